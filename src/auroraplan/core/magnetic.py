"""Where a place stands in the Earth's magnetic field."""

from dataclasses import dataclass

from auroraplan.core.arrays import Floats


@dataclass(frozen=True, slots=True)
class MagneticTrack:
    """Quasi-dipole latitude of a place (deg, north positive) and its magnetic local time (h, 0..24).

    `unix_s` and `magnetic_local_time_h` have shape `(times,)`.
    """

    qd_latitude_deg: float
    unix_s: Floats
    magnetic_local_time_h: Floats
