"""A plan on paper from the command line: which paper, and whether the season stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from auroraplan.app.planner import Plan
    from auroraplan.app.wiring import Auroraplan

PAPERS = ("a4", "letter")


def add_paper(command: ArgumentParser) -> None:
    """The options that a PDF heeds."""
    command.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="of a PDF (without: a4)")
    command.add_argument(
        "--with-season", action="store_true", help="a PDF also tells when in the year the best place is best"
    )


def plan_on_paper(plan: Plan, options: Namespace, engine: Auroraplan) -> bytes:
    """The bytes of the PDF; the season is that of the place of the best stay."""
    from auroraplan.render.page_flow import A4, LETTER
    from auroraplan.render.pdf import plan_pdf

    best = plan.stays[0] if plan.stays and options.with_season else None
    season = engine.season([best.place], best.nights) if best else None
    return plan_pdf(plan, paper=LETTER if options.paper == "letter" else A4, season=season)
