"""The forms in which a plan leaves the program, by the ending of the file's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auroraplan.app.calendar import calendar_text
from auroraplan.app.export import csv_text, plan_text
from auroraplan.app.gpx import plan_gpx
from auroraplan.app.markdown import markdown_text
from auroraplan.app.plain_text import utf8
from auroraplan.app.trip_files import plan_trip_bytes
from auroraplan.app.web_page import page_text
from auroraplan.store.trip_file import SUFFIX

if TYPE_CHECKING:
    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.planner import Plan

TRIP = SUFFIX.removeprefix(".")
TEXTS = ("json", "csv", "md", "html", "ics", "gpx", TRIP)
"""Those that need no drawing; `render.plan_forms` has the others, and the page with drawings."""


def plan_bytes(plan: Plan, form: str, trip: ChosenTrip | None = None, *, name: str = "Aurora trip") -> bytes:
    """The plan in one of `TEXTS`, encoded.

    What tells of one trip tells of `trip`, without it of the best stay; `name` is what a trip file calls it.
    """
    if form == TRIP:
        return plan_trip_bytes(plan, name, trip)
    if form in ("json", "csv", "gpx"):
        return utf8({"json": plan_text, "csv": csv_text, "gpx": plan_gpx}[form](plan))
    return utf8({"md": markdown_text, "html": page_text, "ics": calendar_text}[form](plan, trip))
