"""A place is a name with coordinates and a time zone; a name means the same however it is typed."""

import re
import unicodedata
from dataclasses import dataclass

from auroraplan.core.coordinates import coordinates_text
from auroraplan.core.language import marked, tr

COUNTRIES = (
    marked("Antarctica"),
    marked("Argentina"),
    marked("Australia"),
    marked("Austria"),
    marked("Belarus"),
    marked("Belgium"),
    marked("Canada"),
    marked("Chile"),
    marked("China"),
    marked("Czechia"),
    marked("Denmark"),
    marked("Estonia"),
    marked("Falkland Islands"),
    marked("Faroe Islands"),
    marked("Finland"),
    marked("France"),
    marked("French Southern Territories"),
    marked("Germany"),
    marked("Greenland"),
    marked("Iceland"),
    marked("Ireland"),
    marked("Italy"),
    marked("Japan"),
    marked("Kazakhstan"),
    marked("Latvia"),
    marked("Lithuania"),
    marked("Mongolia"),
    marked("Netherlands"),
    marked("New Zealand"),
    marked("Norway"),
    marked("Poland"),
    marked("Russia"),
    marked("South Africa"),
    marked("South Georgia"),
    marked("Spain"),
    marked("Svalbard and Jan Mayen"),
    marked("Sweden"),
    marked("Switzerland"),
    marked("Ukraine"),
    marked("United Kingdom"),
    marked("United States"),
)
"""The countries whose names are translated: those of the north and the south, and the largest others."""

KNOWN_BY_STATE = frozenset({"Australia", "United States"})
"""Countries so wide that travellers name the state instead: "Hobart, Tasmania"."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on Earth.

    `latitude_deg` is in -90..90 (north positive), `longitude_deg` in -180..180 (east positive);
    `elevation_m` is None where unknown; `time_zone` is an IANA name; `country` an English name,
    empty at sea and for bare coordinates in no man's land.
    """

    id: str
    name: str
    region: str
    country: str
    latitude_deg: float
    longitude_deg: float
    time_zone: str
    elevation_m: float | None = None

    @property
    def area(self) -> str:
        """What tells the place from its namesakes: its country, or its state where those are better known."""
        return self.region if self.region and self.country in KNOWN_BY_STATE else tr(self.country)

    @property
    def label(self) -> str:
        """The name with its area: "Tromsø, Norway", "Fairbanks, Alaska"."""
        return f"{self.name}, {self.area}" if self.area else self.name


def place_at(latitude_deg: float, longitude_deg: float, time_zone: str) -> Place:
    """A place that is known by its coordinates only, and named after them."""
    return Place(
        id=f"at:{latitude_deg:.5f},{longitude_deg:.5f}",
        name=coordinates_text(latitude_deg, longitude_deg),
        region="",
        country="",
        latitude_deg=latitude_deg,
        longitude_deg=longitude_deg,
        time_zone=time_zone,
    )


# Letters that Unicode does not take apart (they carry a stroke or are letters of their own), as
# travellers without them on the keyboard type them.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "ŋ": "n",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ə": "e",
        "ĸ": "k",
    }
)
# Quotes and the modifier letters that romanisations and native spellings use for them: "Sol'deu".
_APOSTROPHES = re.compile("['\u2018\u2019\u201b\u02bb\u02bc\u02b9\u02ba`\u00b4\u2032]")
_WORDS = re.compile(r"[^\W_]+")


def folded(name: str) -> str:
    """The name as anybody may type it: "Ny-Ålesund" and "ny alesund" are both "ny alesund".

    Lower case, without accents or punctuation, Nordic letters in their plain spelling; other scripts
    keep their letters. Folding a folded name changes nothing.
    """
    base = unicodedata.normalize("NFKD", name.casefold()).casefold().translate(_LETTERS)
    letters = "".join(letter for letter in base if not unicodedata.combining(letter))
    return " ".join(_WORDS.findall(_APOSTROPHES.sub("", letters)))
