"""What a traveller reads on paper beside the odds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import radians

import ephem
import pytest

from auroraplan.app.field_wording import (
    LOST,
    away_text,
    bearing_text,
    camera_rows,
    chill_text,
    clearer_text,
    dark_text,
    data_age_lines,
    moon_column,
    shutter_text,
    sunset_text,
    why_text,
)
from auroraplan.app.method_wording import address_of, silent_lines, source_rows
from auroraplan.core.evidence import Freshness
from auroraplan.core.odds import Factors, MoonNight
from plan_example import (
    ABISKO,
    ISSUED_UTC,
    MCMURDO,
    SOURCES,
    THINGVELLIR,
    TROMSO,
    USHUAIA,
    example_night,
    example_plan,
)

DUBLIN_EPOCH = datetime(1899, 12, 31, 12, tzinfo=UTC)
"""From where ephem counts its days (UTC)."""


def test_why_names_where_the_place_lies_how_dark_it_is_and_what_is_weakest() -> None:
    nights = [example_night(ABISKO, index) for index in range(3)]
    text = why_text(nights)
    assert text.startswith("Abisko lies under the auroral oval")
    assert "dark hours a night" in text
    assert text.endswith("what holds the odds back most is cloud.")
    assert text.count(".") - text.count(".5") - text.count(".7") <= 3


def test_the_weakest_factor_is_the_smallest_of_the_three() -> None:
    night = example_night(ABISKO, 0)
    short = replace(night, factors=Factors(dark=0.2, aurora=0.9, clear=0.6))
    assert why_text([short]).endswith("the nights are short or bright.")


def test_a_place_without_dark_hours_says_so() -> None:
    assert why_text([example_night(MCMURDO, 0)]).endswith("but its sky does not get dark.")


def test_a_sun_that_does_not_set_or_rise_is_told_in_words() -> None:
    assert sunset_text(example_night(TROMSO, 0)) == "Sun stays down"
    assert sunset_text(example_night(MCMURDO, 0)) == "Sun stays up"
    assert dark_text(example_night(MCMURDO, 0)) == "–"


def test_sunset_and_darkness_are_those_of_the_almanac() -> None:
    """Þingvellir, 5 December 2026, by another program; Iceland keeps UTC."""
    observer = ephem.Observer()
    observer.lat, observer.lon = radians(THINGVELLIR.latitude_deg), radians(THINGVELLIR.longitude_deg)
    noon = (datetime(2026, 12, 5, 12, tzinfo=UTC) - DUBLIN_EPOCH) / timedelta(days=1)
    observer.date, observer.pressure = noon, 0.0
    night = example_night(THINGVELLIR, 0)
    for horizon, text in ((-0.833, sunset_text(night)), (-12.0, dark_text(night).split("–", maxsplit=1)[0])):
        observer.horizon = radians(horizon)
        setting = DUBLIN_EPOCH + timedelta(days=observer.next_setting(ephem.Sun(), use_center=True))
        hour, minute = map(int, text.split(":"))
        # The hand-made sky is good to half a degree: at this slant five minutes.
        assert abs(60 * hour + minute - (60 * setting.hour + setting.minute)) <= 5


def test_distances_are_those_between_the_cities() -> None:
    """Great circles: Abisko to Tromsø 145 km due north; to Ushuaia 15,400 km, where no compass leads."""
    assert away_text(ABISKO, TROMSO) == "145 km N"
    assert away_text(TROMSO, ABISKO) == "145 km S"
    assert away_text(ABISKO, USHUAIA) == "15,400 km"


@pytest.mark.parametrize(("azimuth", "text"), [(343.6, "344°"), (359.7, "0°"), (0.2, "0°")])
def test_a_bearing_is_never_360(azimuth: float, text: str) -> None:
    assert bearing_text(azimuth) == text


def test_plan_b_is_told_with_distance_direction_and_sky() -> None:
    assert clearer_text(example_plan().plans_b[0]) == "Abisko, 144 km S (clear 47 %)"


def test_the_newest_forecast_tells_how_old_the_data_is() -> None:
    activity, clouds = data_age_lines(SOURCES, ISSUED_UTC)
    assert activity.startswith("Activity: newest forecast 6 h old (NOAA SWPC 3-day planetary Kp forecast)")
    assert clouds == "Clouds: averages of past years; no forecast was at hand."
    fresher = replace(
        SOURCES[1], state=Freshness.CACHED, issued_utc=ISSUED_UTC - timedelta(hours=2), fault=None
    )
    assert "2 h old (NOAA SWPC 27-day outlook)" in data_age_lines([*SOURCES, fresher], ISSUED_UTC)[0]


def test_a_fault_is_no_forecast() -> None:
    faults = [replace(state, state=Freshness.FAULT, fault="It was down.") for state in SOURCES]
    assert all("no forecast was at hand" in line for line in data_age_lines(faults, ISSUED_UTC))


# --- the camera and the cold -------------------------------------------------------------------------


def test_the_card_goes_from_faint_to_brilliant_and_from_dark_to_bright_skies() -> None:
    rows = camera_rows()
    assert [row.name.split()[0] for row in rows] == ["Faint", "Moderate", "Bright", "Brilliant"]
    assert all(len(row.times) == 3 for row in rows)
    assert rows[0].times[-1] == LOST
    assert LOST not in rows[1].times


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(15.0, "15 s"), (0.8, "0.8 s"), (1 / 6, "1/6 s"), (0.3, "0.3 s")],
)
def test_times_read_as_on_the_dial(seconds: float, text: str) -> None:
    assert shutter_text(seconds) == text


@pytest.mark.parametrize(
    ("lit", "share_up", "column"),
    [(1.0, 0.1, "No Moon"), (0.1, 1.0, "No Moon"), (0.5, 0.8, "Half Moon"), (0.9, 0.8, "Full Moon")],
)
def test_a_night_is_in_the_column_of_its_moon(lit: float, share_up: float, column: str) -> None:
    night = example_night(ABISKO, 0)
    assert moon_column(replace(night, moon=MoonNight(lit, share_up * night.dark_hours))) == column


def test_the_cold_is_told_with_a_minus_and_its_minutes() -> None:
    assert chill_text(-10.0, 20.0) == ("−18", "")
    assert chill_text(-20.0, 30.0) == ("−33", "30 min")


# --- sources -----------------------------------------------------------------------------------------


def test_every_source_is_a_row_or_a_line() -> None:
    rows, lines = source_rows(SOURCES, ISSUED_UTC), silent_lines(SOURCES, ISSUED_UTC)
    assert [row.title for row in rows] == [state.title for state in SOURCES if state.state != "fault"]
    assert lines == ("NOAA SWPC 27-day outlook: services.swpc.noaa.gov did not answer within 8 s.",)
    assert rows[0].issued == "4 Dec 2026 12:30 UTC, 6 h ago"


@pytest.mark.parametrize(
    ("attribution", "address"),
    [
        ("Kp: GFZ Potsdam (CC BY 4.0), doi 10.5880/Kp.0001", "https://doi.org/10.5880/Kp.0001"),
        ("Open-Meteo.com, GeoNames (CC BY 4.0)", "https://open-meteo.com/"),
        ("Somebody (CC BY 4.0)", "https://creativecommons.org/licenses/by/4.0/"),
        ("My neighbour", None),
    ],
)
def test_whoever_is_thanked_can_be_found(attribution: str, address: str | None) -> None:
    assert address_of(attribution) == address
