"""The window wears the tokens of `render.style`: a Fusion palette for every widget, a sheet for the rest.

`setColorScheme` does nothing without a desktop theme, and Fusion's own highlight contrasts only 3.7,
so the palettes are ours.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from auroraplan.core.language import marked
from auroraplan.gui.icons import icon_file
from auroraplan.gui.one_ink import Carets, OneInk
from auroraplan.gui.text_size import is_named, scaled
from auroraplan.render import palettes
from auroraplan.render import style as looks
from auroraplan.render.style import Style

THEMES = ("system", "dark", "light", "contrast", "red")
"""What the user can choose; "system" follows the desktop, and is dark where the desktop does not say.

High contrast is dark or light as the desktop is; it is worn too where the desktop asks for it.
"""

THEME_WORDS = (
    marked("As the system"),
    marked("Dark"),
    marked("Light"),
    marked("High contrast"),
    marked("Red, for the dark"),
)
"""What the choices are called."""


def chosen_style(theme: str) -> Style:
    """The style for a choice of `THEMES`; "system" is dark where the desktop does not say.

    High contrast is dark or light as the desktop is; it is worn too where the desktop asks for it.
    """
    if theme == "red":
        return palettes.red()
    is_light = theme == "light" or (theme != "dark" and _desktop_is_light())
    if theme == "contrast" or (theme == "system" and _desktop_wants_contrast()):
        return palettes.high_contrast_light() if is_light else palettes.high_contrast_dark()
    return looks.light() if is_light else looks.dark()


def wear(app: QApplication, style: Style) -> None:
    """Dress every widget there is and will be."""
    carets = app.findChildren(Carets)
    if style.is_red and not carets:
        app.setStyle(OneInk(style.text))
        Carets(app, style.text)
    elif carets and not style.is_red:
        for each in carets:
            each.close()
            each.setParent(None)
            each.deleteLater()
        app.setStyle("Fusion")
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, style.is_red)
    app.setPalette(palette(style))
    app.setStyleSheet(sheet(style))


def _desktop_is_light() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light


def _desktop_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):  # Qt before 6.10 does not tell
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def accent(style: Style) -> tuple[str, str]:
    """The fill of what is chosen or invites to act, and the ink on it; contrast above 4.5."""
    fill = style.accent_fill
    return fill, style.ink_on(fill)


def palette(style: Style) -> QPalette:
    """Every role of a Fusion palette."""
    fill, ink = accent(style)
    role = QPalette.ColorRole
    colours = {
        role.Window: style.ground,
        role.WindowText: style.text,
        role.Base: style.raised,
        role.AlternateBase: style.card,
        role.Text: style.text,
        role.Button: style.raised,
        role.ButtonText: style.text,
        role.BrightText: style.caution,
        role.ToolTipBase: style.raised,
        role.ToolTipText: style.text,
        role.PlaceholderText: style.muted,
        role.Highlight: fill,
        role.HighlightedText: ink,
        role.Accent: fill,
        role.Link: style.good,
        role.LinkVisited: style.good,
        role.Light: looks.mixed(style.raised, style.text, 0.18),
        role.Midlight: looks.mixed(style.raised, style.text, 0.09),
        role.Mid: style.line,
        role.Dark: looks.mixed(style.ground, style.shadow, 0.2),
        role.Shadow: style.shadow,
    }
    made = QPalette()
    for colour_role, token in colours.items():
        made.setColor(colour_role, QColor(token))
    quiet = QColor(looks.mixed(style.raised, style.text, 0.45))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, colour_role, quiet)
    return made


def sheet(style: Style) -> str:
    """Surfaces, type scale and the few controls that Fusion draws too heavily."""
    fill, ink = accent(style)
    hover = looks.mixed(style.raised, style.text, 0.07)
    values = {
        **{name: getattr(style, name) for name in ("ground", "card", "raised", "line", "text", "muted")},
        "caution": style.caution,
        "good": style.good,
        "glow": style.glow,
        "fill": fill,
        "ink": ink,
        "hover": hover,
        "up": icon_file("chevron-up", style.muted),
        "down": icon_file("chevron-down", style.muted),
        "fill_hover": looks.mixed(fill, style.text, 0.15),
        "radius": looks.RADIUS,
        "small": looks.SMALL,
        "body": looks.BODY,
        "emphasis": looks.EMPHASIS,
        "title": looks.TITLE,
        "hero": looks.HERO,
    }
    usual = _NAMED if is_named() else ""
    filled = usual + re.sub(r"@([a-z_]+?)(?=px|;|\s|\)|\")", lambda found: str(values[found[1]]), _SHEET)
    return re.sub(_LENGTHS, lambda found: f"{found[1]}: {scaled(int(found[2]))}px", filled)


_NAMED = f"""
QWidget {{ font-size: {looks.BODY}px; }}
QPushButton, QToolButton {{ icon-size: 16px; }}
QFrame#topBar QToolButton {{ icon-size: 18px; }}
"""
"""What has to be said once the text has another size than the usual."""

_LENGTHS = r"(font-size|icon-size|min-height|min-width): (\d+)px"
"""What follows the size of the text."""

_SHEET = """
QFrame#card { background: @card; border: 1px solid @line; border-radius: @radiuspx; }
QFrame#topBar { background: @card; border: none; border-bottom: 1px solid @line; }
QFrame#statusBar { background: @card; border: none; border-top: 1px solid @line; }
QFrame#drawer { background: @ground; border: none; border-right: 1px solid @line; }
QFrame#banner { background: @raised; border: 1px solid @line; border-radius: @radiuspx; }
QFrame#popup { background: @card; border: 1px solid @line; border-radius: @radiuspx; }
QLabel { background: transparent; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
    padding: 4px 12px; margin-right: 4px;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @glow; font-weight: 600; }
QTabBar::tab:focus { background: @hover; border-radius: 4px; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { height: 4px; background: @fill; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border-radius: 7px; background: @text; border: 1px solid @line;
}
QSlider::handle:horizontal:focus { border: 2px solid @glow; }
QSlider::handle:horizontal:disabled { background: @muted; }
QLabel[role="muted"], QCheckBox[role="muted"] { color: @muted; }
QLabel[role="small"] { color: @muted; font-size: @smallpx; }
QLabel[role="heading"] { font-size: @emphasispx; font-weight: 600; }
QLabel[role="section"] { color: @muted; font-weight: 600; }
QLabel[role="title"] { font-size: @titlepx; font-weight: 600; }
QLabel[role="smallTitle"] { font-size: 17px; font-weight: 600; }
QLabel[role="hero"] { font-size: @heropx; font-weight: 700; }
QLabel[role="good"] { color: @good; }
QLabel[role="caution"] { color: @caution; }

QLineEdit, QAbstractSpinBox, QComboBox {
    background: @raised; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 0 8px; min-height: 30px; selection-background-color: @fill; selection-color: @ink;
}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 1px solid @fill; }
QAbstractSpinBox { padding-right: 2px; }
QLineEdit QToolButton { min-height: 0; min-width: 0; padding: 0; border: none; background: transparent; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button {
    subcontrol-origin: border; width: 20px; border: none; background: transparent;
}
QSpinBox::up-button { subcontrol-position: top right; margin: 3px 3px 0 0; }
QSpinBox::down-button { subcontrol-position: bottom right; margin: 0 3px 3px 0; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @hover; border-radius: 3px; }
QSpinBox::up-arrow { image: url("@up"); width: 10px; height: 10px; }
QSpinBox::down-arrow, QComboBox::down-arrow, QDateEdit::down-arrow {
    image: url("@down"); width: 10px; height: 10px;
}
QComboBox::drop-down, QDateEdit::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; border: none; width: 24px;
}
QHeaderView, QTableView QTableCornerButton::section { background: transparent; border: none; }
QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: 1px solid @line;
    padding: 4px; }
QComboBox { combobox-popup: 0; }
QSizeGrip { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; padding: 4px; outline: none; }

QPushButton, QToolButton {
    background: @raised; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 0 12px; min-height: 30px;
}
QToolButton { padding: 0 6px; min-width: 20px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:focus, QToolButton:focus { border: 1px solid @fill; }
QPushButton:disabled, QToolButton:disabled { background: @card; }
QPushButton[role="primary"] { background: @fill; color: @ink; border: 1px solid @fill; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @fill_hover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="primary"]:disabled { background: @raised; color: @muted; border: 1px solid @line; }
QToolButton[role="flat"] { background: transparent; border: 1px solid transparent; }
QToolButton[role="flat"]:hover { background: @hover; }
QToolButton[role="flat"]:focus { border: 1px solid @fill; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QToolButton[role="chip"], QPushButton[role="chip"] {
    background: transparent; color: @muted; border: 1px solid @line; border-radius: 11px;
    min-height: 20px; padding: 0 8px; font-size: @smallpx;
}
QToolButton[role="chip"][alarming="true"] { color: @caution; }
QToolButton[role="chip"]:hover, QPushButton[role="chip"]:hover { background: @hover; }
QToolButton[role="chip"]:focus, QPushButton[role="chip"]:focus { border: 1px solid @fill; }

QToolButton[role="step"] { background: transparent; border: 1px solid @line; padding: 0; min-width: 24px;
    min-height: 24px; }
QToolButton[role="step"]:hover { background: @hover; }
QToolButton[role="step"]:focus { border: 1px solid @fill; }
QToolButton[role="step"]:disabled { border: 1px solid transparent; }
QPushButton[role="best"] { background: transparent; border: 1px solid transparent; text-align: right;
    padding: 2px 10px; font-weight: 600; }
QPushButton[role="best"]:hover { background: @hover; }
QPushButton[role="best"]:focus { border: 1px solid @fill; }
QPushButton[role="set"] { text-align: left; background: @raised; padding: 4px 12px; }
QPushButton[role="set"]:hover { background: @hover; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QListWidget::item { padding: 6px 8px; border-radius: 4px; }
QListWidget::item:selected { background: @fill; color: @ink; }
QListView, QTableView { background: transparent; border: none; outline: none; }
QMenu { background: @card; color: @text; border: 1px solid @line; padding: 6px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @fill; color: @ink; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 6px 4px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 6px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @line; }
QProgressBar { background: @raised; border: none; border-radius: 3px; }
QProgressBar::chunk { background: @fill; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
