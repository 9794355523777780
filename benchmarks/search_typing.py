"""What the search box makes of names typed with a slip of the finger, and of their beginnings.

    PYTHONPATH=src python benchmarks/search_typing.py [--misses]

For each of the 26 places of the list: every text with one letter missing, every two neighbours swapped, every
letter replaced and every letter put in between (the letters of the alphabet; a blank counts as a letter). The
law is that the place is the first answer, unless the slip is itself a name of another place. Then, how many
letters must be typed before the place comes first, and before it is among the eight that are shown.
"""

import argparse
from collections.abc import Iterator
from string import ascii_lowercase

from auroraplan.core.gazetteer import Gazetteer
from auroraplan.core.places import folded
from auroraplan.sources.places.bundled_places import gazetteer

THE_LIST = (
    "Tromsø", "Abisko", "Ilulissat", "Kangerlussuaq", "Longyearbyen", "Utqiagvik", "Barrow", "Coldfoot",
    "Fairbanks", "Yellowknife", "Churchill", "Saariselkä", "Kilpisjärvi", "Ushuaia", "Hobart", "Dunedin",
    "Stewart Island", "Kiruna", "Vík", "Akureyri", "Inari", "Rovaniemi", "Senja", "Lofoten", "Nordkapp",
    "Þingvellir",
)  # fmt: skip


def slips(name: str) -> Iterator[str]:
    """Every text one slip of the finger away from a name, some more than once."""
    for at in range(len(name) + 1):
        before, after = name[:at], name[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def slips_of(name: str) -> list[str]:
    """Each slip once, those that differ from the name as it is searched for."""
    return sorted({text for slip in slips(name) if (text := folded(slip)) and text != name})


def first_id(known: Gazetteer, text: str) -> str:
    """The first answer, empty when there is none."""
    found = known.search(text, 1)
    return found[0].place.id if found else ""


def is_a_name(known: Gazetteer, text: str) -> bool:
    """Whether some place bears the text as a name."""
    found = known.search(text, 1)
    return bool(found) and found[0].exact


def letters_needed(known: Gazetteer, name: str, wanted: str, shown: int) -> int:
    """After how many letters the place is, and stays, among the first answers."""
    needed = len(name) + 1
    for length in range(len(name), 0, -1):
        if wanted not in [match.place.id for match in known.search(name[:length], shown)]:
            break
        needed = length
    return needed


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="name every slip that led elsewhere")
    options = parser.parse_args()
    known = gazetteer()
    tried = right = names = 0
    print(f"{'name':16} slips  first  names  misses  letters: first, among eight")
    for name in THE_LIST:
        plain, wanted = folded(name), first_id(known, name)
        texts = slips_of(plain)
        missed = [text for text in texts if first_id(known, text) != wanted]
        excused = [text for text in missed if is_a_name(known, text)]
        tried, right, names = (
            tried + len(texts),
            right + len(texts) - len(missed),
            names + len(excused),
        )
        counts = len(texts), len(texts) - len(missed), len(excused), len(missed) - len(excused)
        needed = [letters_needed(known, plain, wanted, shown) for shown in (1, 8)]
        cells = zip((*counts, *needed), (5, 7, 7, 8, 8, 4), strict=True)
        print(f"{plain:15}", *(f"{cell:{width}}" for cell, width in cells), sep="")
        if options.misses and len(missed) > len(excused):
            print("   ", *(text for text in missed if text not in excused))
    misses = tried - right - names
    print(
        f"{tried} slips: {right} find their place first, {names} are names of other places,"
        f" {misses} lead elsewhere ({100.0 * right / (tried - names):.2f} % of those that are no name)"
    )


if __name__ == "__main__":
    main()
