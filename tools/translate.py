"""Collect the window's texts for translators, and compile what they gave back; both by Qt's own tools.

    python tools/translate.py collect    the .ts files get new texts, and lose those that are gone
    python tools/translate.py compile    *.ts become *.qm in resources/, listed in its MANIFEST.json
    python tools/translate.py missing    prints what is not translated yet; exit code 1 if anything

A translator edits a .ts file in Qt Linguist (`pyside6-linguist`). docs/translating.md says more.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tools" / "translations"
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


def compile_all(folder: Path) -> None:
    """Make the .qm files in a folder."""
    for language in LANGUAGES:
        target = folder / f"auroraplan_{language}.qm"
        subprocess.run([tool("lrelease"), "-silent", str(ts_file(language)), "-qm", str(target)], check=True)


def compile_shipped() -> None:
    """Make the .qm files that the program reads, by their builder, and list them with the other resources."""
    import build_resources  # noqa: PLC0415 - the driver of the builders, which needs numpy

    with tempfile.TemporaryDirectory() as folder:
        entries = dict(build_resources.built("translations", Path(folder)))
        for path in entries:
            shutil.copyfile(Path(folder) / path, build_resources.RESOURCES / path)
    names = sorted(path.stem for path in build_resources.BUILDERS.glob("*.py"))
    build_resources.write_manifest(entries, names)


def messages(language: str) -> dict[str, str | None]:
    """Every text and its translation, None where it is not finished."""
    return {
        said.source: None if said.is_unfinished or not all(said.forms) else " / ".join(said.forms)
        for said in catalogue(language)
    }


@dataclass(frozen=True, slots=True)
class Message:
    """A text of a catalogue: `plural` is empty where it counts nothing, `forms` are those of the language."""

    source: str
    plural: str
    forms: tuple[str, ...]
    is_unfinished: bool


def catalogue(language: str) -> tuple[Message, ...]:
    """Every text with its translation, as the .ts file has it."""
    return tuple(_message(each) for each in ElementTree.parse(ts_file(language)).iter("message"))


def _message(element: ElementTree.Element) -> Message:
    translation = element.find("translation")
    if translation is None:
        return Message(element.findtext("source", ""), element.findtext("comment", ""), (), True)
    forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
    unfinished = translation.get("type") is not None
    return Message(element.findtext("source", ""), element.findtext("comment", ""), forms, unfinished)


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
        compile_shipped()
    elif words == ["missing"]:
        return missing()
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
