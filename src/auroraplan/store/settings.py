"""The user's settings are values by name, written like every document; what cannot be is kept in memory."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from threading import Lock

from auroraplan.core.errors import WorldFault
from auroraplan.core.language import marked
from auroraplan.store.documents import Damaged, DocumentFile, Json, Opened


class Settings:
    """Settings read once, and written one by one: two programs that change different ones keep both.

    May be used from several threads; `notices` says what was wrong with the file.
    """

    def __init__(self, path: Path, now_utc: Callable[[], datetime]) -> None:
        self.document = DocumentFile(path, "auroraplan.settings", 1, marked("settings"), now_utc, _check)
        self._lock, self._saving = Lock(), Lock()
        opened = self._opened()
        self._values = _settings(opened.content)
        self._unsaved: dict[str, Json] = {}
        self.notices = opened.notices
        self.is_new = not opened.content and not opened.notices

    def value(self, name: str) -> Json:
        """The setting of that name, None where there is none."""
        return self._values.get(name)

    def change(self, values: Mapping[str, Json]) -> None:
        """Set values for this run; `save` puts them on disk."""
        with self._lock:
            changed = {name: value for name, value in values.items() if self._values.get(name) != value}
            self._unsaved.update(changed)
            self._values = {**self._values, **changed}

    def save(self) -> None:
        """Put on disk what was changed; raises `NotSaved` and keeps it for the next time."""
        with self._saving:
            with self._lock:
                unsaved = dict(self._unsaved)
            if not unsaved:
                return
            self.document.change(lambda content: {**content, "settings": {**_settings(content), **unsaved}})
            with self._lock:  # what was changed meanwhile is for the next time
                self._unsaved = {
                    name: value
                    for name, value in self._unsaved.items()
                    if name not in unsaved or value != unsaved[name]
                }

    def _opened(self) -> Opened:
        try:
            return self.document.read()
        except WorldFault as fault:
            return Opened({}, read_only=True, notices=(str(fault),))


def _settings(content: dict[str, Json]) -> dict[str, Json]:
    settings = content.get("settings", {})
    return settings if isinstance(settings, dict) else {}


def _check(content: dict[str, Json]) -> None:
    if not isinstance(content.get("settings"), dict):
        raise Damaged(marked("its settings are no object"))
