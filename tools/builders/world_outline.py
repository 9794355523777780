"""The outline of the world's land and the borders within it, from Natural Earth at 1:110m and 1:50m.

The package holds TopoJSON: arcs of delta-coded integers, and shapes that name their arcs (`~i` is arc
i backwards). Here the arcs are spelt out: land as closed rings, borders as the arcs that belong to
more than one country.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from registry import Output, Package, stored_npz

INPUTS = (
    Package(
        "npm",
        "world-atlas",
        "2.0.2",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    ),
)
TOOLS = ("numpy==2.4.6",)
SCALES = ("110m", "50m")
OUTPUTS = tuple(
    Output(
        f"data/world-{scale}.npz",
        origin=f"Natural Earth 1:{scale}, by npm world-atlas 2.0.2",
        licence="Natural Earth: public domain; world-atlas: ISC",
    )
    for scale in SCALES
)

STEPS_A_DEGREE = 180
"""Angles are whole multiples of 1/180 deg (0.6 km), so that 180 deg fits into an int16."""

POLE_DEG = 89.9
"""The package's 1:50m Antarctica has a ring of no area at the pole, the seam of a flat map; it goes."""

Points = NDArray[np.float64]


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write (longitude, latitude) points as int16 and where each ring or line starts."""
    for scale, output in zip(SCALES, OUTPUTS, strict=True):
        topology = json.loads((inputs["world-atlas"] / f"countries-{scale}.json").read_text("utf-8"))
        arcs = [spelt_out(arc, topology["transform"]) for arc in topology["arcs"]]
        land = [ring_points(ring, arcs) for ring in rings(topology["objects"]["land"])]
        land = [ring for ring in land if np.abs(ring[:, 1]).min() < POLE_DEG]
        borders = [arcs[index] for index in shared_arcs(topology["objects"]["countries"])]
        land_points, land_starts = packed(land)
        border_points, border_starts = packed(borders)
        (out_dir / output.path).write_bytes(
            stored_npz(
                {
                    "land_points": land_points,
                    "land_starts": land_starts,
                    "border_points": border_points,
                    "border_starts": border_starts,
                }
            )
        )


def spelt_out(arc: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Points:
    """The (longitude, latitude) points of a delta-coded arc."""
    return np.cumsum(np.array(arc), axis=0) * np.array(transform["scale"]) + np.array(transform["translate"])


def rings(shape: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    """Every ring of a shape, outer ones and holes, as the numbers of its arcs."""
    match shape["type"]:
        case "GeometryCollection":
            for part in shape["geometries"]:
                yield from rings(part)
        case "MultiPolygon":
            yield from chain.from_iterable(shape["arcs"])
        case "Polygon":
            yield from shape["arcs"]
        case other:
            raise ValueError(f"{other} is no area")


def ring_points(ring: Sequence[int], arcs: Sequence[Points]) -> Points:
    """The points of a closed ring; each arc begins where the one before ends."""
    pieces = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in ring]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])


def shared_arcs(countries: Mapping[str, Any]) -> list[int]:
    """The arcs that more than one country uses."""
    uses = Counter(
        arc
        for country in countries["geometries"]
        for arc in {index if index >= 0 else ~index for ring in rings(country) for index in ring}
    )
    return sorted(arc for arc, count in uses.items() if count > 1)


def packed(lines: Sequence[Points]) -> tuple[NDArray[np.int16], NDArray[np.int32]]:
    """All points in one array, and the row at which each line starts, with the end as the last one."""
    starts = np.cumsum([0, *(len(line) for line in lines)])
    points = np.rint(np.concatenate(lines) * STEPS_A_DEGREE).astype(np.int16)
    return points, starts.astype(np.int32)
