"""Where only stays are asked for, nothing else of their nights is worked out.

The same chances as `core.trips.stays` of `core.odds.place_odds` gives, to the last digit, for half of the
work: no hours, factors, windows or directions. It serves searches over thousands of places, of which a few
are then looked at in full.
"""

from collections.abc import Sequence

from auroraplan.core.activity import ActivityOutlook
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.hours import night_hours
from auroraplan.core.kp_nodes import KpNodes
from auroraplan.core.magnetic import MagneticTrack
from auroraplan.core.night_chances import missed_nights
from auroraplan.core.nights import Night
from auroraplan.core.sightings import displays
from auroraplan.core.sky import SkyTrack
from auroraplan.core.trips import Stay, stays_of_nights


def stays_alone(
    nights: Sequence[Night],
    length: int,
    *,
    sky: SkyTrack,
    magnetic: MagneticTrack,
    activity: ActivityOutlook,
    clouds: CloudOutlook,
    poleward_azimuth_deg: float,
    kp: KpNodes,
    town_glow: float = 0.0,
) -> tuple[Stay, ...]:
    """Every stay of `length` nights within the nights of one place; arguments as of `place_odds`.

    Raises UnusableInput when there are fewer nights than that, or no night is asked for.
    """
    hours = night_hours(
        nights,
        sky=sky,
        magnetic=magnetic,
        kp=kp,
        clouds=clouds,
        poleward_azimuth_deg=poleward_azimuth_deg,
        town_glow=town_glow,
    )
    _undimmed, seen = displays(magnetic.qd_latitude_deg, hours.mlt_bin, hours.dimming)
    return stays_of_nights(
        nights,
        missed_nights(hours, seen=seen, kp=kp, correlation=clouds.correlation),
        length,
        kp_correlation=activity.correlation,
        clouds=clouds.correlation,
    )
