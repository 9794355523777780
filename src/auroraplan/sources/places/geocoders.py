"""geopy asks through the program's one door for HTTP, and what it raises ends as a named fault.

geopy makes the address, maps statuses to its exceptions and hands the answer to the geocoder. Its own
adapters are left out: they have no deadline for the whole, no bound on size, and cannot be cancelled.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NoReturn, cast
from urllib.parse import urlencode

from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import GeocoderParseError, GeocoderServiceError, GeocoderTimedOut, GeocoderUnavailable
from geopy.geocoders import Nominatim
from geopy.geocoders.base import Geocoder

from auroraplan.sources.faults import Refused, SourceFault, TooBig, TooSlow, Unreadable
from auroraplan.sources.fetched import DEADLINE_S, Fetched
from auroraplan.sources.first_json import first_json
from auroraplan.sources.one_get import USER_AGENT
from auroraplan.sources.places import nominatim, open_meteo
from auroraplan.sources.places.online import Reply
from auroraplan.sources.places.online_match import Matches

LANGUAGE = "en"
"""Without it Nominatim names Tromsø in Northern Sami."""

Get = Callable[[str], Fetched | SourceFault]


class Door(BaseSyncAdapter):
    """Sends what geopy wants to have sent through `get`, and remembers what came of it.

    geopy's timeout and headers are left aside: the door has its own deadline, and says itself who asks.
    """

    def __init__(self, get: Get, *, proxies: object = None, ssl_context: object = None) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self._get = get
        self.url = ""
        self.came: Fetched | SourceFault | None = None

    def get_text(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> str:  # noqa: ARG002 - geopy's signature
        """The body as text; raises as geopy's contract says."""
        return self._fetched(url).body.decode("utf-8", errors="replace")

    def get_json(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> object:  # noqa: ARG002 - geopy's signature
        """The body as JSON; raises as geopy's contract says."""
        value = first_json(self._fetched(url).body)
        if isinstance(value, Unreadable):
            self.came = value
            _raise(value)
        return value

    def _fetched(self, url: str) -> Fetched:
        self.url, self.came = url, self._get(url)
        if not isinstance(self.came, Fetched):
            _raise(self.came)
        return self.came


class OpenMeteo(Geocoder):
    """Open-Meteo's geocoding, for which geopy has no class."""

    api = "https://geocoding-api.open-meteo.com/v1/search"

    def geocode(self, query: str, *, limit: int) -> Matches:
        """The places that bear a name or one like it."""
        asked_for = {"name": query, "count": limit, "language": LANGUAGE, "format": "json"}
        return self._call_geocoder(f"{self.api}?{urlencode(asked_for)}", _read_by(open_meteo.matches))


class OpenStreetMap(Nominatim):
    """Nominatim with a reading that odd answers do not break."""

    def geocode(self, query: str, *, limit: int) -> Matches:  # pyright: ignore[reportIncompatibleMethodOverride] - one way to ask is enough
        """The places that bear a name or one like it."""
        found = super().geocode(query, exactly_one=False, limit=limit, addressdetails=True, language=LANGUAGE)
        return cast("Matches", found)  # what _parse_json below made of the answer

    def _parse_json(self, places: object, exactly_one: bool) -> Matches:
        del exactly_one
        return _read_by(nominatim.matches)(places)


GEOCODERS = {kind.__name__: kind for kind in (OpenMeteo, OpenStreetMap)}


def asked(geocoder: str, text: str, get: Get, *, limit: int) -> Reply | SourceFault:
    """What a geocoder knows under a name, or why it cannot say."""
    door = Door(get)
    kind = GEOCODERS[geocoder]
    service = kind(
        scheme="https", timeout=DEADLINE_S, user_agent=USER_AGENT, adapter_factory=partial(_same, door)
    )
    try:
        found = service.geocode(text, limit=limit)
    except GeocoderServiceError as error:
        if door.came is None or isinstance(door.came, Fetched):
            return Unreadable(str(error))
        return door.came
    if not isinstance(door.came, Fetched):
        raise TypeError(f"{geocoder} answered without asking")
    return Reply(found, door.url, door.came)


def _same(door: Door, **_settings: object) -> Door:
    """The door, whatever geopy would set up its own adapter with."""
    return door


def _read_by(read: Callable[[object], Matches | Unreadable]) -> Callable[[object], Matches]:
    """A reading that raises where geopy expects so."""

    def reading(answer: object) -> Matches:
        found = read(answer)
        if isinstance(found, Unreadable):
            raise GeocoderParseError(found.why)
        return found

    return reading


def _raise(fault: SourceFault) -> NoReturn:
    """Raise what geopy's contract has for a fault."""
    if isinstance(fault, Refused):
        wait = {} if fault.retry_after_s is None else {"retry-after": str(round(fault.retry_after_s))}
        raise AdapterHTTPError(fault.sentence, status_code=fault.status, headers=wait, text="")
    if isinstance(fault, TooSlow):
        raise GeocoderTimedOut(fault.sentence)
    if isinstance(fault, Unreadable | TooBig):
        raise GeocoderParseError(fault.sentence)
    raise GeocoderUnavailable(fault.sentence)
