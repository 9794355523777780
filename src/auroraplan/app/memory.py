"""A program that runs for days keeps to the memory that it needs.

glibc gives threads heaps of their own, up to eight for each processor, and returns little of what they once
held: each request is a thread, and one that meets five megabytes leaves its heap that large. Over 200 plans
with a network that misbehaves the program grew from 100 to 180 MB so, and stays at 90 MB with two heaps
(4 processors, glibc 2.36).
"""

import ctypes
import sys

M_ARENA_MAX = -8
"""malloc.h of glibc"""
HEAPS = 2


def keep_to_few_heaps() -> bool:
    """Let all threads share two heaps, from now on; False where the system has another way."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(M_ARENA_MAX, HEAPS))
    except (OSError, AttributeError):  # musl has no mallopt
        return False
