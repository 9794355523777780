"""Fit everything that core.activity has learned about Kp: `tools/builders/data/kp-model.json`.

    PYTHONPATH=src python tools/fits/kp_climatology.py OUT.json [ARCHIVES]    (numpy, scipy; five minutes)

The climatology and the correlation are fitted to the 3-hour steps of the years up to 2008; nothing later is
looked at. First come the cut points and the season, at a lead of 7 days; then, with those held, the hours'
spread, and weights and spread for each lead; then the copula (kp_correlation).

ARCHIVES is a folder with archived issues of forecasts (kp_forecast). It is not part of the project; without
it the forecasts' figures in OUT.json stay as they are. kp_scores prints what came of it in later years.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path

import kp_correlation
import kp_forecast
import numpy as np
from ordered_probit import FixedCuts, Floats, FreeCuts, Levels
from scipy.special import ndtri
from training import TRAINED_BEFORE_YEAR, History

from auroraplan.core.kp_climatology import (
    FEATURES,
    SLOPES,
    KpClimatology,
    features,
    season_score,
    season_waves,
    spread_features,
)
from auroraplan.core.kp_predictors import STEPS_A_DAY

FIRST_LEAD_STEPS = 56

# Closest where the youngest known solar rotation changes, at 211|212, 427|428 and 643|644.
TO_FIRST_ROTATION = (0, 1, 2, 4, 8, 16, 32, 56, 112, 176, 200, 208, 211)
TO_SECOND_ROTATION = (212, 216, 224, 240, 320, 392, 416, 424, 427)
TO_THIRD_ROTATION = (428, 432, 440, 456, 560, 643)
BEYOND = (644, 656, 859, 960, 1440, 2160, 2920, 4380, 5840, 8766, 11688)
LEADS = (*TO_FIRST_ROTATION, *TO_SECOND_ROTATION, *TO_THIRD_ROTATION, *BEYOND)

# SILSO, smoothed monthly sunspot number v2: the months of the minima.
SOLAR_MINIMA_YEAR = (1954.3, 1964.8, 1976.2, 1986.7, 1996.6, 2008.95, 2019.95)


def fitted_climatology(history: History) -> KpClimatology:
    """Cut points and season first, then the spread's hours, then the weights of each lead."""
    model = cuts_and_season(history)
    model = replace(
        model, spread_hours=of_lead(history, model, FIRST_LEAD_STEPS, hours_are_free=True)[1][1 + SLOPES :]
    )
    fits = [of_lead(history, model, lead) for lead in LEADS]
    return replace(
        model,
        lead_steps=np.array(LEADS, dtype=np.float64),
        weights=np.array([weights for weights, _ in fits]),
        spread=np.exp([g[0] for _, g in fits]),
        spread_slopes=np.array([g[1:] for _, g in fits]),
    )


def cuts_and_season(history: History) -> KpClimatology:
    """Cut points, level scores, mean and season; the scores are found again under the cuts they gave."""
    known = history.level[history.year < TRAINED_BEFORE_YEAR]
    shares = np.cumsum(np.bincount(known, minlength=28)) / len(known)
    model = without_leads(ndtri(shares[:27]), np.zeros(8), known)
    step = history.training_steps(FIRST_LEAD_STEPS)
    for _ in range(3):
        anchor, past = features(model, history.record(model), end=step - FIRST_LEAD_STEPS, step=step)
        x = np.concatenate([past[:, :-1], season_waves(history.unix_s[step])], axis=1)
        # Over a day the anchor's own hours cancel: the daily waves are left to the season.
        all_hours = np.convolve(anchor, np.full(STEPS_A_DAY, 1 / STEPS_A_DAY), mode="same")
        cuts, weights = FreeCuts(x, history.level[step], offset=all_hours).fit(model.cut_points)
        model = without_leads(cuts, weights[-8:], known)
    return model


def without_leads(cuts: Floats, season: Floats, known: Levels) -> KpClimatology:
    scores = midpoints(cuts)
    return KpClimatology(
        cut_points=cuts,
        level_scores=scores,
        mean_score=float(np.mean(scores[known])),
        season=season,
        lead_steps=np.zeros(1),
        weights=np.zeros((1, FEATURES)),
        spread=np.ones(1),
        spread_slopes=np.zeros((1, SLOPES)),
        spread_hours=np.zeros(4),
        solar_minima_year=np.array(SOLAR_MINIMA_YEAR),
    )


def midpoints(cuts: Floats) -> Floats:
    """A score for each level: the middle of its interval, the outer two as wide as their neighbours."""
    inner = 0.5 * (cuts[1:] + cuts[:-1])
    first, last = cuts[0] - 0.5 * (cuts[1] - cuts[0]), cuts[-1] + 0.5 * (cuts[-1] - cuts[-2])
    return np.concatenate([[first], inner, [last]])


def of_lead(
    history: History, model: KpClimatology, lead: int, *, hours_are_free: bool = False
) -> tuple[Floats, Floats]:
    """The weights of the features at this lead, and the spread.

    The logarithm of the spread comes as constant and slopes, and its waves of the hours where they are free.
    """
    step = history.training_steps(lead)
    record, end = history.record(model), step - lead
    anchor, x = features(model, record, end=end, step=step)
    hours = season_waves(history.unix_s[step])[:, -4:]
    offset = anchor + season_score(model, history.unix_s[step]) + model.mean_score
    free = hours if hours_are_free else hours[:, :0]
    widening, activity = hours @ model.spread_hours, np.zeros(len(step))
    found = np.zeros(FEATURES + 1 + SLOPES + free.shape[1])
    for _ in range(2):
        slopes = np.stack(spread_features(record, activity, end), axis=1)
        z = np.concatenate([np.ones((len(step), 1)), slopes, free], axis=1)
        level, cuts = history.level[step], model.cut_points
        found = FixedCuts(x, z, level, offset=offset, widening=widening, cuts=cuts).fit(found)
        activity = anchor + x @ found[:FEATURES]
    print(f"lead {lead / STEPS_A_DAY:8.2f} d  {np.round(found, 3)}", flush=True)
    return found[:FEATURES], found[FEATURES:]


def climatology_table(model: KpClimatology) -> dict[str, object]:
    return {
        "cut_points": rounded(model.cut_points),
        "level_scores": rounded(model.level_scores),
        "mean_score": round(model.mean_score, 5),
        "season": rounded(model.season),
        "lead_steps": [int(lead) for lead in model.lead_steps],
        "weights": [rounded(weights) for weights in model.weights],
        "spread": rounded(model.spread),
        "spread_slopes": [rounded(slopes) for slopes in model.spread_slopes],
        "spread_hours": rounded(model.spread_hours),
        "solar_minima_year": list(SOLAR_MINIMA_YEAR),
    }


def rounded(values: Floats) -> list[float]:
    return [round(float(value), 5) for value in values]


def main(out: Path, archives: Path | None) -> None:
    table = json.loads(out.read_text("ascii")) if out.exists() else {}
    history = History()
    model = fitted_climatology(history)
    table["climatology"] = climatology_table(model)
    table["correlation"] = kp_correlation.fitted(model, history)
    if archives is not None:
        table |= kp_forecast.fitted(model, history, archives)
    out.write_text(json.dumps(table, indent=1) + "\n", "ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
