"""What the fits of Kp learn from: the shipped history as levels, with the year of each step."""

import numpy as np
from ordered_probit import Floats, Levels

from auroraplan.core.kp import KP_STEP_S
from auroraplan.core.kp_climatology import (
    TROPICAL_YEAR_S,
    WINDOW_STEPS,
    KpClimatology,
    ScoreSums,
    score_sums,
)
from auroraplan.sources.bundled import kp_history

TRAINED_BEFORE_YEAR = 2009


class History:
    """The shipped history as levels, with the year of each step."""

    def __init__(self) -> None:
        history = kp_history()
        self.kp, self.start = history.kp, history.start_unix_s
        self.unix_s: Floats = self.start + KP_STEP_S * np.arange(len(self.kp), dtype=np.float64)
        self.year = 1970 + self.unix_s / TROPICAL_YEAR_S
        self.level: Levels = np.rint(self.kp * 3).astype(np.int64)
        self._summed: tuple[KpClimatology, ScoreSums] | None = None

    def training_steps(self, lead: int) -> Levels:
        """Every step up to 2008 whose longest window lies within the history."""
        step = np.arange(WINDOW_STEPS[-1] + lead, len(self.kp))
        return step[self.year[step] < TRAINED_BEFORE_YEAR]

    def sums(self, model: KpClimatology) -> ScoreSums:
        """The running sums under a model, kept for the last one that was asked for."""
        if self._summed is None or self._summed[0] is not model:
            self._summed = (model, score_sums(model, self.kp, self.start))
        return self._summed[1]
