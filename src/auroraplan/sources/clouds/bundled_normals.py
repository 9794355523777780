"""The cloud climatology ships with the program."""

from functools import cache
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from auroraplan.core.arrays import Floats, read_only
from auroraplan.core.cloud_normals import CloudNormals
from auroraplan.core.errors import WorldFault
from auroraplan.core.language import tr
from auroraplan.sources.shipped import resource_path

ATTRIBUTION = "Cloud normals: after New et al. 1999 and Esbensen & Kushnir 1981"

PLACE_SMOOTHING_KM = 5.0
SEA_SMOOTHING_KM = 200.0
"""Half the size of a cell, 5 by 4 degrees, at 60 degrees of latitude."""

MISSING_PERCENT = 255


@cache
def cloud_normals() -> CloudNormals:
    """Mean cloud cover by month at the curated places and over the oceans.

    Raises WorldFault when the file is missing or damaged.
    """
    path = resource_path("data/cloud-normals.npz")
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            places, seas = archive["place_percent"], archive["sea_percent"]
            latitude = np.concatenate([archive["place_latitude_deg"], archive["sea_latitude_deg"]])
            longitude = np.concatenate([archive["place_longitude_deg"], archive["sea_longitude_deg"]])
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as fault:
        raise WorldFault(tr("{path} is missing or damaged: install Auroraplan again.", path=path)) from fault
    smoothing_km = np.repeat([PLACE_SMOOTHING_KM, SEA_SMOOTHING_KM], [len(places), len(seas)])
    return CloudNormals(
        latitude_deg=read_only(latitude.astype(np.float64)),
        longitude_deg=read_only(longitude.astype(np.float64)),
        smoothing_km=read_only(smoothing_km),
        cover=read_only(_fraction(np.concatenate([places, seas]))),
    )


def _fraction(percent: NDArray[np.uint8]) -> Floats:
    return np.where(percent == MISSING_PERCENT, np.nan, percent / 100.0)
