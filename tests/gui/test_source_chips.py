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
