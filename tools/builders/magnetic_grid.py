"""Quasi-dipole coordinates at 110 km on a 2-degree grid, for six epochs, from apexpy (IGRF-14).

Trips need 2025 and 2030. The earlier epochs serve hindcasts: against today's field, magnetic latitudes
of 1985 are off by more than 4 deg in places where aurora is seen.

apexpy keeps its field model in Fortran globals: two `Apex` objects of different epochs in one
process both answer for the last one. So each epoch gets a process of its own.
"""

import io
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from registry import APEXPY, Output, stored_npz

INPUTS = (APEXPY,)
TOOLS = ("numpy==2.4.6",)
OUTPUTS = (
    Output(
        "data/quasi-dipole.npz",
        origin="IGRF-14 (Alken et al. 2021, IAGA 2024) traced by PyPI apexpy 2.1.1 (Emmert et al. 2010)",
        licence="apexpy: MIT; IGRF-14: public",
    ),
)

YEARS = (1970.0, 1985.0, 2000.0, 2015.0, 2025.0, 2030.0)
"""Linear in between, latitudes in the auroral zones are right within 0.1 deg."""

ALTITUDE_KM = 110.0
STEP_DEG = 2
FULL_SCALE = 32_767

ONE_EPOCH = """
import sys
import numpy as np
from apexpy import Apex
year, altitude_km, step_deg = float(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
latitude_deg, longitude_deg = np.meshgrid(
    np.arange(-90.0, 91.0, step_deg), np.arange(-180.0, 180.0, step_deg), indexing="ij"
)
qd = Apex(date=year).geo2qd(latitude_deg, longitude_deg, altitude_km)
np.save(sys.stdout.buffer, np.stack(qd))
"""


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:  # noqa: ARG001 - installed, not read
    """Write unit vectors of (latitude, longitude) `(epochs, latitudes, longitudes, 3)` as int16."""
    vectors = np.stack([unit_vectors(year) for year in YEARS])
    body = stored_npz(
        {
            "years": np.array(YEARS),
            "vectors": np.rint(vectors * FULL_SCALE).astype(np.int16),
        }
    )
    (out_dir / OUTPUTS[0].path).write_bytes(body)


def unit_vectors(year: float) -> NDArray[np.float64]:
    """The unit vectors of one epoch, shape `(latitudes, longitudes, 3)`, from a fresh process."""
    command = [sys.executable, "-c", ONE_EPOCH, str(year), str(ALTITUDE_KM), str(STEP_DEG)]
    answer = subprocess.run(command, check=True, capture_output=True)
    latitude, longitude = np.radians(np.load(io.BytesIO(answer.stdout)))
    return np.stack(
        [np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)],
        axis=-1,
    )
