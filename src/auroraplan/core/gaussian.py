"""The standard normal distribution, vectorised: its distribution function and its quantiles.

numpy has neither, and SciPy is no run-time dependency.

References
    West, G. (2005): Better approximations to cumulative normal functions. Wilmott Magazine, 70-76
    (after Hart, 1968). Full double precision up to the rounding of 1 - c.
    Wichura, M. J. (1988): Algorithm AS 241: The percentage points of the normal distribution.
    Applied Statistics 37, 477-484 (PPND16: about 1 part in 1e16).
"""

import numpy as np

from auroraplan.core.arrays import Floats

# West (2005), table of coefficients, highest power first.
_NUMERATOR = (
    3.52624965998911e-02,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376,
)
_DENOMINATOR = (
    8.83883476483184e-02,
    1.75566716318264,
    16.064177579207,
    86.7807322029461,
    296.564248779674,
    637.333633378831,
    793.826512519948,
    440.413735824752,
)
_RATIONAL_BELOW = 7.07106781186547
_SMALLEST_AT = 37.0

# Wichura (1988), AS 241, PPND16: numerators and denominators, highest power first.
_CENTRE = (
    (
        2.5090809287301226727e3,
        3.3430575583588128105e4,
        6.7265770927008700853e4,
        4.5921953931549871457e4,
        1.3731693765509461125e4,
        1.9715909503065514427e3,
        1.3314166789178437745e2,
        3.3871328727963666080e0,
    ),
    (
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1.0,
    ),
)
_SHOULDER = (
    (
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e0,
        3.64784832476320460504e0,
        5.76949722146069140550e0,
        4.63033784615654529590e0,
        1.42343711074968357734e0,
    ),
    (
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1.0,
    ),
)
_TAIL = (
    (
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e0,
        5.46378491116411436990e0,
        6.65790464350110377720e0,
    ),
    (
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0,
    ),
)


def normal_cdf(score: Floats) -> Floats:
    """The chance that a standard normal variable lies at or below `score`, each on its own; NaN for NaN."""
    size = np.minimum(np.abs(score), _SMALLEST_AT)
    density = np.exp(-0.5 * size * size)
    near = density * np.polyval(_NUMERATOR, size) / np.polyval(_DENOMINATOR, size)
    fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))
    far = density / fraction / np.sqrt(2 * np.pi)
    tail = np.where(size < _RATIONAL_BELOW, near, np.where(size >= _SMALLEST_AT, 0.0, far))
    return np.where(score > 0, 1.0 - tail, tail)


def normal_quantile(chance: Floats) -> Floats:
    """The score below which a standard normal variable lies with `chance`; -inf at 0 and inf at 1."""
    centred = np.asarray(chance, dtype=np.float64) - 0.5
    inner = 0.180625 - centred * centred
    centre = centred * _ratio(_CENTRE, inner)
    edge = np.minimum(chance, 1.0 - np.asarray(chance))
    root = np.sqrt(-np.log(np.clip(edge, 1e-300, 0.5)))
    outer = np.where(root <= 5.0, _ratio(_SHOULDER, root - 1.6), _ratio(_TAIL, root - 5.0))
    outer = np.where(edge <= 0.0, np.inf, outer)
    return np.where(np.abs(centred) <= 0.425, centre, np.copysign(outer, centred))


def _ratio(coefficients: tuple[tuple[float, ...], tuple[float, ...]], at: Floats) -> Floats:
    return np.polyval(coefficients[0], at) / np.polyval(coefficients[1], at)
