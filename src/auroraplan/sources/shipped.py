"""Every file that ships with Auroraplan has a path, however the program was installed.

    auroraplan.resources      a wheel or an editable install maps the folder resources/ to this package
    <checkout>/resources      a plain checkout on the path has the folder itself

Nothing else is imported here: the first paint needs a font and icons, not numpy.
"""

from functools import cache
from importlib import import_module
from pathlib import Path

from auroraplan.core.errors import WorldFault
from auroraplan.core.language import tr


@cache
def resource_path(name: str) -> Path:
    """The path of a shipped file, given as in MANIFEST.json: "data/quasi-dipole.npz".

    Raises WorldFault when there is no such file.
    """
    path = resources_folder() / name
    if not path.is_file():
        raise broken(path)
    return path


@cache
def resources_folder() -> Path:
    """The folder of everything that ships."""
    try:
        return Path(import_module("auroraplan.resources").__path__[0])
    except ModuleNotFoundError:
        return Path(__file__).resolve().parents[3] / "resources"


def notice_text() -> str:
    """The credits and licences of what ships: the checkout's NOTICE, or the one that was installed.

    A wheel keeps it beside its metadata, and so does the program without Python, made of the wheel.
    Raises WorldFault when it is not there.
    """
    checkout = Path(__file__).resolve().parents[3]
    if (checkout / "pyproject.toml").is_file():
        return (checkout / "NOTICE").read_text("utf-8")
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - 30 ms before the paint

    try:
        found = distribution("auroraplan").read_text("licenses/NOTICE")
    except PackageNotFoundError:
        found = None
    if found is None:
        raise broken(checkout / "NOTICE")
    return found


def broken(path: Path) -> WorldFault:
    """A shipped file is not there or cannot be read: the installation is at fault."""
    return WorldFault(tr("{path} is missing or damaged: install Auroraplan again.", path=path))
