"""What the fits of Kp learn from: the shipped history as levels, with the year of each step."""

import numpy as np
from ordered_probit import Floats, Levels

from auroraplan.core.kp import KP_STEP_S
from auroraplan.core.kp_climatology import TROPICAL_YEAR_S, KpClimatology, kp_record
from auroraplan.core.kp_predictors import ScoreRecord
from auroraplan.sources.bundled import kp_history

TRAINED_BEFORE_YEAR = 2009
FIRST_STEPS = 8_766
"""Three years: every window but the anchor's is full, and that is no longer drawn to the mean."""


class History:
    """The shipped history as levels, with the year of each step."""

    def __init__(self) -> None:
        history = kp_history()
        self.kp, self.start = history.kp, history.start_unix_s
        self.unix_s: Floats = self.start + KP_STEP_S * np.arange(len(self.kp), dtype=np.float64)
        self.year = 1970 + self.unix_s / TROPICAL_YEAR_S
        self.level: Levels = np.rint(self.kp * 3).astype(np.int64)
        self._record: tuple[KpClimatology, ScoreRecord] | None = None

    def training_steps(self, lead: int) -> Levels:
        """Every step up to 2008 that has years of history before it."""
        step = np.arange(FIRST_STEPS + lead, len(self.kp))
        return step[self.year[step] < TRAINED_BEFORE_YEAR]

    def record(self, model: KpClimatology) -> ScoreRecord:
        """The record under a model, kept for the last one that was asked for."""
        if self._record is None or self._record[0] is not model:
            self._record = (model, kp_record(model, self.kp, self.start))
        return self._record[1]
