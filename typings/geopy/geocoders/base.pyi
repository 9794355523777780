from collections.abc import Callable
from typing import Any

from geopy.adapters import BaseAdapter

class Geocoder:
    def __init__(
        self,
        *,
        scheme: str | None = ...,
        timeout: float = ...,
        user_agent: str | None = ...,
        adapter_factory: Callable[..., BaseAdapter] | None = ...,
    ) -> None: ...
    def _call_geocoder(self, url: str, callback: Callable[[Any], Any]) -> Any: ...  # noqa: ANN401 - what the callback gives
