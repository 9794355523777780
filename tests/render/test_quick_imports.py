"""Qt costs the modules that are imported after it nothing."""

from __future__ import annotations

import json
import subprocess
import sys

CODE = """
import sys
sys.path[:] = {path!r}
import {first}
import auroraplan.core.odds, auroraplan.render.pdf
import json, linecache
print(json.dumps([name for name in linecache.cache if "auroraplan" in name]))
"""


def sources_read(first: str) -> list[str]:
    code = CODE.format(path=sys.path, first=first)
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(told.stdout)


def test_no_source_is_read_once_the_drawings_are_loaded() -> None:
    assert not [name for name in sources_read("auroraplan.render") if not name.endswith("render/__init__.py")]


def test_pyside_alone_would_read_them_all() -> None:
    """Where this fails PySide has mended it, and `render.quick_imports` may go."""
    assert len(sources_read("PySide6.QtCore")) > 0
