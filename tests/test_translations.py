"""The catalogues are whole, keep what is filled in, and are what the program reads."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import translate
from auroraplan.core.language import NUMBER_MARKS

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "auroraplan"
SAYS = ("tr", "tr_count", "marked")
LANGUAGES = pytest.mark.parametrize("language", translate.LANGUAGES)
NAMES = re.compile(r"\{(\w*)\}")

COUNTS = {"n", "count"}
"""What the form for one may leave out: "one night" needs no figure."""

TOLD_TO_NOBODY = {
    *("warning", "error", "info", "debug", "exception", "compile"),
    *("RuntimeError", "ValueError", "Unreachable"),
}
"""Logged, or caught by the program itself."""

SHOWN_BY = {
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"),
    *("setWindowTitle", "setPrefix", "setSuffix", "addItem", "addAction", "addMenu", "addTab", "addButton"),
    *("label", "QLabel", "QPushButton", "QAction", "QCheckBox", "QMenu", "show_text", "show_drawing", "say"),
    *(
        "flat_button",
        "step_button",
        "Deed",
        "ReadingBox",
        "ChartHeading",
        "TableButton",
        "write",
        "paragraph",
    ),
    *("section_block", "page_title", "Column", "Bookmark", "UnusableInput", "WorldFault", "NotSaved"),
}
NOT_TRANSLATED = {
    *("Kp", "ISO", "Auroraplan", "map layer", "trip odds", "kept trip", "nights needed", "first request"),
    *("check a trip", "track record", "Norsk bokmål", "high contrast, dark", "high contrast, light"),
    *("view picture", "copy plan", "export folder", "Aurora trip", "Software"),
    "Auroraplan is open already: its window comes forward.",
}
"""Names, and keys of tasks and palettes, which nobody reads."""


def modules(*rooms: str) -> Iterator[tuple[str, ast.Module]]:
    for room in rooms:
        for path in sorted((SOURCE / room).rglob("*.py")):
            yield str(path.relative_to(SOURCE)), ast.parse(path.read_text("utf-8"))


def called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "id", "") or getattr(node.func, "attr", "")


def texts_of(node: ast.AST) -> list[str]:
    """What a call of `tr`, `marked` or `tr_count` says."""
    assert isinstance(node, ast.Call)
    said = node.args[: 2 if called(node) == "tr_count" else 1]
    return [one.value for one in said if isinstance(one, ast.Constant) and isinstance(one.value, str)]


# --- the catalogues --------------------------------------------------------------------------------


@LANGUAGES
def test_nothing_is_left_untranslated(language: str) -> None:
    assert [source for source, said in translate.messages(language).items() if said is None] == []


@LANGUAGES
def test_every_translation_fills_in_what_the_english_text_fills_in(language: str) -> None:
    for message in translate.catalogue(language):
        assert len(message.forms) == (2 if message.plural else 1), message.source
        english = (message.source, message.plural) if message.plural else (message.source,)
        for text, form in zip(english, message.forms, strict=True):
            wanted, given = Counter(NAMES.findall(text)), Counter(NAMES.findall(form))
            may_miss = COUNTS if message.plural and text == message.source else set[str]()
            assert set(given) <= set(wanted) | COUNTS & set(NAMES.findall(message.plural)), message.source
            assert set(wanted) - set(given) <= may_miss, message.source


@LANGUAGES
def test_figures_and_signs_of_the_english_text_stand_in_the_translation(language: str) -> None:
    """Units, levels and cut-offs: a translation that says another number says another thing."""
    for message in translate.catalogue(language):
        if message.plural:
            continue
        wanted, given = (
            Counter(re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d)", "", text)))
            for text in (message.source, message.forms[0])
        )
        spelt = re.search(r"\b(one|two)\b", message.source.casefold())  # may become a figure: "1 oder mehr"
        assert wanted <= given, message.source
        assert spelt or given == wanted, message.source
        assert message.source.count("%") == message.forms[0].count("%"), message.source


@LANGUAGES
def test_spaces_at_the_ends_of_a_text_are_kept(language: str) -> None:
    for message in translate.catalogue(language):
        for text, form in zip((message.source, message.plural), message.forms, strict=False):
            ends = [
                (said[: len(said) - len(said.lstrip())], said[len(said.rstrip()) :]) for said in (text, form)
            ]
            assert ends[0] == ends[1], message.source


@LANGUAGES
def test_every_text_of_the_program_stands_in_the_catalogue_once(language: str) -> None:
    known = Counter((message.source, message.plural) for message in translate.catalogue(language))
    assert max(known.values()) == 1
    said = {
        tuple([*texts_of(node), ""][:2])
        for _path, tree in modules(*translate.ROOMS)
        for node in ast.walk(tree)
        if called(node) in SAYS and texts_of(node)
    }
    assert said == set(known), "python tools/translate.py collect"


@LANGUAGES
def test_the_compiled_files_are_current(language: str, tmp_path: Path) -> None:
    translate.compile_all(tmp_path)
    name = f"auroraplan_{language}.qm"
    shipped = ROOT / "resources" / "translations" / name
    assert (tmp_path / name).read_bytes() == shipped.read_bytes(), "python tools/translate.py compile"


def test_every_language_says_how_it_writes_numbers() -> None:
    assert set(NUMBER_MARKS) == {"en", *translate.LANGUAGES}


# --- the code --------------------------------------------------------------------------------------


def test_what_is_looked_up_is_never_put_together_before() -> None:
    """An f-string inside `tr` has as many texts as values; `tr` inside an f-string is not collected."""
    for path, tree in modules(*translate.ROOMS):
        for node in ast.walk(tree):
            if called(node) in SAYS:
                assert isinstance(node, ast.Call)
                assert not isinstance(node.args[0], ast.JoinedStr | ast.BinOp), f"{path}:{node.lineno}"
            if isinstance(node, ast.JoinedStr):
                inside = [one for one in ast.walk(node) if called(one) in SAYS and texts_of(one)]
                assert not inside, f"{path}:{node.lineno}"


def test_nothing_is_translated_before_the_language_is_known() -> None:
    """At import there is none yet: constants are `marked`."""

    def at_import(node: ast.AST) -> Iterator[ast.AST]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                continue
            yield child
            yield from at_import(child)

    for path, tree in modules(*translate.ROOMS):
        for node in at_import(tree):
            assert called(node) not in ("tr", "tr_count"), f"{path}:{getattr(node, 'lineno', 0)}"


def test_only_the_window_changes_the_language() -> None:
    """Neither a setting nor LANG reaches what the command line prints, JSON above all."""
    speaking = {
        path
        for path, tree in modules("core", "sources", "store", "app", "render", "gui", "cli")
        for node in ast.walk(tree)
        if called(node) == "speak" or (isinstance(node, ast.Constant) and node.value in ("LANG", "LC_ALL"))
    }
    assert speaking == {"gui/language.py", "gui/application.py", "gui/engine_process.py"}


def test_no_text_is_shown_that_cannot_be_translated() -> None:
    """Words that a widget or a page is given, and sentences anywhere in the window, go through `tr`."""
    untranslated = []
    for path, tree in modules("gui", "render"):
        passed = {id(one) for node in ast.walk(tree) if called(node) in SAYS for one in ast.walk(node)}
        silent = {
            id(one)
            for node in ast.walk(tree)
            if called(node) in TOLD_TO_NOBODY
            or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
            for one in ast.walk(node)
        }
        shown = {
            id(one)
            for node in ast.walk(tree)
            if called(node) in SHOWN_BY and isinstance(node, ast.Call) and node.args
            for argument in node.args[: 3 if called(node) == "write" else 1]
            for one in ast.walk(argument)
            if not isinstance(one, ast.Subscript)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            if id(node) in passed | silent or node.value.strip() in NOT_TRANSLATED:
                continue
            is_sentence = re.search(r"^[^\W\d_]{2,},? [^\W\d_]{2,}", node.value) and "{" not in node.value
            if is_sentence or (id(node) in shown and re.search(r"[A-Z][a-z]|[a-z]{3,} ", node.value)):
                untranslated.append(f"{path}:{node.lineno}: {node.value[:60]}")
    assert untranslated == []
