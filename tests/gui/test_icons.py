"""What a style sheet names lies in the home folder, and nothing is left behind elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from pytestqt.qtbot import QtBot

from auroraplan.gui import theme
from auroraplan.gui.application import application
from auroraplan.gui.icons import DRAWN, draw_into, icon_file
from auroraplan.render.style import dark


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    before = QDir.searchPaths(DRAWN)
    home = tmp_path / "a (home), ü; 'x'"
    draw_into(home)
    yield home
    QDir.setSearchPaths(DRAWN, before)


def test_a_drawing_is_kept_in_the_folder_and_mended_there(folder: Path) -> None:
    path = Path(icon_file("chevron-up", "#123456"))
    whole = path.read_bytes()
    assert path.parent == folder
    assert b"#123456" in whole
    path.write_bytes(whole[:20])  # killed while it was written
    assert Path(icon_file("chevron-up", "#123456")).read_bytes() == whole


def test_where_nothing_can_be_written_there_is_a_drawing_all_the_same(folder: Path) -> None:
    folder.parent.joinpath(folder.name).write_bytes(b"a file where the folder should be")
    assert Path(icon_file("chevron-up", "#123456")).is_file()


def test_a_folder_that_a_sheet_cannot_name_is_not_named(tmp_path: Path, folder: Path) -> None:
    draw_into(tmp_path / 'a "b"')
    assert '"' not in icon_file("chevron-up", "#123456")


def test_the_sheet_reads_its_drawings_whatever_the_folder_is_called(qtbot: QtBot, folder: Path) -> None:
    """A sheet that Qt cannot read is a warning, and a warning fails the test."""
    from PySide6.QtWidgets import QSpinBox

    application()
    box = QSpinBox()
    qtbot.addWidget(box)
    box.setStyleSheet(theme.sheet(dark()))
    box.show()
    assert f'url("{(folder / "chevron-up-").as_posix()}' in theme.sheet(dark())
    assert not box.grab().isNull()
