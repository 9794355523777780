"""Coordinates as people write them mean one latitude and one longitude, or are refused.

    69.65, 18.96        69.65N 18.96E        69°39'N 18°57'E        N69 39.5 E18 57
    69,65 18,96         -43.4 147.3          69 39 0 / 18 57 0      69°39′00″ N, 18°57′00″ E

Two steps: the text is cut into a latitude half and a longitude half, by hemisphere letters where it has
them, else by its separator; then each half is one to three numbers (degrees, minutes, seconds) of which
only the last may have decimals. A comma between digits is a separator or a decimal comma; where both
readings make sense the text is refused, never guessed.
"""

import re
from dataclasses import dataclass

from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import marked, tr

LONGEST = 80
"""Text longer than this is not a coordinate; no reading of 80 characters takes noticeable time."""

REMEDY = marked("write latitude, then longitude, like 69.65, 18.96 or 69°39'N 18°57'E")

_CANONICAL = str.maketrans(
    {
        "−": "-", "–": "-", "‐": "-", "‑": "-",
        "º": "°", "˚": "°", "∘": "°",
        "′": "'", "’": "'", "‘": "'", "ʹ": "'", "´": "'", "`": "'",
        "″": '"', "”": '"', "“": '"', "ʺ": '"', "〃": '"',
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\t": " ",
        "，": ",", "；": ";", "/": ";",
        "n": "N", "s": "S", "e": "E", "w": "W",
    }
)  # fmt: skip
_ALPHABET = re.compile(r"[0-9NSEW .,;:°'\"+-]+")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")
_HALF = re.compile(
    r"""\ *(?P<sign>[+-]?)\ *
        (?P<degrees>[0-9]{1,3}(?:\.[0-9]*)?|\.[0-9]+)
        (?:\ *[°:]\ *|\ +|$)
        (?:(?P<minutes>[0-9]{1,2}(?:\.[0-9]*)?)(?:\ *[':]\ *|\ +|$)
           (?:(?P<seconds>[0-9]{1,2}(?:\.[0-9]*)?)(?:\ *(?:"|'')\ *|\ *$))?
        )?\ *""",
    re.VERBOSE,
)
_BEFORE = re.compile(r"([NSEW])([^NSEW]+)([NSEW])([^NSEW]+)")
_BEHIND = re.compile(r"([^NSEW]+)([NSEW])([^NSEW]+)([NSEW])")


@dataclass(frozen=True, slots=True)
class _Half:
    """One of the two numbers as it was written: "69 39.5", and its hemisphere letter if any."""

    body: str
    letter: str = ""


def coordinates(text: str) -> tuple[float, float] | None:
    """Latitude (-90..90, north positive) and longitude (-180..180, east positive) in degrees.

    None when the text is not a coordinate at all. Longitudes from 180 to 360 are wrapped.

    Raises:
        UnusableInput: It is one, but impossible, incomplete or readable in two ways.
    """
    canonical = text.translate(_CANONICAL).strip()
    if len(canonical) > LONGEST or not _ALPHABET.fullmatch(canonical):
        return None
    numbers = len(_NUMBER.findall(canonical))
    if numbers == 0 or (numbers == 1 and not re.search(r"[.°']", canonical)):
        return None
    latitude, longitude = _halves(canonical, text)
    if latitude.letter in ("E", "W"):
        latitude, longitude = longitude, latitude
    return _latitude(latitude, text), _longitude(longitude, text)


def coordinates_text(latitude_deg: float, longitude_deg: float) -> str:
    """The coordinates as `coordinates` reads them back: "69.65°N 18.96°E", to a hundred metres."""
    north_south = "S" if latitude_deg < 0 else "N"
    east_west = "W" if longitude_deg < 0 else "E"
    return f"{_trimmed(abs(latitude_deg))}°{north_south} {_trimmed(abs(longitude_deg))}°{east_west}"


def _trimmed(value: float) -> str:
    """Two decimals, three where the third is not 0."""
    text = f"{value:.3f}"
    return text.removesuffix("0")


def _halves(canonical: str, text: str) -> tuple[_Half, _Half]:
    """The two halves in the order in which they were written."""
    letters = re.findall("[NSEW]", canonical)
    if not letters:
        first, second = _split(canonical, text)
        return _Half(first), _Half(second)
    groups = _BEFORE.fullmatch(canonical) or _BEHIND.fullmatch(canonical)
    if groups is None:
        raise _refusal(text, tr("one letter N or S and one letter E or W are needed"))
    if len({letter in "NS" for letter in letters}) != 2:
        raise _refusal(
            text,
            tr(
                "{first} and {second} do not make a latitude and a longitude",
                first=letters[0],
                second=letters[1],
            ),
        )
    parts = [part.strip(" ,;") for part in groups.groups()]
    bodies = [part for part in parts if part not in tuple("NSEW")]
    return _Half(bodies[0].replace(",", "."), letters[0]), _Half(bodies[1].replace(",", "."), letters[1])


def _split(canonical: str, text: str) -> tuple[str, str]:
    """The two halves of a text without hemisphere letters."""
    by_mark = re.split(r" *; *", canonical) if ";" in canonical else re.split(r" *, +| +, *", canonical)
    if len(by_mark) == 2:
        return _with_points(by_mark[0], by_mark[1], text)
    if len(by_mark) > 2:
        raise _refusal(text, tr("it has more than two parts"))
    if canonical.count(",") == 1:
        first, second = canonical.split(",")
        if len(first.split()) == len(second.split()):
            return first, second
        raise _refusal(text, tr("its comma may stand for a decimal point or between two numbers"))
    first, second = _cut_in_the_middle(canonical, text)
    return _with_points(first, second, text)


def _cut_in_the_middle(canonical: str, text: str) -> tuple[str, str]:
    """The halves of a text with blanks only: cut at its second ° number, or amid 2, 4 or 6 words."""
    if canonical.count("°") == 2:
        second_at = re.search(r"[+-]?[0-9.,]+ *°[^°]*$", canonical)
        if second_at is not None and second_at.start() > 0:
            return canonical[: second_at.start()], canonical[second_at.start() :]
    words = canonical.split()
    if len(words) not in (2, 4, 6):
        raise _refusal(text, tr("it does not have two halves"))
    middle = len(words) // 2
    return " ".join(words[:middle]), " ".join(words[middle:])


def _with_points(first: str, second: str, text: str) -> tuple[str, str]:
    """The halves with points for decimal commas, which both have or neither."""
    commas = (first.count(","), second.count(","))
    if commas == (0, 0):
        return first, second
    if commas == (1, 1) and "." not in first + second:
        return first.replace(",", "."), second.replace(",", ".")
    raise _refusal(text, tr("its commas may stand for decimal points or between numbers"))


def _degrees(half: _Half, text: str) -> float:
    """Degrees with their sign from degrees, minutes and seconds."""
    match = _HALF.fullmatch(half.body)
    if match is None:
        raise _refusal(text, tr('"{body}" is not degrees, minutes and seconds', body=half.body))
    if match["sign"] and half.letter:
        raise _refusal(
            text, tr("{sign} and {letter} both say the direction", sign=match["sign"], letter=half.letter)
        )
    parts = [part for part in match.group("degrees", "minutes", "seconds") if part is not None]
    if any("." in part for part in parts[:-1]):
        raise _refusal(text, tr("only the last of degrees, minutes and seconds may have decimals"))
    if any(float(part) >= 60.0 for part in parts[1:]):
        raise _refusal(text, tr("minutes and seconds are below 60"))
    size = sum(float(part) / 60.0**power for power, part in enumerate(parts))
    return -size if match["sign"] == "-" or half.letter in ("S", "W") else size


def _latitude(half: _Half, text: str) -> float:
    latitude_deg = _degrees(half, text)
    if abs(latitude_deg) > 90.0:
        raise _refusal(text, tr("latitude {latitude} is outside -90..90", latitude=f"{latitude_deg:g}"))
    return latitude_deg


def _longitude(half: _Half, text: str) -> float:
    longitude_deg = _degrees(half, text)
    if not -180.0 <= longitude_deg <= 360.0:
        raise _refusal(
            text,
            tr(
                "longitude {longitude} is outside -180..180 (or 0..360)",
                longitude=f"{longitude_deg:g}",
            ),
        )
    return longitude_deg - 360.0 if longitude_deg > 180.0 else longitude_deg


def _refusal(text: str, why: str) -> UnusableInput:
    return UnusableInput(
        tr('"{text}" is no place on Earth: {why}; {remedy}.', text=text.strip(), why=why, remedy=tr(REMEDY))
    )
