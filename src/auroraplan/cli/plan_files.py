"""A plan on its way out: which form it takes, and where it goes."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from auroraplan.app.plain_text import utf8
from auroraplan.cli.arguments import PLAN_FORMATS
from auroraplan.cli.delivery import deliver, paint, to_screen, width
from auroraplan.core.errors import UnusableInput, WorldFault

if TYPE_CHECKING:
    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.map_scene import MapScene
    from auroraplan.app.planner import Plan
    from auroraplan.app.wiring import Auroraplan
    from auroraplan.core.odds import NightOdds

# Names of files that a text would not keep the promise of.
NOT_MADE = ("jpg", "jpeg", "svg", "xlsx", "ods", "docx", "odt", "kml")
OTHER_ENDINGS = {"htm": "html", "markdown": "md", "ical": "ics"}
NOT_FOR_SCREENS = {"pdf": "A PDF", "png": "A picture"}


def plan_format(options: Namespace) -> str:
    """The form that is asked for, by name or by the ending of the file; refused where it cannot be made."""
    form = options.format or _form_of(options.output)
    if form in NOT_FOR_SCREENS and to_screen(options.output):
        raise UnusableInput(
            f"{NOT_FOR_SCREENS[form]} is not for the screen: name a file, like -o plan.{form}."
        )
    if options.view is not None and form != "png":
        raise UnusableInput(f"--view {options.view} is for pictures: choose --format png, or -o plan.png.")
    if form in NOT_FOR_SCREENS:
        from auroraplan.app.display import why_no_drawing

        reason = why_no_drawing()
        if reason:
            raise WorldFault(reason)
    return form


def deliver_plan(
    plan: "Plan", form: str, options: Namespace, *, engine: "Auroraplan", trip: "ChosenTrip | None" = None
) -> None:
    """Writes a plan to its file, else to stdout; `trip` is the one that is meant, else the best stay."""
    if form == "table":
        from auroraplan.cli.commands import plan_table

        text = plan_table(plan, width=width(options.output), paint=paint(options.output))
        deliver(utf8(text), options.output)
    elif form == "pdf":
        from auroraplan.cli.paper_plan import plan_on_paper

        deliver(plan_on_paper(plan, options, engine, trip), options.output)
    elif form == "png":
        deliver(_picture(plan, options.view or "plan", engine, trip), options.output)
    else:
        deliver(_made(plan, form, trip, _name_of(options.output)), options.output)


def _form_of(output: Path | None) -> str:
    suffix = output.suffix.lower().removeprefix(".") if output else ""
    if suffix in NOT_MADE:
        raise UnusableInput(f"{output}: a plan is not written as {suffix}; choose {', '.join(PLAN_FORMATS)}.")
    form = OTHER_ENDINGS.get(suffix, suffix)
    return form if form in PLAN_FORMATS else "table"


def _made(plan: "Plan", form: str, trip: "ChosenTrip | None", name: str) -> bytes:
    """The page has drawings where Qt can draw, and the same in words elsewhere; a PDF is asked for before."""
    from auroraplan.app.display import why_no_drawing

    if form == "html" and not why_no_drawing():
        from auroraplan.render.plan_forms import plan_bytes

        return plan_bytes(plan, form, trip, name=name)
    from auroraplan.app import plan_forms

    return plan_forms.plan_bytes(plan, form, trip, name=name)


def _picture(plan: "Plan", view: str, engine: "Auroraplan", trip: "ChosenTrip | None") -> bytes:
    from auroraplan.render.pictures import map_moment
    from auroraplan.render.plan_forms import picture_bytes

    def scene(night: "NightOdds") -> "MapScene":
        unix_s, kp = map_moment(night)
        return engine.map_scene(unix_s, kp, southern=night.night.place.latitude_deg < 0)

    return picture_bytes(plan, view, trip, scene=scene)


def _name_of(output: Path | None) -> str:
    """What a trip in that file is called."""
    return output.stem if output is not None and str(output) != "-" else "Aurora trip"
