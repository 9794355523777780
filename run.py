#!/usr/bin/env python3
"""Sets Auroraplan up in a folder of its own and starts it.

    python3 run.py               opens the planner; without a screen it prints a plan
    python3 run.py plan tromso   any command of the planner (see: python3 run.py --help)
    python3 run.py test          runs all tests; with --full those too that take minutes
    python3 run.py check         lint, formatting, types, the contracts between the rooms, unused code

Standard library only. Everything goes into .venv beside this file; later runs start at once.
The file itself runs on Python 3.6 and newer, so that an old Python can look for a newer one.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "auroraplan-stamp"
OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.13", "python3.12", "python3.11", "python3.14", "python3")

# What Qt loads on Linux, and the packages that bring it (found one by one on a minimal Debian 12).
QT_LIBRARIES = (
    "libGL.so.1",
    "libEGL.so.1",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libglib-2.0.so.0",
)
SCREEN_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
)
FULL_TOOLS = {"strace": "strace", "qpdf": "qpdf", "pdfinfo": "poppler-utils", "mutool": "mupdf-tools"}
QT_PACKAGES = {
    "apt-get": "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0"
    " libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0",
    "dnf": "mesa-libGL mesa-libEGL libxkbcommon dbus-libs fontconfig glib2 xcb-util-cursor xcb-util-wm"
    " xcb-util-keysyms xcb-util-image libxkbcommon-x11",
    "pacman": "mesa libxkbcommon dbus fontconfig glib2 xcb-util-cursor xcb-util-wm xcb-util-keysyms"
    " libxkbcommon-x11",
    "zypper": "Mesa-libGL1 Mesa-libEGL1 libxkbcommon0 libdbus-1-3 fontconfig libglib-2_0-0 libxcb-cursor0"
    " libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0",
}
INSTALL_WORDS = {
    "apt-get": "apt-get install -y --no-install-recommends",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed --noconfirm",
    "zypper": "zypper install -y",
}
INSTALL_TRIES = 4

# What is spelled, in British: tools/british.txt has the words that others write otherwise.
SPELLED = ("README.md", "CHANGELOG.md", "docs", "packaging/README.md")


def say(text: str) -> None:
    """Tell the user what happens; results go to stdout, this does not."""
    print(text, file=sys.stderr, flush=True)


# ---------------------------------------------------------------- which Python


def newer_python() -> "str | None":
    """The path of a Python that is new enough, or None. Each candidate is asked, not trusted by its name."""
    question = f"import sys; sys.exit(sys.version_info < {OLDEST!r})"
    for name in NEWER_PYTHONS:
        path = shutil.which(name)
        if path and subprocess.call([path, "-c", question], stderr=subprocess.DEVNULL) == 0:
            return path
    return None


def continue_with_a_newer_python(arguments: "list[str]") -> int:
    """Start over with a newer Python from PATH, or say what to install."""
    path = newer_python()
    if path is None:
        found = ".".join(str(part) for part in sys.version_info[:3])
        say(f"Auroraplan needs Python 3.11 or newer; this is Python {found}, and PATH has no newer one.")
        say("Install one from https://www.python.org/downloads/ or your package manager and run this again.")
        return 2
    return subprocess.call([path, str(Path(__file__).resolve()), *arguments])


# ---------------------------------------------------------------- system packages


def is_root() -> bool:
    """Whether system packages may be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def package_manager() -> "str | None":
    """The system's package manager, where it is one that we know the package names of."""
    return next((name for name in QT_PACKAGES if shutil.which(name)), None)


def install_system_packages(packages: str) -> bool:
    """Install Debian packages as root; True when they are in."""
    say("Installing system packages: " + packages)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.call(["apt-get", "update", "-qq"], stdout=sys.stderr, env=environment)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages.split()]
    return subprocess.call(command, stdout=sys.stderr, env=environment) == 0


def loads(library: str) -> bool:
    """Whether the system has a shared library. Qt itself would abort without an exception."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(names: "tuple[str, ...]") -> "list[str]":
    """The shared libraries that Qt needs on Linux and that are not there."""
    return [name for name in names if not loads(name)] if sys.platform.startswith("linux") else []


def provide_qt_libraries() -> bool:
    """Whether Qt can be loaded: installs its libraries as root, else prints the exact line that does."""
    missing = missing_libraries(QT_LIBRARIES + SCREEN_LIBRARIES)
    if not missing:
        return True
    manager = package_manager()
    if manager == "apt-get" and is_root() and install_system_packages(QT_PACKAGES[manager]):
        return not missing_libraries(QT_LIBRARIES)
    say("The window and the PDF need system libraries that are missing: " + ", ".join(missing))
    if manager is not None:
        say(f"Install them with:  sudo {INSTALL_WORDS[manager]} {QT_PACKAGES[manager]}")
    return not missing_libraries(QT_LIBRARIES)


def provide_full_tools() -> bool:
    """Whether the programs are there that the longest tests call; installs them as root."""
    missing = [package for program, package in FULL_TOOLS.items() if not shutil.which(program)]
    if not sys.platform.startswith("linux") or not missing:
        return True
    if is_root() and shutil.which("apt-get") and install_system_packages(" ".join(missing)):
        return True
    say("The tests of --full need more. Install it with:  sudo apt-get install -y " + " ".join(missing))
    return False


def provide_venv_module() -> bool:
    """Whether virtual environments can be made; Debian leaves ensurepip out of python3."""
    if importlib.util.find_spec("ensurepip") is not None:
        return True
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    if is_root() and shutil.which("apt-get") and install_system_packages(package):
        importlib.invalidate_caches()
        return True
    say("This Python cannot make virtual environments, because its package " + package + " is missing.")
    say("Install it with:  sudo apt-get install -y " + package + "   and run this again.")
    return False


# ---------------------------------------------------------------- our own environment


def venv_python() -> str:
    """The interpreter of .venv."""
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def fingerprint() -> str:
    """What an environment depends on: the project's metadata, its place on disk, and the Python."""
    content = (ROOT / "pyproject.toml").read_bytes()
    text = f"{hashlib.sha256(content).hexdigest()}|{ROOT}|{sys.version}"
    return hashlib.sha256(text.encode()).hexdigest()


def installed_extras() -> "set[str] | None":
    """The extras that .venv holds, or None when it must be made anew."""
    try:
        lines = STAMP.read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError):
        return None
    if not lines or lines[0] != fingerprint() or not Path(venv_python()).exists():
        return None
    return set(lines[1:])


def make_venv() -> bool:
    """Make .venv from nothing."""
    if not provide_venv_module():
        return False
    say("Setting Auroraplan up in .venv (once; a minute or so, about 100 MB to download) ...")
    if VENV.exists():
        shutil.rmtree(str(VENV))
    # A process of its own, because ensurepip may have been installed only now.
    return subprocess.call([sys.executable, "-m", "venv", str(VENV)], stdout=sys.stderr) == 0


def build_requirements() -> "list[str]":
    """What pyproject.toml needs to build the project."""
    import tomllib  # noqa: PLC0415 - new in 3.11, and this file is read by older ones

    with (ROOT / "pyproject.toml").open("rb") as metadata:
        return tomllib.load(metadata)["build-system"]["requires"]


def install(extras: "set[str]") -> bool:
    """Install the project with its extras.

    Without build isolation: its inner pip forgets a custom certificate (pip 23.0, Debian 12).
    """
    target = f"{ROOT}[{','.join(sorted(extras))}]" if extras else str(ROOT)
    return pip_installs(*build_requirements()) and pip_installs("--no-build-isolation", "-e", target)


def pip_installs(*what: str) -> bool:
    """Whether pip could install something, asked again after a pause when the index fails for a moment."""
    command = [venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "-q", *what]
    for attempt in range(1, INSTALL_TRIES + 1):
        if subprocess.call(command, stdout=sys.stderr) == 0:
            return True
        if attempt < INSTALL_TRIES:
            pause_s = 3 * attempt
            say(f"The installation failed; trying again in {pause_s} s ({attempt} of {INSTALL_TRIES - 1}).")
            time.sleep(pause_s)
    say("The packages could not be installed; the lines above say why. Check the network and run this again.")
    return False


def provide_environment(extras: "set[str]") -> bool:
    """Whether .venv is there with what is asked for; at once when the stamp says so."""
    present = installed_extras()
    if present is not None and extras <= present:
        return True
    if present is None and not make_venv():
        return False
    wanted = extras | (present or set())
    if STAMP.exists():
        STAMP.unlink()
    if not install(wanted):
        return False
    STAMP.write_text(" ".join([fingerprint(), *sorted(wanted)]) + "\n", encoding="utf-8")
    return True


# ---------------------------------------------------------------- commands


def has_display() -> bool:
    """Whether a window can be opened."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def call(arguments: "list[str]", environment: "dict[str, str] | None" = None) -> int:
    """Run a command in the project's folder and pass its exit code on."""
    try:
        return subprocess.call(arguments, cwd=str(ROOT), env=environment)
    except KeyboardInterrupt:
        return 130


def start(arguments: "list[str]") -> int:
    """Start the planner: the window, a plan as text without a screen, or the command that was named."""
    qt_loads = provide_qt_libraries()
    if not provide_environment(set()):
        return 1
    program = [venv_python(), "-m", "auroraplan"]
    if not arguments and not (qt_loads and has_display()):
        say("No screen here: this is the plan as text. (python3 run.py --help shows the commands.)")
        arguments = ["plan"]
    # Not in ROOT: a file named on the command line is the user's, seen from the user's folder.
    try:
        return subprocess.call([*program, *arguments])
    except KeyboardInterrupt:
        return 130


def run_tests(arguments: "list[str]") -> int:
    """Run all tests on every core; those of the window unless it cannot be shown and nothing helps.

    Those marked "full" need minutes, strace and readers of PDFs: they are run with --full only.
    """
    qt_loads = provide_qt_libraries()
    full = "--full" in arguments
    arguments = [argument for argument in arguments if argument != "--full"]
    if full and not provide_full_tools():
        return 1
    if not provide_environment({"test"}):
        return 1
    environment = dict(os.environ, PYTEST_QT_API="pyside6")
    command = [venv_python(), "-m", "pytest", "-n", "auto", "--dist", "worksteal"]
    if not qt_loads:
        say("Without these libraries the tests of the window are left out.")
        command += ["-p", "no:pytest-qt"]
    left_out = ([] if qt_loads else ["not gui"]) + ([] if full else ["not full"])
    command += ["-m", " and ".join(left_out)]
    return call([*command, *arguments], environment)


def run_checks(arguments: "list[str]") -> int:
    """Run lint, formatting, types and contracts; the worst exit code counts."""
    if not provide_environment({"test", "check"}):
        return 1
    python = venv_python()
    scripts = Path(python).parent
    return max(
        call([python, "-m", "ruff", "check", ".", *arguments]),
        call([python, "-m", "ruff", "format", "--check", "."]),
        call([python, "-m", "pyright", "--pythonpath", python]),
        call([str(scripts / "lint-imports"), "--no-cache"]),
        call([str(scripts / "codespell"), "-D", "-", "-D", "tools/british.txt", *SPELLED]),
        call([str(scripts / "deptry"), "src"]),
        call([str(scripts / "vulture")]),
    )


def main(arguments: "list[str]") -> int:
    """Run one command and return its exit code."""
    if sys.version_info < OLDEST:
        return continue_with_a_newer_python(arguments)
    os.environ.setdefault("PYTHONUTF8", "1")
    if arguments[:1] == ["test"]:
        return run_tests(arguments[1:])
    if arguments[:1] == ["check"]:
        return run_checks(arguments[1:])
    return start(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
