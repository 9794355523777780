"""However much sky is asked for, little of it is in memory at a time."""

import tracemalloc
from collections.abc import Callable
from datetime import UTC, date, datetime

import numpy as np

from auroraplan.core.night_sky import night_skies
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac
from auroraplan.sources.bundled import ephemeris

DAY_S = 86_400.0
MB = 1e6
START = datetime(1990, 1, 1, tzinfo=UTC).timestamp()


def places(count: int) -> list[Place]:
    latitudes = np.linspace(-50.0, 50.0, count).tolist()
    return [Place(str(at), "", "", "", at, at, "UTC") for at in latitudes]


def peak_mb(work: Callable[[], None]) -> float:
    """The most memory that the work had at a time."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / MB
    finally:
        tracemalloc.stop()


def almanac() -> Almanac:
    return Almanac(ephemeris().kernel, ephemeris().timescale)


def test_decades_of_one_place_need_little_more_than_their_track() -> None:
    days = 30 * 365
    track_mb = days * 144 * 32 / MB

    def work() -> None:
        (track,) = almanac().tracks(places(1), START, START + days * DAY_S)
        assert len(track.events) > 9 * days * 0.9

    assert peak_mb(work) < track_mb + 40.0


def test_thousands_of_places_stream() -> None:
    of_places = places(6_000)
    all_tracks_mb = len(of_places) * 7 * 144 * 16 / MB

    def work() -> None:
        assert sum(len(track.unix_s) for track in almanac().tracks(of_places, START, START + 7 * DAY_S)) > 0

    assert peak_mb(work) < all_tracks_mb / 2.0


def test_nights_of_many_years_stream() -> None:
    def work() -> None:
        skies = night_skies(almanac(), places(1), first_evening=date(1990, 1, 1), count=6 * 366)
        assert sum(1 for _ in skies) == 6 * 366

    assert peak_mb(work) < 38.0


def test_positions_that_are_kept_are_few() -> None:
    def work() -> None:
        kept = almanac()
        for year in range(12):
            begins = START + year * 366 * DAY_S
            next(kept.tracks(places(1), begins, begins + 365 * DAY_S))

    assert peak_mb(work) < 45.0
