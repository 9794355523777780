"""A cloud forecast gives a chance of a clear line of sight for every hour, and fades into what is usual.

Model, for an hour with lead L (from when the forecast was made):

1. The forecast's clear share f is that of `core.line_of_sight` for its layers; of an ensemble, the mean
   over the members.
2. The chance is  c + w(L) (f - c), the regression of what comes on what was forecast, c being the place's
   climatology (`core.cloud_normals`, blended with `core.place_climate` where that is known). For forecasts
   as variable as the weather, w is their correlation with what comes.
3. w(L) falls from 0.92 to 0.65 within five days and from there to 0 at the tenth: FORECAST_WEIGHT. Members
   in part regress by themselves, so an ensemble's slope lies between w and the 1 of a perfect ensemble:
   sqrt(w).
4. A single run decides the first three days, an ensemble what comes later, where there is one.
5. What is not known of the chance: 4 points at least, the climatology's spread at most, between them in
   proportion to  sqrt(1 - w^2), the share of the weather that the forecast leaves open; of an ensemble,
   averaged (in squares) with the members' own standard deviation over that of the climatology.

An hour without a value (a gap, a null, beyond the end, a source that is silent) is the climatology's, with
its spread, so it is never clear by mistake and never certain.

Where the weights come from: no archive of cloud forecasts was at hand. The curve is deliberately on the
cautious side of what is published: total cover is among the least skilful surface variables; raw ensembles
of it need calibration and have too little spread (Hemri et al. 2016, 3,330 stations; Baran et al. 2021);
its skill against stations gains from ensembles and from averaging in time (Haiden et al. 2015). Forecast
cloud is of use to about five to seven days.

References:
    Haiden, Forbes, Ahlgrimm & Bozzo 2015: The skill of ECMWF cloudiness forecasts. ECMWF Newsletter 143,
        14-19.
    Hemri, Haiden & Pappenberger 2016: Discrete postprocessing of total cloud cover ensemble forecasts. Mon.
        Wea. Rev. 144, 2565-2577.
    Baran, Lerch, El Ayari & Baran 2021: Machine learning for total cloud cover prediction. Neural Comput.
        Appl. 33, 2605-2620."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import numpy as np

from auroraplan.core import cloud_normals
from auroraplan.core.arrays import Bools, Floats, read_only
from auroraplan.core.cloud_normals import HOUR_S, CloudNormals, months_since_january
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.line_of_sight import clear_share, obstruction
from auroraplan.core.place_climate import PlaceClimate
from auroraplan.core.places import Place

DAY_S = 86_400.0

# Days ahead and weight, straight between.
FORECAST_WEIGHT = ((0.0, 0.92), (1.0, 0.88), (3.0, 0.78), (5.0, 0.65), (10.0, 0.0))
ENSEMBLE_FROM_DAYS = 3.0

LEAST_SPREAD = 0.04
"""What is not known of a chance on the best of forecasts: they are calibrated to some points."""

LONGEST_STEP_S = 6.0 * HOUR_S
"""Between two times of a forecast no farther apart the cover is read by a straight line."""


@dataclass(frozen=True, slots=True)
class CloudForecast:
    """Cover over one place as one run of a model has it.

    `made_utc` is when it was issued, or fetched where the source does not tell. `unix_s` ascends; it and the
    covers (0..1, NaN where unknown) have shape `(times,)`.
    """

    source_id: str
    made_utc: datetime
    unix_s: Floats
    total: Floats
    low: Floats
    mid: Floats
    high: Floats

    def clear_members(self) -> Floats:
        """The clear share, shape `(1, times)`."""
        hidden = obstruction(total=self.total, low=self.low, mid=self.mid, high=self.high)
        return clear_share(hidden)[np.newaxis]


@dataclass(frozen=True, slots=True)
class CloudEnsemble:
    """Total cover over one place as many runs have it: `unix_s` `(times,)`, `total` `(members, times)`."""

    source_id: str
    made_utc: datetime
    unix_s: Floats
    total: Floats

    def clear_members(self) -> Floats:
        """The clear share, shape `(members, times)`."""
        return clear_share(self.total)


AnyCloudForecast: TypeAlias = CloudForecast | CloudEnsemble


@dataclass(frozen=True, slots=True)
class _Said:
    """What one forecast says of each hour, arrays of shape `(hours,)`.

    `clear` is NaN where it says nothing; `weight` is that of a single run; `scatter` the members' standard
    deviation, NaN for a single run.
    """

    source_id: str
    clear: Floats
    weight: Floats
    scatter: Floats
    preferred: Bools

    @property
    def known(self) -> Bools:
        return ~np.isnan(self.clear) & (self.weight > 0.0)


def outlook(
    normals: CloudNormals,
    place: Place,
    forecasts: Sequence[AnyCloudForecast],
    *,
    climate: PlaceClimate | None,
    now_utc: datetime,
    start_unix_s: float,
    hours: int,
) -> CloudOutlook:
    """The chance of a clear line of sight in each of `hours` hours from the one `start_unix_s` lies in.

    `forecasts` are in order of preference: within a kind, the first that knows an hour decides it.
    `source_ids` name for every hour who has the larger part in it: a forecast, the place's own years, or the
    normals.
    """
    usual = cloud_normals.outlook(normals, place, start_unix_s, hours)
    clear, spread, ids = usual.clear, usual.spread, list(usual.source_ids)
    middle = usual.start_unix_s + HOUR_S * (np.arange(hours, dtype=np.float64) + 0.5)
    if climate is not None:
        clear, spread, own_part = climate.blended(clear, spread, months_since_january(middle))
        ids = _named(ids, own_part > 0.5, climate.source_id)
    said = [_said(forecast, middle, now_utc) for forecast in forecasts]
    told = _told(said, hours)
    for one, decides in told:
        weight = np.where(decides, _slope(one), 0.0)
        left_open = _left_open(one, said, clear)
        narrowed = LEAST_SPREAD + np.maximum(spread - LEAST_SPREAD, 0.0) * left_open
        spread = np.where(decides, np.minimum(spread, narrowed), spread)
        clear = clear + weight * (np.where(decides, one.clear, 0.0) - clear)
        ids = _named(ids, weight >= 0.5, one.source_id)
    return CloudOutlook(
        usual.start_unix_s, read_only(clear), read_only(spread), tuple(ids), usual.correlation
    )


def forecast_weight(lead_s: Floats) -> Floats:
    """The weight of a single run in a chance so long after it was made; 0 from the tenth day."""
    days, weights = zip(*FORECAST_WEIGHT, strict=True)
    return np.interp(lead_s / DAY_S, days, weights)


def _said(forecast: AnyCloudForecast, middle: Floats, now_utc: datetime) -> _Said:
    """The forecast at the middles of the hours."""
    lead_s = np.maximum(middle - min(forecast.made_utc, now_utc).timestamp(), 0.0)
    members = _at(middle, forecast.unix_s, forecast.clear_members())
    is_ensemble = isinstance(forecast, CloudEnsemble)
    count = np.count_nonzero(~np.isnan(members), axis=0)
    mean = np.nansum(members, axis=0) / np.where(count > 0, count, np.nan)
    scatter = np.sqrt(np.nansum((members - mean) ** 2, axis=0) / np.maximum(count - 1, 1))
    return _Said(
        source_id=forecast.source_id,
        clear=mean,
        weight=forecast_weight(lead_s),
        scatter=np.where((count > 1) & is_ensemble, scatter, np.nan),
        preferred=(lead_s >= ENSEMBLE_FROM_DAYS * DAY_S) == is_ensemble,
    )


def _at(middle: Floats, unix_s: Floats, values: Floats) -> Floats:
    """Values `(members, times)` at the middles of hours, `(members, hours)`; NaN in a gap and outside.

    The time at or before must be known. It holds for its hour where the next is unknown or too far away.
    """
    if len(unix_s) == 0:
        return np.full((len(values), len(middle)), np.nan)
    before = np.searchsorted(unix_s, middle, side="right") - 1
    inside = before >= 0
    first = np.maximum(before, 0)
    second = np.minimum(first + 1, len(unix_s) - 1)
    since = middle - unix_s[first]
    step = unix_s[second] - unix_s[first]
    left, right = values[:, first], values[:, second]
    straight = left + (right - left) * since / np.where(step > 0.0, step, 1.0)
    between = (step > 0.0) & (step <= LONGEST_STEP_S) & ~np.isnan(right)
    held = np.where(inside & (since < HOUR_S), left, np.nan)
    return np.where(inside & between, straight, held)


def _told(said: Sequence[_Said], hours: int) -> list[tuple[_Said, Bools]]:
    """Each forecast with the hours that it decides: no hour has two."""
    if not said:
        return []
    # 0 the kind that suits the lead, 1 the other, 2 silent; the first of equals wins.
    rank = np.array([np.where(one.known, np.where(one.preferred, 0, 1), 2) for one in said])
    best = rank.argmin(axis=0)
    silent = rank[best, np.arange(hours)] == 2
    return [(one, (best == index) & ~silent) for index, one in enumerate(said)]


def _slope(one: _Said) -> Floats:
    """The regression of what comes on the forecast."""
    return np.where(np.isnan(one.scatter), one.weight, np.sqrt(one.weight))


def _left_open(one: _Said, said: Sequence[_Said], usual: Floats) -> Floats:
    """The share (0..1) of the usual scatter that a forecast leaves, from its lead and from any ensemble."""
    by_lead = 1.0 - one.weight**2
    scatter = next((other.scatter for other in (one, *said) if not np.all(np.isnan(other.scatter))), None)
    if scatter is None:
        return np.sqrt(by_lead)
    by_members = np.minimum(scatter**2 / np.maximum(usual * (1.0 - usual), 1e-9), 1.0)
    return np.sqrt(np.where(np.isnan(by_members), by_lead, (by_lead + by_members) / 2.0))


def _named(ids: Sequence[str], where: Bools, source_id: str) -> list[str]:
    return [source_id if here else known for here, known in zip(where.tolist(), ids, strict=True)]
