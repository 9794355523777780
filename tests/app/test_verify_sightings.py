"""Reports with a truth that was planted: the scores must find it, and the odds be those of the engine."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from auroraplan.app.verify_sightings import (
    SightingsReport,
    predictions,
    sighting_scores,
    sightings_record,
    sightings_report,
)
from auroraplan.core.errors import UnusableInput
from auroraplan.core.magnetic import magnetic_track
from auroraplan.core.places import place_at
from auroraplan.core.sightings import chance_of_a_moment
from auroraplan.core.sky import Almanac
from auroraplan.sources.bundled import ephemeris, magnetic_grid

HEADING = "time_utc,latitude_deg,longitude_deg,kp"


def report(*lines: str, heading: str = HEADING) -> SightingsReport:
    content = "\n".join((heading, *lines)).encode()
    return sightings_report(content, name="reports.csv", ephemeris=ephemeris(), grid=magnetic_grid())


@pytest.mark.parametrize(
    ("where", "moment"),
    [
        ((65.01, 25.47), datetime(1985, 3, 10, 21, 20, tzinfo=UTC)),
        ((-42.88, 147.33), datetime(2015, 6, 22, 12, 0, tzinfo=UTC)),
        ((57.0, -3.2), datetime(2026, 4, 17, 21, 40, tzinfo=UTC)),
    ],
)
def test_the_odds_are_those_of_the_engine_there_and_then(
    where: tuple[float, float], moment: datetime
) -> None:
    # The other way to the same figure: the track of a place, and the field in the middle of its year.
    unix_s = moment.timestamp()
    place = place_at(*where, "UTC")
    shipped = ephemeris()
    (sky,) = Almanac(shipped.kernel, shipped.timescale).tracks([place], unix_s, unix_s + 600.0)
    field = magnetic_track(magnetic_grid(), place, sky.unix_s)
    expected = chance_of_a_moment(
        np.array(field.qd_latitude_deg),
        field.magnetic_local_time_h,
        np.array(6.0),
        sun_altitude_deg=sky.sun_altitude_deg,
        moon_altitude_deg=sky.moon_altitude_deg,
        moon_lit_fraction=sky.moon_lit_fraction,
    )[0]
    found = report(f"{moment.isoformat()},{where[0]},{where[1]},6")
    assert found.odds[0] == pytest.approx(expected, abs=0.002)
    assert 0.0 < expected < 1.0


def test_cloud_takes_its_share_and_daylight_everything() -> None:
    night, noon = "2016-03-06T21:30Z,65,25,4", "2016-03-06T11:30Z,65,25,4"
    found = report(
        f"{night},",
        f"{night},0",
        f"{night},0.5",
        f"{night},1",
        f"{noon},0",
        heading=f"{HEADING},cloud_fraction",
    )
    clear = found.odds[0]
    np.testing.assert_allclose(found.odds, [clear, clear, clear / 2, 0.0, 0.0])


def test_a_longitude_and_a_whole_turn_more_are_one_place() -> None:
    found = report("2016-03-06T21:30Z,65,-20,4", "2016-03-06T21:30Z,65,340,4")
    assert found.odds[0] == pytest.approx(found.odds[1], rel=1e-9)


def test_a_moment_beyond_the_ephemeris_is_named() -> None:
    found = report("1969-03-06T21:30Z,65,25,4", "2016-03-06T21:30Z,65,25,4", "2053-12-06T21:30Z,65,25,4")
    assert [each.line for each in found.rows.unreadable] == [2, 4]
    assert "1970-01-01 to 2053-10-03" in found.rows.unreadable[0].why
    with pytest.raises(UnusableInput, match="no row that can be read; line 2: time_utc lies outside"):
        report("1969-03-06T21:30Z,65,25,4")


def planted_file(count: int) -> bytes:
    """Nights in Scandinavia and Scotland; whether aurora was seen is drawn from a logistic of Kp."""
    draw = np.random.default_rng(4)
    lines = [f"{HEADING},seen,id"]
    first = datetime(2015, 1, 1, 20, tzinfo=UTC)
    for n in range(count):
        moment = first + timedelta(days=int(draw.integers(0, 60)), hours=float(draw.uniform(0, 6)))
        kp = draw.integers(0, 28) / 3.0
        seen = draw.uniform() < 1 / (1 + np.exp(4.0 - kp))
        where = f"{draw.uniform(56, 64):.3f},{draw.uniform(-5, 25):.3f}"
        lines.append(f"{moment:%Y-%m-%dT%H:%M:%SZ},{where},{kp:.3f},{int(seen)},{n}")
    return "\n".join(lines).encode()


def test_a_planted_rise_with_kp_is_found() -> None:
    content = planted_file(2_517)
    found = sightings_report(content, name="x.csv", ephemeris=ephemeris(), grid=magnetic_grid())
    scores = found.scores
    assert scores is not None
    # The odds rise with the Kp from which seeing was drawn, and with latitude, from which it was not.
    assert scores.auc is not None
    assert 0.75 < scores.auc < 0.9
    assert scores.calibrated_brier is not None
    assert scores.calibrated_brier < scores.brier
    assert scores.calibrated_brier < scores.seen_share * (1 - scores.seen_share) - 0.03
    assert sum(each.count for each in scores.reliability) == scores.n == 2_517
    shares = [each.share for each in scores.reliability]
    assert shares[0] < 0.35
    assert shares[-1] > 0.8


def test_odds_that_hold_are_reliable_and_those_of_a_coin_are_worthless() -> None:
    draw = np.random.default_rng(8)
    odds, moments = draw.uniform(size=8_000), draw.uniform(0, 300 * 86_400, 8_000)
    scores = sighting_scores(odds, draw.uniform(size=8_000) < odds, unix_s=moments)
    # A uniform chance that holds: AUC 5/6, Brier 1/6 by integration.
    assert scores.auc == pytest.approx(5 / 6, abs=0.015)
    assert scores.brier == pytest.approx(1 / 6, abs=0.006)
    assert scores.calibrated_brier == pytest.approx(scores.brier, abs=0.002)
    coin = sighting_scores(odds, draw.uniform(size=8_000) < 0.5, unix_s=moments)
    assert coin.auc == pytest.approx(0.5, abs=0.02)
    assert coin.calibrated_brier == pytest.approx(0.25, abs=0.002)


def test_when_everybody_saw_it_there_is_nothing_to_tell_apart() -> None:
    found = report("2016-03-06T21:30Z,65,25,4,1", "2016-03-08T21:30Z,65,25,4,1", heading=f"{HEADING},seen")
    record = sightings_record(found)
    assert (record["n"], record["auc"], record["brier_skill"], record["calibrated_brier"]) == (
        2,
        None,
        None,
        None,
    )
    assert record["brier"] > 0.0


def test_rows_that_do_not_say_what_was_seen_have_odds_and_no_score() -> None:
    lines = ("2016-03-06T21:30Z,65,25,4,", "2016-03-08T21:30Z,65,25,4,0", "2016-03-08T21:40Z,65,25,7,1")
    found = report(*lines, heading=f"{HEADING},seen")
    assert found.scores is not None
    assert (len(found.odds), found.scores.n) == (3, 2)
    assert report(lines[0], heading=f"{HEADING},seen").scores is None


def test_every_row_keeps_its_columns_and_gets_its_odds() -> None:
    content = planted_file(40) + b"\nnever,1,2,3,0,last\n"
    found = sightings_report(content, name="x.csv", ephemeris=ephemeris(), grid=magnetic_grid())
    before, after = (
        content.decode().splitlines(),
        predictions(content, found, name="x.csv").decode().splitlines(),
    )
    assert after[0] == f"{HEADING},seen,id,odds"
    assert [line.rpartition(",")[0] for line in after] == before
    told = [line.rpartition(",")[2] for line in after[1:]]
    assert told[-1] == ""
    np.testing.assert_allclose([float(text) for text in told[:-1]], found.odds, rtol=1e-5)
