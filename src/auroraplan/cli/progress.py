"""How far a long computation has come stands on stderr, where somebody watches it."""

import sys
from argparse import Namespace
from collections.abc import Callable

from auroraplan.cli.table import padded

WIDTH = 60


def progress(options: Namespace) -> Callable[[float, str], None]:
    """Shows a share and what is being done; nothing away from a terminal."""
    if options.quiet or not sys.stderr.isatty():
        return lambda _share, _text: None

    def show(share: float, text: str) -> None:
        sys.stderr.write(f"\r{padded(f'{share:4.0%} {text}'[:WIDTH], WIDTH)}")
        sys.stderr.flush()

    return show


def clear_progress(options: Namespace) -> None:
    """Takes the line away again."""
    if not options.quiet and sys.stderr.isatty():
        sys.stderr.write(f"\r{' ' * WIDTH}\r")
