"""The plainest honest forecast of Kp is how often each level came in that month of all the years before.

It is what a forecast has to beat: it is calibrated as far as the past is like the future, and knows nothing
of the last weeks.
"""

import numpy as np

from auroraplan.core.arrays import Floats, Ints
from auroraplan.core.kp import KP_LEVELS, KP_STEP_S, KpHistory

MONTHS = 12
_LEVELS = len(KP_LEVELS)

UNKNOWN = -1
"""The level of a Kp that is missing."""


def level_of(kp: Floats) -> Ints:
    """The level 0..27 nearest to each Kp, UNKNOWN where it is NaN."""
    return np.where(np.isnan(kp), UNKNOWN, np.rint(np.nan_to_num(kp) * 3.0)).astype(np.int64)


def month_of(unix_s: Floats) -> Ints:
    """The month 0..11 (UT) of each moment."""
    return unix_s.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64) % MONTHS


def seasonal_shares(level: Ints, month: Ints, *, known: Ints, wanted_month: Ints) -> Floats:
    """How often each level came in a month among the first `known` of a row of events; `(n, 28)`.

    `level` and `month` `(events,)` are those of the events in order of time; `known` and `wanted_month`
    `(n,)`. All levels together count as one event more, so that no level is impossible.
    """
    shares = np.empty((len(known), _LEVELS))
    for number in range(MONTHS):
        asked = wanted_month == number
        events = np.flatnonzero((month == number) & (level != UNKNOWN))
        counts = np.zeros((len(events) + 1, _LEVELS))
        counts[np.arange(1, len(events) + 1), level[events]] = 1.0
        counts = np.cumsum(counts, axis=0)
        before = np.searchsorted(events, known[asked], side="left")
        shares[asked] = (counts[before] + 1.0 / _LEVELS) / (before + 1.0)[:, None]
    return shares


def seasonal_climatology(history: KpHistory, *, issue_unix_s: Floats, valid_unix_s: Floats) -> Floats:
    """The chances of the levels for 3-hour steps by their month, of the history before each issue."""
    starts = history.start_unix_s + KP_STEP_S * np.arange(len(history.kp), dtype=np.float64)
    known = np.floor((issue_unix_s - history.start_unix_s) / KP_STEP_S).astype(np.int64)
    return seasonal_shares(
        level_of(history.kp), month_of(starts), known=known, wanted_month=month_of(valid_unix_s)
    )
