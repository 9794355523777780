"""A session whose sockets are known while it waits, so that somebody else can end the waiting.

It says nothing of its user: no password from ~/.netrc, which requests would send by itself, and no cookie,
not even from one redirect to the next. The proxy and the certificates that the environment names are heeded.
"""

import socket
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


def session_into(sockets: list[socket.socket]) -> requests.Session:
    """A session that puts every socket into the list as soon as it is connected."""
    session = _Session()
    session.auth = _nobody
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    for scheme in ("https://", "http://"):
        adapter = HTTPAdapter()
        # urllib3 looks its pools up here; there is no argument for it.
        manager: Any = adapter.poolmanager
        manager.pool_classes_by_scheme = _pools(sockets)
        session.mount(scheme, adapter)
    return session


def _nobody(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """The request as it is: with an own way to say who asks, requests does not look into ~/.netrc."""
    return request


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
