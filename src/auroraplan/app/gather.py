"""What is known of activity and clouds for a request, with the climatology that ships under everything else.

A source that gives nothing leaves no hole: its fault is named in the states, and the climatology stands in.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Event
from types import MappingProxyType

from auroraplan.app.asking import Answer, all_asked
from auroraplan.app.cloud_asking import CloudAnswer, clouds_asked
from auroraplan.app.requests import PlanRequest
from auroraplan.core import activity, cloud_forecast, cloud_normals
from auroraplan.core.activity import ActivityOutlook
from auroraplan.core.cloud_forecast import FORECAST_WEIGHT
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.evidence import Freshness, Sourced, SourceKind, SourceState
from auroraplan.core.language import marked
from auroraplan.core.place_climate import PlaceClimate
from auroraplan.core.places import Place
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history
from auroraplan.sources.catalogue import activity_sources
from auroraplan.sources.clouds import bundled_normals, nasa_power, open_meteo_archive
from auroraplan.sources.clouds.open_meteo_ensemble import PLACES as ENSEMBLE_PLACES
from auroraplan.sources.clouds.open_meteo_quota import Quota
from auroraplan.sources.fetch import Fetcher, never
from auroraplan.sources.source import ActivitySource, span_unix_s, tells_of_nights
from auroraplan.store.cache import Cache

KP_ATTRIBUTION = "Kp: GFZ Potsdam (CC BY 4.0), collected by CelesTrak"
CLIMATE_CREDITS = (open_meteo_archive.CREDIT, nasa_power.CREDIT)

HOUR_S = 3600.0
DAY_S = 86_400.0

CLOUD_REACH_S = FORECAST_WEIGHT[-1][0] * DAY_S
"""Beyond it a cloud forecast weighs nothing."""

BEYOND_REACH = marked("It does not reach these nights.")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the odds rest on; `clouds` are in the order of the request's places."""

    activity: Sourced[ActivityOutlook]
    clouds: tuple[Sourced[CloudOutlook], ...]


def gather(
    request: PlanRequest,
    *,
    from_unix_s: float,
    to_unix_s: float,
    now_utc: datetime,
    fetcher: Fetcher,
    cache: Cache,
    quota: Quota,
    climates: Mapping[str, PlaceClimate] = MappingProxyType({}),
    cancelled: Callable[[], bool] = never,
) -> Inputs:
    """Activity and clouds between two times, with the state of every source that was asked.

    `climates` are the places' own years of cloud, as far as they are known, by the id of the place. When
    `cancelled` turns true no further source is asked; the answer then rests on what there is.
    """
    sources = activity_sources()
    stopped = Event()

    def given_up() -> bool:
        return stopped.is_set() or cancelled()

    with ThreadPoolExecutor(1, thread_name_prefix="clouds") as beside:
        of_clouds = beside.submit(
            _clouds_asked,
            request.places,
            from_unix_s=from_unix_s,
            to_unix_s=to_unix_s,
            now_utc=now_utc,
            fetcher=fetcher,
            cache=cache,
            quota=quota,
            cancelled=given_up,
        )
        try:
            answers = all_asked(sources, fetcher=fetcher, cache=cache, now_utc=now_utc, cancelled=given_up)
            clouds = of_clouds.result()
        finally:
            stopped.set()  # on an interruption nobody waits for the clouds
    ahead = (max(from_unix_s, now_utc.timestamp()), to_unix_s)
    answers = [_with_reach(answer, sources, ahead) for answer in answers if not answer.spared]
    outlook = activity.outlook(
        kp_history(),
        forecasts=[answer.forecast for answer in answers if answer.forecast is not None],
        model=kp_model(),
        now_utc=now_utc,
        from_unix_s=from_unix_s,
        to_unix_s=to_unix_s,
    )
    return Inputs(
        Sourced(outlook, _activity_states(answers)),
        tuple(
            _clouds(place, answer, climates.get(place.id), now_utc=now_utc, within=(from_unix_s, to_unix_s))
            for place, answer in zip(request.places, clouds, strict=True)
        ),
    )


def cloud_outlooks(
    places: Sequence[Place],
    *,
    from_unix_s: float,
    to_unix_s: float,
    now_utc: datetime,
    fetcher: Fetcher,
    cache: Cache,
    quota: Quota,
    cancelled: Callable[[], bool] = never,
) -> tuple[CloudOutlook, ...]:
    """The clouds over each place between two times, as forecast and as usual."""
    within = (from_unix_s, to_unix_s)
    answers = _clouds_asked(
        places,
        from_unix_s=from_unix_s,
        to_unix_s=to_unix_s,
        now_utc=now_utc,
        fetcher=fetcher,
        cache=cache,
        quota=quota,
        cancelled=cancelled,
    )
    return tuple(
        _clouds(place, answer, None, now_utc=now_utc, within=within).value
        for place, answer in zip(places, answers, strict=True)
    )


def source_states(
    place: Place,
    *,
    now_utc: datetime,
    fetcher: Fetcher,
    cache: Cache,
    quota: Quota,
    cancelled: Callable[[], bool] = never,
) -> tuple[SourceState, ...]:
    """How every source of activity, and every one of clouds over a place, stands now, without a plan."""
    answers = all_asked(
        activity_sources(), fetcher=fetcher, cache=cache, now_utc=now_utc, cancelled=cancelled
    )
    (clouds,) = clouds_asked(
        [place],
        fetcher=fetcher,
        cache=cache,
        quota=quota,
        now_utc=now_utc,
        with_ensemble=True,
        cancelled=cancelled,
    )
    return (*_activity_states(answers), *_cloud_states(clouds, None))


def _with_reach(answer: Answer, sources: Sequence[ActivitySource], ahead: tuple[float, float]) -> Answer:
    """The answer, with a note where its forecast says nothing of the nights that are asked about.

    Its observations count all the same: they decide what the climatology expects of the weeks after. Of a
    source that tells the past nothing else is expected.
    """
    past = next(source.tells_the_past for source in sources if source.id == answer.state.id)
    if answer.forecast is None or past:
        return answer
    begins, ends = span_unix_s(answer.forecast)
    if begins < ahead[1] and ends > ahead[0]:
        return answer
    return replace(answer, state=replace(answer.state, note=BEYOND_REACH))


def _activity_states(answers: Sequence[Answer]) -> tuple[SourceState, ...]:
    """The states of the forecasts, of the climatology and what steers it, and of those that gave nothing."""
    told = [
        (answer.state, tells_of_nights(answer.forecast)) for answer in answers if answer.forecast is not None
    ]
    silent = [answer.state for answer in answers if answer.forecast is None]
    climatology = SourceState(
        id=activity.CLIMATOLOGY_ID,
        kind=SourceKind.ACTIVITY,
        title=marked("Kp climatology"),
        state=Freshness.BUNDLED,
        attribution=KP_ATTRIBUTION,
        issued_utc=datetime.fromtimestamp(kp_history().end_unix_s, UTC),
    )
    forecasts, steering = ([state for state, ahead in told if ahead is of] for of in (True, False))
    return (*forecasts, climatology, *steering, *silent)


def _clouds_asked(
    places: Sequence[Place],
    *,
    from_unix_s: float,
    to_unix_s: float,
    now_utc: datetime,
    fetcher: Fetcher,
    cache: Cache,
    quota: Quota,
    cancelled: Callable[[], bool],
) -> tuple[CloudAnswer, ...]:
    """What is forecast of the clouds; nobody is asked about nights beyond every forecast, or over."""
    now = now_utc.timestamp()
    if from_unix_s > now + CLOUD_REACH_S or to_unix_s < now:
        return (CloudAnswer((), ()),) * len(places)
    return clouds_asked(
        places,
        fetcher=fetcher,
        cache=cache,
        quota=quota,
        now_utc=now_utc,
        with_ensemble=len(places) <= ENSEMBLE_PLACES,
        cancelled=cancelled,
    )


def _clouds(
    place: Place,
    answer: CloudAnswer,
    climate: PlaceClimate | None,
    *,
    now_utc: datetime,
    within: tuple[float, float],
) -> Sourced[CloudOutlook]:
    """What is forecast and what is usual at a place, in every UTC hour that touches the stretch."""
    first, last = within[0] // HOUR_S, -(-within[1] // HOUR_S)
    outlook = cloud_forecast.outlook(
        bundled_normals.cloud_normals(),
        place,
        answer.forecasts,
        climate=climate,
        now_utc=now_utc,
        start_unix_s=first * HOUR_S,
        hours=max(1, int(last - first)),
    )
    return Sourced(outlook, _cloud_states(answer, climate))


def _cloud_states(answer: CloudAnswer, climate: PlaceClimate | None) -> tuple[SourceState, ...]:
    """The states of those that answered, of the normals, and of those that did not."""
    told = [state for state in answer.states if state.state is not Freshness.FAULT]
    silent = [state for state in answer.states if state.state is Freshness.FAULT]
    return (*told, _cloud_state(climate), *silent)


def _cloud_state(climate: PlaceClimate | None) -> SourceState:
    """The normals, credited with both that a place's own record may be made of, if it has one."""
    also = CLIMATE_CREDITS if climate else ()
    return SourceState(
        id=cloud_normals.SOURCE_ID,
        kind=SourceKind.CLOUD,
        title=marked("Cloud normals"),
        state=Freshness.BUNDLED,
        attribution="; ".join((bundled_normals.ATTRIBUTION, *also)),
    )
