"""What is known of Kp until now: the shipped history, and the last days as a forecast's source saw them.

The history is months old when it is read; a source tells the last days as well. Between the two may be a
gap, and what the recent days say about the level fades:

    weight of the recent days = share + (1 - share) exp(-lead / 3 days)

where `share` is the known share of the last 27 days. The rest of the weight is that of the history alone. The
3 days were found where the climatology was fitted (1957-2008), with five months hidden between the history
and the last week.
"""

from collections.abc import Sequence

import numpy as np

from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.kp import KP_LEVELS, KP_STEP_S, ActivityForecast, KpHistory
from auroraplan.core.kp_climatology import KpClimatology, kp_record, latent_score, score_of_kp
from auroraplan.core.kp_forecast import STALE_BELOW_SHARE, Reading
from auroraplan.core.kp_predictors import ANCHOR_DAYS, ROTATION_STEPS, STEPS_A_DAY

FINAL_IDS = ("gfz-kp-recent",)
"""GFZ makes Kp: what it says of the past days is Kp itself, up to a third now and then."""

LOOK_BACK_STEPS = STEPS_A_DAY * (ANCHOR_DAYS + 1)
"""How much of a history is read: the longest window, whole days of it at every hour."""

FADING_STEPS = 3.0 * STEPS_A_DAY


def known_history(history: KpHistory, now_unix_s: float) -> KpHistory:
    """The last part of the history, as far as it had been observed by now, up to its last known step."""
    complete = int(np.clip((now_unix_s - history.start_unix_s) // KP_STEP_S, 0, len(history.kp)))
    finite = np.flatnonzero(np.isfinite(history.kp[:complete]))
    end = int(finite[-1]) + 1 if len(finite) else 0
    first = max(0, end - LOOK_BACK_STEPS)
    return KpHistory(history.start_unix_s + KP_STEP_S * first, history.kp[first:end])


def known_ends(history: KpHistory, issue_unix_s: Floats) -> Ints:
    """The first step after the last one known at each moment; `(rows,)`, counted from the history's start."""
    steps = np.floor((issue_unix_s - history.start_unix_s) / KP_STEP_S)
    complete = np.clip(steps, 0, len(history.kp)).astype(np.int64)
    after_known = np.where(np.isfinite(history.kp), np.arange(1, len(history.kp) + 1), 0)
    return np.concatenate([[0], np.maximum.accumulate(after_known)])[complete]


def with_observations(
    history: KpHistory,
    forecasts: Sequence[ActivityForecast],
    *,
    model: KpClimatology,
    reading: Reading,
    now_unix_s: float,
) -> KpHistory:
    """The history and after it what the forecasts' sources have observed by now, NaN in between.

    Final values are taken as they are, estimates read as the final Kp is likely to be; final ones win. Among
    equals the first forecast that tells a step counts.
    """
    end = int(np.clip((now_unix_s - history.start_unix_s) // KP_STEP_S, len(history.kp), None))
    kp = np.full(end, np.nan)
    least_preferred_first = forecasts[::-1]
    for forecast in sorted(least_preferred_first, key=is_final):
        step = steps_after(history.start_unix_s, forecast.step_start_unix_s)
        seen = forecast.observed & np.isfinite(forecast.kp) & (step >= 0) & (step < end)
        told = forecast.kp[seen]
        if not is_final(forecast):
            score = reading.offset + reading.gain * score_of_kp(model, told)
            told = np.interp(score, model.level_scores, KP_LEVELS)
        kp[step[seen]] = told
    final = np.isfinite(history.kp)
    kp[: len(history.kp)][final] = history.kp[final]
    return known_history(KpHistory(history.start_unix_s, kp), now_unix_s)


def is_final(forecast: ActivityForecast) -> bool:
    """Whether what the source has observed is Kp itself and not an estimate of it."""
    return forecast.source_id in FINAL_IDS


def is_stale(history: KpHistory, issue_unix_s: Floats) -> Bools:
    """Whether a history knows too little of the 27 days before each moment to be fresh; `(rows,)`."""
    known = np.concatenate([[0.0], np.cumsum(np.isfinite(history.kp))])
    last = np.floor((issue_unix_s - history.start_unix_s) / KP_STEP_S).astype(np.int64)
    high, low = (np.clip(step, 0, len(history.kp)) for step in (last, last - ROTATION_STEPS))
    return known[high] - known[low] < STALE_BELOW_SHARE * ROTATION_STEPS


def expected_score(
    history: KpHistory, recent: KpHistory, *, model: KpClimatology, starts: Floats
) -> tuple[Floats, Floats, Floats]:
    """Mean and spread of the latent score of each step, and the lead in steps; each `(steps,)`.

    `recent` is the history with what was observed since. The lead counts from the end of the one that weighs
    more.
    """
    mean, spread, lead = _score_after(history, model, starts)
    if recent.end_unix_s <= history.end_unix_s:
        return mean, spread, lead
    fresh_mean, fresh_spread, fresh_lead = _score_after(recent, model, starts)
    share = float(np.mean(np.isfinite(recent.kp[-ROTATION_STEPS:])))
    weight = share + (1.0 - share) * np.exp(-fresh_lead / FADING_STEPS)
    mixed = np.sqrt(weight * fresh_spread**2 + (1.0 - weight) * spread**2)
    nearer = np.where(share > STALE_BELOW_SHARE, fresh_lead, lead)
    return weight * fresh_mean + (1.0 - weight) * mean, mixed, nearer


def observed_steps(history: KpHistory, starts: Floats) -> tuple[Bools, Ints]:
    """Which steps the history knows, and the level 0..27 of those."""
    step = steps_after(history.start_unix_s, starts)
    inside = (step >= 0) & (step < len(history.kp))
    kp = np.full(len(starts), np.nan)
    kp[inside] = history.kp[step[inside]]
    known = np.isfinite(kp)
    return known, np.rint(kp[known] * 3).astype(np.int64)


def steps_after(start_unix_s: float, unix_s: Floats) -> Ints:
    """How many whole steps lie between."""
    return np.rint((unix_s - start_unix_s) / KP_STEP_S).astype(np.int64)


def _score_after(history: KpHistory, model: KpClimatology, starts: Floats) -> tuple[Floats, Floats, Floats]:
    record = kp_record(model, history.kp, history.start_unix_s)
    step = steps_after(history.start_unix_s, starts)
    end = np.minimum(len(history.kp), step)
    mean, spread = latent_score(model, record, end=end, step=step)
    return mean, spread, (step - end).astype(np.float64)
