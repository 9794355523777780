"""The map's projection, its view, and what it paints."""

from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auroraplan.app.map_scene import MapScene, map_scene
from auroraplan.core.great_circle import great_circle_km
from auroraplan.sources.bundled import magnetic_grid
from plan_example import ABISKO, FAIRBANKS, TROMSO

QtCore: Any = pytest.importorskip("PySide6.QtCore")
QtGui: Any = pytest.importorskip("PySide6.QtGui")

BOX = (0.0, 0.0, 640.0, 420.0)
SOLSTICE = datetime(2026, 12, 21, 12, tzinfo=UTC).timestamp()


def scene(*, southern: bool = False, kp: float = 3.0) -> MapScene:
    return map_scene(magnetic_grid(), unix_s=SOLSTICE, kp=kp, southern=southern)


def view(**changes: Any) -> Any:
    from auroraplan.render.oval_map import MapView

    usual: dict[str, Any] = {
        "is_southern": False,
        "pixels_a_degree": 6.0,
        "centre": (0.0, 20.0),
        "turn_deg": 10.0,
    }
    return MapView(**(usual | changes))


@settings(max_examples=60, deadline=None)
@given(
    latitude_deg=st.floats(-60.0, 89.0),
    longitude_deg=st.floats(-179.0, 179.0),
    turn_deg=st.floats(-180.0, 180.0),
    southern=st.booleans(),
)
def test_a_pixel_is_where_its_coordinates_are(
    latitude_deg: float, longitude_deg: float, turn_deg: float, southern: bool
) -> None:
    latitude_deg = -latitude_deg if southern else latitude_deg
    seen = view(is_southern=southern, turn_deg=turn_deg)
    box = QtCore.QRectF(*BOX)
    found = seen.coordinates(seen.at(latitude_deg, longitude_deg, box), box)
    assert found is not None
    there = np.array([latitude_deg]), np.array([longitude_deg])
    assert float(great_circle_km(found[0], found[1], *there)[0]) < 0.01


def test_what_lies_under_the_pointer_stays_there_while_zooming() -> None:
    box, seen = QtCore.QRectF(*BOX), view()
    anchor = seen.at(70.0, 20.0, box)
    nearer = seen.zoomed(2.0, anchor, box)
    assert nearer.pixels_a_degree == 12.0
    again = nearer.at(70.0, 20.0, box)
    assert (again.x(), again.y()) == pytest.approx((anchor.x(), anchor.y()))


def test_east_is_to_the_right_of_the_middle_meridian_in_both_hemispheres() -> None:
    box = QtCore.QRectF(*BOX)
    assert view().at(70.0, 30.0, box).x() > view().at(70.0, 10.0, box).x()
    south = view(is_southern=True, centre=(0.0, -20.0))
    assert south.at(-70.0, 30.0, box).x() > south.at(-70.0, 10.0, box).x()


def test_the_sun_of_the_solstice_stands_over_the_tropic_at_noon_in_greenwich() -> None:
    latitude_deg, longitude_deg = scene().sun
    assert latitude_deg == pytest.approx(-23.44, abs=0.02)
    assert longitude_deg == pytest.approx(0.0, abs=1.0)  # equation of time: two minutes


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("southern", [False, True])
def test_day_is_lighter_than_night(southern: bool) -> None:
    # Noon in Greenwich at the December solstice: day over the ocean south of Africa, night over Bering Sea.
    from auroraplan.render.oval_map import paint_map
    from auroraplan.render.style import light

    image = QtGui.QImage(640, 420, QtGui.QImage.Format.Format_RGB32)
    box = QtCore.QRectF(*BOX)
    seen = view(is_southern=southern, centre=(0.0, 0.0))
    painter = QtGui.QPainter(image)
    paint_map(painter, box, scene(southern=southern, kp=0.0), places=(), view=seen, style=light())
    painter.end()
    sea = (-60.0, 0.0) if southern else (59.0, 180.0)
    value = image.pixelColor(seen.at(*sea, box).toPoint()).lightness()
    assert (value > 215) is southern


@pytest.mark.usefixtures("qapp")
def test_a_click_picks_the_nearest_place_and_nothing_far_away() -> None:
    from auroraplan.render.oval_map import MapPlace, fitting_view, picked

    places = [MapPlace(place, 0.5) for place in (TROMSO, ABISKO, FAIRBANKS)]
    box = QtCore.QRectF(*BOX)
    seen = fitting_view(scene(), places, box)
    point = seen.at(FAIRBANKS.latitude_deg, FAIRBANKS.longitude_deg, box)
    found = picked(places, seen, pixel=point + QtCore.QPointF(3.0, -2.0), rect=box)
    assert found is not None
    assert found.place == FAIRBANKS
    assert picked(places, seen, pixel=point + QtCore.QPointF(40.0, 0.0), rect=box) is None
    assert picked([], seen, pixel=point, rect=box) is None
