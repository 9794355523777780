"""The installed program tries itself: what ships is whole, numbers are those of others, a file can be kept.

The numbers are compared with what others have published, never with what this program said before:

    Sun and Moon    Espenak & Anderson, NASA: solar eclipses of 2017-08-21 and 2024-04-08, greatest eclipse
                    Meeus, Astronomical Algorithms, 2nd ed. (1998): examples 25.b, 47.a and 48.a
    Kp              GFZ Potsdam, definitive Ap of four great storms; ap of each Kp after Bartels (1957)
    magnetic        apexpy 2.1.1 (van der Meeren et al.), IGRF-14, quasi-dipole at 110 km, epoch 2026.9
    odds            Finnish Meteorological Institute: clear dark nights with aurora at Sodankylä, 1973-97
    time zones      IANA: Oslo is an hour ahead of UTC in winter, two in summer
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from importlib import import_module
from math import atan2, cos, degrees, radians, sin
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from auroraplan import __version__
from auroraplan.core.errors import AuroraplanError, WorldFault
from auroraplan.sources.shipped import resources_folder
from auroraplan.store.files import write_durably

if TYPE_CHECKING:
    from auroraplan.store.paths import Paths

SCHEMA = "auroraplan.selftest/1"

LIBRARIES = ("numpy", "skyfield.api", "requests", "geopy", "rapidfuzz", "tzfpy", "appdirs")

# Espenak & Anderson, eclipse.gsfc.nasa.gov: place, time and the Sun's altitude at greatest eclipse, when the
# Moon stands before it.
ECLIPSES = (
    (36 + 58.0 / 60, -(87 + 40.3 / 60), datetime(2017, 8, 21, 18, 25, 32, tzinfo=UTC), 63.9),
    (25 + 17.4 / 60, -(104 + 8.3 / 60), datetime(2024, 4, 8, 18, 17, 20, tzinfo=UTC), 69.8),
)
ALTITUDE_TOLERANCE_DEG = 0.06
"""They are published to a tenth of a degree."""

# Meeus (1998): 0h dynamical time, which was 59 s ahead of UTC. At the pole a body's altitude is its
# declination, less its parallax: a triangle of the Earth's polar radius and the distance.
MEEUS_SUN = (datetime(1992, 10, 12, 23, 59, 1, tzinfo=UTC), -7.783871, 149_240_000.0)
MEEUS_MOON = (datetime(1992, 4, 11, 23, 59, 1, tzinfo=UTC), 13.768368, 368_409.7)
MEEUS_LIT = 0.6786
POLAR_RADIUS_KM = 6356.752
POLE_TOLERANCE_DEG = 0.002
LIT_TOLERANCE = 0.003

# GFZ Potsdam, kp.gfz.de: Ap of the UT day.
STORMS = (
    (datetime(1960, 11, 13, tzinfo=UTC), 280),
    (datetime(1989, 3, 13, tzinfo=UTC), 246),
    (datetime(2003, 10, 29, tzinfo=UTC), 204),
    (datetime(2024, 5, 11, tzinfo=UTC), 271),
)
# Bartels (1957): ap of each third of Kp from 0o to 9o.
AP_OF_THIRDS = (
    0, 2, 3, 4, 5, 6, 7, 9, 12, 15, 18, 22, 27, 32, 39, 48, 56, 67, 80, 94, 111, 132, 154, 179, 207, 236,
    300, 400,
)  # fmt: skip

# apexpy 2.1.1: latitude, longitude, quasi-dipole latitude.
QUASI_DIPOLE = (
    ("Tromsø", 69.65, 18.96, 67.0),
    ("Fairbanks", 64.84, -147.72, 64.9),
    ("Yellowknife", 62.45, -114.37, 68.3),
    ("Hobart", -42.88, 147.33, -53.4),
)
QUASI_DIPOLE_YEAR = 2026.9
QUASI_DIPOLE_TOLERANCE_DEG = 0.1

ODDS_AT = "anchor-Sodankylä"


class State(StrEnum):
    """How a check ended."""

    OK = "ok"
    FAULT = "fault"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, in a sentence."""

    id: str
    title: str
    state: State
    said: str


class LeftOut(Exception):
    """Raised by a check that cannot be made here, with the reason and the remedy."""


Check = Callable[[], str]
"""Makes a check and says what was found; raises an `AuroraplanError` for a fault."""


def findings(paths: Paths, fonts: Check) -> Iterator[Finding]:
    """Every check in turn, as soon as it is made; `fonts` checks what only a room with Qt can."""
    checks: tuple[tuple[str, str, Check], ...] = (
        ("libraries", "Libraries", libraries),
        ("resources", "Shipped files", resources),
        ("sun-and-moon", "Sun and Moon", sun_and_moon),
        ("kp", "Kp of great storms", kp_of_storms),
        ("magnetic", "Magnetic latitude", magnetic_latitude),
        ("odds", "Odds", odds),
        ("time-zones", "Time zones", time_zones),
        ("fonts", "Fonts", fonts),
        ("home", "Home folder", partial(home_folder, paths)),
    )
    for identity, title, check in checks:
        yield _found(identity, title, check)


def _found(identity: str, title: str, check: Check) -> Finding:
    try:
        return Finding(identity, title, State.OK, check())
    except LeftOut as reason:
        return Finding(identity, title, State.LEFT_OUT, str(reason))
    except (AuroraplanError, ImportError, OSError, ZoneInfoNotFoundError) as fault:
        return Finding(identity, title, State.FAULT, str(fault))


def record(found: tuple[Finding, ...]) -> dict[str, Any]:
    """The findings as they leave the program."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "ok": is_sound(found),
        "checks": [
            {"id": each.id, "title": each.title, "state": each.state.value, "said": each.said}
            for each in found
        ],
    }


def is_sound(found: tuple[Finding, ...]) -> bool:
    """Whether no check found a fault."""
    return all(each.state is not State.FAULT for each in found)


# --- the checks --------------------------------------------------------------------------------------


def libraries() -> str:
    """Every library of the program can be loaded, and there are certificates to verify services with."""
    for name in LIBRARIES:
        import_module(name)
    certificates = import_module("requests.certs").where()
    if b"BEGIN CERTIFICATE" not in Path(certificates).read_bytes():
        raise WorldFault(f"{certificates} holds no certificates: install Auroraplan again.")
    return f"{len(LIBRARIES)} loaded, certificates are there"


def resources(folder: Path | None = None) -> str:
    """Every file of the manifest is there and has its hash."""
    where = folder or resources_folder()
    listed = _manifest(where / "MANIFEST.json")
    for name, digest in listed.items():
        try:
            body = (where / name).read_bytes()
        except OSError:
            raise WorldFault(f"{where / name} is missing: install Auroraplan again.") from None
        if hashlib.sha256(body).hexdigest() != digest:
            raise WorldFault(f"{where / name} is damaged: install Auroraplan again.")
    return f"all {len(listed)} are there and whole"


def _manifest(path: Path) -> Mapping[str, str]:
    """The hash of each shipped file."""
    try:
        files = json.loads(path.read_text("utf-8"))["files"]
        listed = {str(name): str(entry["sha256"]) for name, entry in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise WorldFault(f"{path} is missing or damaged: install Auroraplan again.") from fault
    if not listed:
        raise WorldFault(f"{path} lists no file: install Auroraplan again.")
    return listed


def sun_and_moon() -> str:
    """Sun and Moon stand where eclipses were, and where Meeus has them."""
    for latitude_deg, longitude_deg, time, altitude_deg in ECLIPSES:
        sun_deg, moon_deg, _ = _sky_at(latitude_deg, longitude_deg, time)
        for body, found_deg in (("Sun", sun_deg), ("Moon", moon_deg)):
            _expect(f"{body} at the eclipse of {time:%Y}", found_deg, altitude_deg, ALTITUDE_TOLERANCE_DEG)
    sun_deg, _, _ = _sky_at(90.0, 0.0, MEEUS_SUN[0])
    _expect("Sun of example 25.b", sun_deg, _at_pole_deg(*MEEUS_SUN[1:]), POLE_TOLERANCE_DEG)
    _, moon_deg, lit = _sky_at(90.0, 0.0, MEEUS_MOON[0])
    _expect("Moon of example 47.a", moon_deg, _at_pole_deg(*MEEUS_MOON[1:]), POLE_TOLERANCE_DEG)
    _expect("lit share of example 48.a", lit, MEEUS_LIT, LIT_TOLERANCE)
    return "altitudes of two eclipses (NASA) and three examples (Meeus 1998)"


def _sky_at(latitude_deg: float, longitude_deg: float, time: datetime) -> tuple[float, float, float]:
    """Altitudes of Sun and Moon (deg) and the Moon's lit share."""
    import numpy as np  # loaded here: a damaged one is a finding

    from auroraplan.core.places import Place
    from auroraplan.core.sky import Almanac
    from auroraplan.sources.bundled import ephemeris

    shipped, unix_s = ephemeris(), time.timestamp()
    place = Place("selftest", "selftest", "", "", latitude_deg, longitude_deg, "UTC")
    (track,) = Almanac(shipped.kernel, shipped.timescale).tracks([place], unix_s - 3600.0, unix_s + 3600.0)
    tracks = (track.sun_altitude_deg, track.moon_altitude_deg, track.moon_lit_fraction)
    sun_deg, moon_deg, lit = (float(np.interp(unix_s, track.unix_s, values)) for values in tracks)
    return sun_deg, moon_deg, lit


def _at_pole_deg(declination_deg: float, distance_km: float) -> float:
    """The altitude at the North Pole of a body of that declination, whose parallax is not small."""
    along, up = (distance_km * each(radians(declination_deg)) for each in (cos, sin))
    return degrees(atan2(up - POLAR_RADIUS_KM, along))


def kp_of_storms() -> str:
    """The shipped Kp makes the published Ap of four days."""
    from auroraplan.core.activity import KP_STEP_S
    from auroraplan.sources.bundled import kp_history

    history = kp_history()
    for day, published in STORMS:
        first = int((day.timestamp() - history.start_unix_s) // KP_STEP_S)
        thirds = [round(3.0 * float(kp)) for kp in history.kp[first : first + 8]]
        found = sum(AP_OF_THIRDS[third] for third in thirds) / 8.0
        _expect(f"Ap of {day:%Y-%m-%d}", found, float(published), 0.5)
    return "Ap of four great storms (GFZ)"


def magnetic_latitude() -> str:
    """Quasi-dipole latitudes are those of apexpy."""
    from auroraplan.sources.bundled import magnetic_grid

    for name, latitude_deg, longitude_deg, published in QUASI_DIPOLE:
        found, _ = magnetic_grid().quasi_dipole(latitude_deg, longitude_deg, QUASI_DIPOLE_YEAR)
        _expect(f"quasi-dipole latitude of {name}", float(found), published, QUASI_DIPOLE_TOLERANCE_DEG)
    return "quasi-dipole latitudes of four places (apexpy 2.1.1)"


def odds() -> str:
    """Clear dark nights with aurora at Sodankylä are as many as the Finnish cameras saw."""
    from auroraplan.app.chance_wording import percent
    from auroraplan.app.verify_occurrence import Engine, occurrence_report
    from auroraplan.core.occurrence import FINLAND
    from auroraplan.core.sky import Almanac
    from auroraplan.sources.bundled import ephemeris, kp_history, magnetic_grid

    shipped = ephemeris()
    engine = Engine(Almanac(shipped.kernel, shipped.timescale), magnetic_grid(), kp_history())
    anchor = next(anchor for anchor in FINLAND if anchor.place.id == ODDS_AT)
    (station,) = occurrence_report(engine, anchors=(anchor,))
    tolerance = (anchor.most - anchor.least) / 2.0
    _expect("share of clear nights with aurora at Sodankylä", station.share, anchor.share, tolerance)
    ours, theirs = percent(station.share), percent(anchor.share)
    return f"aurora on {ours} of clear nights at Sodankylä, {theirs} by the cameras there (FMI)"


def time_zones() -> str:
    """The rules of time zones are there."""
    for month, hours in ((1, 1.0), (7, 2.0)):
        there = datetime(2026, month, 1, tzinfo=ZoneInfo("Europe/Oslo")).utcoffset()
        _expect("hours that Oslo is ahead", there.total_seconds() / 3600.0 if there else 0.0, hours, 0.0)
    return "the rules are there"


def home_folder(paths: Paths) -> str:
    """A file can be written for good into each folder of the user, read again, and removed."""
    body = f"written by the selftest of Auroraplan {__version__}\n".encode()
    for folder in (paths.config, paths.data, paths.cache):
        path = folder / "selftest.tmp"
        write_durably(path, body)
        read = path.read_bytes()
        path.unlink()
        if read != body:
            raise WorldFault(f"{path} was written and read differently: look after the disk.")
    return f"written, read and removed in {paths.data}"


def _expect(what: str, found: float, published: float, tolerance: float) -> None:
    if not abs(found - published) <= tolerance:
        raise WorldFault(f"{what}: {found:.4g} where {published:.4g} is published (within {tolerance:.2g}).")
