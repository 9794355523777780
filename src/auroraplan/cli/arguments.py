"""What the command line understands.

The global options may stand before or after the command: each parser knows them, and an option that is not
given leaves the value alone that another parser has set.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn, Protocol

from auroraplan import __version__
from auroraplan.cli.examples import epilogue
from auroraplan.cli.paper_plan import add_paper
from auroraplan.cli.plainly import plainly

FIRST_YEAR, LAST_YEAR = 1970, 2053
"""Those of the shipped ephemeris; what exactly can be planned is for app.requests to say."""

_WHOLE = re.compile(r"[+-]?[0-9]{1,12}")

TRIP = "auroratrip"
PLAN_FORMATS = ("table", "json", "csv", "md", "html", "ics", "gpx", "pdf", "png", TRIP)
COMMANDS = frozenset({"plan", "sky", "season", "places", "trips", "sources", "verify"})
PLAN_VIEWS = ("plan", "matrix", "night", "map")

PLACE_HELP = (
    "a name (tromso, 'Vik, Iceland'), set:NAME (set:lapland), a favourite, or coordinates (69.65,18.96 or "
    "69°39'N 18°57'E; after -- when the first is negative)"
)

FORMAT_HELP = "without: by the name of the file, else a table"
OUTPUT_HELP = "write there instead of on the screen"
VIEW_HELP = "what a PNG shows (without: plan, the whole); night and map are of the best night"


class Commands(Protocol):
    """What argparse keeps the commands of a parser in."""

    def add_parser(
        self,
        name: str,
        *,
        help: str,  # noqa: A002 - argparse's word
        description: str,
        formatter_class: type[argparse.HelpFormatter],
        allow_abbrev: bool,
    ) -> argparse.ArgumentParser:
        """Adds a command."""
        ...


class UsageParser(argparse.ArgumentParser):
    """A parser that refuses in one sentence and names where the help is."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong on stderr and leaves with exit code 2."""
        if message.startswith("unrecognized arguments: -") and message.partition(": -")[2][:1].isdigit():
            message += " (coordinates that begin with a minus stand after --)"
        sys.stderr.write(f"auroraplan: {plainly(message)}\n(help: {self.prog} --help)\n")
        raise SystemExit(2)


def parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options on the command line; leaves with SystemExit for --help, --version and usage errors.

    argparse takes the places of one run only; "plan tromso --nights 3 abisko" means both all the same.
    """
    whole = parser()
    words = list(sys.argv[1:] if argv is None else argv)
    trips = [word for word in words if word.lower().endswith(f".{TRIP}")]
    if len(trips) == 1 and not COMMANDS.intersection(words):  # a file alone, as a double click gives it
        words.remove(trips[0])
    options, rest = whole.parse_known_args(words)
    options.trip = file_name(trips[0]) if trips and options.command is None else None
    if rest and "places" in options and not any(text.startswith("-") for text in rest):
        options.places += rest
    elif rest:
        whole.error(f"unrecognized arguments: {' '.join(rest)}")
    return options


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; `command` is None where the window is meant."""
    top = UsageParser(
        prog="auroraplan",
        description="Where, which nights, how many, and what are the chances: plans trips to see the aurora.",
        epilog=f"Without a command the window opens, with FILE.{TRIP} on that trip.\n"
        f"auroraplan COMMAND --help says more.\n\n{epilogue('auroraplan')}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.set_defaults(command=None, offline=False, quiet=False, home=None, now=None)
    _add_global_options(top)
    top.add_argument("--version", action="version", version=f"auroraplan {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    _add_plan(commands)
    _add_sky(commands)
    _add_season(commands)
    _add_places(commands)
    _add_trips(commands)
    sources = _command(commands, "sources", "how each source stands: state, issue time, age, last fault")
    sources.add_argument("--format", choices=("table", "json"), default="table")
    _add_verify(commands)
    tries = _command(commands, "selftest", "tries the installed program: files, numbers, fonts, home folder")
    tries.add_argument("--json", action="store_true", help="the findings as JSON")
    completion = _command(commands, "completion", "prints what a shell reads to complete commands")
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))
    return top


def _add_global_options(to: argparse.ArgumentParser) -> None:
    options = to.add_argument_group("options of every command")
    unset = argparse.SUPPRESS
    options.add_argument("--offline", action="store_true", default=unset, help="ask nothing of the network")
    options.add_argument(
        "--now", type=moment, default=unset, metavar="TIME", help="the clock, such as 2026-12-01T18:00Z"
    )
    options.add_argument(
        "--home", type=folder, default=unset, metavar="DIR", help="keep settings, favourites and cache there"
    )
    options.add_argument("--quiet", action="store_true", default=unset, help="results and errors only")


def _command(commands: Commands, name: str, what: str) -> argparse.ArgumentParser:
    layout = argparse.RawDescriptionHelpFormatter  # examples keep their lines
    command = commands.add_parser(
        name, help=what, description=what, formatter_class=layout, allow_abbrev=False
    )
    command.epilog = epilogue(command.prog)
    _add_global_options(command)
    return command


def _add_plan(commands: Commands) -> None:
    plan = _command(commands, "plan", "ranks places and nights by the chance to see aurora")
    everywhere = "set:everywhere for the best of all known places beyond 55 degrees"
    plan.add_argument(
        "places", nargs="*", metavar="PLACE", help=f"{PLACE_HELP}; {everywhere}; without: the favourites"
    )
    plan.add_argument(
        "--from", dest="first", type=day, metavar="DATE", help="first evening (without: tonight)"
    )
    span = plan.add_mutually_exclusive_group()
    span.add_argument("--to", dest="last", type=day, metavar="DATE", help="last evening")
    span.add_argument("--nights", type=whole_number, metavar="N", help="how many evenings (without: 14)")
    plan.add_argument("--stay", type=whole_number, metavar="N", help="nights in one place (without: 5)")
    plan.add_argument(
        "--moon", choices=("any", "dark", "moonlit"), default="any", help="which nights to put first"
    )
    _add_form(plan)
    plan.add_argument("--save", metavar="NAME", help="keep its best stay as a trip, to be checked again")


def _add_sky(commands: Commands) -> None:
    sky = _command(commands, "sky", "Sun, Moon, darkness and magnetic midnight of nights")
    sky.add_argument("places", nargs="+", metavar="PLACE", help=PLACE_HELP)
    sky.add_argument("--on", dest="first", type=day, required=True, metavar="DATE", help="the first evening")
    sky.add_argument(
        "--nights", type=whole_number, default=1, metavar="N", help="how many evenings (without: 1)"
    )
    sky.add_argument("--format", choices=("table", "json"), default="table")


def _add_season(commands: Commands) -> None:
    season = _command(commands, "season", "a row per week: when a stay at a place is worth the most")
    season.add_argument("places", nargs="+", metavar="PLACE", help=PLACE_HELP)
    season.add_argument(
        "--year", type=whole_number, metavar="YYYY", help="its 52 weeks (without: those from this week on)"
    )
    season.add_argument("--stay", type=whole_number, metavar="N", help="nights in one place (without: 5)")
    season.add_argument("--format", choices=("table", "json", "csv"), default="table")
    season.add_argument("-o", "--output", type=file_name, metavar="FILE", help=OUTPUT_HELP)


def _add_trips(commands: Commands) -> None:
    trips = _command(commands, "trips", "the saved trips, and what changed since they were saved")
    actions = trips.add_subparsers(title="actions", metavar="ACTION", dest="action", required=True)
    _command(actions, "list", "every saved trip with what was last expected of it")
    for action, what in (
        ("show", "a saved trip, night by night"),
        ("recheck", "what is expected of a saved trip now, and what changed"),
        ("remove", "forgets a saved trip"),
    ):
        _command(actions, action, what).add_argument("name", metavar="NAME")
    export = _command(actions, "export", "the plan of a saved trip, made anew")
    export.add_argument("name", metavar="NAME")
    _add_form(export)
    shown = _command(actions, "open", "the trip of a file, shown and not kept")
    kept = _command(actions, "import", "keeps the trip of a file")
    kept.add_argument("--name", metavar="N", help="keep it under a name of your own")
    for action in (shown, kept):
        action.add_argument("file", type=file_name, metavar="FILE", help=f"its name ends in .{TRIP}")


def _add_form(to: argparse.ArgumentParser) -> None:
    to.add_argument("--format", choices=PLAN_FORMATS, help=FORMAT_HELP)
    to.add_argument("-o", "--output", type=file_name, metavar="FILE", help=OUTPUT_HELP)
    to.add_argument("--view", choices=PLAN_VIEWS, help=VIEW_HELP)
    add_paper(to)


def _add_places(commands: Commands) -> None:
    places = _command(commands, "places", "finds places, and keeps favourites")
    actions = places.add_subparsers(title="actions", metavar="ACTION", dest="action", required=True)
    search = _command(actions, "search", "places that a text may mean, likeliest first")
    search.add_argument("text", nargs="+", metavar="TEXT", help="a name; unknown ones are looked up online")
    search.add_argument("--online", action="store_true", help="look online also when a place is called so")
    _command(actions, "list", "the favourites")
    add = _command(actions, "add", "keeps a place as a favourite")
    add.add_argument("place", metavar="PLACE", help=PLACE_HELP)
    add.add_argument("--name", metavar="N", help="a name of your own")
    add.add_argument(
        "--climate",
        action="store_true",
        help="ask for ten years of cloud over it, and keep them",
    )
    remove = _command(actions, "remove", "removes a favourite")
    remove.add_argument("name", metavar="NAME")
    for action, what in (
        ("import", "adds the places of a file to the favourites"),
        ("export", "writes the favourites to a file"),
    ):
        _command(actions, action, what).add_argument(
            "file", type=file_name, metavar="FILE", help="its name ends in .json, .csv or .gpx"
        )


def _add_verify(commands: Commands) -> None:
    verify = _command(commands, "verify", "tries what the program says against what came")
    verify.add_argument(
        "subject",
        choices=("sightings", "activity", "occurrence"),
        help="sightings: the odds against reports; activity: Kp against what came; occurrence: clear nights "
        "with aurora against published shares",
    )
    verify.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="a CSV, - for stdin (docs/verification.md); sightings needs one, activity without one tries "
        "the shipped history",
    )
    verify.add_argument(
        "--predictions",
        type=file_name,
        metavar="OUT.csv",
        help="write the rows there with what the program says to each, - for stdout",
    )
    verify.add_argument(
        "--format", choices=("table", "json"), help="without: a table on a terminal, else JSON"
    )


def whole_number(text: str) -> int:
    """A count on the command line."""
    if not _WHOLE.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number; write it like 10")
    return int(text)


def folder(text: str) -> Path:
    """A folder on the command line; it need not be there yet."""
    path = Path(text)
    if not text.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is no folder; write it like ~/auroraplan")
    if path.exists() and not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} is a file; name a folder")
    return path


def file_name(text: str) -> Path:
    """A file to write on the command line, "-" for stdout."""
    if not text.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is no file; write it like plan.pdf")
    return Path(text)


def day(text: str) -> date:
    """A date on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it like 2026-12-05") from None


def moment(text: str) -> datetime:
    """A moment on the command line, with its offset from UTC."""
    try:
        parsed = datetime.fromisoformat(text)
        converted = parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        parsed = converted = None
    if parsed is None or converted is None or parsed.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a moment in UTC; write it like 2026-12-01T18:00Z")
    if not FIRST_YEAR <= converted.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(
            f"{text!r} lies outside the years {FIRST_YEAR} to {LAST_YEAR}; write it like 2026-12-01T18:00Z"
        )
    return converted
