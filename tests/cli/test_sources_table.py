"""How the sources stand is read on a terminal of 80 columns, all nine of them in trouble."""

from datetime import UTC, datetime, timedelta

import pytest

from auroraplan.cli.sources_table import sources_table
from auroraplan.core.evidence import Freshness, SourceKind, SourceState
from auroraplan.sources.catalogue import activity_sources

NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)


def states(fault: str | None, freshness: Freshness = Freshness.FAULT) -> tuple[SourceState, ...]:
    issued = None if freshness is Freshness.FAULT else NOW - timedelta(days=400)
    return tuple(
        SourceState(
            id=source.id,
            kind=SourceKind.ACTIVITY,
            title=source.title,
            state=freshness,
            attribution=source.attribution,
            issued_utc=issued,
            fetched_utc=issued,
            fault=fault,
        )
        for source in activity_sources()
    )


@pytest.mark.parametrize(
    ("freshness", "fault"),
    [
        (Freshness.FAULT, "Not asked: offline."),
        (Freshness.FAULT, "The answer cannot be read: it is a web page, not data."),
        (Freshness.CACHED, "The service answered with status 503 and asks to wait 10 min."),
        (Freshness.LIVE, None),
    ],
)
def test_no_line_is_wider_than_the_terminal(freshness: Freshness, fault: str | None) -> None:
    shown = sources_table(states(fault, freshness), NOW, width=80)
    assert max(map(len, shown.splitlines())) <= 80
    for source in activity_sources():
        assert source.title in " ".join(shown.split())


def test_a_fault_that_all_share_is_told_once_and_one_of_its_own_with_its_name() -> None:
    silent = states("Not asked: offline.")
    alone = states("The service answered with status 404.")[:1]
    shown = " ".join(sources_table((*alone, *silent[1:]), NOW, width=80).split())
    assert shown.count("Not asked: offline.") == 1
    assert f"{alone[0].title}: the service answered with status 404." in shown


def test_who_was_not_asked_is_not_called_at_fault() -> None:
    table, _, _ = sources_table(states("Not asked: offline."), NOW, width=80).partition("\n\n")
    assert "not asked" in table
    assert "fault" not in table


def test_without_a_fault_none_is_spoken_of_and_everybody_is_thanked_once() -> None:
    shown = sources_table(states(None, Freshness.LIVE), NOW, width=80)
    assert "fault" not in shown
    assert shown.count("NOAA SWPC") == 1
    assert "CC BY 4.0" in shown
