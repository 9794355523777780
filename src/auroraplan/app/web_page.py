"""A plan as one HTML file that stands alone: it loads nothing from elsewhere, and no text is mark-up."""

from __future__ import annotations

import base64
import html
from typing import TYPE_CHECKING

from auroraplan.app import tables, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from auroraplan.app.planner import Plan
    from auroraplan.core.odds import NightOdds

# Nothing may run or be loaded, whatever a name holds.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

STYLE = """
:root{color-scheme:light dark;--ground:#fff;--text:#16202b;--muted:#55636f;--line:#d5dce2;--accent:#0b6b4f}
@media (prefers-color-scheme:dark){:root{--ground:#0f151b;--text:#e6ecf1;--muted:#9fb0bd;--line:#2c3842;
--accent:#5fd3a8}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:68rem;padding:1.5rem 1rem 3rem;background:var(--ground);color:var(--text);
font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.3rem;margin:2.25rem 0 .5rem}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
.muted,caption,footer{color:var(--muted)}.odds{font-size:3rem;font-weight:700;color:var(--accent);
line-height:1.1;margin:1rem 0 0}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem;
font-variant-numeric:tabular-nums}caption{text-align:start;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);
overflow-wrap:break-word;min-width:3.5rem;max-width:22rem}thead th{color:var(--muted);font-weight:600}
img{display:block;width:100%;max-width:47.5rem;height:auto;background:#fff;padding:.5rem;
border:1px solid var(--line);border-radius:.5rem}
ul{padding-inline-start:1.25rem}
@page{margin:14mm}
@media print{:root{color-scheme:light;--ground:#fff;--text:#000;--muted:#444;--line:#bbb;--accent:#000}
body{max-width:none;padding:0;font-size:10pt}.wide{overflow:visible}table{font-size:7.5pt}
th,td{padding:.2rem .3rem;min-width:0}
thead{display:table-header-group}tr,section.night{break-inside:avoid}h2,h3{break-after:avoid}}
"""


def page_text(plan: Plan, *, chart: Callable[[NightOdds], str] | None = None) -> str:
    """The page; `chart` draws a night as SVG, without it the page holds the same in words and tables."""
    names = tables.place_names(plan.request.places)
    title = "Aurora plan"
    asked = f"{wording.nights_text(plan.request.first_evening, plan.request.nights)}. "
    body = (
        f"<header><h1>{title}</h1>",
        f'<p class="muted">{_text(asked)}Made {_text(wording.utc_text(plan.issued_utc))}.</p></header>',
        "<main>",
        *_answer(plan, names),
        "<h2>Stays</h2>",
        _table(
            "The best stay at each place",
            tables.STAY_COLUMNS,
            [tables.stay_cells(stay, names) for stay in tables.best_stays(plan)],
        ),
        "<h2>Night by night</h2>",
        *(_night(night, names, chart) for night in tables.nights_of_best_stay(plan)),
        "<h2>All nights</h2>",
        _table(
            "Every night at every place, best first",
            tables.NIGHT_COLUMNS,
            [tables.night_cells(night, names) for night in plan.nights],
        ),
        "<h2>What it means</h2>",
        *(
            f"<p>{_text(sentence)}</p>"
            for sentence in (
                wording.REFERENCE_CLASS,
                wording.CAMERA_CLASS,
                wording.STRONG_CLASS,
                wording.VERDICT_LEGEND,
                wording.TABLE_NOTES,
            )
        ),
        "</main><footer><h2>Sources</h2>",
        _list(line.text for line in wording.source_lines(plan.sources, plan.issued_utc)),
        "</footer>",
    )
    head = (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style></head><body>"
    )
    return "\n".join((head, *body, "</body></html>\n"))


def _answer(plan: Plan, names: Mapping[str, str]) -> Iterator[str]:
    """The best stay at a glance."""
    if not plan.stays:
        return
    best = plan.stays[0]
    yield f"<section><h2>{_text(names[best.place.id])}, {_text(wording.stay_text(best))}</h2>"
    yield f'<p class="odds">{_text(wording.percent(best.odds_at_least_one))}</p>'
    yield (
        f"<p>{_text(wording.verdict(best.odds_at_least_one))}: "
        f"{_text(wording.natural_frequency(best.odds_at_least_one))}; "
        f"range {_text(wording.percent_range(best.low, best.high))}.</p></section>"
    )


def _night(night: NightOdds, names: Mapping[str, str], chart: Callable[[NightOdds], str] | None) -> str:
    evening = wording.evening_text(night.night.evening)
    title = f"{evening}, {names[night.night.place.id]}: {wording.percent(night.odds)}"
    best = f"Best window {wording.window_text(night, with_zone=True)}; look {wording.look_text(night.look)}."
    reasons = _list(f"{reason.sign} {reason.text}" for reason in wording.reasons(night))
    picture = ""
    if chart is not None:
        data = base64.b64encode(chart(night).encode("utf-8", "replace")).decode("ascii")
        told = f"Timeline of {evening}: darkness, Kp, cloud, Moon and odds by the hour. {best}"
        picture = f'<img src="data:image/svg+xml;base64,{data}" alt="{_text(told)}">'
    return f'<section class="night"><h3>{_text(title)}</h3><p>{_text(best)}</p>{picture}{reasons}</section>'


def _table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a caption, whose first cells head their rows."""
    heads = "".join(f'<th scope="col">{_text(column)}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row">{_text(row[0])}</th>'
        + "".join(f"<td>{_text(cell)}</td>" for cell in row[1:])
        + "</tr>\n"
        for row in rows
    )
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{_text(caption)}"><table>'
        f"<caption>{_text(caption)}</caption><thead><tr>{heads}</tr></thead>\n<tbody>{body}</tbody></table></div>"
    )


def _list(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{_text(line)}</li>" for line in lines) + "</ul>"


def _text(text: str) -> str:
    """Text from anywhere as text: no mark-up, no control characters, its direction its own."""
    shown = "".join(letter for letter in " ".join(text.split()) if letter >= " " and letter != "\x7f")
    escaped = html.escape(shown)
    return f"\u2068{escaped}\u2069" if any("\u0590" <= letter <= "\u08ff" for letter in shown) else escaped
