"""The data that ships with Auroraplan, as the values that core computes with.

    auroraplan.resources      a wheel or an editable install maps the folder resources/ to this package
    <checkout>/resources      a plain checkout on the path has the folder itself

Every value is read once and kept. A file that is missing or cannot be read means a broken
installation: `WorldFault` names the file and the remedy.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.activity import KpHistory
from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.errors import WorldFault
from auroraplan.core.magnetic import MagneticGrid

if TYPE_CHECKING:
    from skyfield.jpllib import SpiceKernel
    from skyfield.timelib import Timescale

KP_MISSING = 255
"""The byte in the file that stands for a 3-hour bin without Kp."""

VECTOR_SCALE = 32_767.0
OUTLINE_STEPS_A_DEGREE = 180.0

OutlineScale = Literal["110m", "50m"]
"""Natural Earth's scales, 1:110 and 1:50 million."""


@dataclass(frozen=True, slots=True)
class Ephemeris:
    """Where Sun, Moon and Earth are (DE421, 1970-2053), and how the times to ask for are made."""

    kernel: "SpiceKernel"
    timescale: "Timescale"


@dataclass(frozen=True, slots=True)
class WorldOutline:
    """Lines of (longitude, latitude) in deg, each an array `(points, 2)`.

    `land` are closed rings on the sphere, to be filled by the odd-even rule: a ring that crosses the
    180th meridian goes on at the other sign without a cut, and Antarctica's goes once round the pole.
    That is right for polar maps as it is. `borders` are the lines between countries.
    """

    land: tuple[Floats, ...]
    borders: tuple[Floats, ...]


@cache
def ephemeris() -> Ephemeris:
    """The ephemeris, opened, with skyfield's built-in table of leap seconds and delta T."""
    # Who asks for a font or a map shall not wait a quarter of a second for skyfield.
    from skyfield.api import load  # noqa: PLC0415
    from skyfield.jpllib import SpiceKernel  # noqa: PLC0415

    path = resource_path("data/de421-1970-2053.bsp")
    try:
        return Ephemeris(SpiceKernel(str(path)), load.timescale(builtin=True))
    except (OSError, ValueError) as fault:
        raise _broken(path) from fault


@cache
def magnetic_grid() -> MagneticGrid:
    """Quasi-dipole coordinates at 110 km for six epochs from 1970 to 2030."""
    arrays = _arrays("data/quasi-dipole.npz", ("years", "vectors"))
    return MagneticGrid(
        years=read_only(arrays["years"].astype(np.float64)),
        vectors=read_only(arrays["vectors"].astype(np.float64) / VECTOR_SCALE),
    )


@cache
def kp_history() -> KpHistory:
    """Observed Kp from October 1957 to June 2026."""
    arrays = _arrays("data/kp-1957-2026.npz", ("start_unix_s", "kp_thirds"))
    thirds = arrays["kp_thirds"]
    kp = np.where(thirds == KP_MISSING, np.nan, thirds / 3.0)
    return KpHistory(start_unix_s=float(arrays["start_unix_s"]), kp=read_only(kp))


@cache
def world_outline(scale: OutlineScale = "110m") -> WorldOutline:
    """Land and borders of the world after Natural Earth, coarse (5,000 points) or fine (60,000)."""
    keys = ("land_points", "land_starts", "border_points", "border_starts")
    arrays = _arrays(f"data/world-{scale}.npz", keys)
    return WorldOutline(
        land=_lines(arrays["land_points"], arrays["land_starts"]),
        borders=_lines(arrays["border_points"], arrays["border_starts"]),
    )


def _lines(points: NDArray[Any], starts: NDArray[Any]) -> tuple[Floats, ...]:
    degrees = read_only(points / OUTLINE_STEPS_A_DEGREE)
    return tuple(degrees[start:end] for start, end in pairwise(starts.tolist()))


@cache
def resource_path(name: str) -> Path:
    """The path of a shipped file, given as in MANIFEST.json: "data/quasi-dipole.npz".

    Raises WorldFault when there is no such file.
    """
    path = _resources() / name
    if not path.is_file():
        raise _broken(path)
    return path


@cache
def _resources() -> Path:
    try:
        return Path(import_module("auroraplan.resources").__path__[0])
    except ModuleNotFoundError:
        return Path(__file__).resolve().parents[3] / "resources"


def _arrays(name: str, keys: tuple[str, ...]) -> Mapping[str, NDArray[Any]]:
    """The named arrays of an .npz."""
    path = resource_path(name)
    try:
        # Opened here, because np.load leaves the file open when it is damaged.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            return {key: archive[key] for key in keys}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as fault:
        raise _broken(path) from fault


def _broken(path: Path) -> WorldFault:
    return WorldFault(f"{path} is missing or damaged: install Auroraplan again.")
