"""What the words on the screen mean, in sentences that stand alone; docs/science.md has the papers."""

from __future__ import annotations

from dataclasses import dataclass

from auroraplan.app.wording import VERDICT_LEGEND


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
        "Odds",
        ("chance", "probability", "percent"),
        "The chance that somebody outdoors in the dark hours with an open view sees aurora by eye at "
        "least once: in that night, or on at least one night of a stay. Of a hundred nights given 43 %, "
        "about 43 should show aurora.",
    ),
    Term(
        "range",
        "Range",
        ("likely range", "28–55 %"),
        "Where the true odds lie about two times in three. What nobody knows yet, such as the clouds "
        "in three months, makes it wide.",
    ),
    Term(
        "confidence",
        "Confidence",
        ("high", "medium", "low"),
        "How much is known about a night, apart from how good it is: a forecast of Kp and of cloud "
        "raises it, past years alone leave it low.",
    ),
    Term(
        "verdict",
        "Verdict",
        ("excellent", "good", "fair", "long shot", "not realistic"),
        f"The odds in a word: {VERDICT_LEGEND}",
    ),
    Term(
        "night",
        "Night of",
        ("evening date",),
        "A night belongs to the date of its evening: the night of 8 Feb lasts from the evening of the "
        "8th to the morning of the 9th, in the place's own time.",
    ),
    Term(
        "stay",
        "Stay",
        ("trip", "nights in a row"),
        "Nights in a row at one place. Its nights hang together, by the Sun's activity and the weather: "
        "five nights of 45 % each make less than the 95 % that they would make if each were a throw of "
        "its own dice.",
    ),
    Term(
        "kp",
        "Kp",
        ("planetary index", "geomagnetic activity"),
        "How disturbed the Earth's magnetic field is, from 0 to 9 in thirds, for three hours at a time. "
        "The larger it is, the farther from the poles aurora stands. Under the oval a Kp of 1 or 2 is "
        "enough.",
    ),
    Term(
        "g1",
        "G1 to G5",
        ("storm", "geomagnetic storm"),
        "NOAA's classes of geomagnetic storms: G1 is a Kp of 5, G5 a Kp of 9.",
    ),
    Term(
        "oval",
        "Auroral oval",
        ("auroral zone",),
        "The ring around the magnetic pole over which aurora stands. It has two edges: places south of "
        "it look poleward, places inside the ring, like Svalbard, look towards the equator. It grows "
        "with Kp.",
    ),
    Term(
        "quasi-dipole",
        "Magnetic latitude",
        ("quasi-dipole latitude", "geomagnetic latitude"),
        "How far a place is from the magnetic equator along the real field, not a bar magnet's (quasi- "
        "dipole, Richmond 1995). Aurora follows it, which is why Tromsø at 70° and Yellowknife at 62° "
        "on the map are both under the oval.",
    ),
    Term(
        "magnetic-midnight",
        "Magnetic midnight",
        ("magnetic local time", "MLT"),
        "When a place, the magnetic pole and the Sun stand in one line, the Sun behind. The oval is "
        "then nearest to the equator, and aurora likeliest; by the clock it can be some hours away from "
        "midnight.",
    ),
    Term(
        "dark-hours",
        "Dark hours",
        ("darkness", "twilight", "astronomical night"),
        "Aurora shows from a Sun about 9 to 12 degrees below the horizon; bright displays show earlier. "
        "The darkness of astronomers, 18 degrees, is not needed. In summer the far north has no dark "
        "hours for weeks.",
    ),
    Term(
        "moon",
        "Moonlight",
        ("moon", "lit", "full moon"),
        "A bright Moon hides faint aurora and lights the landscape. It lowers the odds; it never rules "
        "a night out.",
    ),
    Term(
        "clear",
        "Clear",
        ("cloud", "clear sky", "line of sight"),
        "The chance that the line of sight towards the aurora is free of cloud, low, middle and high. "
        "Days ahead it comes from a forecast, later from the same weeks of past years.",
    ),
    Term(
        "climatology",
        "Climatology",
        ("past years", "normals"),
        "What the same weeks of past years were like. It stands in where no forecast reaches, and "
        "always offline.",
    ),
    Term(
        "best-window",
        "Best window",
        ("best hours",),
        "The best hour of a night and those around it that are not much worse (70 % of its odds or more). "
        "Outside of it aurora is possible, but rarer.",
    ),
    Term(
        "look",
        "Look",
        ("direction", "elevation"),
        "Where aurora stands when it shows: a direction, and how high above the horizon. Low aurora "
        "needs an open view.",
    ),
    Term(
        "camera",
        "Camera odds",
        ("photograph", "long exposure"),
        "The chance that a camera on a tripod, a few seconds at ISO 1600 to 3200 and f/2.8, catches "
        "aurora: it needs about a tenth of the light that the eye needs.",
    ),
    Term(
        "strong",
        "Strong odds",
        ("strong display", "brightness class III"),
        "The chance of a display as bright as moonlit clouds (class III of the international scale), "
        "seen by eye.",
    ),
    Term(
        "plan-b",
        "Plan B",
        ("cloudy", "nearest clearer"),
        "If it is cloudy: the nearest places whose sky is clearer by five points or more, with distance "
        "and direction.",
    ),
)
"""Every term, in the order in which one needs them."""
