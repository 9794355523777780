"""What leaves this machine: coordinates rounded to two decimals, the typed text, and no word more."""

import ast
import inspect
import pkgutil
import re
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.places import Place
from auroraplan.sources import clouds
from auroraplan.sources.catalogue import activity_sources
from auroraplan.sources.faults import NotAsked, Unreachable
from auroraplan.sources.fetch import Fetcher
from auroraplan.sources.hosts import HOSTS, host_of, why_not_asked
from auroraplan.sources.one_get import HOMEPAGE
from auroraplan.sources.places.online import SERVICES, PlaceService, asked
from auroraplan.sources.source import ActivitySource

ROOT = Path(__file__).parents[2]
NOW = datetime(2027, 1, 10, 7, 47, 12, 345, tzinfo=UTC)
HOST = re.compile(r"https?://([a-z0-9.-]+)")

Maker = Callable[[Place], str]


def cloud_makers() -> Iterator[tuple[str, Maker]]:
    """Every `url` in sources/clouds, whatever else than places it is asked with."""
    for module in pkgutil.iter_modules(clouds.__path__, f"{clouds.__name__}."):
        url = getattr(import_module(module.name), "url", None)
        if url is None:
            continue
        names = list(inspect.signature(url).parameters)
        extra = {"now_utc": NOW, "year": 2025}
        rest = {name: extra[name] for name in names[1:]}
        many = names[0] == "places"
        yield (
            module.name.rpartition(".")[2],
            lambda place, url=url, rest=rest, many=many: url([place] if many else place, **rest),
        )


MAKERS = dict(cloud_makers())
each_maker = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())
secrets = st.text(st.characters(categories=["L"]), min_size=6, max_size=12)


@st.composite
def places(draw: st.DrawFn) -> Place:
    """A place all of whose words are secret."""
    name, region, country, zone, own = (draw(secrets) for _ in range(5))
    latitude_deg, longitude_deg = draw(st.floats(-90, 90)), draw(st.floats(-180, 180))
    height = draw(st.none() | st.floats(0, 4000))
    return Place(own, name, region, country, latitude_deg, longitude_deg, zone, elevation_m=height)


def test_every_source_of_clouds_is_looked_at() -> None:
    """Five that ask for clouds; a new one joins by having a `url`."""
    assert len(MAKERS) >= 5
    with_address = {
        path.stem
        for path in (ROOT / "src/auroraplan/sources/clouds").glob("*.py")
        if re.search(r"^ADDRESS = ", path.read_text("utf-8"), re.MULTILINE)
    }
    assert with_address == set(MAKERS)


@each_maker
@given(place=places())
def test_an_address_is_made_of_rounded_coordinates_alone(make: Maker, place: Place) -> None:
    """Two places of the same rounded coordinates cannot be told apart by what is sent."""
    other = Place(
        "x",
        "X",
        "",
        "",
        float(f"{place.latitude_deg:.2f}"),
        float(f"{place.longitude_deg:.2f}"),
        "UTC",
    )
    assert make(place).replace("-0.00", "0.00") == make(other).replace("-0.00", "0.00")


@each_maker
@given(place=places())
def test_no_coordinate_has_more_than_two_decimals(make: Maker, place: Place) -> None:
    query = dict(parse_qsl(urlsplit(make(place)).query))
    numbers = [query[name] for name in ("lat", "lon", "latitude", "longitude") if name in query]
    assert len(numbers) == 2
    assert all(re.fullmatch(r"-?\d+\.\d\d", number) for number in numbers)
    assert not re.findall(r"\d\.\d{3}", urlsplit(make(place)).query)


@pytest.mark.parametrize("source", activity_sources(), ids=lambda source: source.id)
def test_a_source_of_activity_is_told_the_hour_at_most(source: ActivitySource) -> None:
    assert source.address(NOW) == source.address(NOW + timedelta(minutes=3))


WORDS = {
    "open-meteo": {"count": "8", "language": "en", "format": "json"},
    "nominatim": {"format": "json", "limit": "8", "addressdetails": "1", "accept-language": "en"},
}


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)
@given(text=st.text(min_size=2, max_size=40).filter(lambda text: text.isprintable() and text.strip()))
def test_a_search_sends_the_text_and_words_that_are_always_the_same(service: PlaceService, text: str) -> None:
    made: list[str] = []

    def get(url: str) -> Unreachable:
        made.append(url)
        return Unreachable("nobody is there")

    asked(service, text, get)
    (url,) = made
    query = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    always = WORDS[service.id]
    assert sorted(query) == sorted([*always.items(), ("name" if "count" in always else "q", text)])


def every_address() -> set[str]:
    """An address of each source that asks anybody."""
    here = Place("x", "X", "", "", 69.65, 18.96, "Europe/Oslo")
    found = {source.address(NOW) for source in activity_sources()} | {make(here) for make in MAKERS.values()}
    for service in SERVICES:
        asked(service, "Vík", lambda url: (found.add(url), Unreachable("nobody is there"))[1])
    return found


def test_all_that_is_asked_may_be_asked_and_all_that_may_be_is() -> None:
    addresses = every_address()
    assert {host_of(url) for url in addresses} == HOSTS
    assert {why_not_asked(url) for url in addresses} == {None}


def test_no_host_stands_in_the_sources_that_is_not_among_them() -> None:
    named: set[str] = set()
    for path in (ROOT / "src/auroraplan/sources").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        said = {
            node.value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in said:
                named.update(HOST.findall(node.value))
    assert named - {host_of(HOMEPAGE)} <= HOSTS


@pytest.mark.parametrize("host", sorted(HOSTS))
def test_the_note_on_privacy_says_what_each_host_is_told(host: str) -> None:
    assert f"| {host} |" in (ROOT / "docs/privacy.md").read_text("utf-8")


def test_the_note_on_privacy_names_nobody_else() -> None:
    rows = re.findall(r"^\| ([a-z0-9.-]+\.[a-z]+) \|", (ROOT / "docs/privacy.md").read_text("utf-8"), re.M)
    assert set(rows) == HOSTS


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/kp.json",
        "https://services.swpc.noaa.gov.example.org/",
        "https://services.swpc.noaa.gov@example.org/",
        "http://services.swpc.noaa.gov/text/27-day-outlook.txt",
        "file:///etc/passwd",
        "https://[",
        "https://127.0.0.1/",
        "",
    ],
)
def test_whoever_is_not_on_the_list_is_not_asked(url: str) -> None:
    def open_session(_sockets: list[socket.socket]) -> None:
        raise AssertionError("somebody was asked")

    found = Fetcher(open_session=open_session).get(url)  # type: ignore[arg-type]
    assert isinstance(found, NotAsked)
    assert found.sentence.startswith("Not asked: ")
