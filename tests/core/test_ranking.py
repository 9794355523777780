from dataclasses import replace

from auroraplan.core.odds import MoonNight, NightOdds
from auroraplan.core.places import Place
from auroraplan.core.ranking import MoonTaste, best_first, best_stays_first, moonlit_share
from auroraplan.core.trips import stays
from night_scenes import Scene

NIGHTS = Scene(count=3).odds.nights


def with_odds(night: NightOdds, odds: float, lit: float = 0.0) -> NightOdds:
    return replace(night, odds=odds, moon=MoonNight(lit_fraction=lit, up_hours=night.dark_hours))


def test_the_best_night_comes_first_and_the_unknown_last() -> None:
    unknown, poor, good = (
        with_odds(night, odds) for night, odds in zip(NIGHTS, (float("nan"), 0.1, 0.6), strict=True)
    )
    assert best_first([unknown, poor, good], MoonTaste.ANY) == (good, poor, unknown)


def test_zero_comes_before_the_unknown() -> None:
    unknown, zero = with_odds(NIGHTS[0], float("nan")), with_odds(NIGHTS[1], 0.0)
    assert best_first([unknown, zero], MoonTaste.DARK) == (zero, unknown)


def test_the_taste_for_moonlight_orders_nights_of_like_odds_and_changes_none() -> None:
    dark, moonlit = with_odds(NIGHTS[0], 0.40, lit=0.0), with_odds(NIGHTS[1], 0.42, lit=1.0)
    assert best_first([dark, moonlit], MoonTaste.ANY) == (moonlit, dark)
    assert best_first([dark, moonlit], MoonTaste.DARK) == (dark, moonlit)
    assert best_first([dark, moonlit], MoonTaste.MOONLIT) == (moonlit, dark)


def test_a_much_better_night_wins_against_any_taste() -> None:
    dark, moonlit = with_odds(NIGHTS[0], 0.1, lit=0.0), with_odds(NIGHTS[1], 0.8, lit=1.0)
    assert best_first([dark, moonlit], MoonTaste.DARK) == (moonlit, dark)


def test_ties_go_by_place_and_date() -> None:
    equal = [with_odds(night, 0.3) for night in NIGHTS]
    elsewhere = Place("abisko", "Abisko", "", "", 60.0, 0.0, "UTC")
    other = replace(equal[2], night=replace(equal[2].night, place=elsewhere))
    assert best_first([equal[1], equal[0], other], MoonTaste.ANY) == (other, equal[0], equal[1])


def test_a_moonless_or_never_dark_night_is_not_moonlit() -> None:
    assert moonlit_share(with_odds(NIGHTS[0], 0.3, lit=0.0)) == 0.0
    assert moonlit_share(replace(NIGHTS[0], dark_hours=0.0, moon=MoonNight(1.0, 0.0))) == 0.0


def test_stays_are_ordered_by_their_odds() -> None:
    one, two = stays(Scene(count=3).odds, 2)
    better = replace(two, odds_at_least_one=one.odds_at_least_one + 0.1)
    unknown = replace(one, odds_at_least_one=float("nan"))
    assert best_stays_first([unknown, one, better]) == (better, one, unknown)
