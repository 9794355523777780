from collections.abc import Callable
from typing import Any

from geopy.adapters import BaseAdapter
from geopy.geocoders.base import Geocoder

class Nominatim(Geocoder):
    def __init__(
        self,
        *,
        timeout: float = ...,
        domain: str = ...,
        scheme: str | None = ...,
        user_agent: str | None = ...,
        adapter_factory: Callable[..., BaseAdapter] | None = ...,
    ) -> None: ...
    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = ...,
        limit: int | None = ...,
        addressdetails: bool = ...,
        language: str | bool = ...,
    ) -> Any: ...  # noqa: ANN401 - whatever the geocoder reads
    def _parse_json(self, places: object, exactly_one: bool) -> object: ...
