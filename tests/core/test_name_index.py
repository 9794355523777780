import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from auroraplan.core.name_index import CUTOFF, NameIndex

NAMES = st.lists(st.text(alphabet="abcost ø мурн日9", min_size=1, max_size=12), max_size=30)
QUERIES = st.text(alphabet="abcost ø мурн日9", min_size=1, max_size=12)


def index_of(names: list[str]) -> NameIndex:
    return NameIndex("".join(f"{name}\n" for name in names).encode())


@given(names=NAMES, query=QUERIES)
def test_whole_names_and_beginnings_are_those_that_a_loop_finds(names: list[str], query: str) -> None:
    index = index_of(names)
    assert index.exact(query).tolist() == [i for i, name in enumerate(names) if name == query]
    assert index.prefixed(query).tolist() == [i for i, name in enumerate(names) if name.startswith(query)]


@given(names=NAMES, query=QUERIES)
@example(names=["99"], query="99日")  # one letter, three bytes
def test_nothing_that_resembles_is_lost_by_the_quick_look_at_letters(names: list[str], query: str) -> None:
    numbers, likeness = index_of(names).resembling(query)
    found = dict(zip(numbers.tolist(), likeness.tolist(), strict=True))
    ratios = {i: fuzz.ratio(query, name) for i, name in enumerate(names)}
    assert found == {i: ratio for i, ratio in ratios.items() if ratio >= CUTOFF}


@given(names=NAMES)
def test_names_are_kept_in_their_order(names: list[str]) -> None:
    index = index_of(names)
    assert [index.name(number) for number in range(len(index))] == names


def test_an_empty_index_finds_nothing() -> None:
    index = index_of([])
    assert len(index) == 0
    assert not index.exact("a").size
    assert not index.prefixed("a").size
    assert not np.size(index.resembling("abc")[0])
