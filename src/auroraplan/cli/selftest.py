"""`selftest`: a line for each check as it is made, and an exit code that says whether all is well."""

from argparse import Namespace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from auroraplan.app.plain_text import utf8
from auroraplan.cli.delivery import deliver
from auroraplan.cli.plainly import plainly
from auroraplan.core.errors import WorldFault

if TYPE_CHECKING:
    from auroraplan.app.selftest import Finding
    from auroraplan.app.wiring import Auroraplan


def selftest(options: Namespace, engine: "Auroraplan") -> None:
    """Make every check; raises `WorldFault` when one found a fault, after all were told."""
    from auroraplan.app.export import record_text
    from auroraplan.app.selftest import findings, is_sound, record

    found: list[Finding] = []
    for finding in findings(engine.paths, fonts):
        found.append(finding)
        if not options.json:
            deliver(f"{_line(finding)}\n".encode(), None)
    if options.json:
        deliver(utf8(record_text(record(tuple(found)))), None)
    if not is_sound(tuple(found)):
        wrong = ", ".join(finding.title for finding in found if finding.state == "fault")
        raise WorldFault(f"This installation is not sound: {wrong}.")


def _line(finding: "Finding") -> str:
    return f"{finding.state.value:<8}  {finding.title:<18}  {plainly(finding.said)}"


def fonts() -> str:
    """The bundled faces are loaded and have the letters of the places; left out where Qt is missing."""
    from auroraplan.app.display import why_no_drawing
    from auroraplan.app.selftest import LeftOut

    if find_spec("PySide6") is None:
        raise LeftOut(
            "Qt is missing, so neither window nor PDF works: install it with pip install PySide6-Essentials"
        )
    reason = why_no_drawing()
    if reason is not None:
        raise LeftOut(reason)
    from auroraplan.render.letters import missing_letters
    from auroraplan.render.style import FONT_FILES

    missing = missing_letters()
    if missing:
        raise WorldFault(f"The bundled font lacks {missing}: install Auroraplan again.")
    return f"{len(FONT_FILES)} faces with every letter that is needed"
