"""The shipped table of how told chances held is what `verify` computes today."""

import json
from typing import Any

import pytest

from auroraplan.app.verify_hindcast import hindcast_report
from auroraplan.core.errors import WorldFault
from auroraplan.core.kp_nights import WINDOWS
from auroraplan.sources.activity import bundled_reliability
from auroraplan.sources.activity.bundled_kp_model import kp_model
from auroraplan.sources.activity.bundled_reliability import kp_reliability, table_of
from auroraplan.sources.bundled import kp_history


def test_it_is_what_verify_computes() -> None:
    table = kp_reliability()
    report = hindcast_report(kp_history(), kp_model(), leads=(30,), windows=WINDOWS[:1])
    assert (table.first_year, table.last_year) == (report.from_utc.year, report.to_utc.year)
    computed = {each.kp: each.reliability for each in report.nights[0].scores.thresholds}
    shipped = {each.kp: each.bins for each in table.panels if each.lead_days == 30}
    assert shipped.keys() == computed.keys() == {3, 4, 5}
    for kp, bins in shipped.items():
        assert [each.count for each in bins] == [each.count for each in computed[kp]]
        for ours, theirs in zip(bins, computed[kp], strict=True):
            assert ours.mean_chance == pytest.approx(theirs.mean_chance, abs=1e-4)
            assert ours.share == pytest.approx(theirs.share, abs=1e-4)


@pytest.mark.parametrize("told", [{}, {"years": [2009]}, {"years": [2009, 2026], "panels": [{"kp": 3}]}])
def test_a_table_that_is_none_is_refused(told: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        table_of(told)


def test_a_damaged_file_is_named(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kp-reliability.json"
    path.write_text(json.dumps({"years": None}))
    monkeypatch.setattr(bundled_reliability, "resource_path", lambda _name: path)
    kp_reliability.cache_clear()
    with pytest.raises(WorldFault, match="install Auroraplan again"):
        kp_reliability()
    kp_reliability.cache_clear()
