"""Text can be read in every palette, and the sheet has no name without a value."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from auroraplan.gui import theme
from auroraplan.gui.application import application
from auroraplan.render.palettes import window_palettes
from auroraplan.render.style import Style, contrast

STYLES = [pytest.param(style, id=style.name) for style in window_palettes()]
ROLE = QPalette.ColorRole
PAIRS = [
    (ROLE.WindowText, ROLE.Window),
    (ROLE.Text, ROLE.Base),
    (ROLE.Text, ROLE.AlternateBase),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
    (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.Link, ROLE.Base),
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].name)
def test_text_contrasts_with_its_ground_by_4_5(qtbot: QtBot, style: Style, pair: tuple[ROLE, ROLE]) -> None:
    palette = theme.palette(style)
    text, ground = (palette.color(role).name() for role in pair)
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("style", STYLES)
def test_the_words_of_the_sheet_contrast_with_cards(style: Style) -> None:
    for ink in (style.text, style.muted, style.caution, style.good, style.glow):
        for ground in (style.card, style.raised):
            assert contrast(ink, ground) >= 4.5
    assert contrast(*theme.accent(style)) >= 4.5


@pytest.mark.parametrize("style", STYLES)
def test_the_sheet_is_complete(qtbot: QtBot, style: Style) -> None:
    application()
    sheet = theme.sheet(style)
    assert "@" not in sheet
    assert len(re.findall(r"#[0-9a-f]{6}", sheet)) > 40
