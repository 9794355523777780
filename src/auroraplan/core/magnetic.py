"""Where a place stands in the Earth's magnetic field.

Model: quasi-dipole coordinates at 110 km (Richmond 1995) of IGRF-14, interpolated in a 2-degree grid
of unit vectors for six epochs from 1970 to 2030. Unit vectors, because angles jump at the date line
and at the poles and vectors do not. Against apexpy, which made the grid, the interpolation errs by less
than 0.01 deg of latitude where aurora is seen.

Between the epochs coordinates move linearly (within 0.1 deg there, IGRF's own knots being 5 years
apart). Outside of them the drift of the nearest two epochs goes on, which is how the main field behaves
for a decade or two, until it is held: before `EARLIEST_YEAR` and after `LATEST_YEAR` the grid answers
for those years. IGRF-14 itself is a forecast after 2025 and ends in 2030.

Magnetic local time is the quasi-dipole longitude counted from the midnight side: the longitude of
the Sun is taken in centred-dipole coordinates, for far out the field is a dipole. That is within
0.6 minutes of apexpy, which takes the subsolar point 50 Earth radii out.

References: Richmond 1995, J. Geomagn. Geoelectr. 47, 191; Emmert, Richmond & Drob 2010, J. Geophys.
Res. 115, A08322; Laundal & Richmond 2017, Space Sci. Rev. 206, 27; IAGA 2024, IGRF-14.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np

from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.places import Place

# IAGA 2024, IGRF-14: the coefficients of degree 1 in nT, that is the centred dipole; 2030 by its secular
# variation of (12.6, 10.0, -21.5) nT a year.
DIPOLE_YEARS = (1970.0, 1985.0, 2000.0, 2015.0, 2025.0, 2030.0)
G10_NT = (-30_220.0, -29_873.0, -29_619.4, -29_441.46, -29_350.0, -29_287.0)
G11_NT = (-2_068.0, -1_905.0, -1_728.2, -1_501.77, -1_410.3, -1_360.3)
H11_NT = (5_737.0, 5_500.0, 5_186.1, 4_795.99, 4_545.5, 4_438.0)

EARLIEST_YEAR, LATEST_YEAR = 1955.0, 2045.0
"""The drift of the grid is carried on between these years."""

UNIX_EPOCH_YEAR = 1970.0
YEAR_S = 365.2425 * 86_400.0
J2000_UNIX_S = 946_728_000.0
"""2000-01-01 12:00 UT."""

MIDNIGHT_TURNS = 8
AZIMUTH_STEP_DEG = 1.0

Angles: TypeAlias = float | Floats


@dataclass(frozen=True, slots=True)
class MagneticTrack:
    """Quasi-dipole latitude of a place (deg, north positive) and its magnetic local time (h, 0..24).

    `unix_s` and `magnetic_local_time_h` have shape `(times,)`.
    """

    qd_latitude_deg: float
    unix_s: Floats
    magnetic_local_time_h: Floats


@dataclass(frozen=True, slots=True)
class MagneticGrid:
    """Quasi-dipole coordinates of the whole Earth as unit vectors.

    `years` has shape `(epochs,)` and rises; `vectors` has shape `(epochs, latitudes, longitudes, 3)`
    with latitudes from -90 to 90 deg and longitudes from -180 deg on, all round, evenly spaced.
    The length of the vectors does not matter.
    """

    years: Floats
    vectors: Floats

    def quasi_dipole(self, latitude_deg: Angles, longitude_deg: Angles, year: float) -> tuple[Floats, Floats]:
        """Quasi-dipole latitude and longitude in deg (-90..90, -180..180) at 110 km over each point.

        Latitudes and longitudes broadcast; any longitude will do. `year` is a decimal year.
        """
        latitude, longitude = np.broadcast_arrays(
            np.asarray(latitude_deg, dtype=np.float64), np.asarray(longitude_deg, dtype=np.float64)
        )
        x, y, z = np.moveaxis(self._vectors_at(latitude, longitude, year), -1, 0)
        return np.degrees(np.arctan2(z, np.hypot(x, y))), np.degrees(np.arctan2(y, x))

    def _vectors_at(self, latitude_deg: Floats, longitude_deg: Floats, year: float) -> Floats:
        """The bilinear mean of the four corners around each point, moved to the year: `(..., 3)`."""
        grid = self._grid_of(year)
        rows, columns, _ = grid.shape
        row = (latitude_deg + 90.0) * ((rows - 1) / 180.0)
        column = np.mod(longitude_deg + 180.0, 360.0) * (columns / 360.0)
        south = np.clip(np.floor(row), 0, rows - 2).astype(np.intp)
        west = np.floor(column).astype(np.intp)
        north_share = (row - south)[..., None]
        east_share = (column - west)[..., None]
        west, east = west % columns, (west + 1) % columns
        lower = (1.0 - east_share) * grid[south, west] + east_share * grid[south, east]
        upper = (1.0 - east_share) * grid[south + 1, west] + east_share * grid[south + 1, east]
        return (1.0 - north_share) * lower + north_share * upper

    def _grid_of(self, year: float) -> Floats:
        """The vectors of one year, `(latitudes, longitudes, 3)`."""
        held = min(max(year, EARLIEST_YEAR), LATEST_YEAR)
        before = int(np.clip(np.searchsorted(self.years, held) - 1, 0, len(self.years) - 2))
        share = (held - self.years[before]) / (self.years[before + 1] - self.years[before])
        return (1.0 - share) * self.vectors[before] + share * self.vectors[before + 1]


def decimal_year(unix_s: float) -> float:
    """The year of a moment with its fraction, good to a day."""
    return UNIX_EPOCH_YEAR + unix_s / YEAR_S


def magnetic_track(grid: MagneticGrid, place: Place, unix_s: Floats) -> MagneticTrack:
    """Quasi-dipole latitude and magnetic local time of a place at the times `(times,)`.

    The field is that of the middle of the times: in a year it moves by less than 0.1 deg.
    """
    year = decimal_year(float(np.mean(unix_s[[0, -1]])))
    latitude, longitude = grid.quasi_dipole(place.latitude_deg, place.longitude_deg, year)
    hours = magnetic_local_time_h(float(longitude), unix_s)
    return MagneticTrack(float(latitude), read_only(unix_s), read_only(hours))


def magnetic_local_time_h(qd_longitude_deg: Angles, unix_s: Floats) -> Floats:
    """Magnetic local time in hours 0..24 under a quasi-dipole longitude; 0 is magnetic midnight."""
    hours = np.mod((qd_longitude_deg - _dipole_longitude_of_sun_deg(unix_s)) / 15.0 + 12.0, 24.0)
    return np.where(hours >= 24.0, 0.0, hours)


def magnetic_midnight_unix_s(grid: MagneticGrid, place: Place, near_unix_s: float) -> float:
    """The moment nearest to `near_unix_s` at which the place's magnetic local time is 0."""
    _, longitude = grid.quasi_dipole(place.latitude_deg, place.longitude_deg, decimal_year(near_unix_s))
    # Magnetic local time runs fast and slow by a tenth at most: each turn leaves a tenth of the error.
    moment = near_unix_s
    for _turn in range(MIDNIGHT_TURNS):
        hours = float(magnetic_local_time_h(float(longitude), np.array([moment]))[0])
        moment -= 3600.0 * (hours if hours < 12.0 else hours - 24.0)
    return moment


def poleward_azimuth_deg(grid: MagneticGrid, place: Place, year: float) -> float:
    """The compass direction (0..360 deg, east of north) of the nearer magnetic pole.

    It is the direction along the quasi-dipole meridian, not the great circle to the pole.
    The direction is the one in which quasi-dipole longitude stays and latitude grows (falls in the
    south). It is differenced over `AZIMUTH_STEP_DEG` to either side, one cell of the grid.
    """
    here, north, east = _local_frame(place.latitude_deg, place.longitude_deg)
    step = np.radians(AZIMUTH_STEP_DEG)
    points = np.stack(
        [here, here + step * north, here - step * north, here + step * east, here - step * east]
    )
    latitude = np.degrees(np.arctan2(points[:, 2], np.hypot(points[:, 0], points[:, 1])))
    longitude = np.degrees(np.arctan2(points[:, 1], points[:, 0]))
    qd_latitude, qd_longitude = grid.quasi_dipole(latitude, longitude, year)
    _, qd_north, qd_east = _local_frame(float(qd_latitude[0]), float(qd_longitude[0]))
    vectors = _unit_vectors(qd_latitude, qd_longitude)
    along_north, along_east = vectors[1] - vectors[2], vectors[3] - vectors[4]
    # What a step (n, e) does to quasi-dipole longitude is n a + e b; it does nothing for (n, e) = (b, -a).
    a, b = float(along_north @ qd_east), float(along_east @ qd_east)
    gain = b * float(along_north @ qd_north) - a * float(along_east @ qd_north)
    sign = 1.0 if (gain > 0.0) == (qd_latitude[0] >= 0.0) else -1.0
    return float(np.degrees(np.arctan2(-sign * a, sign * b)) % 360.0)


def _dipole_longitude_of_sun_deg(unix_s: Floats) -> Floats:
    """Centred-dipole longitude of the point under the Sun, deg, shape of `unix_s`."""
    return _of_moments(np.ascontiguousarray(unix_s, dtype=np.float64).tobytes()).reshape(unix_s.shape)


@lru_cache(maxsize=4)
def _of_moments(moments: bytes) -> Floats:
    """The same for double precision Unix times: all places of a plan ask for the same moments."""
    unix_s = np.frombuffer(moments, dtype=np.float64)
    sun = _unit_vectors(*subsolar_point_deg(unix_s))
    # Laundal & Richmond 2017, section 3.1: z along the dipole's north pole, y = geographic pole x z.
    years = UNIX_EPOCH_YEAR + unix_s / YEAR_S
    toward_x, toward_y, toward_z = (-np.interp(years, DIPOLE_YEARS, of) for of in (G11_NT, H11_NT, G10_NT))
    tilt, strength = np.hypot(toward_x, toward_y), np.sqrt(toward_x**2 + toward_y**2 + toward_z**2)
    along_y = (toward_x * sun[..., 1] - toward_y * sun[..., 0]) / tilt
    meridian = (toward_x * sun[..., 0] + toward_y * sun[..., 1]) / tilt
    along_x = (meridian * toward_z - sun[..., 2] * tilt) / strength
    return read_only(np.degrees(np.arctan2(along_y, along_x)))


def subsolar_point_deg(unix_s: Floats) -> tuple[Floats, Floats]:
    """Latitude and longitude of the point under the Sun, deg.

    The Astronomical Almanac's low-precision Sun (section C), 0.01 deg for 1950-2050: a minute of
    magnetic local time is 0.25 deg.
    """
    days = (unix_s - J2000_UNIX_S) / 86_400.0
    mean_longitude = 280.460 + 0.985_647_4 * days
    anomaly = np.radians(357.528 + 0.985_600_3 * days)
    longitude = np.radians(mean_longitude + 1.915 * np.sin(anomaly) + 0.020 * np.sin(2.0 * anomaly))
    obliquity = np.radians(23.439 - 4.0e-7 * days)
    right_ascension = np.degrees(np.arctan2(np.cos(obliquity) * np.sin(longitude), np.cos(longitude)))
    declination = np.degrees(np.arcsin(np.sin(obliquity) * np.sin(longitude)))
    sidereal_deg = 280.460_618_37 + 360.985_647_366_29 * days  # of Greenwich, mean
    return declination, right_ascension - sidereal_deg


def _unit_vectors(latitude_deg: Floats, longitude_deg: Floats) -> Floats:
    """Unit vectors `(..., 3)` of points on a sphere."""
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    return np.stack(
        [np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)],
        axis=-1,
    )


def _local_frame(latitude_deg: float, longitude_deg: float) -> tuple[Floats, Floats, Floats]:
    """The unit vectors up, north and east at a point; at a pole, north is where the meridian came from."""
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    sin_lat, cos_lat, sin_lon, cos_lon = (
        np.sin(latitude),
        np.cos(latitude),
        np.sin(longitude),
        np.cos(longitude),
    )
    return (
        np.array([cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]),
        np.array([-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat]),
        np.array([-sin_lon, cos_lon, 0.0]),
    )
