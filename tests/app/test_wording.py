"""The words: whole percents, counts of twenty, verdicts, local clocks."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auroraplan.app import chance_wording, date_wording, sight_wording, source_wording
from auroraplan.core.evidence import Freshness, SourceKind, SourceState
from auroraplan.core.odds import Look
from auroraplan.core.places import Place
from auroraplan.core.trips import Stay

TROMSO = Place("tromso", "Tromsø", "Troms", "Norway", 69.65, 18.96, "Europe/Oslo")
USHUAIA = Place("ushuaia", "Ushuaia", "", "Argentina", -54.8, -68.3, "America/Argentina/Ushuaia")
chances = st.floats(0, 1)


def unix_s(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("chance", "text"),
    [
        (0.0, "<1 %"),
        (0.0099, "<1 %"),
        (0.01, "1 %"),
        (0.43, "43 %"),
        (0.125, "13 %"),
        (0.995, ">99 %"),
        (1.0, ">99 %"),
    ],
)
def test_percent_is_whole_and_never_0_or_100(chance: float, text: str) -> None:
    assert chance_wording.percent(chance) == text


@given(chances, chances)
def test_a_stated_chance_keeps_the_order_and_is_certain_only_where_it_is(one: float, other: float) -> None:
    stated = chance_wording.stated_chance(one)
    assert stated is not None
    assert abs(stated - one) <= 0.0001
    assert (stated == 0.0) == (one == 0.0)
    assert (stated == 1.0) == (one == 1.0)
    assert round(stated, 4) == stated
    if one <= other:
        assert stated <= (chance_wording.stated_chance(other) or 0.0)


@pytest.mark.parametrize(
    ("freshness", "fault", "note", "text"),
    [
        (Freshness.FAULT, "Not asked: offline.", None, "NOAA Kp: not asked: offline."),
        (Freshness.FAULT, "NOAA is away.", None, "NOAA Kp: NOAA is away."),
        (Freshness.FAULT, None, None, "NOAA Kp: no answer"),
        (Freshness.LIVE, None, None, "NOAA Kp: live, issued 1 Dec 2026 18:00 UTC (3 h ago)"),
        (
            Freshness.LIVE,
            None,
            "It does not reach these nights.",
            "NOAA Kp: live, issued 1 Dec 2026 18:00 UTC (3 h ago) – it does not reach these nights.",
        ),
        (
            Freshness.CACHED,
            "Not asked: offline.",
            None,
            "NOAA Kp: from the cache, issued 1 Dec 2026 18:00 UTC (3 h ago) – not asked: offline.",
        ),
    ],
)
def test_a_source_in_a_line_says_how_it_stands(
    freshness: Freshness, fault: str | None, note: str | None, text: str
) -> None:
    issued = None if freshness is Freshness.FAULT else datetime(2026, 12, 1, 18, tzinfo=UTC)
    state = SourceState("kp", SourceKind.ACTIVITY, "NOAA Kp", freshness, "NOAA", issued, None, fault, note)
    assert source_wording.source_text(state, datetime(2026, 12, 1, 21, tzinfo=UTC)) == text


@pytest.mark.parametrize("unknown", [None, float("nan")])
def test_what_is_not_known_is_a_dash_and_not_a_zero(unknown: float | None) -> None:
    assert chance_wording.percent(unknown) == "–"
    assert chance_wording.verdict(unknown) == "Unknown"
    assert chance_wording.stated_chance(unknown) is None


def test_a_range_names_both_ends_or_the_one_number() -> None:
    assert chance_wording.percent_range(0.31, 0.55) == "31–55 %"
    assert chance_wording.percent_range(0.002, 0.03) == "<1–3 %"
    assert chance_wording.percent_range(0.431, 0.434) == "43 %"


@pytest.mark.parametrize(
    ("chance", "word"),
    [
        (0.6, "Excellent"),
        (0.59, "Good"),
        (0.3, "Good"),
        (0.29, "Fair"),
        (0.15, "Fair"),
        (0.14, "Long shot"),
        (0.05, "Long shot"),
        (0.04, "Not realistic"),
        (0.0, "Not realistic"),
    ],
)
def test_verdicts_change_at_the_printed_cut_offs(chance: float, word: str) -> None:
    assert chance_wording.verdict(chance) == word
    assert word in chance_wording.VERDICT_LEGEND


@given(chances)
def test_the_verdict_follows_from_the_percent_that_is_shown(chance: float) -> None:
    shown = chance_wording.percent(chance)
    number = {"<1 %": 0, ">99 %": 100}.get(shown) if shown[0] in "<>" else int(shown.removesuffix(" %"))
    assert number is not None
    assert chance_wording.verdict(chance) == chance_wording.verdict(number / 100)


@given(chances, chances)
def test_a_higher_chance_never_reads_lower(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert (chance_wording.whole_percent(low) or 0) <= (chance_wording.whole_percent(high) or 0)


@given(chances)
def test_the_exported_number_reads_like_the_shown_one(chance: float) -> None:
    assert chance_wording.percent(chance_wording.stated_chance(chance)) == chance_wording.percent(chance)


def test_a_chance_reads_as_a_count_of_twenty() -> None:
    assert chance_wording.natural_frequency(0.84) == "about 17 of 20 trips like this one"
    assert chance_wording.natural_frequency(0.01) == "fewer than 1 of 20 trips like this one"
    assert chance_wording.natural_frequency(0.99, "night") == "more than 19 of 20 nights like this one"


def test_times_are_on_the_clock_of_the_place() -> None:
    assert date_wording.local_time(unix_s("2026-12-05T20:29:40"), TROMSO) == "21:30"
    assert date_wording.zone_text(unix_s("2026-12-05T20:30:00"), TROMSO) == "CET"
    assert date_wording.zone_text(unix_s("2026-12-05T20:30:00"), USHUAIA) == "UTC−3"


def test_evenings_and_stays_are_named_by_their_dates() -> None:
    assert date_wording.evening_text(date(2027, 2, 8)) == "Mon 8 Feb"
    stay = Stay(TROMSO, date(2027, 2, 8), 5, 0.8, 0.5, 0.7, 0.9, (0.4,))
    assert date_wording.stay_text(stay) == "8 → 13 Feb"
    late = Stay(TROMSO, date(2026, 12, 29), 5, 0.8, 0.5, 0.7, 0.9, (0.4,))
    assert date_wording.stay_text(late) == "29 Dec → 3 Jan"


def test_where_to_look_is_a_compass_point_and_a_range_of_heights() -> None:
    assert sight_wording.look_text(Look(350.0, 10.0, 40.0)) == "N, 10–40° up"
    assert sight_wording.look_text(Look(337.0, 20.0, 89.0)) == "NNW, 20° up to overhead"
    assert sight_wording.look_text(None) == "–"


def test_kp_zero_is_a_value() -> None:
    assert sight_wording.kp_text(0.0) == "0"
    assert sight_wording.kp_text(11 / 3) == "3.7"
    assert sight_wording.kp_text(None) == "–"
