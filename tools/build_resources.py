"""Every file under resources/ is made by this script, from pinned packages, byte for byte the same.

    python tools/build_resources.py                  build everything, write resources/MANIFEST.json
    python tools/build_resources.py --only NAME      build one (tools/builders/NAME.py); may be repeated
    python tools/build_resources.py --check          build aside and compare with MANIFEST.json

It needs Python 3.11 with venv, and the clients pip, npm, apt-get with dpkg-deb; apexpy wants gfortran.
Archives and the venv of the tools stay under build/resources, so a second run fetches nothing.

The work has two stages. The first only reads the TOOLS of every builder, makes a venv with them and
starts this script again in there; the second can import the builders. How a builder looks is told in
registry.py beside this file.
"""

import argparse
import ast
import hashlib
import importlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from registry import Output, Package

PROJECT = Path(__file__).resolve().parents[1]
BUILDERS = PROJECT / "tools" / "builders"
RESOURCES = PROJECT / "resources"
MANIFEST = RESOURCES / "MANIFEST.json"
WORKSHOP = PROJECT / "build" / "resources"
VENV = WORKSHOP / "venv"


class Builder(Protocol):
    """A module of tools/builders."""

    INPUTS: "tuple[Package, ...]"
    TOOLS: tuple[str, ...]
    OUTPUTS: "tuple[Output, ...]"

    def build(self, inputs: Mapping[str, Path], out_dir: Path) -> None: ...


def main() -> int:
    names = sorted(path.stem for path in BUILDERS.glob("*.py"))
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", action="append", choices=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--check", action="store_true", help="build aside and compare, change nothing")
    wanted = parser.parse_args()
    if Path(sys.prefix).resolve() != VENV.resolve():
        return in_the_workshop(names)
    sys.path.insert(0, str(PROJECT / "tools"))
    selected = wanted.only or names
    with tempfile.TemporaryDirectory(dir=WORKSHOP) as folder:
        entries = dict(entry for name in selected for entry in built(name, Path(folder)))
        if wanted.check:
            return differences(entries)
        for path in entries:
            (RESOURCES / path).parent.mkdir(exist_ok=True)
            shutil.copyfile(Path(folder) / path, RESOURCES / path)
    write_manifest(entries, names)
    return 0


# --- first stage: the venv of the tools ---------------------------------------------------------


def in_the_workshop(names: Iterable[str]) -> int:
    """Run this script again where every builder's tools are installed."""
    tools = sorted({tool for name in names for tool in tools_of(BUILDERS / f"{name}.py")})
    if not VENV.exists():
        venv.create(VENV, with_pip=True)
    python = VENV / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *tools)
    return subprocess.run([python, __file__, *sys.argv[1:]], check=False).returncode


def tools_of(path: Path) -> tuple[str, ...]:
    """The TOOLS of a builder, read without importing it."""
    for statement in ast.parse(path.read_text("utf-8")).body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="TOOLS")], value=value):
                return ast.literal_eval(value)
            case _:
                continue
    raise SystemExit(f"{path} has no TOOLS")


# --- second stage: packages, files, the manifest ------------------------------------------------


def built(name: str, folder: Path) -> Iterator[tuple[str, dict[str, str | int]]]:
    """Each file of one builder, made below the folder, with its entry of the manifest."""
    print(f"building {name}", flush=True)
    builder: Builder = importlib.import_module(f"builders.{name}")  # pyright: ignore[reportAssignmentType] - a module
    inputs = {package.name: unpacked(package) for package in builder.INPUTS}
    out_dir = folder / f"of-{name}"
    for output in builder.OUTPUTS:
        (out_dir / output.path).parent.mkdir(parents=True, exist_ok=True)
    builder.build(inputs, out_dir)
    made = {path.relative_to(out_dir).as_posix() for path in out_dir.rglob("*") if path.is_file()}
    if made != {output.path for output in builder.OUTPUTS}:
        raise SystemExit(f"{name} promises {[o.path for o in builder.OUTPUTS]} and made {sorted(made)}")
    for output in builder.OUTPUTS:
        (folder / output.path).parent.mkdir(parents=True, exist_ok=True)
        path = (out_dir / output.path).rename(folder / output.path)
        yield (
            output.path,
            {
                "sha256": sha256(path),
                "bytes": path.stat().st_size,
                "origin": output.origin,
                "licence": output.licence,
                "builder": f"tools/builders/{name}.py",
            },
        )


def write_manifest(entries: Mapping[str, Mapping[str, str | int]], names: Iterable[str]) -> None:
    """Put the new entries among the others; entries of builders that are gone go too."""
    known = {f"tools/builders/{name}.py" for name in names}
    rebuilt = {entry["builder"] for entry in entries.values()}
    files = {
        path: entry
        for path, entry in committed().items()
        if entry["builder"] in known and entry["builder"] not in rebuilt
    } | dict(entries)
    text = json.dumps({"files": dict(sorted(files.items()))}, indent=1, ensure_ascii=False)
    MANIFEST.write_text(text + "\n", "utf-8", newline="\n")
    total = sum(int(entry["bytes"]) for entry in files.values())
    print(f"{len(files)} files, {total / 1e6:.1f} MB, listed in {MANIFEST.relative_to(PROJECT)}")


def differences(entries: Mapping[str, Mapping[str, str | int]]) -> int:
    """Name every file that came out otherwise than MANIFEST.json says; 1 if there is any."""
    listed = committed()
    different = [path for path, entry in entries.items() if listed.get(path) != entry]
    for path in different:
        print(f"differs from {MANIFEST.relative_to(PROJECT)}: {path}", file=sys.stderr)
    print(f"{len(entries) - len(different)} of {len(entries)} files are as listed")
    return 1 if different else 0


def committed() -> dict[str, dict[str, str | int]]:
    """The entries of the manifest as it is."""
    return json.loads(MANIFEST.read_text("utf-8"))["files"] if MANIFEST.exists() else {}


def unpacked(package: "Package") -> Path:
    """The folder with a package's content, fetched, checked, and installed if it asks for that."""
    shelf = WORKSHOP / "packages" / package.sha256[:16]
    if not shelf.exists():
        with tempfile.TemporaryDirectory(dir=WORKSHOP) as folder:
            archive = fetched(package, Path(folder))
            unpack(archive, Path(folder) / "content")
            shelf.parent.mkdir(exist_ok=True)
            Path(folder, "content").rename(shelf)
            shutil.copyfile(archive, shelf.with_name(f"{shelf.name}-{archive.name}"))
    if package.installed:
        (archive,) = shelf.parent.glob(f"{shelf.name}-*")
        named = shelf.parent / archive.name.removeprefix(f"{shelf.name}-")
        shutil.copyfile(archive, named)
        run(
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--disable-pip-version-check",
            named,
        )
        named.unlink()
    return shelf


def fetched(package: "Package", folder: Path) -> Path:
    """The archive of a package, as its registry serves it and with the hash that is expected."""
    print(f"  fetching {package.label}", flush=True)
    match package.registry:
        case "PyPI":
            kind = ["--no-binary", package.name] if package.source else ["--only-binary", ":all:"]
            pip = [
                sys.executable,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
            ]
            run(*pip, *kind, f"{package.name}=={package.version}", cwd=folder)
        case "npm":
            run("npm", "pack", "--silent", f"{package.name}@{package.version}", cwd=folder)
        case "Debian":
            folder.chmod(0o755)  # apt-get fetches as a user of its own
            run("apt-get", "download", "--quiet=2", f"{package.name}={package.version}", cwd=folder)
    (archive,) = folder.iterdir()
    if sha256(archive) != package.sha256:
        raise SystemExit(f"{package.label} has the hash {sha256(archive)}, not {package.sha256}")
    return archive


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a wheel, an npm or source archive (without its single top folder) or a Debian package."""
    folder.mkdir()
    match archive.suffix:
        case ".whl":
            with zipfile.ZipFile(archive) as wheel:
                wheel.extractall(folder)
        case ".deb":
            run("dpkg-deb", "--extract", archive, folder)
        case _:
            with tarfile.open(archive) as tar:
                for member in tar.getmembers():
                    _top, _, member.name = member.name.partition("/")
                    if member.name:
                        tar.extract(member, folder, filter="data")


def run(*command: str | Path, cwd: Path | None = None) -> None:
    """Run a command to its end; its failure is this script's."""
    if subprocess.run(command, cwd=cwd, stdout=sys.stderr, check=False).returncode:
        raise SystemExit(f"failed: {' '.join(map(str, command))}")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
