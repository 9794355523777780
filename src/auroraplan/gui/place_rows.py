"""The rows of the list of places: a star, name and dates, a bar with its range, a percentage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from auroraplan.app.chance_wording import UNKNOWN, percent, percent_range
from auroraplan.core.language import tr
from auroraplan.gui.answers import stay_note
from auroraplan.gui.copying import rows_text
from auroraplan.gui.icons import icon
from auroraplan.gui.place_mime import place_mime
from auroraplan.gui.text_size import scaled, zoomed
from auroraplan.render import lettering
from auroraplan.render.style import BODY, EMPHASIS, RADIUS, SEMIBOLD, SMALL, Style, colour, font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auroraplan.core.places import Place
    from auroraplan.core.trips import Stay
    from auroraplan.gui.answers import PlaceAnswer

ROW_HEIGHT = 50
ROW_ROLE = Qt.ItemDataRole.UserRole
_STAR_WIDTH, _PERCENT_WIDTH, _EDGE = 30, 48, 4
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place, what is known of it (None while it is being worked out), and whether it is a favourite.

    `tells_rank` where the rows do not stand by it.
    """

    place: Place
    answer: PlaceAnswer | None
    is_favourite: bool
    tells_rank: bool = False

    @property
    def stay(self) -> Stay | None:
        """The best stay."""
        return self.answer.stay if self.answer else None

    @property
    def note(self) -> str:
        """The line under the name."""
        if self.answer is None:
            return tr("working it out")
        note = stay_note(self.answer)
        return tr("No. {rank} · {note}", rank=self.answer.rank, note=note) if self.tells_rank else note

    @property
    def percent(self) -> str:
        """The odds of the best stay."""
        return percent(self.stay.odds_at_least_one) if self.stay else UNKNOWN

    @property
    def spoken(self) -> str:
        """The row in words."""
        favourite = ", " + tr("favourite") if self.is_favourite else ""
        if self.stay is None:
            return f"{self.place.label}, {self.note}{favourite}"
        likely = tr("likely {range}", range=percent_range(self.stay.low, self.stay.high))
        return f"{self.place.label}, {self.percent}, {likely}, {self.note}{favourite}"


class PlaceRows(QAbstractListModel):
    """The rows of the list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[PlaceRow, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many places there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's words, or the row itself under `ROW_ROLE`."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.place.label
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row can be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What a drag of a row carries."""
        row = self.rows[indexes[0].row()]
        return place_mime(row.place.id, rows_text((row,)))

    def show(self, rows: tuple[PlaceRow, ...]) -> None:
        """Show other rows; the same places in the same order keep their selection."""
        same = [row.place.id for row in rows] == [row.place.id for row in self.rows]
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class RowPainter(QStyledItemDelegate):
    """Paints rows through `render`, and hears clicks on their stars."""

    starred = Signal(object)

    def __init__(self, parent: QObject, style: Style) -> None:
        super().__init__(parent)
        self.look = style

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines of text."""
        return QSize(scaled(200), scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: PlaceRow = index.data(ROW_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = zoomed(painter, QRectF(option.rect))
        box = whole.adjusted(_EDGE, 2, -_EDGE, -2)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
            edge = self.look.glow if self.look.name == "light" else self.look.accent_fill
            painter.setPen(colour(edge if selected else self.look.line))
            painter.setBrush(colour(self.look.raised))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 2, RADIUS - 2)
            if focused:
                painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), RADIUS - 3, RADIUS - 3)
        self._paint_star(painter, whole.toRect(), row)
        self._paint_words(painter, box, row, selected=selected)
        self._paint_odds(painter, box, row)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Hear a click on a star."""
        if isinstance(event, QMouseEvent) and _star_box(option.rect, scaled(_STAR_WIDTH)).contains(
            event.position().toPoint()
        ):
            if event.type() == QEvent.Type.MouseButtonRelease:
                self.starred.emit(index.data(ROW_ROLE).place)
            return True
        return super().editorEvent(event, model, option, index)

    def _paint_star(self, painter: QPainter, rect: QRect, row: PlaceRow) -> None:
        ink = self.look.caution if row.is_favourite else self.look.muted
        drawn = icon("star", ink, filled=row.is_favourite)
        box = _star_box(rect)
        spot = QRect(0, 0, 15, 15)
        spot.moveCenter(box.center())
        drawn.paint(painter, spot)

    def _paint_words(self, painter: QPainter, box: QRectF, row: PlaceRow, *, selected: bool) -> None:
        left, right = _STAR_WIDTH, _PERCENT_WIDTH + _bar_width(box.width()) + 10
        words = box.adjusted(left, 6, -right, 0)
        face = font(BODY, SEMIBOLD) if selected else font(BODY)
        name = QRectF(words.left(), words.top(), words.width(), 18)
        fits = lettering.text_width(row.place.label, face) <= name.width()
        text = row.place.label if fits else row.place.name
        lettering.write(painter, name, text, ink=self.look.text, face=face)
        note = QRectF(words.left(), words.top() + 18, words.width(), 16)
        lettering.write(painter, note, row.note, ink=self.look.muted, face=font(SMALL))

    def _paint_odds(self, painter: QPainter, box: QRectF, row: PlaceRow) -> None:
        from auroraplan.render.range_bar import paint_stay_bar

        width = _bar_width(box.width())
        bar = QRectF(box.right() - _PERCENT_WIDTH - width - 4, box.center().y() - 8, width, 16)
        if row.stay is not None:
            paint_stay_bar(painter, bar, row.stay, self.look)
        figure = QRectF(box.right() - _PERCENT_WIDTH, box.top(), _PERCENT_WIDTH - 8, box.height())
        lettering.write(
            painter,
            figure,
            row.percent,
            ink=self.look.text,
            face=font(EMPHASIS, SEMIBOLD),
            align=lettering.RIGHT,
        )


def _star_box(row: QRect, width: int = _STAR_WIDTH) -> QRect:
    return QRect(row.left() + _EDGE, row.top(), width, row.height())


def _bar_width(row_width: float) -> float:
    return min(104.0, max(40.0, row_width * 0.36 - 58.0))
