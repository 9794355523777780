"""A map that was dragged looks like one painted where it stands now."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from auroraplan.app.map_scene import MapScene, map_scene
from auroraplan.gui.map_ground import MARGIN, MapGround
from auroraplan.render.oval_map import fitting_view
from auroraplan.render.polar_view import MapView
from auroraplan.render.style import Style, dark, light
from auroraplan.sources.bundled import magnetic_grid

SIZE = QSize(300, 200)
BOX = QRectF(0.0, 0.0, 300.0, 200.0)


@pytest.fixture(scope="module")
def scene() -> MapScene:
    return map_scene(magnetic_grid(), unix_s=1_802_113_200.0, kp=4.0, southern=False)


def painted(ground: MapGround, scene: MapScene, view: MapView, style: Style, ratio: float = 1.0) -> bytes:
    picture = QImage(SIZE * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    ground.paint(painter, SIZE, scene, view=view, style=style)
    painter.end()
    return bytes(picture.constBits())


def unlike(one: bytes, other: bytes) -> float:
    """The share of two pictures that differs by more than smoothed edges a fraction of a pixel away."""
    assert len(one) == len(other) > 0
    return sum(abs(a - b) > 64 for a, b in zip(one, other, strict=True)) / len(one)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 2.0])
@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(-120, 120), st.integers(-90, 90)), max_size=4))
def test_a_dragged_ground_is_the_one_painted_there(
    scene: MapScene, ratio: float, steps: list[tuple[int, int]]
) -> None:
    view, ground = fitting_view(scene, (), BOX), MapGround()
    dragged = painted(ground, scene, view, dark(), ratio)
    for right, down in steps:
        view = view.panned(QPointF(right, down))
        dragged = painted(ground, scene, view, dark(), ratio)
    # A ground half a pixel away differs in 0.004 and more of its bytes.
    assert unlike(dragged, painted(MapGround(), scene, view, dark(), ratio)) < 0.003


@pytest.mark.usefixtures("qapp")
def test_another_style_scene_or_scale_is_painted_anew(scene: MapScene) -> None:
    view, ground = fitting_view(scene, (), BOX), MapGround()
    other = map_scene(magnetic_grid(), unix_s=1_802_113_200.0, kp=8.0, southern=False)
    nearer = view.zoomed(1.5, QPointF(100.0, 100.0), BOX)
    for asked, seen, style in ((scene, view, light()), (other, view, light()), (other, nearer, light())):
        picture = painted(ground, asked, seen, style)
        assert unlike(picture, painted(MapGround(), asked, seen, style)) == 0.0


@pytest.mark.usefixtures("qapp")
def test_most_steps_of_a_drag_paint_no_ground(scene: MapScene) -> None:
    view, ground = fitting_view(scene, (), BOX), MapGround()
    for _step in range(60):
        painted(ground, scene, view, dark())
        view = view.panned(QPointF(6.0, 2.0))
    assert ground.paintings <= 60 * 6 // MARGIN + 1
