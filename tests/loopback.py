"""In a network namespace of its own (`unshare -rn`) a process finds even the loopback interface down.

The tests of the network speak with servers of their own on 127.0.0.1, so that interface is raised.
Where there is any other interface, the network is the machine's, and is left alone.
"""

import contextlib
import socket
import struct
import sys

GET_FLAGS, SET_FLAGS = 0x8913, 0x8914  # SIOCGIFFLAGS, SIOCSIFFLAGS of Linux
UP = 0x1
REQUEST = "16sh22x"  # struct ifreq: name, flags


def raise_loopback() -> None:
    """Raise the loopback interface of a namespace that has nothing else."""
    if not sys.platform.startswith("linux") or [name for _, name in socket.if_nameindex()] != ["lo"]:
        return
    from fcntl import ioctl

    with contextlib.suppress(PermissionError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        _, flags = struct.unpack(REQUEST, ioctl(any_socket, GET_FLAGS, struct.pack(REQUEST, b"lo", 0)))
        if not flags & UP:
            ioctl(any_socket, SET_FLAGS, struct.pack(REQUEST, b"lo", flags | UP))
