"""Renews the output that the documents show: the program's own, offline and at the clock of a test.

<!-- shown: 1-8 34-37 -->              lines of the output, counted from 1; what lies between is "…"
```console
$ auroraplan plan tromso ...
...

PYTHONPATH=src python tools/renew_examples.py
"""

import argparse
import io
import re
import shlex
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from auroraplan.cli.main import main as command_line

ROOT = Path(__file__).parents[1]
CLOCK = ("--offline", "--now", "2026-12-01T12:00Z")
SHOWN = re.compile(r"<!-- shown: ([\d -]+) -->\n```console\n\$ (.+)\n(?:.*\n)*?```\n")


def documents() -> list[Path]:
    """Every document that people read."""
    found = (ROOT / "docs").rglob("*.md")
    return [ROOT / "README.md", ROOT / "packaging/README.md", *sorted(found)]


def answer(line: str, home: Path) -> list[str]:
    """The lines that a command prints, offline and at the clock of the documents."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        code = command_line([*CLOCK, "--home", str(home), *shlex.split(line)[1:]])
    if code:
        raise SystemExit(f"{line}: exit code {code}")
    return [printed.rstrip() for printed in out.getvalue().splitlines()]


def renewed(text: str, home: Path) -> str:
    """A document with the output as it is now."""

    def block(found: re.Match[str]) -> str:
        spans = [span.partition("-") for span in found[1].split()]
        printed = answer(found[2], home)
        parts = ["\n".join(printed[int(first) - 1 : int(last or first)]) for first, _, last in spans]
        return f"<!-- shown: {found[1]} -->\n```console\n$ {found[2]}\n" + "\n…\n".join(parts) + "\n```\n"

    return SHOWN.sub(block, text)


def main() -> None:
    """Renew every document in place."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory() as home:
        for path in documents():
            before = path.read_text("utf-8")
            after = renewed(before, Path(home))
            if after != before:
                path.write_text(after, "utf-8", newline="\n")
                print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
