"""Fit everything that core.activity has learned about Kp: `tools/builders/data/kp-model.json`.

    PYTHONPATH=src python tools/fits/kp_climatology.py OUT.json [ISSUES.csv.gz]    (numpy, scipy; a minute)

The climatology and the correlation are fitted to every 3-hour step of the years up to 2008; nothing
later is looked at. First come the cut points and the season, at a lead of 7 days; then, with those held,
weights and spread for each lead; then the copula (kp_correlation).

ISSUES holds archived issues of NOAA's 3-day forecast with the Kp that came, in columns issue_utc, valid_utc,
kp_forecast, kp_observed. The archive is not part of the project; without it the forecast's figures
in OUT.json stay as they are (kp_forecast).
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
    GENERATION,
    GENERATION_YEARS,
    ROTATIONS,
    STEPS_A_DAY,
    WINDOW_STEPS,
    KpClimatology,
    features,
    season_score,
    season_waves,
)

FIRST_LEAD_STEPS = 56

# Up to 80 days; closest where the youngest known solar rotation changes, at 211|212 and 427|428.
TO_FIRST_ROTATION = (0, 1, 2, 4, 8, 16, 32, 56, 112, 176, 200, 208, 211)
TO_SECOND_ROTATION = (212, 216, 224, 240, 320, 392, 416, 424, 427)
SHORT_LEADS = (*TO_FIRST_ROTATION, *TO_SECOND_ROTATION, 428, 432, 440, 456, 560, 643)

# Beyond, cross-validated over cycles, persistence and recurrence tell nothing; the phase of the cycle does.
LONG_LEADS = (644, 960, 1440, 2160, 2920, 4380, 5840, 8766, 11688)

# Nearer than a year the recent level tells more of a cycle than the two before it do (docs/activity.md).
GENERATION_FROM_STEPS = 2920

# SILSO, smoothed monthly sunspot number v2: the months of the minima.
SOLAR_MINIMA_YEAR = (1954.3, 1964.8, 1976.2, 1986.7, 1996.6, 2008.95, 2019.95)

LEVELS = len(WINDOW_STEPS)
SHORT_COLUMNS = [*range(LEVELS + ROTATIONS), FEATURES - 1]
LONG_COLUMNS = [3, 4, 5, FEATURES - 3, FEATURES - 2, FEATURES - 1]


def fitted_climatology(history: History) -> KpClimatology:
    """Cut points and season first, then the weights of each lead."""
    leads = (*SHORT_LEADS, *LONG_LEADS)
    model = with_generations(history, cuts_and_season(history))
    fits = [weights_of_lead(history, model, lead) for lead in leads]
    return replace(
        model,
        lead_steps=np.array(leads, dtype=np.float64),
        weights=np.array([weights for weights, _ in fits]),
        spread=np.array([spread for _, spread in fits]),
    )


def with_generations(history: History, model: KpClimatology) -> KpClimatology:
    """The mean scores of the 22 years before each year, as soon as the history is that long."""
    record = history.sums(model)
    first, last = history.year[0], history.year[-1]
    years = np.arange(np.ceil(first + GENERATION_YEARS), last + 1.0 / STEPS_A_DAY)
    begins, ends = (np.searchsorted(history.year, edge) for edge in (years - GENERATION_YEARS, years))
    known = record.counts[ends] - record.counts[begins]
    means = (record.sums[ends] - record.sums[begins]) / known
    return replace(model, generation_from_year=years, generation_score=means)


def cuts_and_season(history: History) -> KpClimatology:
    """Cut points, level scores, mean and season; the scores are found again under the cuts they gave."""
    known = history.level[history.year < TRAINED_BEFORE_YEAR]
    shares = np.cumsum(np.bincount(known, minlength=28)) / len(known)
    model = without_leads(ndtri(shares[:27]), np.zeros(8), known)
    for _ in range(3):
        step = history.training_steps(FIRST_LEAD_STEPS)
        recent = features(model, history.sums(model), end=step - FIRST_LEAD_STEPS, step=step)
        x = np.concatenate([recent[:, SHORT_COLUMNS[:-1]], season_waves(history.unix_s[step])], axis=1)
        cuts, weights = FreeCuts(x, history.level[step]).fit(model.cut_points)
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
        solar_minima_year=np.array(SOLAR_MINIMA_YEAR),
        generation_from_year=np.zeros(0),
        generation_score=np.zeros(0),
    )


def midpoints(cuts: Floats) -> Floats:
    """A score for each level: the middle of its interval, the outer two as wide as their neighbours."""
    inner = 0.5 * (cuts[1:] + cuts[:-1])
    first, last = cuts[0] - 0.5 * (cuts[1] - cuts[0]), cuts[-1] + 0.5 * (cuts[-1] - cuts[-2])
    return np.concatenate([[first], inner, [last]])


def weights_of_lead(history: History, model: KpClimatology, lead: int) -> tuple[Floats, float]:
    """The weights of the features at this lead, 0 for those that are not used there, and the spread."""
    columns = SHORT_COLUMNS if lead in SHORT_LEADS else LONG_COLUMNS
    step = history.training_steps(lead)
    x = features(model, history.sums(model), end=step - lead, step=step)[:, columns]
    offset = season_score(model, history.unix_s[step]) + model.mean_score
    problem = FixedCuts(x, history.level[step], offset=offset, cuts=model.cut_points)
    found = problem.fit()
    weights = np.zeros(FEATURES)
    weights[columns] = found[:-1]
    if lead >= GENERATION_FROM_STEPS:
        # Not fitted: the training years hold too few generations.
        weights[GENERATION] = 1.0 - weights[:LEVELS].sum()
    print(f"lead {lead / STEPS_A_DAY:8.2f} d  loss {problem.loss(found)[0]:.5f}  {np.round(found, 3)}")
    return weights, float(np.exp(found[-1]))


def climatology_table(model: KpClimatology) -> dict[str, object]:
    return {
        "cut_points": rounded(model.cut_points),
        "level_scores": rounded(model.level_scores),
        "mean_score": round(model.mean_score, 5),
        "season": rounded(model.season),
        "lead_steps": [int(lead) for lead in model.lead_steps],
        "weights": [rounded(weights) for weights in model.weights],
        "spread": rounded(model.spread),
        "solar_minima_year": list(SOLAR_MINIMA_YEAR),
        "generation_from_year": [int(year) for year in model.generation_from_year],
        "generation_score": rounded(model.generation_score),
    }


def rounded(values: Floats) -> list[float]:
    return [round(float(value), 5) for value in values]


def main(out: Path, issues: Path | None) -> None:
    table = json.loads(out.read_text("ascii")) if out.exists() else {}
    history = History()
    model = fitted_climatology(history)
    table["climatology"] = climatology_table(model)
    table["correlation"] = kp_correlation.fitted(model, history)
    if issues is not None:
        table |= kp_forecast.fitted(model, history, issues)
    out.write_text(json.dumps(table, indent=1) + "\n", "ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
