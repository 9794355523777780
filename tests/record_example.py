"""A hand-made track record for the tests of what shows it: every number invented."""

from datetime import UTC, datetime

from auroraplan.app.verify_hindcast import HindcastReport, NightScores, Stays
from auroraplan.app.verify_occurrence import StationShare, YearShare
from auroraplan.core.calibration import ReliabilityBin
from auroraplan.core.kp_nights import WINDOWS
from auroraplan.core.kp_scores import KpScores, ThresholdScores
from auroraplan.core.occurrence import FINLAND

BINS = (
    ReliabilityBin(0.05, 0.06, 700),
    ReliabilityBin(0.21, 0.19, 250),
    ReliabilityBin(0.44, 0.52, 40),
    ReliabilityBin(0.71, 1.0, 3),
)
"""The last has too few nights for a dot."""


def example_hindcast(region: str, lead_days: int) -> HindcastReport:
    """The scores of one region, so many days ahead; the error grows with the lead."""
    (window,) = (window for window in WINDOWS if window.name == region)
    thresholds = tuple(
        ThresholdScores(kp, 0.1, 0.12, mean_chance=0.6 / kp, share=0.62 / kp, reliability=BINS)
        for kp in (3, 4, 5)
    )
    scores = KpScores(993, 0.6 + lead_days / 1000.0, 0.82, thresholds)
    night = NightScores(window, lead_days, scores, Stays(198, 0.471, 0.463))
    return HindcastReport(datetime(2009, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC), (night,))


def example_stations() -> tuple[StationShare, ...]:
    """The Finnish stations; the first lies within its bounds, the others may not."""
    return tuple(
        StationShare(anchor, (YearShare(1973, 0.6, 100), YearShare(1974, 0.8, 100))) for anchor in FINLAND
    )
