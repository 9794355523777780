"""What stands on the page about method: what the odds mean, how they come about, what they do not know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auroraplan.app import chance_wording, date_wording, source_wording
from auroraplan.core.language import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from auroraplan.core.evidence import SourceState

HOW = (
    marked(
        "Every 3-hour step has a distribution over the 28 levels of Kp: from forecasts as far as they reach, "
        "from 1957–2008 beyond. Kp moves the auroral oval (59 000 satellite images), and what the place sees "
        "of it follows from distance, magnetic time and energy flux."
    ),
    marked(
        "Each hour is weighed by how dark its sky is (Sun, Moon, towns) and by the chance of a clear line of "
        "sight. Hours and nights hang together: a quiet or cloudy spell is one spell, so nights are not "
        "multiplied as if they were dice."
    ),
    marked(
        "The range is where the odds lie with what is known today: it holds the doubt about activity and "
        "cloud, not that of luck. It narrows as the nights come near."
    ),
)
NOT_KNOWN = (
    marked("Hills, forest and street lamps where you stand; how long you stay out; how well your eyes see."),
    marked("Cloud beyond ten days or so is the average of past years, and of a wide area."),
    marked("Single substorms: when in the night aurora dances is not known before."),
)
PROOF = marked(
    "Of nights that were told a chance, so many came: European nights (18–06 UT), {first}–{last}, to which "
    "nothing was fitted, Kp told {lead} ahead. A chance that holds lies on the line; pale bars show where "
    "95 of 100 would lie, hollow dots stand for fewer than 50 nights, the dashed line for the share over "
    "all, bars below for the number of nights. It tries activity, not clouds; “auroraplan verify” tries "
    "the rest, also on reports of your own."
)

_ADDRESSES = (
    (re.compile(r"\b10\.\d{4,9}/[\w.()/:-]*\w"), "https://doi.org/{}"),
    (re.compile(r"\bNOAA\b"), "https://www.swpc.noaa.gov/"),
    (re.compile(r"\bGFZ\b"), "https://kp.gfz.de/"),
    (re.compile(r"\bOpen-Meteo\b"), "https://open-meteo.com/"),
    (re.compile(r"\bMET Norway\b"), "https://api.met.no/"),
    (re.compile(r"\bGeoNames\b"), "https://www.geonames.org/"),
    (re.compile(r"\bOpenStreetMap\b"), "https://www.openstreetmap.org/copyright"),
    (re.compile(r"\bCelesTrak\b"), "https://celestrak.org/"),
    (re.compile(r"\bCC BY 4\.0\b"), "https://creativecommons.org/licenses/by/4.0/"),
)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a table: its name, how it stands, when issued, by whom and under which licence."""

    title: str
    state: str
    issued: str
    credit: str
    address: str | None
    at_fault: bool


def source_rows(states: Sequence[SourceState], now_utc: datetime) -> tuple[SourceRow, ...]:
    """A row for each source that gave something; what failed is told in lines (`silent_lines`)."""
    return tuple(
        SourceRow(
            tr(state.title),
            tr(_STATES[state.state]),
            chance_wording.UNKNOWN if state.issued_utc is None else _issued(state.issued_utc, now_utc),
            state.attribution,
            address_of(state.attribution),
            bool(state.fault),
        )
        for state in states
        if state.state != "fault"
    )


_STATES = {"live": marked("live"), "cached": marked("cached"), "bundled": marked("shipped")}


def silent_lines(states: Sequence[SourceState], now_utc: datetime) -> tuple[str, ...]:
    """What gave nothing, or spoke with a fault, a line each."""
    lines = source_wording.source_lines([state for state in states if state.fault], now_utc)
    return tuple(line.text for line in lines)


def address_of(attribution: str) -> str | None:
    """Where whoever is thanked can be found; None where that is not known."""
    for pattern, address in _ADDRESSES:
        found = pattern.search(attribution)
        if found is not None:
            return address.format(found[0])
    return None


def _issued(issued_utc: datetime, now_utc: datetime) -> str:
    ago = date_wording.ago_text((now_utc - issued_utc).total_seconds())
    return f"{date_wording.utc_text(issued_utc)}, {ago}"
