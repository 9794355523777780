"""The program's own icon, drawn by hand; packaging/draw_icons.py makes the sizes of it."""

from collections.abc import Mapping
from pathlib import Path

from registry import Output

INPUTS = ()
TOOLS = ()

DRAWING = Path(__file__).parent / "data" / "auroraplan.svg"
ICON = Output("icons/auroraplan.svg", "the project", "MIT")
OUTPUTS = (ICON,)


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:  # noqa: ARG001 - the driver's protocol
    """Copy the drawing."""
    (out_dir / ICON.path).write_bytes(DRAWING.read_bytes())
