from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.arrays import Floats

_Numbers = float | Floats | NDArray[np.int64]

class Time:
    whole: Floats
    tt: Floats
    tdb: Floats
    tt_fraction: Floats
    ut1_fraction: Floats
    delta_t: Floats
    gmst: Floats
    gast: Floats
    def __getitem__(self, index: slice) -> Time: ...
    def precession_matrix(self) -> Floats: ...
    def utc_datetime(self) -> Sequence[datetime]: ...

class Timescale:
    def utc(
        self,
        year: int,
        month: _Numbers = 1,
        day: _Numbers = 1,
        hour: _Numbers = 0,
        minute: _Numbers = 0,
        second: _Numbers = 0.0,
    ) -> Time: ...
    def tt_jd(self, jd: _Numbers, fraction: _Numbers | None = None) -> Time: ...
    def from_datetime(self, datetime: datetime) -> Time: ...
