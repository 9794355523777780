"""A chart's table says what the chart says, in the words of everywhere else."""

from auroraplan.app.chance_wording import percent
from auroraplan.app.chart_tables import (
    ChartRows,
    matrix_rows,
    night_rows,
    nights_rows,
    place_rows,
    season_rows,
    tab_separated,
)
from auroraplan.app.date_wording import local_time
from auroraplan.core.trips import NightsCurve
from plan_example import ABISKO, FIRST_EVENING, MCMURDO, PLACES, TROMSO, USHUAIA, example_night, example_plan
from season_example import BEST, example_season


def test_every_row_has_a_cell_for_every_column() -> None:
    plan = example_plan()
    curve = NightsCurve(ABISKO, FIRST_EVENING, (0.3, 0.5))
    charts = (
        season_rows(example_season((ABISKO, USHUAIA), FIRST_EVENING)),
        nights_rows((curve,), ("Abisko",)),
        night_rows(example_night(MCMURDO, 0)),
        place_rows(plan.stays),
        matrix_rows([[example_night(place, 0)] for place in PLACES]),
    )
    for chart in charts:
        assert chart.rows
        assert {len(row) for row in chart.rows} == {len(chart.columns)}, chart.title


def test_a_night_is_told_hour_by_hour_on_the_clock_of_the_place() -> None:
    night = example_night(ABISKO, 3)
    rows = night_rows(night).rows
    assert len(rows) == night.hour_unix_s.size
    best = int(night.hourly_odds.argmax())
    assert rows[best][0] == local_time(float(night.hour_unix_s[best]), ABISKO)
    assert rows[best][1] == percent(float(night.hourly_odds[best]))


def test_the_sun_is_low_at_midnight_and_high_at_noon_in_the_table_too() -> None:
    rows = night_rows(example_night(USHUAIA, 0)).rows
    altitudes = {row[0]: int(row[5].removesuffix("°").replace("−", "-")) for row in rows}
    # Ushuaia in December: the Sun culminates at about 58 degrees and sinks to about -12.
    assert altitudes["13:00"] > 50
    assert altitudes["01:00"] < -8


def test_a_range_that_is_not_known_is_a_dash() -> None:
    chart = nights_rows((NightsCurve(TROMSO, FIRST_EVENING, (0.3, 0.5)),), ("Tromsø",))
    assert chart.rows[1] == ("Tromsø", "Sat 5 Dec", "2", "50 %", "–", "+20")


def test_the_best_week_stands_in_the_table_of_the_season() -> None:
    rows = season_rows(example_season((ABISKO,), BEST, weeks=2)).rows
    assert rows[0][:3] == ("Abisko", "1 Mar 2027", "93 %")


def test_text_for_spreadsheets_has_a_line_for_each_row_whatever_the_names_hold() -> None:
    text = tab_separated(ChartRows("t", ("Place", "Odds"), (("St.\tJohn\n", "5 %"), ("Å", "–"))))
    assert text == "Place\tOdds\nSt. John\t5 %\nÅ\t–\n"
