"""A request becomes a ranked plan."""

from dataclasses import dataclass
from datetime import datetime

from auroraplan.app.requests import PlanRequest
from auroraplan.core.evidence import SourceState
from auroraplan.core.odds import NightOdds
from auroraplan.core.trips import Stay


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer: every night at every place, and every stay that fits, each best first.

    `stays` holds every start that fits the range for every place; `sources` says what it rests on.
    """

    request: PlanRequest
    issued_utc: datetime
    nights: tuple[NightOdds, ...]
    stays: tuple[Stay, ...]
    sources: tuple[SourceState, ...]


class Cancelled(Exception):
    """Somebody no longer wants the plan."""
