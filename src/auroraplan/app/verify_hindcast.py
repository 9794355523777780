"""The years that nothing was fitted to try the outlook of Kp: each night's highest Kp, told some days before.

    history up to 12 h before the night (lead 1), a day earlier for each day more ─▶ four 3-hour steps
        ─▶ highest Kp of the night, by the outlook's own correlation ─▶ scores

All nights count in the figures of single nights; stays of five nights do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from auroraplan.app.export import rounded
from auroraplan.app.verify_activity import SCHEMA, scores_record
from auroraplan.core.activity import KpCorrelation, KpModel, outlook
from auroraplan.core.arrays import Bools, Floats, Ints
from auroraplan.core.geocentric import DAY_S
from auroraplan.core.kp import KP_LEVELS, KP_STEP_S, KpHistory
from auroraplan.core.kp_baseline import UNKNOWN, level_of, month_of, seasonal_shares
from auroraplan.core.kp_hindcast import hindcast
from auroraplan.core.kp_nights import (
    STEPS_A_DAY,
    WINDOWS,
    NightWindow,
    any_night_reaches,
    highest_of_a_night,
    steps_of_nights,
)
from auroraplan.core.kp_scores import KpScores, kp_scores

if TYPE_CHECKING:
    from collections.abc import Callable

TEST_FROM = datetime(2009, 1, 1, tzinfo=UTC)
"""Everything was fitted to the years before (docs/activity.md)."""

LEADS_DAYS = (1, 2, 7, 14, 26, 27, 30, 45, 60, 145, 365)
STAY_NIGHTS = 5
STAY_KP = 4
KNOWN_BEFORE_S = DAY_S / 2.0
"""At lead 1 the history ends with the night before, 12 hours before the night."""


@dataclass(frozen=True, slots=True)
class Stays:
    """Chances and shares of `n` stays of five nights to reach Kp 4 in any of them."""

    n: int
    mean_chance: float
    share: float


@dataclass(frozen=True, slots=True)
class NightScores:
    """How the nights of a region did, told `lead_days` before."""

    window: NightWindow
    lead_days: int
    scores: KpScores
    stays: Stays


@dataclass(frozen=True, slots=True)
class HindcastReport:
    """The scores by region and lead, over the nights between two dates."""

    from_utc: datetime
    to_utc: datetime
    nights: tuple[NightScores, ...]


@dataclass(frozen=True, slots=True)
class _Nights:
    """All nights of a window that the history holds, with those of the test."""

    history: KpHistory
    first_step: Ints
    highest: Ints
    month: Ints
    tested: Ints

    def starts_unix_s(self, step: Ints) -> Floats:
        return self.history.start_unix_s + KP_STEP_S * step.astype(np.float64)


def hindcast_report(
    history: KpHistory,
    model: KpModel,
    *,
    leads: Sequence[int] = LEADS_DAYS,
    windows: Sequence[NightWindow] = WINDOWS,
    progress: Callable[[float, str], None] = lambda _share, _text: None,
) -> HindcastReport:
    """The scores of the shipped outlook on the years after those that it was fitted to."""
    found: list[NightScores] = []
    for window in windows:
        nights = _nights(history, window)
        for lead in leads:
            progress(
                len(found) / (len(leads) * len(windows)),
                f"{window.name}, {lead} day{'s' if lead > 1 else ''} ahead",
            )
            found.append(_scores(nights, model, window=window, lead=lead))
    return HindcastReport(TEST_FROM, datetime.fromtimestamp(history.end_unix_s, UTC), tuple(found))


def _nights(history: KpHistory, window: NightWindow) -> _Nights:
    level = level_of(history.kp)
    offset = int((window.first_hour * 3600.0 - history.start_unix_s % DAY_S) // KP_STEP_S) % STEPS_A_DAY
    first = np.arange(offset, len(level) - STEPS_A_DAY * STAY_NIGHTS, STEPS_A_DAY)
    of_night: Ints = level[steps_of_nights(first)[:, 0]]
    highest = np.where((of_night == UNKNOWN).any(axis=1), UNKNOWN, of_night.max(axis=1))
    unix_s = history.start_unix_s + KP_STEP_S * first.astype(np.float64)
    tested = np.flatnonzero((unix_s >= TEST_FROM.timestamp()) & (highest != UNKNOWN))
    return _Nights(history, first, highest, month_of(unix_s), tested)


def _scores(nights: _Nights, model: KpModel, *, window: NightWindow, lead: int) -> NightScores:
    correlation = _correlation(nights, model, lead)
    tested = nights.tested
    steps = steps_of_nights(nights.first_step[tested])[:, 0]
    told = _told(nights, model, steps=steps, lead=lead)
    climatology = seasonal_shares(
        nights.highest, nights.month, known=tested - lead + 1, wanted_month=nights.month[tested]
    )
    return NightScores(
        window,
        lead,
        kp_scores(highest_of_a_night(told, correlation), climatology, KP_LEVELS[nights.highest[tested]]),
        _stays(nights, model, correlation=correlation, lead=lead),
    )


def _stays(nights: _Nights, model: KpModel, *, correlation: KpCorrelation, lead: int) -> Stays:
    """Five nights in a row, the first `lead` days ahead and the others as far again as they are later."""
    tested = nights.tested[::STAY_NIGHTS]
    steps = steps_of_nights(nights.first_step[tested], STAY_NIGHTS)
    told = _told(nights, model, steps=steps.reshape(len(tested), -1), lead=lead)
    chance = any_night_reaches(STAY_KP, told.reshape((*steps.shape, len(KP_LEVELS))), correlation)
    came: Bools = level_of(nights.history.kp)[steps].max(axis=(1, 2)) >= 3 * STAY_KP
    return Stays(len(tested), float(np.mean(chance)), float(np.mean(came)))


def _told(nights: _Nights, model: KpModel, *, steps: Ints, lead: int) -> Floats:
    """What is told of steps `(nights, n)` when the first one is `lead` days ahead; `(nights, n, 28)`."""
    issue = np.repeat(_issue_unix_s(nights, steps[:, 0], lead), steps.shape[1])
    told = hindcast(
        nights.history, model=model, issue_unix_s=issue, valid_unix_s=nights.starts_unix_s(steps).ravel()
    )
    return told.reshape((*steps.shape, len(KP_LEVELS)))


def _issue_unix_s(nights: _Nights, first_step: Ints, lead: int) -> Floats:
    return nights.starts_unix_s(first_step) - lead * DAY_S + KNOWN_BEFORE_S


def _correlation(nights: _Nights, model: KpModel, lead: int) -> KpCorrelation:
    """How the outlook ties the steps of a night so far ahead: it says so for any night alike."""
    step = nights.first_step[nights.tested[:1]]
    start = float(nights.starts_unix_s(step)[0])
    ahead = outlook(
        nights.history,
        forecasts=(),
        model=model,
        now_utc=datetime.fromtimestamp(float(_issue_unix_s(nights, step, lead)[0]), UTC),
        from_unix_s=start,
        to_unix_s=start + DAY_S / 2.0,
    )
    return ahead.correlation


def hindcast_record(report: HindcastReport) -> dict[str, Any]:
    """The scores under the keys of `verify activity`, a row for each region and lead."""
    return {
        "schema": SCHEMA,
        "from_utc": f"{report.from_utc:%Y-%m-%dT%H:%M:%SZ}",
        "to_utc": f"{report.to_utc:%Y-%m-%dT%H:%M:%SZ}",
        "leads": list(_lead_records(report)),
    }


def _lead_records(report: HindcastReport) -> Iterator[dict[str, Any]]:
    for night in report.nights:
        yield {
            "window": night.window.name,
            "first_hour_utc": night.window.first_hour,
            "lead_days": night.lead_days,
            **scores_record(night.scores),
            "any_of_5_nights_ge_4": {
                "p_mean": rounded(night.stays.mean_chance),
                "came_share": rounded(night.stays.share),
                "n": night.stays.n,
            },
        }
