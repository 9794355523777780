"""What the program would have said of Kp at many moments of the past, an outlook for each issue."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from auroraplan.core.activity import ActivityForecast, KpModel, outlook
from auroraplan.core.arrays import Floats, Ints
from auroraplan.core.kp import KP_STEP_S, KpHistory
from auroraplan.core.kp_climatology import latent_score, level_probabilities, score_sums


def hindcast(
    history: KpHistory,
    *,
    model: KpModel,
    issue_unix_s: Floats,
    valid_unix_s: Floats,
    forecast_kp: Floats | None = None,
    product: Sequence[str] | None = None,  # noqa: ARG001 - until core has the real one
) -> Floats:
    """The chances of the 28 levels for each step as they would have been told at its issue, `(n, 28)`."""
    if forecast_kp is None:
        return _climatology(history, model, issue_unix_s, valid_unix_s)
    told = forecast_kp
    _, group = np.unique(issue_unix_s, return_inverse=True)
    result = np.empty((len(issue_unix_s), 28))
    order = np.argsort(group, kind="stable")
    for rows in np.split(order, np.cumsum(np.bincount(group))[:-1]):
        result[rows] = _issued(history, model, float(issue_unix_s[rows[0]]), valid_unix_s[rows], told[rows])
    return result


def _issued(history: KpHistory, model: KpModel, issue_unix_s: float, valid: Floats, told: Floats) -> Floats:
    at = np.flatnonzero(np.isfinite(told))
    starts, first = np.unique(valid[at], return_index=True)
    forecast = ActivityForecast(
        "forecast", None, starts, told[at][first], np.zeros(len(starts), dtype=np.bool_)
    )
    found = outlook(
        history,
        forecasts=(forecast,),
        model=model,
        now_utc=datetime.fromtimestamp(issue_unix_s, UTC),
        from_unix_s=float(valid.min()),
        to_unix_s=float(valid.max()) + KP_STEP_S,
    )
    step: Ints = np.rint((valid - found.start_unix_s) / KP_STEP_S).astype(np.int64)
    return found.probabilities[step]


def _climatology(history: KpHistory, model: KpModel, issue_unix_s: Floats, valid_unix_s: Floats) -> Floats:
    table = model.climatology
    record = score_sums(table, history.kp, history.start_unix_s)
    end, step = (
        np.floor((of - history.start_unix_s) / KP_STEP_S).astype(np.int64)
        for of in (issue_unix_s, valid_unix_s)
    )
    return level_probabilities(table, *latent_score(table, record, end=end, step=step))
