"""Print how well Kp is told in 2009-2026, years that were never fitted: the tables of docs/activity.md.

    PYTHONPATH=src python tools/fits/kp_scores.py [MODEL.json]    (numpy, scipy; two minutes)

For each lead and each night window: the highest Kp of the night, told from the history up to the night that
many days before. CRPS in Kp; BS4 and BS5 are Brier scores; told and came are the mean chance and the share of
nights that reached 3, 4 and 5; worst bin is the largest miss of a tenth of the scale of chances with 200 or
more nights, for >= 3, 4 and 5 together; skill compares the CRPS with that of the month's shares in 1957-2008.
"""

import json
import sys
from pathlib import Path

import numpy as np
from kp_correlation import STEPS_A_NIGHT, all_below, any_night
from numpy.typing import NDArray
from ordered_probit import Floats, Levels
from scipy.special import ndtri
from training import TRAINED_BEFORE_YEAR, History

from auroraplan.core.activity import KpModel, correlation_at
from auroraplan.core.kp import KpHistory
from auroraplan.core.kp_hindcast import hindcast
from auroraplan.core.kp_predictors import STEPS_A_DAY
from auroraplan.sources.activity.bundled_kp_model import kp_model, model_of

WINDOWS = {"Europe 18-06 UT": 18, "America 03-15 UT": 3, "Tasmania 09-21 UT": 9}
LEAD_DAYS = (1, 2, 3, 7, 14, 20, 26, 27, 28, 30, 35, 45, 54, 60, 80, 100, 145, 200, 270, 365, 500, 730)
LEVELS_ASKED = {3: 9, 4: 12, 5: 15}
FEWEST_IN_A_BIN = 200


def main(model: KpModel) -> None:
    history = History()
    for window, hour in WINDOWS.items():
        nights = nights_of(history, hour, before=False)
        came = highest(history, nights)
        flat = crps(months_climatology(history, nights, hour), came)
        print(f"\n{window}: {len(nights)} nights, CRPS of the months' shares in 1957-2008 {flat:.3f}\n")
        print(
            "| lead d | CRPS | skill | BS4 | BS5 | told/came >= 3, 4, 5 | worst bin | any of 5 nights >= 4 |"
        )
        print("|---|---|---|---|---|---|---|---|")
        for lead in LEAD_DAYS:
            print(row(history, model, nights, lead=lead, flat=flat), flush=True)


def row(history: History, model: KpModel, nights: Levels, *, lead: int, flat: float) -> str:
    told, came = night_chances(history, model, nights, lead), highest(history, nights)
    below = np.cumsum(told, axis=1)
    score = crps(below, came)
    pairs = [(1 - below[:, level - 1], came >= level) for level in LEVELS_ASKED.values()]
    brier = [float(np.mean((chance - yes) ** 2)) for chance, yes in pairs]
    means = " ".join(f"{three(chance.mean())}/{three(yes.mean())}" for chance, yes in pairs)
    worst = max((worst_bin(chance, yes) for chance, yes in pairs), key=abs)
    any_told, any_came = any_of_five(history, model, nights, lead)
    return (
        f"| {lead} | {score:.4f} | {1 - score / flat:.3f} | {brier[1]:.4f} | {brier[2]:.4f} "
        f"| {means} | {worst:+.3f} | {three(any_told)}/{three(any_came)} |"
    )


def three(share: float) -> str:
    return f"{share:.3f}".lstrip("0")


def nights_of(history: History, hour: int, *, before: bool) -> Levels:
    """The first steps of the night windows of the test years, or of the years before them."""
    step = np.arange(STEPS_A_DAY * 365, len(history.kp) - 5 * STEPS_A_DAY)
    step = step[history.unix_s[step] / 3600 % 24 == hour]
    return step[(history.year[step] < TRAINED_BEFORE_YEAR) == before]


def highest(history: History, nights: Levels) -> Levels:
    return history.level[nights[:, np.newaxis] + np.arange(STEPS_A_NIGHT)].max(axis=1)


def steps_told(history: History, model: KpModel, nights: Levels, *, lead: int, night: int) -> Floats:
    """The chances `(nights, steps, 28)` of the night that comes `night` nights after each."""
    steps = nights[:, np.newaxis] + STEPS_A_DAY * night + np.arange(STEPS_A_NIGHT)
    issue = np.broadcast_to(nights[:, np.newaxis] - STEPS_A_DAY * lead + STEPS_A_NIGHT, steps.shape)
    chances = hindcast(
        KpHistory(history.start, history.kp),
        model=model,
        issue_unix_s=history.unix_s[issue.ravel()],
        valid_unix_s=history.unix_s[steps.ravel()],
    )
    return chances.reshape(*steps.shape, 28)


def normal_scores(chances: Floats) -> Floats:
    return ndtri(np.clip(np.cumsum(chances, axis=-1), 0.0, 1.0))


def night_chances(history: History, model: KpModel, nights: Levels, lead: int) -> Floats:
    correlation = correlation_at(model, STEPS_A_DAY * lead)
    scores = normal_scores(steps_told(history, model, nights, lead=lead, night=0))
    below = all_below(scores, correlation.level + correlation.night)
    return np.diff(below, axis=1, prepend=0.0)


def any_of_five(history: History, model: KpModel, nights: Levels, lead: int) -> tuple[float, float]:
    """The chance that any of five nights reaches Kp 4, and the share that did; every third night."""
    first, correlation = nights[::3], correlation_at(model, STEPS_A_DAY * lead)
    scores = [
        normal_scores(steps_told(history, model, first, lead=lead, night=night))[:, :, LEVELS_ASKED[4] - 1]
        for night in range(5)
    ]
    told = any_night(np.stack(scores, axis=1), correlation.level, correlation.night, correlation.next_night)
    reached = [highest(history, first + STEPS_A_DAY * night) >= LEVELS_ASKED[4] for night in range(5)]
    return told, float(np.mean(np.any(reached, axis=0)))


def crps(below: Floats, came: Levels) -> float:
    steps = np.arange(27) >= came[:, np.newaxis]
    return float(np.mean(np.sum((below[:, :27] - steps) ** 2, axis=1) / 3.0))


def months_climatology(history: History, nights: Levels, hour: int) -> Floats:
    """The cumulated shares of the nights of the same month in 1957-2008."""
    past = nights_of(history, hour, before=True)
    came = highest(history, past)
    months = [
        history.unix_s[of].astype("datetime64[s]").astype("datetime64[M]").astype(int) % 12
        for of in (past, nights)
    ]
    shares = [np.bincount(came[months[0] == month], minlength=28) for month in range(12)]
    below = np.stack([np.cumsum(share) / share.sum() for share in shares])
    return below[months[1]]


def worst_bin(chance: Floats, yes: NDArray[np.bool_]) -> float:
    """Chance less share of the tenth of the scale of chances that misses most."""
    tenth = np.minimum((10 * chance).astype(int), 9)
    bins = [tenth == n for n in range(10)]
    misses = [float(chance[of].mean() - yes[of].mean()) for of in bins if of.sum() >= FEWEST_IN_A_BIN]
    return max(misses, key=abs)


if __name__ == "__main__":
    main(model_of(json.loads(Path(sys.argv[1]).read_text("ascii"))) if len(sys.argv) > 1 else kp_model())
