"""Sun, Moon and Earth 1970-2053, cut out of JPL's DE421.

Jupiter and Saturn stay in: skyfield's apparent positions bend light around them and fail without.
"""

from collections.abc import Mapping
from pathlib import Path

from jplephem.excerpter import write_excerpt
from jplephem.spk import SPK

from registry import Output, Package

INPUTS = (
    Package(
        "PyPI",
        "skyfield-data",
        "7.0.0",
        "4279f999f7f8c5ef5d8bf1b714f301a0844ae5df3a3f0d23610b20d8789073f5",
    ),
)
TOOLS = ("numpy==2.4.6", "jplephem==2.24")
OUTPUTS = (
    Output(
        "data/de421-1970-2053.bsp",
        origin="JPL DE421 (Folkner, Williams & Boggs 2009), by PyPI skyfield-data 7.0.0, excerpt by jplephem",
        licence="public, credit to NASA/JPL-Caltech",
    ),
)

TARGETS = (3, 5, 6, 10, 301, 399)
"""Earth-Moon barycentre, Jupiter, Saturn, Sun, Moon, Earth, by their NAIF numbers."""

FIRST_JD, LAST_JD = 2440587.5, 2471184.5
"""1970-01-01 and 2053-10-09, the last day of DE421."""


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write the excerpt."""
    whole = SPK.open(str(inputs["skyfield-data"] / "skyfield_data" / "data" / "de421.bsp"))
    wanted = [summary for summary in whole.daf.summaries() if int(summary[1][2]) in TARGETS]
    with (out_dir / OUTPUTS[0].path).open("w+b") as excerpt:
        write_excerpt(whole, excerpt, FIRST_JD, LAST_JD, wanted)
    whole.close()
