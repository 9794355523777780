"""The answer goes to stdout, which may be closed, full, or left by its reader."""

import contextlib
import os
import sys
from typing import cast

from auroraplan.core.errors import WorldFault
from auroraplan.store.files import reason


def no_stdout() -> bool:
    """Python leaves None where the program was started with stdout closed, or without a console."""
    return cast("object", sys.stdout) is None


def is_screen() -> bool:
    """Whether somebody reads stdout on a terminal."""
    return not no_stdout() and sys.stdout.isatty()


def write_answer(content: bytes) -> None:
    """Write the whole answer; a reader that leaves early raises BrokenPipeError, all else WorldFault."""
    if no_stdout():
        raise WorldFault("Nothing takes the answer: stdout is closed; name a file with -o.")
    try:
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None or is_screen():  # a terminal that lacks a letter shows a mark
            sys.stdout.write(content.decode())
        else:
            sys.stdout.flush()
            stream.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        let_go()
        raise WorldFault(f"Not written to stdout: {reason(fault)}.") from fault


def let_go() -> None:
    """Nobody takes what is left: Python would try once more when it ends, complain, and exit with 120."""
    with contextlib.suppress(OSError, ValueError):  # a stdout without a descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
