"""Mean cloud cover by month: at curated places on land, and on a grid over the oceans.

`data/cloud-normals.csv` beside this file holds the figures on land, in per cent, after New, Hulme & Jones
1999 (J. Climate 12, 829-856; CRU CL 1.0, 1961-90), at points that were curated places when they were taken
down; each keeps its position when the place moves. The ocean grid of 5 by 4 degrees is the variable CLD of
Esbensen & Kushnir 1981 (Oregon State University, CRI Report 29), which Debian carries as sample data of
Ferret.
"""

import csv
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.io import netcdf_file

from registry import Output, Package, stored_npz

INPUTS = (
    Package(
        "Debian",
        "ferret-datasets",
        "7.6.0-5",
        "e5770222647ebfe2ab77b845e07a7e05cb6fed7b12dec9ae287a1f8046031744",
    ),
)
TOOLS = ("numpy==2.4.6", "scipy==1.17.1")
OUTPUTS = (
    Output(
        "data/cloud-normals.npz",
        origin="figures after New, Hulme & Jones 1999 (CRU CL 1.0) at the curated places;"
        " Esbensen & Kushnir 1981 (ocean cloud) by Debian ferret-datasets 7.6.0-5",
        licence="facts, cited; ferret-datasets: in the public domain, as is (NOAA PMEL)",
    ),
)

TABLES = Path(__file__).parent / "data"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MISSING_PERCENT = 255
MISSING_ABOVE = 1e30


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write positions and whole per cents (255 = missing), shapes `(points,)` and `(points, 12)`."""
    grid = inputs["ferret-datasets"] / "usr/share/ferret-vis/data/esku_heat_budget.cdf"
    arrays = at_places() | at_sea(grid)
    (out_dir / OUTPUTS[0].path).write_bytes(stored_npz(arrays))


def at_places() -> dict[str, NDArray[np.generic]]:
    """The table of places."""
    with (TABLES / "cloud-normals.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    points = np.array([(row["latitude_deg"], row["longitude_deg"]) for row in rows], np.float64)
    return {
        "place_latitude_deg": points[:, 0],
        "place_longitude_deg": points[:, 1],
        "place_percent": np.array([[int(row[month]) for month in MONTHS] for row in rows], np.uint8),
    }


def at_sea(grid: Path) -> dict[str, NDArray[np.generic]]:
    """The cells of the ocean grid that have a figure in some month."""
    with netcdf_file(str(grid), mmap=False) as file:
        latitude, longitude = np.array(file.variables["ESKUY"][:]), np.array(file.variables["ESKUX"][:])
        fraction = np.moveaxis(np.array(file.variables["CLD"][:]), 0, -1)
    missing = fraction > MISSING_ABOVE
    percent = np.where(missing, MISSING_PERCENT, np.rint(100.0 * np.where(missing, 0.0, fraction)))
    rows, columns = np.nonzero(~missing.all(axis=-1))
    return {
        "sea_latitude_deg": latitude[rows].astype(np.float32),
        "sea_longitude_deg": ((longitude[columns] + 180.0) % 360.0 - 180.0).astype(np.float32),
        "sea_percent": percent[rows, columns].astype(np.uint8),
    }
