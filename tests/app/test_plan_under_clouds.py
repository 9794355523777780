"""What clouds, and answers without clouds, do to a whole plan: all of it is real but the network."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from auroraplan.app.planner import Plan
from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import Auroraplan
from auroraplan.core.evidence import Freshness
from auroraplan.core.odds import NightOdds
from auroraplan.sources.faults import Refused, SourceFault
from auroraplan.sources.fetched import Fetched
from auroraplan.store.paths import Paths

NOW = datetime(2027, 2, 8, 12, tzinfo=UTC)
TONIGHT = date(2027, 2, 8)
# 0.96 - 1.08 m at Tromsø's mean covers of February and January after New et al. 1999, 69 and 68 %: by hand.
USUAL = pytest.approx(0.216, abs=0.012)


class Sky:
    """Open-Meteo tells the same cover for every layer and hour, as JSON has it; nobody else answers."""

    def __init__(self, cover: str | None) -> None:
        self.cover = cover
        self.offline = False

    def pause(self, _url: str, _fault: SourceFault) -> None:
        """Every plan asks with a desk of its own."""

    def paused(self, _url: str) -> SourceFault | None:
        return None

    def get_if_changed(self, url: str, _stamp: str | None, **_: object) -> Fetched | SourceFault:
        return self.get(url)

    def get(self, url: str, **_: object) -> Fetched | SourceFault:
        if self.cover is None or not url.startswith("https://api.open-meteo.com/v1/forecast?"):
            return Refused(503)
        count = url.split("latitude=")[1].split("&", maxsplit=1)[0].count(",") + 1
        begin = NOW.replace(hour=0) - timedelta(days=1)
        times = [int((begin + timedelta(hours=hour)).timestamp()) for hour in range(24 * 12)]
        column = "[" + ",".join([self.cover] * len(times)) + "]"
        names = ("cloud_cover", "cloud_cover_low", "cloud_cover_mid", "cloud_cover_high")
        columns = ",".join(f'"{name}":{column}' for name in names)
        entry = f'{{"utc_offset_seconds":0,"hourly":{{"time":{json.dumps(times)},{columns}}}}}'
        body = entry if count == 1 else f"[{','.join([entry] * count)}]"
        return Fetched(body.encode(), NOW)


def tromso_plan(home: Path, cover: str | None) -> Plan:
    fetcher: Any = Sky(cover)
    program = Auroraplan(Paths(home), offline=False, now=lambda: NOW, fetcher=fetcher)
    return program.plan(plan_request(program.resolve("tromso"), TONIGHT, nights=3, stay=2))


def tonight(plan: Plan) -> NightOdds:
    return next(night for night in plan.nights if night.night.evening == TONIGHT)


def width(night: NightOdds) -> float:
    return night.high - night.low


@pytest.mark.parametrize("cover", [None, "null", "NaN", "-5", '"cloudy"', "1e400"])
def test_without_clouds_the_usual_ones_stand_and_the_range_is_wider(
    tmp_path: Path, cover: str | None
) -> None:
    missing = tromso_plan(tmp_path / "missing", cover)
    closed, half, clear = (tonight(tromso_plan(tmp_path / told, told)) for told in ("100", "40", "0"))
    night = tonight(missing)
    assert night.cloud.source_id == "cloud-normals"
    assert night.cloud.clear == USUAL
    assert closed.odds < night.odds < clear.odds
    assert 0.05 < night.odds < 0.5
    assert width(night) > width(half), (night, half)
    assert width(night) > width(closed)
    assert all(0.0 < stay.odds_at_least_one < 1.0 for stay in missing.stays)
    faults = {state.id for state in missing.sources if state.state is Freshness.FAULT}
    assert "open-meteo-forecast" in faults


def test_a_cover_above_the_whole_is_the_whole(tmp_path: Path) -> None:
    closed, beyond = (tromso_plan(tmp_path / told, told) for told in ("100", "140"))
    assert [night.odds for night in beyond.nights] == [night.odds for night in closed.nights]
    assert tonight(beyond).cloud.source_id == "open-meteo-forecast"


def test_a_closed_sky_over_tromso_leaves_next_to_nothing(tmp_path: Path) -> None:
    night = tonight(tromso_plan(tmp_path, "100"))
    assert night.cloud.source_id == "open-meteo-forecast"
    assert 0.0 < night.odds < 0.05
