"""Three years of two stations: the shares are those of the published ones, within what years differ by."""

from dataclasses import replace

import pytest

from auroraplan.app.verify_occurrence import Engine, StationShare, occurrence_record, occurrence_report
from auroraplan.core.occurrence import FINLAND
from auroraplan.core.sky import Almanac
from auroraplan.sources.bundled import ephemeris, kp_history, magnetic_grid

YEARS = (1984, 1986)


@pytest.fixture(scope="module")
def stations() -> dict[str, StationShare]:
    shipped = ephemeris()
    engine = Engine(Almanac(shipped.kernel, shipped.timescale), magnetic_grid(), kp_history())
    chosen = [
        replace(anchor, years=YEARS) for anchor in FINLAND if anchor.place.name in ("Sodankylä", "Helsinki")
    ]
    return {found.anchor.place.name: found for found in occurrence_report(engine, anchors=chosen)}


def test_three_years_lie_near_the_published_share(stations: dict[str, StationShare]) -> None:
    assert stations["Sodankylä"].share == pytest.approx(0.50, abs=0.12)
    assert 0.01 < stations["Helsinki"].share < 0.10


def test_every_second_dark_night_of_the_season_counts(stations: dict[str, StationShare]) -> None:
    # At Sodankylä nautical darkness ends about 23 April and begins about 18 August: some 235 nights.
    for year in stations["Sodankylä"].years:
        assert 105 <= year.nights <= 125
    assert [year.year for year in stations["Helsinki"].years] == [1984, 1985, 1986]


def test_the_record_says_what_is_met(stations: dict[str, StationShare]) -> None:
    sodankyla = stations["Sodankylä"]
    moved = replace(sodankyla, anchor=replace(sodankyla.anchor, least=0.9, most=0.95))
    record = occurrence_record([sodankyla, moved])
    assert [station["met"] for station in record["stations"]] == [sodankyla.is_met, False]
    assert record["all_met"] is False
