"""Thousands of places: a first look at all of them, and the best in full."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import pytest

from auroraplan.app import everywhere
from auroraplan.app.everywhere import shortlist
from auroraplan.app.planner import Cancelled, Engine, plan
from auroraplan.app.requests import PlanRequest, plan_request
from auroraplan.core.arrays import read_only
from auroraplan.core.clouds import CloudCorrelation
from auroraplan.core.evidence import Sourced
from auroraplan.core.occurrence import cloudless, constant
from auroraplan.core.places import Place
from auroraplan.core.sky import Almanac
from auroraplan.sources.bundled import ephemeris, magnetic_grid

COUNT = 30
PLACES = tuple(
    Place(f"p{number}", f"Place {number}", "", "Norway", 55.0 + 0.6 * number, 10.0 + number, "Europe/Oslo")
    for number in range(COUNT)
)
REQUEST = plan_request(PLACES, date(2026, 12, 5), nights=3, stay=2)


@dataclass(frozen=True)
class Gathered:
    activity: Sourced[Any]
    clouds: tuple[Sourced[Any], ...]


class Gathering:
    """Kp 3 and clouds of each place's own; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[PlanRequest] = []

    def __call__(
        self, request: PlanRequest, from_unix_s: float, to_unix_s: float, _cancelled: Callable[[], bool]
    ) -> Any:
        self.asked.append(request)
        sky = cloudless(from_unix_s, to_unix_s)
        of_places = [
            replace(
                sky,
                clear=read_only(np.full(len(sky.clear), 0.5 + 0.3 * math.sin(place.longitude_deg))),
                correlation=CloudCorrelation(0.7, 0.3),
            )
            for place in request.places
        ]
        return Gathered(
            Sourced(constant(3.0, from_unix_s, to_unix_s), ()),
            tuple(Sourced(outlook, ()) for outlook in of_places),
        )


def engine(gathering: Gathering) -> Engine:
    shipped = ephemeris()
    return Engine(
        Almanac(shipped.kernel, shipped.timescale),
        magnetic_grid(),
        gathering,
        lambda _place: 0.0,
        lambda chosen, _offline, _cancelled: ((),) * len(chosen),
    )


def never() -> bool:
    return False


def test_the_shortlist_is_the_head_of_the_plan_of_all_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everywhere, "BATCH", 7)
    gathering = Gathering()
    found = shortlist(REQUEST, engine(gathering), progress=lambda _share, _text: None, cancelled=never)
    whole = plan(
        REQUEST,
        engine(Gathering()),
        issued_utc=datetime(2026, 12, 1, tzinfo=UTC),
        progress=lambda _share, _text: None,
        cancelled=never,
    )
    best = list(dict.fromkeys(stay.place for stay in whole.stays))
    assert list(found.places) == best[: everywhere.SHORTLISTED]
    assert found.looked_at == COUNT
    assert "30 places" in found.note
    assert "20" in found.note


def test_the_first_look_asks_nothing_of_the_network_and_goes_in_batches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(everywhere, "BATCH", 7)
    gathering = Gathering()
    shortlist(REQUEST, engine(gathering), progress=lambda _share, _text: None, cancelled=never)
    assert all(request.offline for request in gathering.asked)
    assert [len(request.places) for request in gathering.asked] == [7, 7, 7, 7, 2]


def test_progress_rises_to_the_end() -> None:
    shares: list[float] = []
    shortlist(
        REQUEST, engine(Gathering()), progress=lambda share, _text: shares.append(share), cancelled=never
    )
    assert shares == sorted(shares)
    assert len(shares) == COUNT
    assert shares[-1] == 1.0


def test_cancelling_ends_it_at_the_next_place() -> None:
    seen: list[str] = []
    with pytest.raises(Cancelled):
        shortlist(
            REQUEST,
            engine(Gathering()),
            progress=lambda _share, text: seen.append(text),
            cancelled=lambda: len(seen) >= 5,
        )
    assert len(seen) == 5
