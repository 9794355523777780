"""The table of what was learned about Kp, as core.activity reads it."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np

from auroraplan.core.activity import KpCorrelation, KpModel
from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.errors import WorldFault
from auroraplan.core.kp_climatology import KpClimatology
from auroraplan.core.kp_forecast import EarnedReading, ForecastReadings, Reading
from auroraplan.core.language import tr
from auroraplan.sources.shipped import resource_path

FILE = "data/kp-model.json"


@cache
def kp_model() -> KpModel:
    """The fitted table that ships; raises WorldFault when it is missing or damaged."""
    path = resource_path(FILE)
    try:
        return model_of(json.loads(path.read_text("ascii")))
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise WorldFault(tr("{path} is missing or damaged: install Auroraplan again.", path=path)) from fault


def model_of(table: Mapping[str, Any]) -> KpModel:
    """The model that a table holds; raises KeyError, TypeError or ValueError when it holds none."""
    correlation = table["correlation"]
    columns = zip(correlation["level"], correlation["night"], correlation["next_night"], strict=True)
    return KpModel(
        climatology=_climatology(table["climatology"]),
        forecast=ForecastReadings(**{kind: _earned(told) for kind, told in table["forecast"].items()}),
        observation=Reading(**table["observation"]),
        correlation_lead_steps=_floats(correlation["lead_steps"]),
        correlations=tuple(KpCorrelation(*column) for column in columns),
    )


def _climatology(table: Mapping[str, Any]) -> KpClimatology:
    return KpClimatology(
        cut_points=_floats(table["cut_points"]),
        level_scores=_floats(table["level_scores"]),
        mean_score=float(table["mean_score"]),
        season=_floats(table["season"]),
        lead_steps=_floats(table["lead_steps"]),
        weights=_floats(table["weights"]),
        spread=_floats(table["spread"]),
        spread_slopes=_floats(table["spread_slopes"]),
        spread_hours=_floats(table["spread_hours"]),
        solar_minima_year=_floats(table["solar_minima_year"]),
    )


def _earned(table: Mapping[str, Any]) -> EarnedReading:
    return EarnedReading(
        fresh=Reading(**table["fresh"]),
        fresh_days=float(table["fresh_days"]),
        stale=Reading(**table["stale"]),
        stale_days=float(table["stale_days"]),
    )


def _floats(values: Sequence[Any]) -> Floats:
    return read_only(np.array(values, dtype=np.float64))
