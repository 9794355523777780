"""The program's door: the command line, and through it the window, which neither knows of the other."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from auroraplan.app.wiring import Auroraplan

INTERRUPTED = 130

ENGINE = "--engine-of-a-window"
"""What a frozen program starts itself with; as `gui.engine_link.FLAG`, which need not be loaded for it."""


def main() -> int:
    """Runs the program; returns its exit code."""
    try:
        if sys.argv[1:] == [ENGINE]:
            from auroraplan.gui.engine_process import main as answer_window  # noqa: PLC0415 - for it only

            answer_window()
        from auroraplan.cli.main import main as command_line  # noqa: PLC0415 - keeps the package light

        return command_line(sys.argv[1:], open_window=_open_window)
    except KeyboardInterrupt:  # while the program is being loaded, or telling how it ended
        return INTERRUPTED


def _open_window(engine: "Auroraplan", files: "Sequence[Path]" = ()) -> int:
    from auroraplan.gui.far_engine import FarEngine  # noqa: PLC0415 - for the window only

    far = FarEngine(engine)
    far.start()  # it loads what it needs while Qt is loaded here
    try:
        from auroraplan.render.quick_imports import read_no_sources  # noqa: PLC0415 - loads Qt

        read_no_sources()
        from auroraplan.gui.application import run  # noqa: PLC0415 - Qt is loaded for the window only

        return run(far, files=files)
    finally:
        far.close()


if __name__ == "__main__":
    sys.exit(main())
