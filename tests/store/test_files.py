"""A file is replaced whole or not at all."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from auroraplan.store import files
from auroraplan.store.files import NotSaved, keep_previous, locked, write_durably


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_is_written_with_its_folders_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "some" / "folder" / "list.json"
    write_durably(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(path.parent) == {"list.json"}
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EACCES])
@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_full_disk_keeps_the_old_list_and_leaves_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    path = tmp_path / "list.json"
    write_durably(path, b"old")

    def fails(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    if call == "write":
        opened = os.fdopen

        def opens(descriptor: int, mode: str) -> _Full:
            return _Full(opened(descriptor, mode), fails)

        monkeypatch.setattr(files.os, "fdopen", opens)
    else:
        monkeypatch.setattr(files.os, call, fails)
    with pytest.raises(NotSaved, match="Not saved"):
        write_durably(path, b"new and much longer")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"list.json"}


class _Full:
    """A file whose every write fails, as on a full disk."""

    def __init__(self, file: IO[bytes], write: Callable[..., int]) -> None:
        self._file = file
        self.write = write

    def __enter__(self) -> "_Full":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def test_a_full_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(NotSaved, match=r"Not saved: .*list\.json: the disk is full\."):
        write_durably(tmp_path / "list.json", b"new")


def test_litter_of_a_killed_write_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    (tmp_path / "list.json.new").write_bytes(b"half a fi")
    write_durably(path, b"whole")
    assert path.read_bytes() == b"whole"
    assert names(tmp_path) == {"list.json"}


@pytest.mark.skipif(os.name != "posix", reason="platform: symbolic links need rights on Windows")
def test_a_link_is_written_through(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "list.json"
    write_durably(real, b"old")
    link = tmp_path / "list.json"
    link.symlink_to(real)
    write_durably(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_what_is_renamed_was_made_certain_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        calls.append("fsync")
        fsync(descriptor)

    def noted_replace(source: Path, target: Path) -> None:
        calls.append("replace")
        replace(source, target)

    monkeypatch.setattr(files.os, "fsync", noted_fsync)
    monkeypatch.setattr(files.os, "replace", noted_replace)
    write_durably(tmp_path / "list.json", b"new")
    folder = ["fsync"] if os.name == "posix" else []
    assert calls == ["fsync", "replace", *folder]


def test_a_busy_file_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, refusals = os.replace, [5, 32]

    def busy(source: Path, target: Path) -> None:
        if refusals:
            fault: Any = OSError(errno.EACCES, "in use")
            fault.winerror = refusals.pop()
            raise fault
        real(source, target)

    monkeypatch.setattr(files.os, "replace", busy)
    write_durably(tmp_path / "list.json", b"new")
    assert (tmp_path / "list.json").read_bytes() == b"new"


def test_a_damaged_file_never_displaces_a_good_previous_one(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    write_durably(path, b"good 1")
    keep_previous(path, lambda content: content.startswith(b"good"))
    write_durably(path, b"rubbish")
    keep_previous(path, lambda content: content.startswith(b"good"))
    assert (tmp_path / "list.json.bak").read_bytes() == b"good 1"


def test_a_lock_held_elsewhere_is_waited_for_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_LOCK_WAIT_S", 0.05)
    path = tmp_path / "list.json"
    with locked(path), pytest.raises(NotSaved, match="another Auroraplan"), locked(path):
        pass
    with locked(path):
        write_durably(path, b"free again")
    assert path.read_bytes() == b"free again"


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid"), reason="platform: folders without rights"
)
def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    with pytest.raises(NotSaved, match="Not saved"):
        write_durably(tmp_path / "data" / "list.json", b"new")
    with pytest.raises(NotSaved, match="Not saved"), locked(tmp_path / "data" / "list.json"):
        pass


def test_a_file_that_stays_busy_is_given_up_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_REPLACE_RETRY_S", 0.1)
    tries: list[int] = []

    def busy(_source: Path, _target: Path) -> None:
        tries.append(1)
        fault: Any = OSError(errno.EACCES, "in use")
        fault.winerror = 33
        raise fault

    monkeypatch.setattr(files.os, "replace", busy)
    with pytest.raises(NotSaved, match="in use"):
        write_durably(tmp_path / "list.json", b"new")
    assert len(tries) > 1
    assert names(tmp_path) == set()


@pytest.mark.parametrize("knows_it", [True, False])
@pytest.mark.skipif(sys.platform == "win32", reason="platform: fcntl")
def test_on_a_mac_the_drive_itself_is_asked_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, knows_it: bool
) -> None:
    asked: list[str] = []

    def full_fsync(_descriptor: int, command: int) -> int:
        assert command == 51
        asked.append("F_FULLFSYNC")
        if not knows_it:
            raise OSError(errno.ENOTSUP, "a network drive")
        return 0

    monkeypatch.setattr(files.sys, "platform", "darwin")
    monkeypatch.setattr(files.fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(files.fcntl, "fcntl", full_fsync)
    monkeypatch.setattr(files, "_make_names_certain", lambda _folder: asked.append("folder"))
    monkeypatch.setattr(files.os, "fsync", lambda _descriptor: asked.append("fsync"))
    write_durably(tmp_path / "list.json", b"new")
    assert asked == ["F_FULLFSYNC", *([] if knows_it else ["fsync"]), "folder"]


@pytest.mark.skipif(os.name != "posix", reason="platform: a folder cannot be synced on Windows")
def test_the_names_of_made_folders_are_made_certain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certain: list[Path] = []
    monkeypatch.setattr(files, "_make_names_certain", certain.append)
    write_durably(tmp_path / "some" / "folder" / "list.json", b"new")
    assert certain == [tmp_path, tmp_path / "some", tmp_path / "some" / "folder"]


def test_who_let_the_lock_go_just_now_leaves_it_to_others_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(files.time, "monotonic", lambda: 100.0)
    monkeypatch.setattr(files.time, "sleep", pauses.append)
    for _ in range(2):
        with locked(tmp_path / "list.json"):
            pass
    assert pauses == [files._COURTESY_S]
    assert files._COURTESY_S > files._LOCK_POLL_S


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "list.json").mkdir()
    with pytest.raises(NotSaved, match="Not saved"):
        keep_previous(tmp_path / "list.json", lambda _: True)
