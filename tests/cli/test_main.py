"""One command in, one answer out, and an exit code that says how it went."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auroraplan.cli import commands
from auroraplan.cli.main import main
from auroraplan.core.errors import WorldFault

CLOCK = ("--offline", "--now", "2026-12-01T12:00Z")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with a home of its own; gives exit code, stdout and stderr."""

    def running(*arguments: str) -> tuple[int, str, str]:
        code = main([*CLOCK, "--home", str(tmp_path / "home"), *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return running


# --- usage -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("plan", "--nights", "x"), "invalid int value: 'x'"),
        (("plan", "--from", "2026-02-30"), "'2026-02-30' is not a date; write it like 2026-12-05"),
        (("plan", "--from", "05.12.2026"), "'05.12.2026' is not a date"),
        (("plan", "--nights", "3", "--to", "2026-12-09"), "not allowed with argument"),
        (("plan", "--format", "html"), "invalid choice: 'html'"),
        (("plan", "--moon", "full"), "invalid choice: 'full'"),
        (
            ("plan", "--now", "yesterday"),
            "'yesterday' is not a moment in UTC; write it like 2026-12-01T18:00Z",
        ),
        (("plan", "--now", "2026-12-01T18:00"), "'2026-12-01T18:00' is not a moment in UTC"),
        (("plan", "--now", "0001-01-01T00:00+14:00"), "is not a moment in UTC"),
        (("plan", "-54.8,-68.3"), "coordinates that begin with a minus stand after --"),
        (("plan", "--unknown"), "--unknown"),
        (("fly",), "invalid choice: 'fly'"),
        (("places",), "ACTION"),
        (("sky", "tromso"), "--on"),
        (("plan", "nowherezzz"), 'No place is called "nowherezzz"'),
        (("plan", "san fran"), "Is it San Francisco, California, United States"),
        (("plan", "95,20"), "latitude 95 is outside -90..90"),
        (("plan", "set:atlantis"), 'There is no set "atlantis"; the sets are'),
        (("plan", ""), 'No place is called ""'),
        (("plan", "tromso", "--nights", "0"), "0 nights cannot be planned: choose 1 to 731"),
        (("plan", "tromso", "--nights", "732"), "732 nights cannot be planned"),
        (
            ("plan", "tromso", "--nights", "3", "--stay", "4"),
            "A stay of 4 nights does not fit: choose 1 to 3",
        ),
        (
            ("plan", "tromso", "--from", "2026-12-09", "--to", "2026-12-05"),
            "2026-12-05 lies before the first",
        ),
        (("plan", "tromso", "--from", "2026-12-09", "--to", "2029-12-05"), "1093 nights cannot be planned"),
        (("plan", "tromso", "--from", "9999-12-31"), "choose evenings between 1970-01-03 and 2053-10-01"),
        (("sky", "tromso", "--on", "1969-12-31"), "choose evenings between"),
        (("places", "remove", "Narvik"), "No favourite is called 'Narvik'"),
        (("places", "search", "zzzzqqqq"), 'No place is called "zzzzqqqq"'),
        (("places", "add", "set:lapland", "--name", "mine"), "one name will not do"),
    ],
)
def test_what_cannot_be_used_is_named_in_a_sentence(
    run: Run, arguments: tuple[str, ...], sentence: str
) -> None:
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert sentence in err
    assert "Traceback" not in err


def test_help_and_version_are_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "plan" in capsys.readouterr().out
    assert main(["plan", "--help"]) == 0
    assert "--nights" in capsys.readouterr().out
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("auroraplan ")


def test_without_a_display_it_says_so_and_how_to_plan_in_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auroraplan.app.display.why_no_window", lambda: "There is no display.")
    assert main([], open_window=lambda _engine: 0) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "There is no display." in captured.err
    assert "auroraplan plan tromso" in captured.err


def test_with_a_display_the_window_opens_and_its_code_is_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("auroraplan.app.display.why_no_window", lambda: None)
    seen: list[Any] = []

    def window(engine: object) -> int:
        seen.append(engine)
        return 7

    assert main(["--home", str(tmp_path), "--offline"], open_window=window) == 7
    assert seen[0].paths.home == tmp_path
    assert seen[0].offline


# --- how it ends -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "code"),
    [(WorldFault("The disk is gone."), 1), (KeyboardInterrupt(), 130), (BrokenPipeError(), 0)],
)
def test_the_exit_code_tells_how_it_ended(
    run: Run, monkeypatch: pytest.MonkeyPatch, fault: BaseException, code: int
) -> None:
    def fails(*_: object) -> int:
        raise fault

    monkeypatch.setattr(commands, "run", fails)
    assert run("sources")[0] == code


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "auroraplan", *CLOCK, "--home", str(tmp_path)]
    command += ["sky", "tromso", "abisko", "--on", "2026-12-05", "--nights", "300", "--format", "json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


# --- sky ---------------------------------------------------------------------------------------------

PLACE_KEYS = {"id", "name", "region", "country", "latitude_deg", "longitude_deg", "time_zone"}


def test_sky_json_has_every_key_of_the_contract(run: Run) -> None:
    code, out, _ = run("sky", "tromso", "--on", "2026-12-10", "--nights", "2", "--format", "json")
    sky = json.loads(out)
    assert code == 0
    assert set(sky) == {"schema", "nights"}
    assert sky["schema"] == "auroraplan.sky/1"
    assert [night["evening"] for night in sky["nights"]] == ["2026-12-10", "2026-12-11"]
    night = sky["nights"][0]
    assert set(night) == {"place", "evening", "from_utc", "to_utc", "events", "dark_spans"} | {
        "sun_min_altitude_deg",
        "moon_lit_fraction",
        "magnetic",
    }
    assert set(night["place"]) == PLACE_KEYS
    assert (night["from_utc"], night["to_utc"]) == ("2026-12-10T11:00:00Z", "2026-12-11T11:00:00Z")
    assert set(night["dark_spans"]) == {"-6", "-12", "-18"}
    assert set(night["magnetic"]) == {"qd_latitude_deg", "mlt_midnight_utc"}
    for event in night["events"]:
        assert set(event) == {"body", "altitude_deg", "direction", "utc"}
        assert night["from_utc"] <= event["utc"] < night["to_utc"]


def test_in_polar_night_the_sun_does_not_rise_and_under_the_midnight_sun_it_is_never_dark(run: Run) -> None:
    _, out, _ = run("sky", "longyearbyen", "--on", "2026-12-10", "--format", "json")
    assert not [
        e
        for e in json.loads(out)["nights"][0]["events"]
        if e["altitude_deg"] == -0.833 and e["body"] == "sun"
    ]
    _, out, _ = run("sky", "longyearbyen", "--on", "2027-06-10", "--format", "json")
    night = json.loads(out)["nights"][0]
    assert night["dark_spans"] == {"-6": [], "-12": [], "-18": []}
    assert night["sun_min_altitude_deg"] > 0


def test_the_sky_table_speaks_local_time(run: Run) -> None:
    code, out, _ = run("sky", "tromso", "--on", "2026-12-10")
    assert code == 0
    assert "Thu 10 Dec" in out
    assert "CET" in out


# --- places ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["tromso", "Tromsø", "TROMSÖ"])
def test_search_finds_a_place_however_it_is_typed(run: Run, text: str) -> None:
    code, out, _ = run("places", "search", text)
    assert code == 0
    assert out.splitlines()[1].startswith("Tromsø  Troms   Norway")


def test_search_offers_the_sets_too(run: Run) -> None:
    _, out, _ = run("places", "search", "lapl")
    assert "set:lapland" in out


def test_favourites_are_kept_listed_and_removed(run: Run, tmp_path: Path) -> None:
    assert run("places", "list")[1] == ""
    assert run("places", "add", "abisko")[0] == 0
    assert run("places", "add", "--name", "The cape", "--", "-54.8,-68.3")[0] == 0
    _, out, _ = run("places", "list")
    assert [line.split("  ")[0] for line in out.splitlines()] == ["Name", "Abisko", "The cape"]
    assert list((tmp_path / "home").rglob("favourites.json"))
    code, _, err = run("places", "add", "abisko")
    assert (code, "already a favourite" in err) == (2, True)
    assert run("places", "remove", "abisko")[0] == 0
    assert "Abisko" not in run("places", "list")[1]


def test_a_favourite_is_a_place_under_its_own_name(run: Run) -> None:
    run("places", "add", "--name", "The cape", "--", "-54.8,-68.3")
    _, out, _ = run("sky", "the cape", "--on", "2026-12-10", "--format", "json")
    assert json.loads(out)["nights"][0]["place"]["latitude_deg"] == -54.8


def test_damaged_favourites_are_told_and_do_not_stop_the_program(run: Run, tmp_path: Path) -> None:
    run("places", "add", "abisko")
    path = next((tmp_path / "home").rglob("favourites.json"))
    path.write_bytes(b'{"schema": "aurorap')
    code, _, err = run("places", "list")
    assert code == 0
    assert "could not be read" in err
    assert path.with_name("favourites.json.damaged-20261201T120000Z").exists()


def test_an_ambiguous_name_is_told_on_stderr(run: Run) -> None:
    code, out, err = run("sky", "vik", "--on", "2026-12-10", "--format", "json")
    assert code == 0
    assert json.loads(out)
    assert '"vik" is taken for Vík í Mýrdal, South, Iceland; there is also Vik, ' in err
    assert run("--quiet", "sky", "vik", "--on", "2026-12-10")[2] == ""


def test_a_full_disk_keeps_the_favourites_and_ends_with_1(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("places", "add", "abisko")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        code, _, err = run("places", "add", "tromso")
    assert code == 1
    assert "the disk is full" in err
    assert "Abisko" in run("places", "list")[1]


# --- the program as it is started ----------------------------------------------------------------------


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def test_global_options_stand_before_and_after_the_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "auroraplan", "places", "list", "--offline", "--home", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_environment())
    assert (done.returncode, done.stdout) == (0, "")
    assert "no favourites yet" in done.stderr


def test_help_loads_nothing_that_takes_long() -> None:
    code = (
        "import sys; from auroraplan.cli.main import main; main(['--help']); "
        "print([m for m in ('numpy', 'skyfield', 'requests', 'PySide6', 'rapidfuzz') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment()
    )
    assert done.stdout.splitlines()[-1] == "[]"
