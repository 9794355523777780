"""Where the user's files live: the folders of the platform, or one folder of the user's choice."""

from dataclasses import dataclass
from pathlib import Path

import appdirs

_APP = "auroraplan"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders for settings, documents and what can be fetched again; all under `home` when it is given.

    appdirs is no longer maintained but still right on every platform; it is named in this module only, so
    that a successor is a change of three lines.
    """

    home: Path | None = None

    @property
    def config(self) -> Path:
        """Settings."""
        return self.home / "config" if self.home else Path(appdirs.user_config_dir(_APP, appauthor=False))

    @property
    def data(self) -> Path:
        """What the user made: favourites and trips."""
        return self.home / "data" if self.home else Path(appdirs.user_data_dir(_APP, appauthor=False))

    @property
    def cache(self) -> Path:
        """What can be fetched or computed again."""
        return self.home / "cache" if self.home else Path(appdirs.user_cache_dir(_APP, appauthor=False))

    @property
    def settings(self) -> Path:
        """What the window remembers."""
        return self.config / "settings.json"

    @property
    def favourites(self) -> Path:
        """The list of favourite places."""
        return self.data / "favourites.json"

    @property
    def climates(self) -> Path:
        """The places' own years of cloud."""
        return self.data / "climates.json"

    @property
    def trips(self) -> Path:
        """The saved trips."""
        return self.data / "trips.json"
