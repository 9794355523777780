"""What a printed plan can hold beyond the hand-made plan: curves, and a season at its best place."""

from dataclasses import replace
from datetime import timedelta

from auroraplan.app.planner import Plan
from auroraplan.app.seasons import Season
from auroraplan.core.seasons import Week
from auroraplan.core.trips import NightsCurve
from plan_example import ABISKO, FAIRBANKS, FIRST_EVENING, ISSUED_UTC, SOURCES, TROMSO, example_plan

CURVES = (
    NightsCurve(ABISKO, FIRST_EVENING + timedelta(days=3), (0.47, 0.63, 0.72, 0.79, 0.83, 0.86, 0.88)),
    NightsCurve(FAIRBANKS, FIRST_EVENING, (0.39, 0.55, 0.65, 0.71, 0.76, 0.79, 0.82, 0.84, 0.86, 0.87)),
    NightsCurve(TROMSO, FIRST_EVENING + timedelta(days=5), (0.31, 0.46, 0.56, 0.63, 0.68)),
)


def paper_plan() -> Plan:
    """The hand-made plan with curves of three places."""
    return replace(example_plan(), curves=CURVES)


def paper_season() -> Season:
    """A year at Abisko: high in winter, nothing in summer."""
    plan = example_plan()
    best = next(stay for stay in plan.stays if stay.place == ABISKO)
    weeks = tuple(
        Week(
            place=ABISKO,
            first_evening=FIRST_EVENING + timedelta(days=7 * number),
            odds=chance,
            low=chance * 0.8,
            high=min(1.0, chance * 1.2),
            best=best,
            night_odds=chance / 2.0,
            clear=0.4,
            dark_hours=12.0 * chance,
        )
        for number in range(52)
        for chance in (max(0.0, 0.8 - abs(((number + 26) % 52) - 26) / 24.0 * 0.8),)
    )
    return Season(replace(plan.request, places=(ABISKO,)), ISSUED_UTC, weeks, SOURCES)
