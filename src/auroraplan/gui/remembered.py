"""What the window remembers between runs: where it stood, how it was divided, and what was asked last.

Kept in one ini file in the settings folder. What cannot be read is as if it had never been kept.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from auroraplan.app.requests import MoonTaste, PlanRequest
from auroraplan.core.places import Place
from auroraplan.gui.settings import Setting


class Remembered:
    """The ini file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def request(self) -> PlanRequest | None:
        """What was asked last, or None on the first run."""
        text = self._file.value("plan/request", "")
        try:
            kept: dict[str, Any] = json.loads(str(text))
            places = tuple(Place(**place) for place in kept["places"])
            nights, stay = int(kept["nights"]), int(kept["stay"])
            first = date.fromisoformat(kept["first_evening"])
            moon = MoonTaste(kept["moon"])
        except (ValueError, TypeError, KeyError):
            return None
        if not 1 <= stay <= nights:
            return None
        return PlanRequest(places, first, nights, stay, moon)

    def keep_request(self, request: PlanRequest) -> None:
        """Keep what was asked, on disk when this returns."""
        kept = {
            "places": [asdict(place) for place in request.places],
            "first_evening": request.first_evening.isoformat(),
            "nights": request.nights,
            "stay": request.stay,
            "moon": request.moon.value,
        }
        self._file.setValue("plan/request", json.dumps(kept, ensure_ascii=True))
        self._file.sync()

    def setting(self, setting: Setting) -> str:
        """What was chosen; its usual value where nothing was, or what was is no choice any more."""
        kept = str(self._file.value(f"window/{setting.id}", setting.usual))
        return kept if kept in dict(setting.choices) else setting.usual

    def keep_setting(self, setting: Setting, value: str) -> None:
        """Keep a choice, on disk when this returns."""
        self._file.setValue(f"window/{setting.id}", value)
        self._file.sync()

    def bytes_of(self, name: str) -> QByteArray | None:
        """A geometry or a splitter's state, as Qt made it."""
        kept = self._file.value(f"window/{name}")
        return kept if isinstance(kept, QByteArray) else None

    def keep_bytes(self, name: str, state: QByteArray) -> None:
        """Keep a geometry or a splitter's state."""
        self._file.setValue(f"window/{name}", state)

    def sync(self) -> None:
        """Write to disk."""
        self._file.sync()
