"""`auroraplan sky`: what it says of darkness and Moon, and of the ends of the ephemeris."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from auroraplan.cli.main import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with a home of its own; gives exit code, stdout and stderr."""

    def running(*arguments: str) -> tuple[int, str, str]:
        code = main(["--offline", "--home", str(tmp_path / "home"), *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return running


def test_moon_free_dark_hours_are_what_spans_and_moonrise_leave(run: Run) -> None:
    _, out, _ = run("sky", "tromso", "--on", "2026-12-18", "--nights", "8", "--format", "json")
    nights = json.loads(out)["nights"]
    for night in nights:
        dark = [[_unix_s(edge) for edge in span] for span in night["dark_spans"]["-12"]]
        minutes = [
            minute for first, last in dark for minute in np.arange(np.ceil(first / 60), last / 60) * 60.0
        ]
        moon = [(_unix_s(e["utc"]), e["direction"] == "up") for e in night["events"] if e["body"] == "moon"]
        if moon:
            switches = np.searchsorted([at for at, _ in moon], minutes)
            up = np.array([not moon[0][1], *(rises for _, rises in moon)])[switches]
            assert night["moon_free_dark_hours"] == pytest.approx(np.sum(~up) / 60.0, abs=0.05)
        else:  # that far north the Moon may stay up or down for days
            assert night["moon_free_dark_hours"] in (0.0, night["dark_hours"])
        assert night["dark_hours"] == pytest.approx(len(minutes) / 60.0, abs=0.05)
    free = [night["moon_free_dark_hours"] for night in nights]
    assert min(free) == 0.0
    assert max(free) > 3.0
    _, out, _ = run("sky", "tromso", "--on", "2026-12-18", "--nights", "8")
    assert "Moonless" in out.splitlines()[0]
    assert f"{free[0]:.1f} h" in out.splitlines()[1]


def _unix_s(utc: str) -> float:
    return datetime.fromisoformat(utc).timestamp()


@pytest.mark.parametrize("day", ["1969-12-31", "2053-12-24"])
def test_a_date_outside_the_ephemeris_is_named_with_what_can_be_asked_instead(run: Run, day: str) -> None:
    code, out, err = run("sky", "tromso", "--on", day)
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert day in err
    assert "choose evenings between 1970-01-03 and 2053-10-01" in err


@pytest.mark.parametrize("day", ["1970-01-03", "2053-10-01"])
def test_the_first_and_the_last_evening_can_be_asked(run: Run, day: str) -> None:
    for place in ("90,0", "-90,0", "66.56,180", "0,-180"):
        code, out, _ = run("sky", "--on", day, "--format", "json", "--", place)
        assert (code, json.loads(out)["nights"][0]["evening"]) == (0, day)
