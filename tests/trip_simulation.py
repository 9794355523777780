"""Trips drawn from the program's own prior, foretold by the program from forecasts that err as it believes.

The truth is sampled hour by hour from the copulas of Kp, display and clouds and from the doubts about the
display's level and the usual cloud, apart from the quadrature of the odds: nothing of `core.sightings`,
`core.night_chances` or `core.trips` is used for it. Forecasts are the truth with errors. So the machinery is
tested, not the world: if the prior is wrong, this cannot show it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from auroraplan.core.activity import KP_LEVELS, ActivityOutlook, KpCorrelation
from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.cloud_forecast import CloudEnsemble, forecast_weight, outlook
from auroraplan.core.cloud_normals import CloudNormals
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.display import LEVEL_UNCERTAINTY, WITHIN_NIGHT, in_view_chance
from auroraplan.core.gaussian import normal_cdf, normal_quantile
from auroraplan.core.hours import HOUR_S, NightHours, mlt_of_bin, night_hours
from auroraplan.core.itineraries import Leg, itinerary
from auroraplan.core.kp_climatology import level_probabilities, score_of_kp
from auroraplan.core.kp_forecast import joined
from auroraplan.core.kp_nodes import KpNodes, kp_nodes
from auroraplan.core.line_of_sight import clear_share
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.nights import Night, nights
from auroraplan.core.odds import PlaceOdds, place_odds
from auroraplan.core.places import Place
from auroraplan.core.trips import stays
from auroraplan.core.visibility import dimmed
from auroraplan.sources.activity.bundled_kp_model import kp_model
from night_scenes import EVENING, Scene

DAY_S = 86_400.0
KP_FORECAST_DAYS = 3.0
FARTHEST_LEAD_DAYS = 60.0

SHARPNESS = 0.85
"""The tie of a cloud forecast to the truth, as a share of the weight that the program gives it."""

QUANTILES = 200
MANY = 300
"""Draws by which the doubt about the display is kept from changing its mean."""

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
class Told:
    """What the program said of one thing, what nights without any tie would give, and what came."""

    kind: str
    chance: float
    independent: float
    came: Bools


@dataclass(frozen=True)
class _Spot:
    """A place: its sky and field, what is usual there."""

    place: Place
    scene: Scene
    normals: CloudNormals

    @property
    def nights(self) -> list[Night]:
        return list(nights(self.place, EVENING, self.scene.count))


def trips(world: World, count: int, *, seed: int, draws: int = 1) -> Iterator[Told]:
    """What was told of `count` trips, and what came in `draws` truths of each.

    The forecasts are those of one truth more, and the truths are drawn as they are once these are known:
    exactly, as all is normal, but for `weather_swapped`, which has one truth for each forecast.
    """
    if world.weather_swapped and draws > 1:
        raise ValueError("A forecast of swapped weather belongs to one truth.")
    random = np.random.default_rng(seed)
    for _ in range(count):
        yield from _trip(world, random, draws)


def _trip(world: World, random: np.random.Generator, draws: int) -> Iterator[Told]:
    length = int(random.integers(2, 8))
    lead_days = float(random.uniform(world.nearest_lead_days, world.farthest_lead_days))
    spots = [_spot(random, length, index) for index in range(2)]
    activity, kp, usual_kp = _activity(world, spots[0].scene, lead_days, random, draws)
    nodes = kp_nodes(activity)
    doubt = random.standard_normal(draws) if world.doubts else np.zeros(draws)
    found, seen = [], []
    skies = _clouds(world, spots, lead_days, random, draws)
    for spot, (clouds, clear) in zip(spots, skies, strict=True):
        found.append(_odds(spot, activity, clouds, nodes))
        hours = _hours(spot, nodes, clouds)
        clear_of = clear[:, ((hours.hour_unix_s - clouds.start_unix_s) // HOUR_S).astype(np.int64)]
        wrong, scale = doubt[:, None] * LEVEL_UNCERTAINTY, 1.0
        if world.hours_kept:
            scale = float(np.hypot(1.0, LEVEL_UNCERTAINTY))
        elif world.doubts:
            wrong = wrong + _mean_kept(_best_margins(spot, hours, usual_kp, random))
        margins = _best_margins(spot, hours, kp, random, open_to=clear_of, scale=scale)
        seen.append(margins + wrong > 0.0)
    (stay,) = stays(found[0], length)
    counts = seen[0].sum(axis=1)
    alone = 1.0 - np.array([night.odds for night in found[0].nights])
    none = float(alone.prod())
    one = none * float(((1.0 - alone) / np.maximum(alone, 1e-9)).sum())
    yield Told("at least one", stay.odds_at_least_one, 1.0 - none, np.greater_equal(counts, 1))
    yield Told("at least two", stay.odds_at_least_two, 1.0 - none - one, np.greater_equal(counts, 2))
    for night in (0, length - 1):
        chance = found[0].nights[night].odds
        yield Told("a night", chance, chance, seen[0][:, night])
    first = int(random.integers(1, length))
    clouds, clear = skies[0]
    for night in (0, length - 1):
        midnight = 24 * night + 24
        chance = float(clouds.clear[midnight])
        yield Told("a clear hour", chance, chance, clear[:, midnight])
    legs = [
        Leg(spots[0].place, EVENING, first),
        Leg(spots[1].place, EVENING + timedelta(days=first), length - first),
    ]
    two = itinerary(legs, found)
    other = 1.0 - np.array([night.odds for night in found[1].nights])
    of_legs = np.concatenate([seen[0][:, :first], seen[1][:, first:]], axis=1)
    moved = np.greater(of_legs.sum(axis=1), 0)
    none = float(alone[:first].prod() * other[first:].prod())
    yield Told("itinerary", two.odds_at_least_one, 1.0 - none, moved)


def _spot(random: np.random.Generator, length: int, index: int) -> _Spot:
    """A place from below the oval to under it, from deep winter to light nights, dry or cloudy, any Moon."""
    place = Place(f"spot-{index}", f"Spot {index}", "", "", 65.0, 0.0, "UTC")
    scene = Scene(
        qd_latitude_deg=float(random.uniform(59.0, 70.0)),
        count=length,
        sun_noon_deg=float(random.uniform(-5.0, 25.0)),
        sun_midnight_deg=float(random.uniform(-45.0, -13.0)),
        moon_altitude_deg=float(random.choice([-30.0, 25.0])),
        moon_lit_fraction=float(random.uniform(0.0, 1.0)),
        place=place,
    )
    cover = float(random.uniform(0.3, 0.85))
    normals = CloudNormals(np.array([65.0]), np.array([0.0]), np.array([5.0]), np.full((1, 12), cover))
    return _Spot(place, scene, normals)


def _activity(
    world: World, scene: Scene, lead_days: float, random: np.random.Generator, draws: int
) -> tuple[ActivityOutlook, Ints, Ints]:
    """The Kp outlook, and the level of Kp that came, `(draws, steps)`."""
    model = kp_model()
    table = model.climatology
    first_noon = nights(scene.place, EVENING, 1)[0].from_utc.timestamp()
    start = first_noon - DAY_S / 2.0
    steps = (scene.count + 2) * 8
    ahead_s = lead_days * DAY_S + 10_800.0 * np.arange(steps) - DAY_S / 2.0
    lead_steps = np.maximum(ahead_s / 10_800.0, 1.0)
    at = float(np.median(lead_steps))
    correlation = KpCorrelation(
        *(
            float(np.interp(at, model.correlation_lead_steps, [getattr(c, name) for c in model.correlations]))
            for name in ("level", "night", "next_night")
        )
    )
    spread = np.interp(lead_steps, table.lead_steps, table.spread)
    mean = np.full(steps, table.mean_score + 0.4 * float(spread.mean() * random.standard_normal()))
    night = np.floor((start + 10_800.0 * np.arange(steps) - first_noon) / DAY_S).astype(np.int64) + 1
    forecast = (ahead_s >= 0.0) & (ahead_s < KP_FORECAST_DAYS * DAY_S)
    own = correlation if world.kp_errors_tied else KpCorrelation(0.0, 0.0, 0.0)
    reading = model.forecast.step.fresh
    truth, error = (_kp_normal(each, night, random, draws + 1) for each in (correlation, own))
    heard = spread * truth + reading.spread * error
    read = (mean + heard[0] - reading.offset) / reading.gain
    forecast_kp = np.interp(read, table.level_scores, KP_LEVELS)
    tied, of_error = (_kp_ties(each, night) for each in (correlation, own))
    cross = tied * spread
    score = mean + spread * _given(
        truth[1:],
        heard[0] - heard[1:],
        cross=cross,
        covariance=spread[:, None] * cross + reading.spread**2 * of_error,
        known=forecast,
    )
    told = joined((mean, spread), reading.latent_score(score_of_kp(table, forecast_kp)))
    probabilities = level_probabilities(
        table, np.where(forecast, told[0], mean), np.where(forecast, told[1], spread)
    )
    outlook_ = ActivityOutlook(start, probabilities, ("simulated",) * steps, correlation)
    usual = mean + spread * _kp_normal(correlation, night, random, MANY)
    return outlook_, np.searchsorted(table.cut_points, score), np.searchsorted(table.cut_points, usual)


def _given(drawn: Floats, surprise: Floats, *, cross: Floats, covariance: Floats, known: Bools) -> Floats:
    """Normal variables `(draws, n)` as they are once a forecast is known, exactly (Matheron's rule).

    `surprise` `(draws, m)` is the forecast less what it would have been in each draw, `cross` `(n, m)` and
    `covariance` `(m, m)` belong to it; of the m only the known ones were forecast.
    """
    if not known.any():
        return drawn
    gain = np.linalg.solve(covariance[np.ix_(known, known)], cross[:, known].T)
    return drawn + surprise[:, known] @ gain


def _kp_ties(correlation: KpCorrelation, night: Ints) -> Floats:
    return (
        correlation.level
        + correlation.night * correlation.next_night ** np.abs(np.subtract.outer(night, night))
        + (1.0 - correlation.level - correlation.night) * np.eye(len(night))
    )


def _kp_normal(correlation: KpCorrelation, night: Ints, random: np.random.Generator, draws: int) -> Floats:
    """Normal scores of steps `(draws, steps)`, tied within and between nights."""
    u = _from_night_to_night(correlation.next_night, int(night.max()) + 1, random, draws)
    own = 1.0 - correlation.level - correlation.night
    return (
        np.sqrt(correlation.level) * random.standard_normal((draws, 1))
        + np.sqrt(correlation.night) * u[:, night]
        + np.sqrt(own) * random.standard_normal((draws, len(night)))
    )


def _from_night_to_night(coefficient: float, count: int, random: np.random.Generator, draws: int) -> Floats:
    factor = random.standard_normal((draws, count))
    for night in range(1, count):
        factor[:, night] *= np.sqrt(1.0 - coefficient**2)
        factor[:, night] += coefficient * factor[:, night - 1]
    return factor


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


def _climate(world: World, spot: _Spot, lead_days: float) -> _Climate:
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


def _clouds(
    world: World, spots: list[_Spot], lead_days: float, random: np.random.Generator, draws: int
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
        weather = _given(
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


def _outlook(spot: _Spot, one: _Climate, said: Floats) -> CloudOutlook:
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
    w = _from_night_to_night(ties.next_night, int(night.max()) + 1, random, draws)
    own = random.standard_normal((draws, len(night)))
    return np.sqrt(ties.night) * w[:, night] + np.sqrt(1.0 - ties.night) * own


def _magnetic(spot: _Spot) -> MagneticTrack:
    unix_s = spot.scene.sky.unix_s
    return MagneticTrack(spot.scene.qd_latitude_deg, unix_s, np.mod(unix_s / HOUR_S + 1.0, 24.0))


def _hours(spot: _Spot, kp: KpNodes, clouds: CloudOutlook) -> NightHours:
    return night_hours(spot.nights, sky=spot.scene.sky, magnetic=_magnetic(spot), kp=kp, clouds=clouds)


def _odds(spot: _Spot, activity: ActivityOutlook, clouds: CloudOutlook, kp: KpNodes) -> PlaceOdds:
    return place_odds(
        spot.nights,
        sky=spot.scene.sky,
        magnetic=_magnetic(spot),
        activity=activity,
        clouds=clouds,
        poleward_azimuth_deg=0.0,
        kp=kp,
    )


def _best_margins(
    spot: _Spot,
    hours: NightHours,
    kp: Ints,
    random: np.random.Generator,
    *,
    open_to: Bools | bool = True,
    scale: float = 1.0,
) -> Floats:
    """By how much the best dark and open hour of each night shows aurora, `(draws, nights)`.

    Positive where it is seen, in normal scores; those of the chances are multiplied by `scale`.
    """
    mlt = mlt_of_bin(hours.mlt_bin)[..., None]
    chance = in_view_chance(spot.scene.qd_latitude_deg, mlt, KP_LEVELS)
    chance = np.clip(dimmed(chance, hours.dimming[..., None]), 1e-12, 1.0 - 1e-12)
    by_level = normal_quantile(chance)
    night, step, hour = np.indices(hours.dark.shape)
    score = by_level[night, step, hour, kp[:, hours.step][..., None]]
    display = np.sqrt(WITHIN_NIGHT) * random.standard_normal((*score.shape[:2], 1, 1))
    display = display + np.sqrt(1.0 - WITHIN_NIGHT) * random.standard_normal(score.shape)
    dark = random.random(score.shape) < hours.dark
    return np.where(dark & open_to, scale * score - display, -np.inf).max(axis=(2, 3))


def _mean_kept(margin: Floats) -> float:
    """By how much all scores must rise for the doubt to leave the share of clear nights with aurora.

    The anchors of the display are such shares, over the Kp that is usual, so what is told of them is a mean
    over the doubt. `margin` is that of `_best_margins` in clear nights without doubt.
    """
    share = float((margin > 0.0).mean())
    low, high = -2.0, 2.0
    for _ in range(20):
        middle = (low + high) / 2.0
        low, high = (
            (middle, high)
            if normal_cdf((margin + middle) / LEVEL_UNCERTAINTY).mean() < share
            else (low, middle)
        )
    return (low + high) / 2.0


@dataclass(frozen=True)
class Decile:
    """The trips whose told chance lies in one tenth of 0..1 (or another part of it)."""

    from_chance: float
    count: int
    told: float
    came: float

    @property
    def off(self) -> float:
        return self.came - self.told


def deciles(told: Floats, came: Floats, parts: int = 10) -> list[Decile]:
    """Trips by what was told of them; parts without any are left out."""
    part = np.minimum((told * parts).astype(np.int64), parts - 1)
    return [
        Decile(each / parts, int((part == each).sum()), told[part == each].mean(), came[part == each].mean())
        for each in np.unique(part)
    ]


def pooled(told: list[Told], kind: str, *, independent: bool = False) -> tuple[Floats, Floats]:
    """What was told of one kind, and what came (0 or 1), truth by truth."""
    chosen = [one for one in told if one.kind == kind]
    chances = np.concatenate(
        [np.full(len(one.came), one.independent if independent else one.chance) for one in chosen]
    )
    return chances, np.concatenate([one.came for one in chosen]).astype(np.float64)
