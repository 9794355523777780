"""How long after a keystroke the first suggestions are there, beside public tools over the same names.

    PYTHONPATH=src python benchmarks/search_latency.py

The work: eight suggestions after each keystroke, for 26 names of the list (see search_typing.py) and 200
names drawn from the gazetteer, typed letter by letter. Ours is warm (one search before) and in one thread.

Fairness: every tool gets the same folded names (some 290,000, those of the curated places among them) and
the same folded text, in one process, wall time of each call, one run. The peers answer with names alone:
they know no countries, no magnetic latitude and no population, and so do less. rapidfuzz is what we use
ourselves, called the straightforward way. The trigram index of sqlite finds no name by fewer than three
letters and none that is misspelt; it is asked from the third letter on. difflib is timed on three texts.
"""

import argparse
import difflib
import os
import platform
import resource
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter

import numpy as np
from rapidfuzz import fuzz, process
from search_typing import THE_LIST

from auroraplan.core.places import folded
from auroraplan.sources.places.bundled_places import destinations, gazetteer
from auroraplan.sources.shipped import resource_path

SHOWN = 8
DRAWN = 200
GOAL_MS = 30.0
RAPIDFUZZ_EVERY = 5
DIFFLIB_TEXTS = ("tromso", "ilulisat", "vik")


def all_names() -> list[str]:
    """The folded names, as shipped."""
    with np.load(resource_path("data/gazetteer.npz"), allow_pickle=False) as archive:
        towns = archive["folded_names"].tobytes().decode().split("\n")[:-1]
    curated = [folded(name) for one in destinations().all for name in (one.place.name, *one.other_names)]
    return curated + towns


def keystrokes(names: Iterable[str]) -> list[str]:
    """Each text that stands in the box while the names are typed."""
    return [name[:length] for name in names for length in range(1, len(name) + 1)]


def milliseconds(search: Callable[[str], object], texts: Iterable[str]) -> list[float]:
    """The time of each search."""
    times: list[float] = []
    for text in texts:
        start = perf_counter()
        search(text)
        times.append((perf_counter() - start) * 1e3)
    return times


def trigrams(names: list[str]) -> sqlite3.Connection:
    """The full-text index, by sqlite, of the names by three letters."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table names using fts5(name, tokenize='trigram')")
    base.executemany("insert into names values (?)", ((name,) for name in names))
    return base


def report(label: str, times: list[float], ours_ms: float) -> None:
    median, late, worst = (float(np.percentile(times, share)) for share in (50, 99, 100))
    ratio = f"{float(np.mean(times)) / ours_ms:8.1f} x" if ours_ms else ""
    print(f"{label:36} {len(times):5} {median:9.2f} {late:9.2f} {worst:9.2f} {np.mean(times):9.2f} {ratio}")


def processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor()


def main() -> None:
    argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0]).parse_args()
    before_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = perf_counter()
    known = gazetteer()
    read_ms = (perf_counter() - start) * 1e3
    known.search("trmso", SHOWN)  # misspelt: every index is made for it
    ready_ms = (perf_counter() - start) * 1e3
    after_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{processor()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(
        f"{len(known)} towns and {len(destinations().all)} curated places; files read in {read_ms:.0f} ms,"
        f" first answer after {ready_ms:.0f} ms, {after_mb - before_mb:.0f} MB more at the peak"
    )

    names = all_names()
    drawn = np.random.default_rng(3).choice(len(names), DRAWN, replace=False)
    listed = keystrokes(folded(name) for name in THE_LIST)
    texts = listed + keystrokes(names[int(number)] for number in drawn)
    print(f"{len(names)} names, {len(texts)} keystrokes; milliseconds")
    print(f"{'':36} {'n':>5} {'median':>9} {'99 %':>9} {'worst':>9} {'mean':>9}")
    ours = milliseconds(lambda text: known.search(text, SHOWN), texts)
    mean = float(np.mean(ours))
    report("auroraplan, the list", ours[: len(listed)], 0.0)
    report("auroraplan", ours, 0.0)
    some = texts[::RAPIDFUZZ_EVERY]
    report(
        "rapidfuzz extract, ratio",
        milliseconds(lambda text: process.extract(text, names, scorer=fuzz.ratio, limit=SHOWN), some),
        mean,
    )
    report(
        "rapidfuzz extract, WRatio (default)",
        milliseconds(lambda text: process.extract(text, names, limit=SHOWN), some[::10]),
        mean,
    )
    base = trigrams(names)
    query = "select name from names where names match ? order by rank limit ?"
    report(
        "sqlite FTS5 trigram, by rank",
        milliseconds(
            lambda text: base.execute(query, (f'"{text}"', SHOWN)).fetchall(),
            [text for text in texts if len(text) >= 3],
        ),
        mean,
    )
    report(
        "difflib get_close_matches",
        milliseconds(lambda text: difflib.get_close_matches(text, names, SHOWN), DIFFLIB_TEXTS),
        mean,
    )
    slow = [text for text, took in zip(texts, ours, strict=True) if took > GOAL_MS]
    print(f"{len(slow)} keystrokes over {GOAL_MS:.0f} ms: {', '.join(slow[:12])}")


if __name__ == "__main__":
    main()
