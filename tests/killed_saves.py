"""A program that kills children while they save: `killed_saves.py FOLDER KILLS SEED`.

A child adds favourites one after the other and tells each that is saved. After each kill the list must hold
all that were told, and at most one more; what is wrong is an AssertionError.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from saved_places import favourites, numbers, place

LONGEST_S = 0.03
KILLS_OF_A_LIST = 20


def save_for_ever(folder: Path, first: int, told: int) -> None:
    """Add one favourite after the other and tell each, until killed."""
    number = first
    while True:
        favourites(folder).add(place(number))
        os.write(told, number.to_bytes(2, "big"))
        number += 1


def told_before_the_kill(folder: Path, first: int, after_s: float) -> list[int]:
    """Start a child, kill it so much later, and say what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        save_for_ever(folder, first, writing)
    os.close(writing)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    return [int.from_bytes(told[at : at + 2], "big") for at in range(0, len(told), 2)]


def main(folder: Path, kills: int, seed: int) -> None:
    """Kill so many children and look at the list after each."""
    chance = random.Random(seed)
    litter = beyond = 0
    for kill in range(kills):
        home = folder / str(kill // KILLS_OF_A_LIST)
        first = len(numbers(home))
        told = told_before_the_kill(home, first, chance.uniform(0, LONGEST_S))
        litter += any(home.glob("*.new"))
        kept = numbers(home)
        assert kept == list(range(len(kept))), kept
        assert len(kept) - first - len(told) in (0, 1), (first, told, kept)
        beyond += len(kept) - first - len(told)
        assert not favourites(home).listing().notices
        assert not any(home.glob("*.damaged-*"))
    print(f"{kills} kills, {litter} left a .new, {beyond} were saved and not yet told: nothing lost")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
