"""These hosts are asked, over https, and no others: whoever makes an address wrongly asks nobody.

docs/privacy.md names each with what it is told; a test compares the two, and both with every address that a
source can make.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from auroraplan.core.language import tr
from auroraplan.sources.faults import NotAsked

HOSTS = frozenset(
    {
        "api.met.no",
        "api.open-meteo.com",
        "archive-api.open-meteo.com",
        "ensemble-api.open-meteo.com",
        "geocoding-api.open-meteo.com",
        "kp.gfz.de",
        "nominatim.openstreetmap.org",
        "power.larc.nasa.gov",
        "services.swpc.noaa.gov",
        "spaceweather.gfz.de",
    }
)


def host_of(url: str) -> str:
    """The host that an address names, "" where it names none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # a bracket that is never closed
        return ""


def why_not_asked(url: str) -> NotAsked | None:
    """Why an address is asked of nobody, None where it may be."""
    host = host_of(url)
    if host not in HOSTS:
        return NotAsked(
            tr("{address} is not among the services of this program", address=host or "the address")
        )
    if not url.lower().startswith("https://"):
        return NotAsked(tr("{host} is asked over https only", host=host))
    return None
