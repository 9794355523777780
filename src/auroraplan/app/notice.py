"""What the program rests on is told by the NOTICE that ships with it, paragraph by paragraph.

Licences and credits are quoted as their owners want them: in English, whatever the language in use.
"""

from __future__ import annotations

from dataclasses import dataclass

from auroraplan.sources.shipped import notice_text

PROJECT_PAGE = "https://github.com/auroraplan/auroraplan"


@dataclass(frozen=True, slots=True)
class Credit:
    """A paragraph of NOTICE, one line as wide as its reader wants it, under its heading there."""

    heading: str
    text: str


def credits_of(notice: str) -> tuple[Credit, ...]:
    """The paragraphs of a NOTICE, whose headings stand at the margin and whose credits are indented."""
    heading, found = "", list[Credit]()
    for paragraph in notice.split("\n\n"):
        lines = paragraph.strip("\n").splitlines()
        if lines and not lines[0].startswith(" "):
            heading = lines[0] if len(lines) == 1 else heading
            continue
        starts = [line[2:] for line in lines]
        whole = "".join(("\n" if not line.startswith(" ") else " ") + line.strip() for line in starts)
        found += [Credit(heading, text) for text in whole.strip().splitlines()]
    return tuple(found)


def shipped_credits() -> tuple[Credit, ...]:
    """What the program ships, asks for and is built on, in the order of NOTICE."""
    return credits_of(notice_text())
