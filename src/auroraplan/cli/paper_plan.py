"""A plan on paper from the command line: which paper, and whether the season stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from auroraplan.app.chosen_trip import ChosenTrip
    from auroraplan.app.planner import Plan
    from auroraplan.app.wiring import Auroraplan

PAPERS = ("a4", "letter")


def add_paper(command: ArgumentParser) -> None:
    """The options that a PDF heeds."""
    command.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="of a PDF (without: a4)")
    command.add_argument(
        "--no-season", action="store_true", help="a PDF leaves out when in the year its place is best"
    )


def plan_on_paper(
    plan: Plan, options: Namespace, engine: Auroraplan, trip: ChosenTrip | None = None
) -> bytes:
    """The bytes of the PDF of a trip, else of the best stay; the season is that of its place."""
    from auroraplan.app.chosen_trip import best_trip
    from auroraplan.render.page_flow import A4, LETTER
    from auroraplan.render.pdf import plan_pdf

    told = trip or best_trip(plan)
    season = engine.season([told.place], told.length) if told and not options.no_season else None
    return plan_pdf(plan, told, paper=LETTER if options.paper == "letter" else A4, season=season)
