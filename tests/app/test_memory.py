"""Threads share two heaps, so that a hundred of them with large bodies leave little behind."""

import subprocess
import sys

import pytest

GROWS = """
import sys, threading
from auroraplan.app.memory import keep_to_few_heaps
if sys.argv[1] == "few":
    assert keep_to_few_heaps()

def work():
    bodies = [bytearray(100_000) for _ in range(60)]
    meet.wait()
    bodies.clear()

for _ in range(4):
    meet = threading.Barrier(30)
    threads = [threading.Thread(target=work) for _ in range(30)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
print(len([line for line in open("/proc/self/maps") if "---p 00000000 00:00 0" in line]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: heaps are glibc's")
def test_threads_share_two_heaps() -> None:
    """A heap of a thread is 64 MB of addresses, most of them reserved and without rights."""

    def reserved(how: str) -> int:
        command = [sys.executable, "-c", GROWS, how]
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    assert reserved("few") < reserved("many")
