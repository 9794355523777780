"""Names that steer programs which take text for something else, and a plan with a place of such a name."""

from dataclasses import replace
from functools import cache

from auroraplan.app.planner import Plan
from auroraplan.core.places import Place
from plan_example import ABISKO, FAIRBANKS, example_plan

NASTY = (
    "ترومسو",
    "\u202eover\u2066rid\u2069e",
    "北極光の村",
    "👩‍🚀🌌🏔️",
    "N" * 300,
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]></wpt><wpt lat='0' lon='0'/>&amp;&#0;",
    '=HYPERLINK("http://x";"y")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r\n=1+1",
    "a|b\n\n# c [d](javascript:e) ![f](g) `h` *i*",
    "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x",
    "\x00\x1b[31mred\x07\u2028\ufffe",
    "",
    " ",
)


@cache
def small() -> Plan:
    """Two of the hand-made places, five nights each."""
    plan, kept = example_plan(), (ABISKO, FAIRBANKS)
    nights = tuple(night for night in plan.nights if night.night.place in kept)
    stays = tuple(stay for stay in plan.stays if stay.place in kept)
    return replace(plan, request=replace(plan.request, places=kept), nights=nights, stays=stays, plans_b=())


def called(name: str) -> Plan:
    """The plan with Abisko called otherwise, wherever it stands."""
    plan, other = small(), replace(ABISKO, name=name, region=name)

    def of(place: Place) -> Place:
        return other if place == ABISKO else place

    nights = tuple(
        replace(night, night=replace(night.night, place=of(night.night.place))) for night in plan.nights
    )
    stays = tuple(replace(stay, place=of(stay.place)) for stay in plan.stays)
    request = replace(plan.request, places=(other, FAIRBANKS))
    return replace(plan, request=request, nights=nights, stays=stays, itineraries=())
