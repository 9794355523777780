"""Suggestions hang below the search field, inside the window, while the cursor stays in the field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from auroraplan.core.language import tr
from auroraplan.gui.labels import label
from auroraplan.gui.text_size import scaled, zoomed
from auroraplan.render import lettering
from auroraplan.render.style import BODY, RADIUS, SMALL, Style, colour, font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.core.places import Place

ROW_HEIGHT = 34
MOST_ROWS = 11
ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A row that adds its places when it is chosen, or looks `wanted` up online."""

    title: str
    detail: str
    places: tuple[Place, ...] = ()
    wanted: str = ""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Suggestion, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.detail}"
        return row if role == ROW_ROLE else None

    def show(self, rows: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class _RowPainter(QStyledItemDelegate):
    def __init__(self, parent: QObject, style: Style) -> None:
        super().__init__(parent)
        self.look = style

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(scaled(120), scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Suggestion = index.data(ROW_ROLE)
        painter.save()
        box = zoomed(painter, QRectF(option.rect)).adjusted(4, 1, -4, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self.look.line))
            painter.drawRoundedRect(box, RADIUS / 2, RADIUS / 2)
        inner = box.adjusted(10, 0, -10, 0)
        lettering.write(painter, inner, row.title, ink=self.look.text)
        beside = inner.adjusted(lettering.text_width(row.title, font(BODY)) + 10, 0, 0, 0)
        lettering.write(painter, beside, row.detail, ink=self.look.muted, face=font(SMALL))
        painter.restore()


class SuggestionList(QFrame):
    """A list that never takes the focus; `chosen` carries a `Suggestion`."""

    chosen = Signal(object)

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self._model = _Rows(self)
        self._painter = _RowPainter(self, style)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._painter)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseTracking(True)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(tr("Suggestions"))
        self._heading = label("", "small")
        self._problem = label("", "caution", wraps=True)
        self._box = QVBoxLayout(self)
        self._build()
        self.hide()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self._painter.look = style
        self._view.viewport().update()

    def show_rows(self, heading: str, rows: Sequence[Suggestion]) -> None:
        """Show suggestions below a heading; without either, hide."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._problem.hide()
        self._show(rows)
        if rows or heading:
            self.open()
        else:
            self.hide()

    def show_problem(self, sentence: str, rows: Sequence[Suggestion] = ()) -> None:
        """Show why there is no place to choose, and what can be done."""
        self._heading.hide()
        self._show(rows)
        self._problem.setText(sentence)
        self._problem.show()
        self.open()

    @property
    def heading(self) -> str:
        """What stands above the suggestions, or nothing."""
        return self._heading.text() if self.isVisible() and not self._heading.isHidden() else ""

    @property
    def problem(self) -> str:
        """The sentence on show, or nothing."""
        return self._problem.text() if self.isVisible() and not self._problem.isHidden() else ""

    @property
    def rows(self) -> tuple[Suggestion, ...]:
        """The suggestions on show."""
        return self._model.rows if self.isVisible() and not self._view.isHidden() else ()

    def current(self) -> Suggestion | None:
        """The highlighted row."""
        index = self._view.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() and self.rows else None

    def step(self, by: int) -> None:
        """Move the highlight, round the ends."""
        count = self._model.rowCount()
        if count:
            row = self._view.currentIndex().row()
            row = (row + by) % count if row >= 0 else (0 if by > 0 else count - 1)
            self._view.setCurrentIndex(self._model.index(row))

    def open(self) -> None:
        """Stand below the field, as wide as it or wider, within the window."""
        self._box.activate()  # the rows may have become fewer
        wraps = self._box.hasHeightForWidth()
        height = self._box.heightForWidth(self.width()) if wraps else self._box.sizeHint().height()
        self.resize(self.width(), height)
        self.raise_()
        self.show()

    def _show(self, rows: Sequence[Suggestion]) -> None:
        self._model.show(rows)
        self._view.setVisible(bool(rows))
        self._view.setFixedHeight(scaled(ROW_HEIGHT) * min(len(rows), MOST_ROWS) + 2)

    def _build(self) -> None:
        box = self._box
        box.setContentsMargins(6, 6, 6, 6)
        box.setSpacing(2)
        self._heading.setContentsMargins(10, 4, 10, 2)
        self._problem.setContentsMargins(10, 6, 10, 6)
        for widget in (self._heading, self._problem, self._view):
            box.addWidget(widget)
        self._view.clicked.connect(self._choose)
        self._view.entered.connect(self._view.setCurrentIndex)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW_ROLE))
