"""Print what forecasts add to nights in the archived issues: the second table of docs/activity.md.

    PYTHONPATH=src python tools/fits/kp_forecast_scores.py ARCHIVES    (numpy, scipy; a minute)

CRPS of the highest Kp of each night by recurrence alone (the climatology), by the calibrated forecast alone
and by both, with a fresh and with a stale history. The readings are fitted anew for each of eight folds of
blocks of 45 days and score the block that they have not seen; the climatology was fitted up to 2008.
`tied` is the mean correlation of the normal scores within a night, told by both and by the climatology.
"""

import sys
from pathlib import Path

import numpy as np
from kp_correlation import STEPS_A_NIGHT, all_below
from kp_forecast import (
    FOLD_STEPS,
    FOLDS,
    KINDS,
    MONTHS_WITHOUT_NEWS_STEPS,
    STEPS_A_DAY,
    Issues,
    Kind,
    best,
    issues_of,
    prior,
)
from kp_scores import LEVELS_ASKED, WINDOWS, crps, normal_scores, three
from ordered_probit import Floats, Levels, bounded
from scipy.special import ndtr, ndtri
from training import History

from auroraplan.core.activity import KpModel
from auroraplan.core.kp_climatology import level_probabilities
from auroraplan.core.kp_forecast import joined
from auroraplan.sources.activity.bundled_kp_model import kp_model

Statement = tuple[Floats, Floats]
FEWEST_NIGHTS = 100


def main(archives: Path) -> None:
    history, model = History(), kp_model()
    titles = ("forecast", "history", "window", "day", "nights", "recurrence", "calibrated", "both")
    print("|", " | ".join((*titles, "told/came >= 4, 5", "tied")), "|")
    print("|---" * 10 + "|")
    for kind in KINDS:
        issues = issues_of(model.climatology, history, kind, archives / kind.archive)
        for age, gap in (("fresh", 0), ("stale", MONTHS_WITHOUT_NEWS_STEPS)):
            told = statements(model, history, kind, issues, gap)
            for window, hour in WINDOWS.items():
                for day in range(3):
                    nights = nights_of(history, issues, hour, day)
                    if len(nights) >= FEWEST_NIGHTS:
                        figures = row(model, issues, nights, told)
                        print(f"| {kind.name} | {age} | {window} | {day} | {figures} |", flush=True)


def statements(
    model: KpModel, history: History, kind: Kind, issues: Issues, gap: int
) -> tuple[Statement, Statement, Statement]:
    """Mean and spread of each bin by recurrence, by the forecast and by both, those two held out."""
    table = model.climatology
    known = prior(table, history, issues, gap)
    nothing = (np.zeros(len(issues.step)), np.full(len(issues.step), 1e2))
    lead = (issues.step - issues.issue) // STEPS_A_DAY
    first, last = kind.fresh_days
    learned = (lead >= first) & (lead <= last) & (issues.step >= issues.issue)
    fold = (issues.issue - issues.issue.min()) // FOLD_STEPS % FOLDS
    found = [np.zeros((2, len(lead))) for _ in range(2)]
    for k in range(FOLDS):
        train, test = learned & (fold != k), fold == k
        for out, (mean, spread) in zip(found, (nothing, known), strict=True):
            reading = best(table, (mean[train], spread[train]), issues.of(train))
            out[:, test] = joined((mean[test], spread[test]), reading.latent_score(issues.score[test]))
    return known, (found[0][0], found[0][1]), (found[1][0], found[1][1])


def nights_of(history: History, issues: Issues, hour: int, day: int) -> Levels:
    """Places of the four bins of each night window that begins so many days after its issue."""
    lead = issues.step - issues.issue
    begins = (history.unix_s[issues.step] / 3600 % 24 == hour) & (lead >= 0) & (lead // STEPS_A_DAY == day)
    place = {pair: n for n, pair in enumerate(zip(issues.issue.tolist(), issues.step.tolist(), strict=True))}
    found = [
        [place.get((int(issues.issue[n]), int(issues.step[n]) + later)) for later in range(STEPS_A_NIGHT)]
        for n in np.flatnonzero(begins)
    ]
    return np.array([night for night in found if None not in night], dtype=np.int64)


def row(model: KpModel, issues: Issues, nights: Levels, told: tuple[Statement, ...]) -> str:
    level = issues.level[nights].max(axis=1)
    below = [night_below(model, mean[nights], spread[nights]) for mean, spread in told]
    scores = " | ".join(f"{crps(each, level):.3f}" for each in below)
    means = " ".join(
        f"{three((1 - below[2][:, LEVELS_ASKED[kp] - 1]).mean())}/{three((level >= LEVELS_ASKED[kp]).mean())}"
        for kp in (4, 5)
    )
    tied = "/".join(f"{within_a_night(model, issues, nights, told[n]):.2f}" for n in (2, 0))
    return f"{len(nights)} | {scores} | {means} | {tied}"


def night_below(model: KpModel, mean: Floats, spread: Floats) -> Floats:
    chances = level_probabilities(model.climatology, mean.ravel(), spread.ravel())
    nearest = model.correlations[0]
    return all_below(normal_scores(chances.reshape(*mean.shape, 28)), nearest.level + nearest.night)


def within_a_night(model: KpModel, issues: Issues, nights: Levels, told: Statement) -> float:
    mean, spread, level = told[0][nights], told[1][nights], issues.level[nights]
    bounds = bounded(model.climatology.cut_points)
    middle = 0.5 * (ndtr((bounds[level] - mean) / spread) + ndtr((bounds[level + 1] - mean) / spread))
    tied = np.corrcoef(ndtri(np.clip(middle, 1e-9, 1 - 1e-9)).T)
    return float(tied[np.triu_indices(STEPS_A_NIGHT, 1)].mean())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
