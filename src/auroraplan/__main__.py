"""The program's door: the command line, and through it the window, which neither knows of the other."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from auroraplan.app.wiring import Auroraplan

INTERRUPTED = 130


def main() -> int:
    """Runs the program; returns its exit code."""
    try:
        from auroraplan.cli.main import main as command_line  # noqa: PLC0415 - keeps the package light

        return command_line(sys.argv[1:], open_window=_open_window)
    except KeyboardInterrupt:  # while the program is being loaded, or telling how it ended
        return INTERRUPTED


def _open_window(engine: "Auroraplan", files: "Sequence[Path]" = ()) -> int:
    from auroraplan.gui.application import run  # noqa: PLC0415 - Qt is loaded for the window only

    return run(engine, files=files)


if __name__ == "__main__":
    sys.exit(main())
