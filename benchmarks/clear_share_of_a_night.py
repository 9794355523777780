"""How many hours of a night are clear: the copula of the odds beside a chain of hours and beside a Beta.

Prints the shares of 200,000 nights of ten hours by the part of them that is clear: none, below 0.3, 0.3 to
0.7, above, all; and the variance of that part over p (1 - p).
"""

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.cloud_normals import CORRELATION
from auroraplan.core.gaussian import normal_quantile

NIGHTS, HOURS, HOURLY = 200_000, 10, 0.85


def main() -> None:
    """Print the table for chances of 0.2 and 0.4."""
    random = np.random.default_rng(1)
    for chance in (0.2, 0.4):
        threshold = float(normal_quantile(np.array([chance]))[0])
        shared = np.sqrt(CORRELATION.night) * random.standard_normal((NIGHTS, 1))
        own = np.sqrt(1.0 - CORRELATION.night) * random.standard_normal((NIGHTS, HOURS))
        show(chance, "the odds' factor", (shared + own < threshold).mean(axis=1))
        chain = random.standard_normal((NIGHTS, HOURS))
        for hour in range(1, HOURS):
            chain[:, hour] = HOURLY * chain[:, hour - 1] + np.sqrt(1.0 - HOURLY**2) * chain[:, hour]
        show(chance, "a chain of hours", (chain < threshold).mean(axis=1))
        for total in (0.6, 0.8, 1.0):
            of_night = random.beta(chance * total, (1.0 - chance) * total, NIGHTS)
            show(chance, f"Beta, a + b = {total}", random.binomial(HOURS, of_night) / HOURS)


def show(chance: float, name: str, part: NDArray[np.float64]) -> None:
    """Print one row."""
    classes = (part == 0, (part > 0) & (part < 0.3), (part >= 0.3) & (part <= 0.7), (part > 0.7) & (part < 1))
    shares = [float(one.mean()) for one in (*classes, part == 1)]
    ratio = float(part.var()) / (chance * (1.0 - chance))
    print(f"{chance}  {name:20s}", *(f"{share:.2f}" for share in shares), f"  {ratio:.2f}")


if __name__ == "__main__":
    main()
