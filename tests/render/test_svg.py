"""A drawing for the web page is whole: nothing that it says lies outside its frame."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from auroraplan.render.pictures import matrix_part
from auroraplan.render.style import print_
from auroraplan.render.svg import matrix_svg, night_svg
from plan_example import best, example_plan

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]


@pytest.mark.parametrize("nights", [10, 60])
def test_the_matrix_says_everything_inside_its_frame_the_legend_too(
    texts: Callable[..., list], nights: int
) -> None:
    plan = example_plan()
    plan = replace(plan, request=replace(plan.request, nights=nights))
    part = matrix_part(plan, best(plan), print_())
    painted = texts(part.paint, part.width, part.height)
    assert "75" in {each.text for each in painted}
    assert all(each.top >= 0.0 and each.bottom <= part.height for each in painted)
    assert all(each.left >= 0.0 and each.right <= part.width for each in painted)


def test_a_drawing_scales_and_names_fonts_that_every_reader_has() -> None:
    plan = example_plan()
    for drawing in (matrix_svg(plan, best(plan)), night_svg(plan.nights[0])):
        assert drawing.startswith("<svg")
        assert "viewBox=" in drawing[: drawing.index(">")]
        assert "mm" not in drawing[: drawing.index(">")]
        assert drawing.count("font-family=") == drawing.count(", system-ui, sans-serif")
