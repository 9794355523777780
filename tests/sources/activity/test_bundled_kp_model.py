"""The shipped table about Kp is whole, in order, and refuses to be half a table."""

import json

import numpy as np
import pytest

from auroraplan.core.kp_climatology import FEATURES
from auroraplan.sources.activity.bundled_kp_model import FILE, kp_model, model_of
from auroraplan.sources.bundled import resource_path


def test_the_cut_points_and_scores_of_the_levels_rise() -> None:
    table = kp_model().climatology
    assert len(table.cut_points) == 27
    assert len(table.level_scores) == 28
    assert np.all(np.diff(table.cut_points) > 0)
    assert np.all(
        (table.level_scores[1:-1] > table.cut_points[:-1]) & (table.level_scores[1:-1] < table.cut_points[1:])
    )


def test_every_lead_has_its_weights_and_the_leads_rise() -> None:
    table = kp_model().climatology
    assert table.weights.shape == (len(table.lead_steps), FEATURES)
    assert table.spread.shape == table.lead_steps.shape
    assert np.all(np.diff(table.lead_steps) > 0)
    assert np.all(table.spread > 0)


def test_the_longer_the_lead_the_less_is_known() -> None:
    table = kp_model().climatology
    year = table.lead_steps <= 8 * 365
    assert np.all(np.diff(table.spread[year]) > -0.01)


def test_the_table_says_where_it_comes_from() -> None:
    assert "GFZ" in json.loads(resource_path(FILE).read_text("ascii"))["origin"]


@pytest.mark.parametrize("key", ["climatology", "forecast", "observation", "correlation"])
def test_half_a_table_is_no_model(key: str) -> None:
    table = json.loads(resource_path(FILE).read_text("ascii"))
    del table[key]
    with pytest.raises(KeyError):
        model_of(table)
