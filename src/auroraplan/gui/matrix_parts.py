"""The cells and the heads of the table of places by nights, painted by `render.odds_matrix`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from auroraplan.app.chance_wording import percent
from auroraplan.core.language import tr
from auroraplan.gui.matrix_model import NIGHT_ROLE, Index, MatrixModel
from auroraplan.gui.text_size import scaled, zoomed
from auroraplan.render.style import Style, colour

if TYPE_CHECKING:
    from auroraplan.core.odds import NightOdds

HEAD_HEIGHT = 72
MOST_PICTURES = 400


class CellPainter(QStyledItemDelegate):
    """The odds of a night in a cell."""

    def __init__(self, parent: QObject, style: Style) -> None:
        super().__init__(parent)
        self.look = style
        self._pictures: dict[tuple[str, str, int, int, float], QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, and a ring around the chosen one."""
        painter.drawPixmap(option.rect.topLeft(), self._picture(index, option.rect.size(), painter))
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        from auroraplan.render.odds_matrix import CELL_CORNER, CELL_GAP

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(option.rect).adjusted(CELL_GAP + 2, CELL_GAP + 2, -CELL_GAP - 2, -CELL_GAP - 2)
        for ink, width in ((self.look.card, 3.6), (self.look.glow, 2.0)):
            painter.setPen(QPen(colour(ink), width))
            painter.drawRoundedRect(ring, CELL_CORNER - 1, CELL_CORNER - 1)
        painter.restore()

    def _picture(self, index: Index, size: QSize, painter: QPainter) -> QPixmap:
        """The cell as painted once: there are about a hundred different ones, however many nights."""
        night: NightOdds | None = index.data(NIGHT_ROLE)
        odds, ratio = night.odds if night else None, painter.device().devicePixelRatioF()
        key = (self.look.name, percent(odds), size.width(), size.height(), ratio * scaled(100))
        picture = self._pictures.get(key)
        if picture is None:
            from auroraplan.render.odds_matrix import paint_cell

            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inside = QPainter(picture)
            paint_cell(inside, zoomed(inside, QRectF(QPointF(), QSizeF(size))), odds, self.look)
            inside.end()
            self._pictures[key] = picture
        return picture


class EveningsHead(QHeaderView):
    """The head of the columns."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.look = style
        self.setSectionsClickable(False)
        self.setHighlightSections(True)
        self.setAccessibleName(tr("Evenings"))

    def sizeHint(self) -> QSize:
        """As high as weekday, day and Moon want it."""
        return QSize(scaled(100), scaled(HEAD_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint an evening."""
        from auroraplan.render.odds_matrix import paint_evening

        model: MatrixModel = self.model()  # pyright: ignore[reportAssignmentType] - the only model it gets
        if model.board is None:
            return
        evening = model.board.evenings[logicalIndex]
        painter.save()
        box = zoomed(painter, QRectF(rect))
        paint_evening(painter, box, evening, night=model.night(0, logicalIndex), style=self.look)
        painter.restore()

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the head, and where the forecast ends."""
        super().paintEvent(e)
        model: MatrixModel = self.model()  # pyright: ignore[reportAssignmentType] - the only model it gets
        if model.board is not None and model.board.climatology_from is not None:
            from auroraplan.render.odds_matrix import paint_forecast_line

            column = model.board.evenings.index(model.board.climatology_from)
            painter = QPainter(self.viewport())
            x = float(self.sectionViewportPosition(column))
            box = zoomed(painter, QRectF(x, 0.0, 0.0, self.height()))
            paint_forecast_line(painter, QPointF(0.0, 1.0), box.height(), self.look)
            painter.end()


class PlacesHead(QHeaderView):
    """The head of the rows."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.look = style
        self.current_row = -1
        self.setSectionsClickable(True)
        self.setAccessibleName(tr("Places"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint a place."""
        from auroraplan.render.odds_matrix import paint_place

        model: MatrixModel = self.model()  # pyright: ignore[reportAssignmentType] - the only model it gets
        if model.board is not None:
            place = model.board.answers[logicalIndex].place
            painter.save()
            box = zoomed(painter, QRectF(rect).adjusted(0, 0, -8, 0))
            paint_place(painter, box, place, self.look, bold=logicalIndex == self.current_row)
            painter.restore()
