"""The forms of a plan that are drawn: PDF, pictures, and the web page with its charts."""

from collections.abc import Callable

from auroraplan.app import plan_forms
from auroraplan.app.chosen_trip import ChosenTrip, best_trip
from auroraplan.app.map_scene import MapScene
from auroraplan.app.plain_text import utf8
from auroraplan.app.planner import Plan
from auroraplan.app.web_page import page_text
from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr
from auroraplan.core.odds import NightOdds
from auroraplan.render.pdf import plan_pdf
from auroraplan.render.pictures import best_night, map_png, matrix_png, night_png, plan_png
from auroraplan.render.style import Style, print_
from auroraplan.render.svg import plan_charts

DRAWN = ("pdf", "png")
"""Those that nothing stands in for where nothing can be drawn."""

Scene = Callable[[NightOdds], MapScene]
"""What a map of a night shows."""


def plan_bytes(plan: Plan, form: str, trip: ChosenTrip | None = None, *, name: str = "Aurora trip") -> bytes:
    """The plan in any form, whether drawn or not; pictures show the whole (`picture_bytes` has the views)."""
    if form == "pdf":
        return plan_pdf(plan, trip)
    if form == "png":
        return plan_png(plan, trip or best_trip(plan), print_())
    if form == "html":
        return utf8(page_text(plan, trip, charts=plan_charts(plan, trip or best_trip(plan))))
    return plan_forms.plan_bytes(plan, form, trip, name=name)


def picture_bytes(
    plan: Plan, view: str, trip: ChosenTrip | None = None, *, scene: Scene, style: Style | None = None
) -> bytes:
    """A PNG of "plan", "matrix", "night" or "map"; the last two show the best night of the trip."""
    look, told = style or print_(), trip or best_trip(plan)
    night = best_night(told)
    if view == "plan":
        return plan_png(plan, told, look)
    if view == "matrix":
        return matrix_png(plan, told, look)
    if night is None:
        raise UnusableInput(tr("The plan has no night to show: ask for at least one place and one night."))
    return night_png(plan, night, look) if view == "night" else map_png(plan, night, scene(night), look)
