"""Texts in another language, and translators' slips."""

from collections.abc import Iterator

import pytest

from auroraplan.core import language
from auroraplan.core.language import marked, tr

GERMAN = {
    "{count} places": "{count} Orte",
    "{a} after {b}": "nach {b} kommt {a}",
    "Slip {name}": "Fehler {nmae}",
    "Brace {name}": "Klammer {name",
}


@pytest.fixture
def german() -> Iterator[None]:
    language.speak(lambda text: GERMAN.get(text, text))
    yield
    language.speak(language.as_written)


def test_english_is_as_written() -> None:
    assert tr("{count} places", count=3) == "3 places"
    assert tr("100 % {literal}") == "100 % {literal}"
    assert marked("Map") == "Map"


@pytest.mark.usefixtures("german")
def test_values_are_filled_in_after_the_lookup_in_the_order_of_the_language() -> None:
    assert tr("{count} places", count=3) == "3 Orte"
    assert tr("{a} after {b}", a="Abisko", b="Tromsø") == "nach Tromsø kommt Abisko"


@pytest.mark.usefixtures("german")
def test_a_text_without_translation_stays_english() -> None:
    assert tr("Nobody translated {this}", this="that") == "Nobody translated that"


@pytest.mark.usefixtures("german")
def test_a_translators_slip_breaks_nothing() -> None:
    assert tr("Slip {name}", name="x") == "Slip x"
    assert tr("Brace {name}", name="x") == "Brace x"


@pytest.mark.usefixtures("german")
def test_braces_in_a_value_are_plain_text() -> None:
    assert tr("{count} places", count="{0} {name}") == "{0} {name} Orte"
