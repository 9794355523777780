"""The bundled grid agrees with published quasi-dipole latitudes and hours of magnetic midnight.

Origin of the table: quasi-dipole latitude (IGRF-14, 110 km) at epoch 2026.9 and UT of magnetic midnight on
22 November 2026, computed with apexpy 2.1.1 for the project's science notes, apart from the grid's builder.
"""

from datetime import UTC, datetime

import numpy as np
import pytest

from auroraplan.core.magnetic import magnetic_midnight_unix_s, magnetic_track
from auroraplan.core.places import Place
from auroraplan.sources.bundled import magnetic_grid

# name: latitude, longitude, quasi-dipole latitude, UT of magnetic midnight in h (None: not in the table)
PUBLISHED: dict[str, tuple[float, float, float, float | None]] = {
    "Fairbanks": (64.84, -147.72, 64.9, 10.45),
    "Anchorage": (61.22, -149.90, 60.9, 10.45),
    "Utqiagvik": (71.29, -156.79, 70.3, 11.25),
    "Yellowknife": (62.45, -114.37, 68.3, 8.0),
    "Whitehorse": (60.72, -135.06, 63.0, 9.5),
    "Churchill": (58.77, -94.17, 67.0, 6.1),
    "Iqaluit": (63.75, -68.52, 70.4, 3.75),
    "Edmonton": (53.55, -113.49, 59.8, 7.75),
    "Calgary": (51.05, -114.07, 57.3, 7.75),
    "Winnipeg": (49.90, -97.14, 58.4, 6.35),
    "Inuvik": (68.36, -133.72, 70.8, 9.7),
    "Reykjavík": (64.15, -21.94, 63.9, 0.65),
    "Akureyri": (65.68, -18.09, 65.2, 0.35),
    "Kangerlussuaq": (67.01, -50.69, 71.1, 2.25),
    "Nuuk": (64.18, -51.72, 68.3, 2.4),
    "Ilulissat": (69.22, -51.10, 73.4, 2.2),
    "Tasiilaq": (65.61, -37.64, 67.6, 1.45),
    "Tromsø": (69.65, 18.96, 67.0, 22.15),
    "Alta": (69.97, 23.27, 67.2, 21.9),
    "Longyearbyen": (78.22, 15.65, 75.9, 21.7),
    "Oslo": (59.91, 10.75, 56.8, 22.95),
    "Kiruna": (67.86, 20.23, 65.1, 22.15),
    "Abisko": (68.35, 18.83, 65.7, 22.25),
    "Stockholm": (59.33, 18.07, 56.1, 22.55),
    "Rovaniemi": (66.50, 25.73, 63.6, 21.9),
    "Kilpisjärvi": (69.05, 20.79, 66.4, 22.1),
    "Sodankylä": (67.42, 26.59, 64.5, 21.8),
    "Oulu": (65.01, 25.47, 62.0, 21.95),
    "Helsinki": (60.17, 24.94, 56.9, 22.1),
    "Edinburgh": (55.95, -3.19, 52.8, 23.8),
    "Shetland": (60.15, -1.15, 57.6, 23.6),
    "Hobart": (-42.88, 147.33, -53.4, 13.3),
    "Invercargill": (-46.41, 168.35, -53.7, 11.45),
    "Stewart Island": (-46.90, 168.13, -54.3, 11.45),
    "Dunedin": (-45.87, 170.50, -52.8, 11.3),
    "Ushuaia": (-54.80, -68.30, -41.9, 4.35),
    "Falklands": (-51.70, -57.85, -40.4, None),
    "Kerguelen": (-49.35, 70.22, -58.4, None),
    "McMurdo": (-77.85, 166.67, -79.8, None),
    "Halley": (-75.58, -26.66, -62.7, None),
    "South Pole": (-90.0, 0.0, -74.5, None),
}
EVENING = datetime(2026, 11, 22, tzinfo=UTC).timestamp()
WITH_MIDNIGHT = [name for name, row in PUBLISHED.items() if row[3] is not None]


def place(name: str) -> Place:
    """A place of the table."""
    return Place(name, name, "", "", PUBLISHED[name][0], PUBLISHED[name][1], "UTC")


@pytest.mark.parametrize("name", PUBLISHED)
def test_quasi_dipole_latitude_is_the_published_one(name: str) -> None:
    latitude, _ = magnetic_grid().quasi_dipole(PUBLISHED[name][0], PUBLISHED[name][1], 2026.9)
    assert float(latitude) == pytest.approx(PUBLISHED[name][2], abs=0.1)


@pytest.mark.parametrize("name", WITH_MIDNIGHT)
def test_magnetic_midnight_is_at_the_published_hour(name: str) -> None:
    midnight = magnetic_midnight_unix_s(magnetic_grid(), place(name), EVENING + 12 * 3600.0)
    hour = (midnight - EVENING) / 3600.0 % 24.0
    off = (hour - float(PUBLISHED[name][3] or 0.0) + 12.0) % 24.0 - 12.0
    assert abs(off) <= 0.1


@pytest.mark.parametrize("name", WITH_MIDNIGHT)
def test_magnetic_local_time_at_the_published_midnight_is_within_a_tenth_of_an_hour(name: str) -> None:
    moment = np.array([EVENING + 3600.0 * float(PUBLISHED[name][3] or 0.0)])
    hours = magnetic_track(magnetic_grid(), place(name), moment).magnetic_local_time_h
    off = (hours + 12.0) % 24.0 - 12.0
    assert np.all(np.abs(off) <= 0.1)


@pytest.mark.parametrize(
    ("name", "latitude_1990"),
    [("Churchill", 69.2), ("Yellowknife", 69.5), ("Reykjavík", 65.2), ("Tromsø", 66.3)],
)
def test_hindcasts_see_the_field_of_their_own_year(name: str, latitude_1990: float) -> None:
    """Science notes A1, epoch 1990, which is no epoch of the grid."""
    latitude, _ = magnetic_grid().quasi_dipole(PUBLISHED[name][0], PUBLISHED[name][1], 1990.0)
    assert float(latitude) == pytest.approx(latitude_1990, abs=0.1)


def test_old_city_tables_are_off_because_the_field_drifts() -> None:
    """Science notes A1: Churchill 69.2 in 1990, 67.1 in 2025, 66.8 in 2030."""
    churchill = PUBLISHED["Churchill"][:2]
    now, later = (float(magnetic_grid().quasi_dipole(*churchill, year)[0]) for year in (2025.0, 2030.0))
    assert now == pytest.approx(67.1, abs=0.1)
    assert later == pytest.approx(66.8, abs=0.1)
