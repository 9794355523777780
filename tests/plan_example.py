"""A hand-made plan for the tests of what shows plans: every field filled, every number invented.

Six places in December: two in polar night (Tromsø, Abisko), one with a time zone far west (Fairbanks), one
with letters that fonts lose (Þingvellir), one too far from the oval (Ushuaia), one under the midnight sun
(McMurdo). The Sun and Moon follow the low-precision formulae of the Astronomical Almanac, so that curves
look like curves.
"""

from datetime import UTC, date, datetime, timedelta

import numpy as np

from auroraplan.app.chosen_trip import ChosenTrip, best_trip
from auroraplan.app.planner import Plan
from auroraplan.app.requests import PlanRequest
from auroraplan.core.activity import KP_STEP_S
from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.evidence import Freshness, SourceKind, SourceState
from auroraplan.core.itineraries import Itinerary, Leg
from auroraplan.core.nights import Night, evenings
from auroraplan.core.odds import CloudNight, Confidence, Factors, KpNight, Look, MoonNight, NightOdds
from auroraplan.core.places import Place
from auroraplan.core.plan_b import ClearerPlace, PlanB
from auroraplan.core.sky import STEP_S, SUN_ALTITUDES_DEG, Body, SkyEvent, SkyTrack
from auroraplan.core.trips import Stay

FIRST_EVENING = date(2026, 12, 5)
NIGHTS = 10
STAY = 5
ISSUED_UTC = datetime(2026, 12, 4, 18, tzinfo=UTC)
FORECAST_UNTIL = date(2026, 12, 7)
"""The first evening whose Kp comes from climatology."""

ABISKO = Place("2603168", "Abisko", "Norrbotten", "Sweden", 68.349, 18.831, "Europe/Stockholm", 388.0)
TROMSO = Place("3133895", "Tromsø", "Troms", "Norway", 69.649, 18.956, "Europe/Oslo", 10.0)
FAIRBANKS = Place(
    "5861897", "Fairbanks", "Alaska", "United States", 64.838, -147.716, "America/Anchorage", 136.0
)
THINGVELLIR = Place("3412955", "Þingvellir", "South", "Iceland", 64.256, -21.130, "Atlantic/Reykjavik", 106.0)
USHUAIA = Place(
    "3833367", "Ushuaia", "Tierra del Fuego", "Argentina", -54.807, -68.304, "America/Argentina/Ushuaia", 23.0
)
MCMURDO = Place(
    "6696480", "McMurdo Station", "Ross Island", "Antarctica", -77.846, 166.676, "Antarctica/McMurdo"
)

PLACES = (ABISKO, TROMSO, FAIRBANKS, THINGVELLIR, USHUAIA, MCMURDO)

# Invented: odds of each night in percent, clear chance, quasi-dipole latitude, where to look.
ODDS_PERCENT = {
    ABISKO: (39, 36, 41, 47, 35, 40, 61, 53, 44, 33),
    TROMSO: (24, 25, 23, 27, 20, 31, 34, 34, 30, 33),
    FAIRBANKS: (39, 34, 39, 32, 46, 44, 38, 33, 43, 36),
    THINGVELLIR: (29, 21, 20, 16, 32, 21, 17, 14, 13, 15),
    USHUAIA: (0.6, 0.5, 0.4, 0.4, 0.3, 0.3, 0.4, 0.4, 0.3, 0.3),
    MCMURDO: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
}
CLEAR = {ABISKO: 0.47, TROMSO: 0.31, FAIRBANKS: 0.45, THINGVELLIR: 0.27, USHUAIA: 0.33, MCMURDO: 0.41}
QD_LATITUDE_DEG = {
    ABISKO: 65.3,
    TROMSO: 66.6,
    FAIRBANKS: 65.6,
    THINGVELLIR: 64.6,
    USHUAIA: -40.5,
    MCMURDO: -79.8,
}
LOOK = {
    ABISKO: Look(352.0, 25.0, 90.0),
    TROMSO: Look(358.0, 30.0, 90.0),
    FAIRBANKS: Look(18.0, 20.0, 90.0),
    THINGVELLIR: Look(345.0, 15.0, 80.0),
    USHUAIA: Look(190.0, 0.0, 5.0),
}
KP_MEDIANS = (3.67, 3.0, 2.33, 2.67, 2.33, 2.67, 3.33, 3.0, 2.67, 2.33)


def example_plan() -> Plan:
    """Six places, ten nights, stays of five."""
    request = PlanRequest(PLACES, FIRST_EVENING, NIGHTS, STAY)
    nights = [example_night(place, index) for place in PLACES for index in range(NIGHTS)]
    stays = [_stay(place, start) for place in PLACES for start in range(NIGHTS - STAY + 1)]
    return Plan(
        request=request,
        issued_utc=ISSUED_UTC,
        nights=tuple(sorted(nights, key=lambda night: -night.odds)),
        stays=tuple(sorted(stays, key=lambda stay: -stay.odds_at_least_one)),
        itineraries=(_itinerary(),),
        plans_b=(
            PlanB(TROMSO, FIRST_EVENING, (ClearerPlace(ABISKO, 144.0, 182.0, 0.47, 0.16, "cloud-normals"),)),
        ),
        sources=SOURCES,
    )


def best(plan: Plan) -> ChosenTrip:
    """The best stay of a plan that has one."""
    trip = best_trip(plan)
    assert trip is not None
    return trip


def _itinerary() -> Itinerary:
    """Two nights at Tromsø, then three at Abisko."""
    moves = FIRST_EVENING + timedelta(days=4)
    return Itinerary(
        legs=(Leg(TROMSO, FIRST_EVENING + timedelta(days=2), 2), Leg(ABISKO, moves, 3)),
        odds_at_least_one=0.81,
        odds_at_least_two=0.52,
        low=0.68,
        high=0.9,
        gain=0.034,
    )


SOURCES = (
    SourceState(
        "swpc-3day",
        SourceKind.ACTIVITY,
        "NOAA SWPC 3-day planetary Kp forecast",
        Freshness.LIVE,
        "NOAA Space Weather Prediction Center, public domain",
        issued_utc=datetime(2026, 12, 4, 12, 30, tzinfo=UTC),
        fetched_utc=datetime(2026, 12, 4, 17, 58, tzinfo=UTC),
    ),
    SourceState(
        "swpc-27day",
        SourceKind.ACTIVITY,
        "NOAA SWPC 27-day outlook",
        Freshness.FAULT,
        "NOAA Space Weather Prediction Center, public domain",
        fault="services.swpc.noaa.gov did not answer within 8 s.",
    ),
    SourceState(
        "kp-climatology",
        SourceKind.ACTIVITY,
        "Kp climatology 1957–2026",
        Freshness.BUNDLED,
        "Geomagnetic Kp index: GFZ Helmholtz Centre for Geosciences, CC BY 4.0",
        issued_utc=datetime(2026, 9, 30, tzinfo=UTC),
    ),
    SourceState(
        "cloud-normals",
        SourceKind.CLOUD,
        "Night cloud normals by month",
        Freshness.BUNDLED,
        "Contains modified Copernicus Climate Change Service information",
    ),
)


def example_night(place: Place, index: int) -> NightOdds:
    """The night `index` days after the first evening."""
    night = Night(place, FIRST_EVENING + timedelta(days=index))
    sky = example_sky(place, night.from_utc.timestamp(), night.to_utc.timestamp())
    hours = read_only(np.arange(night.from_utc.timestamp(), night.to_utc.timestamp(), 3600.0))
    odds = ODDS_PERCENT[place][index] / 100.0
    dark = _at(hours + 1800.0, sky.unix_s, sky.sun_altitude_deg) < -9.0
    hourly = _hourly_odds(place, hours, dark, odds)
    dark_hours = float(np.count_nonzero(sky.sun_altitude_deg < -12.0)) * STEP_S / 3600.0
    moon_at_middle = float(sky.moon_lit_fraction[sky.unix_s.size // 2])
    moon_up = (sky.sun_altitude_deg < -12.0) & (sky.moon_altitude_deg > 0.0)
    clear = CLEAR[place] + 0.08 * float(np.sin(1.7 * index + place.longitude_deg))
    factors = _factors(place, odds, clear)
    return NightOdds(
        night=night,
        odds=odds,
        low=odds * 0.7,
        high=odds + (1.0 - odds) * odds * 0.5,
        camera=odds + (1.0 - odds) * odds * 0.3,
        strong=odds * 0.4,
        confidence=Confidence.MEDIUM if night.evening < FORECAST_UNTIL else Confidence.LOW,
        factors=factors,
        window_unix_s=_window(hours, hourly),
        look=LOOK.get(place),
        kp=_kp(hours, index, night.evening < FORECAST_UNTIL),
        cloud=_cloud(hours, clear, index),
        moon=MoonNight(moon_at_middle, float(np.count_nonzero(moon_up)) * STEP_S / 3600.0),
        dark_hours=dark_hours,
        qd_latitude_deg=QD_LATITUDE_DEG[place],
        hour_unix_s=hours,
        hourly_odds=hourly,
        hourly_low=read_only(hourly * 0.6),
        hourly_high=read_only(hourly + (1.0 - hourly) * hourly * 0.6),
        hourly_camera=read_only(hourly + (1.0 - hourly) * hourly * 0.3),
        hourly_strong=read_only(hourly * 0.3),
        sky=sky,
    )


def _factors(place: Place, odds: float, clear: float) -> Factors:
    """Three shares whose product is the odds."""
    aurora = {USHUAIA: 0.02, MCMURDO: 0.95}.get(place, 0.93)
    if odds == 0.0:
        return Factors(dark=0.0, aurora=aurora, clear=clear)
    return Factors(dark=0.96, aurora=aurora, clear=odds / (0.96 * aurora))


def _at(unix_s: Floats, known_unix_s: Floats, values: Floats) -> Floats:
    return np.asarray(np.interp(unix_s, known_unix_s, values), dtype=np.float64)


def _hourly_odds(place: Place, hours: Floats, dark: np.ndarray, odds: float) -> Floats:
    magnetic_midnight = hours[0] + (10.5 if place is not FAIRBANKS else 13.0) * 3600.0
    shape = np.exp(-0.5 * ((hours + 1800.0 - magnetic_midnight) / (3.2 * 3600.0)) ** 2) * dark
    return read_only(np.minimum(odds * 0.72 * shape, 1.0))


def _window(hours: Floats, hourly: Floats) -> tuple[float, float] | None:
    if hourly.max() <= 0.0:
        return None
    best = np.flatnonzero(hourly > 0.75 * hourly.max())
    return float(hours[best[0]]), float(hours[best[-1]]) + 3600.0


def _kp(hours: Floats, index: int, forecast: bool) -> KpNight:
    first = np.floor(hours[0] / KP_STEP_S) * KP_STEP_S
    steps = np.arange(first, hours[-1] + 3600.0, KP_STEP_S)
    phase = np.arange(steps.size)
    median = np.round(3.0 * (KP_MEDIANS[index] - 0.9 + 0.9 * np.sin(0.55 * phase + index))) / 3.0
    median = np.clip(median, 0.0, 9.0)
    width = 0.8 if forecast else 1.5
    return KpNight(
        median=KP_MEDIANS[index],
        p10=max(0.0, KP_MEDIANS[index] - width),
        p90=KP_MEDIANS[index] + width + 0.4,
        p_ge_4=0.42 if KP_MEDIANS[index] > 3.0 else 0.21,
        p_ge_5=0.17 if KP_MEDIANS[index] > 3.0 else 0.07,
        source_id="swpc-3day" if forecast else "kp-climatology",
        step_unix_s=read_only(steps),
        step_p10=read_only(np.clip(median - width, 0.0, 9.0)),
        step_median=read_only(median),
        step_p90=read_only(np.clip(median + width + 0.33, 0.0, 9.0)),
    )


def _cloud(hours: Floats, clear: float, index: int) -> CloudNight:
    wave = 0.16 * np.sin(np.arange(hours.size) / 3.1 + index) + 0.06 * np.sin(np.arange(hours.size) * 1.3)
    return CloudNight(clear, "cloud-normals", hours, read_only(np.clip(clear + wave, 0.02, 0.98)))


def _stay(place: Place, start: int) -> Stay:
    odds = np.array(ODDS_PERCENT[place][start : start + STAY]) / 100.0
    # Nights that hang together are worth less than independent ones: the exponent stands for that.
    by_nights = 1.0 - np.cumprod(1.0 - odds) ** (np.arange(1, STAY + 1) ** -0.36)
    at_least_one = float(by_nights[-1])
    return Stay(
        place=place,
        first_evening=tuple(evenings(FIRST_EVENING, NIGHTS))[start],
        nights=STAY,
        odds_at_least_one=at_least_one,
        odds_at_least_two=at_least_one**2.2,
        low=at_least_one * 0.87,
        high=at_least_one + (1.0 - at_least_one) * at_least_one * 0.5,
        by_nights=tuple(float(chance) for chance in by_nights),
        one_more=at_least_one + (1.0 - at_least_one) * 0.3 if start + STAY < NIGHTS else None,
    )


def example_sky(place: Place, from_unix_s: float, to_unix_s: float) -> SkyTrack:
    """Sun and Moon over a place on the 10-minute grid, good to about half a degree."""
    unix_s = np.arange(from_unix_s, to_unix_s + 1.0, STEP_S)
    days = unix_s / 86_400.0 - 10_957.5  # since J2000.0
    sun_longitude = _sun_longitude_deg(days)
    moon_longitude, moon_latitude, parallax_deg = _moon_deg(days)
    sun = _altitude_deg(place, days, sun_longitude, np.zeros_like(days))
    moon = _altitude_deg(place, days, moon_longitude, moon_latitude)
    moon = moon - parallax_deg * np.cos(np.radians(moon))
    elongation = np.cos(np.radians(moon_latitude)) * np.cos(np.radians(moon_longitude - sun_longitude))
    crossings = [
        event for altitude in SUN_ALTITUDES_DEG for event in _crossings(Body.SUN, altitude, unix_s, sun)
    ]
    crossings += _crossings(Body.MOON, -0.833, unix_s, moon)
    return SkyTrack(
        unix_s=read_only(unix_s),
        sun_altitude_deg=read_only(sun),
        moon_altitude_deg=read_only(moon),
        moon_lit_fraction=read_only((1.0 - elongation) / 2.0),
        events=tuple(sorted(crossings, key=lambda event: event.unix_s)),
    )


def _sun_longitude_deg(days: Floats) -> Floats:
    anomaly = np.radians(357.528 + 0.9856003 * days)
    return 280.460 + 0.9856474 * days + 1.915 * np.sin(anomaly) + 0.020 * np.sin(2.0 * anomaly)


def _moon_deg(days: Floats) -> tuple[Floats, Floats, Floats]:
    t = days / 36_525.0
    sin, cos, rad = np.sin, np.cos, np.radians
    anomaly, elongation2 = 135.0 + 477_198.87 * t, 259.3 - 413_335.36 * t
    longitude = 218.32 + 481_267.881 * t + 6.29 * sin(rad(anomaly)) - 1.27 * sin(rad(elongation2))
    longitude += 0.66 * sin(rad(235.7 + 890_534.22 * t)) + 0.21 * sin(rad(2.0 * anomaly))
    latitude = 5.13 * sin(rad(93.3 + 483_202.02 * t)) + 0.28 * sin(rad(228.2 + 960_400.89 * t))
    parallax = 0.9508 + 0.0518 * cos(rad(anomaly)) + 0.0095 * cos(rad(elongation2))
    return longitude, latitude, parallax


def _altitude_deg(place: Place, days: Floats, longitude_deg: Floats, latitude_deg: Floats) -> Floats:
    longitude, latitude, tilt = np.radians(longitude_deg), np.radians(latitude_deg), np.radians(23.437)
    sin_declination = np.sin(latitude) * np.cos(tilt) + np.cos(latitude) * np.sin(tilt) * np.sin(longitude)
    declination = np.arcsin(sin_declination)
    right_ascension = np.arctan2(
        np.sin(longitude) * np.cos(tilt) - np.tan(latitude) * np.sin(tilt), np.cos(longitude)
    )
    sidereal = np.radians(280.46062 + 360.98564737 * days + place.longitude_deg)
    north = np.radians(place.latitude_deg)
    hour_angle = sidereal - right_ascension
    sin_altitude = np.sin(north) * sin_declination + np.cos(north) * np.cos(declination) * np.cos(hour_angle)
    return np.degrees(np.arcsin(sin_altitude))


def _crossings(body: Body, altitude_deg: float, unix_s: Floats, altitudes: Floats) -> list[SkyEvent]:
    above = altitudes - altitude_deg
    found: list[SkyEvent] = []
    for i in np.flatnonzero(np.sign(above[:-1]) != np.sign(above[1:])):
        share = above[i] / (above[i] - above[i + 1])
        found.append(SkyEvent(body, altitude_deg, bool(above[i] < 0.0), float(unix_s[i] + share * STEP_S)))
    return found
