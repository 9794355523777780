"""How long the odds take, sky and field included: one place for one night, fifty for a year, all the north.

    PYTHONPATH=src python benchmarks/odds_speed.py

CPU time of one process with one BLAS thread, everything imported and the resources read. Kp is a
distribution at every step (the climatology of 1957-2026), clouds are half and half. One night: best and mean
of 200. A year: place by place, as a plan does it, the nights of each place kept; what they weigh is in the
peak memory. A season: the best stay of five nights in 180 at fifty places, the sky being known. The north:
the best stay of five nights in a week at every known place poleward of 55 degrees, in a process of its own,
clouds and town glow looked up as a plan does it. Memory is read from /proc: Linux only.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is imported

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import numpy as np

from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import wired
from auroraplan.core.activity import ActivityOutlook, KpCorrelation
from auroraplan.core.clouds import CloudCorrelation, CloudOutlook
from auroraplan.core.kp_nodes import KpNodes, kp_nodes
from auroraplan.core.magnetic import magnetic_track, poleward_azimuth_deg
from auroraplan.core.nights import covering, nights
from auroraplan.core.occurrence import cloudless, constant
from auroraplan.core.odds import PlaceOdds, place_odds
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac, SkyTrack
from auroraplan.core.stays_alone import stays_alone
from auroraplan.sources.bundled import ephemeris, magnetic_grid

GOAL_NIGHT_MS = 2.0
GOAL_YEAR_S = 3.0
GOAL_SEASON_S = 1.0
GOAL_NORTH_S = 60.0
GOAL_MEMORY_MB = 500.0
YEAR = date(2026, 9, 1)

# P(Kp >= k) of the 3-hour steps of 1957-2026.
AT_LEAST = (1.0, 0.796, 0.527, 0.288, 0.124, 0.044, 0.015, 0.005, 0.0015, 0.0001)


def places(count: int) -> list[Place]:
    generator = np.random.default_rng(1)
    latitude, longitude = generator.uniform(55.0, 75.0, count), generator.uniform(-180.0, 180.0, count)
    return [
        Place(str(i), str(i), "", "", float(latitude[i]), float(longitude[i]), "UTC") for i in range(count)
    ]


def usual(from_unix_s: float, to_unix_s: float) -> ActivityOutlook:
    known = constant(0.0, from_unix_s, to_unix_s)
    row = np.repeat(-np.diff(np.append(AT_LEAST, 0.0)) / 3.0, 3)[:28]
    return replace(
        known,
        probabilities=np.tile(row / row.sum(), (len(known.probabilities), 1)),
        correlation=KpCorrelation(0.02, 0.72, 0.41),
    )


def half_clouded(from_unix_s: float, to_unix_s: float) -> CloudOutlook:
    sky = cloudless(from_unix_s, to_unix_s)
    half = np.full(len(sky.clear), 0.5)
    return replace(sky, clear=half, spread=0.2 * half, correlation=CloudCorrelation(0.7, 0.3))


def odds(place: Place, sky: SkyTrack, outlook: ActivityOutlook, kp: KpNodes, count: int) -> PlaceOdds:
    of_place = nights(place, YEAR, count)
    from_unix_s, to_unix_s = covering(of_place)
    return place_odds(
        of_place,
        sky=sky,
        magnetic=magnetic_track(magnetic_grid(), place, sky.unix_s),
        activity=outlook,
        clouds=half_clouded(from_unix_s, to_unix_s),
        poleward_azimuth_deg=poleward_azimuth_deg(magnetic_grid(), place, 2026.9),
        kp=kp,
    )


def one_night(repeats: int) -> tuple[float, float]:
    (place,) = places(1)
    from_unix_s, to_unix_s = covering(nights(place, YEAR, 1))
    eyes = ephemeris()
    (sky,) = Almanac(eyes.kernel, eyes.timescale).tracks([place], from_unix_s, to_unix_s)
    outlook = usual(from_unix_s, to_unix_s)
    kp = kp_nodes(outlook)
    spent: list[float] = []
    for _ in range(repeats):
        started = process_time()
        odds(place, sky, outlook, kp, 1)
        spent.append(1e3 * (process_time() - started))
    return min(spent), float(np.mean(spent))


def years(count: int) -> float:
    of_places, eyes = places(count), ephemeris()
    from_unix_s, to_unix_s = covering(night for place in of_places for night in nights(place, YEAR, 365))
    started = process_time()
    outlook = usual(from_unix_s, to_unix_s)
    kp = kp_nodes(outlook)
    tracks = Almanac(eyes.kernel, eyes.timescale).tracks(of_places, from_unix_s, to_unix_s)
    kept = [odds(place, sky, outlook, kp, 365) for place, sky in zip(of_places, tracks, strict=True)]
    assert sum(len(of_place.nights) for of_place in kept) == 365 * count
    return process_time() - started


def season(count: int) -> float:
    of_places, eyes = places(count), ephemeris()
    from_unix_s, to_unix_s = covering(night for place in of_places for night in nights(place, YEAR, 180))
    outlook = usual(from_unix_s, to_unix_s)
    kp = kp_nodes(outlook)
    skies = list(Almanac(eyes.kernel, eyes.timescale).tracks(of_places, from_unix_s, to_unix_s))
    clouds = half_clouded(from_unix_s, to_unix_s)
    started = process_time()
    found = [
        stays_alone(
            nights(place, YEAR, 180),
            5,
            sky=sky,
            magnetic=magnetic_track(magnetic_grid(), place, sky.unix_s),
            activity=outlook,
            clouds=clouds,
            poleward_azimuth_deg=poleward_azimuth_deg(magnetic_grid(), place, 2026.9),
            kp=kp,
        )
        for place, sky in zip(of_places, skies, strict=True)
    ]
    assert max(stay.odds_at_least_one for of_place in found for stay in of_place) > 0.0
    return process_time() - started


def north() -> tuple[int, float, float]:
    """How many places, seconds of CPU and peak memory in MB; run in a process of its own."""
    with TemporaryDirectory() as home:
        program = wired(home=Path(home), offline=True, now=lambda: datetime(2026, 12, 1, 12, tzinfo=UTC))
        everywhere = program.resolve("set:everywhere")
        started = process_time()
        program.plan(plan_request(everywhere, date(2026, 12, 10), nights=7, stay=5, offline=True))
    return len(everywhere), process_time() - started, peak_mb()


def peak_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024.0


def main() -> None:
    one_night(3)  # imports, resources and tables are not what is measured
    best, mean = one_night(200)
    print(f"1 x 1:    best {best:.2f} ms, mean {mean:.2f} ms (goal {GOAL_NIGHT_MS:.0f})")
    print(f"50 x 365: {years(50):.2f} s of CPU (goal {GOAL_YEAR_S:.0f})")
    print(f"50 x 180, best stay: {season(50):.2f} s of CPU after the sky (goal {GOAL_SEASON_S:.0f})")
    print(f"peak memory {peak_mb():.0f} MB (goal {GOAL_MEMORY_MB:.0f})")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
        count, spent, peak = apart.submit(north).result()
    print(
        f"{count} places, one week: {spent:.1f} s of CPU (goal {GOAL_NORTH_S:.0f}), peak memory {peak:.0f} MB"
    )


if __name__ == "__main__":
    main()
