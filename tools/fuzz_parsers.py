"""Any bytes give every parser of the network a value or a named fault: tried at length, on demand.

    python tools/fuzz_parsers.py                       10,000 hypothesis examples for each parser
    python tools/fuzz_parsers.py --atheris 600         ten minutes of coverage-guided fuzzing for each
    python tools/fuzz_parsers.py --only swpc-27day     one parser; may be repeated
    python tools/fuzz_parsers.py --jobs 2              so many at the same time

hypothesis comes with the tests; atheris (Linux) is installed by whoever wants it, with the project's own
dependencies, in a virtual environment of its own. What breaks a parser is kept under build/fuzz/NAME and
belongs into a test. The exit code is 1 if anything did.
"""

import argparse
import inspect
import json
import pkgutil
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
RECORDED = PROJECT / "tests" / "sources" / "recorded"
FOUND = PROJECT / "build" / "fuzz"
FETCHED = datetime(2027, 1, 10, 7, 47, tzinfo=UTC)
EXAMPLES = 10_000
LONGEST_BODY = 40_000
ONE_INPUT_S = 5

Parse = Callable[[bytes], object]


def parsers() -> dict[str, Parse]:
    """Every reading of bytes from the network, by the name of its source."""
    from auroraplan.sources import clouds
    from auroraplan.sources.catalogue import activity_sources
    from auroraplan.sources.first_json import first_json
    from auroraplan.sources.places.online import SERVICES

    found: dict[str, Parse] = {"first-json": first_json}
    for source in activity_sources():
        found[source.id] = partial(with_time, source.parse, fetched(source.id))
    for module in pkgutil.iter_modules(clouds.__path__, f"{clouds.__name__}."):
        reads = import_module(module.name)
        if hasattr(reads, "parse"):
            timed = "fetched_utc" in inspect.signature(reads.parse).parameters
            found[reads.ID] = partial(with_time, reads.parse, fetched(reads.ID)) if timed else reads.parse
        if getattr(reads, "split", None) and reads.split.__module__ == module.name:
            found[f"{reads.__name__.rpartition('.')[2]}-split"] = partial(in_three, reads.split)
    for service in SERVICES:
        found[f"{service.id}-places"] = service.parse
    return found


def with_time(parse: Callable[[bytes, datetime], object], at: datetime, body: bytes) -> object:
    """The reading of a body that came at a time."""
    return parse(body, at)


def in_three(split: Callable[[bytes, int], object], body: bytes) -> object:
    """The parts of a body for three places."""
    return split(body, 3)


def fetched(name: str) -> datetime:
    """When the recording of a source came."""
    about = RECORDED / name / "about.json"
    told = json.loads(about.read_text("ascii")).get("fetched_utc") if about.exists() else None
    return datetime.fromisoformat(told) if told else FETCHED


def seeds(name: str) -> list[bytes]:
    """Recorded bodies, which a fuzzer changes: a source's own, else all short ones."""
    of = RECORDED / name.removesuffix("-split").removesuffix("-places").replace("_", "-")
    own = [path.read_bytes() for path in sorted(of.glob("[go]*")) if path.is_file()]
    every = (path.read_bytes() for path in sorted(RECORDED.rglob("[go]*.*")))
    return own or [body for body in every if len(body) < LONGEST_BODY]


def outcome_is_named(outcome: object) -> bool:
    """Whether a parser gave a value, or a fault with a sentence."""
    return not hasattr(outcome, "why") or bool(getattr(outcome, "sentence", ""))


# --- hypothesis --------------------------------------------------------------------------------------


def try_by_hypothesis(name: str, parse: Parse, *, examples: int) -> str:
    """Random bytes, random JSON and changed recordings; what broke the parser, or how many did not."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    bodies = seeds(name)
    scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
    values = st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=12,
    )
    whole = st.binary(max_size=300) | values.map(lambda value: json.dumps(value).encode())

    @st.composite
    def changed(draw: st.DrawFn) -> bytes:
        body = bytearray(draw(st.sampled_from(bodies)))
        for _ in range(draw(st.integers(1, 8))):
            at = draw(st.integers(0, len(body)))
            body[at : at + draw(st.integers(0, 40))] = draw(st.binary(max_size=12) | st.sampled_from(WORDS))
        return bytes(body)

    tried = 0

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.data_too_large,
            HealthCheck.large_base_example,
        ],
    )
    @given(whole | changed())
    def holds(body: bytes) -> None:
        nonlocal tried
        tried += 1
        if not outcome_is_named(parse(body)):
            raise AssertionError(f"no named fault for {body!r}")

    begun = time.monotonic()
    try:
        holds()
    except Exception as broken:  # noqa: BLE001 - whatever a parser raises is what is looked for
        return f"BROKEN after {tried}: {type(broken).__name__}: {broken}"[:500]
    return f"{tried:>10,} examples in {time.monotonic() - begun:5.0f} s, none broke it"


WORDS = [
    b"NaN", b"1e999", b"-1", b"9" * 5_000, b"[" * 2_000, b"\xed\xa0\x80", b"\0", b"null", b"{}", b"[]",
    b'""', b"\r\n",
    b"2027-01-10T09:00:00", b"9999-12-31T23:59:59Z", b"0001-01-01", b"Kp", b"G5", b"Feb 29", "−½°".encode(),
]  # fmt: skip


# --- atheris -----------------------------------------------------------------------------------------


def fuzz_here(name: str, seconds: int) -> None:
    """Fuzz one parser in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["auroraplan", "json"]):
        parse = parsers()[name]
    folder = FOUND / name
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    for number, body in enumerate(seeds(name)):
        (folder / "corpus" / f"seed-{number}").write_bytes(body[:LONGEST_BODY])

    def one(body: bytes) -> None:
        if not outcome_is_named(parse(body)):
            raise AssertionError("no named fault")

    flags = {
        "max_total_time": seconds,
        "max_len": LONGEST_BODY,
        "timeout": ONE_INPUT_S,
        "rss_limit_mb": 1024,
        "print_final_stats": 1,
        "verbosity": 1,
        "artifact_prefix": f"{folder}/",
        "seed": random.randrange(1, 2**31),
    }
    atheris.Setup(
        [sys.argv[0], *(f"-{key}={value}" for key, value in flags.items()), str(folder / "corpus")], one
    )
    atheris.Fuzz()


def try_by_atheris(name: str, *, seconds: int) -> str:
    """Fuzz one parser in a process of its own; what broke it, or how much did not."""
    command = [sys.executable, __file__, "--inside", name, "--atheris", str(seconds)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    units = re.search(r"number_of_executed_units: *(\d+)", ended.stderr)
    coverage = re.findall(r"cov: (\d+) ft: (\d+)", ended.stderr)
    edges = coverage[-1][0] if coverage else "?"
    if ended.returncode:
        lines = [
            line for line in ended.stderr.splitlines() if "===" in line or "Error" in line or "ERROR" in line
        ]
        return f"BROKEN ({ended.returncode}): {' | '.join(lines[:4]) or ended.stderr[-300:]}"
    return f"{int(units[1]) if units else 0:>12,} runs in {seconds} s, {edges} edges, none broke it"


# --- both --------------------------------------------------------------------------------------------


def outcomes(names: list[str], wanted: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """What came of each parser, in order."""
    if wanted.atheris:
        with ThreadPoolExecutor(wanted.jobs) as threads:
            yield from zip(
                names, threads.map(partial(try_by_atheris, seconds=wanted.atheris), names), strict=True
            )
        return
    every = parsers()
    for name in names:
        yield name, try_by_hypothesis(name, every[name], examples=wanted.examples)


def main() -> int:
    sys.path.insert(0, str(PROJECT / "src"))
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--atheris", type=int, default=0, metavar="SECONDS", help="fuzz for so long each")
    options.add_argument("--examples", type=int, default=EXAMPLES, metavar="N", help="of hypothesis, each")
    options.add_argument("--only", action="append", metavar="NAME", help="this parser")
    options.add_argument("--jobs", type=int, default=1, metavar="N", help="fuzzers at the same time")
    options.add_argument("--inside", help=argparse.SUPPRESS)
    wanted: Any = options.parse_args()
    if wanted.inside:
        fuzz_here(wanted.inside, wanted.atheris)
        return 0
    broken = False
    for name, said in outcomes(wanted.only or sorted(parsers()), wanted):
        broken |= said.startswith("BROKEN")
        print(f"{name:32} {said}", flush=True)
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
