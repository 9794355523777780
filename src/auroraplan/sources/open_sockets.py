"""A session whose sockets are known while it waits, so that somebody else can end the waiting."""

import socket
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


def session_into(sockets: list[socket.socket]) -> requests.Session:
    """A session that puts every socket into the list as soon as it is connected."""
    session = _Session()
    for scheme in ("https://", "http://"):
        adapter = HTTPAdapter()
        # urllib3 looks its pools up here; there is no argument for it.
        manager: Any = adapter.poolmanager
        manager.pool_classes_by_scheme = _pools(sockets)
        session.mount(scheme, adapter)
    return session


class _Session(requests.Session):
    """A session that leaves redirects to its user: requests reads their bodies whole, however long."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        del resp


def _pools(sockets: list[socket.socket]) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            sockets.append(self.sock)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            sockets.append(self.sock)

    return {
        "http": type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": Plain}),
        "https": type("SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": Secure}),
    }
