"""What the program would have told of Kp at many past moments, from what was known at each of them.

Every row is one issue: the history before its moment of issue, one moment it speaks of and, where given, one
value of a forecast. The chances are those of `core.activity.outlook` for the same knowledge, row by row, but
computed for all rows at once, so that decades can be verified in seconds.
"""

from collections.abc import Sequence

import numpy as np

from auroraplan.core.activity import KpModel
from auroraplan.core.arrays import Bools, Floats, read_only
from auroraplan.core.kp import KP_LEVELS, KP_STEP_S, KpHistory
from auroraplan.core.kp_climatology import kp_record, latent_score, level_probabilities, score_of_kp
from auroraplan.core.kp_forecast import EarnedReading, ForecastReadings, joined, kp_of_ap
from auroraplan.core.kp_record import is_stale, known_ends, observed_steps, steps_after
from auroraplan.core.kp_told import DAY_S


def hindcast(
    history: KpHistory,
    *,
    model: KpModel,
    issue_unix_s: Floats,
    valid_unix_s: Floats,
    forecast_kp: Floats | None = None,
    product: Sequence[str] | None = None,
) -> Floats:
    """The chances `(rows, 28)` of the 3-hour steps that hold `valid_unix_s`, told at `issue_unix_s`.

    `issue_unix_s`, `valid_unix_s` and `forecast_kp` have shape `(rows,)`; a forecast of NaN was not given.
    `product` names its kind: with "27" in it the largest Kp of the UT day, with "45" the Ap of the UT day,
    else the Kp of the step, which is also the kind where no product is named.
    """
    starts = KP_STEP_S * np.floor(valid_unix_s / KP_STEP_S)
    step, end = steps_after(history.start_unix_s, starts), known_ends(history, issue_unix_s)
    record = kp_record(model.climatology, history.kp, history.start_unix_s)
    prior = latent_score(model.climatology, record, end=np.minimum(end, step), step=step)
    mean, spread = prior[0].copy(), prior[1].copy()
    if forecast_kp is not None:
        stale = is_stale(history, issue_unix_s)
        lead_days = (starts - issue_unix_s) / DAY_S
        for reading, of_kind in _kinds(product, len(starts), model.forecast):
            kp = kp_of_ap(forecast_kp) if reading is model.forecast.ap else forecast_kp
            told = of_kind & np.isfinite(kp) & reading.heard(lead_days, stale)
            score = score_of_kp(model.climatology, kp[told])
            of_told = (prior[0][told], prior[1][told])
            mean[told], spread[told] = joined(of_told, reading.latent_score(score, stale[told]))
    chances = level_probabilities(model.climatology, mean, spread)
    final, levels = observed_steps(history, starts)
    over = step < end
    chances[final & over] = np.eye(len(KP_LEVELS))[levels[over[final]]]
    return read_only(chances)


def _kinds(
    product: Sequence[str] | None, rows: int, readings: ForecastReadings
) -> tuple[tuple[EarnedReading, Bools], ...]:
    """Each reading with the rows `(rows,)` that it is for."""
    names = [""] * rows if product is None else product
    largest, ap = (np.array([days in name for name in names], dtype=bool) for days in ("27", "45"))
    return (readings.largest, largest), (readings.ap, ap & ~largest), (readings.step, ~largest & ~ap)
