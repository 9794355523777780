"""A night is missed when each of its hours is, and hours are independent only given what they share.

Model: in hour h the eye sees aurora when the display is in view (chance a by Kp, `core.display`), the sky
dark enough (share d) and the line of sight clear (chance c). Four standard normal factors tie the hours
together: L and U those of Kp (`core.kp_nodes`), V the display's own within the night, W the clouds'. Given
them

    P(missed) = product over 3-hour steps of  sum over Kp levels k of  P(k | L, U) product over its hours of
                (1 - d_h a_hk(V) c_h(W))

    a_hk(V) = Phi((score(a_hk) - sqrt(rho) V) / sqrt(1 - rho))
    c_h(W)  = Phi((quantile(c_h) - sqrt(night) W) / sqrt(1 - night))

which is averaged over the nodes of V for the night, over all four for the odds. The level of a is uncertain:
a change of its score by x is the same as V moved by -x / sqrt(rho), so low and high are the same products
under other weights.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from auroraplan.core.activity import KP_LEVELS
from auroraplan.core.arrays import Floats, Ints
from auroraplan.core.display import FITTED, WITHIN_NIGHT, Shape, in_view_chance, in_view_score
from auroraplan.core.hours import HOURS_OF_A_STEP, NightHours, mlt_of_bin
from auroraplan.core.kp_nodes import SHARED_NODES, KpNodes
from auroraplan.core.nodes import CLOUDS, DISPLAY
from auroraplan.core.singles import Singles, normal_cdf
from auroraplan.core.visibility import darkness, moonlight

DISPLAY_NODES = len(DISPLAY.scores)
CLOUD_NODES = len(CLOUDS.scores)

Missed: TypeAlias = Singles
"""P(the night is missed) at the nodes of the factors, `(nights, V, W, shared)`."""

_ONE = np.float32(1.0)
_CHUNK = 128


@dataclass(frozen=True, slots=True)
class Display:
    """The display over one place, for the bins of magnetic local time that occur.

    `row` has the shape of the hours, `(nights, steps, 3)`, and says which row of the others is the hour's:
    `score` has shape `(rows, levels)`, `chances`, at the nodes of V, `(rows, V, levels)`.
    """

    row: Ints
    score: Floats
    chances: Singles


def display(qd_latitude_deg: float, mlt_bins: Ints, *, shape: Shape = FITTED) -> Display:
    """The display at a place in hours with these bins of magnetic local time."""
    used, row = np.unique(mlt_bins, return_inverse=True)
    score = in_view_score(qd_latitude_deg, mlt_of_bin(used)[:, None], KP_LEVELS, shape=shape)
    shift = np.sqrt(WITHIN_NIGHT) * DISPLAY.scores
    own = np.sqrt(1.0 - WITHIN_NIGHT)
    chances = normal_cdf((score[:, None, :] - shift[:, None]) / own)
    return Display(row.reshape(mlt_bins.shape), score, chances)


def display_weights(level_shift: Floats) -> Singles:
    """The weights of V's nodes, `(nights, V)`, when the display's score is changed by each night's shift."""
    return DISPLAY.tilted(-level_shift / np.sqrt(WITHIN_NIGHT)).astype(np.float32)


def clear_at_nodes(clear_score: Floats, night_share: float) -> Singles:
    """The chance of a clear hour at the nodes of W, `(..., W)`, from the normal score of its chance."""
    shift = np.sqrt(night_share) * CLOUDS.scores
    return normal_cdf((clear_score[..., None] - shift) / np.sqrt(1.0 - night_share))


def missed(exposure: Singles, hours: NightHours, *, seen: Display, kp: KpNodes) -> Missed:
    """P(missed) when each hour is open to the eye with a chance given as `(nights, steps, 3, W)`.

    One node of W will do where the clouds have no part.
    """
    nights = len(hours.step)
    clouds = exposure.shape[3]
    result = np.ones((nights, DISPLAY_NODES, clouds, SHARED_NODES), dtype=np.float32)
    night, step = np.nonzero((exposure != 0.0).any(axis=(2, 3)))  # NaN, the unknown, is not 0
    for first in range(0, len(night), _CHUNK):
        chosen = slice(first, first + _CHUNK)
        rows, columns = night[chosen], step[chosen]
        product = _missed_steps(
            exposure[rows, columns],
            seen.chances[seen.row[rows, columns]],
            kp.chances[hours.step[rows, columns]],
        )
        starts = np.flatnonzero(np.diff(rows, prepend=-1))
        result[rows[starts]] *= np.multiply.reduceat(product, starts, axis=0).reshape(
            len(starts), DISPLAY_NODES, clouds, SHARED_NODES
        )
    return result


def _missed_steps(exposure: Singles, chances: Singles, kp_chances: Singles) -> Singles:
    """P(missed) of single steps, of shape `(steps, V W, shared)`.

    From `(steps, 3, W)`, `(steps, 3, V, levels)` and `(steps, levels, shared)`.
    """
    blocked = -exposure
    none = np.multiply(blocked[:, 0, None, :, None], chances[:, 0, :, None, :])
    none += _ONE
    for hour in range(1, HOURS_OF_A_STEP):
        one = np.multiply(blocked[:, hour, None, :, None], chances[:, hour, :, None, :])
        one += _ONE
        none *= one
    return none.reshape(len(none), -1, none.shape[-1]) @ kp_chances


def hourly_chance(score_shifts: Floats, hours: NightHours, *, seen: Display, kp: KpNodes) -> Floats:
    """P(in view) of each hour, clear and dark, under shifts of the score: `(shifts, nights, steps, 3)`."""
    by_level = normal_cdf(seen.score + score_shifts[:, None, None])
    levels = (kp.chances @ kp.weights)[hours.step]
    chance = np.einsum("xnshk,nsk->xnsh", by_level[:, seen.row], levels)
    return np.clip(chance.astype(np.float64), 0.0, 1.0)


def chance_of_a_moment(
    qd_latitude_deg: Floats,
    magnetic_local_time_h: Floats,
    kp: Floats,
    *,
    sun_altitude_deg: Floats,
    moon_altitude_deg: Floats,
    moon_lit_fraction: Floats,
    clear: Floats | float = 1.0,
) -> Floats:
    """The chance that somebody sees aurora by eye within the hour about a moment, Kp being known.

    The arguments broadcast; NaN where one of them is NaN.
    """
    in_view = in_view_chance(qd_latitude_deg, magnetic_local_time_h, kp)
    return in_view * darkness(sun_altitude_deg) * moonlight(moon_altitude_deg, moon_lit_fraction) * clear
