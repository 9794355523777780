"""One window for each home folder: a second start brings the first forward, hands its files over, and ends.

    second start                               first start
    connect ── {"files": [...], ...} ────────▶ called.emit(files): the window comes forward
            ◀────────────────────── ok ─────── and the second start ends with 0

What a killed run leaves behind is a socket at which nobody listens: the next start takes its place. Whoever
does not answer within `ANSWERS_WITHIN_MS` hangs, and a second window is better than none.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

LOG = logging.getLogger(__name__)

CONNECTS_WITHIN_MS = 500
ANSWERS_WITHIN_MS = 2_000
LONGEST_MESSAGE_BYTES = 65_536
DONE = b"ok\n"


class SingleInstance(QObject):
    """Whoever starts first for a folder listens; `called` then tells the files of every later start."""

    called = Signal(list)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._address = _address(folder)
        self._server: QLocalServer | None = None
        self._speaking: list[QLocalSocket] = []

    @property
    def address(self) -> str:
        """The path or name of the socket."""
        return self._address

    def is_taken(self, files: Sequence[Path] = ()) -> bool:
        """Whether another window has taken the files over; else this is the first one, and listens.

        Where no socket can be had it is as if it were the first: that costs a second window, not the program.
        """
        with _one_at_a_time(self._folder):
            if self._is_handed_over(files):
                return True
            self._listen()
            return False

    def close(self) -> None:
        """Listen no more."""
        for socket in tuple(self._speaking):
            self._let_go(socket)
        if self._server is not None:
            self._server.close()
            self._server = None

    def _is_handed_over(self, files: Sequence[Path]) -> bool:
        if not _is_ours(self._address):
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(CONNECTS_WITHIN_MS):
            return False
        socket.write(_message(files))
        while socket.bytesAvailable() < len(DONE) and socket.waitForReadyRead(ANSWERS_WITHIN_MS):
            pass
        done = socket.readAll().data() == DONE
        socket.abort()
        if not done:
            LOG.warning("the window that is open does not answer; another one opens")
        return done

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(self._address):
            # Nobody answered there, so it is what a killed run left behind.
            QLocalServer.removeServer(self._address)
            if not server.listen(self._address):
                LOG.warning("a second start cannot find this window: %s", server.errorString())
                return
        server.newConnection.connect(self._greet)
        self._server = server

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._speaking.append(socket)
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(self._hear)
        self._hear()

    def _hear(self) -> None:
        for socket in tuple(self._speaking):
            if socket.canReadLine():
                self._answer(socket)
            elif (
                socket.bytesAvailable() > LONGEST_MESSAGE_BYTES
                or socket.state() == QLocalSocket.LocalSocketState.UnconnectedState
            ):
                self._let_go(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        said = _read(bytes(socket.readLine().data()))
        if said is None:
            self._let_go(socket)
            return
        socket.write(DONE)
        socket.flush()
        files, token = said
        if token:  # with it Wayland lets a window come forward
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self.called.emit(files)

    def _let_go(self, socket: QLocalSocket) -> None:
        """Forget a connection; nothing of it calls back, also while Qt takes it apart."""
        self._speaking.remove(socket)
        socket.readyRead.disconnect(self._hear)
        socket.disconnected.disconnect(self._hear)
        socket.abort()
        socket.deleteLater()


def _address(folder: Path) -> str:
    """A name of the user and the folder; below the session's own folder where there is one."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    # Qt's own digest: Python's would load all of OpenSSL for it (3.4 MB).
    told = QCryptographicHash.hash(f"{user}|{folder.resolve()}".encode(), QCryptographicHash.Algorithm.Sha256)
    digest = bytes(told.toHex().data()).decode("ascii")[:16]
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    name = f"auroraplan-{digest}"
    if sys.platform != "win32" and session and Path(session).is_dir() and len(session) < 60:
        return str(Path(session) / name)
    return name


def _is_ours(address: str) -> bool:
    """Whether no other user has put a socket there, to hear what files are opened."""
    if sys.platform == "win32":
        return True
    path = Path(address) if Path(address).is_absolute() else Path(QDir.tempPath()) / address
    try:
        return path.stat().st_uid == os.getuid()
    except OSError:
        return False


@contextlib.contextmanager
def _one_at_a_time(folder: Path) -> Generator[None]:
    """Two that start at once look one after the other; where no lock can be had, both look."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / "window.lock"))
    locked = lock.tryLock(CONNECTS_WITHIN_MS + ANSWERS_WITHIN_MS)
    try:
        yield
    finally:
        if locked:
            lock.unlock()


def _message(files: Sequence[Path]) -> bytes:
    """The files by their whole paths: the window that is open has another current folder."""
    said = {
        "files": [str(file.absolute()) for file in files],
        "token": os.environ.get("XDG_ACTIVATION_TOKEN", ""),
    }
    return json.dumps(said).encode("ascii") + b"\n"


def _read(line: bytes) -> tuple[list[Path], str] | None:
    """The files and the token of a message, None for what is none."""
    try:
        said: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    fields = cast("dict[str, Any]", said)
    files, token = fields.get("files"), fields.get("token", "")
    if not isinstance(files, list) or not isinstance(token, str) or "\0" in token:
        return None
    names = cast("list[object]", files)
    return [Path(name) for name in names if isinstance(name, str) and name and "\0" not in name], token
