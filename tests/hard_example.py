"""A plan that is hard to tell: what the engine says of twelve places with every letter, in polar night and in
summer, one of them under a sky that nobody knows."""

import math
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from auroraplan.app.planner import Plan
from auroraplan.app.requests import plan_request
from auroraplan.app.wiring import wired

NAMES = (
    *("Tromsø", "Reykjavík", "Kangerlussuaq", "Bodø", "Longyearbyen", "Abisko", "Fairbanks"),
    *("Yellowknife", "McMurdo Station", "Hobart", "Ísafjörður", "Hammerfest"),
)
UNKNOWN_CLOUD = "Bodø"
NOW = datetime(2026, 12, 4, 18, tzinfo=UTC)


@cache
def hard_plan() -> Plan:
    """Twelve places, twelve nights from 15 December, stays of four; one place's cloud is not known."""
    with tempfile.TemporaryDirectory() as home:
        engine = wired(home=Path(home), offline=True, now=lambda: NOW)
        places = [engine.resolve(name)[0] for name in NAMES]
        plan = engine.plan(plan_request(places, date(2026, 12, 15), nights=12, stay=4, offline=True))
    nights = tuple(
        replace(night, cloud=replace(night.cloud, clear=math.nan))
        if night.night.place.name == UNKNOWN_CLOUD
        else night
        for night in plan.nights
    )
    return replace(plan, nights=nights)
