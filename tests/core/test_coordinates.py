from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.core.coordinates import coordinates, coordinates_text
from auroraplan.core.errors import UnusableInput

TROMSO = (69.65, 18.95)


@pytest.mark.parametrize(
    "text",
    [
        "69.65,18.95",
        "69.65, 18.95",
        "69.65 18.95",
        "69.65;18.95",
        "69.65/18.95",
        "+69.65 +18.95",
        "69.65N 18.95E",
        "69.65n 18.95e",
        "69.65N18.95E",
        "69.65 N, 18.95 E",
        "N69.65, E18.95",
        "18.95E 69.65N",
        "69.65°N 18.95°E",
        "69°39'N 18°57'E",
        "69°39′N, 18°57′E",
        "69º 39’ N  18º 57’ E",
        "69°39'00\"N 18°57'00\"E",
        "69°39′00.0″ N 18°57′00.0″ E",
        "69°39' 18°57'",
        "N69 39 E18 57",
        "N69 39.0 E18 57",
        "69 39 N 18 57 E",
        "69 39 18 57",
        "69 39 0 18 57 0",
        "69:39:00, 18:57:00",
        "69,65 18,95",
        "69,65, 18,95",
        "69,65; 18,95",
        "69,65N 18,95E",
    ],
)
def test_every_form_in_use_means_the_same_point(text: str) -> None:
    assert coordinates(text) == pytest.approx(TROMSO, abs=1e-9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-43.4 147.3", (-43.4, 147.3)),
        ("−43.4, −65.1", (-43.4, -65.1)),
        ("43.4S 65.1W", (-43.4, -65.1)),
        ("-0 30 -0 15", (-0.5, -0.25)),
        ("64.1, 338.1", (64.1, -21.9)),
        ("0,360", (0.0, 0.0)),
        ("70, 180", (70.0, 180.0)),
        ("-90 0", (-90.0, 0.0)),
        ("69,18", (69.0, 18.0)),
    ],
)
def test_signs_and_longitudes_to_360_are_understood(text: str, expected: tuple[float, float]) -> None:
    assert coordinates(text) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    "text", ["Tromsø", "", "  ", "Se", "1770", "E6", "29 Palms", "..", "Å", "set:lapland"]
)
def test_a_name_is_not_a_coordinate(text: str) -> None:
    assert coordinates(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("95, 18", "latitude 95"),
        ("-90.01 18", "latitude -90.01"),
        ("69.65, 361", "longitude 361"),
        ("69.65, -181", "longitude -181"),
        ("69.65", "two halves"),
        ("69.65N", "E or W"),
        ("69N 70N", "N and N"),
        ("-69N 18E", "both say the direction"),
        ("69 65 N 18 57 E", "below 60"),
        ("69.5 30 N 18 57 E", "decimals"),
        ("69,65 18.96", "comma"),
        ("69,65 18", "comma"),
        ("69,65,18,96", "two halves"),
        ("1 2 3", "two halves"),
    ],
)
def test_an_impossible_or_ambiguous_coordinate_is_refused_in_one_sentence(text: str, named: str) -> None:
    with pytest.raises(UnusableInput) as refusal:
        coordinates(text)
    sentence = str(refusal.value)
    assert text in sentence
    assert named in sentence
    assert "like 69.65, 18.96" in sentence


LATITUDES = st.floats(-90, 90).map(lambda value: round(value, 5))
LONGITUDES = st.floats(-180, 180).map(lambda value: round(value, 5))


def decimal_pair(latitude: float, longitude: float) -> str:
    return f"{latitude:.5f}, {longitude:.5f}"


def decimal_commas(latitude: float, longitude: float) -> str:
    return f"{latitude:.5f} {longitude:.5f}".replace(".", ",")


def hemispheres(latitude: float, longitude: float) -> str:
    return f"{abs(latitude):.5f}{'NS'[latitude < 0]} {abs(longitude):.5f}{'EW'[longitude < 0]}"


def sexagesimal(latitude: float, longitude: float) -> str:
    def half(value: float, letters: str) -> str:
        hundredths = round(abs(value) * 360_000)
        degrees, rest = divmod(hundredths, 360_000)
        minutes, seconds = divmod(rest, 6_000)
        return f"{degrees}°{minutes}'{seconds / 100:.2f}\"{letters[value < 0]}"

    return f"{half(latitude, 'NS')} {half(longitude, 'EW')}"


@pytest.mark.parametrize("written", [decimal_pair, decimal_commas, hemispheres, sexagesimal])
@given(latitude=LATITUDES, longitude=LONGITUDES)
def test_what_is_written_is_read_back(
    written: Callable[[float, float], str], latitude: float, longitude: float
) -> None:
    assert coordinates(written(latitude, longitude)) == pytest.approx((latitude, longitude), abs=6e-6)


@given(latitude=LATITUDES, longitude=LONGITUDES)
def test_the_name_of_a_bare_place_is_read_back_to_a_hundred_metres(latitude: float, longitude: float) -> None:
    assert coordinates(coordinates_text(latitude, longitude)) == pytest.approx(
        (latitude, longitude), abs=6e-4
    )


@given(st.text() | st.text(alphabet="0123456789 .,;:°'\"+-NSEWnsew′″"))
def test_any_text_is_a_point_on_earth_no_coordinate_or_refused(text: str) -> None:
    try:
        point = coordinates(text)
    except UnusableInput:
        return
    if point is not None:
        assert -90.0 <= point[0] <= 90.0
        assert -180.0 <= point[1] <= 180.0
