"""How to read forecasts is learned from archived issues and the Kp that came.

A forecast is a normal reading of the latent score, joined with the climatology (core.kp_forecast). Offset,
gain and spread are those of the greatest likelihood over all 3-hour steps that a kind of forecast is heard
for, once with the history up to the issue (fresh) and once with a history that ends five months earlier
(stale), as it does in a program that was built months ago and finds no news. How far ahead a kind is heard
was read off the table that this prints: each group of leads fitted and scored by itself, in eight folds of
blocks of 45 days. Nobody listens from the first group on that gains less than twice its standard error by
blocks of 27 days.

How to read NOAA's *observed* Kp, an estimate of the final one, was measured on 133 bins of April 2025 and
February 2026 against the final Kp (mean difference +0.14, standard deviation 0.28).
"""

import csv
import gzip
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from ordered_probit import Floats, Levels, bounded, interval
from scipy.optimize import minimize
from training import History

from auroraplan.core.kp import KP_STEP_S
from auroraplan.core.kp_climatology import KpClimatology, latent_score, score_of_kp
from auroraplan.core.kp_forecast import Reading, joined, kp_of_ap

STEPS_A_DAY = 8
MONTHS_WITHOUT_NEWS_STEPS = 145 * STEPS_A_DAY
OBSERVATION = {"offset": -0.112, "gain": 1.0, "spread": 0.22}
FOLDS = 8
FOLD_STEPS, BLOCK_STEPS = 45 * STEPS_A_DAY, 27 * STEPS_A_DAY
NOBODY = Reading(0.0, 0.0, 1e3)

Row = dict[str, str]
Moments = tuple[float, float, list[float]]


@dataclass(frozen=True)
class Kind:
    """A kind of forecast: its archive, how a row is read, groups of leads to report, and how far it is heard.

    `read` gives the moment of issue, the start of the first bin and the Kp of that and the bins after it.
    """

    name: str
    archive: str
    read: Callable[[Row], Moments]
    groups: tuple[tuple[int, int], ...]
    fresh_days: tuple[int, int]
    stale_days: tuple[int, int]


@dataclass(frozen=True)
class Issues:
    """Of each bin: first step not complete at the issue, the step itself, the forecast's score, the level."""

    issue: Levels
    step: Levels
    score: Floats
    level: Levels

    def between(self, first_day: int, last_day: int) -> "Issues":
        lead = (self.step - self.issue) // STEPS_A_DAY
        return self.of((lead >= first_day) & (lead <= last_day) & (self.step >= self.issue))

    def of(self, rows: NDArray[np.bool_]) -> "Issues":
        return Issues(self.issue[rows], self.step[rows], self.score[rows], self.level[rows])


def utc(text: str, form: str = "%Y-%m-%d") -> float:
    return datetime.strptime(text, form).replace(tzinfo=UTC).timestamp()


def three_day(row: Row) -> Moments:
    form = "%Y-%m-%dT%H:%MZ"
    return utc(row["issue_utc"], form), utc(row["valid_utc"], form), [float(row["kp_forecast"])]


def outlook_of_27_days(row: Row) -> Moments:
    # Issued on Mondays about 02 UT.
    issued = utc(row["issue_date"]) + 7200.0
    return issued, utc(row["target_date"]), STEPS_A_DAY * [float(row["kp_max"])]


def outlook_of_45_days(row: Row) -> Moments:
    # CelesTrak's file is of the morning, what it copies of the evening before.
    issued = utc(row["last_observed"], "%Y %m %d") + 86_400.0
    ap = np.array([float(row["ap_avg"])])
    return issued, utc(row["target"]), STEPS_A_DAY * [float(kp_of_ap(ap)[0])]


KINDS = (
    Kind(
        "step",
        "noaa_3day_kp_issues_2024-07_2025-12.csv.gz",
        three_day,
        ((0, 0), (1, 1), (2, 2)),
        fresh_days=(0, 2),
        stale_days=(0, 2),
    ),
    Kind(
        "largest",
        "swpc_27day_outlooks_2020_2023.csv.gz",
        outlook_of_27_days,
        ((0, 0), (1, 2), (3, 6), (7, 13), (14, 26)),
        fresh_days=(0, 2),
        stale_days=(0, 26),
    ),
    # The file of the morning knows the first hours of its first day: that one is not learned from.
    Kind(
        "ap",
        "celestrak_issues_2023-12_2025-12.csv.gz",
        outlook_of_45_days,
        ((1, 2), (3, 6), (7, 13), (14, 26), (27, 44)),
        fresh_days=(1, 2),
        stale_days=(1, 44),
    ),
)


def fitted(model: KpClimatology, history: History, archives: Path) -> dict[str, object]:
    """The readings of forecasts and observation; prints what each kind has earned in cross-validation."""
    return {
        "forecast": {kind.name: earned(model, history, kind, archives / kind.archive) for kind in KINDS},
        "observation": OBSERVATION,
    }


def earned(model: KpClimatology, history: History, kind: Kind, archive: Path) -> dict[str, object]:
    issues = issues_of(model, history, kind, archive)
    table: dict[str, object] = {}
    for age, gap, days in (
        ("fresh", 0, kind.fresh_days),
        ("stale", MONTHS_WITHOUT_NEWS_STEPS, kind.stale_days),
    ):
        for group in (*kind.groups, days):
            some = issues.between(*group)
            report(f"{kind.name} {age} days {group}", model, some, prior(model, history, some, gap))
        heard = issues.between(*days)
        found = best(model, prior(model, history, heard, gap), heard)
        table[age] = {
            "offset": round(found.offset, 3),
            "gain": round(found.gain, 3),
            "spread": round(found.spread, 3),
        }
        table[f"{age}_days"] = days[1] + 1
        print(f"    {found}", flush=True)
    return table


def issues_of(model: KpClimatology, history: History, kind: Kind, archive: Path) -> Issues:
    with gzip.open(archive, "rt", encoding="ascii") as file:
        read = [kind.read(row) for row in csv.DictReader(file)]
    rows = [
        ((issued - history.start) // KP_STEP_S, (start - history.start) // KP_STEP_S + n, kp)
        for issued, start, told in read
        for n, kp in enumerate(told)
    ]
    issue, step, kp = np.array(rows).T
    known = step < len(history.kp)
    steps = step[known].astype(np.int64)
    return Issues(issue[known].astype(np.int64), steps, score_of_kp(model, kp[known]), history.level[steps])


def prior(model: KpClimatology, history: History, issues: Issues, gap: int) -> tuple[Floats, Floats]:
    return latent_score(model, history.record(model), end=issues.issue - gap, step=issues.step)


def best(model: KpClimatology, known: tuple[Floats, Floats], issues: Issues) -> Reading:
    """The reading of the greatest likelihood."""

    def loss(v: Floats) -> float:
        return float(np.mean(losses(model, known, issues, Reading(v[0], v[1], float(np.exp(v[2]))))))

    found = minimize(loss, [0.0, 1.0, 0.5], method="Nelder-Mead", options={"xatol": 1e-4, "fatol": 1e-7}).x
    return Reading(float(found[0]), float(found[1]), float(np.exp(found[2])))


def losses(model: KpClimatology, known: tuple[Floats, Floats], issues: Issues, reading: Reading) -> Floats:
    mean, spread = joined(known, reading.latent_score(issues.score))
    bounds = bounded(model.cut_points)
    high, low = bounds[issues.level + 1], bounds[issues.level]
    return -np.log(interval((high - mean) / spread, (low - mean) / spread)[0])


def report(name: str, model: KpClimatology, issues: Issues, known: tuple[Floats, Floats]) -> None:
    """What a forecast gains on the climatology, and on itself alone, in minus log likelihood, held out."""
    alone = losses(model, known, issues, NOBODY)
    unknown = (np.zeros(len(alone)), np.full(len(alone), 1e2))
    told, only = np.zeros((2, len(alone)))
    fold = (issues.issue - issues.issue.min()) // FOLD_STEPS % FOLDS
    for k in range(FOLDS):
        train, test = fold != k, fold == k
        for out, with_this in ((told, known), (only, unknown)):
            reading = best(model, (with_this[0][train], with_this[1][train]), issues.of(train))
            out[test] = losses(model, (with_this[0][test], with_this[1][test]), issues.of(test), reading)
    block = (issues.issue - issues.issue.min()) // BLOCK_STEPS
    means = np.array([np.mean((told - alone)[block == n]) for n in np.unique(block)])
    error = means.std() / len(means) ** 0.5
    print(
        f"{name}: {len(alone)} steps, climatology {alone.mean():.4f}, forecast {only.mean():.4f},"
        f" joined {told.mean():.4f}, gain {-np.mean(told - alone):.4f} +- {error:.4f}",
        flush=True,
    )
