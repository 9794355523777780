"""PDFs open in strict readers, whatever a place is called; these are programs of the system."""

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from auroraplan.render.pdf import plan_pdf
from nasty_names import NASTY, called

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]

READERS = (("qpdf", "--check"), ("pdfinfo",), ("mutool", "draw", "-q", "-F", "txt", "-o", "/dev/null"))


@pytest.mark.full
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: the readers are Linux's packages")
@pytest.mark.parametrize("name", NASTY)
def test_strict_readers_open_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(plan_pdf(called(name)))
    for command in READERS:
        assert shutil.which(command[0]), "on Debian: apt-get install qpdf poppler-utils mupdf-tools"
        ended = subprocess.run([*command, path], capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        assert "error" not in ended.stderr.casefold()


@pytest.mark.parametrize("name", NASTY[:5])
def test_a_strict_reader_of_ours_opens_it(name: str) -> None:
    read = PdfReader(io.BytesIO(plan_pdf(called(name))), strict=True)
    assert len(read.pages) > 5
    assert all(page.extract_text() for page in read.pages)
