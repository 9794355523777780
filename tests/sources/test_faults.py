"""Every fault is one plain sentence."""

from datetime import UTC, datetime

import pytest

from auroraplan.sources.faults import (
    Halted,
    NotAsked,
    Refused,
    SourceFault,
    Stale,
    TooBig,
    TooSlow,
    Unreachable,
    Unreadable,
)

WHEN = datetime(2027, 1, 10, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (NotAsked("offline"), "Not asked: offline."),
        (Unreachable("there is no connection"), "The service could not be reached: there is no connection."),
        (Refused(404), "The service answered with status 404."),
        (Refused(503, 600.0), "The service answered with status 503 and asks to wait 10 min."),
        (
            Halted(404),
            "The service no longer offers this product (status 404); it is asked again tomorrow, "
            "and everything else goes on.",
        ),
        (
            Unreadable("it was issued in the future", -3.0),
            "The answer cannot be read: it was issued in the future."
            " This computer's clock is 3 h behind the service's.",
        ),
        (Refused(429, 2.0), "The service answered with status 429 and asks to wait 1 min."),
        (TooBig(5_000_000), "The answer is larger than 5 MB."),
        (TooSlow(10.0), "The service took longer than 10 s."),
        (Unreadable("it is empty"), "The answer cannot be read: it is empty."),
        (Stale(WHEN), "The answer is out of date: it was issued 2027-01-10 06:00 UTC."),
        (
            Stale(WHEN, 26.0),
            "The answer is out of date: it was issued 2027-01-10 06:00 UTC."
            " This computer's clock is 26 h ahead of the service's.",
        ),
        (
            Stale(WHEN, -26.0),
            "The answer is out of date: it was issued 2027-01-10 06:00 UTC."
            " This computer's clock is 26 h behind the service's.",
        ),
    ],
)
def test_a_fault_is_one_plain_sentence(fault: SourceFault, sentence: str) -> None:
    assert fault.sentence == sentence
