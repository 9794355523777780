"""Bare coordinates have a time zone: that of the nearest town, or of the map of time zones."""

from auroraplan.core.gazetteer import Gazetteer
from auroraplan.core.places import Place, place_at

NEAR_KM = 50.0
"""A town this near keeps the same clock as the point; a map of zones may disagree at a border by less."""


def bare_place(gazetteer: Gazetteer, latitude_deg: float, longitude_deg: float) -> Place:
    """The place at bare coordinates, with its time zone."""
    return place_at(latitude_deg, longitude_deg, time_zone(gazetteer, latitude_deg, longitude_deg))


def time_zone(gazetteer: Gazetteer, latitude_deg: float, longitude_deg: float) -> str:
    """The IANA name of the time zone at a point: at sea one of the "Etc/GMT+3" kind."""
    town, distance_km = gazetteer.nearest(latitude_deg, longitude_deg)
    if distance_km <= NEAR_KM:
        return town.time_zone
    # Its 4 MB of borders are read on import: only for a point that is far from every town.
    from tzfpy import get_tz  # noqa: PLC0415

    return get_tz(longitude_deg, latitude_deg) or "Etc/UTC"
