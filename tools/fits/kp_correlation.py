"""How steps and nights hang together is fitted so that nights and stays reach Kp 4 as often as they did.

For each lead, on the years up to 2008:

    level + night   so that the highest Kp of a night (four steps) reaches 3, 4 and 5 as often as it did,
                    in the European, American and Tasmanian night windows together
    level           the mean correlation of the normal scores of nights 7 to 14 apart
    next_night      so that any of five nights reaches Kp 4 as often as it did (European window)
"""

import numpy as np
from ordered_probit import Floats, Levels, bounded
from scipy.optimize import brentq, minimize_scalar
from scipy.special import ndtr, ndtri
from training import History

from auroraplan.core.kp_climatology import KpClimatology, latent_score, level_probabilities
from auroraplan.core.kp_predictors import STEPS_A_DAY

LEAD_DAYS = (1, 7, 27, 60, 180, 365, 730)
STEPS_A_NIGHT = 4
NIGHTS_A_STAY = 5
EUROPE, AMERICA, TASMANIA = 18, 3, 9
"""The UT hour in which a night window of 12 hours begins."""
LEVEL_OF_KP_4 = 12
EVERY = 3
"""Every third night is used: the others add time, not knowledge."""


def fitted(model: KpClimatology, history: History) -> dict[str, object]:
    """The table of correlations by lead."""
    found = [correlation(model, history, STEPS_A_DAY * days) for days in LEAD_DAYS]
    names = ("level", "night", "next_night")
    columns = {name: [round(each[i], 4) for each in found] for i, name in enumerate(names)}
    return {"lead_steps": [STEPS_A_DAY * days for days in LEAD_DAYS], **columns}


def correlation(model: KpClimatology, history: History, lead: int) -> tuple[float, float, float]:
    windows = [first_steps(history, hour, lead) for hour in (EUROPE, AMERICA, TASMANIA)]
    shared = shared_by_night(model, history, windows, lead)
    level = max(0.0, scores_far_apart(model, history, windows[0], lead))
    next_night = night_to_night(model, history, windows[0], lead=lead, level=level, shared=shared)
    print(f"lead {lead / STEPS_A_DAY:6.1f} d  {level=:.3f}  night={shared - level:.3f}  {next_night=:.3f}")
    return level, shared - level, next_night


def first_steps(history: History, hour: int, lead: int) -> Levels:
    """The first step of each night window of the training years."""
    step = history.training_steps(lead + 30 * STEPS_A_DAY)
    step = step[: -15 * STEPS_A_DAY]
    return step[history.unix_s[step] / 3600 % 24 == hour][::EVERY]


def shared_by_night(model: KpClimatology, history: History, windows: list[Levels], lead: int) -> float:
    below = [scores(model, history, first, lead=lead, night=0) for first in windows]
    levels = [highest(history, first) for first in windows]
    targets = [[np.mean(level >= 3 * kp) for kp in (3, 4, 5)] for level in levels]

    def miss(shared: float) -> float:
        total = 0.0
        for score, target in zip(below, targets, strict=True):
            reach = 1 - all_below(score, shared).mean(axis=0)[[8, 11, 14]]
            total += float(np.sum((reach - target) ** 2 / (np.array(target) * (1 - np.array(target)))))
        return total

    return float(minimize_scalar(miss, bounds=(0.3, 0.95), method="bounded").x)


def scores(model: KpClimatology, history: History, first: Levels, *, lead: int, night: int) -> Floats:
    """Normal scores of the cumulated chances of the steps of a night; `(nights, steps, 28)`."""
    steps = [first + night * STEPS_A_DAY + n for n in range(STEPS_A_NIGHT)]
    chances = [_chances(model, history, step, first - lead) for step in steps]
    return ndtri(np.clip(np.cumsum(np.stack(chances, axis=1), axis=-1), 0, 1))


def _chances(model: KpClimatology, history: History, step: Levels, end: Levels) -> Floats:
    return level_probabilities(model, *latent_score(model, history.record(model), end=end, step=step))


def highest(history: History, first: Levels) -> Levels:
    return history.level[first[:, np.newaxis] + np.arange(STEPS_A_NIGHT)].max(axis=1)


def quadrature(nodes: int) -> tuple[Floats, Floats]:
    x, w = np.polynomial.hermite_e.hermegauss(nodes)
    return x, w / w.sum()


def all_below(score: Floats, shared: float) -> Floats:
    """The chance that no step of the night is above each level; `(nights, 28)`."""
    below = np.zeros((score.shape[0], score.shape[2]))
    for x, w in zip(*quadrature(24), strict=True):
        below += w * np.prod(ndtr((score - np.sqrt(shared) * x) / np.sqrt(1 - shared)), axis=1)
    return below


def scores_far_apart(model: KpClimatology, history: History, first: Levels, lead: int) -> float:
    tonight = own_scores(model, history, first, lead=lead, night=0)
    later = [own_scores(model, history, first, lead=lead, night=night) for night in range(7, 15)]
    return float(np.mean([np.mean(tonight * then) for then in later]))


def own_scores(model: KpClimatology, history: History, first: Levels, *, lead: int, night: int) -> Floats:
    """The normal score of the Kp that came, of a whole night's mean; `(nights, steps)`."""
    columns = []
    for n in range(STEPS_A_NIGHT):
        step = first + night * STEPS_A_DAY + n
        mean, spread = latent_score(model, history.record(model), end=first - lead, step=step)
        bounds, level = bounded(model.cut_points), history.level[step]
        low, high = (bounds[level] - mean) / spread, (bounds[level + 1] - mean) / spread
        columns.append(ndtri(np.clip(0.5 * (ndtr(low) + ndtr(high)), 1e-9, 1 - 1e-9)))
    return np.mean(columns, axis=0)


def night_to_night(
    model: KpClimatology, history: History, first: Levels, *, lead: int, level: float, shared: float
) -> float:
    thresholds = np.stack(
        [
            scores(model, history, first, lead=lead, night=n)[:, :, LEVEL_OF_KP_4 - 1]
            for n in range(NIGHTS_A_STAY)
        ],
        axis=1,
    )
    nights = [highest(history, first + n * STEPS_A_DAY) for n in range(NIGHTS_A_STAY)]
    came = float(np.mean(np.max(nights, axis=0) >= LEVEL_OF_KP_4))

    def excess(next_night: float) -> float:
        return any_night(thresholds, level, shared - level, next_night) - came

    print(f"any of 5 nights: came {came:.4f}, 0: {came + excess(0.0):.4f}, 0.9: {came + excess(0.9):.4f}")
    return float(brentq(excess, 0.0, 0.9)) if excess(0.0) > 0 > excess(0.9) else 0.0


def any_night(thresholds: Floats, level: float, night: float, next_night: float) -> float:
    """The mean chance to reach the threshold; thresholds are normal scores `(stays, nights, steps)`."""
    u, weight = quadrature(24)
    own = np.sqrt(1 - level - night)
    spread = np.sqrt(1 - next_night**2)
    step = np.exp(-0.5 * ((u - next_night * u[:, np.newaxis]) / spread) ** 2 + 0.5 * u**2) * weight
    step /= step.sum(axis=1, keepdims=True)
    none = 0.0
    for common, share in zip(*quadrature(8), strict=True):
        chain = np.tile(weight, (len(thresholds), 1))
        for n in range(thresholds.shape[1]):
            chain = chain if n == 0 else chain @ step
            at = thresholds[:, n, np.newaxis, :] - np.sqrt(level) * common - np.sqrt(night) * u[:, np.newaxis]
            chain = chain * np.prod(ndtr(at / own), axis=-1)
        none += share * chain.sum(axis=1).mean()
    return 1.0 - none
