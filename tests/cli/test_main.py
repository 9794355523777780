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
        (("plan", "--nights", "x"), "'x' is not a whole number; write it like 10"),
        (("plan", "--nights", "1e9"), "'1e9' is not a whole number"),
        (("plan", "--nights", "1_0"), "'1_0' is not a whole number"),
        (("plan", "--nights", "1" * 5000), "is not a whole number; write it like 10"),
        (("plan", "tromso", "--nights", "-1"), "-1 nights cannot be planned"),
        (("plan", "--now", "9999-12-31T23:59Z"), "lies outside the years 1970 to 2053"),
        (("plan", "--home", ""), "'' is no folder"),
        (("plan", "--home", __file__), "is a file; name a folder"),
        (("plan", "tromso", "-o", ""), "'' is no file; write it like plan.pdf"),
        (("plan", "tromso", "-o", "plan.jpg"), "plan.jpg: a plan is not written as jpg; choose table, json"),
        (("plan", "tromso", "--to", "2026-11-01"), "choose a later one, or an earlier first evening"),
        (("plan", "s"), 'No place is called "s". Is it'),
        (("plan", "%s{}"), 'No place is called "%s{}"'),
        (("plan", "\x1b[31mtromso"), 'No place is called "\\x1b[31mtromso"'),
        (("plan", "a\nb"), 'No place is called "a\\nb"'),
        (("plan", "\udcff"), 'No place is called "\\udcff"'),
        (("plan", "\U0001f30c"), 'No place is called "\U0001f30c"'),
        (("plan", "x" * 10_000), "xxx … xxx"),
        (("plan", "x" * 10_000), "or give coordinates like 69.65,18.96"),
        (("plan", "69,400"), "longitude 400 is outside"),
        (("plan", "--from", ""), "'' is not a date"),
        (("places", "add", "65,20", "--name", "set:mine"), "reads as a set or as coordinates"),
        (("places", "add", "65,20", "--name", "60,10"), "reads as a set or as coordinates"),
        (("plan", "--from", "2026-02-30"), "'2026-02-30' is not a date; write it like 2026-12-05"),
        (("plan", "--from", "05.12.2026"), "'05.12.2026' is not a date"),
        (("plan", "--nights", "3", "--to", "2026-12-09"), "not allowed with argument"),
        (("plan", "--format", "jpg"), "invalid choice: 'jpg'"),
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
    assert len(err) < 1000


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

    def window(engine: object, files: tuple[Path, ...] = ()) -> int:
        seen.append(engine)
        assert files == ()
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
        "dark_hours",
        "moon_free_dark_hours",
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


def test_search_tells_what_is_known_of_a_curated_place(run: Run) -> None:
    _, out, _ = run("places", "search", "abisko")
    assert "How to get there    Train on the Kiruna" in out
    assert "Nearest large town  Narvik, 58 km west" in out
    assert "Dark nights         late August to mid April" in out
    assert "How to get there" not in run("places", "search", "abisk")[1]


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


def test_a_favourite_goes_by_the_name_that_finds_it(run: Run) -> None:
    run("places", "add", "tromso")
    assert run("places", "remove", "TROMSO")[0] == 0
    assert run("places", "list")[1] == ""


def test_a_set_adds_what_is_not_a_favourite_yet(run: Run) -> None:
    run("places", "add", "abisko")
    code, _, err = run("places", "add", "set:sweden")
    assert code == 0
    assert "Is a favourite already: Abisko, Sweden" in err
    names = [line.split("  ")[0] for line in run("places", "list")[1].splitlines()]
    assert names[:2] == ["Name", "Abisko"]
    assert "Kiruna" in names
    assert len(set(names)) == len(names)


@pytest.mark.guarantee(2)
@pytest.mark.parametrize(
    ("kind", "command"),
    [
        ("favourites", ("places", "remove", "tromso")),
        ("favourites", ("places", "add", "tromso")),
        ("trips", ("trips", "remove", "mine")),
        ("trips", ("plan", "abisko", "--nights", "2", "--save", "Mine", "-o", "plan.txt")),
    ],
)
def test_damage_is_told_by_every_command_that_comes_upon_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "home" / "data" / f"{kind}.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(b'{"schema')
    assert "it is cut short" in run(*command)[2]
    assert list(path.parent.glob("*.damaged-*"))


def test_favourites_that_cannot_be_read_do_not_stop_a_plan_without_them(run: Run, tmp_path: Path) -> None:
    (tmp_path / "home" / "data" / "favourites.json").mkdir(parents=True)
    code, out, err = run("sky", "tromso", "--on", "2026-12-10")
    assert (code, "Tromsø" in out) == (0, True)
    assert "favourites.json cannot be read" in err
    assert run("places", "list")[0] == 1


@pytest.mark.parametrize("version", ["9" * 5000, "x", ""])
def test_a_version_without_sense_is_damage(run: Run, tmp_path: Path, version: str) -> None:
    path = tmp_path / "home" / "data" / "favourites.json"
    path.parent.mkdir(parents=True)
    path.write_text(f'{{"schema": "auroraplan.favourites/{version}", "places": []}}', encoding="ascii")
    code, _, err = run("places", "list")
    assert code == 0
    assert "it is not marked as auroraplan.favourites" in err
    assert "no favourites yet" not in err


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
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**inherited, "PYTHONPATH": os.pathsep.join(sys.path)}


def _started(redirection: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "auroraplan", *CLOCK, "--home", str(home), *arguments]
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirection}', "sh", *command],
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )


@pytest.mark.skipif(os.name != "posix", reason="platform: needs sh and /dev/full")
@pytest.mark.parametrize(
    ("redirection", "sentence"),
    [
        (">&-", "auroraplan: Nothing takes the answer: stdout is closed; name a file with -o.\n"),
        (">/dev/full", "auroraplan: Not written to stdout: the disk is full.\n"),
        (">&- 2>&-", ""),
    ],
)
def test_a_stdout_that_takes_nothing_is_one_sentence(tmp_path: Path, redirection: str, sentence: str) -> None:
    done = _started(redirection, tmp_path, "sky", "tromso", "--on", "2026-12-10")
    assert (done.returncode, done.stderr) == (1, sentence)


@pytest.mark.skipif(os.name != "posix", reason="platform: needs sh")
def test_without_stdout_a_file_is_written_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    done = _started(">&- 2>&-", tmp_path, "plan", "tromso", "--nights", "1", "-o", str(path))
    assert done.returncode == 0
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "auroraplan.plan/1"


def test_an_interruption_that_a_library_turns_into_another_fault_is_one_still(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> int:
        # As when skyfield is interrupted while it tries which of two modules there is.
        fault = ModuleNotFoundError("urlparse")
        fault.__context__ = KeyboardInterrupt()
        raise fault

    monkeypatch.setattr(commands, "run", fails)
    assert run("sources")[0] == 130


def test_a_bug_is_no_interruption(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> int:
        raise RuntimeError("a bug")

    monkeypatch.setattr(commands, "run", fails)
    with pytest.raises(RuntimeError):
        run("sources")


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


def test_offline_a_plan_does_not_load_what_asks(tmp_path: Path) -> None:
    code = (
        "import sys; from auroraplan.cli.main import main; "
        f"main(['--offline', '--home', {str(tmp_path)!r}, 'plan', 'tromso', '--nights', '1']); "
        "print([m for m in ('requests', 'urllib3', 'geopy', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment()
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_favourite_is_kept_though_its_years_of_cloud_cannot_be_asked_for(run: Run) -> None:
    code, _, err = run("places", "add", "tromso", "--climate")
    assert code == 0
    assert "Kept as a favourite: Tromsø, Norway" in err
    assert "The years of cloud over Tromsø are not known: Not asked: offline." in err
    assert "Tromsø" in run("places", "list")[1]
