"""The calendar says what the JSON says, in lines that every calendar reads."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from auroraplan.app import chance_wording
from auroraplan.app.calendar import LOOK_AGAIN, calendar_text, escaped
from auroraplan.app.export import night_record
from auroraplan.app.planner import Plan
from plan_example import best, example_plan


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def values(text: str, name: str) -> list[str]:
    return [line.partition(":")[2] for line in unfolded(text) if re.match(rf"{name}[:;]", line)]


def renamed(plan: Plan, name: str) -> Plan:
    """The plan with its best stay's place called otherwise."""
    best = plan.stays[0].place.id
    nights = tuple(
        replace(night, night=replace(night.night, place=replace(night.night.place, name=name)))
        if night.night.place.id == best
        else night
        for night in plan.nights
    )
    return replace(plan, nights=nights)


def test_every_night_of_the_best_stay_has_its_window_and_odds_as_the_json() -> None:
    plan = example_plan()
    text = calendar_text(plan)
    nights = best(plan).nights
    assert len(nights) == plan.stays[0].nights
    for night in nights:
        record = night_record(night)
        assert record["window_utc"] is not None
        start, end = (moment.replace("-", "").replace(":", "") for moment in record["window_utc"])
        assert start in values(text, "DTSTART")
        assert end in values(text, "DTEND")
        assert f"Aurora {chance_wording.percent(record['odds'])}: {record['place']['name']}" in values(
            text, "SUMMARY"
        )


def test_no_line_is_longer_than_75_octets_and_none_ends_otherwise_than_in_crlf() -> None:
    text = calendar_text(renamed(example_plan(), "Þingvellir 北極 🌌 " * 20))
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "Þingvellir 北極 🌌 Þingvellir" in "".join(unfolded(text))


def test_a_name_cannot_plant_a_line_of_its_own() -> None:
    text = calendar_text(renamed(example_plan(), "A\r\nEND:VEVENT\nATTACH:x;y,z\\ \u2028B"))
    assert "ATTACH:x" not in [line[:8] for line in unfolded(text)]
    assert text.count("\r\nEND:VEVENT\r\n") == text.count("BEGIN:VEVENT\r\n")
    assert "\u2028" not in text
    assert escaped("a;b,c\\d\ne") == r"a\;b\,c\\d\ne"


def test_a_later_plan_replaces_the_events_of_the_older_one() -> None:
    plan = example_plan()
    later = replace(plan, issued_utc=plan.issued_utc + timedelta(hours=6))
    old, new = calendar_text(plan), calendar_text(later)
    # What was to be done on a day that is gone is not asked for again.
    assert set(values(new, "UID")) <= set(values(old, "UID"))
    assert len(values(new, "UID")) >= plan.stays[0].nights
    assert len(set(values(old, "UID"))) == len(values(old, "UID"))
    assert int(values(new, "SEQUENCE")[0]) > int(values(old, "SEQUENCE")[0])


def test_looking_again_stands_where_the_forecasts_first_reach_the_stay() -> None:
    plan = replace(example_plan(), issued_utc=datetime(2026, 11, 1, tzinfo=UTC))
    first = best(plan).nights[0].night.evening
    days = [f"{first - timedelta(days=ahead):%Y%m%d}" for ahead, _why in LOOK_AGAIN]
    assert set(days) <= set(values(calendar_text(plan), "DTSTART"))
    there = replace(plan, issued_utc=datetime.combine(first, datetime.min.time(), UTC))
    assert not set(days) & set(values(calendar_text(there), "DTSTART"))


def test_a_night_without_a_window_is_a_day_without_an_alarm() -> None:
    plan = example_plan()
    bare = replace(plan, nights=tuple(replace(night, window_unix_s=None) for night in plan.nights))
    text = calendar_text(replace(bare, issued_utc=bare.issued_utc + timedelta(days=30)))
    assert text.count("DTSTART;VALUE=DATE:") == plan.stays[0].nights
    assert "BEGIN:VALARM" not in text


def test_unknown_cloud_is_a_dash_and_no_nought() -> None:
    plan = example_plan()
    unknown = tuple(replace(n, cloud=replace(n.cloud, clear=float("nan"))) for n in plan.nights)
    described = values(calendar_text(replace(plan, nights=unknown)), "DESCRIPTION")
    assert any("Clear sky: –" in text for text in described)
