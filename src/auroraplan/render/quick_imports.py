"""Modules are imported as quickly with Qt as without.

PySide hooks every import and reads the source of what was imported, to see whether its optional features
(`snake_case`, `true_property`) may concern it (shibokensupport/feature.py, 6.8 to 6.12): a sixth of the
window's start, and 12 MB of text that is kept. Nothing here uses these features; without sources, as in a
frozen program, PySide does without them too. Should it come to do that otherwise, all is as before.
"""

from __future__ import annotations

import sys

from PySide6 import QtCore

__all__ = ["QtCore", "read_no_sources"]  # the first brings the hook

HOOK, QUESTION = "shibokensupport.feature", "_mod_uses_pyside"


def read_no_sources() -> bool:
    """Let PySide take all modules imported from now on for ones without features; False if it has no hook."""
    feature = sys.modules.get(HOOK)
    if feature is None or not hasattr(feature, QUESTION):
        return False
    setattr(feature, QUESTION, _uses_no_features)
    return True


def _uses_no_features(_module: object) -> bool:
    return False
