"""What each forecast alone says of the steps that are asked for: mean and spread of their latent scores.

A forecast of Kp speaks of single steps, in the past too where its source observed them; a forecast of days
speaks alike of the eight steps of each day. What is NaN is not told. Lead counts from the issue, or from
now where the issue is not known.
"""

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.kp import KP_STEP_S, ActivityForecast, DailyForecast, Forecast
from auroraplan.core.kp_climatology import KpClimatology, score_of_kp
from auroraplan.core.kp_forecast import (
    QUARTILES_OF_A_NORMAL,
    EarnedReading,
    ForecastReadings,
    Reading,
    kp_of_ap,
    largest_kp,
)
from auroraplan.core.kp_predictors import STEPS_A_DAY
from auroraplan.core.kp_record import is_final, steps_after

DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Asked:
    """The steps that are asked for, by their starts `(steps,)`, when, and whether the history is stale."""

    starts: Floats
    now_unix_s: float
    stale: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of the asked steps `at` `(rows,)`: mean and spread, and whether it was observed."""

    at: Ints
    mean: Floats
    spread: Floats
    observed: Bools


def told_by(
    forecast: Forecast,
    asked: Asked,
    *,
    table: KpClimatology,
    readings: ForecastReadings,
    observation: Reading,
) -> tuple[Told, ...]:
    """What a forecast says, the better statements last; nothing of steps where nobody should listen."""
    if isinstance(forecast, ActivityForecast):
        return (_of_steps(forecast, asked, table=table, ahead=readings.step, observation=observation),)
    if isinstance(forecast, DailyForecast):
        by_ap, by_largest = kp_of_ap(forecast.ap), largest_kp(forecast)
        return (
            _of_days(forecast, by_ap, asked, table=table, reading=readings.ap),
            _of_days(forecast, by_largest, asked, table=table, reading=readings.largest),
        )
    return ()


def _of_steps(
    forecast: ActivityForecast,
    asked: Asked,
    *,
    table: KpClimatology,
    ahead: EarnedReading,
    observation: Reading,
) -> Told:
    start = forecast.step_start_unix_s
    step = steps_after(float(asked.starts[0]), start)
    seen = forecast.observed & (start + KP_STEP_S <= asked.now_unix_s)
    stale = np.full(len(step), asked.stale)
    heard = seen | (
        ahead.heard(_lead_days(forecast.issued_utc, start, asked), stale) & ~np.array(is_final(forecast))
    )
    kept = heard & np.isfinite(forecast.kp) & (step >= 0) & (step < len(asked.starts))
    score = score_of_kp(table, forecast.kp)
    past, future = observation.latent_score(score), ahead.latent_score(score, stale)
    widened = np.hypot(future[1], ahead.gain(stale) * _ensemble_spread(forecast, table))
    mean, spread = np.where(seen, past[0], future[0]), np.where(seen, past[1], widened)
    return Told(step[kept], mean[kept], spread[kept], seen[kept])


def _of_days(
    forecast: DailyForecast, kp: Floats, asked: Asked, *, table: KpClimatology, reading: EarnedReading
) -> Told:
    start = (forecast.day_start_unix_s[:, np.newaxis] + KP_STEP_S * np.arange(STEPS_A_DAY)).ravel()
    score = np.repeat(score_of_kp(table, kp), STEPS_A_DAY)
    step, stale = steps_after(float(asked.starts[0]), start), np.full(len(start), asked.stale)
    kept = reading.heard(_lead_days(forecast.issued_utc, start, asked), stale) & np.isfinite(score)
    kept &= (start + KP_STEP_S > asked.now_unix_s) & (step >= 0) & (step < len(asked.starts))
    mean, spread = reading.latent_score(score, stale)
    return Told(step[kept], mean[kept], spread[kept], np.zeros(int(kept.sum()), dtype=bool))


def _lead_days(issued_utc: datetime | None, start_unix_s: Floats, asked: Asked) -> Floats:
    issued = asked.now_unix_s if issued_utc is None else issued_utc.timestamp()
    return (start_unix_s - issued) / DAY_S


def _ensemble_spread(forecast: ActivityForecast, table: KpClimatology) -> Floats:
    """How far an ensemble disagrees with itself, in latent score; 0 where it does not say."""
    if forecast.quartiles is None:
        return np.zeros(len(forecast.kp))
    low, high = score_of_kp(table, forecast.quartiles).T
    spread = np.abs(high - low) / QUARTILES_OF_A_NORMAL
    return np.where(np.isfinite(spread), spread, 0.0)
