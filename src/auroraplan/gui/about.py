"""The box about the program: its version, its licence, and whose data, fonts and libraries it rests on."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox

from auroraplan import __version__
from auroraplan.core.language import tr
from auroraplan.gui.reading import Entry, ReadingBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AboutBox(ReadingBox):
    """What can be read and searched, and a button that opens the project's page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("About Auroraplan"), about_entries(), parent)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.page = buttons.addButton(tr("Project page"), QDialogButtonBox.ButtonRole.ActionRole)
        self.page.setAutoDefault(False)
        self.page.clicked.connect(self._open_page)
        buttons.rejected.connect(self.reject)
        box = self.layout()
        assert box is not None
        box.addWidget(buttons)

    def _open_page(self) -> None:
        from auroraplan.app.notice import PROJECT_PAGE

        QDesktopServices.openUrl(QUrl(PROJECT_PAGE))


def about_entries() -> tuple[Entry, ...]:
    """The program first, then Qt and the other libraries, then data, one entry for each heading of NOTICE."""
    from auroraplan.app.notice import PROJECT_PAGE, shipped_credits

    program = Entry(
        "program",
        f"Auroraplan {__version__}",
        tr(
            "Free software under the MIT licence: use it, change it and pass it on. "
            "It comes without warranty.\n{page}",
            page=PROJECT_PAGE,
        ),
    )
    qt = Entry(
        "qt",
        tr("Qt and PySide6 {version}", version=pyside_version),
        tr(
            "Used under the GNU Lesser General Public License, version 3, as separate libraries that you may "
            "replace by your own. Python {python}.",
            python=platform.python_version(),
        ),
        also="LGPL",
    )
    texts: dict[str, list[str]] = {}
    for credit in shipped_credits():
        texts.setdefault(credit.heading, []).append(credit.text)
    parts = [
        Entry(f"notice-{number}", heading, "\n\n".join(lines))
        for number, (heading, lines) in enumerate(texts.items())
    ]
    return (program, qt, *parts)
