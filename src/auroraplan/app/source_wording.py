"""What a plan rests on, in words: each source with its age, or why it gave nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from auroraplan.app.date_wording import ago_text, utc_text
from auroraplan.core.language import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auroraplan.core.evidence import SourceState

_STATES = {
    "live": marked("live"),
    "cached": marked("from the cache"),
    "bundled": marked("shipped with the program"),
}

_NO_ANSWER = marked("no answer")


def source_text(state: SourceState, now_utc: datetime | None = None) -> str:
    """One source in a line: how it stands, when it was issued, and what went wrong if something did."""
    if state.state == "fault":
        return f"{tr(state.title)}: {_continued(tr(state.fault or _NO_ANSWER))}"
    text = f"{tr(state.title)}: {tr(_STATES[state.state])}"
    if state.issued_utc is not None:
        issued = tr("issued {time}", time=utc_text(state.issued_utc))
        text += f", {issued}"
        if now_utc is not None:
            text += f" ({ago_text((now_utc - state.issued_utc).total_seconds())})"
    told = [_continued(tr(sentence)) for sentence in (state.fault, state.note) if sentence]
    return " – ".join((text, *told))


def not_asked(state: SourceState) -> bool:
    """Whether a source gave nothing because nobody asked it, which is no failure of its own."""
    return state.state == "fault" and (state.fault or "").startswith(tr("Not asked:"))


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line about one source, or about several that gave nothing for the same reason."""

    text: str
    at_fault: bool


def source_lines(states: Iterable[SourceState], now_utc: datetime | None = None) -> tuple[SourceLine, ...]:
    """What an answer rests on, a line each; sources with one and the same fault share theirs."""
    together: dict[str, list[SourceState]] = {}
    for state in states:
        silent = state.state == "fault"
        together.setdefault(state.fault or "" if silent else f"{state.id}:", []).append(state)
    return tuple(
        SourceLine(
            source_text(group[0], now_utc) if len(group) == 1 else f"{fault} {_all_of(group)}.",
            at_fault=any(state.fault for state in group),
        )
        for fault, group in together.items()
    )


def _all_of(states: Sequence[SourceState]) -> str:
    """The titles in a sentence: Concerns A, B and C."""
    return tr("Concerns {sources}", sources=listed([tr(state.title) for state in states]))


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "A", "A and B", "A, B and C"."""
    *first, last = names
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last


def _continued(sentence: str) -> str:
    """A sentence behind a colon or a dash; a name such as NOAA keeps its capital."""
    return sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() else sentence


TABLE_NOTES = marked(
    "Range: where the odds lie with what is known today. Times are local. "
    "Clear: the chance of a clear sky in the dark hours. "
    "Kp: the highest of the dark hours, and where 8 of 10 such nights lie. "
    "Moon: its lit part, and how long it is up in the dark hours."
)
