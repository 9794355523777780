"""What stands after the comma, "Vik, Norway", means a country or a region by its name or code."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz import fuzz

from auroraplan.core.arrays import Bools
from auroraplan.core.places import folded

CUTOFF = 80.0
"""A country or region less alike than this (rapidfuzz ratio, 0..100) is not meant."""

# Names in everybody's use that are not GeoNames' own, the Nordic countries' own names among them.
COUNTRY_CODES = {
    "usa": "US", "america": "US", "united states of america": "US", "uk": "GB", "britain": "GB",
    "great britain": "GB", "norge": "NO", "noreg": "NO", "sverige": "SE", "suomi": "FI", "island": "IS",
    "danmark": "DK", "kalaallit nunaat": "GL", "gronland": "GL", "foroyar": "FO", "faroes": "FO",
    "falklands": "FK", "deutschland": "DE", "holland": "NL", "россия": "RU", "aotearoa": "NZ",
    "norwegen": "NO", "schweden": "SE", "finnland": "FI", "danemark": "DK", "faroer": "FO",
    "faeroyene": "FO", "kanada": "CA", "russland": "RU", "vereinigtes konigreich": "GB",
    "storbritannia": "GB", "vereinigte staaten": "US", "neuseeland": "NZ", "australien": "AU",
    "argentinien": "AR", "falklandinseln": "FK", "falklandsoyene": "FK", "antarktis": "AQ",
}  # fmt: skip


# As these provinces and states are written on envelopes; GeoNames numbers them, and knows the American ones.
POSTAL_CODES = {
    ("CA", "alberta"): "ab", ("CA", "british columbia"): "bc", ("CA", "manitoba"): "mb",
    ("CA", "new brunswick"): "nb", ("CA", "newfoundland and labrador"): "nl", ("CA", "nova scotia"): "ns",
    ("CA", "northwest territories"): "nt", ("CA", "nunavut"): "nu", ("CA", "ontario"): "on",
    ("CA", "prince edward island"): "pe", ("CA", "quebec"): "qc", ("CA", "saskatchewan"): "sk",
    ("CA", "yukon"): "yt", ("AU", "australian capital territory"): "act", ("AU", "new south wales"): "nsw",
    ("AU", "northern territory"): "nt", ("AU", "queensland"): "qld", ("AU", "south australia"): "sa",
    ("AU", "tasmania"): "tas", ("AU", "victoria"): "vic", ("AU", "western australia"): "wa",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Region:
    """A first administrative division: ISO code of its country, its own code there ("ND"), English names."""

    country_code: str
    code: str
    name: str
    country: str


def regions_meant(qualifier: str, regions: Sequence[Region], *, misspelt: bool = True) -> Bools:
    """Which regions a folded qualifier means, shape `(regions,)`.

    Those that are called so; if there are none, those whose name begins so; if there are none, and it may be
    `misspelt`, those whose name resembles it. All regions of a country are meant by the country.
    """
    country_code = COUNTRY_CODES.get(qualifier, "")
    names = [_names(region) for region in regions]
    called = [
        qualifier in known or region.country_code == country_code
        for known, region in zip(names, regions, strict=True)
    ]
    if any(called):
        return np.array(called, np.bool_)
    begun = [any(name.startswith(qualifier) for name in known) for known in names]
    if any(begun) or not misspelt:
        return np.array(begun, np.bool_)
    return np.array(
        [any(fuzz.ratio(qualifier, name) >= CUTOFF for name in known) for known in names], np.bool_
    )


@lru_cache(maxsize=8192)
def _names(region: Region) -> tuple[str, ...]:
    """The folded names and codes of a region and of its country."""
    code = region.code.casefold() if region.code.isalpha() else ""
    name = folded(region.name)
    postal = POSTAL_CODES.get((region.country_code, name), "")
    names = (name, folded(region.country), region.country_code.casefold(), code, postal)
    return tuple(filter(None, names))
