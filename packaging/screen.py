"""A virtual screen whose picture can be read while a program draws on it: Xvfb keeps it in a file."""

import mmap
import struct
import subprocess
import time
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

DISPLAY = ":87"
WIDTH, HEIGHT = 1440, 900
DRAWN_COLOURS = 24
"""A window that has painted itself shows more colours than these; an empty one shows one or two."""
LOOK_EVERY_S = 0.01
LOOKED_AT_EVERY = 487
"""Of so many pixels one is looked at, so that looking takes nothing from the program that draws."""


@contextmanager
def virtual_screen(folder: Path) -> Generator[Path]:
    """Run Xvfb for as long as the block lasts; gives the file that holds the screen (XWD)."""
    command = [
        "Xvfb",
        DISPLAY,
        "-screen",
        "0",
        f"{WIDTH}x{HEIGHT}x24",
        "-fbdir",
        str(folder),
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        picture = folder / "Xvfb_screen0"
        wait_until(lambda: picture.exists() and picture.stat().st_size > WIDTH * HEIGHT * 4, limit_s=10)
        time.sleep(0.3)
        yield picture
    finally:
        server.terminate()
        server.wait()


def wait_until(holds: Callable[[], bool], *, limit_s: float) -> float | None:
    """How many seconds it took until `holds()`; None when it did not within the limit."""
    began = time.monotonic()
    while time.monotonic() - began < limit_s:
        if holds():
            return time.monotonic() - began
        time.sleep(LOOK_EVERY_S)
    return None


def is_drawn(picture: Path) -> bool:
    """Whether the screen shows a window with something in it."""
    with picture.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        first = len(content) - WIDTH * HEIGHT * 4
        colours = {content[at : at + 3] for at in range(first, len(content) - 4, 4 * LOOKED_AT_EVERY)}
    return len(colours) > DRAWN_COLOURS


def save_png(picture: Path, target: Path) -> None:
    """Write the screen as PNG."""
    stride, pixels = _pixels(picture)
    rows = bytearray()
    for row in range(HEIGHT):
        line = pixels[row * stride : row * stride + WIDTH * 4]
        colours = bytearray(WIDTH * 3)
        colours[0::3], colours[1::3], colours[2::3] = line[2::4], line[1::4], line[0::4]
        rows += b"\0" + colours
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    target.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, content) for name, content in parts))


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _pixels(picture: Path) -> tuple[int, bytes]:
    """Bytes of a row, and all rows (blue, green, red, unused), behind XWD's header and colours."""
    content = picture.read_bytes()
    header = struct.unpack(">25I", content[:100])
    return header[12], content[header[0] + 12 * header[19] :]
