"""What the panels show of a plan: each place with its best stay and its nights in order of date."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from auroraplan.app.chance_wording import percent
from auroraplan.app.conventions import in_use
from auroraplan.app.date_wording import date_text, stay_text
from auroraplan.app.reason_wording import Reason, reasons
from auroraplan.core.language import marked, tr, tr_count

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from auroraplan.app.planner import Plan
    from auroraplan.core.odds import NightOdds
    from auroraplan.core.places import Place
    from auroraplan.core.trips import Stay

MOST_REASONS = 4

_SHORT = {
    "too-far-from-oval": marked("too far from the oval"),
    "no-dark-hours": marked("no dark hours"),
}
"""Reasons that make everything else about a place idle."""


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """One place of a plan: its rank (1 = best), its best stay, and its nights in order of date.

    `best_night` is the best night of the best stay, by the plan's own order.
    """

    rank: int
    place: Place
    stay: Stay
    nights: tuple[NightOdds, ...]
    best_night: NightOdds

    @property
    def stay_nights(self) -> tuple[NightOdds, ...]:
        """The nights of the best stay."""
        after = self.stay.first_evening + timedelta(days=self.stay.nights)
        return tuple(n for n in self.nights if self.stay.first_evening <= n.night.evening < after)

    def night(self, evening: date) -> NightOdds | None:
        """The night of an evening."""
        return next((night for night in self.nights if night.night.evening == evening), None)


def answers(plan: Plan) -> tuple[PlaceAnswer, ...]:
    """Every place of a plan, by the odds of its best stay, best first."""
    nights: dict[str, list[NightOdds]] = {}
    for night in plan.nights:
        nights.setdefault(night.night.place.id, []).append(night)
    best: dict[str, Stay] = {}
    for stay in plan.stays:
        best.setdefault(stay.place.id, stay)
    return tuple(
        _answer(rank, stay, nights[stay.place.id]) for rank, stay in enumerate(best.values(), start=1)
    )


def _answer(rank: int, stay: Stay, best_first: list[NightOdds]) -> PlaceAnswer:
    after = stay.first_evening + timedelta(days=stay.nights)
    in_stay = (night for night in best_first if stay.first_evening <= night.night.evening < after)
    by_date = tuple(sorted(best_first, key=lambda night: night.night.evening))
    return PlaceAnswer(rank, stay.place, stay, by_date, next(in_stay))


def stay_reasons(answer: PlaceAnswer) -> tuple[Reason, ...]:
    """What speaks for and against the best stay: what holds on at least half of its nights.

    The first against stands third at the latest, so that even a short list tells both sides.
    """
    nights = answer.stay_nights
    counts = Counter(reason.code for night in nights for reason in reasons(night))
    words = {reason.code: reason for night in nights for reason in reasons(night)}
    words.update({reason.code: reason for reason in reasons(answer.best_night)})
    held = [words[code] for code, count in counts.items() if 2 * count >= len(nights)]
    against = next((number for number, reason in enumerate(held) if reason.sign == "-"), 0)
    if against > 2:
        held.insert(2, held.pop(against))
    return tuple(held[:MOST_REASONS])


def dates_text(stay: Stay) -> str:
    """First evening and morning of leaving, short: "8–13 Feb"."""
    last = stay.first_evening + timedelta(days=stay.nights)
    if in_use().month_first:
        return stay_text(stay).replace(" → ", "–" if stay.first_evening.month == last.month else " – ")
    same_month = (stay.first_evening.year, stay.first_evening.month) == (last.year, last.month)
    first = tr("{day}", day=stay.first_evening.day) if same_month else date_text(stay.first_evening)
    return f"{first}–{date_text(last)}" if same_month else f"{first} – {date_text(last)}"


def places_text(count: int) -> str:
    """A count of places: "1 place", "9 places"."""
    return tr_count("{n} place", "{n} places", count)


def stay_note(answer: PlaceAnswer) -> str:
    """The line under a place's name: "8–13 Feb · cloud 49 %", or why nothing else matters."""
    codes = [reason.code for reason in reasons(answer.best_night)]
    why = next((_SHORT[code] for code in codes if code in _SHORT), None)
    if why is None:
        nights = answer.stay_nights
        cloud = percent(1.0 - sum(night.cloud.clear for night in nights) / len(nights))
        told = tr("cloud {percent}", percent=cloud)
    else:
        told = tr(why)
    return f"{dates_text(answer.stay)} · {told}"


@dataclass(frozen=True, slots=True)
class Board:
    """A plan as the window lays it out: places best first or in the user's order, evenings in order.

    `climatology_from` is the first evening beyond the forecast, None when all nights rest on the same.
    """

    plan: Plan
    answers: tuple[PlaceAnswer, ...]
    evenings: tuple[date, ...]
    climatology_from: date | None

    @property
    def best(self) -> PlaceAnswer | None:
        """The place with the best stay, wherever it stands."""
        return min(self.answers, key=lambda answer: answer.rank, default=None)

    def in_order(self, place_ids: Sequence[str] | None) -> Board:
        """The same with the places in an order of their ids, those not named last; without one best first."""
        if place_ids is None:
            wanted = sorted(self.answers, key=lambda answer: answer.rank)
        else:
            at = {place_id: number for number, place_id in enumerate(place_ids)}
            wanted = sorted(self.answers, key=lambda answer: at.get(answer.place.id, len(at)))
        return self if wanted == list(self.answers) else replace(self, answers=tuple(wanted))

    def answer(self, place_id: str) -> PlaceAnswer | None:
        """The answer for a place."""
        return next((answer for answer in self.answers if answer.place.id == place_id), None)


def board(plan: Plan) -> Board:
    """Lay out a plan; for a worker, since a year at fifty places takes its time."""
    from auroraplan.core.nights import evenings
    from auroraplan.render.odds_matrix import first_climatology_evening

    request = plan.request
    return Board(
        plan,
        answers(plan),
        tuple(evenings(request.first_evening, request.nights)),
        first_climatology_evening(plan),
    )
