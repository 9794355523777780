"""Ten years of a place's own nights say how often its sky is clear, and how well that is known.

Model, for a month: the mean over its nights of the night's mean clear share. Nights follow each other with a
correlation of 0.30 (`core.cloud_normals`), so N nights are worth N (1 - 0.3) / (1 + 0.3); years differ beyond
that, so the standard error is not below that of the years' means. To it comes what the record itself does
not know: a reanalysis or a satellite errs in the mean. The normals and the record are then averaged, each
with the weight of its precision (one over its squared error).

    hourly cover of a reanalysis      clear share by `core.line_of_sight`, mean over the dark hours of a night
    nightly amount of a satellite     mean cover m of the month, and 0.96 - 1.08 m by `core.cloud_normals`

A month without ten nights (midsummer) says nothing, and the normals stand. Dark is the Sun 6 deg below the
horizon, by the low-precision formula of the Astronomical Almanac, which needs no ephemeris.

The error of a record's mean is 0.06 of the chance for a reanalysis, and 0.10 for a satellite at night, which
mistakes snow for cloud and cloud for snow. Both are chosen, beside the 7 points of cover of the normals.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict, cast

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints, read_only
from auroraplan.core.cloud_normals import CORRELATION, clear_chance, seasonal
from auroraplan.core.line_of_sight import clear_line

DAY_S = 86_400.0
MONTHS = 12
FEWEST_NIGHTS = 10
LEAST_CHANCE = 0.005
"""No record of a few hundred nights shows that a chance is less, or that it is known better."""

REANALYSIS_ERROR = 0.06
SATELLITE_ERROR = 0.10

DARK_SUN_DEG = -6.0
J2000_UNIX_S = 946_728_000.0


class PlaceClimateDocument(TypedDict):
    """The table as JSON holds it; a month that says nothing is null."""

    source_id: str
    latitude_deg: float
    longitude_deg: float
    first_year: int
    last_year: int
    clear: list[float | None]
    spread: list[float | None]


@dataclass(frozen=True, slots=True)
class HourlyCover:
    """Past cover over one place: `unix_s` and covers (0..1, NaN = unknown) of shape `(hours,)`."""

    unix_s: Floats
    total: Floats
    low: Floats
    mid: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class NightlyCover:
    """Past mean cover of nights over one place: the night's `unix_s` and `cover` (0..1, NaN = unknown)."""

    unix_s: Floats
    cover: Floats


@dataclass(frozen=True, slots=True)
class PlaceClimate:
    """The chance of a clear line of sight over one place by month, from its own years.

    `clear` and `spread` (its standard deviation) have shape `(12,)`, NaN in a month that says nothing.
    """

    source_id: str
    latitude_deg: float
    longitude_deg: float
    first_year: int
    last_year: int
    clear: Floats
    spread: Floats

    def blended(self, clear: Floats, spread: Floats, month: Floats) -> tuple[Floats, Floats, Floats]:
        """Chances and spreads of hours averaged with this record by precision, and the record's part (0..1).

        `month` counts from the beginning of January (0..12); all have shape `(hours,)`.
        """
        own, error = self._at(month)
        precision = np.where(np.isnan(own), 0.0, error**-2.0)
        part = precision / (precision + spread**-2.0)
        mean = clear + part * (np.where(part > 0.0, own, clear) - clear)
        return mean, (precision + spread**-2.0) ** -0.5, part

    def _at(self, month: Floats) -> tuple[Floats, Floats]:
        """The yearly cycle of the chance and its error, NaN in a month that says nothing."""
        silent = np.isnan(self.clear)
        if silent.all():
            return np.full(len(month), np.nan), np.full(len(month), np.nan)
        here = np.floor(month).astype(np.int64) % MONTHS
        own = np.clip(seasonal(_filled(self.clear), month), LEAST_CHANCE, 1.0 - LEAST_CHANCE)
        error = np.maximum(seasonal(_filled(self.spread), month), LEAST_CHANCE)
        return np.where(silent[here], np.nan, own), np.where(silent[here], np.nan, error)

    def document(self) -> PlaceClimateDocument:
        """The table as JSON can hold it."""
        return {
            "source_id": self.source_id,
            "latitude_deg": self.latitude_deg,
            "longitude_deg": self.longitude_deg,
            "first_year": self.first_year,
            "last_year": self.last_year,
            "clear": _listed(self.clear),
            "spread": _listed(self.spread),
        }


def from_document(document: object) -> PlaceClimate | None:
    """The table out of JSON, None when it is none."""
    if not isinstance(document, dict):
        return None
    fields = cast("Mapping[str, object]", document)
    clear, spread = _column(fields.get("clear"), 1.0), _column(fields.get("spread"), 1.0)
    source_id = fields.get("source_id")
    numbers = [
        _number(fields.get(key)) for key in ("latitude_deg", "longitude_deg", "first_year", "last_year")
    ]
    if clear is None or spread is None or not isinstance(source_id, str) or None in numbers:
        return None
    latitude, longitude, first, last = (number or 0.0 for number in numbers)
    known = ~np.isnan(clear) & (spread > 0.0)
    return PlaceClimate(
        source_id,
        latitude,
        longitude,
        int(first),
        int(last),
        read_only(np.where(known, clear, np.nan)),
        read_only(np.where(known, spread, np.nan)),
    )


def of_hours(
    source_id: str, record: HourlyCover, *, latitude_deg: float, longitude_deg: float
) -> PlaceClimate | None:
    """The climate of a place from a record of hours, None without a month of enough nights."""
    clear = clear_line(total=record.total, low=record.low, mid=record.mid, high=record.high)
    dark = sun_altitude_deg(record.unix_s, latitude_deg, longitude_deg) < DARK_SUN_DEG
    counts = dark & ~np.isnan(clear)
    nights, row = np.unique(_night_of(record.unix_s, longitude_deg)[counts], return_inverse=True)
    means = np.bincount(row, clear[counts]) / np.bincount(row)
    months = _months(nights, means)
    if months is None:
        return None
    chance = np.clip(months.mean, LEAST_CHANCE, 1.0 - LEAST_CHANCE)
    spread = np.hypot(months.error, REANALYSIS_ERROR)
    return PlaceClimate(
        source_id, latitude_deg, longitude_deg, *months.years, read_only(chance), read_only(spread)
    )


def of_nights(
    source_id: str, record: NightlyCover, *, latitude_deg: float, longitude_deg: float
) -> PlaceClimate | None:
    """The climate of a place from a record of nightly means, None without a month of enough nights."""
    known = ~np.isnan(record.cover)
    months = _months(np.floor(record.unix_s[known] / DAY_S).astype(np.int64), record.cover[known])
    if months is None:
        return None
    # The line is fitted to means of months, and bent where nights are overcast: so it is applied to means.
    chance, error = np.full(MONTHS, np.nan), np.full(MONTHS, np.nan)
    told = ~np.isnan(months.mean)
    chance[told], error[told] = clear_chance(months.mean[told], months.error[told])
    spread = np.hypot(error, SATELLITE_ERROR)
    return PlaceClimate(
        source_id, latitude_deg, longitude_deg, *months.years, read_only(chance), read_only(spread)
    )


def joined(first: PlaceClimate | None, second: PlaceClimate | None) -> PlaceClimate | None:
    """Two records of one place averaged by precision, under the name of the first."""
    if first is None or second is None:
        return first or second
    precisions = [np.where(np.isnan(one.clear), 0.0, one.spread**-2.0) for one in (first, second)]
    total = precisions[0] + precisions[1]
    known = np.where(total > 0.0, total, np.nan)
    clear = np.nansum([p * one.clear for p, one in zip(precisions, (first, second), strict=True)], axis=0)
    return PlaceClimate(
        first.source_id,
        first.latitude_deg,
        first.longitude_deg,
        min(first.first_year, second.first_year),
        max(first.last_year, second.last_year),
        read_only(clear / known),
        read_only(known**-0.5),
    )


def sun_altitude_deg(unix_s: Floats, latitude_deg: float, longitude_deg: float) -> Floats:
    """The Sun's altitude without refraction, right to some hundredths of a degree from 1950 to 2050.

    Source: The Astronomical Almanac, section C, low-precision formulas for the Sun.
    """
    days = (unix_s - J2000_UNIX_S) / DAY_S
    anomaly = np.radians(357.528 + 0.9856003 * days)
    longitude = np.radians(
        280.460 + 0.9856474 * days + 1.915 * np.sin(anomaly) + 0.020 * np.sin(2.0 * anomaly)
    )
    tilt = np.radians(23.439 - 4e-7 * days)
    ascension = np.arctan2(np.cos(tilt) * np.sin(longitude), np.cos(longitude))
    declination = np.arcsin(np.sin(tilt) * np.sin(longitude))
    sidereal = np.radians(15.0 * (18.697374558 + 24.06570982441908 * days) + longitude_deg)
    here = np.radians(latitude_deg)
    sine = np.sin(here) * np.sin(declination) + np.cos(here) * np.cos(declination) * np.cos(
        sidereal - ascension
    )
    return np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0)))


def _night_of(unix_s: Floats, longitude_deg: float) -> Ints:
    """The day since 1970 of the evening of the night that an hour belongs to, by the mean Sun."""
    return np.floor((unix_s + longitude_deg / 360.0 * DAY_S) / DAY_S - 0.5).astype(np.int64)


@dataclass(frozen=True, slots=True)
class _Months:
    """Means over the nights of each month and their standard errors, `(12,)`; the first and the last year."""

    mean: Floats
    error: Floats
    years: tuple[int, int]


def _months(nights: Ints, values: Floats) -> _Months | None:
    """The months from nights (days since 1970) and their values; None when none has enough nights."""
    month = nights.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    years, of_year = 1970 + month // MONTHS, month % MONTHS
    mean, error = np.full(MONTHS, np.nan), np.full(MONTHS, np.nan)
    for index in range(MONTHS):
        here = of_year == index
        if np.count_nonzero(here) >= FEWEST_NIGHTS:
            mean[index] = values[here].mean()
            error[index] = _standard_error(values[here], years[here])
    return None if np.isnan(mean).all() else _Months(mean, error, (int(years.min()), int(years.max())))


def _standard_error(values: Floats, years: Ints) -> float:
    """The standard error of a mean over nights that follow each other, and not below that of the years."""
    persistence = CORRELATION.next_night
    independent = len(values) * (1.0 - persistence) / (1.0 + persistence)
    by_nights = float(values.var(ddof=1)) / independent
    _, row = np.unique(years, return_inverse=True)
    of_years = np.bincount(row, values) / np.bincount(row)
    by_years = float(of_years.var(ddof=1)) / len(of_years) if len(of_years) > 1 else 0.0
    return float(np.sqrt(max(by_nights, by_years)))


def _filled(monthly: Floats) -> Floats:
    """The months with the unknown ones read between their known neighbours round the year."""
    known = np.flatnonzero(~np.isnan(monthly))
    return np.interp(np.arange(MONTHS), known, monthly[known], period=MONTHS)


def _listed(column: Floats) -> list[float | None]:
    return [
        None if silent else round(value, 4)
        for silent, value in zip(_silent(column), column.tolist(), strict=True)
    ]


def _silent(column: Floats) -> list[bool]:
    silent: Bools = np.isnan(column)
    return silent.tolist()


def _column(values: object, most: float) -> Floats | None:
    """Twelve numbers in 0..most, NaN for null; None when that is not what it is."""
    if not isinstance(values, list) or len(cast("list[object]", values)) != MONTHS:
        return None
    numbers = [np.nan if value is None else _number(value) for value in cast("list[object]", values)]
    if any(number is None or not (np.isnan(number) or 0.0 <= number <= most) for number in numbers):
        return None
    return np.array(numbers, dtype=np.float64)


def _number(value: object) -> float | None:
    """A finite number; JSON may hold whole ones that no float and no array can."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if np.isfinite(number) else None
