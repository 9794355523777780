"""After a power cut at any moment of a save the disk holds the old list or the new one, whole."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from power_cut import Disk, disks_of
from saved_places import favourites, place
from traced_save import SAVED, save

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: strace is of Linux"),
]


def disks_of_a_save(folder: Path, *, unsynced: bool = False) -> Iterator[list[Disk]]:
    """What the disk may hold after each call of a save of a fourth favourite."""
    assert shutil.which("strace"), "strace is missing; on Debian: apt-get install strace"
    for number in (1, 2, 3):
        favourites(folder).add(place(number))
    before = {str(path): path.read_bytes() for path in folder.iterdir()}
    done = save(folder, 4, "-xx", "-s", "1000000", unsynced=unsynced)
    assert done.code == SAVED
    return disks_of(done.trace, before)


def listed(folder: Path, disk: Disk) -> tuple[list[str], tuple[str, ...]]:
    """The favourites that a program finds on a disk, and what it says of them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path, content in disk.items():
        (folder / Path(path).name).write_bytes(content)
    listing = favourites(folder).listing()
    return [kept.id for kept in listing.places], listing.notices


@pytest.mark.guarantee(1)
def test_a_power_cut_leaves_the_old_list_or_the_new_one(tmp_path: Path) -> None:
    old, new = ["p1", "p2", "p3"], ["p1", "p2", "p3", "p4"]
    found: list[list[str]] = []
    moments, last = 0, list[Disk]()
    for disks in disks_of_a_save(tmp_path / "home" / "data"):
        moments, last = moments + 1, disks
        for disk in disks:
            found_now, notices = listed(tmp_path / "after", disk)
            assert (found_now, notices) in [(old, ()), (new, ())]
            found.append(found_now)
    assert old in found
    assert [listed(tmp_path / "after", disk)[0] for disk in last] == [new]
    print(
        f"power cut at {moments} moments, {len(found)} disks: {found.count(old)} old, {found.count(new)} new"
    )


def test_the_model_finds_the_loss_when_nothing_is_synced(tmp_path: Path) -> None:
    found = [
        listed(tmp_path / "after", disk)[1]
        for disks in disks_of_a_save(tmp_path / "home" / "data", unsynced=True)
        for disk in disks
    ]
    assert any(notices for notices in found)
