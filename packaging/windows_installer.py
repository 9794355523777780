"""The installer for Windows, by NSIS: makensis runs on Linux too, so the script is compiled on either."""

from pathlib import Path

from names import DIST, FOLDER, HERE, NAME, ROOT, VERSION, WORK, run


def build_nsis() -> Path:
    """The installer for Windows, from dist/folder. Needs makensis."""
    made = DIST / f"{NAME}-{VERSION}-setup.exe"
    compile_installer(FOLDER, made)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    return made


def compile_installer(source: Path, output: Path) -> None:
    """Compile the script over a folder; every warning is a failure."""
    output.parent.mkdir(parents=True, exist_ok=True)
    settings = {
        "VERSION": VERSION,
        "SOURCE": source,
        "OUTPUT": output,
        "ICONS": HERE / "icons",
        "LICENCE": ROOT / "LICENSE",
    }
    run(
        "makensis",
        "-WX",
        "-V2",
        *(f"-D{name}={value}" for name, value in settings.items()),
        HERE / "windows/auroraplan.nsi",
    )


def try_compiling() -> None:
    """Compile the script over a small folder: what can be known of it without Windows."""
    source = WORK / "nsis-source"
    (source / "_internal").mkdir(parents=True, exist_ok=True)
    (source / "_internal/file.txt").write_text("a file\n", "utf-8")
    (source / "auroraplanw.exe").write_bytes(b"MZ")
    compile_installer(source, WORK / "setup-of-nothing.exe")
