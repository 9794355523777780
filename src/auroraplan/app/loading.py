"""Everything that takes long to load, each loaded by the use case that needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auroraplan.core.language import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from auroraplan.core.destinations import Destinations
    from auroraplan.core.evidence import SourceState
    from auroraplan.core.gazetteer import Gazetteer
    from auroraplan.core.magnetic import MagneticGrid
    from auroraplan.core.places import Place
    from auroraplan.core.sky import Almanac
    from auroraplan.sources.clouds.open_meteo_quota import Quota
    from auroraplan.sources.fetch import Fetcher
    from auroraplan.store.cache import Cache
    from auroraplan.store.climates import Climates
    from auroraplan.store.paths import Paths
    from auroraplan.store.trips import Trips


def gazetteer() -> Gazetteer:
    """The towns and curated places."""
    from auroraplan.sources.places.bundled_places import gazetteer

    return gazetteer()


def destinations() -> Destinations:
    """The curated places."""
    from auroraplan.sources.places.bundled_places import destinations

    return destinations()


def fetcher(*, offline: bool, now: Callable[[], datetime]) -> Fetcher:
    """The door to the network."""
    from auroraplan.sources.fetch import Fetcher

    return Fetcher(offline=offline, now=now)


def quota(paths: Paths, now: Callable[[], datetime]) -> Quota:
    """What of Open-Meteo's daily quota is left, counted over all runs."""
    from auroraplan.sources.clouds.open_meteo_quota import Quota
    from auroraplan.store.tally import Tally

    return Quota(now, Tally(paths.cache / "open-meteo.calls").change)


def climates(paths: Paths, now: Callable[[], datetime]) -> Climates:
    """The places' own years of cloud."""
    from auroraplan.store.climates import climates_file

    return climates_file(paths.climates, now)


def cache(paths: Paths) -> Cache:
    """What was fetched before."""
    from auroraplan.store.cache import Cache

    return Cache(paths.cache)


def trips(paths: Paths, now: Callable[[], datetime]) -> Trips:
    """The saved trips."""
    from auroraplan.store.trips import trips_file

    return trips_file(paths.trips, now)


def places_state() -> SourceState:
    """Where the names of places come from."""
    from auroraplan.core.evidence import Freshness, SourceKind, SourceState
    from auroraplan.sources.places.bundled_places import ATTRIBUTION

    return SourceState(
        "gazetteer", SourceKind.PLACES, marked("Towns and curated places"), Freshness.BUNDLED, ATTRIBUTION
    )


def found_by(places: Iterable[Place]) -> tuple[SourceState, ...]:
    """Whom to thank for places that were found online."""
    from auroraplan.sources.places.online import states_of

    return states_of(places)


def almanac() -> Almanac:
    """Sun and Moon."""
    from auroraplan.core.sky import Almanac
    from auroraplan.sources.bundled import ephemeris

    shipped = ephemeris()
    return Almanac(shipped.kernel, shipped.timescale)


def magnetic_grid() -> MagneticGrid:
    """The quasi-dipole coordinates."""
    from auroraplan.sources.bundled import magnetic_grid

    return magnetic_grid()
