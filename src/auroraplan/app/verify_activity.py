"""Issues of the past try the outlook of Kp: what would have been said at each, against the Kp that came.

For each row of a file the program knows the shipped history up to the issue, and the forecast that the row
gives; nothing else. Climatology is the seasonal one of all the history before the issue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from auroraplan.app.csv_rows import Column, CsvRows, csv_rows, moment, number, with_columns
from auroraplan.app.export import rounded
from auroraplan.core.arrays import Floats, Ints, read_only
from auroraplan.core.errors import UnusableInput
from auroraplan.core.geocentric import DAY_S
from auroraplan.core.kp import KP_LEVELS, KP_STEP_S, chance_at_least, kp_quantile
from auroraplan.core.kp_baseline import seasonal_climatology
from auroraplan.core.kp_hindcast import hindcast
from auroraplan.core.kp_scores import KpScores, ThresholdScores, kp_scores

if TYPE_CHECKING:
    from auroraplan.core.activity import KpModel
    from auroraplan.core.kp import KpHistory

SCHEMA = "auroraplan.verify-activity/1"

AP_PRODUCT = "45"
"""In the name of a product: its forecasts are the Ap of the UT day (`core.kp_hindcast`)."""

LARGEST_AP = 400.0

ROWS_AT_ONCE = 16_384
"""30 MB in the making."""

FURTHEST_DAYS = 3 * 365.0
YEAR_S = 365.25 * DAY_S


@dataclass(frozen=True, slots=True)
class LeadScores:
    """The scores of all rows whose step begins `lead_days` whole days after their issue."""

    lead_days: int
    scores: KpScores


@dataclass(frozen=True, slots=True)
class ActivityReport:
    """The rows of a file, what the program says to each `(rows, 28)`, and the scores of each lead."""

    rows: CsvRows
    probabilities: Floats
    leads: tuple[LeadScores, ...]


class Products:
    """The names of products, each with its number."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._numbers: dict[str, float] = {}

    def number(self, name: str) -> float:
        """The number of a name, a new one for a name not met before."""
        if name not in self._numbers:
            self._numbers[name] = float(len(self.names))
            self.names.append(name)
        return self._numbers[name]

    def of(self, numbers: Floats) -> list[str]:
        """The names of numbers, "" for NaN."""
        return ["" if np.isnan(n) else self.names[int(n)] for n in numbers]


def activity_report(content: bytes, *, name: str, history: KpHistory, model: KpModel) -> ActivityReport:
    """What the program would have said at each issue of a file, and how that did.

    Raises UnusableInput where there is no row that can be read.
    """
    products = Products()
    rows = _usable(csv_rows(content, _columns(products), name=name), history, products, name=name)
    issue, valid, kp = (rows.cells[column] for column in ("issue_utc", "valid_utc", "kp_observed"))
    probabilities = _told(rows, products, history=history, model=model)
    climatology = seasonal_climatology(history, issue_unix_s=issue, valid_unix_s=valid)
    lead = lead_days(issue, valid)
    leads = tuple(
        LeadScores(int(days), kp_scores(probabilities[at], climatology[at], kp[at]))
        for days, at in ((days, lead == days) for days in np.unique(lead))
    )
    return ActivityReport(rows, read_only(probabilities), leads)


def _told(rows: CsvRows, products: Products, *, history: KpHistory, model: KpModel) -> Floats:
    """What the program would have told at each row's issue, `(rows, 28)`."""
    product = products.of(rows.cells["product"])
    told = np.empty((len(rows), len(KP_LEVELS)))
    for first in range(0, len(rows), ROWS_AT_ONCE):
        part = slice(first, first + ROWS_AT_ONCE)
        told[part] = hindcast(
            history,
            model=model,
            issue_unix_s=rows.cells["issue_utc"][part],
            valid_unix_s=rows.cells["valid_utc"][part],
            forecast_kp=rows.cells["kp_forecast"][part],
            product=product[part],
        )
    return told


def lead_days(issue_unix_s: Floats, valid_unix_s: Floats) -> Ints:
    """The whole days from an issue to the start of a step; 0 for the step that is running at the issue."""
    return np.maximum(np.floor((valid_unix_s - issue_unix_s) / DAY_S), 0.0).astype(np.int64)


def _columns(products: Products) -> tuple[Column, ...]:
    return (
        Column("issue_utc", moment),
        Column("valid_utc", moment),
        Column("kp_observed", number(0.0, 9.0)),
        Column("kp_forecast", number(0.0, LARGEST_AP), needed=False),
        Column("product", products.number, needed=False),
    )


def _usable(rows: CsvRows, history: KpHistory, products: Products, *, name: str) -> CsvRows:
    """The rows but those that ask for what was over at their issue, or for what no history leads up to."""
    issue, valid, told = (rows.cells[column] for column in ("issue_utc", "valid_utc", "kp_forecast"))
    start = KP_STEP_S * np.floor(valid / KP_STEP_S)
    of_ap = np.array(
        [AP_PRODUCT in product for product in products.of(rows.cells["product"])], dtype=np.bool_
    )
    faults = (
        (
            start + KP_STEP_S <= issue,
            "valid_utc: the step was over at issue_utc, there is nothing to foretell",
        ),
        (valid - issue > FURTHEST_DAYS * DAY_S, "valid_utc lies more than three years after issue_utc"),
        (issue < history.start_unix_s + YEAR_S, "issue_utc lies before the first with a year of history"),
        ((told > 9.0) & ~of_ap, 'kp_forecast is above 9, and product does not say "45" (the Ap of a day)'),
    )
    left = rows.without({int(row): why for fault, why in faults for row in np.flatnonzero(fault)})
    if not len(left):
        first = left.unreadable[0]
        raise UnusableInput(f"{name} has no row that can be used; line {first.line}: {first.why}.")
    return left


def predictions(content: bytes, report: ActivityReport, *, name: str) -> bytes:
    """The file with what the program says to each row; nothing in a row that could not be used.

    Added are mean and median of Kp, the chances to reach 3, 4 and 5, and those of the 28 levels, `p_00` for 0
    to `p_27` for 9 in thirds.
    """
    told = report.probabilities
    columns: dict[str, Floats] = {"kp_mean": told @ KP_LEVELS, "kp_median": kp_quantile(told, 0.5)}
    columns |= {f"p_ge_{kp}": chance_at_least(told, kp) for kp in (3, 4, 5)}
    columns |= {f"p_{level:02d}": told[:, level] for level in range(len(KP_LEVELS))}
    cells = ([f"{value:.6g}" for value in row] for row in zip(*columns.values(), strict=True))
    return b"".join(
        with_columns(content, list(columns), cells=cells, readable=report.rows.readable, name=name)
    )


def activity_record(report: ActivityReport) -> dict[str, Any]:
    """The scores under the keys of the contract."""
    return {
        "schema": SCHEMA,
        "rows": len(report.rows),
        "unreadable": len(report.rows.unreadable),
        "leads": [{"lead_days": lead.lead_days, **scores_record(lead.scores)} for lead in report.leads],
    }


def scores_record(scores: KpScores) -> dict[str, Any]:
    """The scores of distributions of Kp; the bins of all thresholds stand in one list."""
    record: dict[str, Any] = {
        "n": scores.n,
        "crps": rounded(scores.crps),
        "crps_climatology": rounded(scores.crps_climatology),
    }
    for each in scores.thresholds:
        record |= {
            f"brier_ge_{each.kp}": rounded(each.brier, 5),
            f"brier_ge_{each.kp}_climatology": rounded(each.brier_climatology, 5),
            f"p_mean_ge_{each.kp}": rounded(each.mean_chance),
            f"came_share_ge_{each.kp}": rounded(each.share),
        }
    return record | {"reliability": [row for each in scores.thresholds for row in _bins(each)]}


def _bins(scores: ThresholdScores) -> list[dict[str, Any]]:
    return [
        {
            "kp_ge": scores.kp,
            "p_mean": rounded(each.mean_chance),
            "came_share": rounded(each.share),
            "n": each.count,
        }
        for each in scores.reliability
    ]
