"""What can be asked of the planner."""

from dataclasses import dataclass
from datetime import date

from auroraplan.core.places import Place
from auroraplan.core.ranking import MoonTaste


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Places and nights to rank: `nights` evenings from `first_evening`, in stays of `stay` nights."""

    places: tuple[Place, ...]
    first_evening: date
    nights: int
    stay: int
    moon: MoonTaste = MoonTaste.ANY
    offline: bool = False
