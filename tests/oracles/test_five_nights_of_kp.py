"""What five nights in a row have in Kp, foretold a week ahead from 1965 on, against what they had."""

from datetime import UTC, datetime

import numpy as np

from auroraplan.core.activity import KP_STEP_S, outlook
from auroraplan.core.clouds import CloudCorrelation
from auroraplan.core.kp_nodes import kp_nodes
from auroraplan.core.nodes import CLOUDS
from auroraplan.core.trips import sightings
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.bundled import kp_history

DAY_S = 86_400.0
BELOW_4 = 11
"""The place of Kp 3 2/3 among the 28 levels."""


def test_five_nights_reach_kp_4_as_often_as_foretold_and_less_often_than_independent_ones() -> None:
    history, model = kp_history(), kp_model()
    foretold, came, single = [], [], []
    for day in range(3_000, len(history.kp) // 8 - 40, 29):
        now = history.start_unix_s + day * DAY_S
        dusk = now + 7.75 * DAY_S  # 18 UT: four steps make a European night
        ahead = outlook(
            history,
            forecasts=(),
            model=model,
            now_utc=datetime.fromtimestamp(now, UTC),
            from_unix_s=dusk,
            to_unix_s=dusk + 5 * DAY_S,
        )
        nodes = kp_nodes(ahead)
        missed = np.stack(
            [nodes.at_most[8 * night : 8 * night + 4, BELOW_4].prod(axis=0) for night in range(5)]
        )
        found = sightings(
            np.repeat(missed[:, :, None], len(CLOUDS.weights), axis=2),
            5,
            kp_correlation=ahead.correlation,
            clouds=CloudCorrelation(night=0.5, next_night=0.0),
        )
        first = int((dusk - history.start_unix_s) // KP_STEP_S)
        highest = [history.kp[first + 8 * night : first + 8 * night + 4].max() for night in range(5)]
        foretold.append(found.at_least_one[0, -1])
        came.append(max(highest) > 3.9)
        single.append(np.mean(np.array(highest) > 3.9))
    independent = 1.0 - (1.0 - np.mean(single)) ** 5
    # Some 750 trips: the observed share is good to 0.018.
    assert abs(np.mean(foretold) - np.mean(came)) < 0.04
    assert np.mean(foretold) < independent - 0.1
