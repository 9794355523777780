"""Why the odds of a night are what they are: all reasons, how they multiply, and where to go under cloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auroraplan.app.chance_wording import percent, percent_range, verdict
from auroraplan.app.date_wording import evening_text
from auroraplan.app.reason_wording import reasons
from auroraplan.app.trip_wording import plan_b_text
from auroraplan.core.language import tr
from auroraplan.gui.night_panel import factors_texts
from auroraplan.gui.reading import Entry
from auroraplan.gui.reason_lines import SIGNS

if TYPE_CHECKING:
    from auroraplan.gui.selection import Choice


def why_title(choice: Choice) -> str:
    """Which night is told of."""
    night = choice.night.night
    return tr("Why: {place}, {evening}", place=night.place.name, evening=evening_text(night.evening))


def why_entries(choice: Choice) -> tuple[Entry, ...]:
    """What is to be read about the chosen night."""
    night = choice.night
    odds = f"{percent(night.odds)} ({percent_range(night.low, night.high)}), {verdict(night.odds)}"
    given = [
        Entry(f"reason-{number}", tr(SIGNS[reason.sign][2]), reason.text)
        for number, reason in enumerate(reasons(night))
    ]
    plans = [each for each in choice.board.plan.plans_b if each.place == night.night.place and each.clearer]
    elsewhere = [Entry("plan-b", tr("If it is cloudy"), plan_b_text(each)) for each in plans[:1]]
    return (Entry("odds", odds, factors_texts(night)[0]), *given, *elsewhere)
