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

HOURS_DOUBT = 0.8
"""The doubt about the score of a clear hour with aurora: that of the display, and as much of the clouds."""

# The clear share is (1 - cover) to this power.
_SLANT = float(np.log(clear_share(np.array(0.5))) / np.log(0.5))


@dataclass(frozen=True)
class World:
    """What holds in the simulation.

    `kp_errors_tied`: the errors of a Kp forecast hang together as Kp does, or each step has its own.
    `weather_swapped`: a cloud forecast is right for a whole night or that of another night, in every hour
    clear or closed; else it is a blurred view of the truth. `doubts`: the level of the display and what is
    usual in clouds are off, for the whole trip; the mean over that is what was told of a night, as the
    anchors of the display are shares of nights. With `hours_kept` it is what was told of each hour instead.
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

    More than one truth needs leads beyond all forecasts: a forecast belongs to its truth.
    """
    random = np.random.default_rng(seed)
    for _ in range(count):
        yield from _trip(world, random, draws)


def _trip(world: World, random: np.random.Generator, draws: int) -> Iterator[Told]:
    length = int(random.integers(2, 8))
    lead_days = float(random.uniform(world.nearest_lead_days, world.farthest_lead_days))
    spots = [_spot(random, length, index) for index in range(2)]
    activity, kp = _activity(world, spots[0].scene, lead_days, random, draws)
    nodes = kp_nodes(activity)
    doubt = (random.standard_normal((2, draws)) if world.doubts else np.zeros((2, draws))).reshape(2, -1)
    found, seen = [], []
    for spot in spots:
        clouds, clear = _clouds(world, spot, lead_days, random, doubt[1])
        found.append(_odds(spot, activity, clouds, nodes))
        hours = _hours(spot, nodes, clouds)
        clear_of = clear[:, ((hours.hour_unix_s - clouds.start_unix_s) // HOUR_S).astype(np.int64)]
        wrong = doubt[0][:, None] * LEVEL_UNCERTAINTY
        scale = np.hypot(1.0, LEVEL_UNCERTAINTY) if world.doubts and world.hours_kept else 1.0
        if world.doubts and not world.hours_kept:
            wrong = wrong + _mean_kept(found[-1])
        seen.append(_seen(spot, hours, kp, clear_of, random, doubt=(scale, wrong)))
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
) -> tuple[ActivityOutlook, Ints]:
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
    score = mean + spread * _kp_normal(correlation, night, random, draws)
    own = correlation if world.kp_errors_tied else KpCorrelation(0.0, 0.0, 0.0)
    error = _kp_normal(own, night, random, draws)[0]
    reading = model.forecast.step.fresh
    read = (score[0] + reading.spread * error - reading.offset) / reading.gain
    forecast_kp = np.interp(read, table.level_scores, KP_LEVELS)
    told = joined((mean, spread), reading.latent_score(score_of_kp(table, forecast_kp)))
    forecast = (ahead_s >= 0.0) & (ahead_s < KP_FORECAST_DAYS * DAY_S)
    probabilities = level_probabilities(
        table, np.where(forecast, told[0], mean), np.where(forecast, told[1], spread)
    )
    outlook_ = ActivityOutlook(start, probabilities, ("simulated",) * steps, correlation)
    return outlook_, np.searchsorted(table.cut_points, score)


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


def _clouds(
    world: World, spot: _Spot, lead_days: float, random: np.random.Generator, doubt: Floats
) -> tuple[CloudOutlook, Bools]:
    """The cloud outlook, and which hours were clear, `(draws, hours)`."""
    first_noon = spot.nights[0].from_utc.timestamp()
    start, hours = first_noon - DAY_S / 2.0, (spot.scene.count + 2) * 24
    now = datetime.fromtimestamp(first_noon - lead_days * DAY_S, spot.nights[0].from_utc.tzinfo)
    usual = outlook(spot.normals, spot.place, (), climate=None, now_utc=now, start_unix_s=start, hours=hours)
    score = normal_quantile(usual.clear)
    # A shift that moves the chance by about its spread.
    shift = usual.spread / (np.exp(-0.5 * score**2) / np.sqrt(2.0 * np.pi)) if world.doubts else 0.0 * score
    ahead_s = lead_days * DAY_S + HOUR_S * (np.arange(hours) + 0.5) - DAY_S / 2.0
    night = np.floor((ahead_s - lead_days * DAY_S) / DAY_S).astype(np.int64) + 1
    wide = np.hypot(1.0, shift)
    weather = (_weather(usual, night, random, len(doubt)) - shift * doubt[:, None]) / wide
    score = score if world.hours_kept else score / wide
    clear = weather < score
    # One member of an ensemble: its total cover has a single regression, of slope sqrt(w).
    weight = np.where(ahead_s >= 0.0, np.sqrt(forecast_weight(np.maximum(ahead_s, 0.0))), 0.0)
    other = _weather(usual, night, random, 1)[0]
    if world.weather_swapped:
        midnight = np.interp(np.arange(night.max() + 1) - 0.5, ahead_s / DAY_S - lead_days, weight)
        right = random.random(len(midnight)) < midnight
        said = np.where(right[night], clear[0], other < score).astype(np.float64)
    else:
        # A weaker tie than the weight's leaves the told chance within what a forecast can say.
        tie = 0.85 * weight
        signal = tie * weather[0] + np.sqrt(1.0 - tie**2) * other
        chance = normal_cdf((score - tie * signal) / np.sqrt(1.0 - tie**2))
        said = np.clip(usual.clear + (chance - usual.clear) / np.maximum(weight, 1e-9), 0.0, 1.0)
    said = np.where(weight > 0.0, said, np.nan)
    middle = start + HOUR_S * (np.arange(hours, dtype=np.float64) + 0.5)
    forecast = CloudEnsemble("simulated", now, middle, 1.0 - said[None] ** (1.0 / _SLANT))
    told = outlook(
        spot.normals, spot.place, (forecast,), climate=None, now_utc=now, start_unix_s=start, hours=hours
    )
    return told, clear


def _weather(usual: CloudOutlook, night: Ints, random: np.random.Generator, draws: int) -> Floats:
    ties = usual.correlation
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


def _seen(
    spot: _Spot,
    hours: NightHours,
    kp: Ints,
    clear: Bools,
    random: np.random.Generator,
    *,
    doubt: tuple[float, Floats],
) -> Bools:
    """Whether aurora was seen in each night, `(draws, nights)`.

    `doubt` is what the scores of the hours are scaled by, and how wrong they are.
    """
    mlt = mlt_of_bin(hours.mlt_bin)[..., None]
    chance = in_view_chance(spot.scene.qd_latitude_deg, mlt, KP_LEVELS)
    chance = np.clip(dimmed(chance, hours.dimming[..., None]), 1e-12, 1.0 - 1e-12)
    by_level = normal_quantile(chance)
    night, step, hour = np.indices(hours.dark.shape)
    score = by_level[night, step, hour, kp[:, hours.step][..., None]]
    scale, wrong = doubt
    score = scale * score + np.broadcast_to(wrong, score.shape[:2])[..., None, None]
    draws, count = score.shape[:2]
    display = np.sqrt(WITHIN_NIGHT) * random.standard_normal((draws, count, 1, 1))
    display = display + np.sqrt(1.0 - WITHIN_NIGHT) * random.standard_normal(score.shape)
    dark = random.random(score.shape) < hours.dark
    return (dark & clear & (display < score)).any(axis=(2, 3))


def _mean_kept(odds: PlaceOdds) -> Floats:
    """By how much the scores of each night's hours must rise for its mean over the doubt to stay.

    A score q with an error of s has the mean Phi(q / sqrt(1 + s^2)); s is a night's half range, by which its
    score moves when those of its hours move by their doubt.
    """
    chances = np.array([(night.odds, night.low, night.high) for night in odds.nights])
    middle, low, high = normal_quantile(np.clip(chances, 1e-6, 1.0 - 1e-6)).T
    half = np.maximum((high - low) / 2.0, 1e-6)
    return middle * (np.hypot(1.0, half) - 1.0) / (half / HOURS_DOUBT)


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
