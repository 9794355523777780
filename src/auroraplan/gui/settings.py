"""What can be set: each setting once, with what it does in a sentence, its choices, and where it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from auroraplan.app import conventions
from auroraplan.app.conventions import Conventions
from auroraplan.core.language import marked
from auroraplan.gui.language import LANGUAGES, SYSTEM
from auroraplan.gui.theme import THEME_WORDS, THEMES

if TYPE_CHECKING:
    from auroraplan.gui.remembered import Remembered


@dataclass(frozen=True, slots=True)
class Setting:
    """A question with a few answers, the first of which holds until another is chosen."""

    id: str
    words: str
    sentence: str
    choices: tuple[tuple[str, str], ...]

    @property
    def usual(self) -> str:
        """What holds until something is chosen."""
        return self.choices[0][0]


LOOK = Setting(
    "theme",
    marked("Appearance"),
    marked("Red spares eyes that are used to the dark; N turns it on and off."),
    tuple(zip(THEMES, THEME_WORDS, strict=True)),
)
TEXT_PERCENTS = (80, 90, 100, 110, 125, 150, 175, 200)
"""The sizes of text that the window offers."""

TEXT = Setting(
    "text",
    marked("Size of text"),
    marked("Letters and drawings grow together; Ctrl and plus, minus or 0 do the same."),
    tuple((str(percent), f"{percent} %") for percent in (100, *(p for p in TEXT_PERCENTS if p != 100))),
)
LANGUAGE = Setting(
    "language",
    marked("Language"),
    marked("Used from the next start on."),
    ((SYSTEM, marked("As the system")), *LANGUAGES.items()),
)
CLOCK = Setting(
    "clock",
    marked("Clock"),
    marked("Times are always those of the place, never of this computer."),
    (("system", marked("As the system")), ("24", "21:30"), ("12", "9:30 pm")),
)
DISTANCES = Setting(
    "distances",
    marked("Distances"),
    marked("How far it is to a Plan B."),
    (("system", marked("As the system")), ("km", marked("Kilometres")), ("mi", marked("Miles"))),
)
DATES = Setting(
    "dates",
    marked("Dates"),
    marked("Whether the day or the month comes first."),
    (("system", marked("As the system")), ("day", marked("Day first")), ("month", marked("Month first"))),
)
PAPER = Setting(
    "paper",
    marked("Paper"),
    marked("Of the plan as a PDF."),
    (("country", marked("As in the country")), ("a4", "A4"), ("letter", marked("US Letter"))),
)
SEASON_PAGE = Setting(
    "season_page",
    marked("Season in the PDF"),
    marked("A page that tells which weeks of the year are best."),
    (("yes", marked("Take it in")), ("no", marked("Leave it out"))),
)
NETWORK = Setting(
    "network",
    marked("Forecasts"),
    marked(
        "Asked from the next start on. Without them, past years stand in, and nothing leaves this computer."
    ),
    (("yes", marked("Ask for live forecasts")), ("no", marked("Stay offline"))),
)

SETTINGS = (LOOK, TEXT, LANGUAGE, CLOCK, DATES, DISTANCES, PAPER, SEASON_PAGE, NETWORK)
"""Every setting, in the order of the form."""


def system_locale() -> QLocale:
    """What the system asks for."""
    return QLocale.system()


def use_conventions(remembered: Remembered) -> None:
    """Write clocks, dates and distances as the user chose, or as the system does."""
    clock, distances = remembered.setting(CLOCK), remembered.setting(DISTANCES)
    dates = remembered.setting(DATES)
    system = system_locale()
    by_system_twelve = "ap" in system.timeFormat(QLocale.FormatType.ShortFormat).casefold()
    by_system_miles = system.measurementSystem() != QLocale.MeasurementSystem.MetricSystem
    short_date = system.dateFormat(QLocale.FormatType.ShortFormat)
    by_system_month = -1 < short_date.find("M") < short_date.find("d") and not short_date.startswith("y")
    conventions.use(
        Conventions(
            twelve_hours=by_system_twelve if clock == "system" else clock == "12",
            miles=by_system_miles if distances == "system" else distances == "mi",
            month_first=by_system_month if dates == "system" else dates == "month",
        )
    )
