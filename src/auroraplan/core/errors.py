"""What Auroraplan says when it cannot do what was asked.

    AuroraplanError           one clear sentence for the user
    ├── UnusableInput         the value that was given cannot be used (exit code 2)
    └── WorldFault            a file, the disk or the network left no answer (exit code 1)

Bugs are none of these: they reach the crash dialog or the traceback.
"""


class AuroraplanError(Exception):
    """A sentence for the user that names the value and the remedy."""


class UnusableInput(AuroraplanError):
    """The user's input cannot be used; the sentence names the value and what would work."""


class WorldFault(AuroraplanError):
    """The world left no answer: a file, the disk or the network."""
