"""A plan as the cells of tables: names, times and numbers as people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auroraplan.app import chance_wording, date_wording, sight_wording, source_wording
from auroraplan.core.language import decimal_text, marked, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from auroraplan.app.planner import Plan
    from auroraplan.app.sky_nights import SkyNight
    from auroraplan.core.evidence import SourceState
    from auroraplan.core.odds import NightOdds
    from auroraplan.core.places import Place
    from auroraplan.core.trips import NightsCurve, Stay

NIGHT_COLUMNS = (
    *(
        marked("Place"),
        marked("Evening"),
        marked("Odds"),
        marked("Range"),
        marked("Verdict"),
        marked("Best window"),
        marked("Look"),
        marked("Clear"),
        "Kp",
        marked("Moon"),
    ),
    *(marked("Camera"), marked("Strong")),
)
SKY_COLUMNS = (
    marked("Place"),
    marked("Evening"),
    marked("Dark"),
    marked("Moonless"),
    marked("Sun lowest"),
    marked("Sunset"),
    marked("Sunrise"),
    marked("Moonrise"),
    marked("Moonset"),
    marked("Moon lit"),
    marked("Magnetic midnight"),
)
SOURCE_COLUMNS = (marked("Source"), marked("About"), marked("State"), marked("Issued"), marked("Age"))
STAY_COLUMNS = (
    marked("Place"),
    marked("Stay"),
    marked("Nights"),
    marked("One or more"),
    marked("Range"),
    marked("Two or more"),
    marked("+1 night"),
    marked("That is"),
)


def night_cells(night: NightOdds, names: Mapping[str, str]) -> tuple[str, ...]:
    """The cells of a night under `NIGHT_COLUMNS`; `names` as `place_names` gives them."""
    return (
        names[night.night.place.id],
        date_wording.evening_text(night.night.evening),
        chance_wording.percent(night.odds),
        chance_wording.percent_range(night.low, night.high),
        chance_wording.verdict(night.odds),
        date_wording.window_text(night, with_zone=True),
        sight_wording.look_text(night.look),
        chance_wording.percent(night.cloud.clear),
        sight_wording.kp_range_text(night),
        sight_wording.moon_text(night),
        chance_wording.percent(night.camera),
        chance_wording.percent(night.strong),
    )


def sky_cells(night: SkyNight, names: Mapping[str, str]) -> tuple[str, ...]:
    """The cells of a night's sky under `SKY_COLUMNS`, with local times."""
    sky, place = night.sky, night.sky.night.place
    dark = ", ".join(
        f"{date_wording.local_time(first, place)}–{date_wording.local_time(last, place)}"
        for first, last in sky.dark_spans[-12.0]
    )
    return (
        names[place.id],
        date_wording.evening_text(sky.night.evening),
        dark or chance_wording.UNKNOWN,
        tr("{hours} h", hours=decimal_text(sky.moon_free_hours(), 1)),
        f"{decimal_text(sky.sun_min_altitude_deg, 1)}°",
        *(
            ", ".join(
                date_wording.local_time(event.unix_s, place)
                for event in sky.events
                if (event.body.value, event.altitude_deg, event.rising) == kind
            )
            or chance_wording.UNKNOWN
            for kind in (
                ("sun", -0.833, False),
                ("sun", -0.833, True),
                ("moon", -0.833, True),
                ("moon", -0.833, False),
            )
        ),
        chance_wording.percent(sky.moon_lit_fraction),
        f"{date_wording.local_time(night.magnetic_midnight_unix_s, place)} "
        f"{date_wording.zone_text(night.magnetic_midnight_unix_s, place)}",
    )


def source_cells(state: SourceState, now_utc: datetime) -> tuple[str, ...]:
    """The cells of a source under `SOURCE_COLUMNS`."""
    issued = state.issued_utc
    return (
        state.title,
        state.kind.value,
        "not asked" if source_wording.not_asked(state) else state.state.value,
        chance_wording.UNKNOWN if issued is None else date_wording.utc_text(issued),
        chance_wording.UNKNOWN
        if issued is None
        else date_wording.age_text((now_utc - issued).total_seconds()),
    )


def stay_cells(stay: Stay, names: Mapping[str, str]) -> tuple[str, ...]:
    """The cells of a stay under `STAY_COLUMNS`."""
    return (
        names[stay.place.id],
        date_wording.stay_text(stay),
        str(stay.nights),
        chance_wording.percent(stay.odds_at_least_one),
        chance_wording.percent_range(stay.low, stay.high),
        chance_wording.percent(stay.odds_at_least_two),
        chance_wording.percent(stay.one_more),
        chance_wording.natural_frequency(stay.odds_at_least_one),
    )


def nights_needed_text(curve: NightsCurve, names: Mapping[str, str]) -> str:
    """What further nights are worth, in a line: "Abisko from 8 Feb: 1 night 47 %, 2 63 %, 3 72 %"."""
    chances = [chance_wording.percent(chance) for chance in curve.at_least_one]
    told = [tr("1 night {odds}", odds=chances[0])]
    told += [f"{count} {chance}" for count, chance in enumerate(chances[1:], start=2)]
    return tr(
        "{place} from {date}: {told}",
        place=names[curve.place.id],
        date=date_wording.date_text(curve.first_evening),
        told=", ".join(told),
    )


def place_names(places: Sequence[Place]) -> dict[str, str]:
    """The shortest name by which each place is told from the others, by id."""
    names = [place.name for place in places]
    labels = [place.label for place in places]
    return {place.id: _name(place, names, labels) for place in places}


def best_stays(plan: Plan) -> list[Stay]:
    """The best start for each place, best first."""
    best: dict[str, Stay] = {}
    for stay in plan.stays:
        best.setdefault(stay.place.id, stay)
    return list(best.values())


def _name(place: Place, names: Sequence[str], labels: Sequence[str]) -> str:
    if names.count(place.name) == 1:
        return place.name
    if labels.count(place.label) == 1 or not place.region:
        return place.label
    return f"{place.name}, {place.region}, {tr(place.country)}"
