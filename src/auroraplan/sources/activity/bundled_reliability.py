"""How the chances of Kp held in the years that nothing was fitted to, as the shipped table says."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from auroraplan.core.calibration import ReliabilityBin
from auroraplan.core.errors import WorldFault
from auroraplan.core.language import tr
from auroraplan.sources.shipped import resource_path

FILE = "data/kp-reliability.json"


@dataclass(frozen=True, slots=True)
class KpReliability:
    """Bins of the chance that the highest Kp of a European night reaches `kp`, told `lead_days` before."""

    lead_days: int
    kp: int
    bins: tuple[ReliabilityBin, ...]


@dataclass(frozen=True, slots=True)
class ReliabilityTable:
    """The panels, by lead and Kp, and the years that they are of."""

    first_year: int
    last_year: int
    panels: tuple[KpReliability, ...]


@cache
def kp_reliability() -> ReliabilityTable:
    """The table that ships; raises WorldFault when it is missing or damaged."""
    path = resource_path(FILE)
    try:
        return table_of(json.loads(path.read_text("ascii")))
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise WorldFault(tr("{path} is missing or damaged: install Auroraplan again.", path=path)) from fault


def table_of(told: Mapping[str, Any]) -> ReliabilityTable:
    """The table that a record holds; raises KeyError, TypeError or ValueError when it holds none."""
    first, last = told["years"]
    panels = tuple(
        KpReliability(
            int(panel["lead_days"]),
            int(panel["kp"]),
            tuple(
                ReliabilityBin(float(mean), float(share), int(count)) for mean, share, count in panel["bins"]
            ),
        )
        for panel in told["panels"]
    )
    return ReliabilityTable(int(first), int(last), panels)
