"""What the window remembers between runs: where it stood, how it was divided, and what was asked last.

Kept in the settings. What cannot be read is as if it had never been kept; what cannot be written is
remembered while the window is open. Both are told in the log alone: nothing that somebody made is lost by it.
"""

from __future__ import annotations

import base64
import binascii
import json
import logging
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSettings

from auroraplan.app.requests import MOST_NIGHTS, MoonTaste, PlanRequest
from auroraplan.core.errors import WorldFault
from auroraplan.core.places import Place
from auroraplan.gui.settings import Setting
from auroraplan.store.documents import Json
from auroraplan.store.settings import Settings

LOG = logging.getLogger(__name__)

STATES = ("geometry", "columns", "rows")
"""What earlier versions kept of the window in an ini file."""

if TYPE_CHECKING:
    from auroraplan.core.itineraries import Leg


class Remembered:
    """The settings of the window; `before` is the ini file of earlier versions, read if there are none."""

    def __init__(self, path: Path, *, before: Path | None = None) -> None:
        self.path = path
        self._settings = Settings(path, lambda: datetime.now(UTC))
        for notice in self._settings.notices:
            LOG.warning("%s", notice)
        if before is not None and self._settings.is_new and before.is_file():
            self._settings.change(_of_ini(before))

    def request(self) -> PlanRequest | None:
        """What was asked last, or None on the first run."""
        kept: Any = self._settings.value("plan/request")
        try:
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
        """Keep what was asked until `sync`."""
        places: list[Json] = [asdict(place) for place in request.places]
        kept: dict[str, Json] = {
            "places": places,
            "first_evening": request.first_evening.isoformat(),
            "nights": request.nights,
            "stay": request.stay,
            "moon": request.moon.value,
        }
        self._settings.change({"plan/request": kept})

    def trip(self) -> str:
        """The trip that was put together last, for `trip_of`; empty on the first run."""
        kept = self._settings.value("plan/trip")
        return "" if kept is None else json.dumps(kept)

    def keep_trip(self, legs: tuple[Leg, ...], name: str) -> None:
        """Keep the stays of a trip, and under which name they are saved."""
        if not legs:
            self._settings.change({"plan/trip": None})
            return
        kept: dict[str, Json] = {
            "stays": [{"place": asdict(leg.place), "nights": leg.nights} for leg in legs],
            "first_evening": legs[0].first_evening.isoformat(),
            "name": name,
        }
        self._settings.change({"plan/trip": kept})

    def setting(self, setting: Setting) -> str:
        """What was chosen; its usual value where nothing was, or what was is no choice any more."""
        kept = self._settings.value(f"window/{setting.id}")
        return kept if isinstance(kept, str) and kept in dict(setting.choices) else setting.usual

    def keep_setting(self, setting: Setting, value: str) -> None:
        """Keep a choice, on disk when this returns."""
        self._settings.change({f"window/{setting.id}": value})
        self.sync()

    def text_of(self, name: str) -> str:
        """A text that was kept under a name; empty where none was."""
        kept = self._settings.value(f"window/{name}")
        return kept if isinstance(kept, str) else ""

    def keep_text(self, name: str, text: str) -> None:
        """Keep a text until `sync`."""
        self._settings.change({f"window/{name}": text})

    def bytes_of(self, name: str) -> QByteArray | None:
        """A geometry or a splitter's state, as Qt made it."""
        kept = self._settings.value(f"window/{name}")
        try:
            return QByteArray(base64.b64decode(kept, validate=True)) if isinstance(kept, str) else None
        except (ValueError, binascii.Error):
            return None

    def keep_bytes(self, name: str, state: QByteArray) -> None:
        """Keep a geometry or a splitter's state until `sync`."""
        self._settings.change({f"window/{name}": _text(state)})

    def sync(self) -> None:
        """Write to disk what was kept; may be called on a worker."""
        try:
            self._settings.save()
        except (WorldFault, ValueError) as fault:  # a text that no file can hold is a ValueError
            LOG.warning("%s", fault)


def _of_ini(path: Path) -> dict[str, Json]:
    """What an earlier version kept; what makes no sense is left out."""
    ini = QSettings(str(path), QSettings.Format.IniFormat)
    found: dict[str, Json] = {}
    theme = ini.value("window/theme")
    if isinstance(theme, str):
        found["window/theme"] = theme
    for name in STATES:
        state = ini.value(f"window/{name}")
        if isinstance(state, QByteArray):
            found[f"window/{name}"] = _text(state)
    try:
        found["plan/request"] = json.loads(str(ini.value("plan/request", "")))
    except (ValueError, RecursionError):
        LOG.info("%s tells nothing of what was asked last", path)
    return found


def _text(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode("ascii")


def trip_of(text: str) -> tuple[tuple[Leg, ...], str]:
    """The stays of a trip that was kept, and its name; for a worker, since it loads the mathematics."""
    from auroraplan.core.stay_moves import laid_out

    try:
        kept: dict[str, Any] = json.loads(text)
        stays = [(Place(**stay["place"]), int(stay["nights"])) for stay in kept["stays"]]
        first, name = date.fromisoformat(kept["first_evening"]), str(kept["name"])
        possible = all(1 <= nights <= MOST_NIGHTS for _, nights in stays)
        return (laid_out(stays, first), name) if possible else ((), "")
    except (ValueError, TypeError, KeyError, OverflowError):
        return (), ""
