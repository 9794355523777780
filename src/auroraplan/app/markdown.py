"""A plan in Markdown, for notes and messages: every text from outside stays text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auroraplan.app import plan_sections
from auroraplan.app.chosen_trip import best_trip
from auroraplan.app.plain_text import plain_line
from auroraplan.core.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.plan_sections import Section
    from auroraplan.app.planner import Plan

# What makes a list at the beginning of a line, and what readers turn into a link of their own accord.
_LIST = re.compile(r"^(\d+)([.)])|^([-+>=])")
_LINK = re.compile(r"(?i)\b(https?|ftp)(:)(?=//)|\b(www)(\.)")


def markdown_text(plan: Plan, trip: ChosenTrip | None = None) -> str:
    """The trip (without one the best stay) night by night, the choices, every night, the sources."""
    told = trip or best_trip(plan)
    names = plan_sections.night_names(plan, told) if told else {}
    stories = [plan_sections.night_story(night, names) for night in (told.nights if told else ())]
    parts = [
        "# " + tr("Aurora plan"),
        escaped(plan_sections.title_text(plan)),
        *_headline(plan, told),
        *(part for section in plan_sections.choices(plan) for part in _section(section)),
        "## " + tr("Night by night"),
        *(
            f"### {escaped(story.title)}\n\n{escaped(story.best)}\n\n{_bullets(story.reasons)}"
            for story in stories
        ),
        *_section(plan_sections.all_nights(plan)),
        "## " + tr("What it means"),
        " ".join(tr(sentence) for sentence in plan_sections.MEANING),
        *_section(plan_sections.rests_on(plan)),
    ]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text as Markdown that shows just this: no mark-up, no HTML, no link, no new line."""
    flat = plain_line(text).replace("&", "&amp;").replace("<", "&lt;")
    plain = "".join(f"\\{letter}" if letter in "\\`*_[]|#~" else letter for letter in flat)
    no_list = _LIST.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", plain)
    return _LINK.sub(lambda found: f"{found[1] or found[3]}\\{found[2] or found[4]}", no_list)


def _headline(plan: Plan, trip: ChosenTrip | None) -> Iterator[str]:
    told = plan_sections.headline(plan, trip)
    if told is not None:
        yield f"## {escaped(told.title)}"
        yield f"**{told.odds}** – {escaped(told.sentence)}"


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.title}"
    if section.rows:
        yield _table(section.columns, section.rows)
    if section.lines:
        yield _bullets(section.lines)


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {escaped(line)}" for line in lines)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *([escaped(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
