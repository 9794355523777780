"""What was learned about Kp: the table beside this builder, made by tools/fits/kp_climatology.py.

The fit needs an archive of issued forecasts that is not part of the project; the figures learned from it are.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from registry import Output

INPUTS = ()
TOOLS = ()
OUTPUTS = (
    Output(
        "data/kp-model.json",
        origin="the project: fitted by tools/fits/kp_climatology.py to Kp of GFZ Potsdam 1957-2008"
        " (Matzka et al. 2021, by way of CelesTrak), and to issues of NOAA: 502 of the 3-day forecast"
        " of 2024-07 to 2025-12, 185 of the 27-day outlook of 2020-01 to 2023-07, 624 of the 45-day"
        " forecast of 2023-12 to 2025-12",
        licence="MIT; Kp: CC BY 4.0 (GFZ); NOAA: public domain",
    ),
)

TABLE = Path(__file__).parent / "data" / "kp-model.json"


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write the table on one line, with its origin inside."""
    del inputs
    table = {"origin": OUTPUTS[0].origin, "licence": OUTPUTS[0].licence} | json.loads(
        TABLE.read_text("ascii")
    )
    (out_dir / OUTPUTS[0].path).write_text(json.dumps(table, separators=(",", ":")) + "\n", "ascii")
