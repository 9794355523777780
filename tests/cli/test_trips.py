"""`auroraplan trips`, and `plan --save`: kept, looked at again, forgotten."""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from auroraplan.cli.main import main
from auroraplan.core.errors import WorldFault

Run = Callable[..., tuple[int, str, str]]
THEN, LATER, AFTER = "2026-12-01T12:00Z", "2026-12-04T12:00Z", "2027-03-01T12:00Z"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str, now: str = THEN) -> tuple[int, str, str]:
        code = main(["--offline", "--now", now, "--home", str(tmp_path / "home"), *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return running


@pytest.fixture
def saved(run: Run) -> Run:
    code, _, err = run(
        "plan", "tromso", "abisko", "--from", "2026-12-05", "--nights", "6", "--stay", "3", "--save", "Winter"
    )
    assert code == 0
    assert "Saved as Winter" in err
    return run


def test_a_saved_plan_is_listed_with_its_best_stay(saved: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    assert saved("trips", "export", "winter", "-o", str(plan))[0] == 0
    best = json.loads(plan.read_text("utf-8"))["stays"][0]
    code, out, _ = saved("trips", "list")
    assert code == 0
    assert f"{best['place']['name']} 3" in out
    assert f"{best['odds_at_least_one'] * 100:.0f} %" in out


def test_a_second_look_says_what_changed_and_is_kept(saved: Run) -> None:
    code, out, _ = saved("trips", "recheck", "Winter", now=LATER)
    assert code == 0
    assert "since 1 Dec" in out or "as on 1 Dec" in out
    assert "4 Dec" in saved("trips", "list")[1]


def test_a_trip_shows_its_nights_and_when_to_look_again(saved: Run) -> None:
    _, out, _ = saved("trips", "show", "WINTER")
    assert len([line for line in out.splitlines() if " Dec  " in line and "%" in line]) >= 3
    assert "worth a new check every day" in out
    assert "is over" in saved("trips", "show", "winter", now=AFTER)[1]


def test_a_trip_that_is_over_is_not_foretold(saved: Run) -> None:
    code, out, err = saved("trips", "recheck", "Winter", now=AFTER)
    assert (code, out) == (2, "")
    assert "Winter is over since" in err


def test_a_name_in_use_is_refused_before_the_work(saved: Run) -> None:
    code, _, err = saved("plan", "kiruna", "--nights", "2", "--save", "winter")
    assert code == 2
    assert "A trip is already called Winter" in err
    assert "Kiruna" not in saved("trips", "list")[1]


def test_a_removed_trip_is_gone(saved: Run) -> None:
    assert saved("trips", "remove", "winter")[0] == 0
    assert "There are no saved trips yet" in saved("trips", "list")[2]
    code, _, err = saved("trips", "show", "winter")
    assert code == 2
    assert "No saved trip is called 'winter'; there are: none yet." in err


def test_a_damaged_file_is_told_and_set_aside(saved: Run, tmp_path: Path) -> None:
    file = tmp_path / "home" / "data" / "trips.json"
    file.write_bytes(b"\0" * 100)
    code, _, err = saved("trips", "list")
    assert code == 0
    assert "could not be read" in err
    assert list(file.parent.glob("trips.json.damaged-*"))


def test_a_plan_whose_file_cannot_be_written_leaves_no_trip_behind(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "missing" / "plan.json"
    code, _, err = run("plan", "tromso", "--nights", "2", "--save", "Winter", "-o", str(missing))
    assert code == 1
    assert "there is no such folder" in err
    assert "There are no saved trips yet" in run("trips", "list")[2]
    assert (
        run("plan", "tromso", "--nights", "2", "--save", "Winter", "-o", str(tmp_path / "plan.json"))[0] == 0
    )


@pytest.mark.parametrize("name", ["Winter", "Mum's trip", "two\nlines", "-x", 'a "b" $HOME', "Tromsø + 1"])
def test_the_command_that_is_offered_can_be_typed_as_it_stands(run: Run, name: str) -> None:
    code, _, err = run("plan", "tromso", "--nights", "2", "--stay", "2", f"--save={name}")
    assert code == 0
    offered = err.partition("look again with auroraplan ")[2].splitlines()[0]
    code, out, _ = run(*shlex.split(offered))
    assert code == 0
    assert "nothing that counts has changed" in out


def test_in_its_last_night_a_trip_is_not_over(saved: Run) -> None:
    """The best three nights of 5 to 10 December end at the latest at noon of the 11th in Norway."""
    _, out, _ = saved("trips", "list")
    end = re.search(r"→ (\d+) Dec", out)
    assert end is not None
    morning, noon = (f"2026-12-{int(end[1]):02d}T{hour}:30Z" for hour in ("10", "11"))
    assert saved("trips", "recheck", "winter", now=morning)[0] == 0
    assert "every day" in saved("trips", "show", "winter", now=morning)[1]
    assert saved("trips", "recheck", "winter", now=noon)[0] == 2
    assert "is over" in saved("trips", "show", "winter", now=noon)[1]


def test_a_running_trip_is_checked_for_the_nights_that_are_left(saved: Run) -> None:
    first = min(re.findall(r"(\d+) Dec  ", saved("trips", "show", "Winter")[1]), key=int)
    second_noon = f"2026-12-{int(first) + 1:02d}T13:00Z"
    code, out, _ = saved("trips", "recheck", "Winter", now=second_noon)
    assert code == 0
    assert "with two nights left of three" in out
    shown = saved("trips", "show", "Winter", now=second_noon)[1]
    assert f" {first} Dec  " not in shown


def test_a_plan_is_shown_even_where_its_trip_cannot_be_kept(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise WorldFault("The disk is full: make room.")

    monkeypatch.setattr("auroraplan.store.trips.Trips.add", full)
    code, out, err = run("plan", "tromso", "--from", "2026-12-05", "--nights", "2", "--save", "Winter")
    assert code == 1
    assert "Tromsø" in out
    assert "The disk is full: make room." in err
    assert "Saved as" not in err
