"""The icons of the window, from Lucide.

They draw in `currentColor`; the window replaces it by the palette's own.
"""

from collections.abc import Mapping
from pathlib import Path

from registry import Output, Package

INPUTS = (
    Package(
        "npm",
        "lucide-static",
        "1.62.0",
        "386f9080c440d6f5049cefe3456ae8357f7a0c7f76e59670cd1cb83bc7050a44",
    ),
)
TOOLS = ()

NAMES = """
activity arrow-down arrow-left arrow-right arrow-up arrow-up-down bed bell
calendar calendar-days calendar-range camera chart-column chart-line check
chevron-down chevron-left chevron-right chevron-up chevrons-up-down circle-alert circle-check
circle-question-mark circle-stop circle-x clock cloud cloud-moon cloud-off cloud-sun command
compass copy download ellipsis external-link eye eye-off file-text folder-open funnel gauge
globe history image info keyboard layout-grid lightbulb list locate map map-pin map-pin-plus
minus moon moon-star mountain palette panel-left panel-right pencil plane plus printer redo-2
refresh-cw save search settings share-2 sliders-horizontal snowflake sparkles star star-off sun sunrise
sunset trash-2 triangle-alert undo-2 upload wifi-off x zoom-in zoom-out
"""

ORIGIN = "Lucide, by npm lucide-static 1.62.0"
LICENCE = "ISC; those taken over from Feather: MIT"
ICONS = tuple(Output(f"icons/{name}.svg", ORIGIN, LICENCE) for name in NAMES.split())
LICENCE_TEXT = Output("icons/Lucide-LICENSE.txt", ORIGIN, LICENCE)
OUTPUTS = (*ICONS, LICENCE_TEXT)


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Copy the icons and the notice as they are."""
    package = inputs["lucide-static"]
    for icon in ICONS:
        (out_dir / icon.path).write_bytes((package / icon.path).read_bytes())
    (out_dir / LICENCE_TEXT.path).write_bytes((package / "LICENSE").read_bytes())
