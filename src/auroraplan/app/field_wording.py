"""What a traveller reads on paper beside the odds: why, the night's clock, the camera, cloud and cold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from auroraplan.app import chance_wording, date_wording, reason_wording, sight_wording
from auroraplan.core.exposure import KILORAYLEIGHS, aurora_luminance, exposure, sky_luminance
from auroraplan.core.great_circle import bearing_deg, great_circle_km
from auroraplan.core.language import marked, short_decimal_text, tr, whole_text
from auroraplan.core.sky import Body, spans_below
from auroraplan.core.wind_chill import freezes_within_min, wind_chill_c

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from auroraplan.core.evidence import SourceState
    from auroraplan.core.odds import Look, NightOdds
    from auroraplan.core.places import Place
    from auroraplan.core.plan_b import PlanB

HORIZON_DEG, DARK_DEG = -0.833, -12.0
FLOWN_KM = 1000.0
"""So far nobody goes by compass."""

# --- why, in a sentence ------------------------------------------------------------------------------

_WHERE = {
    "poleward-rim": marked("{place} lies near the poleward rim of the auroral oval"),
    "under-oval": marked("{place} lies under the auroral oval, where ordinary activity is enough"),
    "equatorward-of-oval": marked("{place} lies equatorward of the auroral oval and needs raised activity"),
    "too-far-from-oval": marked(
        "{place} lies so far from the auroral oval that only a severe storm reaches it"
    ),
}
_HOLDS_BACK = {
    "clear": marked("what holds the odds back most is cloud"),
    "dark": marked("what holds the odds back most is that the nights are short or bright"),
    "aurora": marked("what holds the odds back most is that aurora has to come far enough"),
}


def why_text(nights: Sequence[NightOdds]) -> str:
    """Why a stay has its odds, in one sentence: where it lies, how dark it is, what is the weakest."""
    place = nights[0].night.place.name
    code = next(each.code for each in reason_wording.reasons(nights[0]) if each.code in _WHERE)
    where = tr(_WHERE[code], place=place)
    hours = [night.dark_hours for night in nights]
    if max(hours) <= 0.0:
        return tr("{where}, but its sky does not get dark.", where=where)
    shares = {
        name: sum(getattr(night.factors, name) for night in nights) / len(nights) for name in _HOLDS_BACK
    }
    weakest = min(shares, key=lambda name: shares[name])
    return tr(
        "{where}; it has {hours} dark hours a night, and {weakest}.",
        where=where,
        hours=_span(min(hours), max(hours)),
        weakest=tr(_HOLDS_BACK[weakest]),
    )


def _span(low: float, high: float) -> str:
    first, last = short_decimal_text(low), short_decimal_text(high)
    return first if first == last else tr("{first} to {last}", first=first, last=last)


# --- the night's clock -------------------------------------------------------------------------------


def sunset_text(night: NightOdds) -> str:
    """When the Sun sets, on the place's clock, or that it does not."""
    place = night.night.place
    for event in night.sky.events:
        if event.body is Body.SUN and event.altitude_deg == HORIZON_DEG and not event.rising:
            return date_wording.local_time(event.unix_s, place)
    stays_up = night.sky.sun_altitude_deg.min() > HORIZON_DEG
    return tr("Sun stays up") if stays_up else tr("Sun stays down")


def dark_text(night: NightOdds) -> str:
    """From when to when the Sun stands below -12 degrees: "17:32–06:23", or a dash."""
    place = night.night.place
    spans = [
        f"{date_wording.local_time(first, place)}–{date_wording.local_time(last, place)}"
        for first, last in spans_below(night.sky, DARK_DEG)
    ]
    return ", ".join(spans) or chance_wording.UNKNOWN


def bearing_text(azimuth_deg: float) -> str:
    """A bearing in whole degrees from true north: "337°"."""
    return f"{round(azimuth_deg) % 360}°"


def elevation_text(look: Look) -> str:
    """How high above the horizon to look, in whole degrees: "7–90°"."""
    low, high = round(look.elevation_low_deg), round(look.elevation_high_deg)
    return f"{low}°" if low == high else f"{low}–{high}°"


def away_text(place: Place, other: Place) -> str:
    """How far another place is, and where if a way leads there by road: "144 km S", "5,168 km"."""
    there = np.array([other.latitude_deg]), np.array([other.longitude_deg])
    distance_km = float(great_circle_km(place.latitude_deg, place.longitude_deg, *there)[0])
    bearing = float(bearing_deg(place.latitude_deg, place.longitude_deg, *there)[0])
    away = f"{whole_text(round(distance_km))} km"
    return f"{away} {sight_wording.compass(bearing)}" if distance_km < FLOWN_KM else away


def clearer_text(plan_b: PlanB) -> str:
    """The nearest places that are likelier to be clear: "Skibotn, 59 km SE (clear 34 %), or …"."""
    return tr(", or ").join(
        tr(
            "{place}, {km} km {direction} (clear {clear})",
            place=each.place.name,
            km=round(each.distance_km),
            direction=sight_wording.compass(each.bearing_deg),
            clear=chance_wording.percent(each.clear),
        )
        for each in plan_b.clearer
    )


def points_text(gain: float) -> str:
    """A gain of chance in points of whole percent: "+9 points"."""
    return chance_wording.points_text(round(gain * 100))


# --- how old the data is -----------------------------------------------------------------------------

_KINDS = {"activity": marked("Activity"), "cloud": marked("Clouds")}


def data_age_lines(states: Iterable[SourceState], issued_utc: datetime) -> tuple[str, ...]:
    """How old the newest forecast of activity and of clouds is, a line each."""
    known = list(states)
    return tuple(
        _age_line(tr(name), [each for each in known if each.kind == kind], issued_utc)
        for kind, name in _KINDS.items()
    )


def _age_line(name: str, states: Sequence[SourceState], issued_utc: datetime) -> str:
    fresh = [
        (when, state)
        for state in states
        if state.state in ("live", "cached") and (when := state.issued_utc or state.fetched_utc) is not None
    ]
    if not fresh:
        return tr("{kind}: averages of past years; no forecast was at hand.", kind=name)
    when, newest = max(fresh, key=lambda pair: (pair[0], pair[1].id))
    age = date_wording.age_text((issued_utc - when).total_seconds())
    return tr(
        "{kind}: newest forecast {age} old ({source}); beyond it, averages of past years.",
        kind=name,
        age=age,
        source=tr(newest.title),
    )


# --- the camera --------------------------------------------------------------------------------------

F_NUMBER = 2.8
LOST = marked("lost")
LEAST_CONTRAST = 0.1
"""Aurora that adds less than a tenth to the sky is lost in it, in a picture as for the eye."""

MOONS = ((marked("No Moon"), None), (marked("Half Moon"), 0.5), (marked("Full Moon"), 1.0))


@dataclass(frozen=True, slots=True)
class CameraRow:
    """Aurora of a brightness: how it looks, the sensitivity, and a time for each of `MOONS`."""

    name: str
    looks: str
    iso: int
    times: tuple[str, ...]


_DISPLAYS = (
    (marked("Faint"), "I", marked("as the Milky Way; a grey veil, no colour to the eye"), 3200),
    (marked("Moderate"), "II", marked("as thin cirrus in moonlight; pale green"), 3200),
    (marked("Bright"), "III", marked("as cumulus in moonlight; green, edges of pink"), 1600),
    (marked("Brilliant"), "IV", marked("lights up the snow; all colours, fast"), 800),
)


def camera_rows() -> tuple[CameraRow, ...]:
    """What to set, by brightness and Moon, at f/2.8."""
    return tuple(
        CameraRow(
            f"{tr(name)} (IBC {brightness})",
            tr(looks),
            iso,
            tuple(_time_text(KILORAYLEIGHS[brightness], lit, iso) for _, lit in MOONS),
        )
        for name, brightness, looks, iso in _DISPLAYS
    )


def _time_text(kilorayleighs: float, lit: float | None, iso: int) -> str:
    if aurora_luminance(kilorayleighs) < LEAST_CONTRAST * sky_luminance(lit):
        return tr(LOST)
    return shutter_text(exposure(kilorayleighs, lit, f_number=F_NUMBER, iso=iso).seconds)


def shutter_text(seconds: float) -> str:
    """A time as cameras show it: "15 s", "0.8 s", "1/6 s"."""
    return f"{short_decimal_text(seconds)} s" if seconds >= 0.3 else f"1/{round(1.0 / seconds)} s"


def moon_column(night: NightOdds) -> str:
    """Which of `MOONS` comes nearest to a night: by the lit part, where the Moon is up for long enough."""
    if night.dark_hours <= 0.0:
        return chance_wording.UNKNOWN
    if night.moon.up_hours < 0.25 * night.dark_hours or night.moon.lit_fraction < 0.15:
        return tr(MOONS[0][0])
    return tr(MOONS[1][0] if night.moon.lit_fraction < 0.75 else MOONS[2][0])


CAMERA_SOURCE = marked(
    "Computed, not collected: the time at which aurora and sky together come out two stops below mid-grey "
    "by the light meter's equation (ISO 2720, K = 12.5). Aurora: the green line at 1, 10, 100 and 1000 kR "
    "for IBC I to IV (Chamberlain 1961). Sky: 21.6 mag/arcsec² without Moon, and with a Moon 30° high, 90° "
    "away, after Krisciunas & Schaefer 1991. A stop either way is a matter of taste, lens and movement."
)
LOST_MEANS = marked("“lost”: it adds less than a tenth to the moonlit sky.")
CAMERA_STEPS = (
    marked("A tripod, the widest lens you have, its aperture wide open, and the self-timer or a cable."),
    marked(
        "Manual mode, raw files, white balance about 3500 K, stabilisation and long-exposure noise reduction "
        "off."
    ),
    marked("Focus by hand on a bright star or far lamp at ten times magnification, then tape the ring."),
    marked(
        "Take one picture by the table, look at the histogram, then change only the time. When it dances, "
        "halve it."
    ),
    marked("Stars stay points for about 500 s over the focal length in mm: 20 s at 24 mm on full frame."),
    marked(
        "Another aperture: f/1.8 takes 0.4 of the time, f/2 half, f/4 twice. Another ISO: double it, halve "
        "the time."
    ),
    marked(
        "Batteries last a third of their time in the cold: keep two in an inner pocket. Let the camera warm "
        "up in a closed bag, or it is wet."
    ),
    marked("A telephone: night mode, leaned on something firm, three to ten seconds."),
)

# --- cloud, cold, safety -----------------------------------------------------------------------------

CLOUDY_STEPS = (
    marked(
        "Look twice: at the forecast of low and middle cloud for the hours of the window, and out of the "
        "window. Thin high cloud lets bright aurora through."
    ),
    marked("Gaps travel with the wind: an hour of patience is often worth more than an hour on the road."),
    marked(
        "If you drive, go towards the lee of mountains or inland, and decide by 20:00. Turn round when you "
        "are tired."
    ),
    marked("A night under cloud is no verdict on the trip: the odds of the stay count all its nights."),
)
SAFETY_STEPS = (
    marked(
        "Tell somebody where you go and when you are back. Telephone charged and warm; 112 calls for help in "
        "all of Europe, 911 in the United States and Canada."
    ),
    marked(
        "Stop only at lay-bys with the lamps off and the belt of reflectors on; never on the road, never on "
        "ice that you do not know."
    ),
    marked(
        "Wool next to the skin, windproof above, boots a size larger, mittens over gloves, a hat. Something "
        "hot to drink."
    ),
    marked(
        "A red lamp keeps your eyes used to the dark: that takes twenty minutes, and one look at a telephone "
        "undoes it."
    ),
    marked(
        "White or waxy skin without feeling is frostbite: cover it, warm it against skin, do not rub it. "
        "Shivering that stops without warmth, slurred words: call for help."
    ),
)
WINDS_KMH = (5, 10, 20, 30, 40, 60)
TEMPERATURES_C = (0, -5, -10, -15, -20, -25, -30, -35)
CHILL_SOURCE = marked(
    "Wind chill index in °C after Osczevski & Bluestein 2005, as used by the weather services of Canada "
    "and the United States. Bold: exposed skin can freeze within the minutes given (Environment and "
    "Climate Change Canada)."
)


def chill_text(temperature_c: float, wind_kmh: float) -> tuple[str, str]:
    """The wind chill, and within how many minutes skin can freeze, if it can: "−33", "30 min"."""
    index = wind_chill_c(temperature_c, wind_kmh)
    minutes = freezes_within_min(index)
    return f"{round(index)}".replace("-", "−"), "" if minutes is None else tr(
        "{minutes} min", minutes=minutes
    )


def evenings_text(nights: Sequence[NightOdds]) -> str:
    """The evenings of some nights in a row: "Sun 7 Feb, Mon 8 Feb"."""
    return ", ".join(date_wording.evening_text(night.night.evening) for night in nights)
