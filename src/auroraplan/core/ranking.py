"""Nights and stays have an order, best first; the taste for moonlight orders them and changes no odds."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The first window knows the tastes before it knows numpy.
    from collections.abc import Iterable

    from auroraplan.core.odds import NightOdds
    from auroraplan.core.trips import Stay


class MoonTaste(StrEnum):
    """What the user likes of the Moon: a preference that orders nights, not physics that changes odds."""

    ANY = "any"
    DARK = "dark"
    MOONLIT = "moonlit"


TASTE_WEIGHT = 0.5
"""A night wholly against the taste is ordered as if it had half its odds."""


def best_first(nights: Iterable[NightOdds], moon: MoonTaste) -> tuple[NightOdds, ...]:
    """The nights by odds and taste; unknown odds last, ties by place and date."""
    return tuple(
        sorted(
            nights,
            key=lambda night: (
                *_falling(night.odds * _suits(night, moon)),
                night.night.place.name,
                night.night.place.id,
                night.night.evening,
            ),
        )
    )


def best_stays_first(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """The stays by the chance of at least one sighting; unknown odds last, ties by place and date."""
    return tuple(
        sorted(
            stays,
            key=lambda stay: (
                *_falling(stay.odds_at_least_one),
                stay.place.name,
                stay.place.id,
                stay.first_evening,
            ),
        )
    )


def moonlit_share(night: NightOdds) -> float:
    """How moonlit the dark hours are: lit fraction times the share of them with the Moon up, in 0..1."""
    if night.dark_hours <= 0.0:
        return 0.0
    return night.moon.lit_fraction * min(night.moon.up_hours / night.dark_hours, 1.0)


def _suits(night: NightOdds, moon: MoonTaste) -> float:
    """1 for a night that suits the taste wholly, `1 - TASTE_WEIGHT` for one wholly against it."""
    if moon is MoonTaste.ANY:
        return 1.0
    lit = moonlit_share(night)
    return 1.0 - TASTE_WEIGHT * (lit if moon is MoonTaste.DARK else 1.0 - lit)


def _falling(value: float) -> tuple[bool, float]:
    """A sort key: larger values first, the unknown last."""
    unknown = math.isnan(value)
    return unknown, 0.0 if unknown else -value
