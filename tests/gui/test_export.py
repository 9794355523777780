"""The PDF from the window: on the paper of the country."""

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale

from auroraplan.gui import export
from auroraplan.gui.export import PlanExport, prints_on_letter
from auroraplan.gui.tasks import TaskRunner
from plan_example import example_plan

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("locale", "letter"),
    [("en_US", True), ("en_CA", True), ("es_MX", True), ("en_GB", False), ("nb_NO", False), ("fi_FI", False)],
)
def test_a_country_prints_on_its_own_paper(locale: str, letter: bool) -> None:
    assert prints_on_letter(QLocale(locale)) == letter


@pytest.mark.parametrize(("letter", "width"), [(True, 612.0), (False, 595.0)])
def test_the_window_prints_on_that_paper(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letter: bool, width: float
) -> None:
    monkeypatch.setattr(export, "prints_on_letter", lambda _locale: letter)
    tasks = TaskRunner()
    writing = PlanExport(tasks)
    path = tmp_path / "plan.pdf"
    with qtbot.waitSignal(writing.written, timeout=20_000):
        writing.write(example_plan(), path)
    assert float(PdfReader(path).pages[0].mediabox.width) == pytest.approx(width, abs=1.0)
    tasks.close()
