"""What a plan tells, section by section, in words: the same in Markdown, on a web page and in a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.app import (
    chance_wording,
    date_wording,
    reason_wording,
    sight_wording,
    source_wording,
    tables,
    trip_wording,
)
from auroraplan.core.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.planner import Plan
    from auroraplan.core.itineraries import Itinerary
    from auroraplan.core.odds import NightOdds

LEAST_GAIN = 0.005
"""Itineraries that gain less than a point are not worth a row."""

MOST_ITINERARIES = 3

MEANING = (
    chance_wording.REFERENCE_CLASS,
    chance_wording.CAMERA_CLASS,
    chance_wording.STRONG_CLASS,
    chance_wording.VERDICT_LEGEND,
    source_wording.TABLE_NOTES,
)
"""What the numbers of a plan mean."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a plan under its title: a table of `columns` and `rows`, or `lines`."""

    title: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """The trip at a glance."""

    title: str
    chance: float
    odds: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NightStory:
    """One night in words."""

    title: str
    best: str
    reasons: tuple[str, ...]


# --- the trip that is meant --------------------------------------------------------------------------


def headline(plan: Plan, trip: ChosenTrip | None) -> Headline | None:
    """A trip and its odds; None without one."""
    if trip is None:
        return None
    found = trip.itinerary
    odds = chance_wording.percent(found.odds_at_least_one)
    sentence = tr(
        "{verdict}: {frequency}; range {range}.",
        verdict=chance_wording.verdict(found.odds_at_least_one),
        frequency=chance_wording.natural_frequency(found.odds_at_least_one),
        range=chance_wording.percent_range(found.low, found.high),
    )
    return Headline(trip_title(plan, trip), found.odds_at_least_one, odds, sentence)


def trip_title(plan: Plan, trip: ChosenTrip) -> str:
    """Where and when: "Abisko, 8 → 13 Dec", or "Tromsø 2 + Abisko 3, 8 → 13 Dec 2026"."""
    if len(trip.legs) != 1:
        return f"{trip_wording.legs_text(trip.legs)}, {trip_wording.dates_text(trip.legs)}"
    leg = trip.legs[0]
    name = tables.place_names(plan.request.places).get(leg.place.id, leg.place.name)
    return f"{name}, {date_wording.stay_dates_text(leg.first_evening, leg.nights)}"


def night_names(plan: Plan, trip: ChosenTrip) -> dict[str, str]:
    """What the places of a trip's nights are called, by id, those beyond the plan too."""
    return {leg.place.id: leg.place.name for leg in trip.legs} | tables.place_names(plan.request.places)


# --- the sections ------------------------------------------------------------------------------------


def title_text(plan: Plan) -> str:
    """What was asked, and when the plan was made."""
    asked = date_wording.nights_text(plan.request.first_evening, plan.request.nights)
    return tr("{asked}. Made {time}.", asked=asked, time=date_wording.utc_text(plan.issued_utc))


def night_story(night: NightOdds, names: Mapping[str, str]) -> NightStory:
    """A night in words: its odds, when and where to look, and why."""
    evening = date_wording.evening_text(night.night.evening)
    if night.window_unix_s is None:
        best = tr("No best window: no hour of this night has a chance.")
    else:
        window = date_wording.window_text(night, with_zone=True)
        look = sight_wording.look_text(night.look)
        best = tr("Best window {window}; look {direction}.", window=window, direction=look)
    return NightStory(
        title=f"{evening}, {names[night.night.place.id]}: {chance_wording.percent(night.odds)}",
        best=best,
        reasons=tuple(f"{reason.sign} {reason.text}" for reason in reason_wording.reasons(night)),
    )


def choices(plan: Plan) -> tuple[Section, ...]:
    """What there is to choose from: stays, how many nights, two places, and where to go under cloud."""
    names = tables.place_names(plan.request.places)
    stays = tuple(tables.stay_cells(stay, names) for stay in tables.best_stays(plan))
    found = (
        Section(tr("Stays: the best at each place"), _translated(tables.STAY_COLUMNS), stays),
        Section(
            tr("How many nights: at least one sighting after so many"),
            lines=tuple(nights_needed(plan, names)),
        ),
        Section(
            tr("Two places: what moving adds to staying put"),
            _translated(trip_wording.ITINERARY_COLUMNS),
            tuple(trip_wording.itinerary_cells(each) for each in worth_moving(plan)),
        ),
        Section(tr("If it is cloudy: the nearest places that are likelier to be clear"), lines=plans_b(plan)),
    )
    return tuple(section for section in found if section.rows or section.lines)


def all_nights(plan: Plan) -> Section:
    """Every night at every place, best first."""
    names = tables.place_names(plan.request.places)
    rows = tuple(tables.night_cells(night, names) for night in plan.nights)
    return Section(tr("All nights, best first"), _translated(tables.NIGHT_COLUMNS), rows)


def rests_on(plan: Plan) -> Section:
    """The sources with their issue times, and who is to be credited."""
    lines = tuple(line.text for line in source_wording.source_lines(plan.sources, plan.issued_utc))
    credits_ = tuple(dict.fromkeys(state.attribution for state in plan.sources if state.attribution))
    return Section(
        tr("Sources"), lines=(*lines, *(tr("Data: {credits}", credits=credit) for credit in credits_))
    )


def _translated(columns: Iterable[str]) -> tuple[str, ...]:
    return tuple(tr(column) for column in columns)


def nights_needed(plan: Plan, names: Mapping[str, str]) -> Iterator[str]:
    """A line for each place where more than one night is told of."""
    for curve in plan.curves:
        if len(curve.at_least_one) > 1:
            yield tables.nights_needed_text(curve, names)


def worth_moving(plan: Plan) -> tuple[Itinerary, ...]:
    """The best itineraries of those that gain something."""
    gaining = [itinerary for itinerary in plan.itineraries if itinerary.gain >= LEAST_GAIN]
    return tuple(gaining[:MOST_ITINERARIES])


def plans_b(plan: Plan) -> tuple[str, ...]:
    """Where to go under cloud, a line for each place that has a clearer one near by."""
    return tuple(trip_wording.plan_b_text(plan_b) for plan_b in plan.plans_b if plan_b.clearer)
