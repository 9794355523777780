"""The use cases that try the program against what came: sightings, Kp, published occurrence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auroraplan.app.lazily import Lazily
    from auroraplan.app.verify_activity import ActivityReport
    from auroraplan.app.verify_hindcast import HindcastReport
    from auroraplan.app.verify_occurrence import StationShare
    from auroraplan.app.verify_sightings import SightingsReport
    from auroraplan.core.magnetic import MagneticGrid
    from auroraplan.core.sky import Almanac


def _silently(_share: float, _text: str) -> None:
    """Nobody asked for progress."""


class Verifying:
    """What `auroraplan verify` and the track record ask."""

    def __init__(self, *, almanac: Lazily[Almanac], magnetic_grid: Lazily[MagneticGrid]) -> None:
        self._almanac, self._magnetic_grid = almanac, magnetic_grid

    def verify_sightings(self, content: bytes, name: str) -> SightingsReport:
        """What the program would have said to each report of a CSV, and how that did."""
        from auroraplan.app.verify_sightings import sightings_report
        from auroraplan.sources.bundled import ephemeris

        return sightings_report(content, name=name, ephemeris=ephemeris(), grid=self._magnetic_grid.value)

    def verify_activity(self, content: bytes, name: str) -> ActivityReport:
        """What the program would have said of Kp at each issue of a CSV, and how that did."""
        from auroraplan.app.verify_activity import activity_report
        from auroraplan.sources.activity.bundled_kp_model import kp_model
        from auroraplan.sources.bundled import kp_history

        return activity_report(content, name=name, history=kp_history(), model=kp_model())

    def hindcast(
        self,
        *,
        leads: Sequence[int] | None = None,
        regions: Sequence[str] | None = None,
        progress: Callable[[float, str], None] = _silently,
    ) -> HindcastReport:
        """How the outlook of Kp did over years that it was not fitted to; all leads and regions, or some."""
        from auroraplan.app.verify_hindcast import LEADS_DAYS, hindcast_report
        from auroraplan.core.kp_nights import WINDOWS
        from auroraplan.sources.activity.bundled_kp_model import kp_model
        from auroraplan.sources.bundled import kp_history

        windows = [window for window in WINDOWS if regions is None or window.name in regions]
        return hindcast_report(
            kp_history(), kp_model(), leads=leads or LEADS_DAYS, windows=windows, progress=progress
        )

    def verify_occurrence(
        self, *, progress: Callable[[float, str], None] = _silently
    ) -> tuple[StationShare, ...]:
        """The clear-night chance at the stations whose share of nights with aurora is published."""
        from auroraplan.app.verify_occurrence import Engine, occurrence_report
        from auroraplan.sources.bundled import kp_history

        engine = Engine(self._almanac.value, self._magnetic_grid.value, kp_history())
        return occurrence_report(engine, progress=progress)
