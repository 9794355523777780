"""What ships is what MANIFEST.json says, and a wheel, an editable install and a checkout all find it."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
FILES: dict[str, dict[str, str | int]] = json.loads((RESOURCES / "MANIFEST.json").read_text("utf-8"))["files"]
LIMIT_BYTES = 16_000_000
SITE_PACKAGES = sysconfig.get_path("purelib")

FINDS_ALL = """
import json, sys
from pathlib import Path
from auroraplan.sources.shipped import resource_path
folder = resource_path("MANIFEST.json").parent
names = json.loads((folder / "MANIFEST.json").read_text("utf-8"))["files"]
assert names and all(resource_path(name).stat().st_size for name in names)
print(folder)
"""
READS_ALL_AS_A_PACKAGE = """
from importlib.resources import files
import json
names = json.loads(files("auroraplan.resources").joinpath("MANIFEST.json").read_text("utf-8"))["files"]
assert names and all(files("auroraplan.resources").joinpath(name).is_file() for name in names)
"""


def shipped_files() -> set[str]:
    """Every file below resources/ that is not Python's own."""
    found = (path.relative_to(RESOURCES) for path in RESOURCES.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if path.suffix not in {".py", ".pyc"}} - {"MANIFEST.json"}


def run(command: list[str], *python_path: Path | str) -> str:
    """Run a command in which nothing but the named folders can be imported beside what is installed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONPATH"] = os.pathsep.join(map(str, python_path))
    outcome = subprocess.run(
        command, env=environment, cwd=Path(command[0]).parent, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout.strip()


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of its own, so that building leaves no trace in ours."""
    folder = tmp_path_factory.mktemp("checkout") / "auroraplan"
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in ("src", "resources", "packaging/completion"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder)
    (folder / "docs").mkdir()
    shutil.copy(ROOT / "docs/auroraplan.1", folder / "docs")
    return folder


def test_every_shipped_file_is_listed_and_every_listed_file_ships() -> None:
    assert shipped_files() == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_shipped_file_has_the_listed_hash(name: str) -> None:
    body = (RESOURCES / name).read_bytes()
    assert hashlib.sha256(body).hexdigest() == FILES[name]["sha256"]
    assert len(body) == FILES[name]["bytes"]


@pytest.mark.parametrize("name", FILES)
def test_a_listed_file_tells_its_origin_its_licence_and_its_builder(name: str) -> None:
    assert FILES[name]["origin"]
    assert FILES[name]["licence"]
    assert (ROOT / str(FILES[name]["builder"])).is_file()


def test_all_together_they_stay_below_16_megabytes() -> None:
    assert sum(int(entry["bytes"]) for entry in FILES.values()) < LIMIT_BYTES


def test_a_plain_checkout_finds_them(checkout: Path) -> None:
    # Without site: an editable install of this project must not answer in its place.
    found = run([sys.executable, "-S", "-c", FINDS_ALL], checkout / "src", SITE_PACKAGES)
    assert Path(found) == checkout / "resources"


def test_a_wheel_finds_them(checkout: Path, tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    run([*pip, "-w", str(tmp_path), str(checkout)], SITE_PACKAGES)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
        assert any(name.endswith("data/share/man/man1/auroraplan.1") for name in archive.namelist())
    found = run([sys.executable, "-S", "-c", FINDS_ALL], tmp_path / "site", SITE_PACKAGES)
    assert Path(found) == tmp_path / "site" / "auroraplan" / "resources"
    run([sys.executable, "-S", "-c", READS_ALL_AS_A_PACKAGE], tmp_path / "site", SITE_PACKAGES)


def test_an_editable_install_finds_them(checkout: Path, tmp_path: Path) -> None:
    run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "venv")])
    python = str(tmp_path / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    # What this Python has, behind what the new one gets: an editable install here must not answer there.
    site = Path(run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]))
    (site / "behind.pth").write_text(SITE_PACKAGES + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index"]
    run([*pip, "--no-build-isolation", "-e", str(checkout)])
    assert Path(run([python, "-c", FINDS_ALL])) == checkout / "resources"
    run([python, "-c", READS_ALL_AS_A_PACKAGE])
