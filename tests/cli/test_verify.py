"""`auroraplan verify` as it is run: a file in, scores out, and a word about every row that was left out."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from auroraplan.app.verify_hindcast import hindcast_report
from auroraplan.app.verify_occurrence import StationShare, YearShare
from auroraplan.app.wiring import Auroraplan
from auroraplan.cli.main import main
from auroraplan.cli.table import display_width
from auroraplan.core.kp_nights import WINDOWS
from auroraplan.core.occurrence import ANCHORS
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history

Run = Callable[..., tuple[int, str, str]]

SIGHTINGS = """time_utc,latitude_deg,longitude_deg,kp,seen,who
2016-03-06T21:30Z,65.0,25.5,4,1,ann
2016-03-07T21:30Z,60.2,24.9,1.33,no,bob

2016-03-08T21:30Z,57.1,-2.1,seven,1,cat
2016-03-09T21:30,-42.9,147.3,7,0,dan
"""
ISSUES = """issue_utc,valid_utc,kp_forecast,kp_observed
2015-03-16T22:05Z,2015-03-17T00:00Z,4.33,2.000
2015-03-16T22:05Z,2015-03-18T00:00Z,4,5.667
2015-03-16T22:05Z,2015-03-15T00:00Z,4,3
"""


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs verify with a home of its own; gives exit code, stdout and stderr."""

    def running(*arguments: str) -> tuple[int, str, str]:
        code = main(["--offline", "--home", str(tmp_path / "home"), "verify", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return running


@pytest.fixture
def sightings(tmp_path: Path) -> Path:
    path = tmp_path / "reports.csv"
    path.write_text(SIGHTINGS, encoding="utf-8")
    return path


@pytest.fixture
def issues(tmp_path: Path) -> Path:
    path = tmp_path / "issues.csv"
    path.write_text(ISSUES, encoding="utf-8")
    return path


# --- sightings ---------------------------------------------------------------------------------------


def test_sightings_are_scored_under_the_keys_of_the_contract(run: Run, sightings: Path) -> None:
    code, out, err = run("sightings", str(sightings))
    scores = json.loads(out)
    assert code == 0
    assert {"n", "auc", "brier", "brier_skill", "log_loss", "reliability"} <= set(scores)
    assert (scores["n"], scores["unreadable"], scores["auc"]) == (3, 1, 1.0)
    assert [set(row) for row in scores["reliability"]] == [{"p_mean", "seen_share", "n"}] * len(
        scores["reliability"]
    )
    assert sum(row["n"] for row in scores["reliability"]) == 3
    assert f'{sightings}, line 5: kp "seven" is no number' in err
    assert "1 of 4 rows cannot be read and are left out." in err


def test_predictions_keep_every_row_and_add_the_odds(run: Run, sightings: Path, tmp_path: Path) -> None:
    code, out, _ = run("sightings", str(sightings), "--predictions", str(tmp_path / "odds.csv"))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "odds.csv").read_text(encoding="utf-8"))))
    assert code == 0
    assert json.loads(out)["n"] == 3
    assert [row["who"] for row in rows] == ["ann", "bob", "cat", "dan"]
    odds = [float(row["odds"] or "nan") for row in rows]
    assert odds[0] > odds[1]
    assert np.isnan(odds).tolist() == [False, False, True, False]


def test_predictions_may_be_the_answer(run: Run, sightings: Path) -> None:
    code, out, _ = run("sightings", str(sightings), "--predictions", "-")
    assert code == 0
    assert out.startswith("time_utc,latitude_deg,longitude_deg,kp,seen,who,odds\n")
    assert len(out.splitlines()) == 5


def test_the_table_says_what_its_numbers_mean_in_80_columns(run: Run, sightings: Path) -> None:
    code, out, _ = run("sightings", str(sightings), "--format", "table")
    assert code == 0
    for word in ("Odds: the chance", "AUC: ", "Brier: ", "Calibrated Brier: ", "Log loss: "):
        assert word in out
    assert max(display_width(line) for line in out.splitlines()) <= 80


def test_a_file_comes_through_stdin(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    content = SIGHTINGS.replace("\n", "\r\n").encode("utf-8-sig")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    code, out, err = run("sightings", "-")
    assert code == 0
    assert json.loads(out)["n"] == 3
    assert "stdin, line 5" in err


def test_without_a_word_of_seeing_there_is_nothing_to_score(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "where.csv"
    path.write_text("kp,longitude_deg,latitude_deg,time_utc\n4,25.5,65,2016-03-06T21:30Z\n", encoding="ascii")
    code, out, err = run("sightings", str(path))
    assert code == 0
    scores = json.loads(out)
    assert (scores["n"], scores["auc"], scores["reliability"], scores["rows"]) == (0, None, [], 1)
    assert "does not say what was seen: nothing to score; --predictions OUT.csv writes the odds" in err
    assert run("sightings", str(path), "--format", "table")[0] == 0


def test_many_unreadable_rows_are_counted_and_the_first_fifty_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    good = "2016-03-06T21:30Z,65,25.5,4,1\n"
    path.write_text(
        "time_utc,latitude_deg,longitude_deg,kp,seen\n" + good + "x,65,25.5,4,1\n" * 70, encoding="ascii"
    )
    code, _, err = run("sightings", str(path), "--quiet")
    assert code == 0
    assert err.count('time_utc "x" is no moment') == 50
    assert "... and 20 rows more" in err
    assert "70 of 71 rows cannot be read" in err


# --- activity ----------------------------------------------------------------------------------------


def test_issues_are_scored_by_whole_days_of_lead(run: Run, issues: Path, tmp_path: Path) -> None:
    code, out, err = run("activity", str(issues), "--predictions", str(tmp_path / "told.csv"))
    record = json.loads(out)
    assert code == 0
    assert [(lead["lead_days"], lead["n"]) for lead in record["leads"]] == [(0, 1), (1, 1)]
    keys = {"lead_days", "n", "crps", "crps_climatology", "brier_ge_4", "brier_ge_5", "reliability"}
    assert all(keys <= set(lead) for lead in record["leads"])
    assert "line 4: valid_utc: the step was over at issue_utc" in err
    rows = list(csv.DictReader(io.StringIO((tmp_path / "told.csv").read_text(encoding="ascii"))))
    assert sum(float(rows[0][f"p_{level:02d}"]) for level in range(28)) == pytest.approx(1.0, abs=1e-4)
    assert rows[2]["p_ge_4"] == ""
    out = run("activity", str(issues), "--format", "table")[1]
    assert max(display_width(line) for line in out.splitlines()) <= 80


def test_without_a_file_the_shipped_history_is_tried(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    # One region and lead stand for all, which take fifteen seconds.
    found = hindcast_report(kp_history(), kp_model(), leads=(365,), windows=WINDOWS[2:])
    monkeypatch.setattr(Auroraplan, "hindcast", lambda _self, **_: found)
    code, out, _ = run("activity")
    (lead,) = json.loads(out)["leads"]
    assert (code, lead["window"], lead["lead_days"]) == (0, "Tasmania", 365)
    code, out, _ = run("activity", "--format", "table")
    assert code == 0
    assert "nights from 2009-01-01 to" in out
    assert max(display_width(line) for line in out.splitlines()) <= 80


# --- occurrence --------------------------------------------------------------------------------------


def test_the_anchors_are_listed_with_what_is_met(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    shares = [
        StationShare(anchor, (YearShare(anchor.years[0], anchor.share + 0.3 * (n == 2), 100),))
        for n, anchor in enumerate(ANCHORS)
    ]
    monkeypatch.setattr(Auroraplan, "verify_occurrence", lambda _self, **_: tuple(shares))
    code, out, _ = run("occurrence")
    record = json.loads(out)
    assert (code, record["all_met"]) == (0, False)
    assert [station["met"] for station in record["stations"]].count(False) == 1
    code, out, _ = run("occurrence", "--format", "table")
    assert out.count("NOT MET") == 1
    assert max(display_width(line) for line in out.splitlines()) <= 80


# --- what cannot be used -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("sightings",), 2, "needs a FILE with the columns time_utc,latitude_deg,longitude_deg,kp"),
        (("sightings", "no-such-file.csv"), 1, "no-such-file.csv cannot be read: No such file"),
        (("sightings", "."), 1, ". cannot be read: "),
        (("sightings", "a\0b"), 1, "cannot be read"),
        (("occurrence", "reports.csv"), 2, "takes neither a FILE nor --predictions"),
        (("activity", "--predictions", "x.csv"), 2, "--predictions writes the rows of a FILE: name one"),
        (("weather",), 2, "invalid choice: 'weather'"),
        ((), 2, "required: subject"),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(
    run: Run, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    found, out, err = run(*arguments)
    assert (found, out) == (code, "")
    assert sentence in err
    assert "Traceback" not in err


@pytest.mark.parametrize("subject", ["sightings", "activity"])
def test_a_file_without_its_columns_is_refused(run: Run, tmp_path: Path, subject: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="ascii")
    code, out, err = run(subject, str(path))
    assert (code, out) == (2, "")
    assert "has no column" in err
    assert 'and has "a", "b"' in err


def test_predictions_that_cannot_be_written_leave_no_half_a_file(
    run: Run, sightings: Path, tmp_path: Path
) -> None:
    code, _, err = run("sightings", str(sightings), "--predictions", str(tmp_path / "none" / "odds.csv"))
    assert code == 1
    assert "Not written" in err
    assert not (tmp_path / "none").exists()
