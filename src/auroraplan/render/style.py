"""The looks: colours by their meaning, one type scale, one grid; drawings take a `Style` and name no colour.

The odds ramp has seven classes and rises (dark) or falls (light, print) evenly in lightness for normal,
deutan, protan and tritan eyes. Text on any class is the one of two inks that contrasts more, always above
4.5 (WCAG 2.2, 1.4.3). Darkness is not a token: it is the sky's own colour, in `render.night_sky`.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication

from auroraplan.app.chance_wording import whole_percent
from auroraplan.core.errors import WorldFault
from auroraplan.core.language import tr
from auroraplan.sources.shipped import resource_path

RAMP_CUTS_PERCENT = (5, 15, 30, 45, 60, 75)
"""Where one class of the odds ramp ends and the next begins, in whole percent as shown."""

DARK_RAMP = ("#1b2233", "#1f3a5c", "#1c5a78", "#1a7f85", "#2fa57c", "#7ccb62", "#d9f07a")
LIGHT_RAMP = ("#f4f7f5", "#d8ece2", "#a9dcc4", "#6fc3a2", "#35a07f", "#127a63", "#054d44")

INKS = ("#ffffff", "#0b1017")
"""The two inks for text on a ramp class or a grey."""

READABLE = 4.5
"""The least contrast of text with what lies under it."""

SMALL, BODY, EMPHASIS, TITLE, HERO = 11, 12, 14, 22, 46
"""The type scale in pixels (on paper 1/96 inch)."""

RADIUS = 10


@dataclass(frozen=True, slots=True)
class Style:
    """Every colour of a drawing, by meaning, as `#rrggbb`.

    `ground` < `card` < `raised` are surfaces, `line` their borders; `mark` outlines what is chosen (the best
    window); `glow` is the colour of good odds, and nothing else glows; `covered` is full cloud, `clear` none.
    `marks` are the ramp for bars, dots and curves, on which nothing is written (empty: the ramp itself);
    `accent` fills what invites to act (empty: a class of the ramp). `sky_line`, `moon_path` and `shadow` lie
    over the sky's own colours, `night_shade` over a map. Where `is_red`, nothing has green or blue.
    """

    name: str
    ground: str
    card: str
    raised: str
    line: str
    text: str
    muted: str
    caution: str
    good: str
    mark: str
    glow: str
    moon: str
    moon_shadow: str
    activity: str
    clear: str
    covered: str
    ramp: tuple[str, ...]
    inks: tuple[str, str] = INKS
    marks: tuple[str, ...] = ()
    sky_line: str = "#ffffff"
    moon_path: str = "#efe6b8"
    shadow: str = "#0b1017"
    night_shade: str = "#04070d"
    accent: str = ""
    is_red: bool = False

    def odds_colour(self, chance: float | None) -> str:
        """The ramp's colour for a chance; the lowest raised surface where it is unknown."""
        step = ramp_class(chance)
        return self.raised if step is None else self.ramp[step]

    def mark_colour(self, chance: float | None) -> str:
        """The colour of a bar or a dot for a chance; the lowest raised surface where it is unknown."""
        step = ramp_class(chance)
        return self.raised if step is None else self.mark_ramp[step]

    @property
    def mark_ramp(self) -> tuple[str, ...]:
        """The seven classes as bars, dots and curves show them."""
        return self.marks or self.ramp

    @property
    def accent_fill(self) -> str:
        """The fill of what is chosen or invites to act."""
        return self.accent or self.ramp[5]

    def ink_on(self, fill: str) -> str:
        """The ink that contrasts more with a fill."""
        return max(self.inks, key=lambda ink: contrast(ink, fill))

    def figure_colour(self, chance: float | None) -> str:
        """The colour of a large figure: its class's where that reads well on a card, else that of text."""
        fill = self.odds_colour(chance)
        return fill if contrast(fill, self.card) >= READABLE else self.text


def dark() -> Style:
    """The window by night."""
    return Style(
        name="dark",
        ground="#0e141d",
        card="#141c28",
        raised="#192433",
        line="#263447",
        text="#e8eef5",
        muted="#93a4b8",
        caution="#ffc857",
        good="#9be08a",
        mark="#ffffff",
        glow="#d9f07a",
        moon="#e8dfae",
        moon_shadow="#2b3648",
        activity="#3f8f86",
        clear="#192433",
        covered="#b9c2cc",
        ramp=DARK_RAMP,
    )


def light() -> Style:
    """The window by day."""
    return Style(
        name="light",
        ground="#eef2f6",
        card="#ffffff",
        raised="#f4f7fa",
        line="#d3dce5",
        text="#16202c",
        muted="#56667a",
        caution="#855600",
        good="#126b3a",
        mark="#16202c",
        glow="#127a63",
        moon="#fff3c4",
        moon_shadow="#5d6b7d",
        activity="#7fb9ae",
        clear="#f1f4f7",
        covered="#76828f",
        ramp=LIGHT_RAMP,
    )


def print_() -> Style:
    """Paper: white, with lines that hold in greyscale."""
    return Style(
        name="print",
        ground="#ffffff",
        card="#ffffff",
        raised="#f6f8fa",
        line="#ccd5dd",
        text="#111923",
        muted="#4d5c6d",
        caution="#7a5200",
        good="#0f5f34",
        mark="#111923",
        glow="#127a63",
        moon="#fff3c4",
        moon_shadow="#5d6b7d",
        activity="#93c4bb",
        clear="#f4f6f8",
        covered="#76828f",
        ramp=LIGHT_RAMP,
    )


def ramp_class(chance: float | None) -> int | None:
    """The class 0..6 of a chance, by the whole percent that is shown; None where unknown."""
    shown = whole_percent(chance)
    return None if shown is None else sum(shown >= cut for cut in RAMP_CUTS_PERCENT)


# --- colours ---------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def colour(token: str, opacity: float = 1.0) -> QColor:
    """A token as Qt's colour. Shared between callers: never change one."""
    made = QColor(token)
    made.setAlphaF(opacity)
    return made


def luminance(token: str) -> float:
    """The relative luminance 0..1 of `#rrggbb` (WCAG 2.2)."""
    shares = [int(token[i : i + 2], 16) / 255.0 for i in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=512)
def contrast(one: str, other: str) -> float:
    """The contrast ratio 1..21 of two colours (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two: `share` 0 gives the first, 1 the second."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


# --- type ------------------------------------------------------------------------------------------

FONT_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "Inter-Italic.otf")


@cache
def load_fonts() -> str:
    """Load the bundled faces and give their family; needs a QGuiApplication.

    Drawings never depend on the machine's fonts: without any, Qt would write a PDF without text.
    Raises WorldFault when a face is missing or damaged.
    """
    if QGuiApplication.instance() is None:
        raise RuntimeError("fonts are loaded after the QGuiApplication is made")
    families: list[str] = []
    for name in FONT_FILES:
        path = resource_path(f"fonts/{name}")
        added = QFontDatabase.addApplicationFont(str(path))
        if added < 0:
            raise WorldFault(tr("{path} is missing or damaged: install Auroraplan again.", path=path))
        families += QFontDatabase.applicationFontFamilies(added)
    return families[0]


@lru_cache(maxsize=64)
def font(pixels: int = BODY, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = True) -> QFont:
    """The bundled face at a step of the type scale, with figures of one width. Shared: never change one.

    `tabular` is False in a PDF: Qt names a glyph there by its place in the font's character map, where the
    figures of one width have none, and a reader would find no digit.
    """
    face = QFont(load_fonts())
    face.setPixelSize(pixels)
    face.setWeight(weight)
    # Screens and paper break lines alike only when glyphs keep their designed widths.
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    face.setFeature(QFont.Tag("tnum"), int(tabular))
    # Inter's contextual alternates replace ± ≥ → : – − by glyphs that no PDF reader can name.
    face.setFeature(QFont.Tag("calt"), 0)
    return face


BOLD = QFont.Weight.Bold
SEMIBOLD = QFont.Weight.DemiBold
