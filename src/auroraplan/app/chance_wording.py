"""Chances in words and figures, made here once: window, command line and PDF say the same.

Whole percents that never read 0 or 100; unknown is a dash. Each function takes the number as `stated_chance`
rounds it, so that what is shown can be recomputed from the exported JSON.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from auroraplan.core.language import marked, tr, tr_count

if TYPE_CHECKING:
    from auroraplan.core.odds import Confidence

REFERENCE_CLASS = marked(
    "The odds are the chance that somebody outdoors in the dark hours with an open view "
    "sees aurora by eye at least once."
)

CAMERA_CLASS = marked(
    "Camera: the chance that a camera on a tripod, which shows a tenth of the light that the eye needs, "
    "catches aurora at least once."
)

STRONG_CLASS = marked(
    "Strong: the chance of a display of brightness class III or more, a hundred times what the eye just "
    "sees, at least once."
)

UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word for a chance, from `at_least_percent` whole percent upwards."""

    word: str
    at_least_percent: int


VERDICTS = (
    Verdict(marked("Excellent"), 60),
    Verdict(marked("Good"), 30),
    Verdict(marked("Fair"), 15),
    Verdict(marked("Long shot"), 5),
    Verdict(marked("Not realistic"), 0),
)

FINEST_CHANCE = 0.0001

VERDICT_UNKNOWN = marked("Unknown")

VERDICT_LEGEND = marked(
    "Excellent from 60 %, Good from 30 %, Fair from 15 %, Long shot from 5 %, Not realistic below 5 %."
)


def stated_chance(chance: float | None) -> float | None:
    """A chance as it leaves the program: four decimals, or None where it is not known.

    0 and 1 are for what cannot and what must be: a chance between is stated from 0.0001 to 0.9999, however
    small or large, as the model knows nothing finer than one in ten thousand.
    """
    if chance is None or not math.isfinite(chance):
        return None
    if chance <= 0.0 or chance >= 1.0:
        return 0.0 if chance <= 0.0 else 1.0
    return min(max(round(float(chance), 4), FINEST_CHANCE), 1.0 - FINEST_CHANCE)


def whole_percent(chance: float | None) -> int | None:
    """The chance in whole percent, halves upwards, as the words and the printed cut-offs use it."""
    stated = stated_chance(chance)
    return None if stated is None else math.floor(stated * 100 + 0.5 + 1e-9)


def percent(chance: float | None) -> str:
    """Whole percent that never reads 0 or 100: "43 %", "<1 %", ">99 %"; a dash where unknown."""
    bare = _bare_percent(chance)
    return UNKNOWN if bare is None else f"{bare} %"


def points_between(one: float | None, other: float | None) -> int | None:
    """Whole points of percent from one chance, as it is told, to another; None where one is unknown."""
    from_percent, to_percent = whole_percent(one), whole_percent(other)
    if from_percent is None or to_percent is None:
        return None
    # "<1 %" counts as 1, ">99 %" as 99.
    return min(max(to_percent, 1), 99) - min(max(from_percent, 1), 99)


def percent_range(low: float | None, high: float | None) -> str:
    """A range of chances: "31–55 %", or the one number when both ends read the same."""
    bare_low, bare_high = _bare_percent(low), _bare_percent(high)
    if bare_low is None or bare_high is None:
        return UNKNOWN
    return f"{bare_low} %" if bare_low == bare_high else f"{bare_low}–{bare_high} %"


def of_twenty(chance: float | None) -> int | None:
    """How many of twenty trips, rounded: what the array of dots fills."""
    stated = stated_chance(chance)
    return None if stated is None else math.floor(stated * 20 + 0.5 + 1e-9)


_FREQUENCIES = {
    "trip": (
        marked("fewer than 1 of 20 trips like this one"),
        marked("more than 19 of 20 trips like this one"),
        marked("about {count} of 20 trips like this one"),
    ),
    "night": (
        marked("fewer than 1 of 20 nights like this one"),
        marked("more than 19 of 20 nights like this one"),
        marked("about {count} of 20 nights like this one"),
    ),
}


def natural_frequency(chance: float | None, unit: Literal["trip", "night"] = "trip") -> str:
    """The chance as a count: "about 17 of 20 trips like this one"."""
    count = of_twenty(chance)
    if count is None:
        return UNKNOWN
    fewest, most, about = _FREQUENCIES[unit]
    return tr({0: fewest, 20: most}.get(count, about), count=count)


def verdict(chance: float | None) -> str:
    """The word for a chance, tied to the cut-offs printed in `VERDICT_LEGEND`."""
    shown = whole_percent(chance)
    if shown is None:
        return tr(VERDICT_UNKNOWN)
    return tr(next(step.word for step in VERDICTS if shown >= step.at_least_percent))


def _bare_percent(chance: float | None) -> str | None:
    stated = stated_chance(chance)
    if stated is None:
        return None
    if stated < 0.01:
        return "<1"
    return ">99" if stated > 0.99 else str(whole_percent(stated))


_CONFIDENCE = {"high": marked("high"), "medium": marked("medium"), "low": marked("low")}

_CONFIDENCE_PHRASES = {
    "high": marked("high confidence"),
    "medium": marked("medium confidence"),
    "low": marked("low confidence"),
}


def confidence_text(confidence: Confidence) -> str:
    """How much is known, in a word that follows "confidence:"."""
    return tr(_CONFIDENCE[confidence.value])


def confidence_phrase(confidence: Confidence) -> str:
    """How much is known, on its own: "high confidence"."""
    return tr(_CONFIDENCE_PHRASES[confidence.value])


def points_text(points: int) -> str:
    """A change of a chance in points of whole percent: "+9 points", "−1 point"."""
    sign = "+" if points >= 0 else "−"
    return sign + tr_count("{n} point", "{n} points", abs(points))
