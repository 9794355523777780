"""What the words on the screen mean, in sentences that stand alone; docs/science.md has the papers."""

from __future__ import annotations

from dataclasses import dataclass

from auroraplan.app.chance_wording import VERDICT_LEGEND
from auroraplan.core.language import marked, tr


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what else it is called, and what it means."""

    id: str
    word: str
    also: tuple[str, ...]
    meaning: str


GLOSSARY = (
    Term(
        "odds",
        marked("Odds"),
        (marked("chance"), marked("probability"), marked("percent")),
        marked(
            "The chance that somebody outdoors in the dark hours with an open view sees aurora by eye at "
            "least once: in that night, or on at least one night of a stay. Of a hundred nights given 43 %, "
            "about 43 should show aurora."
        ),
    ),
    Term(
        "range",
        marked("Range"),
        (marked("likely range"), marked("28–55 %")),
        marked(
            "Where the true odds lie about two times in three. What nobody knows yet, such as the clouds "
            "in three months, makes it wide."
        ),
    ),
    Term(
        "confidence",
        marked("Confidence"),
        (marked("high"), marked("medium"), marked("low")),
        marked(
            "How much is known about a night, apart from how good it is: a forecast of Kp and of cloud "
            "raises it, past years alone leave it low."
        ),
    ),
    Term(
        "verdict",
        marked("Verdict"),
        (marked("excellent"), marked("good"), marked("fair"), marked("long shot"), marked("not realistic")),
        marked("The odds in a word: {legend}"),
    ),
    Term(
        "night",
        marked("Night of"),
        (marked("evening date"),),
        marked(
            "A night belongs to the date of its evening: the night of 8 Feb lasts from the evening of the "
            "8th to the morning of the 9th, in the place's own time."
        ),
    ),
    Term(
        "stay",
        marked("Stay"),
        (marked("trip"), marked("nights in a row")),
        marked(
            "Nights in a row at one place. Its nights hang together, by the Sun's activity and the weather: "
            "five nights of 45 % each make less than the 95 % that they would make if each were a throw of "
            "its own dice."
        ),
    ),
    Term(
        "kp",
        marked("Kp"),
        (marked("planetary index"), marked("geomagnetic activity")),
        marked(
            "How disturbed the Earth's magnetic field is, from 0 to 9 in thirds, for three hours at a time. "
            "The larger it is, the farther from the poles aurora stands. Under the oval a Kp of 1 or 2 is "
            "enough."
        ),
    ),
    Term(
        "g1",
        marked("G1 to G5"),
        (marked("storm"), marked("geomagnetic storm")),
        marked("NOAA's classes of geomagnetic storms: G1 is a Kp of 5, G5 a Kp of 9."),
    ),
    Term(
        "oval",
        marked("Auroral oval"),
        (marked("auroral zone"),),
        marked(
            "The ring around the magnetic pole over which aurora stands. It has two edges: places south of "
            "it look poleward, places inside the ring, like Svalbard, look towards the equator. It grows "
            "with Kp."
        ),
    ),
    Term(
        "quasi-dipole",
        marked("Magnetic latitude"),
        (marked("quasi-dipole latitude"), marked("geomagnetic latitude")),
        marked(
            "How far a place is from the magnetic equator along the real field, not a bar magnet's (quasi- "
            "dipole, Richmond 1995). Aurora follows it, which is why Tromsø at 70° and Yellowknife at 62° "
            "on the map are both under the oval."
        ),
    ),
    Term(
        "magnetic-midnight",
        marked("Magnetic midnight"),
        (marked("magnetic local time"), marked("MLT")),
        marked(
            "When a place, the magnetic pole and the Sun stand in one line, the Sun behind. The oval is "
            "then nearest to the equator, and aurora likeliest; by the clock it can be some hours away from "
            "midnight."
        ),
    ),
    Term(
        "dark-hours",
        marked("Dark hours"),
        (marked("darkness"), marked("twilight"), marked("astronomical night")),
        marked(
            "Aurora shows from a Sun about 9 to 12 degrees below the horizon; bright displays show earlier. "
            "The darkness of astronomers, 18 degrees, is not needed. In summer the far north has no dark "
            "hours for weeks."
        ),
    ),
    Term(
        "moon",
        marked("Moonlight"),
        (marked("moon"), marked("lit"), marked("full moon")),
        marked(
            "A bright Moon hides faint aurora and lights the landscape. It lowers the odds; it never rules "
            "a night out."
        ),
    ),
    Term(
        "clear",
        marked("Clear"),
        (marked("cloud"), marked("clear sky"), marked("line of sight")),
        marked(
            "The chance that the line of sight towards the aurora is free of cloud, low, middle and high. "
            "Days ahead it comes from a forecast, later from the same weeks of past years."
        ),
    ),
    Term(
        "climatology",
        marked("Climatology"),
        (marked("past years"), marked("normals")),
        marked(
            "What the same weeks of past years were like. It stands in where no forecast reaches, and "
            "always offline."
        ),
    ),
    Term(
        "best-window",
        marked("Best window"),
        (marked("best hours"),),
        marked(
            "The best hour of a night and those around it that are not much worse (70 % of its odds or "
            "more). Outside of it aurora is possible, but rarer."
        ),
    ),
    Term(
        "look",
        marked("Look"),
        (marked("direction"), marked("elevation")),
        marked(
            "Where aurora stands when it shows: a direction, and how high above the horizon. Low aurora "
            "needs an open view."
        ),
    ),
    Term(
        "camera",
        marked("Camera odds"),
        (marked("photograph"), marked("long exposure")),
        marked(
            "The chance that a camera on a tripod, a few seconds at ISO 1600 to 3200 and f/2.8, catches "
            "aurora: it needs about a tenth of the light that the eye needs."
        ),
    ),
    Term(
        "strong",
        marked("Strong odds"),
        (marked("strong display"), marked("brightness class III")),
        marked(
            "The chance of a display as bright as moonlit clouds (class III of the international scale), "
            "seen by eye."
        ),
    ),
    Term(
        "plan-b",
        marked("Plan B"),
        (marked("cloudy"), marked("nearest clearer")),
        marked(
            "If it is cloudy: the nearest places whose sky is clearer by five points or more, with distance "
            "and direction."
        ),
    ),
)
"""Every term, in the order in which one needs them."""


def meaning_text(term: Term) -> str:
    """What a term means, in the language in use."""
    return tr(term.meaning, legend=tr(VERDICT_LEGEND))
