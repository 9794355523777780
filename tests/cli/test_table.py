"""Tables for the screen."""

from hypothesis import given
from hypothesis import strategies as st

from auroraplan.cli.table import display_width, one_line, padded, table

COLUMNS = ("Place", "Odds", "Note")
ROWS = [("Tromsø", "43 %", "clear"), ("Abisko", "<1 %", "cloudy"), ("木", "100 %", "wide")]


def test_columns_are_as_wide_as_their_cells_and_numbers_stand_to_the_right() -> None:
    assert table(COLUMNS, ROWS) == (
        "Place    Odds  Note\nTromsø   43 %  clear\nAbisko   <1 %  cloudy\n木      100 %  wide\n"
    )


def test_a_narrow_terminal_loses_the_spare_columns_in_their_order() -> None:
    assert table(COLUMNS, ROWS, width=20, spare=("Note", "Odds")).splitlines()[0] == "Place    Odds"
    assert table(COLUMNS, ROWS, width=10, spare=("Note", "Odds")).splitlines()[0] == "Place"
    assert table(COLUMNS, ROWS, width=21, spare=("Note", "Odds")).splitlines()[0] == "Place    Odds  Note"


def test_text_from_outside_cannot_steer_the_terminal() -> None:
    assert one_line("Vik\x1b[31m\n\u202eevil") == "Vik[31m evil"


@given(st.text(max_size=12), st.integers(12, 30))
def test_padding_fills_the_width_on_the_screen(text: str, width: int) -> None:
    shown = one_line(text)
    assert display_width(padded(shown, width)) == max(width, display_width(shown))


def test_a_table_without_rows_is_its_headings() -> None:
    assert table(COLUMNS, []) == "Place  Odds  Note\n"
