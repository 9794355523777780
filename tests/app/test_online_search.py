"""A name is looked up once, then known for good; who refuses is left alone, and nobody waits for the dead."""

import json
import shlex
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest

from auroraplan.app.online_search import OnlineSearch, search_command
from auroraplan.app.planner import Cancelled
from auroraplan.app.wiring import Auroraplan
from auroraplan.core.errors import UnusableInput
from auroraplan.sources.faults import NotAsked, Refused, SourceFault, TooSlow, Unreachable
from auroraplan.sources.fetch import Fetcher
from auroraplan.sources.fetched import Fetched
from auroraplan.store.cache import Cache
from auroraplan.store.paths import Paths

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
NOTHING = {"open-meteo": b'{"generationtime_ms": 0.1}', "openstreetmap": b"[]"}
LODGE = {
    "osm_type": "way",
    "osm_id": 77,
    "lat": "69.0500",
    "lon": "20.5500",
    "name": "Quuxheim Lodge",
    "display_name": "Quuxheim Lodge, Norway",
    "address": {"country": "Norway", "state": "Troms"},
}
VILLAGE = {"id": 5, "name": "Quuxby", "latitude": 69.1, "longitude": 18.2, "timezone": "Europe/Oslo"}
FOUND = {"open-meteo": NOTHING["open-meteo"], "openstreetmap": json.dumps([LODGE]).encode()}


class Web:
    """A fetcher that answers by host; `asked` lists the addresses."""

    def __init__(self, bodies: Mapping[str, bytes | SourceFault]) -> None:
        self.bodies = bodies
        self.asked: list[str] = []
        self.offline = False

    def get(self, url: str, **_: object) -> Fetched | SourceFault:
        self.asked.append(url)
        answer = next(body for host, body in self.bodies.items() if host in url)
        return Fetched(answer, NOW) if isinstance(answer, bytes) else answer


def search_in(folder: Path, web: Web, **how: Any) -> OnlineSearch:
    slept: list[float] = how.pop("slept", [])
    at_unix_s: float = how.pop("at_unix_s", 1000.0)
    clock: Callable[[], float] = how.pop("clock", lambda: at_unix_s)
    return OnlineSearch(
        cast("Fetcher", web),
        Cache(folder),
        lambda _latitude_deg, _longitude_deg: "Europe/Oslo",
        sleep=slept.append,
        clock=clock,
        **how,
    )


def program(home: Path, web: Web) -> Auroraplan:
    return Auroraplan(Paths(home), offline=web.offline, now=lambda: NOW, fetcher=cast("Fetcher", web))


# --- in turn ------------------------------------------------------------------------------------------


def test_whoever_knows_the_place_first_answers_and_the_next_is_not_asked(tmp_path: Path) -> None:
    web = Web({"open-meteo": json.dumps({"results": [VILLAGE]}).encode()})
    answer = search_in(tmp_path, web).search("quuxby")
    assert [place.id for place in answer.places] == ["geonames:5"]
    assert "GeoNames" in answer.attribution
    assert len(web.asked) == 1


def test_openstreetmap_is_asked_when_open_meteo_knows_none(tmp_path: Path) -> None:
    answer = search_in(tmp_path, Web(FOUND)).search("quuxheim lodge")
    (place,) = answer.places
    assert (place.id, place.label, place.time_zone) == (
        "osm:way/77",
        "Quuxheim Lodge, Norway",
        "Europe/Oslo",
    )
    assert "© OpenStreetMap contributors" in answer.attribution


def test_not_found_is_told_apart_from_a_fault(tmp_path: Path) -> None:
    answer = search_in(tmp_path, Web(NOTHING)).search("quuxheim")
    assert answer.places == ()
    assert not answer.is_fault
    assert (
        'No place is called "quuxheim", neither here nor at Open-Meteo and OpenStreetMap' in answer.sentence
    )


@pytest.mark.parametrize(
    "fault", [Refused(403), Refused(429, 90.0), TooSlow(10.0), Unreachable("there is no connection")], ids=str
)
def test_a_fault_is_told_and_who_did_answer_too(tmp_path: Path, fault: SourceFault) -> None:
    answer = search_in(tmp_path, Web(NOTHING | {"openstreetmap": fault})).search("quuxheim")
    assert answer.is_fault
    assert "Open-Meteo: knows no such place." in answer.sentence
    assert f"OpenStreetMap: {fault.sentence}" in answer.sentence


# --- for good -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("bodies", [FOUND, NOTHING], ids=["found", "not found"])
def test_an_answer_is_kept_for_good(tmp_path: Path, bodies: dict[str, bytes]) -> None:
    web = Web(bodies)
    first = search_in(tmp_path, web).search("Quuxheim  Lodge")
    dead = Web({"//": Unreachable("there is no connection")})
    again = search_in(tmp_path, dead).search(" quuxheim lodge ")
    assert again.places == first.places
    assert not again.is_fault
    assert len(web.asked) == 2
    assert dead.asked == []


def test_a_fault_is_not_kept(tmp_path: Path) -> None:
    search_in(tmp_path, Web({"//": Refused(502)})).search("quuxheim lodge")
    assert search_in(tmp_path, Web(FOUND)).search("quuxheim lodge").places


def test_a_damaged_answer_is_asked_for_again(tmp_path: Path) -> None:
    search_in(tmp_path, Web(FOUND)).search("quuxheim lodge")
    for path in tmp_path.glob("*.body"):
        path.write_bytes(path.read_bytes()[:-3])
    web = Web(FOUND)
    assert search_in(tmp_path, web).search("quuxheim lodge").places
    assert len(web.asked) == 2


# --- politely -----------------------------------------------------------------------------------------


def test_two_searches_wait_for_their_turn_without_a_clock_passing(tmp_path: Path) -> None:
    slept: list[float] = []
    search = search_in(tmp_path, Web(NOTHING), slept=slept)
    search.search("quux one")
    assert slept == []
    search.search("quux two")
    assert sum(slept) == pytest.approx(1.1)


def test_the_distance_counts_from_the_end_of_a_slow_request(tmp_path: Path) -> None:
    clock = [1000.0]

    class Slow(Web):
        def get(self, url: str, **_: object) -> Fetched | SourceFault:
            clock[0] += 3.0 if "openstreetmap" in url else 0.0
            return super().get(url)

    slept: list[float] = []
    search = search_in(tmp_path, Slow(NOTHING), slept=slept, clock=lambda: clock[0])
    search.search("quux one")
    search.search("quux two")
    assert sum(slept) == pytest.approx(1.1)


def test_another_program_in_the_same_folder_waits_too(tmp_path: Path) -> None:
    slept: list[float] = []
    search_in(tmp_path, Web(NOTHING)).search("quux one")
    search_in(tmp_path, Web(NOTHING), slept=slept).search("quux two")
    assert sum(slept) == pytest.approx(1.1)


def test_who_refuses_is_not_asked_for_another_name_either(tmp_path: Path) -> None:
    web = Web(NOTHING | {"openstreetmap": Refused(403)})
    search = search_in(tmp_path, web)
    search.search("quux one")
    assert search.search("quux two").is_fault
    assert sum("openstreetmap" in url for url in web.asked) == 1


@pytest.mark.parametrize("fault", [Refused(403), Refused(429), Refused(429, 90.0)], ids=str)
@pytest.mark.parametrize("host", ["open-meteo", "openstreetmap"])
def test_who_refuses_is_not_asked_by_the_next_run_either(tmp_path: Path, host: str, fault: Refused) -> None:
    search_in(tmp_path, Web(NOTHING | {host: fault})).search("quux one")
    web = Web(NOTHING)
    answer = search_in(tmp_path, web).search("quux two")
    assert not any(host in url for url in web.asked)
    assert answer.is_fault
    assert f"status {fault.status} (earlier; it is left alone until " in answer.sentence


@pytest.mark.parametrize(
    ("fault", "after_s"), [(Refused(403), 3600.0), (Refused(429), 60.0), (Refused(429, 90.0), 90.0)], ids=str
)
def test_who_refused_is_asked_again_when_the_pause_is_over(
    tmp_path: Path, fault: Refused, after_s: float
) -> None:
    search_in(tmp_path, Web(NOTHING | {"openstreetmap": fault})).search("quux one")
    early, late = Web(FOUND), Web(FOUND)
    for web, at_unix_s in ((early, 1000.0 + after_s - 1.0), (late, 1000.0 + after_s)):
        search = search_in(tmp_path, web, at_unix_s=at_unix_s)
        assert bool(search.search("quux two").places) is (web is late)


def test_a_fault_of_the_server_rests_this_program_but_not_the_next_run(tmp_path: Path) -> None:
    web = Web(NOTHING | {"openstreetmap": Refused(503)})
    search = search_in(tmp_path, web)
    search.search("quux one")
    search.search("quux two")
    assert sum("openstreetmap" in url for url in web.asked) == 1
    assert search_in(tmp_path, Web(FOUND)).search("quux two").places


def test_a_refusal_of_one_name_is_none_of_the_others(tmp_path: Path) -> None:
    search_in(tmp_path, Web(NOTHING | {"openstreetmap": Refused(400)})).search("quux one")
    assert search_in(tmp_path, Web(FOUND)).search("quux two").places


def test_the_search_can_be_typed_as_it_is_told() -> None:
    for name in (
        "Quuxheim Lodge",
        "o'hare",
        "$HOME",
        "a`id`b",
        'the "hut"',
        "what!",
        "back\\slash",
        "Å; rm x",
    ):
        assert shlex.split(search_command(name)) == ["auroraplan", "places", "search", name]
        assert not {"$", "`", "!"} & set(name) or "'" in search_command(name)


def test_a_queue_longer_than_the_deadline_is_too_slow(tmp_path: Path) -> None:
    (tmp_path / "geocode-nominatim.turn").write_text("1030.0")
    web = Web(NOTHING)
    assert search_in(tmp_path, web).search("quux").services[-1].fault == TooSlow(10.0)
    assert sum("openstreetmap" in url for url in web.asked) == 0


def test_a_cancelled_search_asks_nobody_else(tmp_path: Path) -> None:
    web = Web(NOTHING)
    search_in(tmp_path, web).search("quux", cancelled=lambda: bool(web.asked))
    assert len(web.asked) == 1


def test_a_search_is_cancelled_while_it_waits_for_its_turn(tmp_path: Path) -> None:
    stop = threading.Event()
    search = search_in(tmp_path, Web(NOTHING))
    search.search("quux one")
    slept: list[float] = []
    search.sleep = lambda piece_s: (slept.append(piece_s), stop.set())[0]
    search.search("quux two", cancelled=stop.is_set)
    assert len(slept) == 1


# --- as a use case ------------------------------------------------------------------------------------


def test_offline_nobody_is_asked(tmp_path: Path) -> None:
    offline = Auroraplan(Paths(tmp_path), offline=True, now=lambda: NOW)
    answer = offline.search_online("quuxheim lodge")
    assert all(isinstance(one.fault, NotAsked) for one in answer.services)
    assert not answer.was_asked


def test_a_name_never_goes_online_by_itself_and_the_sentence_says_how(tmp_path: Path) -> None:
    web = Web(FOUND)
    with pytest.raises(UnusableInput, match='auroraplan places search "Quuxheim Lodge"'):
        program(tmp_path, web).resolve("Quuxheim Lodge")
    assert web.asked == []


def test_the_remedy_can_be_typed_whatever_the_name(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput, match="auroraplan places search '\\$HOME `id` lodge'"):
        program(tmp_path, Web(FOUND)).resolve("$HOME `id` lodge")


@pytest.mark.parametrize("name", ["xyz lodge", "Quuxheim Lodge", "quuxheim lodge, norway"])
def test_what_was_found_online_is_known_offline_by_either_name(tmp_path: Path, name: str) -> None:
    (found,) = program(tmp_path, Web(FOUND)).search_online("XYZ lodge").places
    offline = Auroraplan(Paths(tmp_path), offline=True, now=lambda: NOW)
    assert offline.resolve(name) == (found,)
    assert any("© OpenStreetMap contributors" in note for note in offline.notes)


def test_what_was_found_online_can_be_kept_and_survives_a_restart(tmp_path: Path) -> None:
    (found,) = program(tmp_path, Web(FOUND)).search_online("quuxheim lodge").places
    program(tmp_path, Web(FOUND)).favourites.add(found)
    for path in (tmp_path / "cache").glob("*"):
        path.unlink()
    restarted = Auroraplan(Paths(tmp_path), offline=True, now=lambda: NOW)
    assert restarted.resolve("quuxheim lodge") == (found,)


def test_the_zone_of_a_place_without_one_is_that_of_the_nearest_town(tmp_path: Path) -> None:
    (found,) = program(tmp_path, Web(FOUND)).search_online("quuxheim lodge").places
    assert found.time_zone in {"Europe/Oslo", "Europe/Stockholm", "Europe/Helsinki"}


@pytest.mark.parametrize(
    "text", ["69.65, 18.96", "69 39 N 18 57 E", "69,65 18,96", "95, 20", "set:lapland", "x"]
)
def test_coordinates_and_sets_are_never_sent(tmp_path: Path, text: str) -> None:
    web = Web(FOUND)
    with pytest.raises(UnusableInput):
        program(tmp_path, web).search_online(text)
    assert web.asked == []


@pytest.mark.parametrize(
    ("text", "point"), [("69 39 N 18 57 E", (69.65, 18.95)), ("69,65 18,96", (69.65, 18.96))]
)
def test_coordinates_mean_what_they_say_and_not_what_geopy_reads(
    tmp_path: Path, text: str, point: tuple[float, float]
) -> None:
    (place,) = program(tmp_path, Web(FOUND)).resolve(text)
    assert (place.latitude_deg, place.longitude_deg) == pytest.approx(point)


def test_a_cancelled_use_case_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        program(tmp_path, Web(FOUND)).search_online("quux", cancelled=lambda: True)


@pytest.mark.parametrize("text", ["tromso", "trom", "lapl", "69,20", "", "x", "set:x"])
def test_what_the_gazetteer_answers_is_not_unknown(tmp_path: Path, text: str) -> None:
    assert not program(tmp_path, Web(FOUND)).is_unknown(text)


def test_what_merely_resembles_is_unknown(tmp_path: Path) -> None:
    assert program(tmp_path, Web(FOUND)).is_unknown("Quuxheim Lodge")
