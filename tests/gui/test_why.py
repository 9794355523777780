"""W tells why: every reason of the night, how the odds multiply, and where to go under cloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from auroraplan.app.chance_wording import percent
from auroraplan.app.reason_wording import reasons
from auroraplan.gui.reading import ReadingBox
from auroraplan.gui.why import why_entries
from plan_example import TROMSO

if TYPE_CHECKING:
    from gui.conftest import Opened


def test_every_reason_of_the_night_is_told(opened: Opened) -> None:
    opened.window.selection.choose_place(TROMSO.id)
    told = why_entries(opened.choice)
    night = opened.choice.night
    assert told[0].title.startswith(percent(night.odds))
    assert [entry.text for entry in told[1 : 1 + len(reasons(night))]] == [
        each.text for each in reasons(night)
    ]
    assert "Abisko" in told[-1].text
    assert "144 km" in told[-1].text


def test_w_opens_it_and_escape_closes_it(opened: Opened) -> None:
    QTest.keyClick(opened.window.matrix.view, Qt.Key.Key_W)
    (box,) = [each for each in opened.window.findChildren(ReadingBox) if each.isVisible()]
    assert opened.choice.night.night.place.name in box.windowTitle()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
