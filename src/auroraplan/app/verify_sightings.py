"""Reports of sightings try the odds: each is a place, a moment and a Kp, and whether somebody saw aurora.

    the file ─▶ rows ─▶ Sun and Moon of the moment, magnetic latitude in the field of that year ─▶ odds
                         seen, where the file says it ─▶ scores

The odds are the engine's own for the hour about the moment (`core.sightings.chance_of_a_moment`): under a
clear sky, or where the row says the cloud cover, under a line of sight that is clear with 1 - cover.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from auroraplan.app.csv_rows import Column, CsvRows, answer, csv_rows, moment, number, with_columns
from auroraplan.app.export import rounded
from auroraplan.core.arrays import Bools, Floats, read_only
from auroraplan.core.calibration import (
    ReliabilityBin,
    area_under_curve,
    brier,
    brier_skill,
    log_loss,
    recalibrated,
    reliability,
)
from auroraplan.core.errors import UnusableInput
from auroraplan.core.geocentric import DAY_S
from auroraplan.core.magnetic import UNIX_EPOCH_YEAR, YEAR_S, magnetic_local_time_h
from auroraplan.core.moment_sky import MomentSky, has_sky, moment_sky
from auroraplan.core.sightings import chance_of_a_moment
from auroraplan.core.sky_brightness import FIRST_DARK_SUN_DEG

if TYPE_CHECKING:
    from auroraplan.core.magnetic import MagneticGrid
    from auroraplan.sources.bundled import Ephemeris

SCHEMA = "auroraplan.verify-sightings/1"

ODDS = "odds"
"""The column that is added to the rows."""

COLUMNS = (
    Column("time_utc", moment),
    Column("latitude_deg", number(-90.0, 90.0)),
    Column("longitude_deg", number(-180.0, 360.0)),
    Column("kp", number(0.0, 9.0)),
    Column("cloud_fraction", number(0.0, 1.0), needed=False),
    Column("seen", answer, needed=False),
)

FIELDS_A_YEAR = 10
"""The field moves by 0.07 deg a year at most."""


@dataclass(frozen=True, slots=True)
class SightingScores:
    """How the odds of `n` reports did against what was seen.

    `auc`, `brier_skill` and `calibrated_brier` are None where all or nobody saw aurora, or, the last, where
    all reports are of one day. `in_daylight` counts reports with the Sun above -6 deg: their odds are 0.
    """

    n: int
    seen_share: float
    mean_odds: float
    auc: float | None
    brier: float
    brier_skill: float | None
    log_loss: float
    calibrated_brier: float | None
    in_daylight: int
    reliability: tuple[ReliabilityBin, ...]


@dataclass(frozen=True, slots=True)
class SightingsReport:
    """The rows of a file, the odds `(rows,)` of each, and their scores where the file says what was seen."""

    rows: CsvRows
    odds: Floats
    scores: SightingScores | None


def sightings_report(
    content: bytes, *, name: str, ephemeris: Ephemeris, grid: MagneticGrid
) -> SightingsReport:
    """What the program would have said to each report of a file, and how that did.

    Raises UnusableInput where there is no row that can be read.
    """
    rows = _covered(csv_rows(content, COLUMNS, name=name), name)
    sky = moment_sky(
        ephemeris.kernel,
        ephemeris.timescale,
        unix_s=rows.cells["time_utc"],
        latitude_deg=rows.cells["latitude_deg"],
        longitude_deg=rows.cells["longitude_deg"],
    )
    odds = _odds(rows, sky, grid)
    seen = rows.cells["seen"]
    said = np.isfinite(seen)
    scores = None
    if said.any():
        daylight = int(np.count_nonzero(sky.sun_altitude_deg[said] > FIRST_DARK_SUN_DEG))
        scores = sighting_scores(
            odds[said], seen[said] > 0.5, unix_s=rows.cells["time_utc"][said], in_daylight=daylight
        )
    return SightingsReport(rows, read_only(odds), scores)


def _covered(rows: CsvRows, name: str) -> CsvRows:
    outside = np.flatnonzero(~has_sky(rows.cells["time_utc"]))
    why = "time_utc lies outside 1970-01-01 to 2053-10-03, the years of the ephemeris"
    left = rows.without({int(row): why for row in outside})
    if not len(left):
        raise UnusableInput(f"{name} has no row that can be read; line {left.unreadable[0].line}: {why}.")
    return left


def _odds(rows: CsvRows, sky: MomentSky, grid: MagneticGrid) -> Floats:
    qd_latitude_deg, qd_longitude_deg = _quasi_dipole(rows, grid)
    cover = rows.cells["cloud_fraction"]
    return chance_of_a_moment(
        qd_latitude_deg,
        magnetic_local_time_h(qd_longitude_deg, rows.cells["time_utc"]),
        rows.cells["kp"],
        sun_altitude_deg=sky.sun_altitude_deg,
        moon_altitude_deg=sky.moon_altitude_deg,
        moon_lit_fraction=sky.moon_lit_fraction,
        clear=np.where(np.isnan(cover), 1.0, 1.0 - cover),
    )


def _quasi_dipole(rows: CsvRows, grid: MagneticGrid) -> tuple[Floats, Floats]:
    """Quasi-dipole latitude and longitude of each report, in the field of its own tenth of a year."""
    year = UNIX_EPOCH_YEAR + rows.cells["time_utc"] / YEAR_S
    fields, of_field = np.unique(np.rint(year * FIELDS_A_YEAR), return_inverse=True)
    latitude, longitude = np.empty(len(rows)), np.empty(len(rows))
    order = np.argsort(of_field, kind="stable")
    for field, at in zip(fields, np.split(order, np.cumsum(np.bincount(of_field))[:-1]), strict=True):
        latitude[at], longitude[at] = grid.quasi_dipole(
            rows.cells["latitude_deg"][at], rows.cells["longitude_deg"][at], float(field) / FIELDS_A_YEAR
        )
    return latitude, longitude


def sighting_scores(odds: Floats, seen: Bools, *, unix_s: Floats, in_daylight: int = 0) -> SightingScores:
    """The scores of odds against what was seen; the calibrated Brier score leaves out a tenth of the days."""
    day = np.floor(unix_s / DAY_S).astype(np.int64)
    both = bool(seen.any()) and not bool(seen.all())
    mended = recalibrated(odds, seen, day) if both else np.full(len(odds), np.nan)
    return SightingScores(
        n=len(odds),
        seen_share=float(np.mean(seen)),
        mean_odds=float(np.mean(odds)),
        auc=area_under_curve(odds, seen),
        brier=brier(odds, seen),
        brier_skill=brier_skill(odds, seen),
        log_loss=log_loss(odds, seen),
        calibrated_brier=None if np.isnan(mended).any() else brier(mended, seen),
        in_daylight=in_daylight,
        reliability=reliability(odds, seen),
    )


def predictions(content: bytes, report: SightingsReport, *, name: str) -> bytes:
    """The file with the odds of each row, to six figures; none in a row that could not be read."""
    cells = ([f"{odds:.6g}"] for odds in report.odds.tolist())
    return b"".join(with_columns(content, [ODDS], cells=cells, readable=report.rows.readable, name=name))


def sightings_record(report: SightingsReport) -> dict[str, Any]:
    """The scores under the keys of the contract; null where the file does not say what was seen."""
    scores, rows = report.scores, report.rows
    return {
        "schema": SCHEMA,
        "n": scores.n if scores else 0,
        "auc": rounded(scores and scores.auc),
        "brier": rounded(scores and scores.brier, 5),
        "brier_skill": rounded(scores and scores.brier_skill),
        "log_loss": rounded(scores and scores.log_loss),
        "calibrated_brier": rounded(scores and scores.calibrated_brier, 5),
        "seen_share": rounded(scores and scores.seen_share),
        "mean_odds": rounded(float(np.mean(report.odds))),
        "in_daylight": scores.in_daylight if scores else None,
        "rows": len(rows),
        "unreadable": len(rows.unreadable),
        "reliability": [
            {"p_mean": rounded(each.mean_chance), "seen_share": rounded(each.share), "n": each.count}
            for each in (scores.reliability if scores else ())
        ],
    }
