"""Draws the rooms, how many modules each has, and how many of these import which room; all is counted.

The rooms stand on the diagonal; a disc right of a room and above another is the one importing the other. All
directions being allowed ones, there is no disc below the diagonal.

    PYTHONPATH=src python tools/draw_architecture.py
"""

import argparse
import ast
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src/auroraplan"
PICTURE = ROOT / "docs/pictures/architecture.svg"

ROOMS = {
    "gui": "windows",
    "cli": "the command line",
    "render": "drawings",
    "app": "use cases, words",
    "sources": "the world",
    "store": "the user's files",
    "core": "mathematics",
}
"""Each room with what it holds, who imports before who is imported."""

CELL_WIDTH, CELL_HEIGHT, EDGE, FOOT = 122, 78, 14, 34
WIDTH = CELL_WIDTH * len(ROOMS) + 2 * EDGE
HEIGHT = CELL_HEIGHT * len(ROOMS) + 2 * EDGE + FOOT
PAPER, INK, ROOM, RIM, LINE = "#fbfcfe", "#12322a", "#e4f3ec", "#2f7d5b", "#c9d5da"
FOOTNOTE = (
    "A number: so many modules of the room in its row import from the room in its column. None go back."
)


def imported_rooms(module: Path) -> set[str]:
    """The rooms that a module imports from, also within functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{name.name}" for name in node.names}
        elif isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
    return {name.split(".")[1] for name in names if name.startswith("auroraplan.")}


@cache
def directions() -> Counter[tuple[str, str]]:
    """How many modules of a room import another room, by the two."""
    return Counter(
        (room, other)
        for room in ROOMS
        for module in (PACKAGE / room).rglob("*.py")
        for other in imported_rooms(module)
        if other != room and other in ROOMS
    )


def modules(room: str) -> int:
    """How many modules a room has, without the files that only make it a package."""
    return sum(path.name != "__init__.py" for path in (PACKAGE / room).rglob("*.py"))


def picture() -> str:
    """The whole picture as SVG."""
    counted = sorted(directions().items())
    return (
        "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
                ' font-family="system-ui, sans-serif" text-anchor="middle">',
                "<title>The rooms of Auroraplan, and how many modules of each import which</title>",
                f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
                *(bent_line(*middle(room, other), room, other) for (room, other), _ in counted),
                *(disc(*middle(room, other), count) for (room, other), count in counted),
                *(box(room) for room in ROOMS),
                text(WIDTH / 2, HEIGHT - EDGE, 12.5, FOOTNOTE),
                "</svg>",
            ]
        )
        + "\n"
    )


def middle(row: str, column: str) -> tuple[float, float]:
    """The middle of a cell."""
    names = list(ROOMS)
    return (
        EDGE + CELL_WIDTH * (names.index(column) + 0.5),
        EDGE + CELL_HEIGHT * (names.index(row) + 0.5),
    )


def bent_line(x: float, y: float, room: str, other: str) -> str:
    """From the room to the disc, and on to what is imported."""
    (x1, y1), (x2, y2) = middle(room, room), middle(other, other)
    points = f"{x1:.0f},{y1:.0f} {x:.0f},{y:.0f} {x2:.0f},{y2:.0f}"
    return f'<polyline points="{points}" fill="none" stroke="{LINE}" stroke-width="1.5"/>'


def disc(x: float, y: float, count: int) -> str:
    """A disc whose area goes with the count, which stands in it."""
    radius = 11 + 1.6 * count**0.5
    circle = f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}" fill="{RIM}"/>'
    return circle + text(x, y + 4.5, 13, str(count), fill="#ffffff")


def box(room: str) -> str:
    """A room with its name, what it holds and its size."""
    x, y = middle(room, room)
    left, top = x - CELL_WIDTH / 2 + 4, y - CELL_HEIGHT / 2 + 5
    frame = (
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{CELL_WIDTH - 8}" height="{CELL_HEIGHT - 10}" rx="8"'
        f' fill="{ROOM}" stroke="{RIM}"/>'
    )
    size = f"{modules(room)} modules"
    return frame + text(x, y - 11, 17, room) + text(x, y + 7, 12, ROOMS[room]) + text(x, y + 24, 12, size)


def text(x: float, y: float, size: float, words: str, *, fill: str = INK) -> str:
    """A line of words about a point."""
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" fill="{fill}">{words}</text>'


def main() -> None:
    """Write the picture."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    PICTURE.write_text(picture(), "utf-8", newline="\n")
    print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()
