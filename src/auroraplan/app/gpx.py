"""Places as the waypoints of a GPX 1.1 file, for maps and receivers.

A file with a document type is refused: it may define entities that swell without end or point elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from auroraplan.app import chance_wording, date_wording, tables
from auroraplan.app.plain_text import plain_line
from auroraplan.app.trip_wording import way_text
from auroraplan.core.errors import UnusableInput
from auroraplan.core.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auroraplan.app.planner import Plan
    from auroraplan.core.places import Place
    from auroraplan.core.trips import Stay

NAMESPACE = "http://www.topografix.com/GPX/1/1"


def gpx_text(places: Iterable[Place]) -> str:
    """The places as GPX."""
    return _written((place, place.label) for place in places)


def plan_gpx(plan: Plan) -> str:
    """The places of a plan, best first, each with its best stay; then those that are likelier to be clear."""
    stays = {stay.place.id: stay for stay in tables.best_stays(plan)}
    of_plan = {place.id: place for place in plan.request.places}
    order = (*stays, *(identity for identity in of_plan if identity not in stays))
    clearer = {
        each.place.id: (
            each.place,
            tr("Likelier to be clear than {place}: {way}", place=plan_b.place.name, way=way_text(each)),
        )
        for plan_b in plan.plans_b
        for each in plan_b.clearer
        if each.place.id not in of_plan
    }
    told = [(of_plan[identity], _stay_text(stays.get(identity))) for identity in order if identity in of_plan]
    return _written([*told, *clearer.values()])


def _stay_text(stay: Stay | None) -> str:
    if stay is None:
        return ""
    return tr(
        "Best stay {dates}: {odds} ({range})",
        dates=date_wording.stay_text(stay),
        odds=chance_wording.percent(stay.odds_at_least_one),
        range=chance_wording.percent_range(stay.low, stay.high),
    )


def _written(points: Iterable[tuple[Place, str]]) -> str:
    root = ElementTree.Element("gpx", {"version": "1.1", "creator": "Auroraplan", "xmlns": NAMESPACE})
    for place, told in points:
        # GPX takes longitudes below 180 only: the same meridian has two numbers.
        longitude_deg = -180.0 if place.longitude_deg >= 179.9999995 else place.longitude_deg
        at = {"lat": f"{place.latitude_deg:.6f}", "lon": f"{longitude_deg:.6f}"}
        point = ElementTree.SubElement(root, "wpt", at)
        if place.elevation_m is not None:
            ElementTree.SubElement(point, "ele").text = f"{place.elevation_m:g}"
        ElementTree.SubElement(point, "name").text = plain_line(place.name)
        if told:
            ElementTree.SubElement(point, "desc").text = plain_line(told)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def waypoints(body: bytes) -> list[dict[str, str]]:
    """The waypoints as rows of texts: name, latitude_deg, longitude_deg.

    Raises:
        UnusableInput: It is no GPX.
    """
    try:
        root = ElementTree.fromstring(body, ElementTree.XMLParser(target=_NoDocumentType()))
    except (ElementTree.ParseError, ValueError, LookupError) as fault:
        raise UnusableInput(tr("This is no GPX that can be read ({fault}).", fault=fault)) from None
    if _bare(root.tag) != "gpx":
        raise UnusableInput(tr("This is no GPX: it begins with <{tag}>.", tag=_bare(root.tag)))
    return [
        {
            "name": next((part.text or "" for part in point if _bare(part.tag) == "name"), "").strip(),
            "latitude_deg": point.get("lat", ""),
            "longitude_deg": point.get("lon", ""),
        }
        for point in root
        if _bare(point.tag) == "wpt"
    ]


class _NoDocumentType(ElementTree.TreeBuilder):
    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        raise UnusableInput(tr("A GPX with a document type ({name}) is not read.", name=name))


def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]
