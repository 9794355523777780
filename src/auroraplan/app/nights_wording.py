"""How many nights it takes, in words: what a stay is worth, what one more night adds, what is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auroraplan.app.chance_wording import UNKNOWN, percent, percent_range, whole_percent
from auroraplan.app.date_wording import date_text, evening_text, night_count_text
from auroraplan.core.language import tr, tr_count

if TYPE_CHECKING:
    from auroraplan.core.trips import NightsCurve

ENOUGH_PERCENT = (50, 80, 90)
"""The chances for which the number of nights is told."""


def gain_points(curve: NightsCurve, nights: int) -> int | None:
    """By how many whole percent, as shown, the last of some nights raises the chance; None where unknown."""
    if not 1 <= nights <= len(curve.at_least_one):
        return None
    before = whole_percent(curve.at_least_one[nights - 2]) if nights > 1 else 0
    after = whole_percent(curve.at_least_one[nights - 1])
    return None if before is None or after is None else after - before


def one_more_text(curve: NightsCurve, nights: int) -> str:
    """What a night after `nights` nights adds: "+1 night adds 4 points: 88 %."."""
    points = gain_points(curve, nights + 1)
    if points is None:
        return ""
    total = percent(curve.at_least_one[nights])
    if points <= 0:
        return tr("+1 night adds less than 1 point: {total}.", total=total)
    return tr_count(
        "+1 night adds {n} point: {total}.", "+1 night adds {n} points: {total}.", points, total=total
    )


def nights_text(curve: NightsCurve, nights: int, name: str) -> str:
    """What some nights at a place are worth, and what one more adds."""
    at = nights - 1
    chance = percent(curve.at_least_one[at])
    if at < len(curve.low) and at < len(curve.high):
        chance += f" ({percent_range(curve.low[at], curve.high[at])})"
    told = tr(
        "{nights} at {place} from {evening}: {chance}.",
        nights=night_count_text(nights),
        place=name,
        evening=evening_text(curve.first_evening),
        chance=chance,
    )
    return f"{told} {one_more_text(curve, nights)}".strip()


def nights_for_percent(curve: NightsCurve, least: int) -> int | None:
    """The fewest nights whose chance, as shown, reaches so many percent; None where none of them does."""
    shown = [whole_percent(chance) for chance in curve.at_least_one]
    return next(
        (count for count, value in enumerate(shown, start=1) if value is not None and value >= least), None
    )


def needed_text(curve: NightsCurve, name: str) -> str:
    """How many nights are enough: "Abisko from 8 Feb: 2 nights for 50 %, more than 14 for 80 %"."""
    told: list[str] = []
    for least in ENOUGH_PERCENT:
        count = nights_for_percent(curve, least)
        if count is None:
            most = len(curve.at_least_one)
            told.append(tr("more than {most} for {least} %", most=most, least=least))
            break
        words = str(count) if told else night_count_text(count)
        told.append(tr("{count} for {least} %", count=words, least=least))
    return tr(
        "{place} from {date}: {told}",
        place=name,
        date=date_text(curve.first_evening) if curve.at_least_one else UNKNOWN,
        told=", ".join(told),
    )
