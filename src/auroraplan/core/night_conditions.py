"""What Kp, the clouds and the Moon may be like in the dark hours of a night."""

from dataclasses import dataclass

import numpy as np

from auroraplan.core.activity import KP_STEP_S
from auroraplan.core.arrays import Bools, Floats, Ints, read_only
from auroraplan.core.clouds import CloudOutlook
from auroraplan.core.hours import HOUR_S, NightHours, NightSky
from auroraplan.core.kp_nodes import KpNodes, kp_quantiles

_KP_4, _KP_5 = 12, 15
"""The places of Kp 4 and 5 among the 28 levels."""


@dataclass(frozen=True, slots=True)
class KpNight:
    """What Kp may be in the dark hours (in all hours where none is dark): of the night's highest step.

    `median`, `p10` and `p90` are Kp; `p_ge_4` and `p_ge_5` chances. For drawing, `step_unix_s`, `step_p10`,
    `step_median` and `step_p90` have shape `(steps,)` and cover the night from noon to noon.
    """

    median: float
    p10: float
    p90: float
    p_ge_4: float
    p_ge_5: float
    source_id: str
    step_unix_s: Floats
    step_p10: Floats
    step_median: Floats
    step_p90: Floats


@dataclass(frozen=True, slots=True)
class CloudNight:
    """The mean chance of a clear sky in the dark hours, and hour by hour `(hours,)` from noon to noon."""

    clear: float
    source_id: str
    hour_unix_s: Floats
    hourly_clear: Floats


@dataclass(frozen=True, slots=True)
class MoonNight:
    """The Moon's lit fraction at the middle of the night, and for how long it is up in the dark hours."""

    lit_fraction: float
    up_hours: float


def kp_of_nights(hours: NightHours, kp: KpNodes) -> tuple[KpNight, ...]:
    """What Kp may be in every night; the source is that of the middle one of its dark steps."""
    dark = hours.dark_steps
    at_most = kp.maximum(hours.step, dark)
    summary = kp_quantiles(at_most).tolist()
    p_ge_4, p_ge_5 = (1.0 - at_most[:, _KP_4 - 1]).tolist(), (1.0 - at_most[:, _KP_5 - 1]).tolist()
    middle: list[int] = hours.step[np.arange(len(dark)), _middle_of(dark)].tolist()
    within = (hours.covered > 0.0).any(axis=2)
    first = hours.step[np.arange(len(dark)), within.argmax(axis=1)].tolist()
    counts = within.sum(axis=1).tolist()
    starts = read_only(kp.outlook.start_unix_s + KP_STEP_S * np.arange(len(kp.quantiles), dtype=np.float64))
    drawn = [read_only(np.ascontiguousarray(column)) for column in kp.quantiles.T]
    nights: list[KpNight] = []
    for night, (p10, median, p90) in enumerate(summary):
        steps = slice(first[night], first[night] + counts[night])
        nights.append(
            KpNight(
                median=median,
                p10=p10,
                p90=p90,
                p_ge_4=max(p_ge_4[night], 0.0),
                p_ge_5=max(p_ge_5[night], 0.0),
                source_id=kp.outlook.source_ids[middle[night]],
                step_unix_s=starts[steps],
                step_p10=drawn[0][steps],
                step_median=drawn[1][steps],
                step_p90=drawn[2][steps],
            )
        )
    return tuple(nights)


def clouds_of_nights(hours: NightHours, clouds: CloudOutlook) -> tuple[CloudNight, ...]:
    """The clouds of every night; the source is that of the middle one of its dark hours."""
    counted = _hours_that_count(hours)
    clear = read_only(hours.clear.reshape(counted.shape))
    means = ((clear * counted).sum(axis=1) / counted.sum(axis=1)).tolist()
    hour = read_only(hours.hour_unix_s.reshape(counted.shape))
    middle = hour[np.arange(len(counted)), _middle_of(counted)]
    index: list[int] = ((middle - clouds.start_unix_s) // HOUR_S).astype(np.int64).tolist()
    return tuple(
        CloudNight(mean, clouds.source_ids[at], hour[night, cut], clear[night, cut])
        for night, (mean, at, cut) in enumerate(zip(means, index, hour_slices(hours), strict=True))
    )


def moon_of_nights(sky: NightSky) -> tuple[MoonNight, ...]:
    """The Moon of every night."""
    return tuple(map(MoonNight, sky.moon_lit_fraction.tolist(), sky.moon_up_hours.tolist()))


def hour_slices(hours: NightHours) -> tuple[slice, ...]:
    """For every night the slots, of its steps times 3, that belong to it."""
    covered = hours.covered.reshape(len(hours.covered), -1) > 0.0
    firsts, counts = covered.argmax(axis=1).tolist(), covered.sum(axis=1).tolist()
    return tuple(slice(first, first + count) for first, count in zip(firsts, counts, strict=True))


def _hours_that_count(hours: NightHours) -> Bools:
    """The dark hours of each night, all its hours where none is dark: `(nights, hours)`."""
    dark = hours.dark.reshape(len(hours.dark), -1) > 0.0
    covered = hours.covered.reshape(len(hours.covered), -1) > 0.0
    return np.where(dark.any(axis=1, keepdims=True), dark, covered)


def _middle_of(chosen: Bools) -> Ints:
    """The column of the middle one of each row's chosen columns."""
    wanted = (chosen.sum(axis=1) + 1) // 2
    return (np.cumsum(chosen, axis=1) >= wanted[:, None]).argmax(axis=1)
