"""How the sources stand is a table that fits 80 columns; what went wrong is told below it in sentences."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from auroraplan.app import source_wording, tables
from auroraplan.cli.table import table, wrapped

if TYPE_CHECKING:
    from auroraplan.core.evidence import SourceState


def sources_table(states: "Sequence[SourceState]", now_utc: datetime, *, width: int | None = None) -> str:
    """Each source in a row; then the last faults, who was not asked, and whom to thank."""
    rows = [tables.source_cells(state, now_utc) for state in states]
    faults = source_wording.source_lines((state for state in states if state.fault), now_utc)
    credits_ = dict.fromkeys(state.attribution for state in states if state.attribution)
    parts = [table(tables.SOURCE_COLUMNS, rows, width=width, spare=("About",))]
    if faults:
        told = (wrapped(line.text, width=width, indent="  ") for line in faults)
        parts += ["Last faults, and who was not asked", *told, ""]
    return "\n".join((*parts, wrapped(f"Data: {'; '.join(credits_)}.", width=width), ""))
