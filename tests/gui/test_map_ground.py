"""A map that was dragged looks like one painted where it stands now."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPixmap

from auroraplan.app.map_scene import MapScene, map_scene
from auroraplan.gui.map_ground import MapGround
from auroraplan.render.oval_map import fitting_view
from auroraplan.render.style import dark, light
from auroraplan.sources.bundled import magnetic_grid

SIZE = QSize(300, 200)
BOX = QRectF(0.0, 0.0, 300.0, 200.0)


@pytest.fixture(scope="module")
def scene() -> MapScene:
    return map_scene(magnetic_grid(), unix_s=1_802_113_200.0, kp=4.0, southern=False)


def unlike(one: QPixmap, other: QPixmap) -> int:
    """How many bytes of two pictures differ by more than a shade of their smoothed edges."""
    pictures = [each.toImage().convertToFormat(QImage.Format.Format_RGB32) for each in (one, other)]
    first, second = (bytes(each.constBits()) for each in pictures)
    assert len(first) == len(second) > 0
    return sum(abs(a - b) > 48 for a, b in zip(first, second, strict=True))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 2.0])
@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(-120, 120), st.integers(-90, 90)), min_size=1, max_size=4))
def test_a_dragged_ground_is_the_one_painted_there(
    scene: MapScene, ratio: float, steps: list[tuple[int, int]]
) -> None:
    view, ground = fitting_view(scene, (), BOX), MapGround()
    ground.picture(scene, view, size=SIZE, pixel_ratio=ratio, style=dark())
    for right, down in steps:
        view = view.panned(QPointF(right, down))
        dragged = ground.picture(scene, view, size=SIZE, pixel_ratio=ratio, style=dark())
    fresh = MapGround().picture(scene, view, size=SIZE, pixel_ratio=ratio, style=dark())
    assert unlike(dragged, fresh) < 0.004 * SIZE.width() * SIZE.height() * 4 * ratio**2


@pytest.mark.usefixtures("qapp")
def test_another_style_scene_or_scale_is_painted_anew(scene: MapScene) -> None:
    view, ground = fitting_view(scene, (), BOX), MapGround()
    other = map_scene(magnetic_grid(), unix_s=1_802_113_200.0, kp=8.0, southern=False)
    nearer = view.zoomed(1.5, QPointF(100.0, 100.0), BOX)
    for asked, seen, style in ((scene, view, light()), (other, view, light()), (other, nearer, light())):
        picture = ground.picture(asked, seen, size=SIZE, pixel_ratio=1.0, style=style)
        fresh = MapGround().picture(asked, seen, size=SIZE, pixel_ratio=1.0, style=style)
        assert unlike(picture, fresh) == 0
