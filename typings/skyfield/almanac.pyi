from skyfield.timelib import Time
from skyfield.vectorlib import VectorFunction

from auroraplan.core.arrays import Bools

def find_risings(
    observer: VectorFunction,
    target: VectorFunction,
    start_time: Time,
    end_time: Time,
    horizon_degrees: float | None = None,
) -> tuple[Time, Bools]: ...
def find_settings(
    observer: VectorFunction,
    target: VectorFunction,
    start_time: Time,
    end_time: Time,
    horizon_degrees: float | None = None,
) -> tuple[Time, Bools]: ...
