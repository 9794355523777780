"""How the chances of Kp held in the years that nothing was fitted to: the table beside this builder.

It is made by tools/draw_verification.py from what `auroraplan verify` computes; the PDF draws it.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from registry import Output

INPUTS = ()
TOOLS = ()
OUTPUTS = (
    Output(
        "data/kp-reliability.json",
        origin="the project: tools/draw_verification.py, from Kp of GFZ Potsdam 2009-2026"
        " (Matzka et al. 2021, by way of CelesTrak)",
        licence="MIT; Kp: CC BY 4.0 (GFZ)",
    ),
)

TABLE = Path(__file__).parent / "data" / "kp-reliability.json"


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write the table on one line, with its origin inside."""
    del inputs
    table = {"origin": OUTPUTS[0].origin, "licence": OUTPUTS[0].licence} | json.loads(
        TABLE.read_text("ascii")
    )
    (out_dir / OUTPUTS[0].path).write_text(json.dumps(table, separators=(",", ":")) + "\n", "ascii")
