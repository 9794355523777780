"""How cloudy a place usually is in each month, and the chance of a clear line of sight that follows.

Model, for a place and an hour:

1. The mean cloud cover m of the month (0..1) is the weighted mean over tabulated points at distance d,
   with weights 1 / (d^2 + s^2)^(3/2): towns with s = 5 km, cells of the ocean grid with s = 200 km, so that a
   town's figure holds in and near the town and the sea's where no town is near. It is read between the
   middles of the months by a cubic that passes through the monthly figures.
2. The chance that the line of sight is clear is 0.96 - 1.08 m. That is less than 1 - m, since a line that
   slants to the aurora crosses more cloud than the zenith, and since a partly cloudy night counts about half.
   Below 0.1 the line is bent (softplus, 0.03 wide), so that no chance is 0.
3. What is not known of that chance: 7 points of m; what the blend misses at its distance from the nearest
   tabulated point; and 5 points of the chance itself, the residual of the line in 2.

What it does not know: anything below the figures' half-degree grid (Abisko's rain shadow, a fjord's own
weather, valley fog), the year and the weather to come, a difference between day and night, high thin cloud
that aurora shines through, and the change of climate since 1961-90.

References:
    New, Hulme & Jones 1999, J. Climate 12, 829-856: cloud cover on land, 1961-90 (CRU CL 1.0).
    Esbensen & Kushnir 1981, Climatic Research Institute Report 29, Oregon State University: ocean grid.
    Jones 1992, J. Appl. Meteor. 31, 732-741: cloud cover decorrelates exponentially in time.
"""

from dataclasses import dataclass, field

import numpy as np

from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.clouds import CloudCorrelation, CloudOutlook
from auroraplan.core.great_circle import great_circle_km
from auroraplan.core.places import Place

SOURCE_ID = "cloud-normals"

HOUR_S = 3600.0

# P(clear) = 0.96 - 1.08 m, fitted to nights at Alaskan stations, residual 3 to 7 points.
CLEAR_WITHOUT_CLOUD = 0.96
CLEAR_LOST_PER_COVER = 1.08
CLEAR_RESIDUAL = 0.05

SOFTENING = 0.03
"""Chances near 0 are bent away from it over this width."""

# The figures are read off a half-degree grid to about 7 points.
COVER_ERROR = 0.07

# Leaving each town out and blending it from the others misses it by 1.7 points (root mean square) when the
# nearest is within 150 km, 4.4 at 150-300 km, 5.5 at 300-700 km and 8.8 beyond.
BLEND_ERROR_FAR = 0.12
BLEND_REACH_KM = 700.0

CORRELATION = CloudCorrelation(
    # An hour's sky follows the hour before with a correlation of 0.85. A factor shared by the whole night
    # gives the same chance of at least one clear hour in eight when it has 0.70 of the variance (0.78 for a
    # night of four hours, 0.61 for one of twelve).
    night=0.70,
    # Jones 1992: correlation halves in 5 to 40 hours, by station; 14 hours is the middle on a logarithmic
    # scale, and 0.5 ** (24 / 14) = 0.30.
    next_night=0.30,
)


Point = tuple[float, float]
"""Latitude and longitude in deg."""

MOST_POINTS = 4096
"""As many as are kept at a time; thousands of places pass through once."""


@dataclass(frozen=True, slots=True)
class CloudNormals:
    """Mean cloud cover by month at tabulated points.

    `latitude_deg`, `longitude_deg` and `smoothing_km` have shape `(points,)`, `cover` (0..1, NaN where
    unknown) shape `(points, 12)`.
    """

    latitude_deg: Floats
    longitude_deg: Floats
    smoothing_km: Floats
    cover: Floats
    _told: dict[Point, tuple[Floats, Floats]] = field(
        default_factory=dict[Point, tuple[Floats, Floats]], init=False, repr=False, compare=False
    )

    def cover_at(self, latitude_deg: float, longitude_deg: float) -> tuple[Floats, Floats]:
        """Mean cover by month at a point, and the standard deviation of what is not known of it.

        Both have shape `(12,)` and are finite. What was asked for is kept: a plan asks for the same places
        again and again.
        """
        point = latitude_deg, longitude_deg
        if point not in self._told:
            if len(self._told) >= MOST_POINTS:
                self._told.clear()
            self._told[point] = self._cover_at(latitude_deg, longitude_deg)
        return self._told[point]

    def _cover_at(self, latitude_deg: float, longitude_deg: float) -> tuple[Floats, Floats]:
        distance_km = great_circle_km(latitude_deg, longitude_deg, self.latitude_deg, self.longitude_deg)
        effective_km = np.hypot(distance_km, self.smoothing_km)[:, np.newaxis]
        known = ~np.isnan(self.cover)
        weight = np.where(known, effective_km**-3.0, 0.0)
        mean = (weight * np.where(known, self.cover, 0.0)).sum(axis=0) / weight.sum(axis=0)
        nearest_km = np.where(known, effective_km, np.inf).min(axis=0)
        missed = BLEND_ERROR_FAR * -np.expm1(-nearest_km / BLEND_REACH_KM)
        return read_only(mean), read_only(np.hypot(COVER_ERROR, missed))


def outlook(normals: CloudNormals, place: Place, start_unix_s: float, hours: int) -> CloudOutlook:
    """The chance of a clear line of sight in each of `hours` hours, from what is usual in their months.

    The outlook starts with the whole UTC hour that `start_unix_s` lies in.
    """
    start = start_unix_s // HOUR_S * HOUR_S
    middle = start + HOUR_S * (np.arange(hours, dtype=np.float64) + 0.5)
    cover, cover_error = normals.cover_at(place.latitude_deg, place.longitude_deg)
    month = months_since_january(middle)
    clear, spread = clear_chance(seasonal(cover, month), seasonal(cover_error, month))
    return CloudOutlook(start, read_only(clear), read_only(spread), (SOURCE_ID,) * hours, CORRELATION)


def clear_chance(cover: Floats, cover_error: Floats) -> tuple[Floats, Floats]:
    """The chance of a clear line of sight under a mean cover, and its standard deviation; both above 0."""
    straight = CLEAR_WITHOUT_CLOUD - CLEAR_LOST_PER_COVER * cover
    clear = SOFTENING * np.logaddexp(0.0, straight / SOFTENING)
    slope = -np.expm1(-clear / SOFTENING)
    return clear, slope * np.hypot(CLEAR_LOST_PER_COVER * cover_error, CLEAR_RESIDUAL)


def months_since_january(unix_s: Floats) -> Floats:
    """Where in the year each time is (UTC): 0.5 in the middle of January, 11.5 in that of December."""
    moment = np.floor(unix_s).astype("datetime64[s]")
    month = moment.astype("datetime64[M]")
    begin, end = month.astype("datetime64[s]"), (month + np.timedelta64(1, "M")).astype("datetime64[s]")
    part = (moment - begin) / (end - begin)
    return month.astype(np.int64) % 12 + part


def seasonal(monthly: Floats, month: Floats) -> Floats:
    """The yearly cycle through twelve mid-month values, by Catmull and Rom's cubic, shape of `month`.

    It passes through the values and has no kink; between two months it leaves their range by an eighth
    of the difference to the next at most.
    """
    position = month - 0.5
    index = np.floor(position).astype(np.int64)
    t = position - index
    before, here, after, beyond = (monthly[(index + step) % 12] for step in (-1, 0, 1, 2))
    rise, curve = after - before, 2.0 * before - 5.0 * here + 4.0 * after - beyond
    return here + 0.5 * t * (rise + t * (curve + t * (3.0 * (here - after) + beyond - before)))
