"""A hand-made season for the tests of what shows seasons: every number invented.

Odds rise and fall with the length of the night at the place; the week of `BEST` at Abisko is the best of all.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from math import cos, pi

from auroraplan.app.requests import PlanRequest
from auroraplan.app.seasons import Season
from auroraplan.core.places import Place
from auroraplan.core.seasons import DAYS, WEEKS, Week, nights_for
from auroraplan.core.trips import NightsCurve, Stay
from plan_example import ABISKO

BEST = date(2027, 3, 1)
BEST_ODDS = 0.93


def example_season(places: Sequence[Place], first: date, *, stay: int = 5, weeks: int = WEEKS) -> Season:
    """The weeks from a Monday on."""
    request = PlanRequest(tuple(places), first, nights_for(stay, weeks), stay)
    found = tuple(
        example_week(place, first + timedelta(days=DAYS * number), stay)
        for place in places
        for number in range(weeks)
    )
    return Season(request, datetime(2026, 12, 4, 18, tzinfo=UTC), found, ())


def example_week(place: Place, first: date, stay: int) -> Week:
    """A week at a place."""
    towards_december = cos(2.0 * pi * (first.timetuple().tm_yday + 10) / 365.25)
    darkness = max(0.0, towards_december * (1.0 if place.latitude_deg > 0.0 else -1.0))
    reach = max(0.0, 1.0 - abs(abs(place.latitude_deg) - 68.0) / 20.0)
    odds = round(0.85 * reach * darkness**0.5, 4)
    if place == ABISKO and first == BEST:
        odds = BEST_ODDS
    best_odds = odds + (1.0 - odds) * 0.1 * (odds > 0.0)
    best = Stay(
        place=place,
        first_evening=first + timedelta(days=2),
        nights=stay,
        odds_at_least_one=best_odds,
        odds_at_least_two=best_odds**2,
        low=best_odds * 0.9,
        high=best_odds,
        by_nights=tuple(best_odds * (night + 1) / stay for night in range(stay)),
    )
    return Week(
        place=place,
        first_evening=first,
        odds=odds,
        low=odds * 0.85,
        high=odds + (1.0 - odds) * odds * 0.4,
        best=best,
        night_odds=odds / 2.0,
        clear=0.45,
        dark_hours=12.0 * darkness,
    )


def example_curve(place: Place, stays: Sequence[Stay], most: int = 14) -> NightsCurve:
    """Two weeks from the first evening of the best of some stays: each night sees aurora by itself."""
    stay = next(stay for stay in stays if stay.place == place)
    a_night = stay.by_nights[0]
    chances = tuple(1.0 - (1.0 - a_night) ** (nights + 1) for nights in range(most))
    return NightsCurve(
        place,
        stay.first_evening,
        chances,
        low=tuple(0.8 * chance for chance in chances),
        high=tuple(chance + 0.5 * chance * (1.0 - chance) for chance in chances),
    )
