"""The shipped data is there, is what it says it is, and a damaged file is named."""

from pathlib import Path

import numpy as np
import pytest

from auroraplan.core.errors import WorldFault
from auroraplan.sources import bundled


def test_the_ephemeris_holds_what_apparent_places_need() -> None:
    """Light bends at Jupiter and Saturn: without 5 and 6 skyfield's apparent() fails."""
    targets = {segment.target for segment in bundled.ephemeris().kernel.segments}
    assert {3, 5, 6, 10, 301, 399} <= targets


def test_kp_is_the_published_one_in_the_storms_that_everybody_knows() -> None:
    """GFZ: Kp 9 on 13 March 1989, 29-31 October 2003 and 10-11 May 2024."""
    history = bundled.kp_history()
    for day in ("1989-03-13", "2003-10-29", "2024-05-11"):
        first = int((np.datetime64(day, "s").astype(float) - history.start_unix_s) // 10_800)
        assert np.nanmax(history.kp[first : first + 8]) == 9.0


def test_kp_is_thirds_between_0_and_9_and_seldom_missing() -> None:
    kp = bundled.kp_history().kp
    known = kp[np.isfinite(kp)]
    assert known.min() == 0.0
    assert known.max() == 9.0
    assert np.allclose(known * 3.0, np.round(known * 3.0))
    assert len(known) > 0.999 * len(kp)


def test_kp_at_least_4_came_as_often_as_published() -> None:
    """Science notes A6: single 3-hour intervals 1957-2026: >= 4 in 12.4 %, >= 5 in 4.4 %, mean 2.13."""
    kp = bundled.kp_history().kp
    known = kp[np.isfinite(kp)]
    assert np.mean(known > 3.9) == pytest.approx(0.124, abs=0.002)
    assert np.mean(known > 4.9) == pytest.approx(0.044, abs=0.002)
    assert np.mean(known) == pytest.approx(2.13, abs=0.02)


@pytest.mark.parametrize("scale", ["110m", "50m"])
def test_the_outline_has_greenland_where_it_is(scale: bundled.OutlineScale) -> None:
    """Natural Earth: Cape Farewell near 59.8 N, 43.9 W."""
    points = np.concatenate(bundled.world_outline(scale).land)
    assert np.abs(points[:, 0]).max() <= 180.0
    assert np.abs(points[:, 1]).max() <= 90.0
    near = np.hypot((points[:, 0] + 43.9) * np.cos(np.radians(59.8)), points[:, 1] - 59.8)
    assert near.min() < 0.7


def test_a_file_that_does_not_ship_is_named() -> None:
    with pytest.raises(WorldFault, match=r"data/nothing\.npz"):
        bundled.resource_path("data/nothing.npz")


def test_a_damaged_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kp-1957-2026.npz").write_bytes(b"\\0" * 100)
    monkeypatch.setattr(bundled, "_resources", lambda: tmp_path)
    monkeypatch.setattr(bundled, "resource_path", bundled.resource_path.__wrapped__)
    with pytest.raises(WorldFault, match=r"kp-1957-2026\.npz"):
        bundled.kp_history.__wrapped__()
