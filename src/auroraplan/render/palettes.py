"""Palettes for eyes that need more, or less: red light for the dark, high contrast for weak sight.

Red light leaves the eyes' adaptation to the dark alone: at 620 nm rods answer with less than a hundredth of
their peak (scotopic luminous efficiency, CIE 018:2019). No colour has green or blue above 24 of 255. Reds
alone are too few to rank seven classes by fill, so that cells carry their odds as a bar under the number.
"""

from auroraplan.render.style import DARK_RAMP, LIGHT_RAMP, Style, dark, light

MOST_GREEN_OR_BLUE = 24
"""What a palette for the dark may have of green and blue, of 255."""

_RED = "#ff1818"


def red() -> Style:
    """The window out in the dark."""
    return Style(
        name="red",
        ground="#0a0000",
        card="#100000",
        raised="#2b0000",
        line="#4a0000",
        text=_RED,
        muted=_RED,
        caution=_RED,
        good=_RED,
        mark=_RED,
        glow=_RED,
        moon=_RED,
        moon_shadow="#2b0000",
        activity="#330000",
        clear="#160000",
        covered="#6a0000",
        ramp=("#180000",) * 7,
        inks=(_RED, "#0a0000"),
        marks=("#4a0000", "#660000", "#800000", "#a00606", "#c00c0c", "#e01212", _RED),
        sky_line=_RED,
        moon_path=_RED,
        shadow="#0a0000",
        night_shade="#000000",
        accent=_RED,
        is_red=True,
    )


def high_contrast_dark() -> Style:
    """Black, with lines and letters as bright as they get."""
    return Style(
        name="high contrast, dark",
        ground="#000000",
        card="#000000",
        raised="#141414",
        line="#a8a8a8",
        text="#ffffff",
        muted="#e4e4e4",
        caution="#ffd75e",
        good="#9dff8a",
        mark="#ffffff",
        glow="#e8ff5a",
        moon="#fff6c8",
        moon_shadow="#3a3a3a",
        activity="#5fd0c2",
        clear="#1c1c1c",
        covered="#f0f0f0",
        ramp=DARK_RAMP,
    )


def high_contrast_light() -> Style:
    """White, with lines and letters as dark as they get."""
    return Style(
        name="high contrast, light",
        ground="#ffffff",
        card="#ffffff",
        raised="#f2f2f2",
        line="#5a5a5a",
        text="#000000",
        muted="#262626",
        caution="#5c3600",
        good="#00451c",
        mark="#000000",
        glow="#054d44",
        moon="#fff3c4",
        moon_shadow="#4a4a4a",
        activity="#0f6a60",
        clear="#f4f4f4",
        covered="#4a4a4a",
        ramp=LIGHT_RAMP,
    )


def window_palettes() -> tuple[Style, ...]:
    """Every palette that the window can wear."""
    return dark(), light(), high_contrast_dark(), high_contrast_light(), red()
