"""No test needs a display or a network."""

import os
import socket

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTEST_QT_API", "pyside6")

import pytest
from hypothesis import settings

from loopback import raise_loopback

raise_loopback()
settings.register_profile("auroraplan", deadline=None, database=None, max_examples=60)
settings.load_profile("auroraplan")

_connect = socket.socket.connect


def _connect_on_this_machine(self: socket.socket, address: object) -> None:
    """Let a test talk to a server of its own, and to nobody else."""
    local = not isinstance(address, tuple) or str(address[0]) in {"127.0.0.1", "::1", "localhost"}
    if not local:
        raise ConnectionRefusedError(f"a test tried to reach {address!r}")
    _connect(self, address)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    monkeypatch.setattr(socket.socket, "connect", _connect_on_this_machine)


@pytest.fixture(scope="session", autouse=True)
def one_application(request: pytest.FixtureRequest) -> None:
    """Make the application of windows before a test that prints makes one that can open none: Qt has one."""
    if request.config.pluginmanager.hasplugin("pytest-qt"):
        request.getfixturevalue("qapp")
