"""A cloud forecast gives a chance of a clear line of sight for every hour, and fades into what is usual.

Model, for an hour with lead L (from when the forecast was made):

1. Each layer's clear share f_i is that of `core.line_of_sight`. The place's climatology c
   (`core.cloud_normals`, blended with `core.place_climate` where that is known) is shared out to the layers
   as c_i = c^s_i.
2. What comes regresses on what was forecast, layer by layer, and the errors of the layers are independent:

       chance = product of  c_i + w(L) (f_i - c_i)

   So one full layer leaves a chance that its cloud does not come, three full layers hardly any. Where a run
   gives the total cover only, it counts as two layers of equal part.
3. w(L) falls from 0.88 to 0.55 within five days and from there to 0 at the tenth: FORECAST_WEIGHT.
4. A single run decides the first three days, an ensemble what comes later, where there is one. Of it, total
   cover is known, and the mean clear share of the members has one regression. Members regress in part by
   themselves: the slope lies between w and the 1 of a perfect ensemble, sqrt(w).
5. What is not known of the chance: 3 points at least, the climatology's spread at most, between them in
   proportion to  sqrt(1 - w^2), the share of the weather that the forecast leaves open (with an ensemble,
   averaged in squares with the members' own standard deviation over that of the climatology), and to
   sqrt(p (1 - p) / c (1 - c)), as less can be wrong about a chance p near 0 or 1.

An hour without a value (a gap, a null, beyond the end, a source that is silent) is the climatology's, with
its spread, so it is never clear by mistake and never certain.

Where the weights come from: they are chosen, not fitted, as no archive of cloud forecasts was at hand. What
is published has no such curve for hourly lines of sight. It says that total cover is among the harder
variables, that forecasts of it need calibration and ensembles of it have too little spread (Hemri et al.
2016, 3,330 stations; Baran et al. 2021), and that skill grows with averaging in time and with ensembles
(Haiden et al. 2015). Forecast cloud is commonly called of use for five to seven days: half the weight is gone
after five and a half. The shares of the layers, too, are chosen: low cloud hides most in the winters of the
auroral zone.

References:
    Haiden, Forbes, Ahlgrimm & Bozzo 2015: The skill of ECMWF cloudiness forecasts. ECMWF Newsletter 143,
        14-19.
    Hemri, Haiden & Pappenberger 2016: Discrete postprocessing of total cloud cover ensemble forecasts. Mon.
        Wea. Rev. 144, 2565-2577.
    Baran, Lerch, El Ayari & Baran 2021: Machine learning for total cloud cover prediction. Neural Comput.
        Appl. 33, 2605-2620.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import numpy as np

from auroraplan.core import cloud_normals
from auroraplan.core.arrays import Bools, Floats, read_only
from auroraplan.core.cloud_normals import HOUR_S, CloudNormals, months_since_january
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.line_of_sight import clear_layers, clear_share
from auroraplan.core.place_climate import PlaceClimate
from auroraplan.core.places import Place

DAY_S = 86_400.0

# Days ahead and weight, straight between.
FORECAST_WEIGHT = ((0.0, 0.88), (1.0, 0.82), (3.0, 0.70), (5.0, 0.55), (10.0, 0.0))

LAYER_SHARES = (0.5, 0.3, 0.2)
"""The part of low, mid and high cloud in what is usually hidden."""

LAYERS_OF_A_TOTAL = 2.0
"""What a total cover counts for, chosen between the one layer and the three that it may be."""

ENSEMBLE_FROM_DAYS = 3.0

LEAST_SPREAD = 0.03
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


@dataclass(frozen=True, slots=True)
class CloudEnsemble:
    """Total cover over one place as many runs have it: `unix_s` `(times,)`, `total` `(members, times)`."""

    source_id: str
    made_utc: datetime
    unix_s: Floats
    total: Floats


AnyCloudForecast: TypeAlias = CloudForecast | CloudEnsemble


@dataclass(frozen=True, slots=True)
class _Said:
    """What one forecast says of each hour.

    `layers` are clear shares `(layers, hours)`; `whole` `(hours,)`, that through `whole_layers` alike, counts
    where one of them is NaN; where that is NaN too, nothing is said. `weight` is that of a single run,
    `slope` the forecast's own; `scatter` is the members' standard deviation, NaN for a single run. These have
    shape `(hours,)`.
    """

    source_id: str
    layers: Floats
    whole: Floats
    whole_layers: float
    weight: Floats
    slope: Floats
    scatter: Floats
    preferred: Bools

    @property
    def known(self) -> Bools:
        said = ~np.isnan(self.layers).any(axis=0) | ~np.isnan(self.whole)
        return said & (self.weight > 0.0)

    def chance(self, usual: Floats) -> Floats:
        """The chance of a clear line under what is usual; NaN where nothing is said."""
        by_layer = usual ** np.array(LAYER_SHARES)[:, np.newaxis]
        through = (by_layer + self.slope * (self.layers - by_layer)).prod(axis=0)
        usual_part, part = usual ** (1.0 / self.whole_layers), self.whole ** (1.0 / self.whole_layers)
        at_once = (usual_part + self.slope * (part - usual_part)) ** self.whole_layers
        return np.where(np.isnan(through), at_once, through)


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
    weight = np.zeros(hours)
    for one, decides in told:
        chance = np.where(decides, one.chance(clear), clear)
        spread = np.where(decides, _narrowed(spread, _left_open(one, said, clear), clear, chance), spread)
        clear, weight = chance, np.where(decides, one.weight, weight)
        ids = _named(ids, decides & (one.weight >= 0.5), one.source_id)
    return CloudOutlook(
        usual.start_unix_s,
        read_only(clear),
        read_only(spread),
        tuple(ids),
        usual.correlation,
        read_only(weight),
    )


def forecast_weight(lead_s: Floats) -> Floats:
    """The weight of a single run in a chance so long after it was made; 0 from the tenth day."""
    days, weights = zip(*FORECAST_WEIGHT, strict=True)
    return np.interp(lead_s / DAY_S, days, weights)


def _said(forecast: AnyCloudForecast, middle: Floats, now_utc: datetime) -> _Said:
    """The forecast at the middles of the hours."""
    lead_s = np.maximum(middle - min(forecast.made_utc, now_utc).timestamp(), 0.0)
    weight = forecast_weight(lead_s)
    late = lead_s >= ENSEMBLE_FROM_DAYS * DAY_S
    if isinstance(forecast, CloudEnsemble):
        mean, scatter = _of_members(_at(middle, forecast.unix_s, clear_share(forecast.total)))
        no_layers = np.full((len(LAYER_SHARES), len(middle)), np.nan)
        return _Said(forecast.source_id, no_layers, mean, 1.0, weight, np.sqrt(weight), scatter, late)
    layers = clear_layers(low=forecast.low, mid=forecast.mid, high=forecast.high)
    whole = _at(middle, forecast.unix_s, clear_share(forecast.total)[np.newaxis])[0]
    single = np.full(len(middle), np.nan)
    by_layer = _at(middle, forecast.unix_s, layers)
    return _Said(forecast.source_id, by_layer, whole, LAYERS_OF_A_TOTAL, weight, weight, single, ~late)


def _of_members(clear: Floats) -> tuple[Floats, Floats]:
    """Mean and standard deviation over the members that are known, NaN without one and without two."""
    count = np.count_nonzero(~np.isnan(clear), axis=0)
    mean = np.nansum(clear, axis=0) / np.where(count > 0, count, np.nan)
    variance = np.nansum((clear - mean) ** 2, axis=0) / np.where(count > 1, count - 1, np.nan)
    return mean, np.sqrt(variance)


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


def _narrowed(spread: Floats, left_open: Floats, usual: Floats, chance: Floats) -> Floats:
    """The spread of a forecast chance, never more than that of what is usual."""
    room = np.sqrt(chance * (1.0 - chance) / np.maximum(usual * (1.0 - usual), 1e-9))
    beyond_least = np.maximum(spread - LEAST_SPREAD, 0.0)
    return np.minimum(spread, LEAST_SPREAD + beyond_least * left_open * np.minimum(room, 1.0))


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
