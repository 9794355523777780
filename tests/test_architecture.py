"""The rooms import in one direction, and the check that says so can fail."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BREACHES = {
    "core/nights.py": "from auroraplan.app.requests import PlanRequest",
    "core/places.py": "import time",
    "core/sky.py": "import random",
    "core/evidence.py": "from PySide6.QtCore import QObject",
    "app/requests.py": "from PySide6.QtGui import QColor",
    "app/planner.py": "import requests",
    "sources/__init__.py": "from auroraplan.store import paths",
    "store/__init__.py": "from auroraplan.sources import bundled",
    "store/files.py": "import appdirs",
    "cli/__init__.py": "from auroraplan.gui import application",
    "gui/__init__.py": "import geopy",
}


def contracts_kept(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of pyproject.toml on the sources in a folder."""
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", program, "--no-cache"]
    environment = os.environ | {"PYTHONPATH": str(folder / "src")}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def copy_of_the_sources(folder: Path) -> Path:
    """Copy what the contracts read."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    return folder


def test_every_contract_is_kept() -> None:
    outcome = contracts_kept(ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert "0 broken" in outcome.stdout


@pytest.mark.parametrize("module", BREACHES)
def test_a_planted_breach_is_caught(module: str, tmp_path: Path) -> None:
    planted = copy_of_the_sources(tmp_path) / "src" / "auroraplan" / module
    planted.write_text(planted.read_text(encoding="utf-8") + BREACHES[module] + "\n", encoding="utf-8")
    outcome = contracts_kept(tmp_path)
    assert outcome.returncode != 0
    assert "BROKEN" in outcome.stdout


def imported_modules(module: Path) -> set[str]:
    """The dotted names that a module imports."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    plain = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    return plain | {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize(
    "module", sorted((ROOT / "src/auroraplan/render").glob("*.py")), ids=lambda path: path.stem
)
def test_render_draws_without_widgets(module: Path) -> None:
    assert "PySide6.QtWidgets" not in imported_modules(module)
