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

# A name's letters as bits: a-z, digits, the blank; letters of other scripts by the second byte of their
# UTF-8. A letter of the query whose bit a name lacks cannot be matched in that name.
_BIT_OF_BYTE = np.zeros(256, np.uint64)
_BIT_OF_BYTE[97:123] = np.left_shift(np.uint64(1), np.arange(26, dtype=np.uint64))
_BIT_OF_BYTE[48:58] = 1 << 26
_BIT_OF_BYTE[32] = 1 << 27
_BIT_OF_BYTE[128:192] = np.left_shift(np.uint64(1), 28 + np.arange(64, dtype=np.uint64) % 36)
_BITS_OF_16 = np.array([value.bit_count() for value in range(1 << 16)], np.uint8)


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
    def _classes(self) -> NDArray[np.uint64]:
        """The bits of the letters that each name has."""
        if not len(self._starts):
            return np.zeros(0, np.uint64)
        return np.bitwise_or.reduceat(_BIT_OF_BYTE[self._bytes], self._starts)

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

        ratio = 200 M / (a + b), M letters in common, a and b the two lengths; and M is at most each
        length less the letters that the other name lacks.
        """
        a = len(query)
        wanted = np.bitwise_or.reduce(_BIT_OF_BYTE[np.frombuffer(query.encode(), np.uint8)])
        long_enough = np.abs(self._letters - a) <= (a + self._letters) * (1.0 - CUTOFF / 100.0)
        numbers = np.flatnonzero(long_enough)
        b, classes = self._letters[numbers].astype(np.int64), self._classes[numbers]
        common = np.minimum(a - _bits(wanted & ~classes), b - _bits(classes & ~wanted))
        return numbers[200 * common >= CUTOFF * (a + b)]


def _bits(words: NDArray[np.uint64]) -> Ints:
    """How many bits are set in each word."""
    quarters = words.view(np.uint16).reshape(len(words), 4)
    return _BITS_OF_16[quarters].sum(axis=1, dtype=np.int64)
