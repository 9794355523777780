"""Trips drawn from the program's own prior, foretold by the program from forecasts that err as it believes.

The truth is sampled hour by hour from the copulas of Kp, display and clouds and from the doubts about the
display's level and the usual cloud, apart from the quadrature of the odds: nothing of `core.sightings`,
`core.night_chances` or `core.trips` is used for it. Forecasts are the truth with errors. So the machinery is
tested, not the world: if the prior is wrong, this cannot show it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from auroraplan.core.activity import KP_LEVELS, ActivityOutlook, KpCorrelation
from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.cloud_normals import CloudNormals
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.display import LEVEL_UNCERTAINTY, WITHIN_NIGHT, in_view_chance
from auroraplan.core.gaussian import normal_cdf, normal_quantile
from auroraplan.core.hours import HOUR_S, NightHours, mlt_of_bin, night_hours
from auroraplan.core.itineraries import Leg, itinerary
from auroraplan.core.kp_climatology import level_probabilities, score_of_kp
from auroraplan.core.kp_forecast import joined
from auroraplan.core.kp_nodes import KpNodes, kp_nodes
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.nights import nights
from auroraplan.core.odds import PlaceOdds, place_odds
from auroraplan.core.places import Place
from auroraplan.core.trips import stays
from auroraplan.core.visibility import dimmed
from auroraplan.sources.activity.bundled_kp_model import kp_model
from night_scenes import EVENING, Scene
from simulated_weather import DAY_S, Spot, World, from_night_to_night, given, simulated_clouds

KP_FORECAST_DAYS = 3.0

MANY = 300
"""Draws by which the doubt about the display is kept from changing its mean."""


@dataclass(frozen=True)
class Told:
    """What the program said of one thing, what nights without any tie would give, and what came."""

    kind: str
    chance: float
    independent: float
    came: Bools


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
    skies = simulated_clouds(world, spots, lead_days, random, draws)
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


def _spot(random: np.random.Generator, length: int, index: int) -> Spot:
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
    return Spot(place, scene, normals)


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
    score = mean + spread * given(
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


def _kp_ties(correlation: KpCorrelation, night: Ints) -> Floats:
    return (
        correlation.level
        + correlation.night * correlation.next_night ** np.abs(np.subtract.outer(night, night))
        + (1.0 - correlation.level - correlation.night) * np.eye(len(night))
    )


def _kp_normal(correlation: KpCorrelation, night: Ints, random: np.random.Generator, draws: int) -> Floats:
    """Normal scores of steps `(draws, steps)`, tied within and between nights."""
    u = from_night_to_night(correlation.next_night, int(night.max()) + 1, random, draws)
    own = 1.0 - correlation.level - correlation.night
    return (
        np.sqrt(correlation.level) * random.standard_normal((draws, 1))
        + np.sqrt(correlation.night) * u[:, night]
        + np.sqrt(own) * random.standard_normal((draws, len(night)))
    )


def _magnetic(spot: Spot) -> MagneticTrack:
    unix_s = spot.scene.sky.unix_s
    return MagneticTrack(spot.scene.qd_latitude_deg, unix_s, np.mod(unix_s / HOUR_S + 1.0, 24.0))


def _hours(spot: Spot, kp: KpNodes, clouds: CloudOutlook) -> NightHours:
    return night_hours(spot.nights, sky=spot.scene.sky, magnetic=_magnetic(spot), kp=kp, clouds=clouds)


def _odds(spot: Spot, activity: ActivityOutlook, clouds: CloudOutlook, kp: KpNodes) -> PlaceOdds:
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
    spot: Spot,
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
