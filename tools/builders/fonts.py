"""Four cuts of Inter, so that what is printed never depends on the fonts of the machine."""

import gzip
from collections.abc import Mapping
from pathlib import Path

from registry import Output, Package

INPUTS = (
    Package(
        "Debian",
        "fonts-inter",
        "4.0~beta7+ds-1",
        "6afd9014550e04b58bccf64b94f92ae1dbfd8018489b92de835408970234c24c",
    ),
)
TOOLS = ()
CUTS = ("Regular", "SemiBold", "Bold", "Italic")
ORIGIN = "Inter 4.0 beta 7 (The Inter Project Authors), by Debian fonts-inter 4.0~beta7+ds-1"
LICENCE = "SIL Open Font License 1.1"
FONTS = tuple(Output(f"fonts/Inter-{cut}.otf", ORIGIN, LICENCE) for cut in CUTS)
LICENCE_TEXT = Output("fonts/Inter-OFL.txt", ORIGIN, LICENCE)
OUTPUTS = (*FONTS, LICENCE_TEXT)


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Copy the fonts and write out the licence that the package carries."""
    share = inputs["fonts-inter"] / "usr" / "share"
    for font in FONTS:
        source = share / "fonts" / "opentype" / "inter" / Path(font.path).name
        (out_dir / font.path).write_bytes(source.read_bytes())
    (out_dir / LICENCE_TEXT.path).write_text(licence_text(copyright_file(share)), "utf-8")


def copyright_file(share: Path) -> str:
    """Debian's copyright file, which may be compressed."""
    path = share / "doc" / "fonts-inter" / "copyright"
    if path.exists():
        return path.read_text("utf-8")
    return gzip.decompress(path.with_suffix(".gz").read_bytes()).decode("utf-8")


def licence_text(text: str) -> str:
    """The text of the Open Font License out of a Debian copyright file.

    There a paragraph's lines are indented by a space, and an empty line is a lone full stop.
    """
    owner = next(line for line in text.splitlines() if line.startswith("Copyright: "))
    body = text.split("\nLicense: OFL-1.1\n", 1)[1].split("\nLicense:", 1)[0].split("\n\n", 1)[0]
    lines = ["" if line.strip() == "." else line.removeprefix(" ") for line in body.splitlines()]
    head = f"{owner}\n\nSIL OPEN FONT LICENSE Version 1.1 - 26 February 2007\n\n"
    return head + "\n".join(lines).strip() + "\n"
