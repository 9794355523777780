"""A name typed plainly, misspelt or half typed means the likeliest place to watch aurora from.

What comes first:

    1  the name itself: any name of a curated viewing place, then a town's own
    2  the beginning of a curated place's name
    3  one slip of the finger from a curated place's name: a letter missing, added, changed, or two swapped
    4  another name of a town: old, foreign, or of a larger place
    5  the beginning of any name
    6  a name that resembles the text (rapidfuzz ratio of 75 and more), if nothing bears it and few begin so

and among equals the place with the higher weight, the logarithm of its population and up to three more
where aurora stands overhead. That decides between the two Londons for the large one, and between the
villages named Vik for the northern one.

After a comma stands a country (its name or ISO code) or a region: "Vik, Norway", "Fargo, ND". Without the
comma the last words are taken for one when no name begins like the whole text: "Barrow Alaska".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from auroraplan.core.arrays import Bools, Floats, Ints, are_among
from auroraplan.core.destinations import Destination, Destinations
from auroraplan.core.great_circle import great_circle_km
from auroraplan.core.name_index import CUTOFF, NameIndex
from auroraplan.core.places import Place, folded
from auroraplan.core.qualifiers import Region, regions_meant
from auroraplan.core.town_glow import town_glow

SHORTEST_SLIP = 3
"""Texts shorter than this are one slip away from too much, unless the name itself has no more letters."""

CURATED_WEIGHT = 12.0
"""More than any town has: at most 10.5, for thirty million people under the oval."""

OTHER_NAME_PENALTY = 1.0
"""A name that is not the town's own must belong to one ten times as large: "Trung Khanh" is Chongqing."""

MOST_NAMES_OF_A_PLACE = 255
"""As the table counts them: the names of so many places hold the limit's worth of places."""

LIKENESS_PER_WEIGHT = 4.0
"""Among misspelt names, a place ten times as large makes up for four points of likeness."""


class Rank(IntEnum):
    """How well a name fits, best first."""

    EXACT = 1
    CURATED_BEGINNING = 2
    CURATED_SLIP = 3
    OTHER_NAME = 4
    BEGINNING = 5
    RESEMBLING = 6


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """The gazetteer's columns, a row per place; texts are UTF-8 with a line feed after each item.

    `folded_names` holds `names_per_place` names for each row in turn, its own first. `qd_latitude_deg` is
    the quasi-dipole latitude in whole degrees. `zone` and `region` number `zones` and `regions`.
    """

    folded_names: bytes
    names_per_place: NDArray[np.uint8]
    names: bytes
    latitude_deg: Floats
    longitude_deg: Floats
    qd_latitude_deg: NDArray[np.int8]
    population: NDArray[np.int32]
    geonames_id: NDArray[np.int32]
    zone: NDArray[np.uint16]
    region: NDArray[np.uint16]
    zones: tuple[str, ...]
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place that a text may mean.

    `score` (0..100) is how alike the text and `matched_name` are; `matched_name` is a folded name.
    """

    place: Place
    score: float
    matched_name: str
    rank: Rank

    @property
    def exact(self) -> bool:
        """Whether the text is a name of the place, rather than a part or a misspelling of one."""
        return self.rank in (Rank.EXACT, Rank.OTHER_NAME)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The place that a text is taken for, and the others that bear the very same name."""

    chosen: PlaceMatch
    alternatives: tuple[PlaceMatch, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place in the running; `key` orders candidates, `source` is a row of the table or a curated place."""

    rank: Rank
    merit: float
    name: str
    source: int | Destination

    @property
    def key(self) -> tuple[int, float]:
        return self.rank, -self.merit


class Gazetteer:
    """The curated places and the towns of the world, by name and by position."""

    def __init__(self, table: PlaceTable, destinations: Destinations) -> None:
        self._table = table
        self._destinations = destinations.all
        self._index = NameIndex(table.folded_names)

    def town_glow(self, place: Place) -> float:
        """How much brighter than the natural sky the towns make the one over a place (`core.town_glow`)."""
        return town_glow(
            place.latitude_deg,
            place.longitude_deg,
            town_latitude_deg=self._table.latitude_deg,
            town_longitude_deg=self._table.longitude_deg,
            population=self._table.population,
        )

    def __len__(self) -> int:
        return len(self._table.latitude_deg)

    def search(self, text: str, limit: int = 8) -> tuple[PlaceMatch, ...]:
        """The places that the text may mean, likeliest first, at most `limit` and each once."""
        name, *qualifiers = text.split(",")
        query = folded(name)
        if not query or limit <= 0:
            return ()
        regions, curated = self._allowed([folded(qualifier) for qualifier in qualifiers])
        best = self._bearing(query, regions, curated, limit)
        if " " in query and not qualifiers and all(one.rank is Rank.RESEMBLING for one in best):
            told = self._with_region_after(query, limit)
            if told:
                return told
        if any(candidate.name == query for candidate in best):
            best = [candidate for candidate in best if candidate.rank is not Rank.RESEMBLING]
        elif len(best) < limit and len(query) >= SHORTEST_SLIP:
            best = _each_once(best + self._resembling(query, regions, limit))
        return tuple(self._match(candidate, query) for candidate in best[:limit])

    def meaning(self, text: str) -> Meaning | None:
        """The place that the text is taken for, None when nothing resembles it."""
        found = self.search(text)
        if not found:
            return None
        namesakes = tuple(match for match in found[1:] if match.exact) if found[0].exact else ()
        return Meaning(found[0], namesakes)

    def nearest(self, latitude_deg: float, longitude_deg: float) -> tuple[Place, float]:
        """The town of the table that is nearest to a point, and its distance in km."""
        distance_km = great_circle_km(
            latitude_deg, longitude_deg, self._table.latitude_deg, self._table.longitude_deg
        )
        row = int(np.argmin(distance_km))
        return self._place(row), float(distance_km[row])

    def _bearing(
        self, query: str, regions: Bools | None, curated: "list[_Curated]", limit: int
    ) -> list[_Candidate]:
        """Everything that bears the name or one that begins so, and curated places that resemble it."""
        found = list(_curated_candidates(query, curated))
        return _each_once(found + self._exact(query, regions) + self._beginning(query, regions, limit))

    def _with_region_after(self, query: str, limit: int) -> tuple[PlaceMatch, ...]:
        """The places whose name, or a slip of it, is followed by their country or region."""
        words = query.split()
        for at in range(len(words) - 1, 0, -1):
            name, qualifier = " ".join(words[:at]), " ".join(words[at:])
            regions, curated = self._allowed([qualifier], misspelt=False)
            best = [
                candidate
                for candidate in self._bearing(name, regions, curated, limit)
                if candidate.rank in (Rank.EXACT, Rank.CURATED_SLIP, Rank.OTHER_NAME)
            ]
            if best:
                return tuple(self._match(candidate, name) for candidate in best[:limit])
        return ()

    def _exact(self, query: str, regions: Bools | None) -> list[_Candidate]:
        numbers = self._index.exact(query)
        own = are_among(numbers, self._own_name)
        return [
            candidate
            for rank, some in ((Rank.EXACT, numbers[own]), (Rank.OTHER_NAME, numbers[~own]))
            for candidate in self._heaviest(some, self._weight_of(some), rank, regions, len(some))
        ]

    def _beginning(self, query: str, regions: Bools | None, limit: int) -> list[_Candidate]:
        numbers = self._index.prefixed(query)
        return self._heaviest(numbers, self._weight_of(numbers), Rank.BEGINNING, regions, limit)

    def _resembling(self, query: str, regions: Bools | None, limit: int) -> list[_Candidate]:
        numbers, likeness = self._index.resembling(query)
        merit = likeness + LIKENESS_PER_WEIGHT * self._weight_of(numbers)
        return self._heaviest(numbers, merit, Rank.RESEMBLING, regions, limit)

    def _heaviest(
        self, numbers: Ints, merit: Floats, rank: Rank, regions: Bools | None, limit: int
    ) -> list[_Candidate]:
        """The rows with the most merit among those that bear the names, each once."""
        rows = self._row_of_name[numbers]
        open_to = ~self._is_curated[rows]
        if regions is not None:
            open_to &= regions[self._table.region[rows]]
        chosen = np.flatnonzero(open_to)
        firsts: dict[int, int] = {}
        for i in chosen[_best_first(merit[chosen], limit)].tolist():
            firsts.setdefault(int(rows[i]), i)
            if len(firsts) == limit:
                break
        return [
            _Candidate(rank, float(merit[i]), self._index.name(int(numbers[i])), row)
            for row, i in firsts.items()
        ]

    def _weight_of(self, numbers: Ints) -> Floats:
        """The weights of the names' places, less where it is not the place's own name."""
        rows = self._row_of_name[numbers]
        return self._weight[rows] - OTHER_NAME_PENALTY * (numbers != self._own_name[rows])

    def poleward(self, latitude_deg: float) -> tuple[Place, ...]:
        """Every place at that latitude or beyond, north or south: the curated ones, then all others."""
        curated = [one.place for one in self._destinations if abs(one.place.latitude_deg) >= latitude_deg]
        rows = np.flatnonzero((np.abs(self._table.latitude_deg) >= latitude_deg) & ~self._is_curated)
        return (*curated, *(self._place(row) for row in rows.tolist()))

    def _match(self, candidate: _Candidate, query: str) -> PlaceMatch:
        source = candidate.source
        place = source.place if isinstance(source, Destination) else self._place(source)
        return PlaceMatch(place, fuzz.ratio(query, candidate.name), candidate.name, candidate.rank)

    def _place(self, row: int) -> Place:
        table = self._table
        region = table.regions[int(table.region[row])]
        return Place(
            id=f"geonames:{table.geonames_id[row]}",
            name=self._shown_names.name(row),
            region=region.name,
            country=region.country,
            latitude_deg=float(table.latitude_deg[row]),
            longitude_deg=float(table.longitude_deg[row]),
            time_zone=table.zones[int(table.zone[row])],
        )

    def _allowed(
        self, qualifiers: Iterable[str], *, misspelt: bool = True
    ) -> tuple[Bools | None, list["_Curated"]]:
        """What the words after the commas let through: regions (None = all) and curated places."""
        regions, curated = None, self._curated
        for qualifier in filter(None, qualifiers):
            known = (*self._table.regions, *(one.region for one in curated))
            meant = regions_meant(qualifier, known, misspelt=misspelt)
            of_table = meant[: len(self._table.regions)]
            regions = of_table if regions is None else regions & of_table
            kept = meant[len(self._table.regions) :]
            curated = [one for one, keep in zip(curated, kept.tolist(), strict=True) if keep]
        return regions, curated

    @cached_property
    def _shown_names(self) -> NameIndex:
        return NameIndex(self._table.names)

    @cached_property
    def _row_of_name(self) -> Ints:
        return np.repeat(np.arange(len(self)), self._table.names_per_place)

    @cached_property
    def _own_name(self) -> Ints:
        """The number of each row's first name, and after the last row that of the end."""
        return np.concatenate([np.zeros(1, np.int64), np.cumsum(self._table.names_per_place, dtype=np.int64)])

    @cached_property
    def _weight(self) -> Floats:
        return weight(self._table.population, self._table.qd_latitude_deg)

    @cached_property
    def _is_curated(self) -> Bools:
        """Which rows are curated places: these answer in the row's place, and to its names too."""
        known = [one.geonames_id for one in self._destinations if one.geonames_id is not None]
        return are_among(self._table.geonames_id, np.asarray(known))

    @cached_property
    def _curated(self) -> list["_Curated"]:
        row_of_id = {
            int(self._table.geonames_id[row]): row for row in np.flatnonzero(self._is_curated).tolist()
        }
        return [
            self._curated_place(number, one, row_of_id.get(one.geonames_id or 0))
            for number, one in enumerate(self._destinations)
        ]

    @cached_property
    def _code_of_region(self) -> dict[tuple[str, str], str]:
        """The code of each region by its country's code and its own name."""
        return {(region.country_code, region.name): region.code for region in self._table.regions}

    def _curated_place(self, number: int, destination: Destination, row: int | None) -> "_Curated":
        """A curated place, with its row's names and region code. Weights fall slowly down the list."""
        place = destination.place
        listed = tuple(dict.fromkeys(folded(name) for name in (place.name, *destination.other_names)))
        names = () if row is None else range(int(self._own_name[row]), int(self._own_name[row + 1]))
        code = self._code_of_region.get((destination.country_code, place.region), "")
        return _Curated(
            destination,
            weight=CURATED_WEIGHT + ("classics" in destination.sets) - number / 1000.0,
            region=Region(destination.country_code, code, place.region, place.country),
            listed=listed,
            known=frozenset((*listed, *(self._index.name(name) for name in names))),
        )


@dataclass(frozen=True, slots=True)
class _Curated:
    """A curated place with its folded names: `known` by which it is recognised, `listed` of them by hand."""

    destination: Destination
    weight: float
    region: Region
    listed: tuple[str, ...]
    known: frozenset[str]


def _curated_candidates(query: str, curated: Iterable[_Curated]) -> Iterable[_Candidate]:
    """The best candidate of each curated place that has one."""
    for one in curated:
        fits = [fit for name in one.listed if (fit := _fit(query, name)) is not None]
        if query in one.known:
            fits.append((Rank.EXACT, 100.0, query))
        if fits:
            rank, likeness, name = min(fits, key=lambda fit: (fit[0], fit[2] != one.listed[0], -fit[1]))
            weight_here = one.weight - OTHER_NAME_PENALTY * (name != one.listed[0])
            merit = likeness + LIKENESS_PER_WEIGHT * weight_here if rank is Rank.RESEMBLING else weight_here
            yield _Candidate(rank, merit, name, one.destination)


def _fit(query: str, name: str) -> tuple[Rank, float, str] | None:
    """How a curated place's name fits the query, if it does."""
    likeness = fuzz.ratio(query, name)
    if name.startswith(query):
        return Rank.CURATED_BEGINNING, likeness, name
    if max(len(query), len(name)) < SHORTEST_SLIP:
        return None
    if OSA.distance(query, name, score_cutoff=1) <= 1:
        return Rank.CURATED_SLIP, likeness, name
    alike = likeness >= CUTOFF and len(query) >= SHORTEST_SLIP
    return (Rank.RESEMBLING, likeness, name) if alike else None


def _best_first(merit: Floats, limit: int) -> Ints:
    """The positions of the best in the order of merit, the earlier of equals first."""
    enough = MOST_NAMES_OF_A_PLACE * limit
    if len(merit) <= enough:
        return np.argsort(-merit, kind="stable")
    good = np.flatnonzero(merit >= np.partition(merit, -enough)[-enough])
    return good[np.argsort(-merit[good], kind="stable")]


def _each_once(candidates: list[_Candidate]) -> list[_Candidate]:
    """The candidates in order, each place by its best name."""
    best: dict[int | str, _Candidate] = {}
    for candidate in sorted(candidates, key=lambda candidate: candidate.key):
        source = candidate.source
        best.setdefault(source.place.id if isinstance(source, Destination) else source, candidate)
    return list(best.values())


def weight(population: NDArray[np.int32], qd_latitude_deg: NDArray[np.int8]) -> Floats:
    """Decades of population (a hamlet counts as 100), and up to 3 more where aurora stands overhead.

    The step lies at 58 degrees of quasi-dipole latitude, where the equatorward edge is at Kp 6, and is 3
    degrees wide: an ordering, not a chance.
    """
    overhead = 1.0 / (1.0 + np.exp((58.0 - np.abs(qd_latitude_deg.astype(np.float64))) / 3.0))
    return np.log10(np.maximum(population, 100)) + 3.0 * overhead
