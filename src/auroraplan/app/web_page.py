"""A plan as one HTML file that stands alone: it loads nothing from elsewhere, and no text is mark-up."""

from __future__ import annotations

import base64
import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.app import plan_sections
from auroraplan.app.chosen_trip import best_trip
from auroraplan.app.plain_text import plain_line, reads_from_right
from auroraplan.core.language import spoken, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.plan_sections import Headline, NightStory, Section
    from auroraplan.app.planner import Plan
    from auroraplan.core.odds import NightOdds

# Nothing may run or be loaded, whatever a name holds.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

LONGEST_ON_ONE_LINE = 12
"""Letters of the longest cell that is never broken: "2.7 (1–4.7)"."""

# A percentage with its sign and the number before it ("12 65 %": after twelve nights), and a span of hours.
_WHOLE = re.compile(r"(?:\d+ (?:nights? )?)?(?:&[lg]t;)?\d+(?:–\d+)? %|\d\d:\d\d–\d\d:\d\d")

# `list-style-type:""` rather than `none`, with which Safari no longer tells a screen reader of a list.
STYLE = """
:root{color-scheme:light dark;--ground:#fff;--text:#16202b;--muted:#55636f;--line:#d5dce2;--accent:#0b6b4f}
@media (prefers-color-scheme:dark){:root{--ground:#0f151b;--text:#e6ecf1;--muted:#9fb0bd;--line:#2c3842;
--accent:#5fd3a8}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:74rem;padding:1.5rem 1rem 3rem;background:var(--ground);color:var(--text);
font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.3rem;margin:2.25rem 0 .5rem}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted,footer{color:var(--muted)}.odds{font-size:3rem;font-weight:700;color:var(--accent);
line-height:1.1;margin:1rem 0 0}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem;
font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);
overflow-wrap:break-word;min-width:3.5rem;max-width:22rem}thead th{color:var(--muted);font-weight:600}
td{text-wrap:balance}.short{white-space:nowrap}td:not(.short){min-width:7rem}
img{display:block;width:100%;max-width:47.5rem;height:auto;background:#fff;padding:.5rem;
border:1px solid var(--line);border-radius:.5rem}
ul{padding-inline-start:1.25rem}.reasons{list-style-type:"";padding:0}
@page{margin:14mm}
@media print{:root{color-scheme:light;--ground:#fff;--text:#000;--muted:#444;--line:#bbb;--accent:#000}
body{max-width:none;padding:0;font-size:10pt}.wide{overflow:visible}table{font-size:7.5pt}
th,td{padding:.2rem .3rem;min-width:0}td:not(.short){min-width:4.5rem}
li{break-inside:avoid}footer{font-size:9pt}img{max-width:14.5cm;border-color:#bbb}
.night h3{margin-top:.8rem}.night p,.night ul{margin:.2rem 0}.reasons{font-size:9pt;line-height:1.35}
thead{display:table-header-group}tr,section.night{break-inside:avoid}h2,h3{break-after:avoid}}
"""


@dataclass(frozen=True, slots=True)
class Charts:
    """Drawings as SVG: the odds of all places and nights, and a night by the hour."""

    matrix: Callable[[], str]
    night: Callable[[NightOdds], str]


def page_text(plan: Plan, trip: ChosenTrip | None = None, *, charts: Charts | None = None) -> str:
    """The page of a trip, without one of the best stay.

    Without `charts` it holds the same in words and tables.
    """
    trip = trip or best_trip(plan)
    told = plan_sections.headline(plan, trip)
    title = tr("Aurora plan") if told is None else tr("Aurora plan: {trip}", trip=told.title)
    body = (
        f"<header><h1>{_text(title)}</h1>",
        f'<p class="muted">{_text(plan_sections.title_text(plan))}</p></header>',
        "<main>",
        *_answer(told),
        *_matrix(charts),
        *(part for section in plan_sections.choices(plan) for part in _section(section)),
        _heading(tr("Night by night")),
        *_nights(plan, trip, charts),
        *_section(plan_sections.all_nights(plan)),
        _heading(tr("What it means")),
        *(f"<p>{_text(tr(sentence))}</p>" for sentence in plan_sections.MEANING),
        "</main><footer>",
        *_section(plan_sections.rests_on(plan)),
        "</footer>",
    )
    head = (
        f'<!DOCTYPE html>\n<html lang="{spoken().code}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(title)}</title><style>{STYLE}</style></head><body>"
    )
    return "\n".join((head, *body, "</body></html>\n"))


def _heading(words: str) -> str:
    return f"<h2>{_text(words)}</h2>"


def _answer(told: Headline | None) -> Iterator[str]:
    """The trip at a glance."""
    if told is not None:
        yield f'<p class="odds">{_text(told.odds)}</p><p>{_prose(told.sentence)}</p>'


def _matrix(charts: Charts | None) -> Iterator[str]:
    if charts is not None:
        yield _heading(tr("Odds by place and night"))
        told = tr(
            "Chart of the odds of each place and night; the same numbers stand in the table of all nights."
        )
        yield _picture(charts.matrix(), told)


def _nights(plan: Plan, trip: ChosenTrip | None, charts: Charts | None) -> Iterator[str]:
    if trip is None:
        return
    names = plan_sections.night_names(plan, trip)
    for night in trip.nights:
        story = plan_sections.night_story(night, names)
        picture = "" if charts is None else _picture(charts.night(night), _told(story))
        yield (
            f'<section class="night"><h3>{_text(story.title)}</h3><p>{_prose(story.best)}</p>'
            f"{picture}{_list(story.reasons, kind='reasons')}</section>"
        )


def _told(story: NightStory) -> str:
    words = tr("Timeline: darkness, Kp, cloud, Moon and odds by the hour.")
    return f"{words} {story.title}. {story.best}"


def _picture(svg: str, told: str) -> str:
    data = base64.b64encode(svg.encode()).decode("ascii")
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{_text(told)}">'


def _section(section: Section) -> Iterator[str]:
    yield f"<h2>{_text(section.title)}</h2>"
    if section.rows:
        yield _table(section)
    if section.lines:
        yield _list(section.lines)


def _table(section: Section) -> str:
    """A table with a caption for those who do not see the title above, whose first cells head their rows."""
    heads = "".join(f'<th scope="col">{_text(column)}</th>' for column in section.columns)
    body = "".join(
        f'<tr><th scope="row">{_text(row[0])}</th>' + "".join(_cell(cell) for cell in row[1:]) + "</tr>\n"
        for row in section.rows
    )
    return (
        f'<section class="wide" tabindex="0" aria-label="{_text(section.title)}"><table>'
        f'<caption class="unseen">{_text(section.title)}</caption>'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>{body}</tbody></table></section>"
    )


def _cell(text: str) -> str:
    """A cell; a number, a range or a date stays on one line with its unit."""
    kind = ' class="short"' if len(text) <= LONGEST_ON_ONE_LINE else ""
    return f"<td{kind}>{_text(text) if kind else _prose(text)}</td>"


def _list(lines: Iterable[str], *, kind: str = "") -> str:
    """A list; one of a `kind` is styled by it."""
    start = f'<ul class="{kind}">' if kind else "<ul>"
    return start + "".join(f"<li>{_prose(line)}</li>" for line in lines) + "</ul>"


def _prose(text: str) -> str:
    """Text whose percentages and hours stay on one line."""
    return _WHOLE.sub(r'<span class="short">\g<0></span>', _text(text))


def _text(text: str) -> str:
    """Text from anywhere as text: no mark-up, nothing unseen, and its direction its own."""
    shown = plain_line(text)
    escaped = html.escape(shown)
    return f"\u2068{escaped}\u2069" if reads_from_right(shown) else escaped
