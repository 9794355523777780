"""The recordings under tests/sources/recorded, each written by the project in the format of its service."""

from datetime import datetime
from pathlib import Path

from auroraplan.sources.catalogue import activity_sources
from auroraplan.sources.source import Parsed

RECORDED = Path(__file__).parent / "sources" / "recorded"


def body_of(source: str, name: str) -> bytes:
    """The bytes of a recording."""
    return (RECORDED / source / name).read_bytes()


def recorded(source: str, name: str, fetched_utc: datetime) -> Parsed:
    """What a source makes of one of its recordings."""
    parse = {each.id: each.parse for each in activity_sources()}[source]
    return parse(body_of(source, name), fetched_utc)
