"""The program's door: the command line, and through it the window, which neither knows of the other."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auroraplan.app.wiring import Auroraplan


def main() -> int:
    """Runs the program; returns its exit code."""
    from auroraplan.cli.main import main as command_line  # noqa: PLC0415 - keeps the import of the package light

    return command_line(sys.argv[1:], open_window=_open_window)


def _open_window(engine: "Auroraplan") -> int:
    from auroraplan.gui.application import run  # noqa: PLC0415 - Qt is loaded for the window only

    return run(engine)


if __name__ == "__main__":
    sys.exit(main())
