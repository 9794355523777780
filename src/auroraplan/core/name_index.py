r"""Many folded names lie in one run of bytes, and are found whole, by their beginning or misspelt.

    t r o m s o \n r o m s a \n a b i s k o \n ...
    ^ start 0       ^ start 1     ^ start 2

Nothing is decoded before it is needed: whole names and beginnings are compared byte by byte over all
names at once, and only the names that may resemble the query become Python strings for rapidfuzz.
"""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from auroraplan.core.arrays import Floats, Ints

CUTOFF = 75.0
"""Names less alike than this (rapidfuzz's `ratio`, 0..100) are not the same name misspelt."""

_LINE_FEED = 10
_U = np.uint64

# A name's letters as bits: a-z, digits, the blank; letters of other scripts by the second byte of their
# UTF-8. A letter of the query whose bit a name lacks cannot be matched in that name.
_BIT_OF_BYTE = np.zeros(256, np.uint64)
_BIT_OF_BYTE[97:123] = np.left_shift(np.uint64(1), np.arange(26, dtype=np.uint64))
_BIT_OF_BYTE[48:58] = 1 << 26
_BIT_OF_BYTE[32] = 1 << 27
_BIT_OF_BYTE[128:192] = np.left_shift(np.uint64(1), 28 + np.arange(64, dtype=np.uint64) % 36)


class NameIndex:
    """Names, searched; a name is known by its number, from 0 in the order given."""

    def __init__(self, names: bytes) -> None:
        """Take UTF-8 names with a line feed after each."""
        self._text = names
        self._bytes: NDArray[np.uint8] = np.frombuffer(names, np.uint8)

    def __len__(self) -> int:
        return len(self._starts)

    def name(self, number: int) -> str:
        """The name with that number."""
        return self._text[self._starts[number] : self._ends[number]].decode()

    def exact(self, query: str) -> Ints:
        """The numbers of the names that are the query."""
        return self._beginning_with(f"{query}\n".encode())

    def prefixed(self, query: str) -> Ints:
        """The numbers of the names that begin with the query, whole ones among them."""
        return self._beginning_with(query.encode())

    def resembling(self, query: str) -> tuple[Ints, Floats]:
        """The numbers of the names that may be the query misspelt, and how alike they are (75..100)."""
        near = self._possibly_resembling(query)
        names = [self.name(number) for number in near.tolist()]
        found = process.extract(query, names, scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=None)
        numbers = near[[position for _, _, position in found]] if found else near[:0]
        return numbers, np.array([score for _, score, _ in found], np.float64)

    @cached_property
    def _ends(self) -> Ints:
        return np.flatnonzero(self._bytes == _LINE_FEED)

    @cached_property
    def _starts(self) -> Ints:
        return np.concatenate([np.zeros(1, np.int64), self._ends[:-1] + 1]) if len(self._ends) else self._ends

    @cached_property
    def _first_bytes(self) -> NDArray[np.uint8]:
        """Few names share a first letter: only those are then compared further."""
        return self._bytes[self._starts]

    @cached_property
    def _letters(self) -> NDArray[np.int16]:
        """How many characters each name has; a character of UTF-8 has one byte that is not 10xxxxxx."""
        if not len(self._starts):
            return np.zeros(0, np.int16)
        first_bytes = (self._bytes & 0xC0) != 0x80
        return np.add.reduceat(first_bytes, self._starts, dtype=np.int16) - np.int16(1)

    @cached_property
    def _by_length(self) -> Ints:
        """The numbers of the names, shorter ones first: names of like length lie together."""
        return np.argsort(self._letters, kind="stable")

    @cached_property
    def _letters_by_length(self) -> NDArray[np.int16]:
        return self._letters[self._by_length]

    @cached_property
    def _first_of_length(self) -> Ints:
        """Where in `_by_length` the names of each length begin, and after the longest the end."""
        longest = int(self._letters_by_length[-1]) if len(self) else -1
        return np.searchsorted(self._letters_by_length, np.arange(longest + 2))

    @cached_property
    def _classes_by_length(self) -> NDArray[np.uint64]:
        """The bits of the letters that each name has, in the order of `_by_length`."""
        if not len(self._starts):
            return np.zeros(0, np.uint64)
        return np.bitwise_or.reduceat(_letter_bits(self._bytes), self._starts)[self._by_length]

    def _beginning_with(self, pattern: bytes) -> Ints:
        numbers = np.flatnonzero(self._first_bytes == pattern[0]) if pattern else np.arange(len(self))
        for offset, byte in enumerate(pattern[1:], start=1):
            if not len(numbers):
                break
            at = self._starts[numbers] + offset
            inside = at < len(self._bytes)
            numbers, at = numbers[inside], at[inside]
            numbers = numbers[self._bytes[at] == byte]
        return numbers

    def _possibly_resembling(self, query: str) -> Ints:
        """A superset of the names with ratio >= CUTOFF.

        ratio = 200 M / (a + b), M letters in common, a and b the two lengths; and M is at most each length
        less the kinds of letters that the other name lacks. So each length b allows so many kinds to be
        lacking, and lengths too far from a allow less than none.
        """
        a, b = len(query), np.arange(len(self._first_of_length) - 1)
        in_common = np.ceil((a + b) * (CUTOFF / 200.0)).astype(np.int64)
        of_query, of_name = a - in_common, b - in_common
        lengths = np.flatnonzero((of_query >= 0) & (of_name >= 0))
        if not len(lengths):
            return np.zeros(0, np.int64)
        first, last = self._first_of_length[[lengths[0], lengths[-1] + 1]].tolist()
        wanted = np.bitwise_or.reduce(_letter_bits(np.frombuffer(query.encode(), np.uint8)))
        classes, letters = self._classes_by_length[first:last], self._letters_by_length[first:last]
        near = np.flatnonzero(_bits(wanted & ~classes) <= of_query[letters])
        near = near[_bits(classes[near] & ~wanted) <= of_name[letters[near]]]
        return np.sort(self._by_length[first:last][near])


def _letter_bits(text: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """The bit of each letter at one of its bytes: of those after the second nothing is told."""
    bits = _BIT_OF_BYTE[text]
    follows = (text & 0xC0) == 0x80
    bits[1:][follows[1:] & follows[:-1]] = 0
    return bits


def _bits(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """How many bits are set in each word: pairs, fours and eights are summed within it, then its bytes."""
    pairs = words - ((words >> _U(1)) & _U(0x5555555555555555))
    fours = (pairs & _U(0x3333333333333333)) + ((pairs >> _U(2)) & _U(0x3333333333333333))
    eights = (fours + (fours >> _U(4))) & _U(0x0F0F0F0F0F0F0F0F)
    return (eights * _U(0x0101010101010101)) >> _U(56)
