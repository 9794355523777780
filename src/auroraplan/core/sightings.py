"""A night is missed when each of its hours is, and hours are independent only given what they share.

Model: in hour h the eye sees aurora when the display is in view (chance a by Kp, `core.display`), the sky
dark enough (share d) and the line of sight clear (chance c). Four standard normal factors tie the hours
together: L and U those of Kp (`core.kp_nodes`), V the display's own within the night, W the clouds'. Given
them

    P(missed) = product over 3-hour steps of  sum over Kp levels k of  P(k | L, U) product over its hours of
                (1 - d_h a_hk(V) c_h(W))

    a_hk(V) = Phi((score(a_hk) - sqrt(rho) V) / sqrt(1 - rho))
    c_h(W)  = Phi((quantile(c_h) - sqrt(night) W) / sqrt(1 - night))

which is averaged over the nodes of V for the night, over all four for the odds. a is the display's chance in
the hour's own sky: its odds p / (1 - p) are multiplied by what twilight, Moon and towns leave
(`core.visibility`), d the share of the hour that is dark enough to count at all. The level of a is uncertain:
a change of its score by x is the same as V moved by -x / sqrt(rho), so low and high are the same products
under other weights.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from auroraplan.core.activity import KP_LEVELS
from auroraplan.core.arrays import Floats, Ints
from auroraplan.core.chance_table import Rows, rows_of, shifted_chances, steps_of
from auroraplan.core.display import FITTED, WITHIN_NIGHT, Shape, in_view_chance
from auroraplan.core.hours import HOURS_OF_A_STEP, NightHours, mlt_of_bin
from auroraplan.core.kp_nodes import SHARED_NODES, KpNodes
from auroraplan.core.nodes import CLOUDS, DISPLAY, FEW, Nodes
from auroraplan.core.singles import Singles, normal_cdf
from auroraplan.core.sky_brightness import brightening, dark_share, moonlight_nl
from auroraplan.core.visibility import dimmed, dimming

CLOUD_NODES = len(CLOUDS.scores)

Missed: TypeAlias = Singles
"""P(the night is missed) at the nodes of the factors, `(nights, V, W, shared)`."""

_CHUNK = 128


@dataclass(frozen=True, slots=True)
class Display:
    """The display over one place, in hours that differ in magnetic local time or in the sky's brightness.

    `row`, of the shape of the hours `(nights, steps, 3)`, says which row of the others is the hour's:
    `chances` `(rows, levels)` as rows of `core.chance_table`, `at_nodes` `(rows, V, levels)` at the nodes of
    V.
    """

    row: Ints
    chances: Rows
    at_nodes: Singles

    def seen_from(self, odds_factor: float) -> "Display":
        """The same display, roughly, for an eye that has so many times the odds p / (1 - p)."""
        chances = self.chances + steps_of(odds_factor)
        return Display(self.row, chances, _at_nodes(chances, FEW))


def displays(
    qd_latitude_deg: float, mlt_bins: Ints, odds_left: Floats, *, shape: Shape = FITTED
) -> tuple[Display, Display]:
    """The display at a place in hours with these bins of magnetic local time: on a dark sky, and dimmed."""
    used, row = np.unique(mlt_bins, return_inverse=True)
    chance = in_view_chance(np.asarray(qd_latitude_deg), mlt_of_bin(used)[:, None], KP_LEVELS, shape=shape)
    chances = rows_of(chance)
    on_dark_sky = Display(row.reshape(mlt_bins.shape), chances, _at_nodes(chances, DISPLAY))
    keys, row = np.unique(on_dark_sky.row - len(used) * steps_of(odds_left), return_inverse=True)
    steps, of_dark = np.divmod(keys, len(used))
    chances = chances[of_dark] - steps[:, None]
    return on_dark_sky, Display(row.reshape(mlt_bins.shape), chances, _at_nodes(chances, DISPLAY))


def side_by_side(displays: tuple[Display, ...]) -> Display:
    """Displays of the same hours as one, with the nodes of V of each in turn."""
    return replace(displays[0], at_nodes=np.concatenate([each.at_nodes for each in displays], axis=1))


def _at_nodes(chances: Rows, nodes: Nodes) -> Singles:
    table = shifted_chances(tuple((-np.sqrt(WITHIN_NIGHT) * nodes.scores).tolist()), _OWN)
    return np.ascontiguousarray(np.moveaxis(table.take(chances, axis=0), 2, 1))


def display_weights(level_shift: Floats) -> Singles:
    """The weights of V's nodes, `(nights, V)`, when the display's score is changed by each night's shift."""
    return DISPLAY.tilted(-level_shift / np.sqrt(WITHIN_NIGHT)).astype(np.float32)


def clear_at_nodes(clear_score: Floats, night_share: float, nodes: Nodes = CLOUDS) -> Singles:
    """The chance of a clear hour at the nodes of W, `(..., W)`, from the normal score of its chance."""
    shift = np.sqrt(night_share) * nodes.scores
    return normal_cdf((clear_score[..., None] - shift) / np.sqrt(1.0 - night_share))


@dataclass(frozen=True, slots=True)
class InView:
    """The display in the 3-hour steps of some nights that have an hour to watch in.

    `night` and `step` `(watched,)` say which steps; `joint` `(watched, 8, V shared)` is, for each set of the
    step's three hours, the mean over Kp of the product of their chances, hour 1 in the first bit of the set,
    2 in the second, 3 in the third; the empty set has 1.
    """

    night: Ints
    step: Ints
    joint: Singles
    own: int


def in_view(share: Floats, hours: NightHours, *, seen: Display, kp: KpNodes) -> InView:
    """The display in the steps of which some share `(nights, steps, 3)` can be watched.

    Whatever the clouds do, this is the same: the chance to miss a step is linear in how open each hour is.
    """
    night, step = np.nonzero((share != 0.0).any(axis=2))  # NaN, the unknown, is not 0
    own = seen.at_nodes.shape[1]
    joint = np.empty((len(night), 2**HOURS_OF_A_STEP, own * SHARED_NODES), dtype=np.float32)
    for first in range(0, len(night), _CHUNK):
        chosen = slice(first, first + _CHUNK)
        rows, columns = night[chosen], step[chosen]
        chances = seen.at_nodes[seen.row[rows, columns]]
        products = np.ones((len(rows), 1, *chances.shape[2:]), dtype=np.float32)
        for hour in range(HOURS_OF_A_STEP):
            products = np.concatenate([products, products * chances[:, hour, None]], axis=1)
        of_kp = kp.chances[hours.step[rows, columns]]
        averaged = products.reshape(len(rows), -1, chances.shape[3]) @ of_kp
        joint[chosen] = averaged.reshape(len(rows), *joint.shape[1:])
    return InView(night, step, joint, own)


def missed(exposure: Singles, watched: InView) -> Missed:
    """P(missed) when each hour is open to the eye with a chance given as `(nights, steps, 3, W)`.

    One node of W will do where the clouds have no part. Hours that are not `watched` are closed.
    """
    nights, clouds = len(exposure), exposure.shape[3]
    result = np.ones((nights, clouds, watched.joint.shape[2]), dtype=np.float32)
    blocked = -exposure[watched.night, watched.step]
    sets = np.ones((len(blocked), 1, clouds), dtype=np.float32)
    for hour in range(HOURS_OF_A_STEP):
        sets = np.concatenate([sets, sets * blocked[:, hour, None]], axis=1)
    of_steps = sets.swapaxes(1, 2) @ watched.joint
    # Rounding may leave a chance that is all but 0 a trace below it.
    np.maximum(of_steps, 0.0, out=of_steps)
    starts = np.flatnonzero(np.diff(watched.night, prepend=-1))
    counts = np.diff(starts, append=len(of_steps))
    # The steps of all nights one after the other: several times faster than multiply.reduceat.
    for later in range(counts.max(initial=0)):
        more = counts > later
        result[watched.night[starts[more]]] *= of_steps[starts[more] + later]
    return result.reshape(nights, clouds, watched.own, SHARED_NODES).swapaxes(1, 2)


def hourly_chances(
    seen: Display, hours: NightHours, *, kp: KpNodes, shifts: tuple[float, ...], others: tuple[Display, ...]
) -> Floats:
    """P(in view) of each dark hour, clear; 0 in the rest: `(shifts + others, nights, steps, 3)`.

    First under shifts of its score, then of other displays in the same hours.
    """
    by_level = [shifted_chances(shifts, 1.0).take(seen.chances, axis=0)]
    by_level += [shifted_chances((0.0,), 1.0).take(other.chances, axis=0) for other in others]
    of_rows = np.concatenate(by_level, axis=2)
    night, step = np.nonzero((hours.dark != 0.0).any(axis=2))
    levels = (kp.chances @ kp.weights)[hours.step[night, step]]
    found = (levels[:, None, None, :] @ of_rows[seen.row[night, step]])[:, :, 0]
    chances = np.zeros((found.shape[2], *hours.dark.shape))
    chances[:, night, step] = np.moveaxis(found, 2, 0)
    return np.clip(chances, 0.0, 1.0)


def chance_of_a_moment(
    qd_latitude_deg: Floats,
    magnetic_local_time_h: Floats,
    kp: Floats,
    *,
    sun_altitude_deg: Floats,
    moon_altitude_deg: Floats,
    moon_lit_fraction: Floats,
    moon_distance_deg: Floats | float = 90.0,
    clear: Floats | float = 1.0,
) -> Floats:
    """The chance that somebody sees aurora by eye within the hour about a moment, Kp being known.

    `moon_distance_deg` is how far from the Moon one looks. The arguments broadcast; NaN where one is NaN.
    """
    in_view = in_view_chance(qd_latitude_deg, magnetic_local_time_h, kp)
    moonlight = moonlight_nl(moon_altitude_deg, moon_lit_fraction, distance_deg=moon_distance_deg)
    odds_left = dimming(brightening(sun_altitude_deg, moonlight))
    return dimmed(in_view, odds_left) * dark_share(sun_altitude_deg) * clear


_OWN = float(np.sqrt(1.0 - WITHIN_NIGHT))
