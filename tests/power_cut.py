"""What a disk may hold after a power cut: a model of a POSIX file system that promises no more than it must.

bytes of a file    sure after an fsync of the file, until it is written again
a name             sure after an fsync of its folder
else               bytes are absent, torn, zeros, or all there; each change of a name has happened or not
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, combinations, product

Disk = dict[str, bytes]
Name = tuple[str, int | None]
"""A change of a name: the path, and the number of the file it names from now on."""

_TEXT = r'"((?:\\x[0-9a-f]{2})*)"'
_OPEN = re.compile(rf"openat\(AT_FDCWD, {_TEXT}, ([A-Z_|]+)(?:, 0[0-7]+)?\)\s+= (\d+)")
_WRITE = re.compile(rf"write\((\d+), {_TEXT}, \d+\)\s+= (\d+)")
_ONE = re.compile(r"(fsync|close)\((\d+)\)\s+= 0")
_RENAME = re.compile(rf"rename\({_TEXT}, {_TEXT}\)\s+= 0")
_UNLINK = re.compile(rf"unlink\({_TEXT}\)\s+= 0")


@dataclass(slots=True)
class Machine:
    """What the system has been asked, and what of it is sure."""

    names: dict[str, int]
    sure_names: dict[str, int]
    bytes_of: dict[int, bytes]
    unsure: set[int] = field(default_factory=set[int])
    pending: list[tuple[Name, ...]] = field(default_factory=list[tuple[Name, ...]])
    opened: dict[int, str] = field(default_factory=dict[int, str])

    def rename(self, source: str, target: str) -> None:
        self._change((target, self.names[source]), (source, None))

    def unlink(self, path: str) -> None:
        self._change((path, None))

    def open(self, path: str, flags: str, descriptor: int) -> None:
        self.opened[descriptor] = path
        if "O_CREAT" in flags and path not in self.names:
            number = max(self.bytes_of, default=0) + 1
            self.bytes_of[number] = b""
            self._change((path, number))

    def write(self, descriptor: int, content: bytes) -> None:
        number = self.names[self.opened[descriptor]]
        self.bytes_of[number] += content
        self.unsure.add(number)

    def fsync(self, descriptor: int) -> None:
        path = self.opened[descriptor]
        if path in self.names:
            self.unsure.discard(self.names[path])
        else:  # a folder: all its names; ours lie in one
            self.sure_names = dict(self.names)
            self.pending.clear()

    def disks(self) -> Iterator[Disk]:
        """Everything that the disk may hold if the power fails now."""
        subsets = chain.from_iterable(
            combinations(self.pending, count) for count in range(len(self.pending) + 1)
        )
        for happened in subsets:
            names = {**self.sure_names}
            for path, number in chain.from_iterable(happened):
                names.pop(path, None)
                if number is not None:
                    names[path] = number
            contents = [self._may_hold(number) for number in names.values()]
            yield from (dict(zip(names, chosen, strict=True)) for chosen in product(*contents))

    def _change(self, *changes: Name) -> None:
        for path, number in changes:
            self.names.pop(path, None)
            if number is not None:
                self.names[path] = number
        self.pending.append(changes)

    def _may_hold(self, number: int) -> tuple[bytes, ...]:
        full = self.bytes_of[number]
        if number not in self.unsure:
            return (full,)
        return (
            b"",
            full[: len(full) // 2],
            bytes(len(full)),
            full[: len(full) // 2] + bytes(len(full) // 2),
            full,
        )


def disks_of(trace: str, before: Disk) -> Iterator[list[Disk]]:
    """What the disk may hold after each call of a trace (`strace -xx`) that began with the files `before`."""
    numbered = {path: number for number, path in enumerate(before, start=1)}
    machine = Machine(dict(numbered), dict(numbered), {numbered[path]: before[path] for path in before})
    yield list(machine.disks())
    for line in trace.splitlines():
        if _replayed(machine, line):
            yield list(machine.disks())


def _replayed(machine: Machine, line: str) -> bool:
    if found := _OPEN.match(line):
        machine.open(_text(found[1]).decode(), found[2], int(found[3]))
    elif found := _WRITE.match(line):
        machine.write(int(found[1]), _text(found[2])[: int(found[3])])
    elif found := _RENAME.match(line):
        machine.rename(_text(found[1]).decode(), _text(found[2]).decode())
    elif found := _UNLINK.match(line):
        machine.unlink(_text(found[1]).decode())
    elif (found := _ONE.match(line)) and int(found[2]) in machine.opened:
        if found[1] == "fsync":
            machine.fsync(int(found[2]))
        else:
            del machine.opened[int(found[2])]
    else:
        return False
    return True


def _text(hexadecimal: str) -> bytes:
    return bytes.fromhex(hexadecimal.replace("\\x", ""))
