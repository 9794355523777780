"""The weather of simulated trips, and forecasts of it that err as the program believes.

Hour by hour from the copula of the clouds and the doubt about what is usual; of `core.cloud_forecast` only
what reads a forecast is used.
"""

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.cloud_forecast import CloudEnsemble, forecast_weight, outlook
from auroraplan.core.cloud_normals import CloudNormals
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.gaussian import normal_cdf, normal_quantile
from auroraplan.core.hours import HOUR_S
from auroraplan.core.line_of_sight import clear_share
from auroraplan.core.nights import Night, nights
from auroraplan.core.places import Place
from night_scenes import EVENING, Scene

DAY_S = 86_400.0
FARTHEST_LEAD_DAYS = 60.0

SHARPNESS = 0.85
"""The tie of a cloud forecast to the truth, as a share of the weight that the program gives it."""

QUANTILES = 200

# The clear share is (1 - cover) to this power.
_SLANT = float(np.log(clear_share(np.array(0.5))) / np.log(0.5))


@dataclass(frozen=True)
class World:
    """What holds in the simulation.

    `kp_errors_tied`: the errors of a Kp forecast hang together as Kp does, or each step has its own.
    `weather_swapped`: a cloud forecast is right for a whole night or that of another night, in every hour
    clear or closed; else it is a blurred view of the truth. `doubts`: the level of the display and what is
    usual in clouds are off, for the whole trip. The mean over that is what was told: of the clouds for each
    hour, as normals are means of hours; of the display for clear nights, as its anchors are shares of these,
    or with `hours_kept` for each hour too.
    """

    kp_errors_tied: bool = True
    weather_swapped: bool = False
    doubts: bool = True
    hours_kept: bool = False
    nearest_lead_days: float = 0.0
    farthest_lead_days: float = FARTHEST_LEAD_DAYS


@dataclass(frozen=True)
class Spot:
    """A place: its sky and field, what is usual there."""

    place: Place
    scene: Scene
    normals: CloudNormals

    @property
    def nights(self) -> list[Night]:
        return list(nights(self.place, EVENING, self.scene.count))


@dataclass(frozen=True)
class _Climate:
    """What is usual in the clouds of a place, hour by hour, and what a forecast of them can be worth.

    An hour is clear where the weather's score lies below `score`; a doubt of one standard deviation moves the
    weather by -`shift`, which makes it `wide`. `weight` is the slope of an ensemble, 0 without any.
    """

    usual: CloudOutlook
    now: datetime
    score: Floats
    shift: Floats
    wide: Floats
    weight: Floats
    night: Ints

    @property
    def ties(self) -> Floats:
        """How the weather of the hours correlates, apart from the doubt: `(hours, hours)`."""
        of, apart = self.usual.correlation, np.abs(np.subtract.outer(self.night, self.night))
        return of.night * of.next_night**apart + (1.0 - of.night) * np.eye(len(self.night))


def _climate(world: World, spot: Spot, lead_days: float) -> _Climate:
    first_noon = spot.nights[0].from_utc.timestamp()
    start, hours = first_noon - DAY_S / 2.0, (spot.scene.count + 2) * 24
    now = datetime.fromtimestamp(first_noon - lead_days * DAY_S, spot.nights[0].from_utc.tzinfo)
    usual = outlook(spot.normals, spot.place, (), climate=None, now_utc=now, start_unix_s=start, hours=hours)
    score = normal_quantile(usual.clear)
    # A shift that moves the chance by about its spread.
    shift = usual.spread / (np.exp(-0.5 * score**2) / np.sqrt(2.0 * np.pi)) if world.doubts else 0.0 * score
    ahead_s = lead_days * DAY_S + HOUR_S * (np.arange(hours) + 0.5) - DAY_S / 2.0
    # One member of an ensemble: its total cover has a single regression, of slope sqrt(w).
    weight = np.where(ahead_s >= 0.0, np.sqrt(forecast_weight(np.maximum(ahead_s, 0.0))), 0.0)
    night = np.floor((ahead_s - lead_days * DAY_S) / DAY_S).astype(np.int64) + 1
    return _Climate(usual, now, score, shift, np.hypot(1.0, shift), weight, night)


def simulated_clouds(
    world: World, spots: list[Spot], lead_days: float, random: np.random.Generator, draws: int
) -> list[tuple[CloudOutlook, Bools]]:
    """The cloud outlook of each place, and which hours were clear there, `(draws, hours)`.

    A forecast is a view of the truth that other weather blurs.
    """
    climates = [_climate(world, spot, lead_days) for spot in spots]
    score, shift, wide, weight = (
        np.concatenate([getattr(one, name) for one in climates])
        for name in ("score", "shift", "wide", "weight")
    )
    doubt = random.standard_normal((draws + 1, 1))
    truth = np.hstack([_weather(one, random, draws + 1) for one in climates])
    truth = (truth - shift * doubt) / wide
    other = np.hstack([_weather(one, random, draws + 1) for one in climates])
    tie = SHARPNESS * weight
    rest = np.sqrt(1.0 - tie**2)
    signal = tie * truth + rest * other
    if world.weather_swapped:
        told = _swapped(climates, truth[0] < score, other[0] < score, random)
        weather = truth[:1]
    else:
        chance = normal_cdf((score - tie * signal[0]) / rest)
        told = _sayable(chance, score=score, tie=tie, weight=weight)
        apart = _side_by_side([one.ties for one in climates])
        of_truth = (apart + np.outer(shift, shift)) / np.outer(wide, wide)
        weather = given(
            truth[1:],
            signal[0] - signal[1:],
            cross=of_truth * tie,
            covariance=np.outer(tie, tie) * of_truth + np.outer(rest, rest) * apart,
            known=tie > 0.0,
        )
    clear = weather < score
    ends = np.cumsum([len(one.weight) for one in climates])[:-1]
    parts = zip(spots, climates, np.split(told, ends), np.split(clear, ends, axis=1), strict=True)
    return [(_outlook(spot, one, said), came) for spot, one, said, came in parts]


def _sayable(chance: Floats, *, score: Floats, tie: Floats, weight: Floats) -> Floats:
    """The forecast (0..1) that is read as the chance, `(hours,)`; NaN without any weight.

    A forecast of w can say chances from (1 - w) c to (1 - w) c + w only. Those beyond are told as the end of
    it, with as many of the next ones as it takes for their mean to be the end: so what is told comes true
    hour by hour. Cut off at the ends, hours told to be hopeless would be better than hopeless hours are.
    """
    signal = normal_quantile((np.arange(QUANTILES) + 0.5) / QUANTILES)
    rest = np.sqrt(1.0 - tie**2)
    falling = normal_cdf((score[:, None] - tie[:, None] * signal) / rest[:, None])
    usual, count = normal_cdf(score), np.arange(1, QUANTILES + 1)
    most, least = usual + weight * (1.0 - usual), usual * (1.0 - weight)
    best = (np.cumsum(falling, axis=1) / count >= most[:, None]).sum(axis=1)
    worst = (np.cumsum(falling[:, ::-1], axis=1) / count <= least[:, None]).sum(axis=1)
    row = np.arange(len(score))
    told = np.where((best > 0) & (chance >= falling[row, best - 1]), most, chance)
    told = np.where((worst > 0) & (chance <= falling[row, -worst]), least, told)
    said = np.clip(usual + (told - usual) / np.maximum(weight, 1e-9), 0.0, 1.0)
    return np.where(weight > 0.0, said, np.nan)


def _swapped(climates: list[_Climate], came: Bools, other: Bools, random: np.random.Generator) -> Floats:
    """A forecast that is right for a whole night, or is that of another, in every hour clear or closed."""
    said, first = [], 0
    for one in climates:
        hours = slice(first, first + len(one.weight))
        first = hours.stop
        midnights = np.searchsorted(one.night, np.arange(one.night.max() + 1), side="left") + 12
        right = random.random(len(midnights)) < one.weight[np.minimum(midnights, len(one.weight) - 1)]
        forecast = np.where(right[one.night], came[hours], other[hours]).astype(np.float64)
        said.append(np.where(one.weight > 0.0, forecast, np.nan))
    return np.concatenate(said)


def _outlook(spot: Spot, one: _Climate, said: Floats) -> CloudOutlook:
    start, hours = one.usual.start_unix_s, len(said)
    middle = start + HOUR_S * (np.arange(hours, dtype=np.float64) + 0.5)
    forecast = CloudEnsemble("simulated", one.now, middle, 1.0 - said[None] ** (1.0 / _SLANT))
    return outlook(
        spot.normals, spot.place, (forecast,), climate=None, now_utc=one.now, start_unix_s=start, hours=hours
    )


def _side_by_side(blocks: list[Floats]) -> Floats:
    """The covariance of variables that have nothing to do with each other but within each block."""
    ends = np.cumsum([0, *(len(block) for block in blocks)])
    whole = np.zeros((ends[-1], ends[-1]))
    for block, first, end in zip(blocks, ends[:-1], ends[1:], strict=True):
        whole[first:end, first:end] = block
    return whole


def _weather(one: _Climate, random: np.random.Generator, draws: int) -> Floats:
    ties, night = one.usual.correlation, one.night
    w = from_night_to_night(ties.next_night, int(night.max()) + 1, random, draws)
    own = random.standard_normal((draws, len(night)))
    return np.sqrt(ties.night) * w[:, night] + np.sqrt(1.0 - ties.night) * own


def given(drawn: Floats, surprise: Floats, *, cross: Floats, covariance: Floats, known: Bools) -> Floats:
    """Normal variables `(draws, n)` as they are once a forecast is known, exactly (Matheron's rule).

    `surprise` `(draws, m)` is the forecast less what it would have been in each draw, `cross` `(n, m)` and
    `covariance` `(m, m)` belong to it; of the m only the known ones were forecast.
    """
    if not known.any():
        return drawn
    gain = np.linalg.solve(covariance[np.ix_(known, known)], cross[:, known].T)
    return drawn + surprise[:, known] @ gain


def from_night_to_night(coefficient: float, count: int, random: np.random.Generator, draws: int) -> Floats:
    factor = random.standard_normal((draws, count))
    for night in range(1, count):
        factor[:, night] *= np.sqrt(1.0 - coefficient**2)
        factor[:, night] += coefficient * factor[:, night - 1]
    return factor
