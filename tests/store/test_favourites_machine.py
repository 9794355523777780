"""Favourites that are changed by two programs, killed, refused, damaged and opened again are as expected."""

import contextlib
import errno
import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from auroraplan.core.errors import UnusableInput
from auroraplan.store import files
from auroraplan.store.files import NotSaved
from saved_places import favourites, place

NUMBERS = st.integers(0, 7)
REAL_CALLS: dict[str, Callable[..., object]] = {
    name: getattr(files.os, name) for name in ("fsync", "replace")
}
UNLINK = Path.unlink


class Killed(BaseException):
    """The program ends here: nothing after it runs, not even what tidies up."""


class Killing:
    """Kills the program as it makes a call, so many calls from now; a killed program tidies nothing up."""

    def __init__(self, name: str, after: int) -> None:
        self._name, self._left, self._killed = name, after, False

    def call(self, *arguments: object) -> object:
        self._left -= 1
        if self._left < 0:
            self._killed = True
            raise Killed
        return REAL_CALLS[self._name](*arguments)

    def unlink(self, path: Path, missing_ok: bool) -> None:
        if not self._killed:
            UNLINK(path, missing_ok)


class FavouritesOfTwoPrograms(RuleBasedStateMachine):
    """The list as it should be, beside the list on disk; each rule is done by either of two programs."""

    def __init__(self) -> None:
        super().__init__()
        self._home = tempfile.TemporaryDirectory()
        self.folder = Path(self._home.name)
        self.programs = [favourites(self.folder), favourites(self.folder)]
        self.expected: list[str] = []
        self.before: list[str] = []
        self.damaged = 0

    def teardown(self) -> None:
        self._home.cleanup()

    def saved(self, expected: list[str]) -> None:
        self.before, self.expected = self.expected, expected

    @rule(program=st.integers(0, 1), number=NUMBERS)
    def add(self, program: int, number: int) -> None:
        try:
            self.programs[program].add(place(number))
        except UnusableInput:
            assert f"p{number}" in self.expected
        else:
            self.saved([*self.expected, f"p{number}"])

    @rule(program=st.integers(0, 1), number=NUMBERS)
    def remove(self, program: int, number: int) -> None:
        try:
            self.programs[program].remove(f"p{number}")
        except UnusableInput:
            assert f"p{number}" not in self.expected
        else:
            self.saved([kept for kept in self.expected if kept != f"p{number}"])

    @rule(program=st.integers(0, 1))
    def close_and_open_again(self, program: int) -> None:
        self.programs[program] = favourites(self.folder)

    @rule(number=st.integers(100, 107), call=st.sampled_from(["fsync", "replace"]), after=st.integers(0, 4))
    def killed_while_adding(self, number: int, call: str, after: int) -> None:
        if f"p{number}" in self.expected:
            return
        killing = Killing(call, after)
        with (
            mock.patch.object(files.os, call, killing.call),
            mock.patch.object(
                Path, "unlink", lambda path, missing_ok=False: killing.unlink(path, missing_ok)
            ),
            contextlib.suppress(Killed),
        ):
            self.programs[0].add(place(number))
        kept = [entry.id for entry in favourites(self.folder).list()]
        self.programs[0] = favourites(self.folder)
        assert kept in (self.expected, [*self.expected, f"p{number}"])
        if kept != self.expected:
            self.saved(kept)

    @rule(number=NUMBERS, fault=st.sampled_from([errno.ENOSPC, errno.EIO, errno.EDQUOT]))
    def refused_while_adding(self, number: int, fault: int) -> None:
        litter = list(self.folder.glob("*.new"))

        def refuses(*_: object) -> None:
            raise OSError(fault, "refused")

        with mock.patch.object(files.os, "replace", refuses):
            try:
                self.programs[1].add(place(number))
            except UnusableInput:
                assert f"p{number}" in self.expected
            except NotSaved:
                assert f"p{number}" not in self.expected
                assert set(self.folder.glob("*.new")) <= set(litter)

    @precondition(lambda self: self.before and self.expected != self.before)
    @rule(length=st.integers(0, 60))
    def cut_by_a_broken_disk(self, length: int) -> None:
        path = self.folder / "favourites.json"
        if not path.exists():
            return
        path.write_bytes(path.read_bytes()[:length])
        copy = self.folder / "favourites.json.bak"
        listing = favourites(self.folder).listing()
        assert listing.notices
        kept = [entry.id for entry in listing.places]
        assert not copy.exists() or kept in (self.before, self.expected)
        self.damaged += 1
        self.before = self.expected = kept

    @invariant()
    def the_list_is_as_expected(self) -> None:
        for program in self.programs:
            assert [kept.id for kept in program.list()] == self.expected
        assert len(list(self.folder.glob("*.damaged-*"))) == self.damaged


TestFavouritesOfTwoPrograms = FavouritesOfTwoPrograms.TestCase
TestFavouritesOfTwoPrograms.settings = settings(max_examples=40, stateful_step_count=25)
