"""The search field: type a name or coordinates, choose from what is offered, or have it looked up online."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QWidget

from auroraplan.core.language import tr
from auroraplan.gui.answers import places_text
from auroraplan.gui.icons import icon
from auroraplan.gui.labels import CONTROL_HEIGHT
from auroraplan.gui.pasting import names_in
from auroraplan.gui.place_search import is_literal
from auroraplan.gui.suggestion_list import Suggestion, SuggestionList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.core.places import Place
    from auroraplan.gui.engine import Destinations, Match, OnlineAnswer
    from auroraplan.render.style import Style

WIDEST = 460


class _Field(QLineEdit):
    stepped = Signal(int)
    left = Signal()
    wanted = Signal()
    dismissed = Signal()
    pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_pasted()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.text() == "/" and not self.text():
            event.accept()  # the key that leads here, pressed once more
        else:
            super().keyPressEvent(event)

    def take_pasted(self) -> None:
        """One name is pasted into the field, several are places to add at once."""
        text = QGuiApplication.clipboard().text()
        if len(names_in(text)) > 1:
            self.pasted.emit(text)
        else:
            self.paste()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        paste = next((each for each in menu.actions() if each.objectName() == "edit-paste"), None)
        if paste is not None:
            paste.triggered.disconnect()
            paste.triggered.connect(self.take_pasted)
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.wanted.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class AddPlace(QWidget):
    """Speaks while the user types and when they choose.

    `typed` carries the text while it changes, `entered` the text on Enter, `placesChosen` places;
    `left` comes when Escape finds nothing to close. `onlineWanted` carries the text to look up online,
    `onlineStopped` comes when the answer is not wanted any more. `pasted` carries a text of several names.
    """

    typed = Signal(object)
    entered = Signal(object)
    placesChosen = Signal(object)
    left = Signal()
    onlineWanted = Signal(object)
    onlineStopped = Signal()
    pasted = Signal(str)

    def __init__(self, style: Style, window: QWidget) -> None:
        super().__init__()
        self._field = _Field()
        self._field.setPlaceholderText(tr("Add a place: name, or lat, lon"))
        self._field.setAccessibleName(tr("Add a place"))
        self._field.setToolTip(
            tr(
                "A name, coordinates like 69.65, 18.96, or set:lapland (Ctrl+F)\n"
                "Several names can be pasted, one a line"
            )
        )
        self._field.setClearButtonEnabled(True)
        for clear in self._field.findChildren(QAbstractButton):  # Qt gives its button no name
            clear.setAccessibleName(tr("Empty the field"))
        self._field.setFixedHeight(CONTROL_HEIGHT)
        self.offers: tuple[Suggestion, ...] = ()
        self._sets: tuple[Suggestion, ...] = ()
        self._offering = ""
        self._answered = ""
        self.offers_online = False
        self._searching = ""
        self._list = SuggestionList(style, window)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field)
        self.setFocusProxy(self._field)
        self._connect()

    @property
    def suggestions(self) -> SuggestionList:
        """The list below the field."""
        return self._list

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._list.set_style(style)
        for clear in self._field.findChildren(QAction):  # Qt's own button, whose icon has no palette
            clear.setIcon(icon("x", style.muted))

    def focus(self) -> None:
        """Put the cursor into the field and offer what can be had without typing."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._offer()

    def show_offers(self, favourites: Sequence[Place], sets: Sequence[Destinations]) -> None:
        """What to offer while nothing is typed: favourites, then destination sets."""
        kept = [Suggestion(f"★ {place.name}", place.area, (place,)) for place in favourites]
        self._offering = tr("Favourites and sets") if kept else tr("Destination sets")
        self._sets = tuple(
            Suggestion(
                tr(each.title), tr("set of {places}", places=places_text(len(each.places))), each.places
            )
            for each in sets
        )
        self.offers = (*kept, *self._sets)

    def show_suggestions(self, found: tuple[str, Sequence[Match]]) -> None:
        """Suggestions for a text, unless it has been changed since."""
        text, matches = found
        if text != self._field.text() or not self._field.hasFocus():
            return
        wanted = text.strip().casefold()
        sets = [row for row in self._sets if wanted in row.title.casefold()]
        rows = [_suggestion(match.place) for match in matches]
        self._answered = text
        known = any(match.exact for match in matches)
        online = () if known else self._online_row(text)
        if rows or sets:
            self._open("", [*sets[:2], *rows, *online])
            self._list.step(1)
        else:
            self._open(tr("Enter adds “{text}”, if it is a place or coordinates", text=text.strip()), online)

    def show_problem(self, sentence: str) -> None:
        """Say below the field why its text cannot be used."""
        text = self._field.text()
        self._answered = text
        self._show_problem(sentence, self._online_row(text))

    def show_searching(self, doing: str) -> None:
        """Say what the search online is doing."""
        if self._searching:
            self._open(tr("{doing} for “{text}” …  Esc stops", doing=doing, text=self._searching), ())
            self._field.setAccessibleDescription(doing)

    def show_online(self, found: tuple[str, OnlineAnswer]) -> None:
        """What was found online, unless the text has been changed since; whom to thank stands above."""
        text, answer = found
        if text != self._searching:
            return
        self._searching, self._answered = "", self._field.text()
        if not answer.places:
            self._show_problem(answer.sentence, self._online_row(text) if answer.is_fault else ())
            return
        self._open(
            tr("Found online  ·  {source}", source=answer.attribution),
            [_suggestion(place) for place in answer.places],
        )
        self._step(1)

    def show_online_problem(self, missed: tuple[str, str]) -> None:
        """Say why a text cannot be looked up online."""
        text, sentence = missed
        if text == self._searching:
            self._searching = ""
            self._show_problem(sentence)

    def clear(self) -> None:
        """Empty the field."""
        self._stop_searching()
        self._field.clear()
        self._list.hide()

    def _connect(self) -> None:
        self._field.textEdited.connect(self._edited)
        self._field.returnPressed.connect(self._enter)
        self._field.stepped.connect(self._step)
        self._field.wanted.connect(self._offer)
        self._field.left.connect(self._leave)
        self._field.dismissed.connect(self._dismiss)
        self._field.pasted.connect(self.pasted)
        self._list.chosen.connect(self._choose)

    def _edited(self, text: str) -> None:
        self._stop_searching()
        self._field.setAccessibleDescription("")
        if text.strip():
            self.typed.emit(text)
        else:
            self.typed.emit("")
            self._offer()

    def _step(self, by: int) -> None:
        if not self._list.rows:
            self._offer()
        self._list.step(by)
        current = self._list.current()
        if current is not None:
            self._answered = self._field.text()  # a row that was gone to is meant
            self._field.setAccessibleDescription(f"{current.title}, {current.detail}")

    def _offer(self) -> None:
        if not self._field.text().strip():
            self._open(self._offering, self.offers)

    def _enter(self) -> None:
        if self._searching:
            return
        text, current = self._field.text(), self._list.current()
        # Whoever types fast presses Enter while the list still answers the letters before.
        if current is not None and (text == self._answered or not text.strip()):
            self._choose(current)
        elif text.strip():
            self.entered.emit(text)

    def _choose(self, row: Suggestion) -> None:
        if row.wanted:
            self._searching = row.wanted
            self.show_searching(tr("Looking online"))
            self.onlineWanted.emit(row.wanted)
            return
        self.clear()
        self.placesChosen.emit(row.places)

    def _leave(self) -> None:
        self._stop_searching()
        self._list.hide()

    def _stop_searching(self) -> None:
        if self._searching:
            self._searching = ""
            self.onlineStopped.emit()

    def _online_row(self, text: str) -> tuple[Suggestion, ...]:
        """The row that looks a name up online; coordinates and sets are nobody else's business."""
        from auroraplan.sources.places.online import may_be_name  # not before the window is painted

        wanted = text.strip()
        if not self.offers_online or not may_be_name(wanted) or is_literal(wanted):
            return ()
        return (
            Suggestion(
                tr("Search online for “{text}”", text=wanted), tr("sends only this text"), wanted=wanted
            ),
        )

    def _show_problem(self, sentence: str, rows: Sequence[Suggestion] = ()) -> None:
        self._place_list()
        self._list.show_problem(sentence, rows)
        self._list.step(1)
        self._field.setAccessibleDescription(sentence)

    def _dismiss(self) -> None:
        self._stop_searching()
        if self._list.isVisible():
            self._list.hide()
        elif self._field.text():
            self.clear()
        else:
            self.left.emit()

    def _open(self, heading: str, rows: Sequence[Suggestion]) -> None:
        self._place_list()
        self._list.show_rows(heading, rows)

    def _place_list(self) -> None:
        """Below the field, within the window's width."""
        window = self.window()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        width = min(max(self._field.width(), WIDEST), window.width() - 16)
        self._list.setFixedWidth(width)
        self._list.move(min(corner.x(), window.width() - width - 8), corner.y())


def _suggestion(place: Place) -> Suggestion:
    where = ", ".join(part for part in (place.region, tr(place.country)) if part)
    return Suggestion(place.name, where, (place,))
