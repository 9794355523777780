"""The track record in words; every figure comes from what `verify` measures on the files that are shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auroraplan.app.chance_wording import percent, percent_range
from auroraplan.core.language import decimal_text, marked, tr, tr_count, whole_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.app.verify_hindcast import HindcastReport, NightScores
    from auroraplan.app.verify_occurrence import StationShare
    from auroraplan.core.calibration import ReliabilityBin

STATIONS_TITLE = marked(
    "Clear, dark nights with aurora for the eye: what the program says, and what is published"
)


def ahead_text(lead_days: int) -> str:
    """How long before: "1 day ahead", "30 days ahead"."""
    return tr_count("{n} day ahead", "{n} days ahead", lead_days)


def nights_heading(night: NightScores) -> str:
    """What the diagrams are about."""
    return tr(
        "Highest Kp of a night ({region}, {first}–{last} UT), told {ahead}",
        region=night.window.name,
        first=f"{night.window.first_hour:02d}",
        last=f"{(night.window.first_hour + 12) % 24:02d}",
        ahead=ahead_text(night.lead_days),
    )


def nights_summary(night: NightScores, report: HindcastReport) -> str:
    """How the forecast of Kp did over all: told and come, of nights and of stays, and its error."""
    at = next(each for each in night.scores.thresholds if each.kp == 4)
    return tr(
        "{count} nights of {first}–{last}, none used in fitting. Kp 4 or more: told {told}, came in {came}; "
        "in any of five nights {stays_told}, came {stays_came}. Mean error {crps} Kp (season's average "
        "{climatology}).",
        count=whole_text(night.scores.n),
        first=report.from_utc.year,
        last=report.to_utc.year,
        told=percent(at.mean_chance),
        came=percent(at.share),
        stays_told=percent(night.stays.mean_chance),
        stays_came=percent(night.stays.share),
        crps=decimal_text(night.scores.crps, 2),
        climatology=decimal_text(night.scores.crps_climatology, 2),
    )


def short_nights_summary(night: NightScores) -> str:
    """The same in few words."""
    at = next(each for each in night.scores.thresholds if each.kp == 4)
    return tr(
        "{count} nights. Kp 4 or more: told {told}, came in {came}. Mean error {crps} Kp.",
        count=whole_text(night.scores.n),
        told=percent(at.mean_chance),
        came=percent(at.share),
        crps=decimal_text(night.scores.crps, 2),
    )


def bin_text(kp: int, of: ReliabilityBin) -> str:
    """A dot of a diagram."""
    return tr(
        "Kp {kp} or more: told {told} in the mean, came in {came} of {count} nights.",
        kp=kp,
        told=percent(of.mean_chance),
        came=percent(of.share),
        count=whole_text(of.count),
    )


def stations_summary(stations: Sequence[StationShare]) -> str:
    """How the level of the odds agrees with what is published, and what that proves."""
    return tr(
        "{met} of {count} stations within bounds, {nights} nights of {first}–{last}, cloudless. The level of "
        "the odds was fitted to them: this shows that one level serves all, no more.",
        met=sum(station.is_met for station in stations),
        count=len(stations),
        nights=whole_text(sum(station.nights for station in stations)),
        first=min(station.anchor.years[0] for station in stations),
        last=max(station.anchor.years[1] for station in stations),
    )


def short_stations_summary(stations: Sequence[StationShare]) -> str:
    """The same in few words."""
    return tr(
        "{met} of {count} within bounds; the level was fitted to them; no clouds.",
        met=sum(station.is_met for station in stations),
        count=len(stations),
    )


def station_text(station: StationShare) -> str:
    """A station: told, published, and how single years differ."""
    anchor = station.anchor
    shares = [year.share for year in station.years]
    return tr(
        "{name} {first}–{last}, {nights} nights: told {told}, published {published} (bounds {bounds}), "
        "{met}; single years {years}.",
        name=anchor.place.name,
        first=anchor.years[0],
        last=anchor.years[1],
        nights=whole_text(station.nights),
        told=percent(station.share),
        published=percent(anchor.share),
        bounds=percent_range(anchor.least, anchor.most),
        met=within_text(station),
        years=percent_range(min(shares), max(shares)),
    )


def within_text(station: StationShare) -> str:
    """Whether a station lies within its bounds."""
    return tr("within them") if station.is_met else tr("outside them")
