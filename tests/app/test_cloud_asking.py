"""Asking for clouds against a network that is a table: no request leaves this machine."""

import io
import json
import socket
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
import requests
from requests.adapters import BaseAdapter

from auroraplan.app.climate_asking import climate_asked
from auroraplan.app.cloud_asking import CloudAnswer, clouds_asked
from auroraplan.app.planner import Cancelled
from auroraplan.app.wiring import Auroraplan
from auroraplan.core.cloud_forecast import CloudEnsemble
from auroraplan.core.evidence import Freshness
from auroraplan.core.place_climate import PlaceClimate
from auroraplan.core.places import Place, place_at
from auroraplan.sources.clouds.open_meteo_quota import Quota
from auroraplan.sources.fetch import Fetcher
from auroraplan.sources.open_sockets import session_into
from auroraplan.store.cache import Cache
from auroraplan.store.paths import Paths

RECORDED = Path(__file__).parents[1] / "sources" / "recorded"
NOW = datetime(2027, 1, 10, 12, 30, tzinfo=UTC)
TROMSO, YELLOWKNIFE = place_at(69.65, 18.96, "UTC"), place_at(62.45, -114.38, "UTC")
FAIRBANKS = place_at(64.84, -147.72, "UTC")

Reply = tuple[int, dict[str, str], bytes]


def recorded(source_id: str, name: str) -> bytes:
    return (RECORDED / source_id / name).read_bytes()


ONE = recorded("open-meteo-forecast", "good-one.json")
SEVERAL = recorded("open-meteo-forecast", "several-good.json")
CUT = recorded("open-meteo-forecast", "cut.json")
MEMBERS = recorded("open-meteo-ensemble", "good.json")
MET = recorded("met-norway-forecast", "good.json")
LIMIT = "Hourly API request limit exceeded. Please try again in the next hour."
BUSY = (429, {"Content-Type": "application/json"}, json.dumps({"error": True, "reason": LIMIT}).encode())
DOWN = (502, {"Content-Type": "text/html"}, recorded("open-meteo-forecast", "page.html"))


HOSTS = {
    "api.open-meteo.com": "meteo",
    "ensemble-api.open-meteo.com": "members",
    "archive-api.open-meteo.com": "archive",
    "api.met.no": "met",
    "power.larc.nasa.gov": "nasa",
}


class Network(BaseAdapter):
    """Answers each host by its replies in turn, the last again and again."""

    def __init__(self, **replies: Sequence[Reply]) -> None:
        super().__init__()
        self.replies = {name: list(turn) for name, turn in replies.items()}
        self.asked: list[requests.PreparedRequest] = []

    def send(  # noqa: PLR0917 - as requests declares it
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: object = None,
        verify: bool | str = True,
        cert: object = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        del stream, timeout, verify, cert, proxies
        self.asked.append(request)
        status, headers, body = self.reply(str(request.url))
        response = requests.Response()
        response.status_code, response.raw = status, io.BytesIO(body)
        response.headers.update(headers)
        return response

    def reply(self, url: str) -> Reply:
        turn = self.replies[HOSTS[url.split("/")[2]]]
        return turn.pop(0) if len(turn) > 1 else turn[0]

    def close(self) -> None:
        pass


class Desk:
    """One user's program: its clock, cache, quota and network."""

    def __init__(self, folder: Path, **replies: Sequence[Reply]) -> None:
        self.now = NOW
        self.chance: Callable[[], float] = lambda: 0.0
        self.network = Network(**replies)
        self.cache = Cache(folder)
        self.quota = Quota(lambda: self.now)
        self.fetcher = Fetcher(now=lambda: self.now, open_session=self.session)

    def session(self, sockets: list[socket.socket]) -> requests.Session:
        opened = session_into(sockets)
        opened.mount("https://", self.network)
        return opened

    def ask(self, *places: Place, with_ensemble: bool = False) -> tuple[CloudAnswer, ...]:
        return clouds_asked(
            places,
            fetcher=self.fetcher,
            cache=self.cache,
            quota=self.quota,
            now_utc=self.now,
            with_ensemble=with_ensemble,
            chance=self.chance,
        )

    @property
    def hosts(self) -> list[str]:
        return [str(request.url).split("/")[2] for request in self.network.asked]


def good(body: bytes, **headers: str) -> Reply:
    return 200, {name.replace("_", "-"): value for name, value in headers.items()}, body


Opened = Callable[..., Desk]


@pytest.fixture
def desk(tmp_path: Path) -> Opened:
    return lambda **replies: Desk(tmp_path / "cache", **replies)


def test_many_places_are_one_request_and_each_gets_its_own(desk: Opened) -> None:
    here = desk(meteo=[good(SEVERAL)])
    answers = here.ask(TROMSO, YELLOWKNIFE, FAIRBANKS)
    assert len(here.network.asked) == 1
    assert [answer.states[0].state for answer in answers] == [Freshness.LIVE] * 3
    means = [float(answer.forecasts[0].total.mean()) for answer in answers]
    assert len(set(means)) == 3


def test_fifty_places_are_a_request_and_fifty_one_are_two(desk: Opened) -> None:
    here = desk(meteo=[good(json.dumps([json.loads(ONE)] * 50).encode()), good(ONE)])
    places = [place_at(60.0 + index / 10.0, 20.0, "UTC") for index in range(51)]
    answers = here.ask(*places)
    assert len(here.network.asked) == 2
    assert all(answer.states[0].state is Freshness.LIVE for answer in answers)


def test_an_answer_is_kept_place_by_place_for_an_hour(desk: Opened) -> None:
    here = desk(meteo=[good(SEVERAL), good(ONE)])
    here.ask(TROMSO, YELLOWKNIFE, FAIRBANKS)
    here.now += timedelta(minutes=50)
    answers = here.ask(FAIRBANKS, TROMSO)
    assert len(here.network.asked) == 1
    assert [answer.states[0].state for answer in answers] == [Freshness.CACHED] * 2
    here.now += timedelta(minutes=20)
    assert here.ask(TROMSO)[0].states[0].state is Freshness.LIVE


def test_h20_a_body_that_breaks_off_is_asked_for_once_more_and_not_twice(desk: Opened) -> None:
    mended = desk(meteo=[good(CUT), good(ONE)])
    assert mended.ask(TROMSO)[0].states[0].state is Freshness.LIVE
    assert len(mended.network.asked) == 2


def test_a_body_that_breaks_off_twice_is_left(desk: Opened) -> None:
    here = desk(meteo=[good(CUT), good(CUT), good(ONE)], met=[DOWN])
    answer = here.ask(TROMSO)[0]
    assert here.hosts == ["api.open-meteo.com", "api.open-meteo.com", "api.met.no"]
    assert answer.states[0].state is Freshness.FAULT
    assert answer.states[0].fault is not None


def test_h20_met_norway_answers_where_open_meteo_does_not(tmp_path: Path) -> None:
    here = Desk(tmp_path, meteo=[DOWN], met=[good(MET)])
    answer = here.ask(TROMSO)[0]
    assert [state.id for state in answer.states] == ["met-norway-forecast", "open-meteo-forecast"]
    assert answer.states[0].state is Freshness.LIVE
    assert answer.states[1].fault == "The service answered with status 502."
    assert answer.forecasts[0].source_id == "met-norway-forecast"


def test_a_limit_is_waited_out_by_its_clock_and_nobody_is_asked_meanwhile(tmp_path: Path) -> None:
    here = Desk(tmp_path, meteo=[BUSY, good(ONE)], met=[DOWN])
    fault = here.ask(TROMSO)[0].states[0].fault
    assert fault is not None
    assert "Hourly API request limit exceeded" in fault
    here.now += timedelta(minutes=20)
    fault = here.ask(YELLOWKNIFE)[0].states[0].fault
    assert fault is not None
    assert "13:00 UTC" in fault
    assert here.hosts.count("api.open-meteo.com") == 1
    here.now = NOW.replace(hour=13, minute=0)
    assert here.ask(YELLOWKNIFE)[0].states[0].state is Freshness.LIVE


def test_met_norway_is_not_asked_before_its_answer_expires_and_then_conditionally(tmp_path: Path) -> None:
    stamp = "Sun, 10 Jan 2027 10:41:17 GMT"
    first = good(MET, Last_Modified=stamp, Expires="Sun, 10 Jan 2027 13:04:05 GMT")
    still = (304, {"Expires": "Sun, 10 Jan 2027 13:40:00 GMT"}, b"")
    here = Desk(tmp_path, meteo=[DOWN], met=[first, still])
    here.ask(TROMSO)
    here.now = NOW.replace(hour=13, minute=3)
    assert here.ask(TROMSO)[0].states[0].state is Freshness.CACHED
    assert here.hosts.count("api.met.no") == 1
    here.now = NOW.replace(hour=13, minute=5)
    again = here.ask(TROMSO)[0]
    assert again.states[0].state is Freshness.LIVE
    assert again.forecasts[0].made_utc == datetime(2027, 1, 10, 10, 41, 17, tzinfo=UTC)
    conditional = [request for request in here.network.asked if "api.met.no" in str(request.url)]
    assert [request.headers.get("If-Modified-Since") for request in conditional] == [None, stamp]
    here.now = NOW.replace(hour=13, minute=39)
    here.ask(TROMSO)
    assert here.hosts.count("api.met.no") == 2


def test_h21_a_version_that_ends_is_read_and_noted(tmp_path: Path) -> None:
    here = Desk(tmp_path, meteo=[DOWN], met=[(203, {}, MET)])
    state = here.ask(TROMSO)[0].states[0]
    assert state.state is Freshness.LIVE
    assert state.note is not None


@pytest.mark.parametrize("status", [403, 422, 429])
def test_refusals_of_both_leave_two_faults_and_no_forecast(tmp_path: Path, status: int) -> None:
    here = Desk(tmp_path, meteo=[DOWN], met=[(status, {}, b"")])
    answer = here.ask(TROMSO)[0]
    assert answer.forecasts == ()
    assert [state.state for state in answer.states] == [Freshness.FAULT] * 2
    assert str(status) in (answer.states[1].fault or "")


def test_the_last_good_forecast_stands_while_it_looks_ahead_with_the_fault_beside_it(tmp_path: Path) -> None:
    here = Desk(tmp_path, meteo=[good(ONE), DOWN], met=[DOWN])
    here.ask(TROMSO)
    here.now += timedelta(hours=5)
    answer = here.ask(TROMSO)[0]
    assert answer.states[0].state is Freshness.CACHED
    assert answer.states[0].fault == "The service answered with status 502."
    here.now += timedelta(days=9)
    assert here.ask(TROMSO)[0].forecasts == ()


def test_met_norway_is_asked_where_open_meteo_has_only_a_forecast_of_hours_ago(tmp_path: Path) -> None:
    here = Desk(tmp_path, meteo=[good(ONE), DOWN], met=[good(MET)])
    here.ask(TROMSO)
    here.now += timedelta(hours=5, minutes=50)
    assert [one.source_id for one in here.ask(TROMSO)[0].forecasts] == ["open-meteo-forecast"]
    here.now += timedelta(minutes=20)
    answer = here.ask(TROMSO)[0]
    assert [one.source_id for one in answer.forecasts] == ["met-norway-forecast", "open-meteo-forecast"]
    assert [state.state for state in answer.states] == [Freshness.LIVE, Freshness.CACHED]
    assert here.hosts.count("api.met.no") == 1


@pytest.mark.parametrize(
    "useless",
    [CUT, recorded("open-meteo-forecast", "page.html"), recorded("open-meteo-forecast", "error-200.json")],
)
def test_a_place_whose_answer_was_of_no_use_is_not_asked_about_again_within_a_minute(
    tmp_path: Path, useless: bytes
) -> None:
    here = Desk(tmp_path, meteo=[good(useless)], met=[good(useless)])
    here.ask(TROMSO)
    asked = len(here.network.asked)
    again = here.ask(TROMSO)[0]
    assert len(here.network.asked) == asked
    assert all("cannot be read" in (state.fault or "") for state in again.states)
    here.ask(TROMSO, YELLOWKNIFE)
    assert not [request for request in here.network.asked[asked:] if "69.65" in str(request.url)]


def test_a_stale_answer_is_not_asked_for_again_within_a_minute(tmp_path: Path) -> None:
    here = Desk(tmp_path, meteo=[good(ONE)], met=[good(MET)])
    here.now += timedelta(days=90)
    here.ask(TROMSO)
    assert here.hosts == ["api.open-meteo.com", "api.met.no"]
    here.ask(TROMSO)
    assert here.hosts == ["api.open-meteo.com", "api.met.no"]


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_requests_spread_over_half_a_minute_after_an_answer_of_met_norway_has_expired(
    tmp_path: Path, chance: float
) -> None:
    fresh = good(MET, Last_Modified="Sun, 10 Jan 2027 10:41:17 GMT", Expires="Sun, 10 Jan 2027 13:00:00 GMT")
    still = (304, {"Expires": "Sun, 10 Jan 2027 14:00:00 GMT"}, b"")
    here = Desk(tmp_path, meteo=[DOWN], met=[fresh, still])
    here.chance = lambda: chance
    here.ask(TROMSO)
    for asked, hour in ((1, 13), (2, 14)):
        due = NOW.replace(hour=hour, minute=0) + timedelta(seconds=30.0 * chance)
        here.now = due - timedelta(seconds=1)
        here.ask(TROMSO)
        assert here.hosts.count("api.met.no") == asked
        here.now = due
        here.ask(TROMSO)
        assert here.hosts.count("api.met.no") == asked + 1


def test_the_ensemble_is_asked_for_when_wanted(tmp_path: Path) -> None:
    here = Desk(tmp_path, meteo=[good(ONE)], members=[good(MEMBERS)])
    assert len(here.ask(TROMSO)[0].forecasts) == 1
    both = here.ask(TROMSO, with_ensemble=True)[0].forecasts
    assert isinstance(both[1], CloudEnsemble)


def test_offline_nobody_is_asked_and_what_is_kept_stands(tmp_path: Path) -> None:
    here = Desk(tmp_path, meteo=[good(ONE)], met=[DOWN])
    here.ask(TROMSO)
    here.fetcher.offline = True
    here.now += timedelta(hours=3)
    kept, nothing = here.ask(TROMSO, FAIRBANKS)
    assert kept.states[0].state is Freshness.CACHED
    assert nothing.forecasts == ()
    assert nothing.states[0].fault == "Not asked: offline."
    assert len(here.network.asked) == 1


def a_year_of_cloud(url: str) -> bytes:
    year = int(url.split("start_date=")[1][:4])
    start = datetime(year, 1, 1, tzinfo=UTC).timestamp()
    times = [round(start) + 10_800 * index for index in range(2920)]
    cover = [100 if (index // 8) % 5 else 0 for index in range(2920)]
    columns = dict.fromkeys(("cloud_cover", "cloud_cover_low", "cloud_cover_mid", "cloud_cover_high"), cover)
    return json.dumps({"utc_offset_seconds": 0, "hourly": {"time": times, **columns}}).encode()


class Past(Network):
    """The archive, which fails after some years, and NASA."""

    def __init__(self, *, archive_fails_after: int = 99, nasa: Reply = DOWN) -> None:
        super().__init__(nasa=[nasa])
        self.left = archive_fails_after

    def reply(self, url: str) -> Reply:
        if "archive-api" not in url:
            return super().reply(url)
        self.left -= 1
        return DOWN if self.left < 0 else good(a_year_of_cloud(url))


def past(folder: Path, network: Past) -> object:
    here = Desk(folder)
    here.network = network
    return climate_asked(TROMSO, fetcher=here.fetcher, quota=here.quota, now_utc=NOW, rest=lambda: None)


def test_ten_years_of_a_place_are_asked_for_year_by_year(tmp_path: Path) -> None:
    network = Past()
    climate = past(tmp_path, network)
    assert isinstance(climate, PlaceClimate)
    assert climate.source_id == "open-meteo-archive"
    assert climate.clear[0] == pytest.approx(0.2, abs=0.06), "one day in five is clear"
    assert np.isnan(climate.clear[5])
    assert len(network.asked) == 11


def test_six_years_are_enough_and_four_are_not(tmp_path: Path) -> None:
    assert isinstance(past(tmp_path, Past(archive_fails_after=6)), PlaceClimate)
    fault = past(tmp_path, Past(archive_fails_after=4))
    assert not isinstance(fault, PlaceClimate)


def test_satellites_alone_do(tmp_path: Path) -> None:
    nasa = good(recorded("nasa-power", "good.json"))
    climate = past(tmp_path, Past(archive_fails_after=0, nasa=nasa))
    assert isinstance(climate, PlaceClimate)
    assert climate.source_id == "nasa-power"


def test_between_two_years_somebody_else_gets_a_turn_at_open_meteo(tmp_path: Path) -> None:
    here = Desk(tmp_path)
    here.network = network = Past()
    turns: list[tuple[int, bool]] = []

    def plan() -> None:
        with here.quota.turn(1.0, patience_s=0.0) as closed:
            turns.append((len(network.asked), closed is None))

    climate_asked(TROMSO, fetcher=here.fetcher, quota=here.quota, now_utc=NOW, rest=plan)
    assert turns == [(year, True) for year in range(1, 11)]


@pytest.mark.parametrize("years", [3, 7, 10])
def test_whoever_cancels_keeps_nothing_even_of_years_that_would_do(tmp_path: Path, years: int) -> None:
    here = Desk(tmp_path / "cache")
    here.network = network = Past()
    program = Auroraplan(Paths(tmp_path), offline=False, now=lambda: NOW, fetcher=here.fetcher)
    with pytest.raises(Cancelled):
        program.learn_climate(TROMSO, cancelled=lambda: len(network.asked) >= years)
    assert len(network.asked) <= years + 1
    assert not program.knows_climate(TROMSO)


def test_years_of_cloud_are_kept_for_good_and_asked_for_once(tmp_path: Path) -> None:
    here = Desk(tmp_path / "cache")
    here.network = network = Past()
    program = Auroraplan(Paths(tmp_path), offline=False, now=lambda: NOW, fetcher=here.fetcher)
    assert not program.knows_climate(TROMSO)
    assert program.learn_climate(TROMSO) is None
    again = Auroraplan(Paths(tmp_path), offline=False, now=lambda: NOW, fetcher=here.fetcher)
    assert again.knows_climate(TROMSO)
    assert again.learn_climate(TROMSO) is None
    assert len(network.asked) == 11
