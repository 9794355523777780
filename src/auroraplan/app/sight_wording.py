"""Where to look, and what Kp and the Moon do, in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from auroraplan.app.chance_wording import UNKNOWN
from auroraplan.core.language import marked, short_decimal_text, tr

if TYPE_CHECKING:
    from auroraplan.core.odds import Look, NightOdds

MOON_UP_H = 0.25
"""A Moon that is up for less is told as down."""

_COMPASS = (
    marked("N"),
    marked("NNE"),
    marked("NE"),
    marked("ENE"),
    marked("E"),
    marked("ESE"),
    marked("SE"),
    marked("SSE"),
    marked("S"),
    marked("SSW"),
    marked("SW"),
    marked("WSW"),
    marked("W"),
    marked("WNW"),
    marked("NW"),
    marked("NNW"),
)


def compass(azimuth_deg: float) -> str:
    """The nearest of the sixteen compass points."""
    return tr(_COMPASS[math.floor(azimuth_deg / 22.5 + 0.5) % 16])


def look_text(look: Look | None) -> str:
    """Where to look: "N, 10–40° up"; "overhead" where aurora may stand so high that directions blur."""
    if look is None:
        return UNKNOWN
    low, high = math.floor(look.elevation_low_deg + 0.5), math.floor(look.elevation_high_deg + 0.5)
    if high >= 80:
        if low >= 80:
            return tr("overhead")
        return tr("{direction}, {low}° up to overhead", direction=compass(look.azimuth_deg), low=low)
    heights = f"{low}°" if low == high else f"{low}–{high}°"
    return tr("{direction}, {heights} up", direction=compass(look.azimuth_deg), heights=heights)


def kp_text(kp: float | None) -> str:
    """Kp to one decimal, without a needless ".0": "3.7", "4"; 0 is a value, a dash is unknown."""
    if kp is None or not math.isfinite(kp):
        return UNKNOWN
    return short_decimal_text(kp)


def kp_range_text(night: NightOdds) -> str:
    """The Kp of the night's highest step: "2.7 (1.3–4.7)", the range holding 8 of 10 such nights."""
    low, high = kp_text(night.kp.p10), kp_text(night.kp.p90)
    return f"{kp_text(night.kp.median)} ({low}–{high})" if low != high else kp_text(night.kp.median)


def moon_text(night: NightOdds) -> str:
    """How bright and how long the Moon is up in the dark hours: "83 % lit, up 6.5 h"."""
    return f"{moon_lit_phrase(night)}, {moon_up_phrase(night)}"


def moon_lit_phrase(night: NightOdds) -> str:
    """How much of the Moon is lit: "83 % lit"."""
    return tr("{percent} lit", percent=moon_lit_text(night))


def moon_up_phrase(night: NightOdds) -> str:
    """How long the Moon is up in the dark hours: "up 6.5 h", "down"."""
    if night.moon.up_hours < MOON_UP_H:
        return tr("down")
    return tr("up {hours} h", hours=short_decimal_text(night.moon.up_hours))


def moon_lit_text(night: NightOdds) -> str:
    """The lit part of the Moon as a bare figure: "83 %"."""
    return f"{math.floor(night.moon.lit_fraction * 100 + 0.5)} %"


def moon_up_text(night: NightOdds) -> str:
    """The same as a bare figure: "6.5 h", "down"."""
    if night.moon.up_hours < MOON_UP_H:
        return tr("down")
    return tr("{hours} h", hours=short_decimal_text(night.moon.up_hours))
