"""The trip that the user is putting together: its stays, the way back to the earlier ones, and its odds.

    edit ─▶ the same undo stack as the plan ─▶ legs ─▶ a worker: odds of the trip ─▶ shown
    drag ─▶ legs that are only tried out ────────────▶ a worker ─▶ shown, until they are dropped or kept

The odds come from the plan that is on show; with each new plan they are counted anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr
from auroraplan.gui.remembered import trip_of
from auroraplan.gui.tasks import Lane, Stopped, Task, TaskRunner

if TYPE_CHECKING:
    from datetime import date

    from auroraplan.app.planner import Plan
    from auroraplan.app.trip_odds import TripOdds
    from auroraplan.core.itineraries import Itinerary, Leg
    from auroraplan.core.places import Place
    from auroraplan.core.stay_moves import Evenings
    from auroraplan.core.trip_checks import SavedTrip
    from auroraplan.core.trips import Stay
    from auroraplan.gui.answers import Board
    from auroraplan.gui.engine import Engine
    from auroraplan.gui.planning import Planning

ODDS = "trip odds"
USUAL_STAY = 2
"""The nights of a stay that is added to others."""


@dataclass(frozen=True, slots=True)
class Trip:
    """Stays that follow one another, and under which name they are kept, empty while they are not."""

    legs: tuple[Leg, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class CountedTrip:
    """Legs and their odds, from one plan."""

    legs: tuple[Leg, ...]
    odds: TripOdds
    plan: Plan


class _Edit(QUndoCommand):
    """From one trip to another and back."""

    def __init__(self, editor: TripEditor, words: str, after: Trip) -> None:
        super().__init__(words)
        self._editor, self._before, self._after = editor, editor.trip, after

    def redo(self) -> None:
        """Show the later trip."""
        self._editor.show_trip(self._after)

    def undo(self) -> None:
        """Show the earlier trip."""
        self._editor.show_trip(self._before)


class TripEditor(QObject):
    """`changed` carries the `Trip` whenever it is another, `counted` a `CountedTrip` or None.

    What is only tried out is counted, but no `changed` comes of it. `told` carries a sentence, and `failed`
    one about odds that could not be had.
    """

    changed = Signal(object)
    counted = Signal(object)
    told = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, planning: Planning, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._planning = planning
        self._engine: Engine | None = None
        self._board: Board | None = None
        self.trip = Trip()
        self.odds: CountedTrip | None = None

    def begin(self, engine: Engine) -> None:
        """Take the engine."""
        self._engine = engine
        self._count(self.trip.legs)

    def go_on_with(self, kept: str) -> None:
        """Show the trip of the last run, unless it is over or another one has been begun."""
        engine = self._engine
        if engine is None:
            return

        def work(_task: Task) -> Trip:
            from auroraplan.core.trip_checks import legs_ahead

            legs, name = trip_of(kept)
            return Trip(legs, name) if legs_ahead(legs, engine.now_utc()) else Trip()

        def done(trip: Trip) -> None:
            if trip.legs and not self.trip.legs:
                self.show_trip(trip)

        self._tasks.run("kept trip", work, on_done=done, lane=Lane.DISK)

    # --- what there is -----------------------------------------------------------------------------

    @property
    def planned(self) -> Evenings | None:
        """The evenings of the plan; None before there is one."""
        request = self._board.plan.request if self._board else self._planning.request
        if request is None:
            return None
        from auroraplan.core.stay_moves import Evenings

        return Evenings(request.first_evening, request.nights)

    @property
    def within(self) -> Evenings | None:
        """The evenings that the trip may take: those of the plan, and those that it has."""
        planned, legs = self.planned, self.trip.legs
        if planned is None or not legs:
            return planned
        from auroraplan.core.stay_moves import evenings_of

        return planned.joined(evenings_of(legs))

    @property
    def best_stay(self) -> Stay | None:
        """The best stay of the plan, to begin with."""
        return self._board.best.stay if self._board and self._board.best else None

    @property
    def best_trip(self) -> Itinerary | None:
        """The best trip of two places, where it is better than the best stay."""
        found = next(iter(self._board.plan.itineraries), None) if self._board else None
        stay = self.best_stay
        if found is None or stay is None:
            return None
        trip, put = (round(100 * each.odds_at_least_one) for each in (found, stay))
        return found if trip > put else None

    def show_board(self, board: Board | None) -> None:
        """Count from another plan."""
        self._board = board
        self._count(self.trip.legs)

    # --- what the user does ------------------------------------------------------------------------

    def edit(self, words: str, legs: tuple[Leg, ...]) -> None:
        """Make these the stays; nothing happens where they are already."""
        if legs != self.trip.legs:
            name = self.trip.name if legs else ""
            self._planning.history.push(_Edit(self, words, Trip(legs, name)))
        else:
            self.drop_trial()

    def try_out(self, legs: tuple[Leg, ...]) -> None:
        """Count what stays would be worth, without keeping them."""
        self._count(legs)

    def drop_trial(self) -> None:
        """Forget what was tried out."""
        if self.odds is None or self.odds.legs != self.trip.legs:
            self._count(self.trip.legs)

    def add(
        self, place: Place, *, at: int | None = None, evening: date | None = None, nights: int | None = None
    ) -> None:
        """Add a stay, of so many nights where they are said.

        The first is the place's best one, or that of an evening and those after it.
        """
        from auroraplan.core.stay_moves import with_place

        within = self.within
        if within is None:
            return
        legs = self.trip.legs
        words = tr("Add {place} to the trip", place=place.name)
        try:
            if legs:
                beside = legs[-1] if at is None else None
                usual = 1 if beside and beside.place.id == place.id else USUAL_STAY
                after = with_place(legs, place, nights or usual, within=within, at=at)
            else:
                after = self._first_stay(place, within, evening, nights)
        except UnusableInput as refused:
            self.told.emit(str(refused))
            return
        self.edit(words, after)

    def take(self, stay: Stay) -> None:
        """Begin with one stay."""
        from auroraplan.core.itineraries import Leg

        self.edit(
            tr("Stay at {place}", place=stay.place.name), (Leg(stay.place, stay.first_evening, stay.nights),)
        )

    def take_trip(self, found: Itinerary) -> None:
        """Begin with an itinerary of the plan."""
        self.edit(tr("Take a trip of two places"), found.legs)

    def add_night(self, index: int) -> None:
        """Stay a night longer."""
        from auroraplan.core.stay_moves import with_one_more

        within = self.within
        if within is None or not 0 <= index < len(self.trip.legs):
            return
        longer = with_one_more(self.trip.legs, index, within=within)
        if longer is None:
            self.told.emit(
                tr(
                    "The trip fills all {nights} nights: plan for more nights to add one.",
                    nights=within.nights,
                )
            )
        else:
            self.edit(tr("One night more at {place}", place=self.trip.legs[index].place.name), longer)

    def clear(self) -> None:
        """Take every stay away."""
        self.edit(tr("Clear the trip"), ())

    def open_trip(self, trip: SavedTrip) -> None:
        """Show a saved trip and plan what it was saved from; one step back undoes both."""
        from auroraplan.app.trip_keeping import asked_again

        try:
            request = asked_again(trip, offline=False)
        except UnusableInput as refused:
            self.failed.emit(str(refused))
            return
        words = tr("Open {name}", name=trip.name)
        history = self._planning.history
        history.beginMacro(words)
        history.push(_Edit(self, words, Trip(trip.legs, trip.name)))
        self._planning.plan_for(words, request)
        history.endMacro()
        self.told.emit(tr("{name} is open. Ctrl+Z goes back to what was there before.", name=trip.name))

    # --- showing -----------------------------------------------------------------------------------

    def show_trip(self, trip: Trip) -> None:
        """Make this the trip, and count it."""
        self.trip = trip
        if not trip.legs:
            self.odds = None
        self.changed.emit(trip)
        self._count(trip.legs)

    def be_named(self, name: str) -> None:
        """The trip is kept under a name now, or no longer."""
        if name != self.trip.name:
            self.trip = Trip(self.trip.legs, name)
            self.changed.emit(self.trip)

    def _first_stay(
        self, place: Place, within: Evenings, evening: date | None, wanted: int | None
    ) -> tuple[Leg, ...]:
        from auroraplan.core.itineraries import Leg

        answer = self._board.answer(place.id) if self._board else None
        if (
            wanted is None
            and answer is not None
            and (evening is None or answer.stay.first_evening == evening)
        ):
            return (Leg(place, answer.stay.first_evening, answer.stay.nights),)
        request = self._planning.request
        nights = wanted or (request.stay if request else USUAL_STAY)
        first = evening or within.first
        nights = max(1, min(nights, (within.end - first) // timedelta(days=1)))
        return (Leg(place, first, nights),)

    def _count(self, legs: tuple[Leg, ...]) -> None:
        engine, board = self._engine, self._board
        if engine is None or board is None or not legs:
            self._tasks.cancel(ODDS)
            self.odds = None
            self.counted.emit(None)
            return
        plan = board.plan

        def work(task: Task) -> CountedTrip:
            from auroraplan.app.planner import Cancelled

            try:
                odds = engine.trip_odds(plan, legs, cancelled=task.is_cancelled)
            except Cancelled as cancelled:
                raise Stopped from cancelled
            return CountedTrip(legs, odds, plan)

        # A lane of its own beside the plan's: a trip is counted in milliseconds, a long plan takes seconds.
        self._tasks.run(ODDS, work, on_done=self._show_odds, on_failed=self._fail, lane=Lane.NETWORK)

    def _show_odds(self, counted: CountedTrip) -> None:
        self.odds = counted
        self.counted.emit(counted)

    def _fail(self, sentence: str) -> None:
        self.odds = None
        self.counted.emit(None)
        self.failed.emit(sentence)
