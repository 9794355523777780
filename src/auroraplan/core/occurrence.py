"""Published shares of clear nights with aurora are the anchors on which the level of the odds rests.

Model: the engine itself, fed with what Kp was instead of what it may be, under a sky without clouds. A
station's share is the mean of the odds over its dark nights (at least one hour of nautical darkness).

The oval is fixed to the magnetic field, and the field moves: Kilpisjärvi stood at 65.5 degrees of
quasi-dipole latitude in the middle of 1973-97 and stands at 66.4 now, which is worth 0.1 of the odds. So each
anchor says of which years it is, and is to be seen in the field of their middle.
"""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from auroraplan.core.activity import KP_LEVELS, KP_STEP_S, ActivityOutlook, KpCorrelation, KpHistory
from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.clouds import CloudCorrelation, CloudOutlook
from auroraplan.core.hours import HOUR_S
from auroraplan.core.places import Place

SEASON = (1, 2, 3, 4, 8, 9, 10, 11, 12)
"""The months of the published shares."""

LEAST_DARK_HOURS = 1.0
"""A night counts as dark from one hour with the Sun below -12 degrees."""

_KNOWN = "observed"
_INDEPENDENT = KpCorrelation(level=0.0, night=0.0, next_night=0.0)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A station, its first and last year, and its share of clear nights with aurora.

    `least` and `most` are the bounds that the odds must keep.
    """

    place: Place
    years: tuple[int, int]
    share: float
    least: float
    most: float


def _finnish(name: str, where: tuple[float, float], *, share: float) -> Anchor:
    place = Place(f"anchor-{name}", name, "", "Finland", *where, "Europe/Helsinki")
    return Anchor(place, (1973, 1997), share, share - 0.08, share + 0.08)


# Finnish Meteorological Institute as quoted by discoveringfinland.com: Kilpisjärvi 75 % of clear dark nights,
# Utsjoki some 10 % less, Sodankylä about 50 %, Oulu and Kuusamo about 25 %; "once a month" on the south
# coast. Season and years are those of the all-sky cameras of Nevanlinna & Pulkkinen 2001.
FINLAND = (
    _finnish("Kilpisjärvi", (69.05, 20.79), share=0.75),
    _finnish("Utsjoki", (69.91, 27.03), share=0.67),
    _finnish("Sodankylä", (67.37, 26.63), share=0.50),
    _finnish("Oulu", (65.01, 25.47), share=0.23),
    _finnish("Kuusamo", (65.97, 29.18), share=0.27),
    replace(_finnish("Helsinki", (60.17, 24.94), share=0.035), least=0.02, most=0.10),
)

# No series is published for these two: bounds that the project sets itself. NOSWE says of Tromsø "every other
# night", all weathers together.
TODAY = (
    Anchor(
        Place("anchor-Tromsø", "Tromsø", "", "Norway", 69.65, 18.96, "Europe/Oslo"),
        (2015, 2025), 0.80, 0.70, 0.90,
    ),
    Anchor(
        Place("anchor-Yellowknife", "Yellowknife", "", "Canada", 62.45, -114.37, "America/Yellowknife"),
        (2015, 2025), 0.80, 0.70, 0.90,
    ),
)  # fmt: skip

ANCHORS = FINLAND + TODAY


def observed(history: KpHistory, from_unix_s: float, to_unix_s: float) -> ActivityOutlook:
    """What Kp was, as an outlook without doubt; rows of NaN where it is not known."""
    first = int((from_unix_s - history.start_unix_s) // KP_STEP_S)
    last = int((to_unix_s - history.start_unix_s) // KP_STEP_S) + 1
    kp = history.kp[first:last]
    level = np.where(np.isnan(kp), 0.0, np.rint(kp * 3.0)).astype(np.int64)
    return _certain(
        np.where(np.isnan(kp)[:, None], np.nan, np.eye(len(KP_LEVELS))[level]),
        history.start_unix_s + first * KP_STEP_S,
    )


def constant(kp: float, from_unix_s: float, to_unix_s: float) -> ActivityOutlook:
    """The same Kp all the time."""
    start = from_unix_s // KP_STEP_S * KP_STEP_S
    steps = int((to_unix_s - start) // KP_STEP_S) + 1
    row = np.eye(len(KP_LEVELS))[round(kp * 3.0)]
    return _certain(np.tile(row, (steps, 1)), start)


def cloudless(from_unix_s: float, to_unix_s: float) -> CloudOutlook:
    """A sky that is clear for sure."""
    start = from_unix_s // HOUR_S * HOUR_S
    hours = int((to_unix_s - start) // HOUR_S) + 1
    return CloudOutlook(
        start_unix_s=start,
        clear=read_only(np.ones(hours)),
        spread=read_only(np.zeros(hours)),
        source_ids=(_KNOWN,) * hours,
        correlation=CloudCorrelation(night=0.0, next_night=0.0),
    )


def in_season(evening: date) -> bool:
    """Whether a night belongs to the months of the published shares."""
    return evening.month in SEASON


def _certain(probabilities: Floats, start_unix_s: float) -> ActivityOutlook:
    return ActivityOutlook(
        start_unix_s=start_unix_s,
        probabilities=read_only(probabilities),
        source_ids=(_KNOWN,) * len(probabilities),
        correlation=_INDEPENDENT,
    )
