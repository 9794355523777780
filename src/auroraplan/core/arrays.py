"""Arrays inside values are read-only."""

from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Bools: TypeAlias = NDArray[np.bool_]

Scalar = TypeVar("Scalar", bound=np.generic)


def read_only(array: NDArray[Scalar]) -> NDArray[Scalar]:
    """The same array, which nobody can write to through this view any more."""
    view = array.view()
    view.flags.writeable = False
    return view


def are_among(values: NDArray[Any], known: NDArray[Any]) -> Bools:
    """Which of the values are among those known, as `np.isin`, which would load numpy.ma for it (25 ms)."""
    if not len(known):
        return np.zeros(values.shape, np.bool_)
    ordered = np.sort(known)
    at = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    return ordered[at] == values


def median(values: Floats) -> float:
    """The middle of some values (shape `(n,)`, n >= 1), as `np.median`, which would load numpy.ma for it.

    Raises IndexError where there are none.
    """
    ordered, middle = np.sort(values), len(values) // 2
    return float(ordered[middle] if len(values) % 2 else (ordered[middle - 1] + ordered[middle]) / 2.0)
