"""What geocoding services answer, good and odd, through geopy and the one door; every answer is invented."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.sources.faults import NotAsked, Refused, SourceFault, TooBig, TooSlow, Unreachable, Unreadable
from auroraplan.sources.fetched import Fetched
from auroraplan.sources.places import nominatim, open_meteo
from auroraplan.sources.places.online import SERVICES, PlaceService, Reply, asked, may_be_name
from auroraplan.sources.places.online_match import OnlineMatch

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
HTML = b"<html><head><title>Access blocked</title></head><body>You have been blocked.</body></html>"

each_service = pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)


def open_meteo_row(**fields: object) -> dict[str, object]:
    return {
        "id": 7_654_321,
        "name": "Nordbukt",
        "latitude": 69.123,
        "longitude": 18.456,
        "elevation": 12.0,
        "feature_code": "PPL",
        "country_code": "NO",
        "timezone": "Europe/Oslo",
        "population": 80,
        "country": "Norway",
        "admin1": "Troms",
    } | fields


def nominatim_row(**fields: object) -> dict[str, object]:
    return {
        "place_id": 1,
        "licence": "Data © OpenStreetMap contributors, ODbL 1.0.",
        "osm_type": "node",
        "osm_id": 987_654,
        "lat": "69.1234567",
        "lon": "18.4567890",
        "class": "tourism",
        "type": "wilderness_hut",
        "name": "Nordbukt Hut",
        "display_name": "Nordbukt Hut, Storfjord, Troms, Norway",
        "address": {"tourism": "Nordbukt Hut", "county": "Storfjord", "state": "Troms", "country": "Norway"},
    } | fields


def open_meteo_body(*rows: object) -> bytes:
    return json.dumps(
        {"results": rows, "generationtime_ms": 0.4} if rows else {"generationtime_ms": 0.4}
    ).encode()


def nominatim_body(*rows: object) -> bytes:
    return json.dumps(rows).encode()


def service_named(identity: str) -> PlaceService:
    return next(service for service in SERVICES if service.id == identity)


def answers(answer: bytes | SourceFault, urls: list[str] | None = None) -> Callable[[str], Any]:
    def get(url: str) -> Fetched | SourceFault:
        if urls is not None:
            urls.append(url)
        return Fetched(answer, NOW) if isinstance(answer, bytes) else answer

    return get


# --- good answers -------------------------------------------------------------------------------------


def test_open_meteo_tells_zone_height_and_region() -> None:
    assert open_meteo.parse(open_meteo_body(open_meteo_row())) == (
        OnlineMatch(
            "geonames:7654321", "Nordbukt", "Troms", "Norway", 69.123, 18.456, "Europe/Oslo", 12.0, 80
        ),
    )


def test_h22_nominatim_gives_its_coordinates_as_strings() -> None:
    assert nominatim.parse(nominatim_body(nominatim_row())) == (
        OnlineMatch("osm:node/987654", "Nordbukt Hut", "Troms", "Norway", 69.1234567, 18.456789),
    )


def test_a_found_place_keeps_what_the_service_said() -> None:
    (match,) = asked_of("open-meteo", open_meteo_body(open_meteo_row())).matches
    place = match.in_zone("Europe/Oslo")
    assert (place.label, place.elevation_m, place.time_zone) == ("Nordbukt, Norway", 12.0, "Europe/Oslo")


def asked_of(identity: str, body: bytes) -> Reply:
    reply = asked(service_named(identity), "nordbukt", answers(body))
    assert isinstance(reply, Reply)
    return reply


# --- nothing found is no fault ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("identity", "body"),
    [
        ("open-meteo", b'{"generationtime_ms": 0.5}'),
        ("open-meteo", b'{"results": []}'),
        ("nominatim", b"[]"),
    ],
)
def test_h22_nothing_found_is_an_answer(identity: str, body: bytes) -> None:
    assert asked_of(identity, body).matches == ()


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b'{"status": "ok"}',
        b'{"message": "no healthy upstream"}',
        b'{"results": null, "generationtime_ms": 0.5}',
        b'{"generationtime_ms": null}',
        b'{"generationtime_ms": true}',
        b'{"generationtime_ms": "0.5"}',
    ],
)
def test_an_object_that_is_no_answer_of_open_meteo_is_not_taken_for_nothing_found(body: bytes) -> None:
    reply = asked(service_named("open-meteo"), "nordbukt", answers(body))
    assert reply == Unreadable("it is no list of places")


# --- odd answers --------------------------------------------------------------------------------------


def test_odd_fields_count_as_not_said() -> None:
    row = open_meteo_row(
        timezone="Mars/Olympus", elevation=-9999, population=None, admin1=None, country=5, id="x"
    )
    (match,) = asked_of("open-meteo", open_meteo_body(row)).matches
    assert match == OnlineMatch("open-meteo:69.12300,18.45600", "Nordbukt", "", "", 69.123, 18.456)


@pytest.mark.parametrize("zone", ["../../etc/passwd", "America", "", "/etc/localtime", 3])
def test_a_zone_that_is_none_is_never_believed(zone: object) -> None:
    (match,) = asked_of("open-meteo", open_meteo_body(open_meteo_row(timezone=zone))).matches
    assert match.time_zone is None


@pytest.mark.parametrize(
    "odd",
    [
        {"lat": None},
        {"lat": "north"},
        {"lat": "95.0"},
        {"lon": "190.5"},
        {"lat": "nan"},
        {"lat": True},
        {"name": "", "display_name": None},
    ],
    ids=str,
)
def test_a_row_that_is_no_place_is_left_out_and_the_others_stay(odd: dict[str, object]) -> None:
    body = nominatim_body(nominatim_row(osm_id=1, **odd), None, 5, nominatim_row())
    assert [match.id for match in asked_of("nominatim", body).matches] == ["osm:node/987654"]


def test_rows_of_which_none_can_be_read_are_not_taken_for_nothing_found() -> None:
    reply = asked(service_named("nominatim"), "nordbukt", answers(nominatim_body(nominatim_row(lat=None))))
    assert reply == Unreadable("none of its places can be read")


def test_the_same_place_is_told_once() -> None:
    assert len(asked_of("open-meteo", open_meteo_body(open_meteo_row(), open_meteo_row())).matches) == 1


def test_a_country_is_told_once() -> None:
    row = nominatim_row(name="Norway", display_name="Norway", address={"country": "Norway"})
    (match,) = asked_of("nominatim", nominatim_body(row)).matches
    assert match.in_zone("Europe/Oslo").label == "Norway"


def test_a_region_is_told_once() -> None:
    row = nominatim_row(name="Troms", address={"state": "Troms", "country": "Norway"})
    (match,) = asked_of("nominatim", nominatim_body(row)).matches
    assert (match.region, match.in_zone("Europe/Oslo").label) == ("", "Troms, Norway")


@pytest.mark.parametrize(
    ("shown", "country"),
    [
        ("Nordbukt Hut, Storfjord, Troms, Norway", "Norway"),
        ("Nordbukt Hut", ""),
        ("Nordbukt Hut, Storfjord, 9046", ""),
        (None, ""),
    ],
)
def test_an_address_without_a_country_leaves_it_to_the_end_of_the_shown_name(
    shown: str | None, country: str
) -> None:
    row = nominatim_row(display_name=shown, address={"state": "Troms"})
    (match,) = asked_of("nominatim", nominatim_body(row)).matches
    assert match.country == country


def test_names_are_one_clean_line() -> None:
    row = nominatim_row(name="\x1b[31mNord\n bukt\x00" + "x" * 500)
    (match,) = asked_of("nominatim", nominatim_body(row)).matches
    assert match.name.startswith("[31mNord bukt x")
    assert match.name.isprintable()
    assert len(match.name) <= 120


# --- faults -------------------------------------------------------------------------------------------


@each_service
@pytest.mark.parametrize(
    "fault",
    [
        Refused(403),
        Refused(429, 120.0),
        Refused(429),
        Refused(400),
        Refused(502),
        TooSlow(10.0),
        TooBig(5_000_000),
        Unreachable("there is no connection"),
        NotAsked("offline"),
    ],
    ids=str,
)
def test_a_fault_comes_back_as_it_was(service: PlaceService, fault: SourceFault) -> None:
    assert asked(service, "nordbukt", answers(fault)) == fault


@each_service
@pytest.mark.parametrize(
    ("body", "why"),
    [
        (HTML, "it is a web page, not data"),
        (b"", "it is empty"),
        (b'{"results": [{"name": "Nord', "it is no complete JSON"),
        (b'[{"name": "Nord', "it is no complete JSON"),
        (b"\xff\xfe", "it is not text"),
        (b"5", "it is no list of places"),
        (b'"results"', "it is no list of places"),
    ],
)
def test_h22_a_200_that_is_no_answer_is_unreadable(service: PlaceService, body: bytes, why: str) -> None:
    assert asked(service, "nordbukt", answers(body)) == Unreadable(why)


@each_service
def test_an_error_within_a_200_is_told(service: PlaceService) -> None:
    body = json.dumps({"error": "Over capacity", "reason": "Over capacity"}).encode()
    assert asked(service, "nordbukt", answers(body)) == Unreadable("it says: Over capacity")


def test_what_nominatim_says_of_an_error_is_told() -> None:
    body = b'{"error": {"code": 400, "message": "Nothing to search for."}}'
    reply = asked(service_named("nominatim"), "nordbukt", answers(body))
    assert reply == Unreadable("it says: Nothing to search for.")


@each_service
@given(st.binary(max_size=200))
def test_no_bytes_break_a_reading(service: PlaceService, body: bytes) -> None:
    assert isinstance(service.parse(body), tuple | Unreadable)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("results", "id", "name", "latitude", "longitude", "elevation", "timezone", "error"),
                    *("lat", "lon", "display_name", "address", "osm_id", "osm_type", "state", "country"),
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@each_service
@given(JSON)
def test_no_json_breaks_a_reading(service: PlaceService, value: object) -> None:
    matches = service.parse(json.dumps(value).encode())
    if isinstance(matches, tuple):
        for match in matches:
            assert match.name
            assert abs(match.latitude_deg) <= 90
            assert abs(match.longitude_deg) <= 180


# --- what is sent -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("identity", "host", "text_under"),
    [
        ("open-meteo", "geocoding-api.open-meteo.com", "name"),
        ("nominatim", "nominatim.openstreetmap.org", "q"),
    ],
)
def test_only_the_text_is_sent_by_https_and_english_is_asked_for(
    identity: str, host: str, text_under: str
) -> None:
    urls: list[str] = []
    asked(service_named(identity), "Þingvellir & Co?", answers(b"[]", urls))
    (url,) = urls
    parts = urlsplit(url)
    sent = {key: values[0] for key, values in parse_qs(parts.query).items()}
    assert (parts.scheme, parts.hostname) == ("https", host)
    assert sent.pop(text_under) == "Þingvellir & Co?"
    assert "en" in (sent.pop("language", None), sent.pop("accept-language", None))
    assert set(sent) <= {"count", "limit", "format", "addressdetails"}


def test_openstreetmap_is_thanked_and_asked_less_than_once_a_second() -> None:
    service = service_named("nominatim")
    assert "© OpenStreetMap contributors" in service.attribution
    assert service.apart_s > 1.0


def test_what_is_no_name_is_not_sent() -> None:
    assert may_be_name("Å i Lofoten")
    assert not any(may_be_name(text) for text in ("", "x", "x" * 201, "a\nb", "\udcff\udcff"))
