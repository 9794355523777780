"""The window, its dialogues and the printed plan in German and Norwegian."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QSpinBox,
    QTabBar,
    QWidget,
)

from auroraplan.app import date_wording, export, sight_wording
from auroraplan.core import language as core_language
from auroraplan.core.language import decimal_text, in_english, tr, tr_count, whole_text
from auroraplan.gui import language
from auroraplan.gui.application import application
from auroraplan.gui.remembered import Remembered
from auroraplan.gui.settings import LANGUAGE
from auroraplan.render.pdf import write_plan_pdf
from paper_example import paper_plan, paper_season
from plan_example import example_plan

if TYPE_CHECKING:
    from gui.conftest import Opened

ENGLISH = {
    *("the", "and", "of", "with", "by", "at", "is", "are", "it", "night", "nights", "odds"),
    *("place", "places", "trip", "trips", "stay", "range", "cloud", "clear", "week", "weeks"),
    *("add", "show", "from", "evening", "likely", "year", "years", "hours", "this", "that"),
    *("remove", "change", "settings", "today", "tonight", "dark", "darkness", "sources"),
    *("views", "look", "moon", "sun", "aurora", "every", "each", "chance", "forecast"),
    *("forecasts", "yes", "no", "not", "than", "more", "most", "open", "save", "copy", "close"),
    "cancel",
}
"""Words that neither German nor Norwegian has."""

ALIKE = {"nb": {"at", "by", "is"}, "de": {"at", "chance"}}
"""The same letters mean something there."""

QUOTED = (
    r"\(CC BY[^)]*\)",
    r"CC BY[\w .,-]*",
    r"Weather data by Open-Meteo\.com",
    r".*Celes.*",
    r"GeoNames.*",
    r"“[^”]*”",
    r"set:\w+",
    r"JPL DE421",
    r"SIL Open Font License",
    r"Environment and Climate Change Canada",
    r"after New et al\.[^;.]*",
    r"Contains modified.*",
    # What the example plan has for titles and faults of sources.
    r"NOAA SWPC (3-day planetary Kp forecast|27-day outlook)",
    r"Night cloud normals by month",
    r"services\.swpc\.noaa\.gov did not answer within 8 s",
)
NAMES = re.compile("|".join(QUOTED))
"""Credits and licences are quoted as their owners want them."""


@pytest.fixture(params=["de", "nb"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    app = application()
    locale = QLocale()
    language.speak(app, request.param)
    yield request.param
    language.speak(app, "en")
    QLocale.setDefault(locale)


@pytest.fixture
def german() -> Iterator[None]:
    app = application()
    locale = QLocale()
    language.speak(app, "de")
    yield
    language.speak(app, "en")
    QLocale.setDefault(locale)


def texts(root: QWidget) -> Iterator[str]:
    """Everything that a widget and those inside it say, hidden ones too."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield widget.windowTitle()
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield widget.placeholderText()
            case QComboBox():
                yield from (widget.itemText(number) for number in range(widget.count()))
            case QSpinBox():
                yield from (widget.prefix(), widget.suffix())
            case QTabBar():
                for number in range(widget.count()):
                    yield from (widget.tabText(number), widget.tabToolTip(number))
            case QListWidget():
                yield from (widget.item(number).text() for number in range(widget.count()))
            case QMenu():
                widget.aboutToShow.emit()
            case _:
                pass
    yield from (action.text() for action in root.findChildren(QAction))


def english_words(said: str, code: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+", NAMES.sub(" ", " ".join(said.split())).casefold())
    return ENGLISH.intersection(words) - ALIKE[code]


def english(said: Iterator[str], code: str) -> list[str]:
    return sorted({text for text in said if english_words(text, code)})


def test_the_window_speaks_no_english(spoken: str, open_window: Callable[..., Opened]) -> None:
    window = open_window().window
    for number in range(window.views.bar.count()):
        window.views.show_view(number)
        QApplication.processEvents()
    assert english(texts(window), spoken) == []


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_no_button_is_too_narrow_for_its_words(
    size: tuple[int, int], spoken: str, open_window: Callable[..., Opened]
) -> None:
    window = open_window(size=size).window
    for number in range(window.views.bar.count()):
        window.views.show_view(number)
        QApplication.processEvents()
        buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
        worded = [each for each in buttons if re.search(r"[^\W\d_]", each.text())]
        assert [each.text() for each in worded if each.width() < each.minimumSizeHint().width()] == [], spoken


def test_no_sentence_of_the_settings_is_cut(spoken: str, open_window: Callable[..., Opened]) -> None:
    window = open_window().window
    window.commands["settings"].trigger()
    form = next(each for each in window.findChildren(QDialog) if each.isVisible())
    QApplication.processEvents()
    sentences = [each for each in form.findChildren(QLabel) if each.wordWrap()]
    assert sentences
    assert [each.text() for each in sentences if each.height() < each.heightForWidth(each.width())] == [], (
        spoken
    )


@pytest.mark.parametrize("command", ["settings", "glossary", "keys", "palette", "table"])
def test_no_dialogue_speaks_english(command: str, spoken: str, open_window: Callable[..., Opened]) -> None:
    window = open_window().window
    window.commands[command].trigger()
    dialogues = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert dialogues
    assert english((text for each in dialogues for text in texts(each)), spoken) == []


def test_the_printed_plan_speaks_no_english(spoken: str, tmp_path: Path) -> None:
    write_plan_pdf(paper_plan(), tmp_path / "plan.pdf", season=paper_season())
    reader = PdfReader(io.BytesIO((tmp_path / "plan.pdf").read_bytes()))
    lines = (line for page in reader.pages for line in page.extract_text().splitlines())
    assert english(lines, spoken) == []
    assert {"de": "Seite 1 von", "nb": "side 1 av"}[spoken] in " ".join(
        reader.pages[0].extract_text().split()
    )
    assert (
        english((str(entry["/Title"]) for entry in reader.outline if isinstance(entry, dict)), spoken) == []
    )


@pytest.mark.usefixtures("german")
def test_counts_numbers_and_dates_are_written_as_the_language_does() -> None:
    plan = example_plan()
    assert [tr_count("{n} night", "{n} nights", count) for count in (0, 1, 2)] == [
        "0 Nächte",
        "1 Nacht",
        "2 Nächte",
    ]
    assert decimal_text(2.5, 1) == "2,5"
    assert whole_text(12345) == "12.345"
    assert sight_wording.kp_text(3.7) == "3,7"
    evening = plan.request.first_evening
    assert date_wording.date_text(evening) == f"{evening.day}. {QLocale('de').monthName(evening.month)[:3]}"
    assert date_wording.evening_text(evening)[:2] == QLocale("de").dayName(evening.isoweekday())[:2]


@pytest.mark.parametrize("code", ["de", "nb"])
def test_weekdays_and_months_are_those_of_the_locale(code: str) -> None:
    """Core has tables of its own, as the PDF needs no locale; Qt knows them from Unicode CLDR."""
    from datetime import date, timedelta

    application()
    before = QLocale()
    language.speak(application(), code)
    locale = QLocale(code)
    try:
        for day in (date(2026, 1, 1) + timedelta(days=step) for step in range(365)):
            month = locale.monthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")
            weekday = locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")
            assert date_wording.evening_text(day) == f"{weekday} {day.day}. {month}"
    finally:
        language.speak(application(), "en")
        QLocale.setDefault(before)


def test_what_programs_read_is_the_same_in_every_language(spoken: str) -> None:
    german = export.plan_text(example_plan())
    assert core_language.spoken().code == spoken
    language.speak(application(), "en")
    assert german == export.plan_text(example_plan())


@pytest.mark.usefixtures("german")
def test_english_for_programs_ends_where_it_ends() -> None:
    with in_english():
        assert tr("Undo") == "Undo"
        assert decimal_text(2.5, 1) == "2.5"
    assert tr("Undo") == "Rückgängig"


def test_another_language_is_spoken_from_the_next_start_on(
    opened: Opened, open_window: Callable[..., Opened]
) -> None:
    locale = QLocale()
    opened.window.commands["settings"].trigger()
    form = next(each for each in opened.window.findChildren(QDialog) if each.isVisible())
    box = next(each for each in form.findChildren(QComboBox) if each.accessibleName() == "Language")
    box.setCurrentIndex(box.findData("nb"))
    assert opened.window.views.bar.tabText(1) == "Map"
    kept = Remembered(Path(opened.window._remembered.path)).setting(LANGUAGE)
    language.speak(application(), language.chosen_language(kept))
    try:
        assert open_window().window.views.bar.tabText(1) == "Kart"
    finally:
        language.speak(application(), "en")
        QLocale.setDefault(locale)


def test_the_buttons_that_qt_makes_speak_bokmal_not_nynorsk() -> None:
    locale = QLocale()
    language.speak(application(), "nb")
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close)
        assert {button.text().replace("&", "") for button in box.buttons()} == {"Lagre", "Lukk"}
    finally:
        language.speak(application(), "en")
        QLocale.setDefault(locale)
