"""Every product carries the licences of everything in it: ours, the data's, Python's, the packages', Qt's."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from names import HERE, ROOT

# Asked of the environment that is frozen: what is installed there, and which of its files are licences.
QUESTION = """
import json, sys, sysconfig
from importlib.metadata import distributions
from pathlib import Path
words = ("licen", "copying", "notice", "authors")
def licences(found):
    named = [file for file in found.files or [] if file.name.lower().startswith(words)]
    return [str(found.locate_file(file)) for file in named if file.suffix != ".py"]
def told(found):
    meta = found.metadata
    licence = meta.get("License-Expression") or (meta.get("License") or "").split("\\n")[0][:80]
    return {"name": meta["Name"], "version": found.version, "licence": licence, "files": licences(found)}
bases = (sys.base_prefix, sysconfig.get_path("stdlib"))
pythons = [Path(base) / name for base in bases for name in ("LICENSE.txt", "LICENSE")]
print(json.dumps({
    "python": sys.version.split()[0],
    "licence": [str(path) for path in pythons if path.is_file()][:1],
    "distributions": sorted(map(told, distributions()), key=lambda one: one["name"].lower()),
}))
"""
TOOLS = {
    *("auroraplan", "pip", "setuptools", "packaging", "altgraph", "macholib", "pefile", "pywin32-ctypes"),
    "pyinstaller-hooks-contrib",
}
"""What builds the folder and is not in it, and ourselves. PyInstaller's starter is in it, and told."""

QT_NOTE = """Qt and PySide6 {version}
{line}
Auroraplan uses Qt and PySide6 (Qt for Python) under the GNU Lesser General Public License, version 3:
LGPL-3.0.txt, which builds on GPL-3.0.txt. They stand here as libraries of their own, unchanged, in the
folders PySide6 and shiboken6: you may replace them by versions of your own with the same interface, and you
may take the program apart to see whether it works with them.

Their source:            https://download.qt.io/official_releases/QtForPython/
                         https://download.qt.io/official_releases/qt/
What Qt itself contains: https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""


def collect_licences(python: Path, folder: Path) -> None:
    """Put LICENSE, NOTICE and a folder of licences beside the program."""
    for name in ("LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder)
    target = folder / "licences"
    shutil.copytree(HERE / "licences", target)
    asked = subprocess.run([python, "-c", QUESTION], capture_output=True, text=True, check=True)
    told = json.loads(asked.stdout)
    lines = [f"Python {told['python']}: Python-LICENSE.txt"]
    for path in told["licence"]:
        shutil.copy(path, target / "Python-LICENSE.txt")
    for one in told["distributions"]:
        if one["name"].lower() not in TOOLS:
            lines.append(_of_package(one, target))
    lines += _of_system_libraries(folder, target)
    head = "What is in this program beside Auroraplan itself (data, fonts and icons: see NOTICE)\n\n"
    (target / "CONTENTS.txt").write_text(head + "\n".join(lines) + "\n", "utf-8")


def _of_package(one: dict[str, Any], target: Path) -> str:
    """Copy the licences of one package; gives its line in the list."""
    names = [_copied(Path(file), target, one["name"]) for file in one["files"]]
    if one["name"].lower() in ("pyside6_essentials", "shiboken6"):
        title = f"Qt and PySide6 {one['version']}"
        note = QT_NOTE.format(version=one["version"], line="=" * len(title))
        (target / "Qt-and-PySide6.txt").write_text(note, "utf-8")
        names.append("Qt-and-PySide6.txt")
    return (
        f"{one['name']} {one['version']}: {one['licence'] or 'see'} {', '.join(sorted(set(names)))}".strip()
    )


def _copied(file: Path, target: Path, package: str) -> str:
    """Copy one licence under the name of its package; two of the same name stand beside each other."""
    name = f"{package}-{file.name}"
    if (target / name).exists():
        name = f"{package}-{file.parent.name}-{file.name}"
    shutil.copy(file, target / name)
    (target / name).chmod(0o644)
    return name


def _of_system_libraries(folder: Path, target: Path) -> list[str]:
    """The copyright files of the Debian packages whose libraries PyInstaller took from this machine."""
    if not shutil.which("dpkg-query"):
        return []
    lines: list[str] = []
    for library in sorted((folder / "_internal").glob("lib*.so*")):
        found = subprocess.run(
            ["dpkg-query", "-S", f"*/{library.name}"], capture_output=True, text=True, check=False
        )
        package = found.stdout.split(":")[0].split(",")[0]
        copyright_file = Path("/usr/share/doc") / package / "copyright"
        if library.is_symlink() or not package or not copyright_file.is_file():
            continue
        name = f"system-{package}-copyright.txt"
        shutil.copy(copyright_file, target / name)
        lines.append(f"{library.name}: Debian package {package}, {name}")
    return lines
