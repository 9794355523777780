"""How to read NOAA's Kp is learned from archived issues and the Kp that came.

A forecast is a normal reading of the latent score, joined with the climatology (core.kp_forecast). Offset,
gain and spread are those of the greatest likelihood over all issues, each taken twice: with history up to the
issue, and with history that ends five months earlier, as it does in a program that was built months ago.

How to read NOAA's *observed* Kp, an estimate of the final one, was measured on 133 bins of April 2025 and
February 2026 against the final Kp (mean difference +0.14, standard deviation 0.28).
"""

import csv
import gzip
from datetime import datetime
from pathlib import Path

import numpy as np
from ordered_probit import Floats, Levels, bounded, interval
from scipy.optimize import minimize
from training import History

from auroraplan.core.kp import KP_STEP_S
from auroraplan.core.kp_climatology import KpClimatology, latent_score, score_of_kp
from auroraplan.core.kp_forecast import Reading, joined

MONTHS_WITHOUT_NEWS_STEPS = 145 * 8
OBSERVATION = {"offset": -0.112, "gain": 1.0, "spread": 0.22}
FOLDS = 10
FOLD_STEPS = 240


def fitted(model: KpClimatology, history: History, issues: Path) -> dict[str, object]:
    """The readings of forecast and observation; prints scores of ten-fold cross-validation by months."""
    issue, step, kp, level = rows(history, issues)
    score = score_of_kp(model, kp)
    record = history.record(model)
    priors = [
        latent_score(model, record, end=issue - gap, step=step) for gap in (0, MONTHS_WITHOUT_NEWS_STEPS)
    ]
    fold = (issue - issue.min()) // FOLD_STEPS % FOLDS
    report(model, priors, score=score, level=level, fold=fold)
    found = best(model, priors, score=score, level=level)
    return {
        "forecast": {"offset": round(found[0], 4), "gain": round(found[1], 4), "spread": round(found[2], 4)},
        "observation": OBSERVATION,
    }


def rows(history: History, issues: Path) -> tuple[Levels, Levels, Floats, Levels]:
    """Of each bin: first step not complete at issue, the step itself, forecast Kp, level that came."""
    with gzip.open(issues, "rt", encoding="ascii") as file:
        table = list(csv.DictReader(file))
    steps = [
        np.array([(utc(row[name]) - history.start) // KP_STEP_S for row in table]).astype(np.int64)
        for name in ("issue_utc", "valid_utc")
    ]
    kp = np.array([float(row["kp_forecast"]) for row in table])
    level = np.array([round(3 * float(row["kp_observed"])) for row in table])
    return steps[0], steps[1], kp, level


def utc(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def best(
    model: KpClimatology, priors: list[tuple[Floats, Floats]], *, score: Floats, level: Levels
) -> tuple[float, float, float]:
    """Offset, gain and spread of the greatest likelihood."""

    def loss(v: Floats) -> float:
        reading = Reading(v[0], v[1], float(np.exp(v[2])))
        return sum(mean_loss(model, prior, reading, score=score, level=level) for prior in priors)

    found = minimize(loss, [0.0, 1.0, 0.3], method="BFGS").x
    return float(found[0]), float(found[1]), float(np.exp(found[2]))


def mean_loss(
    model: KpClimatology,
    prior: tuple[Floats, Floats],
    reading: Reading | None,
    *,
    score: Floats,
    level: Levels,
) -> float:
    mean, spread = prior if reading is None else joined(prior, reading.latent_score(score))
    bounds = bounded(model.cut_points)
    p, _, _ = interval((bounds[level + 1] - mean) / spread, (bounds[level] - mean) / spread)
    return -float(np.mean(np.log(p)))


def report(
    model: KpClimatology, priors: list[tuple[Floats, Floats]], *, score: Floats, level: Levels, fold: Levels
) -> None:
    alone, with_forecast = np.zeros((FOLDS, 2)), np.zeros((FOLDS, 2))
    for k in range(FOLDS):
        of = [(mean[fold != k], spread[fold != k]) for mean, spread in priors]
        reading = Reading(*best(model, of, score=score[fold != k], level=level[fold != k]))
        here = fold == k
        for i, (mean, spread) in enumerate(priors):
            prior = (mean[here], spread[here])
            alone[k, i] = mean_loss(model, prior, None, score=score[here], level=level[here])
            with_forecast[k, i] = mean_loss(model, prior, reading, score=score[here], level=level[here])
    print("forecast, held-out loss with fresh and with old history:", with_forecast.mean(axis=0))
    print("climatology alone:                                      ", alone.mean(axis=0))
