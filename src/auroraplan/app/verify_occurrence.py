"""Published shares of clear nights with aurora try the level of the odds, station by station, year by year.

The engine is run over the Kp that was, under a sky without clouds, in the field of each year itself. A
station's share is the mean of the odds over its dark nights of January-April and August-December, every
second one. It is met where it lies within the bounds of its anchor (`core.occurrence.ANCHORS`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from auroraplan.app.export import rounded
from auroraplan.core.kp_nodes import kp_nodes
from auroraplan.core.magnetic import magnetic_track
from auroraplan.core.nights import Night, covering, evenings
from auroraplan.core.occurrence import (
    ANCHORS,
    LEAST_DARK_HOURS,
    Anchor,
    cloudless,
    in_season,
    observed,
)
from auroraplan.core.odds import place_odds

if TYPE_CHECKING:
    from auroraplan.core.activity import KpHistory
    from auroraplan.core.kp_nodes import KpNodes
    from auroraplan.core.magnetic import MagneticGrid
    from auroraplan.core.sky import Almanac

SCHEMA = "auroraplan.verify-occurrence/1"

EVERY = 2
"""Every second night: a station's share moves by 0.005 at most."""

MARGIN_S = 10_800.0
TWO_DAYS_S = 172_800.0
"""What a year is known beyond its ends in UTC, for stations of all time zones."""


@dataclass(frozen=True, slots=True)
class YearShare:
    """The mean clear-night chance of a station's dark nights in one year."""

    year: int
    share: float
    nights: int


@dataclass(frozen=True, slots=True)
class StationShare:
    """What the program says of an anchor's years."""

    anchor: Anchor
    years: tuple[YearShare, ...]

    @property
    def nights(self) -> int:
        """The nights of all years."""
        return sum(year.nights for year in self.years)

    @property
    def share(self) -> float:
        """The mean chance over all nights."""
        return sum(year.share * year.nights for year in self.years) / self.nights

    @property
    def is_met(self) -> bool:
        """Whether the share lies within the anchor's bounds."""
        return self.anchor.least <= self.share <= self.anchor.most


@dataclass(frozen=True, slots=True)
class Engine:
    """What the odds of past nights need."""

    almanac: Almanac
    grid: MagneticGrid
    history: KpHistory


def occurrence_report(
    engine: Engine,
    *,
    anchors: Sequence[Anchor] = ANCHORS,
    progress: Callable[[float, str], None] = lambda _share, _text: None,
) -> tuple[StationShare, ...]:
    """The clear-night chance at each anchor's station in each of its years."""
    years = sorted({year for anchor in anchors for year in _years(anchor)})
    found: dict[str, list[YearShare]] = {anchor.place.id: [] for anchor in anchors}
    for done, year in enumerate(years):
        progress(done / len(years), str(year))
        # Year by year, so that Sun, Moon and Kp are made once for all stations.
        kp = None
        for anchor in anchors:
            if year in _years(anchor):
                share, kp = _year_share(engine, anchor, year=year, kp=kp)
                found[anchor.place.id].append(share)
    return tuple(StationShare(anchor, tuple(found[anchor.place.id])) for anchor in anchors)


def _years(anchor: Anchor) -> range:
    return range(anchor.years[0], anchor.years[1] + 1)


def _year_share(
    engine: Engine, anchor: Anchor, *, year: int, kp: KpNodes | None
) -> tuple[YearShare, KpNodes]:
    """A year of a station, and the Kp of that year for the next one."""
    begins, ends = (datetime(of, 1, 1, tzinfo=UTC).timestamp() for of in (year, year + 1))
    kp = kp or kp_nodes(observed(engine.history, begins - TWO_DAYS_S, ends + TWO_DAYS_S))
    nights = tuple(_nights(anchor, year))
    from_unix_s, to_unix_s = covering(nights)
    (sky,) = engine.almanac.tracks([anchor.place], from_unix_s - MARGIN_S, to_unix_s + MARGIN_S)
    odds = place_odds(
        nights,
        sky=sky,
        magnetic=magnetic_track(engine.grid, anchor.place, sky.unix_s),
        activity=kp.outlook,
        clouds=cloudless(from_unix_s - MARGIN_S, to_unix_s + MARGIN_S),
        poleward_azimuth_deg=0.0,
        kp=kp,
    )
    chances = [night.odds for night in odds.nights if night.dark_hours >= LEAST_DARK_HOURS]
    return YearShare(year, float(np.nanmean(chances)), len(chances)), kp


def _nights(anchor: Anchor, year: int) -> Iterator[Night]:
    days = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    chosen = list(evenings(date(year, 1, 1), days))[::EVERY]
    return (Night(anchor.place, evening) for evening in chosen if in_season(evening))


def occurrence_record(stations: Sequence[StationShare]) -> dict[str, Any]:
    """The shares as they leave the program."""
    return {
        "schema": SCHEMA,
        "all_met": all(station.is_met for station in stations),
        "stations": [
            {
                "name": station.anchor.place.name,
                "latitude_deg": rounded(station.anchor.place.latitude_deg),
                "longitude_deg": rounded(station.anchor.place.longitude_deg),
                "years": list(station.anchor.years),
                "nights": station.nights,
                "share": rounded(station.share),
                "anchor": rounded(station.anchor.share),
                "least": rounded(station.anchor.least),
                "most": rounded(station.anchor.most),
                "met": station.is_met,
                "by_year": [
                    {"year": year.year, "share": rounded(year.share), "nights": year.nights}
                    for year in station.years
                ],
            }
            for station in stations
        ],
    }
