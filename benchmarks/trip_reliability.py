"""Whether the odds of trips come true in worlds drawn from the program's own prior.

    PYTHONPATH=src:tests python benchmarks/trip_reliability.py [trips]

The worlds and the forecasts are those of tests/trip_simulation.py. Prints for each world and each kind of
odds the deciles, the Brier score and its skill over always telling the mean, and the largest deviation of a
decile of 300 cases or more. This tests the machinery only: whether the prior is that of the world it cannot
tell.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is imported

import sys

import numpy as np

from trip_simulation import World, deciles, pooled, trips

STATEMENT = "This tests the machinery only: whether the prior is that of the world it cannot tell."
BAR = 0.03
LEAST_CASES = 300
KINDS = ("a clear hour", "a night", "at least one", "at least two", "itinerary")

# By name: the world, how many truths belong to each trip.
WORLDS = {
    "as the program believes, leads 0-60 days": (World(), 12),
    "the same, leads 0-8 days": (World(farthest_lead_days=8.0), 12),
    "leads 0-8 days, each step of Kp with its own error": (
        World(farthest_lead_days=8.0, kp_errors_tied=False), 12,
    ),
    "leads 0-8 days, cloud forecasts right or another night's": (
        World(farthest_lead_days=8.0, weather_swapped=True), 1,
    ),
    "leads 11-60 days, no forecast": (World(nearest_lead_days=11.0), 40),
    "leads 0-8 days, doubt of each hour's chance": (World(farthest_lead_days=8.0, hours_kept=True), 12),
    "leads 0-8 days, no doubt": (World(farthest_lead_days=8.0, doubts=False), 12),
}  # fmt: skip


def main() -> None:
    """Print the tables."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4_000
    print(STATEMENT)
    for name, (world, draws) in WORLDS.items():
        told = list(trips(world, max(count // min(draws, 8), 1), seed=2027, draws=draws))
        print(f"\n## {name}")
        for kind in KINDS:
            chances, came = pooled(told, kind)
            print(f"{kind}: {_scores(chances, came)}")
            for each in deciles(chances, came):
                print(
                    f"  {each.from_chance:.1f}  n {each.count:6d}  told {each.told:.3f}  came {each.came:.3f}"
                    f"  {100 * each.off:+5.1f}"
                )
        chances, came = pooled(told, "at least one", independent=True)
        print(f"if nights were independent: {_scores(chances, came)}")


def _scores(chances: np.ndarray, came: np.ndarray) -> str:
    brier, usual = np.mean((chances - came) ** 2), np.var(came)
    worst = max((abs(one.off) for one in deciles(chances, came) if one.count >= LEAST_CASES), default=0.0)
    verdict = "within" if worst <= BAR else "OUTSIDE"
    return (
        f"{len(came)} cases, told {chances.mean():.3f}, came {came.mean():.3f}, Brier {brier:.4f}, "
        f"skill {1 - brier / usual:.3f}, worst decile {100 * worst:.1f} points ({verdict} 3)"
    )


if __name__ == "__main__":
    main()
