from collections.abc import Callable
from typing import TypeVar

from geopy.adapters import BaseAdapter

T = TypeVar("T")

class Geocoder:
    def __init__(
        self,
        *,
        scheme: str | None = ...,
        timeout: float = ...,
        user_agent: str | None = ...,
        adapter_factory: Callable[..., BaseAdapter] | None = ...,
    ) -> None: ...
    def _call_geocoder(self, url: str, callback: Callable[[object], T]) -> T: ...
