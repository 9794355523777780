"""A chip says in a few words how a source stands, and never that nothing came when something is in use."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from auroraplan.core.evidence import Freshness, SourceKind, SourceState
from auroraplan.gui.source_chips import SourceChips

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)

pytestmark = pytest.mark.gui


def words(qtbot: QtBot, state: Freshness, fault: str | None) -> str:
    """The words of the chip of one source."""
    source = SourceState(
        "swpc", SourceKind.ACTIVITY, "NOAA Kp forecast", state, "NOAA", NOW - timedelta(hours=3), NOW, fault
    )
    chips = SourceChips()
    qtbot.addWidget(chips)
    chips.show_sources((source,), NOW, asked=True, offline=False)
    return chips.chips[0].text()


def test_a_kept_forecast_is_in_use_although_today_nobody_answers(qtbot: QtBot) -> None:
    told = words(qtbot, Freshness.CACHED, "It did not answer.")
    assert "no answer" not in told
    assert told.startswith("▲ Kp cached")


def test_a_source_that_gave_nothing_is_said_to_be_silent(qtbot: QtBot) -> None:
    assert words(qtbot, Freshness.FAULT, "It did not answer.") == "▲ Kp forecast: no answer"


def test_a_fresh_forecast_tells_its_age(qtbot: QtBot) -> None:
    assert words(qtbot, Freshness.LIVE, None) == "● Kp live, 3 h old"


def chips_of(qtbot: QtBot, *states: SourceState) -> list[str]:
    chips = SourceChips()
    qtbot.addWidget(chips)
    chips.show_sources(states, NOW, asked=True, offline=False)
    return [chip.text() for chip in chips.chips]


def kp_source(number: int, state: Freshness, fault: str | None = None) -> SourceState:
    issued = None if state is Freshness.FAULT else NOW - timedelta(hours=number)
    return SourceState(
        f"kp-{number}", SourceKind.ACTIVITY, f"Source {number}", state, "NOAA", issued, NOW, fault
    )


def test_nine_sources_of_kp_are_one_chip_for_the_first(qtbot: QtBot) -> None:
    told = [kp_source(number, Freshness.LIVE) for number in range(3, 12)]
    assert chips_of(qtbot, *told) == ["● Kp live, 3 h old"]


def test_those_that_gave_nothing_share_a_chip_and_those_not_asked_have_none(qtbot: QtBot) -> None:
    silent = [kp_source(number, Freshness.FAULT, "The service took longer than 10 s.") for number in (4, 5)]
    spared = kp_source(6, Freshness.FAULT, "Not asked: Source 3 has answered.")
    words = chips_of(qtbot, kp_source(3, Freshness.LIVE), *silent, spared)
    assert words == ["● Kp live, 3 h old", "▲ 2 Kp sources: no answer"]
