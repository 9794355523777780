"""Collect the window's texts for translators, and compile what they gave back; both by Qt's own tools.

    python tools/translate.py collect    the .ts files get new texts, and lose those that are gone
    python tools/translate.py compile    *.ts become *.qm in resources/, which the program reads
    python tools/translate.py missing    prints what is not translated yet; exit code 1 if anything

A translator edits a .ts file in Qt Linguist (`pyside6-linguist`). docs/translating.md says more.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tools" / "translations"
SHIPPED = ROOT / "resources" / "translations"
LANGUAGES = ("de", "nb")
ROOMS = ("core", "sources", "store", "app", "render", "gui")


def tool(name: str) -> str:
    """One of Qt's tools, from the same environment as this Python."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def ts_file(language: str) -> Path:
    """What translators edit."""
    return FOLDER / f"auroraplan_{language}.ts"


def collect() -> None:
    """Bring the .ts files up to the code."""
    files = sorted(
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / "src/auroraplan" / room).rglob("*.py")
    )
    for language in LANGUAGES:
        names = [
            "-target-language",
            language,
            "-no-obsolete",
            "-locations",
            "none",
            "-tr-function-alias",
            "tr+=marked,tr+=tr_count",
        ]
        command = [tool("lupdate"), *names, *files, "-ts", str(ts_file(language))]
        subprocess.run(command, check=True, cwd=ROOT)


def compile_all(folder: Path = SHIPPED) -> None:
    """Make the .qm files."""
    for language in LANGUAGES:
        target = folder / f"auroraplan_{language}.qm"
        subprocess.run([tool("lrelease"), "-silent", str(ts_file(language)), "-qm", str(target)], check=True)


def messages(language: str) -> dict[str, str | None]:
    """Every text and its translation, None where it is not finished."""
    found: dict[str, str | None] = {}
    for message in ElementTree.parse(ts_file(language)).iter("message"):
        translation = message.find("translation")
        done = translation is not None and translation.get("type") is None
        found[message.findtext("source", "")] = (
            translation.text if done and translation is not None else None
        ) or None
    return found


def missing() -> int:
    """Print what is not translated."""
    gaps = [
        (language, text)
        for language in LANGUAGES
        for text, said in messages(language).items()
        if said is None
    ]
    for language, text in gaps:
        print(f"{language}: {text}")
    return 1 if gaps else 0


def main(words: list[str]) -> int:
    """Do what the first word says."""
    if words == ["collect"]:
        collect()
    elif words == ["compile"]:
        compile_all()
    elif words == ["missing"]:
        return missing()
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
