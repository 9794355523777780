"""One command in, one answer out: results on stdout, all else on stderr, an exit code that says how it went.

0  answered     1  the world left no answer     2  usage, or input that cannot be used     130  interrupted
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, cast

from auroraplan.cli.arguments import parsed, parser
from auroraplan.cli.plainly import plainly
from auroraplan.cli.stdout import let_go
from auroraplan.core.errors import AuroraplanError, UnusableInput

if TYPE_CHECKING:
    from auroraplan.app.wiring import Auroraplan
    from auroraplan.store.trip_file import OpenedTrip

    OpenWindow = Callable[..., int]
    """Opens the window on an engine, and the files of trips in it."""

ANSWERED, NO_ANSWER, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None, *, open_window: "OpenWindow | None" = None) -> int:
    """Runs one command; `open_window` opens the window where no command is given."""
    _speak_utf8()
    try:
        return _run(parsed(argv), open_window)
    except SystemExit as stop:  # argparse has answered: --help, --version, or a usage error
        return stop.code if isinstance(stop.code, int) else UNUSABLE
    except AuroraplanError as refusal:
        sys.stderr.write(f"auroraplan: {plainly(str(refusal))}\n")
        return UNUSABLE if isinstance(refusal, UnusableInput) else NO_ANSWER
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:  # `auroraplan plan | head` has what it wanted
        let_go()
        return ANSWERED
    except Exception as fault:
        # A library may swallow the interruption while it is imported, and fail in its own way.
        if _is_from_interruption(fault):
            return _interrupted()
        raise


def _interrupted() -> int:
    sys.stderr.write("\n")
    return INTERRUPTED


def _is_from_interruption(fault: BaseException) -> bool:
    earlier = fault.__cause__ or fault.__context__
    return isinstance(fault, KeyboardInterrupt) or (earlier is not None and _is_from_interruption(earlier))


def _run(options: Namespace, open_window: "OpenWindow | None") -> int:
    if options.command is None:
        return _window(options, open_window)
    if options.command == "completion":
        return _completion(options.shell)
    from auroraplan.cli import commands

    return commands.run(options, _engine(options))


def _completion(shell: str) -> int:
    from auroraplan.cli.completion import completion
    from auroraplan.cli.grammar import grammar

    sys.stdout.write(completion(shell, grammar(parser())))
    return ANSWERED


def _window(options: Namespace, open_window: "OpenWindow | None") -> int:
    from auroraplan.app.display import why_no_window

    trip = None if options.trip is None else _opened(options.trip)
    reason = why_no_window() if open_window else "This start of the program has no window."
    if open_window is not None and not reason:
        engine = _engine(options)
        return open_window(engine, () if options.trip is None else (options.trip.absolute(),))
    sys.stderr.write(f"{reason}\n")
    if trip is None:
        sys.stderr.write("To plan in text: auroraplan plan tromso abisko (help: auroraplan --help)\n")
        return UNUSABLE
    from auroraplan.cli.trips import show_opened

    show_opened(trip, options, _engine(options))
    return ANSWERED


def _opened(path: Path) -> "OpenedTrip":
    from auroraplan.store.trip_file import read_trip

    return read_trip(path)


def _engine(options: Namespace) -> "Auroraplan":
    from auroraplan.app.wiring import stopped_clock, wired

    now = None if options.now is None else stopped_clock(options.now)
    return wired(home=options.home, offline=options.offline, now=now)


def _speak_utf8() -> None:
    """Names and dashes reach a file or pipe whole everywhere; a terminal that lacks a letter shows a mark."""
    if cast("object", sys.stderr) is None:  # started with stderr closed, or without a console
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as it runs
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and (stream.encoding or "").lower().replace("-", "") != "utf8":
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")
