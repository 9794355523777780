"""What the window says in other languages: the translators' .ts files, compiled by Qt's own lrelease."""

from collections.abc import Mapping
from pathlib import Path

from registry import Output

INPUTS = ()
TOOLS = ("PySide6-Essentials==6.11.3",)

OUTPUTS = (
    Output("translations/auroraplan_de.qm", "the project", "MIT"),
    Output("translations/auroraplan_nb.qm", "the project", "MIT"),
)


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:  # noqa: ARG001 - the driver's protocol
    """Compile tools/translations."""
    from translate import compile_all  # noqa: PLC0415 - beside the driver, which looks for builders only

    compile_all(out_dir / "translations")
