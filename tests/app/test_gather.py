"""What a plan rests on: live, cached and bundled, with no hole where a source fails."""

import json
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from auroraplan.app.gather import Inputs, gather, source_states
from auroraplan.app.planner import states_of
from auroraplan.app.requests import PlanRequest
from auroraplan.core.activity import CLIMATOLOGY_ID, KP_STEP_S, chance_at_least
from auroraplan.core.evidence import Freshness, SourceKind
from auroraplan.core.place_climate import PlaceClimate
from auroraplan.core.places import Place
from auroraplan.sources.catalogue import activity_sources
from auroraplan.sources.clouds.open_meteo_quota import Quota
from auroraplan.sources.faults import Refused, SourceFault, TooSlow
from auroraplan.sources.fetch import CANCELLED, Fetcher, never
from auroraplan.sources.fetched import Fetched, Unchanged
from auroraplan.store.cache import Cache

NOW = datetime(2027, 1, 10, 7, 47, tzinfo=UTC)
FROM = datetime(2027, 1, 10, 11, tzinfo=UTC).timestamp()
TO = datetime(2027, 1, 24, 11, tzinfo=UTC).timestamp()
TROMSO = Place("tromso", "Tromsø", "", "Norway", 69.65, 18.96, "Europe/Oslo")
ABISKO = Place("abisko", "Abisko", "", "Sweden", 68.35, 18.83, "Europe/Stockholm")
REQUEST = PlanRequest((TROMSO, ABISKO), date(2027, 1, 10), 14, 5)
RECORDED = Path(__file__).parents[1] / "sources" / "recorded" / "swpc-kp-forecast"


class Answering(Fetcher):
    """Gives the same answer to everybody."""

    def __init__(self, answer: Fetched | SourceFault) -> None:
        super().__init__()
        self.answer, self.deadlines = answer, list[float]()

    def get(self, url: str, *, deadline_s: float = 10.0, **_: Any) -> Fetched | SourceFault:
        assert url.startswith("https://")
        self.deadlines.append(deadline_s)
        return self.answer

    def get_if_changed(
        self, url: str, modified_since: str | None, *, deadline_s: float = 10.0, **_: Any
    ) -> Fetched | Unchanged | SourceFault:
        assert modified_since is None
        return self.get(url, deadline_s=deadline_s)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path)


def gathered(fetcher: Fetcher, cache: Cache, now: datetime = NOW) -> Inputs:
    return gather(
        REQUEST,
        from_unix_s=FROM,
        to_unix_s=TO,
        now_utc=now,
        fetcher=fetcher,
        cache=cache,
        quota=Quota(lambda: NOW),
    )


def test_whose_years_of_cloud_a_plan_rests_on_is_credited_wherever_the_place_stands(cache: Cache) -> None:
    """Open-Meteo's and Copernicus' licences want it, also of a place behind one that has the normals only."""
    own = PlaceClimate("open-meteo-archive", 68.35, 18.83, 2016, 2025, np.full(12, 0.3), np.full(12, 0.1))
    inputs = gather(
        REQUEST,
        from_unix_s=FROM,
        to_unix_s=TO,
        now_utc=NOW,
        fetcher=Fetcher(offline=True),
        cache=cache,
        quota=Quota(lambda: NOW),
        climates={ABISKO.id: own},
    )
    (normals,) = (state for state in states_of(inputs) if state.title == "Cloud normals")
    assert all(name in normals.attribution for name in ("New et al.", "Open-Meteo", "Copernicus", "POWER"))
    (bare,) = (state for state in inputs.clouds[0].states if state.title == "Cloud normals")
    assert "Open-Meteo" not in bare.attribution


def good() -> Fetched:
    return Fetched((RECORDED / "good-new.json").read_bytes(), NOW)


def test_with_a_forecast_the_next_nights_rest_on_it_and_later_ones_on_the_climatology(cache: Cache) -> None:
    activity = gathered(Answering(good()), cache).activity
    assert activity.value.source_ids[0] == "swpc-kp-forecast"
    assert activity.value.source_ids[-1] == CLIMATOLOGY_ID
    assert [state.id for state in activity.states[:2]] == ["swpc-kp-forecast", CLIMATOLOGY_ID]
    assert [state.state for state in activity.states[:2]] == [Freshness.LIVE, Freshness.BUNDLED]
    # Everybody got NOAA's rows: what is no source of such rows says so, and its stand-in was not needed.
    assert {state.state for state in activity.states[2:]} == {Freshness.FAULT}
    assert "swpc-3day" not in {state.id for state in activity.states}


class Recorded(Fetcher):
    """Answers each source with its good recording."""

    def get(self, url: str, **_: Any) -> Fetched | SourceFault:
        source = next((each for each in activity_sources() if each.address(NOW) == url), None)
        if source is None:
            return Refused(503)
        return Fetched(next((RECORDED.parent / source.id).glob("good*")).read_bytes(), NOW)


def test_the_forecasts_come_first_then_the_climatology_and_what_steers_it(cache: Cache) -> None:
    """What GFZ observed and the Sun's flux tell of no night: they must not pass for the forecast."""
    states = gathered(Recorded(), cache).activity.states
    assert [state.id for state in states] == [
        "swpc-kp-forecast",
        "gfz-kp-ensemble",
        "swpc-geomag-probabilities",
        "swpc-27day",
        "swpc-45day",
        CLIMATOLOGY_ID,
        "gfz-kp-recent",
        "swpc-solar-cycle",
    ]
    assert {state.fault for state in states} == {None}


def test_the_forecast_reaches_as_far_as_its_rows(cache: Cache) -> None:
    ids = gathered(Answering(good()), cache).activity.value.source_ids
    last = datetime(2027, 1, 13, tzinfo=UTC).timestamp()
    first = FROM // KP_STEP_S * KP_STEP_S
    assert ids.count("swpc-kp-forecast") == round((last - first) / KP_STEP_S) + 1


def test_offline_everything_is_bundled_and_nothing_is_missing(cache: Cache) -> None:
    inputs = gathered(Fetcher(offline=True), cache)
    assert set(inputs.activity.value.source_ids) == {CLIMATOLOGY_ID}
    climatology, *silent = inputs.activity.states
    assert climatology.state is Freshness.BUNDLED
    assert climatology.issued_utc is not None
    assert len(silent) == len(activity_sources())
    assert {(state.state, state.fault) for state in silent} == {(Freshness.FAULT, "Not asked: offline.")}
    assert np.all(chance_at_least(inputs.activity.value.probabilities, 3.0) > 0.05)


@pytest.mark.parametrize(
    "answer",
    [
        Refused(503),
        TooSlow(10.0),
        Fetched(b"", NOW),
        Fetched(b"<!DOCTYPE html><html></html>", NOW),
        Fetched(json.dumps([]).encode(), NOW),
        Fetched((RECORDED / "good-new.json").read_bytes()[:-9], NOW),
    ],
)
def test_whatever_fails_the_answer_is_the_climatology_with_a_named_fault(
    cache: Cache, answer: Fetched | SourceFault
) -> None:
    failed = gathered(Answering(answer), cache).activity
    offline = gathered(Fetcher(offline=True), cache).activity
    np.testing.assert_array_equal(failed.value.probabilities, offline.value.probabilities)
    assert failed.states[-1].state is Freshness.FAULT
    assert failed.states[-1].fault


@pytest.mark.parametrize(
    ("first_day", "reached"), [(-30, False), (0, True), (2, True), (3, False), (60, False)]
)
def test_a_forecast_that_does_not_reach_the_nights_says_so(
    cache: Cache, first_day: int, reached: bool
) -> None:
    """The recorded rows end on 13 January 03 UTC."""
    begins = FROM + first_day * 86_400
    inputs = gather(
        REQUEST,
        from_unix_s=begins,
        to_unix_s=begins + 86_400,
        now_utc=NOW,
        fetcher=Answering(good()),
        cache=cache,
        quota=Quota(lambda: NOW),
    ).activity
    state = next(state for state in inputs.states if state.id == "swpc-kp-forecast")
    assert (state.state, state.fault) == (Freshness.LIVE, None)
    assert (state.note is None) == reached
    assert ("swpc-kp-forecast" in inputs.value.source_ids) == reached


@pytest.mark.parametrize("days", [-40, 40])
def test_with_another_clock_than_the_services_its_forecast_is_not_used_and_the_fault_says_so(
    cache: Cache, days: int
) -> None:
    inputs = gathered(Answering(good()), cache, NOW + timedelta(days=days)).activity
    assert set(inputs.value.source_ids) == {CLIMATOLOGY_ID}
    state = next(state for state in inputs.states if state.id == "swpc-kp-forecast")
    assert state.state is Freshness.FAULT
    assert state.fault is not None
    assert "out of date" in state.fault or "far future" in state.fault


def test_after_a_failure_the_kept_forecast_still_serves(cache: Cache) -> None:
    gathered(Answering(good()), cache)
    later = gathered(Answering(Refused(503)), cache, NOW + timedelta(hours=6)).activity
    assert later.states[0].state is Freshness.CACHED
    assert later.states[0].fault is not None
    assert later.value.source_ids[2] == "swpc-kp-forecast"


def test_every_hour_of_every_place_has_clouds(cache: Cache) -> None:
    clouds = gathered(Fetcher(offline=True), cache).clouds
    assert len(clouds) == 2
    for cloud in clouds:
        assert cloud.value.start_unix_s <= FROM
        assert cloud.value.start_unix_s + 3600 * len(cloud.value.clear) >= TO
        assert cloud.states[0].state is Freshness.BUNDLED
        assert cloud.states[0].kind is SourceKind.CLOUD
    assert not np.array_equal(clouds[0].value.clear, clouds[1].value.clear)


def test_when_nobody_wants_the_answer_any_more_no_source_is_asked(cache: Cache) -> None:
    fetcher = Answering(good())
    inputs = gather(
        REQUEST,
        from_unix_s=FROM,
        to_unix_s=TO,
        now_utc=NOW,
        fetcher=fetcher,
        cache=cache,
        quota=Quota(lambda: NOW),
        cancelled=lambda: True,
    )
    assert fetcher.deadlines == []
    assert set(inputs.activity.value.source_ids) == {CLIMATOLOGY_ID}


def test_no_source_may_take_longer_than_its_deadline(cache: Cache) -> None:
    fetcher = Answering(Refused(503))
    gathered(fetcher, cache)
    assert all(0 < deadline <= 10.0 for deadline in fetcher.deadlines)


def test_without_a_plan_every_source_says_how_it_stands(cache: Cache) -> None:
    states = source_states(
        TROMSO, now_utc=NOW, fetcher=Answering(good()), cache=cache, quota=Quota(lambda: NOW)
    )
    assert "open-meteo-forecast" in {state.id for state in states}
    assert {state.kind for state in states} == {SourceKind.ACTIVITY, SourceKind.CLOUD}
    assert len({state.id for state in states}) == len(states)


def test_two_weeks_offline_are_gathered_in_no_time(cache: Cache) -> None:
    gathered(Fetcher(offline=True), cache)
    began = time.perf_counter()
    gathered(Fetcher(offline=True), cache)
    assert time.perf_counter() - began < 0.5


class Interrupted(Fetcher):
    """The services of cloud wait until the question is taken back, those of activity are interrupted."""

    def get(self, url: str, *, cancelled: Callable[[], bool] = never, **_: Any) -> Fetched | SourceFault:
        begun = time.monotonic()
        while "open-meteo" in url and not cancelled() and time.monotonic() - begun < 10.0:
            time.sleep(0.01)
        if "open-meteo" in url:
            return CANCELLED
        raise KeyboardInterrupt


def test_whoever_interrupts_does_not_wait_for_the_clouds(cache: Cache) -> None:
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        gathered(Interrupted(), cache)
    assert time.monotonic() - begun < 2.0
