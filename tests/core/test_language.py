"""Texts in another language, and translators' slips."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from auroraplan.core import language
from auroraplan.core.language import (
    decimal_text,
    in_english,
    marked,
    short_decimal_text,
    tr,
    tr_count,
    whole_text,
)

GERMAN = {
    "{count} places": "{count} Orte",
    "{a} after {b}": "nach {b} kommt {a}",
    "Slip {name}": "Fehler {nmae}",
    "Brace {name}": "Klammer {name",
}
COUNTED = {"{n} place": ("{n} Ort", "{n} Orte"), "{n} slip": ("{m} Fehler", "{m} Fehler")}


def counted(one: str, many: str, count: int) -> str:
    forms = COUNTED.get(one, (one, many))
    return forms[0] if count == 1 else forms[1]


@pytest.fixture
def german() -> Iterator[None]:
    language.speak(lambda text: GERMAN.get(text, text), counted, code="de")
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


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 places"), (1, "1 place"), (2, "2 places"), (1234, "1,234 places")]
)
def test_english_has_one_form_for_one_and_another_for_the_rest(count: int, said: str) -> None:
    assert tr_count("{n} place", "{n} places", count) == said


@pytest.mark.usefixtures("german")
def test_what_is_counted_takes_the_form_of_the_language() -> None:
    said = [tr_count("{n} place", "{n} places", count) for count in (0, 1, 1234)]
    assert said == ["0 Orte", "1 Ort", "1.234 Orte"]
    assert tr_count("{n} slip", "{n} slips", 2) == "2 slips"
    assert tr_count("{n} of {all}", "{n} of {all}", 2, all=5) == "2 of 5"


def test_numbers_are_english_where_nothing_else_is_spoken() -> None:
    assert (decimal_text(2.5, 2), short_decimal_text(4.0), whole_text(12345)) == ("2.50", "4", "12,345")


@pytest.mark.usefixtures("german")
def test_numbers_have_the_marks_of_the_language() -> None:
    assert (decimal_text(-2.5, 2), short_decimal_text(3.7), whole_text(12345)) == ("-2,50", "3,7", "12.345")


@pytest.mark.usefixtures("german")
def test_english_for_programs_is_english_in_its_own_thread_only() -> None:
    with ThreadPoolExecutor(1) as other, in_english():
        assert tr("{count} places", count=3) == "3 places"
        assert other.submit(tr, "{count} places", count=3).result() == "3 Orte"
    assert tr("{count} places", count=3) == "3 Orte"
