"""A sentence that quotes anything stays one short line without anything that steers a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from auroraplan.cli.plainly import LONGEST, plainly

REMEDY = "Check the spelling."


@given(st.text(st.characters(exclude_categories=()), max_size=3000))
def test_whatever_is_quoted_the_sentence_is_one_harmless_line_with_its_remedy(value: str) -> None:
    told = plainly(f'No place is called "{value}". {REMEDY}')
    assert len(told) <= LONGEST + 3
    assert not any(unicodedata.category(letter)[0] == "C" for letter in told.replace("\u200d", ""))
    assert told.encode()
    assert told.startswith("No place is called")
    assert told.endswith(REMEDY)


def test_letters_of_every_language_stay_as_they_are() -> None:
    for sentence in ("Tromsø – Sǫ̀mbak’è", "Мурманск 東京", "🌌 \N{MAN}\u200d\N{PERSONAL COMPUTER}"):
        assert plainly(sentence) == sentence


def test_what_cannot_be_seen_is_written_out() -> None:
    assert plainly("a\x1b[31m\n\u202eb\udcff") == "a\\x1b[31m\\n\\u202eb\\udcff"
