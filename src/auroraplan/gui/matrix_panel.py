"""The matrix with its heading and the legend of its colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from auroraplan.app.chance_wording import VERDICT_LEGEND
from auroraplan.core.language import marked, tr
from auroraplan.gui.labels import CARD_MARGINS, ElidedLabel, label
from auroraplan.gui.matrix_view import MatrixView
from auroraplan.gui.painted import Painted
from auroraplan.gui.text_size import fix
from auroraplan.gui.views import PlanView

if TYPE_CHECKING:
    from auroraplan.app.chart_tables import ChartRows
    from auroraplan.gui.answers import Board
    from auroraplan.gui.selection import Choice
    from auroraplan.render.style import Style


class MatrixPanel(PlanView):
    """Filled by `show_board`; the table is `view`."""

    tab, command = marked("Matrix"), "matrix"

    def __init__(self, style: Style) -> None:
        super().__init__(tr("Odds by place and night"))
        self.view = MatrixView(style)
        self._board: Board | None = None
        self._note = ElidedLabel("small")
        self._empty = label(tr("Add a place, and each of its nights stands here."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._legend = Painted(tr("Legend of the colours"), style, height=30)
        fix(self._legend, width=244)
        self._title = label(tr("Odds by place and night"), "heading")
        self._is_compact = False
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(self._title)
        heading.addWidget(self._note, 1)
        heading.addWidget(self._legend)
        box = QVBoxLayout(self)
        left, top, right, bottom = CARD_MARGINS
        box.setContentsMargins(left, top - 4, right, bottom - 4)
        box.setSpacing(4)
        box.addLayout(heading)
        box.addWidget(self.view, 1)
        box.addWidget(self._empty, 1)
        self._empty.hide()

    def show_board(self, board: Board | None) -> None:
        """Show other odds."""
        self._board = board
        self.view.show_board(board)
        wordings = (
            (tr("night of (evening date, local time at the place)"), tr("by the evening's date"))
            if board
            else ("",)
        )
        self._note.show_text(*wordings)
        self._legend.setVisible(board is not None and not self._is_compact)
        self._empty.setVisible(board is None)
        self.view.setVisible(board is not None)
        if board is not None:
            self._legend.show_drawing(_legend, tr(VERDICT_LEGEND))
            self._legend.setToolTip(tr(VERDICT_LEGEND))

    def set_compact(self, *, compact: bool) -> None:
        """Leave out the heading in a low window: the tab says it too."""
        self._is_compact = compact
        self._title.setHidden(compact)
        self._note.setHidden(compact)
        self._legend.setVisible(self._board is not None and not compact)

    def show_choice(self, choice: Choice | None) -> None:
        """Outline the chosen place and night."""
        self.view.show_choice(choice)

    def as_table(self) -> ChartRows | None:
        """Every night of every place; the matrix is a table itself, but cannot be copied."""
        if self._board is None:
            return None
        from auroraplan.app.chart_tables import matrix_rows

        return matrix_rows([answer.nights for answer in self._board.answers])

    def height_for_all(self) -> int:
        """The height that shows every place without scrolling."""
        return self.view.height_for_all() + self.height() - self.view.height()

    def set_style(self, style: Style) -> None:
        """Wear another palette."""
        self.view.set_style(style)
        self._legend.set_style(style)


def _legend(painter: QPainter, box: QRectF, style: Style) -> None:
    from auroraplan.render.odds_matrix import paint_legend

    paint_legend(painter, box, style)
