"""How exact the sky is: every event of a year at twenty hard places, and 240 nights that graze a threshold.

    PYTHONPATH=src:tests python benchmarks/sky_accuracy.py

The reference is `tests/full_sky.py`: skyfield at full precision, and a search for events that was written
apart from the one it judges. A year at twenty places takes two minutes, nearly all of it the reference's.

An event of ours and one of the reference belong together when they cross the same level in the same direction
within PAIR_S; what is left over is missing or spurious. The grazing nights are made, by skyfield alone: the
latitude is moved until the extremum of the day lies 1 to 180 arcseconds beyond a level (two crossings) or
short of it (none).
"""

from datetime import UTC, datetime
from time import process_time

import numpy as np

from auroraplan.core.arrays import Floats
from auroraplan.core.places import Place
from auroraplan.core.sky import MOON_ALTITUDE_DEG, SUN_ALTITUDES_DEG, Almanac, Body, SkyTrack
from auroraplan.sources.bundled import ephemeris
from full_sky import (
    ARCSECOND_DEG,
    DAY_S,
    SAMPLE_S,
    FoundEvents,
    altitude_of,
    full_altitudes_deg,
    full_events,
    grazing_place,
    place,
    skyfield_times,
)

START = datetime(2026, 9, 1, tzinfo=UTC).timestamp()
NIGHTS = 365
END = START + NIGHTS * DAY_S
PAIR_S = 300.0
ALTITUDE_SAMPLES = 3_000
GRAZING_OF_EACH = 48
LEVELS = {Body.SUN: SUN_ALTITUDES_DEG, Body.MOON: (MOON_ALTITUDE_DEG,)}
LIMIT_S = {Body.SUN: 1.0, Body.MOON: 2.0}

PLACES = {
    "North Pole": place(90.0, 0.0),
    "South Pole, 2,835 m": place(-90.0, 0.0, 2835.0),
    "89.9 N": place(89.9, 120.0),
    "Alert": place(82.50, -62.35),
    "Longyearbyen": place(78.22, 15.63),
    "Utqiagvik": place(71.29, -156.79),
    "Tromsø": place(69.65, 18.96),
    "67.4 N": place(67.4, 26.6),
    "66.56 N, date line": place(66.56, 180.0),
    "66.56 S, date line": place(-66.56, -180.0),
    "Fairbanks": place(64.84, -147.72),
    "60.56 N (-6 at midsummer)": place(60.56, -1.0),
    "54.56 N (-12 at midsummer)": place(54.56, 179.99),
    "48.56 N (-18 at midsummer)": place(48.56, -123.4),
    "Equator, Greenwich": place(0.0, 0.0),
    "La Paz, 3,640 m": place(-16.5, -68.15, 3640.0),
    "Hobart": place(-42.88, 147.33),
    "Ushuaia": place(-54.80, -68.30),
    "McMurdo": place(-77.85, 166.67),
    "89.99 S": place(-89.99, -45.0),
}


def pairs(ours: Floats, theirs: Floats) -> list[tuple[int, int]]:
    """Which of ours belongs to which of theirs, each used once, in order of time."""
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if abs(ours[i] - theirs[j]) <= PAIR_S:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif ours[i] < theirs[j]:
            i += 1
        else:
            j += 1
    return found


def judged(track: SkyTrack, body: Body, reference: FoundEvents) -> tuple[list[float], int, int]:
    """How far off each event of one level is in seconds, how many are missing and how many spurious."""
    off: list[float] = []
    missing = spurious = 0
    events = [e for e in track.events if (e.body, e.altitude_deg) == (body, reference.level_deg)]
    for rising in (False, True):
        ours = np.array([event.unix_s for event in events if event.rising == rising])
        theirs = reference.unix_s[reference.rising == rising]
        paired = pairs(ours, theirs)
        off += [abs(float(ours[i] - theirs[j])) for i, j in paired]
        missing += len(theirs) - len(paired)
        spurious += len(ours) - len(paired)
    return off, missing, spurious


def print_events_and_altitudes(almanac: Almanac) -> None:
    sampled = np.arange(START, END + 1.0, SAMPLE_S)
    times = skyfield_times(sampled)
    off: dict[tuple[Body, float], list[float]] = {}
    missing: dict[tuple[Body, float], int] = {}
    spurious: dict[tuple[Body, float], int] = {}
    of_altitude: dict[Body, list[Floats]] = {body: [] for body in Body}
    chosen = np.sort(np.random.default_rng(365).choice(NIGHTS * 144, ALTITUDE_SAMPLES, replace=False))
    chosen_times = skyfield_times(np.arange(START, END, 600.0)[chosen])
    for where, track in zip(PLACES.values(), almanac.tracks(PLACES.values(), START, END), strict=True):
        for body in Body:
            altitude = altitude_of(where, body.value)
            heights = full_altitudes_deg(where, body.value, times)
            for reference in full_events(altitude, sampled, heights, LEVELS[body]):
                kind = body, reference.level_deg
                seconds, absent, extra = judged(track, body, reference)
                off.setdefault(kind, []).extend(seconds)
                missing[kind] = missing.get(kind, 0) + absent
                spurious[kind] = spurious.get(kind, 0) + extra
            ours = track.sun_altitude_deg if body is Body.SUN else track.moon_altitude_deg
            theirs = full_altitudes_deg(where, body.value, chosen_times)
            of_altitude[body].append((ours[chosen] - theirs) / ARCSECOND_DEG)
    print("event          n      median      99 %     worst   limit  missing  spurious")
    for (body, level), seconds in off.items():
        middle, late, worst = np.percentile(seconds, (50, 99, 100))
        print(
            f"{body.value:4s} {level:7.3f}  {len(seconds):5d}  {middle:8.4f} s {late:8.4f} s {worst:8.4f} s"
            f"  {LIMIT_S[body]:3.0f} s  {missing[body, level]:6d}  {spurious[body, level]:8d}"
        )
    for body, parts in of_altitude.items():
        error = np.concatenate(parts)
        print(
            f"altitude of the {body.value}: n {len(error)}, rms {np.sqrt(np.mean(error**2)):.4f}, "
            f"worst {np.abs(error).max():.4f} arcseconds"
        )


def grazing_nights(
    body: Body, level: float, rng: np.random.Generator
) -> list[tuple[Place, float, float, bool]]:
    """Place, extremum's moment, arcseconds beyond the level and whether it is the day's highest."""
    nights: list[tuple[Place, float, float, bool]] = []
    while len(nights) < GRAZING_OF_EACH:
        number = len(nights)
        arcseconds = (1.0, -1.0)[number % 2] * float(np.exp(rng.uniform(0.0, np.log(180.0))))
        peak = body is Body.MOON and number % 4 >= 2
        made = grazing_place(
            level,
            arcseconds,
            body=body.value,
            day_unix_s=START + float(rng.integers(0, 365)) * DAY_S,
            longitude=float(rng.uniform(-180.0, 180.0)),
            north=number % 8 < 4,
            peak=peak,
        )
        if made is not None:
            nights.append((*made, arcseconds, peak))
    return nights


def print_grazing(almanac: Almanac) -> None:
    rng = np.random.default_rng(240)
    for body, levels in LEVELS.items():
        for level in levels:
            right = 0
            nights = grazing_nights(body, level, rng)
            for where, moment, arcseconds, peak in nights:
                track = next(almanac.tracks([where], moment - 14_400.0, moment + 14_400.0))
                crossed = [e.rising for e in track.events if (e.body, e.altitude_deg) == (body, level)]
                right += crossed == ([peak, not peak] if arcseconds > 0.0 else [])
            print(f"grazing {body.value:4s} {level:7.3f}: {right} of {len(nights)} right")


def main() -> None:
    started = process_time()
    shipped = ephemeris()
    almanac = Almanac(shipped.kernel, shipped.timescale)
    print(f"{len(PLACES)} places x {NIGHTS} nights from {datetime.fromtimestamp(START, UTC).date()}")
    print_events_and_altitudes(almanac)
    print_grazing(almanac)
    print(f"{process_time() - started:.0f} s of CPU")


if __name__ == "__main__":
    main()
