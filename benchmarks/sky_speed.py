"""How fast the sky is, beside the same work done by skyfield and by ephem, in one run; and its memory.

    PYTHONPATH=src python benchmarks/sky_speed.py

The work: every crossing of -0.833, -6, -12 and -18 degrees by the Sun and of -0.833 by the Moon. Ours also
gives both altitudes every ten minutes; the peers are asked for events only, which is their faster half.

Fairness: all in one process, one BLAS thread, CPU time, the best of RUNS for ours (of three for 1,000 places)
and once for the peers, each by the straightforward use of its documented API (`find_risings`,
`find_settings`; `next_rising`, `next_setting`). Ours starts each time with an empty cache of positions;
imports are made and the ephemeris is open before any clock starts, for all three. Peers are timed for as many
places as PEER_PLACES says and multiplied (marked x): they do each place afresh. skyfield's precision is ours
as well; ephem is a C library of another, slightly coarser theory. One place for one night is not what ours is
for: there ephem wins.

Memory: each case in a process of its own, the peak of its resident memory less what it held with everything
imported and the ephemeris open. `tracks` are let go one by one, as a plan does not need them all.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is imported

import platform
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from math import radians
from pathlib import Path
from time import process_time

import ephem
import numpy as np
from skyfield.almanac import find_risings, find_settings
from skyfield.api import wgs84

from auroraplan.core.night_sky import night_skies
from auroraplan.core.places import Place
from auroraplan.core.sky import MOON_ALTITUDE_DEG, SUN_ALTITUDES_DEG, Almanac
from auroraplan.sources.bundled import ephemeris

START = datetime(2026, 9, 1, tzinfo=UTC).timestamp()
DAY_S = 86_400.0
RUNS = 7
PEER_PLACES = {(1, 1): 1, (1, 365): 1, (50, 30): 5, (50, 365): 2, (1000, 365): 1}
ALL_YEARS = (1, 30_300)
MEMORY = [
    ("tracks", 50, 365),
    ("tracks", 1000, 365),
    ("tracks", 20_000, 7),
    ("tracks", *ALL_YEARS),
    ("nights", *ALL_YEARS),
]
GOAL_MS = {"base": 20.0, "night": 0.25, "place_night": 0.010}


def places(count: int) -> list[Place]:
    rng = np.random.default_rng(1)
    latitude, longitude = rng.uniform(50.0, 78.0, count), rng.uniform(-180.0, 180.0, count)
    return [
        Place(str(i), str(i), "", "", float(latitude[i]), float(longitude[i]), "UTC") for i in range(count)
    ]


def ours(of_places: list[Place], nights: int) -> int:
    shipped = ephemeris()
    almanac = Almanac(shipped.kernel, shipped.timescale)
    return sum(len(track.events) for track in almanac.tracks(of_places, START, START + nights * DAY_S))


def by_skyfield(of_places: list[Place], nights: int) -> int:
    shipped = ephemeris()
    kernel, timescale = shipped.kernel, shipped.timescale
    start, end = timescale.utc(2026, 9, 1), timescale.utc(2026, 9, 1 + nights)
    wanted = [(kernel["sun"], level) for level in SUN_ALTITUDES_DEG] + [(kernel["moon"], MOON_ALTITUDE_DEG)]
    found = 0
    for place in of_places:
        here = kernel["earth"] + wgs84.latlon(place.latitude_deg, place.longitude_deg)
        for body, level in wanted:
            for find in (find_risings, find_settings):
                found += int(np.sum(find(here, body, start, end, level)[1]))
    return found


def by_ephem(of_places: list[Place], nights: int) -> int:
    wanted = [(ephem.Sun(), level) for level in SUN_ALTITUDES_DEG] + [(ephem.Moon(), MOON_ALTITUDE_DEG)]
    found = 0
    for place in of_places:
        here = ephem.Observer()
        here.lat, here.lon, here.pressure = radians(place.latitude_deg), radians(place.longitude_deg), 0.0
        for body, level in wanted:
            here.horizon = radians(level)
            for night in range(nights):
                noon = START / DAY_S + 25_567.5 + night
                for following in (here.next_rising, here.next_setting):
                    here.date = noon
                    with suppress(ephem.AlwaysUpError, ephem.NeverUpError):
                        found += following(body, use_center=True) < noon + 1.0
    return found


def cpu_ms(
    work: Callable[[list[Place], int], int], of_places: list[Place], nights: int, *, runs: int
) -> float:
    spent: list[float] = []
    for _ in range(runs):
        started = process_time()
        work(of_places, nights)
        spent.append(process_time() - started)
    return min(spent) * 1e3


def row(count: int, nights: int) -> float:
    of_places, peers = places(count), PEER_PLACES[count, nights]
    own = cpu_ms(ours, of_places, nights, runs=RUNS if count < 1000 else 3)
    cells = [f"{count:5d} x {nights:3d}", f"{own:9.1f} ms"]
    for peer in (by_skyfield, by_ephem):
        spent = cpu_ms(peer, of_places[:peers], nights, runs=1) * count / peers
        cells.append(f"{spent:11.1f} ms{' ' if peers == count else 'x'} {spent / own:6.1f}")
    print("  ".join(cells))
    return own


def print_fit(measured: dict[tuple[int, int], float]) -> None:
    """Least squares of base + a nights + b places nights, weighted to equal relative error."""
    cases = np.array(list(measured), dtype=np.float64)
    spent = np.array(list(measured.values()))
    terms = np.stack([np.ones(len(cases)), cases[:, 1], cases[:, 0] * cases[:, 1]], axis=1)
    (base, night, place_night), *_ = np.linalg.lstsq(terms / spent[:, None], np.ones(len(cases)), rcond=None)
    print(f"fit: {base:.1f} ms + {night:.3f} ms a night + {place_night * 1e3:.1f} us a place and night")
    for (count, nights), own in measured.items():
        goal = GOAL_MS["base"] + GOAL_MS["night"] * nights + GOAL_MS["place_night"] * count * nights
        print(f"     {count} x {nights}: {own:.1f} of {goal:.0f} ms")


def print_peak_memory(kind: str, count: int, nights: int) -> None:
    """What a process of its own needs for the work, in MB."""
    shipped = ephemeris()
    almanac, of_places = Almanac(shipped.kernel, shipped.timescale), places(count)
    decades = (count, nights) == ALL_YEARS
    first = date(1970, 6, 1) if decades else date(2026, 9, 1)
    start = datetime.combine(first, datetime.min.time(), UTC).timestamp()
    before = peak_mb()
    if kind == "nights":
        for _ in night_skies(almanac, of_places, first_evening=first, count=nights):
            pass
    else:
        for _ in almanac.tracks(of_places, start, start + nights * DAY_S):
            pass
    print(f"{peak_mb() - before:.0f}")


def peak_mb() -> float:
    """The peak of this process's resident memory; Linux only (ru_maxrss begins with that of the parent)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return float(status.partition("VmHWM:")[2].split()[0]) / 1024.0


def print_memory() -> None:
    for kind, count, nights in MEMORY:
        command = [sys.executable, __file__, kind, str(count), str(nights)]
        peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
        print(f"memory: {kind} of {count} x {nights}: {peak} MB")


def machine() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="ascii", errors="replace").splitlines() if cpuinfo.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    cpu = f"{len(models)} x {models[0]}" if models else platform.processor() or platform.machine()
    return f"{cpu}, {platform.system()}, Python {platform.python_version()}, numpy {np.__version__}"


def main() -> None:
    if len(sys.argv) > 1:
        print_peak_memory(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
        return
    ours(places(1), 1)  # imports and the first read of the ephemeris are not what is measured
    print(f"{datetime.now(UTC).date()}, {machine()}; load {os.getloadavg()[0]:.1f}")
    print("places x nights        ours      skyfield  ratio            ephem  ratio")
    measured = {case: row(*case) for case in PEER_PLACES}
    print_fit(measured)
    print_memory()


if __name__ == "__main__":
    main()
