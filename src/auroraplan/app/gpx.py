"""Places as the waypoints of a GPX 1.1 file, for maps and receivers.

A file with a document type is refused: it may define entities that swell without end or point elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from auroraplan.core.errors import UnusableInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auroraplan.core.places import Place

NAMESPACE = "http://www.topografix.com/GPX/1/1"
# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = {
    **dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]),
    **dict.fromkeys(range(0xD800, 0xE000)),
}


def gpx_text(places: Iterable[Place]) -> str:
    """The places as GPX."""
    root = ElementTree.Element("gpx", {"version": "1.1", "creator": "Auroraplan", "xmlns": NAMESPACE})
    for place in places:
        at = {"lat": f"{place.latitude_deg:.6f}", "lon": f"{place.longitude_deg:.6f}"}
        point = ElementTree.SubElement(root, "wpt", at)
        if place.elevation_m is not None:
            ElementTree.SubElement(point, "ele").text = f"{place.elevation_m:g}"
        ElementTree.SubElement(point, "name").text = place.name.translate(_NOT_XML)
        ElementTree.SubElement(point, "desc").text = place.label.translate(_NOT_XML)
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
        raise UnusableInput(f"This is no GPX that can be read ({fault}).") from None
    if _bare(root.tag) != "gpx":
        raise UnusableInput(f"This is no GPX: it begins with <{_bare(root.tag)}>.")
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
        raise UnusableInput(f"A GPX with a document type ({name}) is not read.")


def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]
