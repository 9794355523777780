"""Issues made from the shipped history: the scores are those of what is told, and what is told is fair."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from auroraplan.app.verify_activity import ActivityReport, activity_record, activity_report, predictions
from auroraplan.core.errors import UnusableInput
from auroraplan.core.kp import KP_STEP_S
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history

HEADING = "issue_utc,valid_utc,kp_observed,kp_forecast,product"


def report(*lines: str, heading: str = HEADING) -> ActivityReport:
    content = "\n".join((heading, *lines)).encode()
    return activity_report(content, name="issues.csv", history=kp_history(), model=kp_model())


def came(moment: datetime) -> float:
    history = kp_history()
    return float(history.kp[int((moment.timestamp() - history.start_unix_s) // KP_STEP_S)])


def issues(*, told: bool) -> Iterator[str]:
    """24 bins of every fifth day of 2011-15, as NOAA writes them, with a forecast that errs by one."""
    draw = np.random.default_rng(6)
    for day in range(0, 1_800, 5):
        issue = datetime(2011, 1, 1, 22, 5, tzinfo=UTC) + timedelta(days=day)
        for step in range(24):
            valid = issue + timedelta(minutes=115, hours=3 * step)
            kp = came(valid)
            said = f"{np.clip(kp + draw.normal(), 0, 9):.2f}" if told else ""
            yield f"{issue:%Y-%m-%dT%H:%MZ},{valid:%Y-%m-%dT%H:%MZ},{kp:.2f},{said},3day"


@pytest.fixture(scope="module")
def told() -> ActivityReport:
    return report(*issues(told=True))


def test_every_whole_day_of_lead_has_its_row(told: ActivityReport) -> None:
    record = activity_record(told)
    assert [lead["lead_days"] for lead in record["leads"]] == [0, 1, 2]
    assert [lead["n"] for lead in record["leads"]] == [8 * 360] * 3
    for key in ("crps", "crps_climatology", "brier_ge_4", "brier_ge_5", "reliability"):
        assert all(lead[key] for lead in record["leads"])


def test_a_good_forecast_is_worth_more_than_none_and_both_more_than_climatology(told: ActivityReport) -> None:
    alone = report(*issues(told=False))
    for with_it, without in zip(told.leads, alone.leads, strict=True):
        assert with_it.scores.crps < without.scores.crps - 0.02
        assert without.scores.crps < without.scores.crps_climatology - 0.02
        assert with_it.scores.crps_climatology == without.scores.crps_climatology


def test_without_a_forecast_the_chances_hold(told: ActivityReport) -> None:
    # 2011-15 is no part of what the model was fitted to. 720 issues of eight bins that hang together.
    for lead in report(*issues(told=False)).leads:
        for each in lead.scores.thresholds:
            assert each.mean_chance == pytest.approx(each.share, abs=0.04)


def test_the_scores_are_those_of_the_written_chances(told: ActivityReport) -> None:
    content = "\n".join((HEADING, *issues(told=True))).encode()
    rows = list(csv.DictReader(io.StringIO(predictions(content, told, name="x").decode())))
    assert list(rows[0])[:5] == HEADING.split(",")
    levels = np.arange(28) / 3.0
    crps, brier = [], []
    for row in rows:
        chances = np.array([float(row[f"p_{level:02d}"]) for level in range(28)])
        assert chances.sum() == pytest.approx(1.0, abs=1e-4)
        assert float(row["p_ge_4"]) == pytest.approx(chances[12:].sum(), abs=1e-5)
        assert float(row["kp_mean"]) == pytest.approx(chances @ levels, abs=1e-4)
        kp = float(row["kp_observed"])
        spread = chances @ np.abs(levels[:, None] - levels) @ chances
        crps.append(chances @ np.abs(levels - kp) - spread / 2)
        brier.append((chances[12:].sum() - (kp > 3.9)) ** 2)
    count = sum(lead.scores.n for lead in told.leads)
    assert np.mean(crps) == pytest.approx(
        sum(lead.scores.crps * lead.scores.n for lead in told.leads) / count, abs=1e-3
    )
    assert np.mean(brier) == pytest.approx(
        sum(lead.scores.thresholds[1].brier * lead.scores.n for lead in told.leads) / count, abs=1e-4
    )


def test_two_thirds_may_be_written_in_any_way() -> None:
    rows = [f"2012-03-01T00:00Z,2012-03-02T00:00Z,{text},," for text in ("2.67", "2.667", "2.6666667", "2.7")]
    found = report(*rows)
    record = activity_record(found)["leads"][0]
    assert record["n"] == 4
    assert record["came_share_ge_3"] == 0.0


def test_a_storm_of_three_is_reached_at_three_however_it_is_written() -> None:
    assert (
        activity_record(report("2012-03-01T00:00Z,2012-03-02T00:00Z,3.0,,"))["leads"][0]["came_share_ge_3"]
        == 1
    )


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("2012-03-02T00:00Z,2012-03-01T21:00Z,3,,", "the step was over at issue_utc"),
        ("2012-03-02T00:00Z,2016-03-01T21:00Z,3,,", "more than three years after issue_utc"),
        ("1958-03-02T00:00Z,1958-03-03T00:00Z,3,,", "before the first with a year of history"),
        ("2012-03-02T00:00Z,2012-03-03T00:00Z,3,12,3day", "kp_forecast is above 9, and product does not say"),
        ("2012-03-02T00:00Z,2012-03-03T00:00Z,,3,3day", "kp_observed is empty"),
        ("2012-03-02T00:00Z,soon,3,3,3day", 'valid_utc "soon" is no moment'),
        ("2012-03-02T00:00Z,2012-03-03T00:00Z,9.5,3,3day", 'kp_observed "9.5" is outside 0 to 9'),
    ],
)
def test_a_row_that_cannot_be_used_is_named(row: str, why: str) -> None:
    found = report("2012-03-01T00:00Z,2012-03-02T00:00Z,3,,", row)
    assert [each.line for each in found.rows.unreadable] == [3]
    assert why in found.rows.unreadable[0].why
    with pytest.raises(UnusableInput, match="line 2"):
        report(row)


def test_the_step_that_is_running_has_no_lead_and_an_hour_within_it_is_the_step() -> None:
    found = report("2012-03-02T01:00Z,2012-03-02T00:00Z,3,,", "2012-03-02T01:00Z,2012-03-02T01:30Z,3,,")
    assert [(lead.lead_days, lead.scores.n) for lead in found.leads] == [(0, 2)]
    np.testing.assert_allclose(found.probabilities[0], found.probabilities[1])


def test_the_ap_of_a_45_day_forecast_may_be_above_9() -> None:
    assert len(report("2012-03-02T00:00Z,2012-03-13T00:00Z,3,25,45day").rows) == 1


def test_what_came_after_the_issue_bears_on_nothing() -> None:
    rows = "2012-03-02T00:00Z,2012-03-13T00:00Z,{},3,3day"
    one, other = report(rows.format(0)), report(rows.format(9))
    np.testing.assert_array_equal(one.probabilities, other.probabilities)


def test_forecast_and_product_may_be_missing_altogether() -> None:
    found = report("2012-03-01T00:00Z,2012-03-02T00:00Z,3", heading="issue_utc,valid_utc,kp_observed")
    assert found.leads[0].lead_days == 1
