"""`auroraplan plan`: the contract of its JSON, and the same numbers on the screen, in JSON and on the PDF."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from auroraplan.app import chance_wording, date_wording
from auroraplan.cli.main import main

CLOCK = ("--offline", "--now", "2026-12-01T12:00Z")
NAMES = ("tromso", "abisko", "fairbanks", "reykjavik", "ushuaia")
ASKED = (*NAMES, "--from", "2026-12-05", "--nights", "10")

Run = Callable[..., tuple[int, str, str]]
Record = dict[str, Any]

UTC_TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with a home of its own; gives exit code, stdout and stderr."""

    def running(*arguments: str) -> tuple[int, str, str]:
        code = main([*CLOCK, "--home", str(tmp_path / "home"), *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return running


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The plan that the contract names, made once."""
    folder = tmp_path_factory.mktemp("plan")
    code = main([*CLOCK, "--home", str(folder), "plan", *ASKED, "-o", str(folder / "plan.json")])
    assert code == 0
    return json.loads((folder / "plan.json").read_text(encoding="utf-8"))


# --- the contract ------------------------------------------------------------------------------------


def is_chance(value: object) -> bool:
    return isinstance(value, float) and 0.0 <= value <= 1.0


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_utc(value: object) -> bool:
    return isinstance(value, str) and UTC_TEXT.fullmatch(value) is not None


def is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def is_day(value: object) -> bool:
    return isinstance(value, str) and date.fromisoformat(value).isoformat() == value


def one_of(*words: str) -> Callable[[object], bool]:
    return lambda value: value in words


def pair_of(check: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and len(value) == 2 and all(map(check, value))


def list_of(shape: object) -> Callable[[object], bool]:
    def check(value: object) -> bool:
        assert isinstance(value, list)
        for item in value:
            assert_shape(item, shape)
        return True

    return check


def maybe(shape: object) -> Callable[[object], bool]:
    def check(value: object) -> bool:
        if value is not None:
            assert_shape(value, shape)
        return True

    return check


def assert_shape(value: object, shape: object, where: str = "plan") -> None:
    """Exactly the keys of the shape, each passing its check."""
    if callable(shape):
        assert shape(value), f"{where}: {value!r}"
        return
    assert isinstance(shape, dict)
    assert isinstance(value, dict), where
    assert set(value) == set(shape), where
    for key, inner in shape.items():
        assert_shape(value[key], inner, f"{where}.{key}")


PLACE: Record = {
    "id": is_text,
    "name": is_text,
    "region": lambda value: isinstance(value, str),
    "country": is_text,
    "latitude_deg": is_number,
    "longitude_deg": is_number,
    "time_zone": is_text,
}
NIGHT: Record = {
    "place": PLACE,
    "evening": is_day,
    "odds": is_chance,
    "low": is_chance,
    "high": is_chance,
    "camera": is_chance,
    "strong": is_chance,
    "confidence": one_of("low", "medium", "high"),
    "verdict": one_of("Excellent", "Good", "Fair", "Long shot", "Not realistic"),
    "factors": {"dark": is_chance, "aurora": is_chance, "clear": is_chance},
    "window_utc": maybe(pair_of(is_utc)),
    "look": maybe({"azimuth_deg": is_number, "elevation_deg": pair_of(is_number)}),
    "kp": {
        "median": is_number,
        "p10": is_number,
        "p90": is_number,
        "p_ge_4": is_chance,
        "p_ge_5": is_chance,
        "source": is_text,
    },
    "cloud": {"clear": is_chance, "source": is_text},
    "moon": {"lit_fraction": is_chance, "up_hours": is_number},
    "dark_hours": is_number,
    "hourly": list_of({"utc": is_utc, "odds": is_chance}),
    "reasons": list_of({"code": is_text, "sign": one_of("+", "-"), "text": is_text}),
}
STAY: Record = {
    "place": PLACE,
    "first_evening": is_day,
    "nights": lambda value: value == 5,
    "odds_at_least_one": is_chance,
    "odds_at_least_two": is_chance,
    "low": is_chance,
    "high": is_chance,
    "by_nights": list_of(is_chance),
    "one_more": lambda value: value is None or is_chance(value),  # Beyond the contract: docs/json.md.
}
# Beyond the contract: docs/json.md.
ITINERARY: Record = {
    "legs": list_of({"place": PLACE, "first_evening": is_day, "nights": is_number}),
    "odds_at_least_one": is_chance,
    "odds_at_least_two": is_chance,
    "low": is_chance,
    "high": is_chance,
    "gain": is_number,
}
PLAN_B: Record = {
    "place": PLACE,
    "evening": is_day,
    "clearer": list_of(
        {
            "place": PLACE,
            "distance_km": is_number,
            "bearing_deg": is_number,
            "clear": is_chance,
            "more_clear": is_chance,
            "source": is_text,
        }
    ),
}
SOURCE: Record = {
    "id": is_text,
    "kind": one_of("activity", "cloud", "places"),
    "state": one_of("live", "cached", "bundled", "fault"),
    "issued_utc": maybe(is_utc),
    "fetched_utc": maybe(is_utc),
    "attribution": is_text,
    "fault": maybe(is_text),
}
CURVE: Record = {
    "place": PLACE,
    "first_evening": is_day,
    "at_least_one": list_of(is_chance),
    "low": list_of(is_chance),
    "high": list_of(is_chance),
}
PLAN: Record = {
    "schema": lambda value: value == "auroraplan.plan/1",
    "request": {
        "places": list_of(PLACE),
        "from": lambda value: value == "2026-12-05",
        "nights": lambda value: value == 10,
        "stay": lambda value: value == 5,
        "moon": lambda value: value == "any",
        "offline": lambda value: value is True,
    },
    "issued_utc": lambda value: value == "2026-12-01T12:00:00Z",
    "nights": list_of(NIGHT),
    "stays": list_of(STAY),
    "itineraries": list_of(ITINERARY),
    "curves": list_of(CURVE),
    "plans_b": list_of(PLAN_B),
    "sources": list_of(SOURCE),
}


def test_every_key_of_the_contract_is_there_with_its_type_and_no_other(plan: Record) -> None:
    assert_shape(plan, PLAN)


def test_five_places_and_ten_nights_are_fifty_nights_and_thirty_stays(plan: Record) -> None:
    evenings = {(date(2026, 12, 5) + timedelta(days=day)).isoformat() for day in range(10)}
    found = {(night["place"]["name"], night["evening"]) for night in plan["nights"]}
    assert found == {(name, evening) for name in names(plan) for evening in evenings}
    assert len(plan["nights"]) == 50
    assert len(plan["stays"]) == 5 * 6
    assert {len(stay["by_nights"]) for stay in plan["stays"]} == {5}


def names(plan: Record) -> list[str]:
    return [place["name"] for place in plan["request"]["places"]]


def test_ushuaia_in_december_has_less_than_one_percent(plan: Record) -> None:
    nights = [night for night in plan["nights"] if night["place"]["name"] == "Ushuaia"]
    stays = [stay for stay in plan["stays"] if stay["place"]["name"] == "Ushuaia"]
    assert len(nights) == 10
    assert max(night["odds"] for night in nights) < 0.01
    assert max(stay["odds_at_least_one"] for stay in stays) < 0.01
    assert {night["verdict"] for night in nights} == {"Not realistic"}


def test_a_night_under_the_oval_beats_one_far_from_it(plan: Record) -> None:
    best = {name: max(odds_of(plan, name)) for name in names(plan)}
    assert min(best[name] for name in ("Tromsø", "Abisko", "Fairbanks")) > 10 * best["Ushuaia"]


def odds_of(plan: Record, name: str) -> Iterable[float]:
    return (night["odds"] for night in plan["nights"] if night["place"]["name"] == name)


def test_numbers_agree_with_each_other(plan: Record) -> None:
    for night in plan["nights"]:
        assert night["low"] <= night["odds"] <= night["high"]
        factors = night["factors"]
        assert factors["dark"] * factors["aurora"] * factors["clear"] == pytest.approx(
            night["odds"], abs=3e-4
        )
        assert max(hour["odds"] for hour in night["hourly"]) <= night["odds"] + 1e-4
        assert night["kp"]["p10"] <= night["kp"]["median"] <= night["kp"]["p90"]
        assert night["kp"]["p_ge_5"] <= night["kp"]["p_ge_4"]
    for stay in plan["stays"]:
        assert stay["low"] <= stay["odds_at_least_one"] <= stay["high"]
        assert stay["by_nights"] == sorted(stay["by_nights"])
        assert stay["by_nights"][-1] == stay["odds_at_least_one"]
        assert stay["one_more"] is None or stay["one_more"] >= stay["odds_at_least_one"]
    assert {stay["one_more"] is None for stay in plan["stays"]} == {True, False}
    for rows, key in ((plan["nights"], "odds"), (plan["stays"], "odds_at_least_one")):
        values = [row[key] for row in rows]
        assert values == sorted(values, reverse=True)


def test_windows_lie_within_the_night_they_belong_to(plan: Record) -> None:
    for night in plan["nights"]:
        if night["window_utc"] is None:
            continue
        start, end = (datetime.fromisoformat(text) for text in night["window_utc"])
        assert timedelta(0) < end - start <= timedelta(hours=24)
        assert abs(start.date() - date.fromisoformat(night["evening"])) <= timedelta(days=1)


def test_offline_nothing_is_live_and_every_number_names_a_source(plan: Record) -> None:
    sources = {source["id"]: source for source in plan["sources"]}
    assert "live" not in {source["state"] for source in sources.values()}
    for night in plan["nights"]:
        assert night["kp"]["source"] in sources
        assert night["cloud"]["source"] in sources


# --- the same numbers everywhere ---------------------------------------------------------------------


def table_rows(text: str, heading: str) -> list[list[str]]:
    """The cells of the table under a heading line that begins with `heading`."""
    lines = text.splitlines()
    start = next(i for i, line in enumerate(lines) if re.match(heading, line))
    end = next(i for i in range(start, len(lines)) if not lines[i].strip())
    return [re.split(r" {2,}", line.strip()) for line in lines[start + 1 : end]]


def test_table_and_json_state_the_same_numbers(run: Run, plan: Record) -> None:
    code, out, _ = run("plan", *ASKED)
    assert code == 0
    rows = table_rows(out, "Place +Evening")
    assert len(rows) == 50
    for row, night in zip(rows, plan["nights"], strict=True):
        assert row[:5] == [
            night["place"]["name"],
            date_wording.evening_text(date.fromisoformat(night["evening"])),
            chance_wording.percent(night["odds"]),
            chance_wording.percent_range(night["low"], night["high"]),
            night["verdict"],
        ]
    stays = {row[0]: row for row in table_rows(out, "Place +Stay")}
    for stay in plan["stays"]:
        row = stays.pop(stay["place"]["name"], None)
        if row is not None:  # the first of a place is its best
            assert row[3] == chance_wording.percent(stay["odds_at_least_one"])
            assert row[4] == chance_wording.percent_range(stay["low"], stay["high"])
            assert row[6] == chance_wording.percent(stay["one_more"])
    assert not stays
    assert chance_wording.REFERENCE_CLASS in " ".join(out.split())


def test_csv_states_the_numbers_of_the_json(run: Run, plan: Record) -> None:
    code, out, _ = run("plan", *ASKED, "--format", "csv")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [float(row["odds"]) for row in rows] == [night["odds"] for night in plan["nights"]]
    assert [row["from_utc"] for row in rows] == [(night["window_utc"] or [""])[0] for night in plan["nights"]]


def test_markdown_states_the_numbers_of_the_json(run: Run, plan: Record) -> None:
    code, out, _ = run("plan", *ASKED, "--format", "md")
    assert code == 0
    cells = [line.strip("| ").split(" | ") for line in out.splitlines() if line.startswith("| ")]
    nights = [row for row in cells if len(row) == 12][2:]
    for column, key in ((2, "odds"), (10, "camera"), (11, "strong")):
        assert [row[column].replace("&lt;", "<") for row in nights] == [
            chance_wording.percent(night[key]) for night in plan["nights"]
        ]


# --- what is asked -----------------------------------------------------------------------------------


def test_without_places_it_takes_the_favourites_and_else_six_classics(run: Run) -> None:
    _, out, _ = run("plan", "--nights", "1", "--format", "json")
    assert names(json.loads(out)) == [
        "Tromsø",
        "Abisko",
        "Fairbanks",
        "Yellowknife",
        "Reykjavík",
        "Rovaniemi",
    ]
    run("places", "add", "kiruna")
    _, out, _ = run("plan", "--nights", "1", "--format", "json")
    assert names(json.loads(out)) == ["Kiruna"]


def test_without_dates_it_takes_the_coming_fourteen_nights(run: Run) -> None:
    _, out, _ = run("plan", "tromso", "--format", "json")
    request = json.loads(out)["request"]
    assert (request["from"], request["nights"], request["stay"]) == ("2026-12-01", 14, 5)


def test_places_may_stand_on_both_sides_of_options(run: Run) -> None:
    _, out, _ = run("plan", "tromso", "--nights", "1", "abisko", "--format", "json")
    assert names(json.loads(out)) == ["Tromsø", "Abisko"]


def test_a_set_and_coordinates_are_places(run: Run) -> None:
    _, out, _ = run("plan", "--nights", "1", "--format", "json", "set:iceland", "--", "-54.8,-68.3")
    plan = json.loads(out)
    assert {place["country"] for place in plan["request"]["places"][:-1]} == {"Iceland"}
    assert plan["request"]["places"][-1]["time_zone"] == "America/Argentina/Ushuaia"


def test_a_night_without_darkness_is_no_number_to_hope_for(run: Run) -> None:
    _, out, _ = run("plan", "tromso", "--from", "2027-06-20", "--nights", "1", "--format", "json")
    night = json.loads(out)["nights"][0]
    assert night["odds"] == 0.0
    assert night["window_utc"] is None
    assert night["look"] is None
    assert night["reasons"][0]["code"] == "no-dark-hours"
    _, out, _ = run("plan", "tromso", "--from", "2027-06-20", "--nights", "1")
    assert "<1 %" in out


# --- where it goes -----------------------------------------------------------------------------------


def test_the_format_follows_the_name_of_the_file(run: Run, tmp_path: Path) -> None:
    for name, begins in (
        ("p.json", "{"),
        ("p.md", "# Aurora plan"),
        ("p.csv", "name,"),
        ("p.txt", "1 night"),
    ):
        path = tmp_path / name
        code, out, _ = run("plan", "tromso", "--nights", "1", "-o", str(path))
        assert (code, out) == (0, "")
        assert path.read_text(encoding="utf-8").startswith(begins)


def test_a_file_that_cannot_be_written_keeps_the_old_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.json"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, out, err = run("plan", "tromso", "--nights", "1", "-o", str(path))
    assert (code, out) == (1, "")
    assert "the disk is full" in err
    assert path.read_text() == "old"
    assert not path.with_name("plan.json.new").exists()


def test_a_folder_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    code, _, err = run("plan", "tromso", "--nights", "1", "-o", str(tmp_path / "no" / "plan.json"))
    assert code == 1
    assert "Not written" in err
    assert "there is no such folder; make it first" in err


@pytest.mark.parametrize("kind", ["a folder", "below a file", "read-only"])
def test_a_file_that_may_not_be_written_is_told_with_the_remedy(run: Run, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "plan.json"
    if kind == "a folder":
        path.mkdir()
    else:
        path.write_text("old")
        path.chmod(0o444)
    target = path / "plan.json" if kind == "below a file" else path
    code, out, err = run("plan", "tromso", "--nights", "1", "-o", str(target))
    assert (code, out) == (1, "")
    assert f"Not written: {target}: " in err
    assert err.count("\n") == 1
    assert any(remedy in err for remedy in ("name a file", "choose another"))
    assert kind == "a folder" or path.read_text() == "old"


def test_a_chance_that_is_there_never_reads_as_none(plan: Record) -> None:
    """Ushuaia's summer nights have a dark hour and, in a severe storm, aurora: little is not nothing."""
    nights = [night for night in plan["nights"] if night["place"]["name"] == "Ushuaia"]
    dark = [night for night in nights if night["window_utc"]]
    assert dark
    assert all(night["odds"] >= 0.0001 for night in dark)
    assert all(night["odds"] < 0.01 for night in nights)


# --- on paper ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pdf_lines(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """The lines of text of each page of the same plan as a PDF, as pypdf reads them.

    Made by a process of its own: one that draws without a window has another Qt application than tests of it.
    """
    from pypdf import PdfReader

    folder = tmp_path_factory.mktemp("pdf")
    command = [sys.executable, "-m", "auroraplan", *CLOCK, "--home", str(folder)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(
        [*command, "plan", *ASKED, "-o", str(folder / "plan.pdf")], check=True, env=environment, timeout=120
    )
    pages = PdfReader(folder / "plan.pdf").pages
    return [[" ".join(line.split()) for line in page.extract_text().splitlines()] for page in pages]


def area(place: Record) -> str:
    """What follows a name on paper: travellers know American places by their state."""
    return place["region"] if place["country"] == "United States" else place["country"]


@pytest.mark.gui
def test_the_matrix_on_paper_states_all_fifty_numbers_of_the_json(
    plan: Record, pdf_lines: list[list[str]]
) -> None:
    lines = pdf_lines[0]
    start = lines.index("Odds by place and night")
    for place in plan["request"]["places"]:
        at = lines.index(place["name"], start)
        at += 2 if lines[at + 1] == area(place) else 1
        nights = {n["evening"]: n for n in plan["nights"] if n["place"]["id"] == place["id"]}
        stated = [
            chance_wording.percent(nights[evening]["odds"]).removesuffix(" %") for evening in sorted(nights)
        ]
        assert lines[at : at + 10] == stated


@pytest.mark.gui
def test_the_stays_on_paper_are_those_of_the_json(plan: Record, pdf_lines: list[list[str]]) -> None:
    lines = pdf_lines[0]
    best, *others = best_stay_of_each(plan)
    assert chance_wording.percent(best["odds_at_least_one"]) in lines
    assert any(chance_wording.percent_range(best["low"], best["high"]) in line for line in lines)
    assert any(
        f"at least two nights {chance_wording.percent(best['odds_at_least_two'])}" in line for line in lines
    )
    for stay in others:
        at = lines.index(f"{stay['place']['name']}, {area(stay['place'])}")
        assert lines[at + 2 : at + 5] == [
            chance_wording.percent(stay["odds_at_least_one"]),
            chance_wording.percent_range(stay["low"], stay["high"]),
            chance_wording.percent(stay["odds_at_least_two"]),
        ]


@pytest.mark.gui
def test_every_night_of_the_best_stay_has_a_page_with_its_number(
    plan: Record, pdf_lines: list[list[str]]
) -> None:
    best = best_stay_of_each(plan)[0]
    first = date.fromisoformat(best["first_evening"])
    sheets = [lines for lines in pdf_lines if "What we saw" in lines]
    assert len(sheets) == best["nights"]
    for index, lines in enumerate(sheets):
        evening = first + timedelta(days=index)
        night = next(
            n for n in plan["nights"] if (n["place"], n["evening"]) == (best["place"], evening.isoformat())
        )
        assert any(f"night of {date_wording.evening_text(evening)}" in line for line in lines)
        assert chance_wording.percent(night["odds"]) in lines
        assert f"{night['verdict']} · {chance_wording.percent_range(night['low'], night['high'])}" in lines


def best_stay_of_each(plan: Record) -> list[Record]:
    best: dict[str, Record] = {}
    for stay in plan["stays"]:
        best.setdefault(stay["place"]["id"], stay)
    return list(best.values())


def test_a_pdf_is_not_for_the_screen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    code, _, err = run("plan", "tromso", "--format", "pdf")
    assert code == 2
    assert "name a file, like -o plan.pdf" in err


def test_without_the_libraries_a_pdf_is_refused_with_the_remedy(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "auroraplan.app.display.why_no_drawing", lambda: "Drawing needs libGL.so.1; install it."
    )
    code, out, err = run("plan", "tromso", "--format", "pdf")
    assert (code, out) == (1, "")
    assert "libGL.so.1" in err


# --- on a terminal -----------------------------------------------------------------------------------


def test_colour_is_for_terminals_without_a_wish_for_none(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("plan", "tromso", "--nights", "1")[1]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    coloured = run("plan", "tromso", "--nights", "1")[1]
    assert "\x1b[" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    bare = run("plan", "tromso", "--nights", "1")[1]
    assert "\x1b[" not in bare
    assert max(len(line) for line in bare.splitlines()) <= 80
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == bare


def test_progress_is_shown_on_a_terminal_only_and_cleared(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("plan", "tromso", "--nights", "1")[2] == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    shown = run("plan", "tromso", "--nights", "1")[2]
    assert "100% Tromsø" in shown
    assert shown.endswith("\r")
    assert run("--quiet", "plan", "tromso", "--nights", "1")[2] == ""


def test_of_thousands_of_places_the_best_are_planned(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "auroraplan.app.naming.EVERYWHERE_DEG", 70.5
    )  # a hundred places or two, not thousands
    monkeypatch.setattr("auroraplan.app.everywhere.MOST_IN_FULL", 25)
    code, out, err = run(
        "plan", "set:everywhere", "--from", "2026-12-05", "--nights", "1", "--format", "json"
    )
    assert code == 0
    answer = json.loads(out)
    assert len(answer["nights"]) == 20
    assert len(answer["request"]["places"]) == 20
    assert "places were looked at" in err
    assert "the 20 with the best stays are planned in full" in err


def test_further_nights_are_told_from_the_best_start_of_each_place(plan: Record, run: Run) -> None:
    best: dict[str, Record] = {}
    for stay in plan["stays"]:
        best.setdefault(stay["place"]["id"], stay)
    assert [curve["place"]["id"] for curve in plan["curves"]] == list(best)
    for curve in plan["curves"]:
        stay = best[curve["place"]["id"]]
        chances = curve["at_least_one"]
        assert curve["first_evening"] == stay["first_evening"]
        assert chances[:5] == pytest.approx(stay["by_nights"], abs=1e-4)
        assert (curve["low"][4], curve["high"][4]) == pytest.approx((stay["low"], stay["high"]), abs=1e-4)
        ahead = (date(2026, 12, 15) - date.fromisoformat(curve["first_evening"])).days
        assert len(chances) == min(ahead, 14)
        assert chances == sorted(chances)
        if len(chances) > 5:
            assert chances[5] == pytest.approx(stay["one_more"], abs=1e-4)
    told = ", ".join(chance_wording.percent(chance) for chance in plan["curves"][0]["at_least_one"][:1])
    _, table, _ = run("plan", *ASKED)
    assert f": 1 night {told}, 2 " in table
    _, markdown, _ = run("plan", *ASKED, "--format", "md")
    assert markdown.count(": 1 night ") == len(best)
