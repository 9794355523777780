from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from auroraplan.sources.places.bundled_places import gazetteer
from auroraplan.sources.places.time_zones import bare_place, time_zone

WINTER = datetime(2027, 1, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("latitude_deg", "longitude_deg", "hours"),
    [
        (69.65, 18.96, 1),  # beside Tromso
        (64.8, -18.5, 0),  # the middle of Iceland
        (67.25, -150.2, -9),  # Coldfoot
        (-46.9, 168.13, 13),  # Stewart Island, in summer time
        (62.2, -112.7, -7),  # Great Slave Lake
        (75.0, -10.0, -1),  # the Greenland Sea: nautical zone
        (70.0, 179.9, 12),  # Chukotka, at the date line
        (-90.0, 0.0, 13),  # South Pole
    ],
)
def test_bare_coordinates_have_the_clock_of_the_land_or_the_sea(
    latitude_deg: float, longitude_deg: float, hours: int
) -> None:
    zone = ZoneInfo(time_zone(gazetteer(), latitude_deg, longitude_deg))
    assert WINTER.astimezone(zone).utcoffset() == timedelta(hours=hours)


def test_a_bare_place_keeps_its_coordinates() -> None:
    place = bare_place(gazetteer(), 69.65, 18.96)
    assert (place.latitude_deg, place.longitude_deg, place.time_zone) == (69.65, 18.96, "Europe/Oslo")
