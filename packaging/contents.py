"""What the frozen program holds: what the import scan cannot see, and what Qt brings that is never used.

The spec reads this; tests/packaging/test_products.py compares it with the sources.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePosixPath

PACKAGE = "auroraplan"

Linked = Callable[[str], list[tuple[str, str | None]]]
"""What PyInstaller tells of a file: the libraries it links to, and where they are."""

# Packages that are found at run time only. `auroraplan.sources.catalogue` looks for every file under
# sources/activity, `auroraplan.sources.shipped` imports the folder of resources by name; the rooms as a whole
# are taken in, because commands import what they need when they need it.
FOUND_AT_RUN_TIME = (
    "auroraplan.resources",
    "auroraplan.sources.activity",
    "auroraplan.sources.clouds",
    "auroraplan.sources.places",
    "requests.certs",
)

# Packages whose files are read at run time. A machine without its own time zones (a bare Debian) needs those
# of tzdata.
DATA_OF = ("auroraplan.resources", "tzdata")

# Never imported by the program, and dragged in by libraries that could use them.
UNUSED_MODULES = (
    "IPython",
    "PIL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "_pyrepl",
    "aiohttp",
    "doctest",
    "lib2to3",
    "matplotlib",
    "numpy.f2py",
    "numpy.testing",
    "pandas",
    "pip",
    "pydoc_data",
    "pytest",
    "scipy",
    "setuptools",
    "sphinx",
    "tkinter",
    "unittest",
)

# Plugins of Qt that are kept, by name; every other is left out. What draws nothing here (GTK's look, which
# drags in pango, cairo and atk), what needs no desktop (eglfs, linuxfb, vnc) and the image formats that are
# neither read nor written are a fifth of the whole.
PLUGINS = {
    "egldeviceintegrations": (),
    "generic": (),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qjpeg", "qico"),
    "networkinformation": (),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("xcb", "wayland", "wayland-egl", "wayland-generic", "offscreen", "windows", "cocoa"),
    "platformthemes": ("xdgdesktopportal",),
    "printsupport": None,
    "styles": (),
    "tls": (),
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
    "wayland-graphics-integration-server": (),
    "wayland-shell-integration": None,
    "xcbglintegrations": ("egl", "glx"),
}
"""Folder of plugins -> names to keep; None keeps them all. A folder that is not named here is left out."""


TRANSLATIONS = (
    "cs",
    "da",
    "de",
    "en",
    "es",
    "fi",
    "fr",
    "it",
    "ja",
    "ko",
    "nl",
    "nn",
    "pl",
    "pt_BR",
    "ru",
    "sv",
    "uk",
    "zh_CN",
)
"""Qt's own words (a dialogue's buttons), in the languages of travellers to the north."""


def is_needed(destination: str) -> bool:
    """Whether a file that PyInstaller found goes into the folder, by where it would stand there."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if "plugins" in path.parts:
        return _is_needed_plugin(path)
    if "translations" in path.parts and PACKAGE not in path.parts:  # ours ship whole
        return path.stem.startswith("qtbase_") and path.stem.removeprefix("qtbase_") in TRANSLATIONS
    # Windows: a software OpenGL of 20 MB, for machines without a driver; widgets are painted without OpenGL.
    return path.name.lower() not in {"opengl32sw.dll", "d3dcompiler_47.dll"}


def _is_needed_plugin(path: PurePosixPath) -> bool:
    names = PLUGINS.get(path.parent.name, ())
    name = path.stem.removeprefix("lib")
    return names is None or any(name in (kept, f"q{kept}") for kept in names)


def reached(binaries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Of the libraries on Linux, those that a kept module, plugin or library of ours links to.

    PyInstaller lists the dependencies of plugins that `is_needed` leaves out, too: GTK alone brings forty.
    """
    get_imports: Linked = import_module("PyInstaller.depend.bindepend").get_imports  # the spec has it

    sources = {PurePosixPath(entry[0]).name: entry[1] for entry in binaries if entry[2] != "SYMLINK"}
    waiting = [name for name in sources if not _is_library(name) or name.startswith("libpython")]
    seen = set(waiting)
    while waiting:
        for name, _path in get_imports(sources[waiting.pop()]):
            if name in sources and name not in seen:
                seen.add(name)
                waiting.append(name)
    return [entry for entry in binaries if PurePosixPath(entry[0]).name in seen]


def _is_library(name: str) -> bool:
    """Whether others link to a file, rather than load it by name as a module or a plugin."""
    return (name.startswith("lib") and ".so." in name) or name.startswith("libscipy_openblas")
