"""docs/guarantees.md promises nothing that no test pins, and names every test that was written to pin it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
DOCUMENT = TESTS.parent / "docs" / "guarantees.md"
PROMISE = re.compile(r"^## (\d+)\. ", re.MULTILINE)
NAMED = re.compile(r"`(test_\w+|Test\w+)`")


def promises() -> dict[int, str]:
    """What stands under each promise, by its number."""
    parts = PROMISE.split(DOCUMENT.read_text("utf-8"))
    return dict(zip(map(int, parts[1::2]), parts[2::2], strict=True))


def marks_of_tests(source: str) -> Iterator[tuple[str, set[int]]]:
    """Each test of a file as pytest collects it, and the promises that it is marked with."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node.name, {int(number) for number in map(_promise, node.decorator_list) if number}
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).startswith("Test"):
            name = ast.unparse(node.targets[0])  # a machine of hypothesis; its settings have a dot
            if name.isidentifier():
                yield name, set()


def _promise(decorator: ast.expr) -> str:
    found = re.fullmatch(r"pytest\.mark\.guarantee\((\d+)\)", ast.unparse(decorator))
    return found[1] if found else ""


def all_tests() -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for path in TESTS.rglob("test_*.py"):
        for name, numbers in marks_of_tests(path.read_text("utf-8")):
            found[name] = found.get(name, set()) | numbers
    return found


def test_there_are_ten_promises() -> None:
    assert list(promises()) == list(range(1, 11))


@pytest.mark.parametrize("number", range(1, 11))
def test_each_line_of_a_promise_names_tests_that_exist(number: int) -> None:
    lines = re.findall(r"^- (.+?)(?=^- |\n\n|\Z)", promises()[number], flags=re.MULTILINE | re.DOTALL)
    assert lines
    for line in lines:
        assert NAMED.findall(line), line
    assert not set(NAMED.findall(promises()[number])) - set(all_tests())


def test_every_test_that_is_marked_to_pin_a_promise_is_named_under_it() -> None:
    marked = [(number, name) for name, numbers in all_tests().items() for number in numbers]
    assert {number for number, _ in marked} >= {1, 2, 3}
    unnamed = [
        (number, name) for number, name in marked if name not in NAMED.findall(promises().get(number, ""))
    ]
    assert not unnamed


def test_a_marked_test_is_seen() -> None:
    source = "@pytest.mark.full\n@pytest.mark.guarantee(3)\ndef test_x() -> None: ...\nTestY = Y.TestCase\n"
    assert dict(marks_of_tests(source)) == {"test_x": {3}, "TestY": set()}
