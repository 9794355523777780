"""How fast and how near magnetic latitudes are, beside apexpy, which computes them, and aacgmv2, their kin.

    PYTHONPATH=src python benchmarks/magnetic_speed.py

A thousand places poleward of 45 degrees, one date, CPU time, the best of five runs, imports and grids loaded
before. Our grid was computed with apexpy (Fortran) at 110 km: how far what is read off it is from its maker,
between the nodes and in another year, is printed too. aacgmv2 (C) computes another system, which agrees with
the first within a degree or so there.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is imported

import warnings
from collections.abc import Callable
from datetime import datetime
from time import process_time

import aacgmv2
import numpy as np
from apexpy import Apex

from auroraplan.sources.bundled import magnetic_grid

COUNT = 1000
YEAR = 2026.9
HEIGHT_KM = 110.0
RUNS = 5


def least_ms(work: Callable[[], object]) -> float:
    """The best of a few runs."""
    spent: list[float] = []
    for _ in range(RUNS):
        started = process_time()
        work()
        spent.append(1e3 * (process_time() - started))
    return min(spent)


def main() -> None:
    """Print both tables."""
    warnings.simplefilter("ignore")
    rng = np.random.default_rng(3)
    latitude = rng.uniform(45.0, 90.0, COUNT) * rng.choice((-1.0, 1.0), COUNT)
    longitude = rng.uniform(-180.0, 180.0, COUNT)
    grid, apex, day = magnetic_grid(), Apex(date=YEAR), datetime(2026, 11, 24)  # noqa: DTZ001 - aacgmv2 wants it so
    works: dict[str, Callable[[], object]] = {
        "ours": lambda: grid.quasi_dipole(latitude, longitude, YEAR),
        "apexpy": lambda: np.asarray(apex.geo2qd(latitude, longitude, HEIGHT_KM)),
        "aacgmv2": lambda: np.asarray(
            aacgmv2.convert_latlon_arr(latitude, longitude, HEIGHT_KM, day, method_code="G2A")
        ),
    }
    works["ours"]()
    spent = {name: least_ms(work) for name, work in works.items()}
    for name, ms in spent.items():
        print(f"{name:8s} {ms:8.2f} ms for {COUNT} places  {ms / spent['ours']:6.1f} x ours")
    ours_deg = np.asarray(grid.quasi_dipole(latitude, longitude, YEAR)[0])
    apart = np.abs(ours_deg - np.asarray(apex.geo2qd(latitude, longitude, HEIGHT_KM)[0]))
    print(f"from apexpy: {np.median(apart):.4f} degrees of latitude in the middle, {apart.max():.4f} at most")


if __name__ == "__main__":
    main()
