"""Colours that can be read and told apart, and letters that can be searched."""

import itertools
import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QFont, QFontMetricsF

import auroraplan
from auroraplan.render.palettes import window_palettes
from auroraplan.render.style import (
    DARK_RAMP,
    LIGHT_RAMP,
    READABLE,
    Style,
    contrast,
    dark,
    font,
    load_fonts,
    mixed,
    print_,
    ramp_class,
)

pytestmark = pytest.mark.gui

STYLES = [pytest.param(style, id=style.name) for style in (*window_palettes(), print_())]

# Machado, Oliveira & Fernandes 2009 (IEEE TVCG 15, 1291), table 1, severity 1.0; on linear RGB.
EYES = {
    "normal": np.eye(3),
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def test_black_on_white_has_the_contrast_that_the_standard_gives() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    # WebAIM's well-known example: the lightest grey that passes on white.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("fill", DARK_RAMP + LIGHT_RAMP)
def test_a_number_can_be_read_on_every_class_of_the_ramp(fill: str) -> None:
    assert contrast(dark().ink_on(fill), fill) >= 4.5


@pytest.mark.parametrize("style", STYLES)
def test_the_inks_of_every_palette_can_be_read_on_its_ramp_and_its_accent(style: Style) -> None:
    for fill in (*style.ramp, style.accent_fill):
        assert contrast(style.ink_on(fill), fill) >= READABLE, fill


def test_no_drawing_and_no_widget_names_a_colour_of_its_own() -> None:
    rooms = Path(auroraplan.__file__).parent
    free = {"style.py", "palettes.py", "night_sky.py"}
    names = re.compile(r"#[0-9a-fA-F]{6}\b|\bQColor\(\s*\d|GlobalColor\.(?!transparent)\w+")
    found = [
        (path.name, found[0])
        for room in ("render", "gui")
        for path in (rooms / room).glob("*.py")
        if path.name not in free
        for found in names.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("style", STYLES)
def test_every_text_colour_can_be_read_on_every_surface(style: Style) -> None:
    inks = (style.text, style.muted, style.caution, style.good)
    surfaces = (style.ground, style.card, style.raised)
    weakest = min(contrast(ink, surface) for ink, surface in itertools.product(inks, surfaces))
    assert weakest >= 4.5


@pytest.mark.parametrize("style", STYLES)
def test_a_kp_number_can_be_read_inside_its_step(style: Style) -> None:
    assert contrast(style.ink_on(style.activity), style.activity) >= 4.5


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("percent", range(0, 101, 5))
def test_a_large_figure_can_be_read_on_its_card(style: Style, percent: int) -> None:
    assert contrast(style.figure_colour(percent / 100), style.card) >= READABLE


@pytest.mark.parametrize("style", STYLES)
def test_the_outline_of_the_best_stands_out_from_the_surface(style: Style) -> None:
    assert contrast(style.mark, style.card) >= 4.5


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize(("ramp", "direction"), [(DARK_RAMP, 1.0), (LIGHT_RAMP, -1.0)])
def test_the_ramp_is_in_order_of_lightness_for_every_eye(
    ramp: tuple[str, ...], direction: float, eye: str
) -> None:
    rgb = np.array([[int(tone[i : i + 2], 16) / 255 for i in (1, 3, 5)] for tone in ramp])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ np.array(EYES[eye]).T, 0.0, 1.0)
    lightness = seen @ [0.2126, 0.7152, 0.0722]
    assert (np.diff(lightness) * direction > 0.0).all()


@pytest.mark.parametrize(
    ("chance", "step"),
    [
        (0.0, 0),
        (0.0449, 0),
        (0.045, 1),
        (0.05, 1),
        (0.149, 2),
        (0.3, 3),
        (0.45, 4),
        (0.594, 4),
        (0.6, 5),
        (0.75, 6),
        (1.0, 6),
    ],
)
def test_the_class_follows_the_whole_percent_that_is_shown(chance: float, step: int) -> None:
    assert ramp_class(chance) == step


def test_an_unknown_chance_has_no_class() -> None:
    assert ramp_class(None) is None
    assert ramp_class(float("nan")) is None


def test_a_mixed_colour_starts_and_ends_at_its_parts() -> None:
    assert mixed("#102030", "#a0b0c0", 0.0) == "#102030"
    assert mixed("#102030", "#a0b0c0", 1.0) == "#a0b0c0"


@pytest.mark.usefixtures("qapp")
def test_the_bundled_face_is_used_and_not_one_of_the_machine() -> None:
    from PySide6.QtGui import QFontInfo

    assert load_fonts() == "Inter"
    assert QFontInfo(font(12)).family() == "Inter"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_figures_have_one_width(weight: QFont.Weight) -> None:
    metrics = QFontMetricsF(font(12, weight))
    widths = [metrics.horizontalAdvance(figure * 8) for figure in "0123456789"]
    assert max(widths) - min(widths) < 0.25


@pytest.mark.usefixtures("qapp")
def test_figures_in_a_pdf_are_no_wider_than_those_that_were_measured() -> None:
    for figure in "0123456789:,.%–":
        measured, drawn = (QFontMetricsF(font(12, tabular=tabular)) for tabular in (True, False))
        assert drawn.horizontalAdvance(figure) <= measured.horizontalAdvance(figure) + 0.6
