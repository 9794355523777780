"""Whatever call of a save the system refuses: the old list stays, no litter does, and the user is told."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auroraplan.store import files
from auroraplan.store.files import NotSaved
from saved_places import favourites, numbers, place

pytestmark = pytest.mark.skipif(os.name != "posix", reason="platform: a folder cannot be synced on Windows")

FAULTS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EMFILE]
TOLD = {"ENOSPC": "the disk is full", "EDQUOT": "quota is used up"}


class Refusing:
    """Stands in for the functions of `os` that a save calls; the call of that number fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path, fails_at: int, fault: int) -> None:
        self.calls: list[str] = []
        self._folder, self._fails_at, self._fault = str(folder), fails_at, fault
        for name in ("open", "fsync", "replace", "fdopen"):
            monkeypatch.setattr(files.os, name, self._counted(name, getattr(os, name)))

    def refuses(self, name: str) -> None:
        self.calls.append(name)
        if len(self.calls) == self._fails_at:
            raise OSError(self._fault, os.strerror(self._fault))

    def _counted(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            if name == "fdopen":
                return Written(real(*arguments, **options), self)
            if name != "open" or os.fspath(arguments[0]) != self._folder:
                self.refuses(name)
            return real(*arguments, **options)

        return call


class Written:
    """A file each of whose calls can be refused."""

    def __init__(self, file: Any, refusing: Refusing) -> None:
        self._file, self._refusing = file, refusing

    def write(self, content: bytes) -> int:
        self._refusing.refuses("write")
        return self._file.write(content)

    def flush(self) -> None:
        self._refusing.refuses("flush")
        self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def __enter__(self) -> "Written":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._refusing.refuses("close")


def calls_of_a_save(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    favourites(folder).add(place(1))
    favourites(folder).add(place(2))
    with monkeypatch.context() as patch:
        refusing = Refusing(patch, folder, fails_at=-1, fault=0)
        favourites(folder).add(place(3))
    return refusing.calls


@pytest.mark.guarantee(1)
@pytest.mark.parametrize("fault", FAULTS, ids=[errno.errorcode[fault] for fault in FAULTS])
def test_any_call_of_a_save_that_fails_keeps_the_old_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    calls = calls_of_a_save(tmp_path / "counted", monkeypatch)
    # the lock; then .bak and the list: open, write, flush, fsync, close, replace, fsync of the folder
    assert calls == ["open"] + ["open", "write", "flush", "fsync", "close", "replace", "fsync"] * 2
    for number, name in enumerate(calls, start=1):
        folder = tmp_path / f"{number}-{name}"
        calls_of_a_save(folder, monkeypatch)
        told = ""
        with monkeypatch.context() as patch:
            Refusing(patch, folder, number, fault)
            try:
                favourites(folder).add(place(4))
            except NotSaved as not_saved:
                told = str(not_saved)
        if number in {8, 15}:  # the file has its name already, and only how certain that is cannot be said
            assert (numbers(folder), told) == ([1, 2, 3, 4], "")
        else:
            assert numbers(folder) == [1, 2, 3], (number, name)
            assert "Not saved" in told
            assert TOLD.get(errno.errorcode[fault], "") in told
        assert {path.name for path in folder.iterdir()} == {
            "favourites.json", "favourites.json.bak", "favourites.json.lock",
        }  # fmt: skip
        favourites(folder).add(place(5))
        assert numbers(folder)[-1] == 5
