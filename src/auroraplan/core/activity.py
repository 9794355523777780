"""Geomagnetic activity ahead: a distribution over the 28 levels of Kp for every 3-hour step, never a point.

What a step rests on:

    past     observed in the history or by GFZ  certain
             observed by another source         as well as its estimates agree with the final Kp
    future   within a forecast that is heard    the forecast, with the error it has proved to have,
                                                joined with the climatology
             else                               the climatology of recent level, recurrence and season

Which forecasts are heard, and how far ahead, says core.kp_forecast. The predicted flux of the Sun is not:
even when it was known in advance it told nothing that the phase of the cycle does not (docs/activity.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from auroraplan.core.arrays import Floats, median, read_only
from auroraplan.core.kp import (
    KP_LEVELS,
    KP_STEP_S,
    ActivityForecast,
    DailyForecast,
    Forecast,
    KpHistory,
    SolarFluxForecast,
    chance_at_least,
    kp_quantile,
)
from auroraplan.core.kp_climatology import KpClimatology, level_probabilities
from auroraplan.core.kp_forecast import ForecastReadings, Reading, joined
from auroraplan.core.kp_record import (
    expected_score,
    is_final,
    is_stale,
    known_history,
    observed_steps,
    with_observations,
)
from auroraplan.core.kp_told import Asked, told_by

__all__ = [
    "CLIMATOLOGY_ID",
    "HISTORY_ID",
    "KP_LEVELS",
    "KP_STEP_S",
    "ActivityForecast",
    "ActivityOutlook",
    "DailyForecast",
    "Forecast",
    "KpCorrelation",
    "KpHistory",
    "KpModel",
    "SolarFluxForecast",
    "chance_at_least",
    "correlation_at",
    "kp_quantile",
    "outlook",
]

CLIMATOLOGY_ID = "kp-climatology"
HISTORY_ID = "kp-history"


@dataclass(frozen=True, slots=True)
class KpCorrelation:
    """How the Kp of different steps hang together, as a Gaussian copula.

    The normal score of a step is  sqrt(level) L + sqrt(night) U_n + sqrt(1 - level - night) e:
    L is shared by the whole outlook, U_n by the steps of night n and follows itself from night to
    night as an AR(1) process with coefficient `next_night`, e is the step's own. The two shares are
    in 0..1 and their sum is below 1.
    """

    level: float
    night: float
    next_night: float


@dataclass(frozen=True, slots=True)
class ActivityOutlook:
    """What Kp may be, step by step.

    `start_unix_s` is the start of the first 3-hour bin; `probabilities` has shape `(steps, 28)` and rows
    that sum to 1; `source_ids[i]` names the source that decides step i.
    """

    start_unix_s: float
    probabilities: Floats
    source_ids: tuple[str, ...]
    correlation: KpCorrelation


@dataclass(frozen=True, slots=True)
class KpModel:
    """Everything that was learned about Kp.

    `forecast` and `observation` say how to read what sources say of the future and of the past;
    `correlations[i]` holds for an outlook whose steps lie about `correlation_lead_steps[i]` after the last
    known Kp.
    """

    climatology: KpClimatology
    forecast: ForecastReadings
    observation: Reading
    correlation_lead_steps: Floats
    correlations: tuple[KpCorrelation, ...]


def outlook(
    history: KpHistory,
    *,
    forecasts: Sequence[Forecast],
    model: KpModel,
    now_utc: datetime,
    from_unix_s: float,
    to_unix_s: float,
) -> ActivityOutlook:
    """What Kp may be in every 3-hour step that touches `from_unix_s` to `to_unix_s`.

    Nothing that happened after `now_utc` is used. `forecasts` stand in order of preference: for each step the
    first that speaks of it and is heard counts.
    """
    now = now_utc.timestamp()
    table = model.climatology
    starts = _step_starts(from_unix_s, to_unix_s)
    known = known_history(history, now)
    by_step = [each for each in forecasts if isinstance(each, ActivityForecast)]
    extended, recent = (
        with_observations(known, told, model=table, reading=model.observation, now_unix_s=now)
        for told in ([each for each in by_step if is_final(each)], by_step)
    )
    climatology = expected_score(known, recent, model=table, starts=starts)
    asked = Asked(starts, now, stale=bool(is_stale(recent, np.array([now]))[0]))
    mean, spread, ids = _with_forecasts(forecasts, climatology[:2], asked, model)
    probabilities = level_probabilities(table, mean, spread)
    final, levels = observed_steps(extended, starts)
    probabilities[final] = np.eye(len(KP_LEVELS))[levels]
    return ActivityOutlook(
        start_unix_s=float(starts[0]),
        probabilities=read_only(probabilities),
        source_ids=tuple(HISTORY_ID if past else name for past, name in zip(final, ids, strict=True)),
        correlation=correlation_at(model, median(climatology[2])),
    )


def _step_starts(from_unix_s: float, to_unix_s: float) -> Floats:
    first, last = int(from_unix_s // KP_STEP_S), int(-(-to_unix_s // KP_STEP_S))
    return KP_STEP_S * np.arange(first, max(last, first + 1), dtype=np.float64)


def _with_forecasts(
    forecasts: Sequence[Forecast],
    climatology: tuple[Floats, Floats],
    asked: Asked,
    model: KpModel,
) -> tuple[Floats, Floats, list[str]]:
    """Mean and spread of the latent score with what the forecasts say, and who decides each step."""
    mean, spread = climatology[0].copy(), climatology[1].copy()
    ids = [CLIMATOLOGY_ID] * len(mean)
    for forecast in reversed(forecasts):
        for told in told_by(
            forecast,
            asked,
            table=model.climatology,
            readings=model.forecast,
            observation=model.observation,
        ):
            prior = (climatology[0][told.at], climatology[1][told.at])
            ahead = joined(prior, (told.mean, told.spread))
            mean[told.at] = np.where(told.observed, told.mean, ahead[0])
            spread[told.at] = np.where(told.observed, told.spread, ahead[1])
            for step in told.at:
                ids[step] = forecast.source_id
    return mean, spread, ids


def correlation_at(model: KpModel, lead_steps: float) -> KpCorrelation:
    """The correlation about this lead after the last known Kp, linear between the fitted ones."""

    def at(values: list[float]) -> float:
        return float(np.interp(lead_steps, model.correlation_lead_steps, values))

    return KpCorrelation(
        level=at([each.level for each in model.correlations]),
        night=at([each.night for each in model.correlations]),
        next_night=at([each.next_night for each in model.correlations]),
    )
