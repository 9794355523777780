"""`places search` asks online only for what the gazetteer does not know, and thanks whoever answers."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from auroraplan.cli.main import main
from auroraplan.sources.faults import Refused, SourceFault
from auroraplan.sources.fetch import Fetcher
from auroraplan.sources.fetched import Fetched

ROW = {"osm_type": "node", "osm_id": 9, "lat": "69.1", "lon": "18.2", "name": "Quuxheim Lodge"}
FOUND = {"openstreetmap": json.dumps([ROW]).encode(), "open-meteo": b'{"generationtime_ms": 0.5}'}
NOTHING = {"openstreetmap": b"[]", "open-meteo": b'{"generationtime_ms": 0.5}'}

Run = Callable[..., tuple[int, str, str]]


class Web:
    offline = False

    def __init__(self) -> None:
        self.bodies: dict[str, Any] = dict(FOUND)
        self.asked: list[str] = []

    def get(self, url: str, **_: object) -> Fetched | SourceFault:
        self.asked.append(url)
        answer = next(body for host, body in self.bodies.items() if host in url)
        return Fetched(answer, datetime(2026, 12, 1, tzinfo=UTC)) if isinstance(answer, bytes) else answer


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    made = Web()
    monkeypatch.setattr("auroraplan.app.loading.fetcher", lambda **_how: made)
    return made


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> tuple[int, str, str]:
        code = main(["--now", "2026-12-01T12:00Z", "--home", str(tmp_path / "home"), *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return running


def test_a_place_found_online_is_told_with_its_source_and_then_known_to_plan(run: Run, web: Web) -> None:
    code, out, _ = run("places", "search", "quuxheim", "lodge")
    assert code == 0
    assert "69.1000,18.2000" in out
    assert "Found online: © OpenStreetMap contributors" in out
    assert len(web.asked) == 2
    code, out, err = run("--offline", "sky", "quuxheim lodge", "--on", "2026-12-10")
    assert code == 0
    assert "Quuxheim Lodge" in out
    assert "© OpenStreetMap contributors" in err
    assert len(web.asked) == 2


def test_what_the_gazetteer_knows_is_asked_of_nobody(run: Run, web: Web) -> None:
    for text in ("tromso", "tromsoo", "trom", "lapl", "69.65,18.96"):
        run("places", "search", text)
    assert web.asked == []


def test_online_asks_all_the_same(run: Run, web: Web) -> None:
    _, out, _ = run("places", "search", "tromso", "--online")
    assert "Quuxheim Lodge" in out
    assert "Tromsø" in out
    assert web.asked


def test_plan_and_sky_never_ask_and_tell_the_remedy(run: Run, web: Web) -> None:
    for command in (("plan", "quuxheim lodge"), ("sky", "quuxheim lodge", "--on", "2026-12-10")):
        code, _, err = run(*command)
        assert code == 2
        assert 'auroraplan places search "quuxheim lodge"' in err
    assert web.asked == []


def test_nobody_knowing_it_is_the_users_and_nobody_answering_is_the_worlds(run: Run, web: Web) -> None:
    web.bodies = dict(NOTHING)
    code, out, err = run("places", "search", "quuxheim", "one")
    assert (code, out) == (2, "")
    assert "neither here nor at Open-Meteo and OpenStreetMap" in err
    web.bodies = {"//": Refused(403)}
    code, out, err = run("places", "search", "quuxheim", "two")
    assert (code, out) == (1, "")
    assert "status 403" in err


@pytest.mark.gui
@pytest.mark.usefixtures("qapp")
def test_a_plan_with_a_place_of_openstreetmap_thanks_its_contributors(
    run: Run, web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    credit = "© OpenStreetMap contributors"
    run("places", "search", "quuxheim", "lodge")
    assert web.asked
    monkeypatch.setattr("auroraplan.app.loading.fetcher", lambda **_how: Fetcher(offline=True))
    nights = ("--from", "2026-12-10", "--nights", "2")
    asked = ("--offline", "plan", "quuxheim lodge", *nights)
    _, out, _ = run(*asked)
    assert credit in out.partition("It rests on")[2]
    _, out, _ = run(*asked, "--format", "json")
    sources = {source["id"]: source for source in json.loads(out)["sources"]}
    assert credit in sources["nominatim-places"]["attribution"]
    page = tmp_path / "plan.pdf"
    run(*asked, "-o", str(page))
    assert credit in " ".join(" ".join(each.extract_text().split()) for each in PdfReader(page).pages)
    _, out, _ = run("--offline", "season", "quuxheim lodge")
    assert credit in out.partition("It rests on")[2]
    _, out, _ = run("--offline", "plan", "tromso", *nights)
    assert credit not in out
