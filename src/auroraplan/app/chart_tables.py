"""What a chart shows, as the cells of a table: for those who hear it, search it, or take it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.app import chance_wording, date_wording, record_wording, season_tables, sight_wording
from auroraplan.app.nights_wording import gain_points
from auroraplan.app.tables import place_names
from auroraplan.core.language import decimal_text, tr, whole_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.app.seasons import Season
    from auroraplan.app.verify_hindcast import NightScores
    from auroraplan.app.verify_occurrence import StationShare
    from auroraplan.core.odds import NightOdds
    from auroraplan.core.trips import NightsCurve, Stay


@dataclass(frozen=True, slots=True)
class ChartRows:
    """A chart as a table: each of `rows` has a cell for each of `columns`."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tab_separated(chart: ChartRows) -> str:
    """The table as text that spreadsheets take: a line for each row, the columns' names first."""
    lines = (chart.columns, *chart.rows)
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)


def season_rows(season: Season) -> ChartRows:
    """The weeks of every place."""
    names = place_names(season.request.places)
    stay = season.request.stay
    return ChartRows(
        tr("The season week by week, stays of {nights}", nights=date_wording.night_count_text(stay)),
        (tr("Place"), *season_tables.columns(stay)),
        tuple((names[week.place.id], *season_tables.cells(week)) for week in season.weeks),
    )


def nights_rows(curves: Sequence[NightsCurve], names: Sequence[str]) -> ChartRows:
    """What every number of nights is worth at each place, and what the last of them adds."""
    rows = (
        (
            name,
            date_wording.evening_text(curve.first_evening),
            str(nights),
            chance_wording.percent(chance),
            chance_wording.percent_range(*_ends(curve, nights - 1)),
            chance_wording.UNKNOWN if points is None else f"+{points}",
        )
        for curve, name in zip(curves, names, strict=True)
        for nights, chance in enumerate(curve.at_least_one, start=1)
        for points in (gain_points(curve, nights),)
    )
    return ChartRows(
        tr("What every further night is worth"),
        (tr("Place"), tr("From"), tr("Nights"), tr("Odds"), tr("Range"), tr("Points added")),
        tuple(rows),
    )


def _ends(curve: NightsCurve, at: int) -> tuple[float | None, float | None]:
    told = at < len(curve.low) and at < len(curve.high)
    return (curve.low[at], curve.high[at]) if told else (None, None)


def matrix_rows(nights_of_places: Sequence[Sequence[NightOdds]]) -> ChartRows:
    """Every night of every place, in the order given."""
    names = place_names([nights[0].night.place for nights in nights_of_places if nights])
    return ChartRows(
        tr("Odds by place and night"),
        (tr("Place"), tr("Night of"), tr("Odds"), tr("Range"), tr("Verdict"), tr("Clear"), "Kp", tr("Moon")),
        tuple(
            (
                names[night.night.place.id],
                date_wording.evening_text(night.night.evening),
                chance_wording.percent(night.odds),
                chance_wording.percent_range(night.low, night.high),
                chance_wording.verdict(night.odds),
                chance_wording.percent(night.cloud.clear),
                sight_wording.kp_range_text(night),
                sight_wording.moon_text(night),
            )
            for nights in nights_of_places
            for night in nights
        ),
    )


def night_rows(night: NightOdds) -> ChartRows:
    """The hours of a night with what the timeline draws."""
    place = night.night.place
    hours = zip(
        night.hour_unix_s.tolist(),
        night.hourly_odds.tolist(),
        night.hourly_low.tolist(),
        night.hourly_high.tolist(),
        strict=True,
    )
    rows = (
        (
            date_wording.local_time(start, place),
            chance_wording.percent(odds),
            chance_wording.percent_range(low, high),
            chance_wording.percent(
                _at(start, night.cloud.hour_unix_s.tolist(), night.cloud.hourly_clear.tolist())
            ),
            sight_wording.kp_text(_at(start, night.kp.step_unix_s.tolist(), night.kp.step_median.tolist())),
            _altitude(start + 1800.0, night.sky.unix_s.tolist(), night.sky.sun_altitude_deg.tolist()),
            _altitude(start + 1800.0, night.sky.unix_s.tolist(), night.sky.moon_altitude_deg.tolist()),
        )
        for start, odds, low, high in hours
    )
    return ChartRows(
        tr(
            "{place}, night of {evening}, hour by hour",
            place=place.name,
            evening=date_wording.evening_text(night.night.evening),
        ),
        (tr("From"), tr("Odds"), tr("Range"), tr("Clear"), "Kp", tr("Sun"), tr("Moon")),
        tuple(rows),
    )


def record_rows(night: NightScores) -> ChartRows:
    """The bins of every threshold, those too small for a dot included."""
    return ChartRows(
        record_wording.nights_heading(night),
        (tr("Kp reaches"), tr("Told"), tr("Came"), tr("Nights")),
        tuple(
            (
                str(each.kp),
                chance_wording.percent(one.mean_chance),
                chance_wording.percent(one.share),
                whole_text(one.count),
            )
            for each in night.scores.thresholds
            for one in each.reliability
        ),
    )


def station_rows(stations: Sequence[StationShare]) -> ChartRows:
    """The stations, told and published."""
    return ChartRows(
        tr(record_wording.STATIONS_TITLE),
        (
            tr("Station"),
            tr("Years"),
            tr("Nights"),
            tr("Told"),
            tr("Published"),
            tr("Bounds"),
            tr("Single years"),
        ),
        tuple(
            (
                station.anchor.place.name,
                f"{station.anchor.years[0]}–{station.anchor.years[1]}",
                whole_text(station.nights),
                chance_wording.percent(station.share),
                chance_wording.percent(station.anchor.share),
                chance_wording.percent_range(station.anchor.least, station.anchor.most),
                chance_wording.percent_range(
                    min(year.share for year in station.years), max(year.share for year in station.years)
                ),
            )
            for station in stations
        ),
    )


def place_rows(stays: Sequence[Stay]) -> ChartRows:
    """Where the places lie, with their best stays."""
    names = place_names([stay.place for stay in stays])
    return ChartRows(
        tr("The places of the map"),
        (tr("Place"), tr("Latitude"), tr("Longitude"), tr("Best stay"), tr("Odds"), tr("Range")),
        tuple(
            (
                names[stay.place.id],
                f"{decimal_text(stay.place.latitude_deg, 2)}°",
                f"{decimal_text(stay.place.longitude_deg, 2)}°",
                date_wording.stay_text(stay),
                chance_wording.percent(stay.odds_at_least_one),
                chance_wording.percent_range(stay.low, stay.high),
            )
            for stay in stays
        ),
    )


def _at(unix_s: float, starts: Sequence[float], values: Sequence[float]) -> float | None:
    """The value of the last step that has begun; None before the first."""
    begun = [value for start, value in zip(starts, values, strict=True) if start <= unix_s + 1.0]
    return begun[-1] if begun else None


def _altitude(unix_s: float, moments: Sequence[float], altitudes_deg: Sequence[float]) -> str:
    nearest = min(range(len(moments)), key=lambda at: abs(moments[at] - unix_s))
    return f"{altitudes_deg[nearest]:.0f}°".replace("-", "−")
