"""The trips that the user keeps, each with what was expected of it whenever it was checked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from auroraplan.core.errors import UnusableInput
from auroraplan.core.itineraries import Leg
from auroraplan.core.language import marked, tr, tr_count
from auroraplan.core.ranking import MoonTaste
from auroraplan.core.trip_checks import NightCheck, SavedTrip, TripCheck
from auroraplan.store.documents import Damaged, DocumentFile, Json
from auroraplan.store.files import NotSaved
from auroraplan.store.names import cleaned_name, same_name
from auroraplan.store.place_entries import entry_of, place_of

MOST_CHECKS = 60
"""Of a trip the first check and the latest are kept: a year of weekly ones."""

FIRST_YEAR, LAST_YEAR, MOST_NIGHTS = 1900, 2200, 10_000
"""Far beyond what can be planned; the calendar's own ends have no next day."""


def trips_file(path: Path, now_utc: Callable[[], datetime]) -> "Trips":
    """The trips kept in a file."""
    return Trips(DocumentFile(path, "auroraplan.trips", 1, marked("saved trips"), now_utc, _check))


@dataclass(frozen=True, slots=True)
class SavedTrips:
    """The trips in the order in which they were saved, and what the user should be told about the file."""

    trips: tuple[SavedTrip, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trips:
    """Saved trips on disk; every change reads the file again, so that two programs can share it."""

    document: DocumentFile

    def listing(self) -> SavedTrips:
        """The trips and the notices; an entry without sense is left out, told, and kept in the file."""
        opened = self.document.read()
        trips = [trip_of(entry) for entry in _entries(opened.content)]
        unread = trips.count(None)
        told = tr_count(
            "{n} of the saved trips cannot be read and is left out.",
            "{n} of the saved trips cannot be read and are left out.",
            unread,
        )
        return SavedTrips(tuple(trip for trip in trips if trip), opened.notices + ((told,) if unread else ()))

    def named(self, name: str) -> SavedTrip:
        """The trip of that name; `UnusableInput` if there is none."""
        trips = self.listing().trips
        for trip in trips:
            if same_name(trip.name, name):
                return trip
        raise _unknown(name, [trip.name for trip in trips])

    def free_name(self, name: str) -> str:
        """The name as a new trip would bear it.

        Raises `UnusableInput` when it is none or another trip has it, `NotSaved` when no trip can be added.
        """
        cleaned = cleaned_name(name, "a trip")
        opened = self.document.read()
        if opened.read_only:
            raise NotSaved(tr("Not saved: {notices}", notices=" ".join(opened.notices)))
        self.document.untold.extend(opened.notices)
        _refuse_taken(cleaned, _entries(opened.content))
        return cleaned

    def add(self, trip: SavedTrip, *, at: int | None = None) -> SavedTrip:
        """Appends a trip, or puts it before the one `at`; returns it as kept, under its cleaned name.

        Raises `UnusableInput` when another has the name, `NotSaved` when it cannot be written.
        """
        kept = replace(trip, name=cleaned_name(trip.name, "a trip"))

        def appended(content: dict[str, Json]) -> dict[str, Json]:
            entries = _entries(content)
            _refuse_taken(kept.name, entries)
            before = len(entries) if at is None else at
            return {**content, "trips": [*entries[:before], entry_of_trip(kept), *entries[before:]]}

        self.document.change(appended)
        return kept

    def replace(self, trip: SavedTrip) -> SavedTrip:
        """Puts a trip in the place of the one of its name, and returns that one; both under that name.

        Raises `UnusableInput` when there is none.
        """
        before = self.named(trip.name)

        def replaced(content: dict[str, Json]) -> dict[str, Json]:
            entries = list(_entries(content))
            entries[_index_of(trip.name, entries)] = entry_of_trip(replace(trip, name=before.name))
            return {**content, "trips": entries}

        self.document.change(replaced)
        return before

    def rename(self, name: str, to: str) -> str:
        """Gives a trip another name and returns that as kept; what else its entry holds stays as it is.

        Raises `UnusableInput` when there is no such trip, or another one has the new name.
        """
        cleaned = cleaned_name(to, "a trip")

        def renamed(content: dict[str, Json]) -> dict[str, Json]:
            entries = list(_entries(content))
            index = _index_of(name, entries)
            _refuse_taken(cleaned, entries[:index] + entries[index + 1 :])
            entry = entries[index]
            if isinstance(entry, dict):
                entries[index] = {**entry, "name": cleaned}
            return {**content, "trips": entries}

        self.document.change(renamed)
        return cleaned

    def remove(self, name: str) -> str:
        """Removes the trip of that name and returns the name as kept; `UnusableInput` if there is none."""
        removed: list[str] = []

        def without(content: dict[str, Json]) -> dict[str, Json]:
            entries = _entries(content)
            index = _index_of(name, entries)
            removed.append(_name_of(entries[index]))
            return {**content, "trips": entries[:index] + entries[index + 1 :]}

        self.document.change(without)
        return removed[0]

    def add_check(self, name: str, check: TripCheck) -> None:
        """Appends what is expected of a trip now; what else its entry holds stays as it is."""

        def checked(content: dict[str, Json]) -> dict[str, Json]:
            entries = list(_entries(content))
            index = _index_of(name, entries)
            entry = entries[index]
            if not isinstance(entry, dict):
                raise _unknown(name, [])
            checks = entry.get("checks")
            kept = checks if isinstance(checks, list) else []
            latest: list[Json] = [*kept, _check_entry(check)]
            if len(latest) > MOST_CHECKS:
                latest = [latest[0], *latest[-(MOST_CHECKS - 1) :]]
            entries[index] = {**entry, "checks": latest}
            return {**content, "trips": entries}

        self.document.change(checked)


def _entries(content: dict[str, Json]) -> list[Json]:
    entries = content.get("trips", [])
    return entries if isinstance(entries, list) else []


def _check(content: dict[str, Json]) -> None:
    if not isinstance(content.get("trips"), list):
        raise Damaged(marked("its trips are no list"))


def _index_of(name: str, entries: list[Json]) -> int:
    for index, entry in enumerate(entries):
        if same_name(_name_of(entry), name):
            return index
    raise _unknown(name, [_name_of(entry) for entry in entries])


def _name_of(entry: Json) -> str:
    name = entry.get("name") if isinstance(entry, dict) else None
    return name if isinstance(name, str) else ""


def _refuse_taken(name: str, entries: list[Json]) -> None:
    for other in filter(None, map(_name_of, entries)):
        if same_name(other, name):
            raise UnusableInput(
                tr(
                    "A trip is already called {other}; choose another name, or remove that one first.",
                    other=other,
                )
            )


def _unknown(name: str, names: list[str]) -> UnusableInput:
    there = ", ".join(filter(None, names)) or tr("none yet")
    return UnusableInput(
        tr("No saved trip is called {name}; there are: {there}.", name=repr(name), there=there)
    )


# --- what an entry holds -----------------------------------------------------------------------------


def entry_of_trip(trip: SavedTrip) -> dict[str, Json]:
    """The trip as a document keeps it."""
    places: list[Json] = [entry_of(place) for place in trip.places]
    checks: list[Json] = [_check_entry(check) for check in trip.checks]
    legs: list[Json] = [
        {"place": entry_of(leg.place), "first_evening": leg.first_evening.isoformat(), "nights": leg.nights}
        for leg in trip.legs
    ]
    return {
        "name": trip.name,
        "places": places,
        "first_evening": trip.first_evening.isoformat(),
        "nights": trip.nights,
        "stay": trip.stay,
        "moon": trip.moon.value,
        "legs": legs,
        "checks": checks,
    }


def _check_entry(check: TripCheck) -> dict[str, Json]:
    return {
        "checked_utc": check.checked_utc.astimezone(UTC).isoformat(timespec="seconds"),
        "odds_at_least_one": check.odds_at_least_one,
        "low": check.low,
        "high": check.high,
        "nights": [
            {
                "place_id": night.place_id,
                "evening": night.evening.isoformat(),
                "odds": night.odds,
                "clear": night.clear,
                "p_ge_4": night.p_ge_4,
                "cloud_source": night.cloud_source,
                "kp_source": night.kp_source,
            }
            for night in check.nights
        ],
    }


def trip_of(entry: Json) -> SavedTrip | None:
    """The trip that an entry means, None where it means none."""
    if not isinstance(entry, dict):
        return None
    try:
        places = tuple(filter(None, map(place_of, _list(entry["places"]))))
        legs = tuple(_leg(leg) for leg in _list(entry["legs"]))
        if not _name_of(entry) or not places or not legs:
            return None
        return SavedTrip(
            name=_name_of(entry),
            places=places,
            first_evening=_day(entry["first_evening"]),
            nights=_count(entry["nights"]),
            stay=_count(entry["stay"]),
            moon=MoonTaste(str(entry["moon"])),
            legs=legs,
            checks=tuple(_trip_check(check) for check in _list(entry.get("checks", []))),
        )
    except (KeyError, ValueError):
        return None


def _leg(entry: Json) -> Leg:
    fields = _object(entry)
    place = place_of(fields["place"])
    if place is None:
        raise ValueError("no place")
    return Leg(place, _day(fields["first_evening"]), _count(fields["nights"]))


def _trip_check(entry: Json) -> TripCheck:
    fields = _object(entry)
    return TripCheck(
        checked_utc=_moment(fields["checked_utc"]),
        odds_at_least_one=_known(fields["odds_at_least_one"]),
        low=_known(fields["low"]),
        high=_known(fields["high"]),
        nights=tuple(_night_check(_object(night)) for night in _list(fields["nights"])),
    )


def _night_check(fields: dict[str, Json]) -> NightCheck:
    return NightCheck(
        place_id=str(fields["place_id"]),
        evening=_day(fields["evening"]),
        odds=_chance(fields.get("odds")),
        clear=_chance(fields.get("clear")),
        p_ge_4=_chance(fields.get("p_ge_4")),
        cloud_source=str(fields.get("cloud_source", "")),
        kp_source=str(fields.get("kp_source", "")),
    )


def _moment(value: Json) -> datetime:
    moment = datetime.fromisoformat(str(value))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(value: Json) -> date:
    day = date.fromisoformat(str(value))
    if not FIRST_YEAR <= day.year < LAST_YEAR:
        raise ValueError("no date of a trip")
    return day


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise ValueError("no list")  # noqa: TRY004 - a file's fault, told like its other ones
    return value


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise ValueError("no object")  # noqa: TRY004 - a file's fault, told like its other ones
    return value


def _count(value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST_NIGHTS:
        raise ValueError("no count")
    return value


def _chance(value: Json) -> float | None:
    """A chance in 0..1; None stays unknown."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0.0 <= value <= 1.0:
        raise ValueError("no chance")
    return float(value)


def _known(value: Json) -> float:
    chance = _chance(value)
    if chance is None:
        raise ValueError("no chance")
    return chance
