"""A file is replaced whole or not at all, and survives kill, crash, full disk and power cut.

    write ─▶ name.new ─ flush ─ fsync ─▶ os.replace ─▶ name ─▶ fsync of the folder
                 └─ on any failure: unlink name.new; name is untouched

The fsync of the file makes its bytes certain before they get the name; the fsync of the folder makes the
name certain. The temporary name is fixed, so that a killed write leaves at most one file, which the next
write takes over.
"""

import contextlib
import errno
import math
import os
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path

from auroraplan.core.errors import WorldFault
from auroraplan.core.language import marked, tr

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_REASONS = {
    errno.ENOSPC: marked("the disk is full"),
    errno.EDQUOT: marked("your disk quota is used up"),
    errno.ENOENT: marked("there is no such folder; make it first"),
    errno.ENOTDIR: marked("there is a file where a folder is needed; choose another place"),
    errno.EISDIR: marked("that is a folder; name a file"),
    errno.EROFS: marked("the disk is read-only; choose another place"),
    errno.ENAMETOOLONG: marked("the name is too long; choose a shorter one"),
}

_REPLACE_RETRY_S = 2.5
_LOCK_WAIT_S = 5.0
_LOCK_POLL_S = 0.004
_COURTESY_S = 0.01
"""Who has just let a lock go leaves it to others for this long: more than a poll, so that none is starved."""

_let_go_s: dict[Path, float] = {}
"""When this program let each lock go last."""

_WINDOWS_BUSY = {5, 32, 33}  # access denied, sharing and lock violation: a scanner or indexer has it open


class NotSaved(WorldFault):
    """A file could not be written; the one on disk is as it was."""


def write_durably(path: Path, content: bytes) -> None:
    """Replaces the file by `content`, private to the user, or raises `NotSaved` and leaves it as it was.

    A symbolic link is written through, not replaced.
    """
    try:
        target = path.resolve()
        _make_folder(target.parent)
        _replace_with(target, content, mode=0o600)
    except OSError as fault:
        raise NotSaved(tr("Not saved: {path}: {fault}.", path=path, fault=reason(fault))) from fault


def write_output(path: Path, content: bytes) -> None:
    """Writes a result where the user asked for it, whole or not at all, with the rights of any new file.

    A device or pipe (/dev/stdout) is written to, never replaced. Raises `NotSaved`.
    """
    try:
        target = path.resolve()
        if target.is_file() and not target.stat().st_mode & 0o222:
            raise PermissionError(errno.EACCES, marked("it is read-only; choose another name"))
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                stream.write(content)
        else:
            _replace_with(target, content, mode=0o666)
    except OSError as fault:
        raise NotSaved(tr("Not written: {path}: {fault}.", path=path, fault=reason(fault))) from fault


def keep_previous(path: Path, is_good: Callable[[bytes], bool]) -> None:
    """Keeps the current file as `.bak` when it is good; a damaged one never displaces a good `.bak`.

    Raises `NotSaved` when the current file cannot be read, or the copy not be written.
    """
    try:
        current = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as fault:
        raise NotSaved(tr("Not saved: {path}: {fault}.", path=path, fault=reason(fault))) from fault
    if is_good(current):
        write_durably(previous(path), current)


def previous(path: Path) -> Path:
    """Where the generation before this one is kept."""
    return path.with_name(path.name + ".bak")


def reason(fault: OSError) -> str:
    """What went wrong, in the words of the system and without its numbers."""
    return tr(_REASONS.get(fault.errno or 0, fault.strerror or str(fault)))


@contextlib.contextmanager
def locked(path: Path) -> Generator[None]:
    """Holds the advisory lock of a file, so that two Auroraplans change it one after the other.

    Raises `NotSaved` when another holds it for five seconds, or when the folder cannot be written.
    """
    lock = path.with_name(path.name + ".lock")
    if time.monotonic() - _let_go_s.get(lock, -math.inf) < _COURTESY_S:
        time.sleep(_COURTESY_S)
    try:
        _make_folder(path.parent)
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as fault:
        raise NotSaved(tr("Not saved: {path}: {fault}.", path=path, fault=reason(fault))) from fault
    try:
        _wait_for_lock(descriptor, path)
        yield
    finally:
        with contextlib.suppress(OSError):  # what was saved is saved
            os.close(descriptor)  # closing lets the lock go
        _let_go_s[lock] = time.monotonic()


def _make_folder(folder: Path) -> None:
    """Makes a folder whose name, and those of the folders it takes, survive a power cut."""
    missing = [folder, *folder.parents]
    while missing and missing[-1].exists():
        missing.pop()
    for made in reversed(missing):
        made.mkdir(exist_ok=True)
        _make_names_certain(made.parent)


def _replace_with(target: Path, content: bytes, *, mode: int) -> None:
    temporary = target.with_name(target.name + ".new")
    try:
        temporary.unlink(missing_ok=True)
        descriptor = os.open(
            temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode
        )
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            _make_certain(file.fileno())
        _rename_over(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _make_names_certain(target.parent)


def _make_certain(descriptor: int) -> None:
    if sys.platform == "darwin":
        with contextlib.suppress(OSError):  # not every file system knows it; fsync below is the fallback
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _rename_over(temporary: Path, target: Path) -> None:
    deadline = time.monotonic() + _REPLACE_RETRY_S
    while True:
        try:
            os.replace(temporary, target)  # noqa: PTH105 - the call that the promise rests on, by its own name
        except OSError as fault:
            if getattr(fault, "winerror", None) not in _WINDOWS_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def _make_names_certain(folder: Path) -> None:
    if os.name != "posix":  # Windows cannot open a folder; its replace is journalled
        return
    # The new file has its name already; a folder that cannot be synced is no reason to call it unsaved.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _wait_for_lock(descriptor: int, path: Path) -> None:
    deadline = time.monotonic() + _LOCK_WAIT_S
    while True:
        try:
            _try_lock(descriptor)
        except OSError as fault:
            if fault.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                return  # a file system without locks: better unlocked than unusable
            if time.monotonic() > deadline:
                raise NotSaved(
                    tr("Not saved: {path} is being changed by another Auroraplan; try again.", path=path)
                ) from None
            time.sleep(_LOCK_POLL_S)
        else:
            return


def _try_lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
