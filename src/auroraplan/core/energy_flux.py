"""The mean energy that electrons bring down into the atmosphere, by magnetic latitude, local time and Kp.

Model: Zhang & Paxton 2008, fitted to four years of far-ultraviolet images of TIMED/GUVI. At each of six Kp an
Epstein function of magnetic colatitude, its four coefficients Fourier series of order 6 in magnetic local
time; between them the flux is interpolated in hemispheric power. Validity: Kp 0-9, the night side's peak and
its equatorward flank; the poleward flank is too wide from Kp 5 on (docs/science.md, "The energy flux").

Reference: Zhang & Paxton 2008, J. Atmos. Sol.-Terr. Phys. 70, 1231; the 312 coefficients are those of its
appendix A. Two public transcriptions agree with this one.
"""

from typing import Final

import numpy as np

from auroraplan.core.arrays import Floats, read_only

KP_NODES: Final = read_only(np.array([0.75, 2.25, 3.75, 5.25, 7.0, 9.0]))

# Zhang & Paxton 2008, equation 1: constants of the power of a hemisphere in GW, below and above Kp 5.
_POWER_UP_TO_5 = (38.66, 0.1967, -33.99)
_POWER_ABOVE_5 = (4.592, 0.4731, 20.47)

# Zhang & Paxton 2008, appendix A: for each node A0 (erg/cm2/s), A1, A2, A3 (deg of colatitude), each as
# constant, cos 1-6, sin 1-6 of 2 pi MLT / 24.
# fmt: off
_COEFFICIENTS: Final = read_only(np.array((
    (
        (3.2402978, 1.3291109, 0.4209809, 0.4779546, -0.3673774, 0.0557991, -0.0556684,
         -0.1914775, 0.08027, -0.4206442, -0.0354484, -0.201748, -0.0298214),
        (18.221647, 6.0779378, -1.3235271, 0.2553541, 0.0980007, 0.0075817, -0.0050137,
         1.3812608, -0.0211661, -0.1240047, 0.341596, -0.1074103, 0.2863931),
        (2.8442195, 0.2931214, -0.5383766, 0.2728634, 0.2950094, -0.0456968, 0.0073026,
         0.813363, -0.3734801, -0.0874247, -0.0607254, 0.1679693, -0.0456554),
        (1.833681, -0.3873319, 0.009455, 0.0548413, -0.011393, -0.0434681, 0.0562728,
         0.1214365, -0.2901524, 0.2791531, -0.176418, 0.0400522, -0.1214534),
    ),
    (
        (6.3011691, 3.2522103, -0.2114976, 0.3216365, -0.32369, 0.1705425, 0.091987,
         -0.6934043, -0.1779372, -0.3675894, -0.0095432, -0.2508516, -0.0501051),
        (19.88241, 6.5577617, -1.5086115, 0.545794, -0.0926016, -0.0363445, -0.080163,
         1.615614, -0.0385058, -0.184416, 0.2427321, -0.1503851, 0.1889811),
        (2.9663179, 0.8165399, -0.3559603, 0.3101074, 0.0969373, -0.0530104, -0.0685254,
         0.7957589, -0.4427029, -0.1514768, 0.0079244, 0.1311359, -0.0278058),
        (1.8560835, -0.3102606, 0.0363061, 0.0574751, -0.0304515, 0.0657831, 0.0046886,
         -0.0660346, -0.3614867, 0.1820734, -0.1546944, 0.0449006, -0.0735363),
    ),
    (
        (9.5988037, 5.1430543, -1.7371661, -0.2230598, 0.0422935, -0.0122696, 0.008051,
         -0.6726416, -0.0727642, 0.1200389, 0.0465696, -0.4557674, -0.1550104),
        (21.479304, 6.607545, -1.2566572, 0.3451542, -0.05647, -0.1576626, 0.2253359,
         1.2164832, -0.2300587, -0.3520732, 0.2226716, -0.0385575, 0.13106),
        (3.1926672, 1.2270596, -0.005454, 0.1229414, 0.0573293, -0.0562889, 0.095604,
         0.4361579, -0.5028849, -0.2906078, 0.051408, 0.0760109, 0.0308203),
        (1.9755171, -0.3518031, -0.0143734, -0.0291659, -0.0337693, 0.0388444, 0.0575712,
         -0.1477385, -0.239016, 0.1048181, -0.1010366, -0.0255308, -0.0628866),
    ),
    (
        (12.246801, 7.0481969, -3.0928509, -1.2935699, 0.0884275, -0.0274394, -0.272369,
         -1.0729358, 0.1829594, 0.6604424, 0.1005881, -0.3857214, -0.3237388),
        (23.511121, 6.1681312, -0.7124293, 0.2640897, -0.2602568, 0.02115, 0.226095,
         1.043448, -0.3088645, -0.6493409, 0.3886247, -0.0406112, -0.0072146),
        (3.7091436, 1.3842879, 0.1899543, 0.0647574, -0.0045988, 0.0295777, 0.1237925,
         0.4866616, -0.4396647, -0.3368631, 0.2038886, 0.0022551, 0.0360084),
        (2.1764069, -0.4713056, -0.0948302, -0.1372124, -0.0509513, 0.0340843, -0.0056936,
         -0.2832799, -0.0853116, 0.0876408, 0.07081, -0.0345108, -0.0328183),
    ),
    (
        (17.185531, 11.323595, -1.2885997, -0.8853908, 1.2169522, 0.9936972, 0.3355213,
         -1.8969096, -1.5002061, -0.4722835, -1.874663, -0.8323257, 0.1062067),
        (27.197799, 5.3379375, -1.1071272, 0.3888829, -0.4494379, -0.234643, 0.3541175,
         -0.7900455, 0.5940236, -0.7037725, 0.4504852, 0.2860252, -0.4846608),
        (5.1669995, 1.1495666, 0.0676676, -0.13391, -0.0978956, -0.2247035, 0.0702655,
         0.0107553, 0.2318213, -0.1692764, 0.5258857, 0.1850265, -0.2689677),
        (2.5417068, -0.6063337, 0.0136708, -0.0624044, 0.0024086, 0.0623906, 0.0125311,
         -0.307588, 0.0774584, -0.1040405, -0.040223, -0.098917, 0.0636382),
    ),
    (
        (33.43544, 24.269584, -4.0539849, -5.0305214, -1.7500538, -0.8196342, -0.7520601,
         -5.9059449, -0.1670781, 2.8623939, 0.9153974, 1.5992821, 0.9162504),
        (30.688625, 3.9275374, -2.4440639, 1.8123949, -0.2253542, 0.404406, -1.2894243,
         -2.6264976, 3.0068989, -2.5030701, 0.7056867, -0.1550183, -0.7857376),
        (5.9308809, 0.3238901, -0.9602533, 0.2338884, 0.4168486, -0.1198387, -0.5288058,
         0.8511741, 0.9358651, -1.2186771, 0.1745191, -0.3299605, -0.2456667),
        (4.1004123, -0.4237273, -0.1556447, 0.2188714, -0.0093918, -0.0095218, 0.089657,
         -0.6852183, -0.0488459, 0.3298003, 0.1314771, -0.1826762, 0.2985601),
    ),
)))
# fmt: on
"""Shape `(6, 4, 13)`."""


def hemispheric_power_gw(kp: Floats | float) -> Floats:
    """The power that electrons bring into one hemisphere, in GW, by Kp 0-9."""
    level = np.asarray(kp, dtype=np.float64)
    (a, b, c), (d, e, f) = _POWER_UP_TO_5, _POWER_ABOVE_5
    return np.where(level <= 5.0, a * np.exp(b * level) + c, d * np.exp(e * level) + f)


def energy_flux(
    latitude_deg: Floats | float, magnetic_local_time_h: Floats | float, kp: Floats | float
) -> Floats:
    """The mean electron energy flux in erg/cm2/s (mW/m2) at a northern magnetic latitude.

    The arguments broadcast. Below the first node the flux is scaled down with the hemispheric power.
    """
    latitude, hours, level = np.broadcast_arrays(latitude_deg, magnetic_local_time_h, kp)
    return np.einsum("k...,...k->...", flux_at_nodes(latitude, hours), node_weights(level))


def flux_at_nodes(latitude_deg: Floats, magnetic_local_time_h: Floats) -> Floats:
    """The flux at the six Kp of the fit, `(6, ...)`, for arguments of one shape."""
    angle = np.asarray(magnetic_local_time_h, dtype=np.float64) * (2.0 * np.pi / 24.0)
    turns = [
        np.ones_like(angle),
        *(np.cos(n * angle) for n in range(1, 7)),
        *(np.sin(n * angle) for n in range(1, 7)),
    ]
    a0, a1, a2, a3 = np.moveaxis(np.tensordot(_COEFFICIENTS, np.stack(turns), axes=1), 1, 0)
    from_peak = 90.0 - np.asarray(latitude_deg, dtype=np.float64) - a1
    # exp(x / A2) / (1 + exp(x / A3))^2, in logarithms lest the tails overflow.
    return a0 * np.exp(from_peak / a2 - 2.0 * np.logaddexp(0.0, from_peak / a3))


def node_weights(kp: Floats) -> Floats:
    """How much each node counts at every Kp, `(..., 6)`: linear in hemispheric power between two of them.

    Below the first node its pattern keeps its shape and fades with the power; carried on in a straight line
    the faint flanks would turn negative.
    """
    power, at_nodes = hemispheric_power_gw(kp), hemispheric_power_gw(KP_NODES)
    upper = np.clip(np.searchsorted(at_nodes, power), 1, len(KP_NODES) - 1)
    share = np.maximum((power - at_nodes[upper - 1]) / (at_nodes[upper] - at_nodes[upper - 1]), 0.0)
    each = np.eye(len(KP_NODES))
    weights = share[..., None] * each[upper] + (1.0 - share)[..., None] * each[upper - 1]
    return weights * np.minimum(power / at_nodes[0], 1.0)[..., None]
