"""`auroraplan season`: 52 weeks a place, the same numbers on the screen, in JSON and in CSV."""

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from auroraplan.app import chance_wording, date_wording
from auroraplan.cli.main import main

CLOCK = ("--offline", "--now", "2026-12-01T12:00Z")
Record = dict[str, Any]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("season")


def run(home: Path, *arguments: str) -> str:
    file = home / "answer"
    assert main([*CLOCK, "--home", str(home), *arguments, "-o", str(file)]) == 0
    return file.read_bytes().decode()


@pytest.fixture(scope="module")
def season(home: Path) -> Record:
    return json.loads(run(home, "season", "tromso", "ushuaia", "--stay", "4", "--format", "json"))


def weeks_of(season: Record, name: str) -> list[Record]:
    return [week for week in season["weeks"] if week["place"]["name"] == name]


def test_each_place_has_fifty_two_weeks_from_this_monday_on(season: Record) -> None:
    assert season["schema"] == "auroraplan.season/1"
    for name in ("Tromsø", "Ushuaia"):
        found = [date.fromisoformat(week["first_evening"]) for week in weeks_of(season, name)]
        # 1 December 2026 is a Tuesday.
        assert found == [date(2026, 11, 30) + timedelta(days=7 * week) for week in range(52)]


def test_midsummer_has_no_chance_at_tromso_and_winter_has(season: Record) -> None:
    by_month: dict[int, list[float]] = {}
    for week in weeks_of(season, "Tromsø"):
        month = date.fromisoformat(week["first_evening"]).month
        by_month.setdefault(month, []).append(week["odds_at_least_one"])
    assert max(by_month[6]) == 0.0
    assert min(by_month[1]) > 0.3
    assert max(week["odds_at_least_one"] for week in weeks_of(season, "Ushuaia")) < 0.02


def test_the_best_start_of_a_week_is_no_worse_than_its_mean(season: Record) -> None:
    for week in season["weeks"]:
        assert week["low"] <= week["odds_at_least_one"] <= week["high"]
        assert week["best"]["odds_at_least_one"] >= week["odds_at_least_one"] - 1e-4
        begins = date.fromisoformat(week["first_evening"])
        assert timedelta(0) <= date.fromisoformat(week["best"]["first_evening"]) - begins < timedelta(days=7)


def test_screen_and_csv_say_what_the_json_says(home: Path, season: Record) -> None:
    asked = ("season", "tromso", "ushuaia", "--stay", "4")
    rows = list(csv.DictReader(io.StringIO(run(home, *asked, "--format", "csv"))))
    assert [float(row["odds_at_least_one"]) for row in rows] == [
        week["odds_at_least_one"] for week in season["weeks"]
    ]
    screen = run(home, *asked)
    best = max(weeks_of(season, "Tromsø"), key=lambda week: week["odds_at_least_one"])
    day = date.fromisoformat(best["first_evening"])
    assert f"Tromsø: best in the week of {date_wording.date_text(day)} {day.year}: 4 nights see" in screen
    assert chance_wording.percent(best["odds_at_least_one"]) in screen


def test_a_year_begins_with_its_first_iso_week(home: Path) -> None:
    found = json.loads(run(home, "season", "abisko", "--year", "2027", "--format", "json"))
    assert found["weeks"][0]["first_evening"] == "2027-01-04"
    assert len(found["weeks"]) == 52


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("tromso", "--year", "1960"), "The year 1960"),
        (("tromso", "--year", "2054"), "choose one from 1971 to 2052"),
        (("tromso", "--stay", "0"), "stays of 0 nights"),
        (("tromso", "--stay", "15"), "choose 1 to 14"),
        (("nowhere-at-all",), "No place is called"),
    ],
)
def test_what_cannot_be_told_is_refused_in_a_sentence(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    assert main([*CLOCK, "--home", str(home), "season", *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_sources_that_were_not_asked_share_a_line(home: Path) -> None:
    table = run(home, "season", "tromso", "--format", "table")
    assert table.count("offline") == 1


def test_a_year_of_fifty_three_weeks_has_them_all(home: Path) -> None:
    # 2026 begins on a Thursday, so it has 53 weeks after ISO 8601.
    told = json.loads(run(home, "season", "tromso", "--year", "2026", "--stay", "1", "--format", "json"))
    mondays = [week["first_evening"] for week in told["weeks"]]
    assert len(mondays) == 53
    assert (mondays[0], mondays[-1]) == ("2025-12-29", "2026-12-28")
    assert "gazetteer" in [source["id"] for source in told["sources"]]
