"""The window's language: its own texts and Qt's, from files that Qt's tools compiled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from auroraplan.core import language
from auroraplan.sources.shipped import resources_folder

LANGUAGES = {"en": "English", "de": "Deutsch", "nb": "Norsk bokmål"}
"""What the window can speak: code and its own name."""

SYSTEM = "system"


def chosen_language(choice: str) -> str:
    """The code for a choice: one of `LANGUAGES`, or the first of the system's that is among them."""
    if choice in LANGUAGES:
        return choice
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    spoken = ({"no": "nb", "nn": "nb"}.get(name, name) for name in wanted)
    return next((name for name in spoken if name in LANGUAGES), "en")


def speak(app: QCoreApplication, code: str) -> None:
    """Let the window and Qt's own dialogs speak a language; what has no translation stays English."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    language.speak(language.as_written)
    QLocale.setDefault(QLocale(QLocale(code).language(), QLocale.system().territory()))
    if code == "en":
        return
    own, qt = QTranslator(app), QTranslator(app)
    if qt.load(f"qtbase_{_qt_name(code)}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    if own.load(str(resources_folder() / "translations" / f"auroraplan_{code}.qm")):
        app.installTranslator(own)
        language.speak(_translated, _translated_count, code=code)


def _translated(text: str) -> str:
    return QCoreApplication.translate("", text)


def _translated_count(one: str, many: str, count: int) -> str:
    """The form for a count, which Qt chooses by its rules for the language; English where there is none.

    In the .ts files the English singular is the source, and the plural the comment beside it.
    """
    said = QCoreApplication.translate("", one, many, count)
    return language.as_counted(one, many, count) if said == one else said


def _qt_name(code: str) -> str:
    return {"nb": "nn"}.get(code, code)  # Qt ships nynorsk, no bokmål; ours has the words that differ
