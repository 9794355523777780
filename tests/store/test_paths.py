"""The folders of the platform, or one folder of the user's choice."""

import sys
from pathlib import Path

import pytest

from auroraplan.store.paths import Paths


def test_with_a_home_everything_is_kept_under_it(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    for path in (paths.config, paths.data, paths.cache, paths.favourites):
        assert path.is_relative_to(tmp_path)
    assert len({paths.config, paths.data, paths.cache}) == 3


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: XDG is how Linux says it")
def test_on_linux_the_folders_are_those_of_the_xdg_base_directories(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    paths = Paths()
    assert paths.config == tmp_path / "config" / "auroraplan"
    assert paths.favourites == tmp_path / "data" / "auroraplan" / "favourites.json"
    assert paths.cache == tmp_path / "cache" / "auroraplan"
