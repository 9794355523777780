"""A plan as people read it: cells, names that tell places apart, Markdown."""

import json
from dataclasses import replace
from typing import Any

from auroraplan.app import chance_wording, export, tables
from auroraplan.app.markdown import markdown_text
from auroraplan.core.places import Place
from plan_example import ABISKO, example_plan

PLAN = example_plan()
RECORD: dict[str, Any] = json.loads(export.plan_text(PLAN))


def test_json_numbers_are_rounded_once_and_read_like_the_table() -> None:
    names = tables.place_names(PLAN.request.places)
    for night, record in zip(PLAN.nights, RECORD["nights"], strict=True):
        cells = dict(zip(tables.NIGHT_COLUMNS, tables.night_cells(night, names), strict=True))
        assert cells["Odds"] == chance_wording.percent(record["odds"])
        assert cells["Range"] == chance_wording.percent_range(record["low"], record["high"])
        assert cells["Verdict"] == record["verdict"]
        assert cells["Clear"] == chance_wording.percent(record["cloud"]["clear"])
        assert record["odds"] == round(record["odds"], 4)


def test_markdown_takes_nothing_from_a_name_for_mark_up() -> None:
    place = replace(ABISKO, name="<b>|Pipe|</b> *x*\nline")
    nights = tuple(replace(night, night=replace(night.night, place=place)) for night in PLAN.nights)
    plan = replace(PLAN, request=replace(PLAN.request, places=(place,)), nights=nights, stays=())
    text = markdown_text(plan)
    assert "<b>" not in text
    rows = [line for line in text.splitlines() if "Pipe" in line and line.startswith("|")]
    assert len(rows) == len(nights)
    assert all(row.replace("\\|", "").count("|") == len(tables.NIGHT_COLUMNS) + 1 for row in rows)


def test_namesakes_are_told_apart() -> None:
    def vik(identity: str, region: str, country: str) -> Place:
        return replace(ABISKO, id=identity, name="Vik", region=region, country=country)

    places = (
        vik("1", "South", "Iceland"),
        vik("2", "Nordland", "Norway"),
        vik("3", "Vestland", "Norway"),
        ABISKO,
    )
    assert list(tables.place_names(places).values()) == [
        "Vik, Iceland",
        "Vik, Nordland, Norway",
        "Vik, Vestland, Norway",
        "Abisko",
    ]


def test_the_table_names_the_best_start_of_each_place_once() -> None:
    best = tables.best_stays(PLAN)
    assert [stay.place.id for stay in best] == list(dict.fromkeys(stay.place.id for stay in PLAN.stays))
    for stay in best:
        assert stay.odds_at_least_one == max(
            other.odds_at_least_one for other in PLAN.stays if other.place.id == stay.place.id
        )
