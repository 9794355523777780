"""Fits the shape of the display to published shares of clear nights with aurora, and prints every figure.

    PYTHONPATH=src python tools/fits/odds.py            fits, then reports
    PYTHONPATH=src python tools/fits/odds.py --report   reports the constants that ship

The engine of the program itself is run over what Kp was (1973-97 for the Finnish stations, 2015-25 for Tromsø
and Yellowknife), with the Sun and the Moon of those nights. Fitted are level, margin weight, storm reach and
depth of `core.display.Shape`; the misfit is the fourth power of each miss over the half-width of its
bounds, so that no anchor is sacrificed for another. No single sighting is seen here: of the reports only the
published table of shares by margin is compared with the tail, over a made-up population of places and storms.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import product

import numpy as np

from auroraplan.core.activity import ActivityOutlook
from auroraplan.core.arrays import Floats
from auroraplan.core.display import FITTED, LEVEL_UNCERTAINTY, Shape, in_view_chance
from auroraplan.core.hours import NightHours, night_hours, night_sky
from auroraplan.core.kp_nodes import KpNodes, kp_nodes
from auroraplan.core.magnetic import magnetic_track
from auroraplan.core.night_chances import seen_at_nodes
from auroraplan.core.nights import Night, nights
from auroraplan.core.occurrence import (
    ANCHORS,
    FINLAND,
    LEAST_DARK_HOURS,
    Anchor,
    cloudless,
    constant,
    in_season,
    observed,
)
from auroraplan.core.oval import equatorward_edge_deg
from auroraplan.core.places import Place
from auroraplan.core.sightings import display_weights, displays, in_view, missed
from auroraplan.core.sky import Almanac
from auroraplan.sources.bundled import ephemeris, kp_history, magnetic_grid

EVERY = 7
"""The fit sees every seventh night, the report every one."""

YEAR = 2026.9

STEPS = (0.32, 0.16, 0.08, 0.04, 0.02)
STEP_OF = {"level": 1.0, "margin_weight": 0.3, "storm_reach_deg": 1.0, "depth_deg": 2.0}


@dataclass(frozen=True)
class Record:
    """The dark nights of one station, ready for any shape."""

    qd_latitude_deg: float
    hours: NightHours
    kp: KpNodes

    def share(self, shape: Shape, level_shift: float = 0.0) -> float:
        """The mean odds of its nights."""
        _, seen = displays(self.qd_latitude_deg, self.hours.mlt_bin, self.hours.dimming, shape=shape)
        weights = display_weights(np.full(len(self.hours.covered), level_shift))
        watched = in_view(self.hours.dark, self.hours, seen=seen, kp=self.kp)
        none = missed(self.hours.dark.astype(np.float32)[..., None], watched)
        return float(np.nanmean(seen_at_nodes(none, weights, self.kp)))


def record(
    anchor: Anchor,
    activity: Callable[[float, float], ActivityOutlook],
    *,
    every: int,
    months: bool = True,
    field_of: float | None = None,
) -> Record:
    """The dark nights of an anchor's years under an activity, in their own field or that of another year."""
    first, last = date(anchor.years[0], 1, 1), date(anchor.years[1], 12, 31)
    chosen = [
        night
        for night in nights(anchor.place, first, (last - first).days)[::every]
        if in_season(night.evening) or not months
    ]
    begins, ends = chosen[0].from_utc.timestamp(), chosen[-1].to_utc.timestamp()
    eyes = ephemeris()
    (sky,) = Almanac(eyes.kernel, eyes.timescale).tracks([anchor.place], begins - 3600.0, ends + 3600.0)
    magnetic = magnetic_track(magnetic_grid(), anchor.place, sky.unix_s)
    if field_of is not None:
        magnetic = replace(magnetic, qd_latitude_deg=qd_latitude_deg(anchor.place, field_of))
    kp = kp_nodes(activity(begins - 10_800.0, ends + 10_800.0))
    clouds = cloudless(begins - 3600.0, ends + 3600.0)

    def on_hours(some: list[Night]) -> NightHours:
        return night_hours(some, sky=sky, magnetic=magnetic, kp=kp, clouds=clouds)

    dark = night_sky(on_hours(chosen), sky).dark_hours >= LEAST_DARK_HOURS
    return Record(
        magnetic.qd_latitude_deg,
        on_hours([night for night, is_dark in zip(chosen, dark, strict=True) if is_dark]),
        kp,
    )


def actual(from_unix_s: float, to_unix_s: float) -> ActivityOutlook:
    return observed(kp_history(), from_unix_s, to_unix_s)


def at_kp(kp: float) -> Callable[[float, float], ActivityOutlook]:
    return lambda from_unix_s, to_unix_s: constant(kp, from_unix_s, to_unix_s)


def qd_latitude_deg(place: Place, year: float) -> float:
    latitude, _ = magnetic_grid().quasi_dipole(place.latitude_deg, place.longitude_deg, year)
    return float(latitude)


def today(name: str, where: tuple[float, float], *, share: float, within: float) -> Anchor:
    """A place over the nights of 2026."""
    place = Place(f"today-{name}", name, "", "", *where, "UTC")
    return Anchor(place, (2026, 2026), share, share - within, share + within)


# Reports of 2015-16: margin to the edge of Gussenhoven et al. 1983 in degrees, share with aurora.
REPORTS = {-13.5: 0.16, -10.5: 0.34, -8.0: 0.55, -6.0: 0.79, -4.0: 0.87, -1.5: 0.94, 1.5: 0.98}

HOBART = today("Hobart", (-42.88, 147.33), share=0.45, within=0.15)
EDINBURGH = today("Edinburgh", (55.95, -3.19), share=0.375, within=0.125)
OTHERS = (
    today("Ushuaia", (-54.80, -68.30), share=0.0, within=0.005),
    today("Fairbanks", (64.84, -147.72), share=0.5, within=0.2),
    today("Reykjavik", (64.15, -21.94), share=0.5, within=0.2),
    today("Tromsø", (69.65, 18.96), share=0.8, within=0.1),
    today("Longyearbyen", (78.22, 15.65), share=0.5, within=0.5),
    today("Kangerlussuaq", (67.01, -50.69), share=0.5, within=0.5),
    today("Ilulissat", (69.22, -51.10), share=0.5, within=0.5),
)
STORM = {"Hobart": HOBART, "Edinburgh": EDINBURGH}


def misfit(shape: Shape, records: list[tuple[Anchor, Record]]) -> float:
    total = 0.0
    for anchor, nights_of_it in records:
        half_width = (anchor.most - anchor.least) / 2.0
        total += ((nights_of_it.share(shape) - anchor.share) / half_width) ** 4
    return total


def fitted(records: list[tuple[Anchor, Record]], shape: Shape) -> Shape:
    """A pattern search: a step in any direction that helps, then half the step."""
    best = misfit(shape, records)
    for step in STEPS:
        improved = True
        while improved:
            improved = False
            for name, sign in product(STEP_OF, (1.0, -1.0)):
                tried = replace(shape, **{name: getattr(shape, name) + sign * step * STEP_OF[name]})
                cost = misfit(tried, records)
                if cost < best:
                    best, shape, improved = cost, tried, True
        print(f"step {step:.2f}: misfit {best:.3f} {shape}")
    return shape


def level_uncertainty(anchor: Record, shape: Shape) -> float:
    """The shift of the score that moves a clear night of about a half down and up by 0.15 on average."""
    shifts: Floats = np.arange(0.1, 1.5, 0.05)
    moved = [(anchor.share(shape, shift) - anchor.share(shape, -shift)) / 2.0 for shift in shifts]
    return float(np.interp(0.15, moved, shifts))


def tail(shape: Shape) -> None:
    """The mean logarithm of the odds by margin over made-up reports: Kp about 5, the hours about 22 MLT."""
    generator = np.random.default_rng(1)
    kp = np.clip(generator.normal(4.8, 1.6, 20_000), 0.0, 8.3)
    hours = np.mod(generator.normal(22.5, 2.0, kp.size), 24.0)
    latitude = generator.uniform(45.0, 68.0, kp.size)
    margin = latitude - equatorward_edge_deg(kp, hours)
    chance = in_view_chance(latitude, hours, kp, shape=shape)
    log_odds = np.log(chance) - np.log1p(-chance)
    for middle, share in REPORTS.items():
        near = np.abs(margin - middle) < 1.0
        reported = np.log(share) - np.log1p(-share)
        print(f"margin {middle:6.1f}: ln odds {log_odds[near].mean():6.2f}  of the reports {reported:6.2f}")


def report(shape: Shape) -> None:
    print(shape)
    tail(shape)
    for anchor in ANCHORS:
        share = record(anchor, actual, every=1).share(shape)
        verdict = "within" if anchor.least <= share <= anchor.most else "OUTSIDE"
        print(f"{anchor.place.name:14s} {anchor.years} {share:.3f}  anchor {anchor.share:.3f}  {verdict}")
    for anchor in (HOBART, EDINBURGH, *OTHERS):
        shares = [record(anchor, at_kp(float(kp)), every=5, months=False).share(shape) for kp in range(10)]
        print(f"{anchor.place.name:14s} constant Kp 0-9:", *(f"{share:.3f}" for share in shares))
    sodankyla = record(FINLAND[2], actual, every=EVERY)
    shift = level_uncertainty(sodankyla, shape)
    print(f"score shift worth 0.15 at a half: {shift:.3f} (ships {LEVEL_UNCERTAINTY})")
    for anchor in FINLAND:
        moved = record(anchor, actual, every=EVERY, field_of=YEAR)
        print(f"{anchor.place.name:14s} same Kp, the field of {YEAR}: {moved.share(shape):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Fits the display's shape to the occurrence anchors.")
    parser.add_argument("--report", action="store_true", help="report the constants that ship, fit nothing")
    asked = parser.parse_args()
    shape = FITTED
    if not asked.report:
        records = [(anchor, record(anchor, actual, every=EVERY)) for anchor in ANCHORS]
        records += [(storm, record(storm, at_kp(7.0), every=5, months=False)) for storm in STORM.values()]
        shape = fitted(records, FITTED)
    print(f"{datetime.now(UTC):%Y-%m-%d}")
    report(shape)


if __name__ == "__main__":
    main()
