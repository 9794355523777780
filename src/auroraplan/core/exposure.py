"""How long a photograph of aurora takes follows from its brightness class and from the sky behind it.

Model: the light meter's equation t = K N^2 / (L S) gives the time at which a luminance L becomes mid-grey,
with aperture N and sensitivity S. Aurora and sky together are wanted darker than that, as night: two stops.
Only the green line is counted, which most of the light is. Validity: near the picture's middle; a stop either
way is a matter of taste, of the lens and of how fast the aurora moves.
"""

from dataclasses import dataclass
from math import pi

from auroraplan.core.sky_brightness import DARK_SKY_NL, moonlight_nl

# ISO 2720:1974, the constant of reflected-light meters as Canon, Nikon and Sekonic calibrate theirs.
METER_CONSTANT = 12.5

NIGHT_STOPS = 2.0
"""So much darker than mid-grey a night looks like night, and nothing that is bright burns out."""

# Chamberlain 1961, Physics of the Aurora and Airglow, appendix II: brightness of the 557.7 nm line.
KILORAYLEIGHS = {"I": 1.0, "II": 10.0, "III": 100.0, "IV": 1000.0}
"""International Brightness Coefficients: Milky Way, thin moonlit cirrus, moonlit cumulus, full moonlight."""

# Hunten, Roach & Chamberlain 1956 (J. Atmos. Terr. Phys. 8, 345): 1 R = 10^10 / 4 pi photons / (m2 s sr).
_PHOTONS_A_KILORAYLEIGH = 1e13 / (4.0 * pi)
# h c / 557.7 nm; CIE 1924 V(557.7 nm), and CIE's 683 lm/W.
_PHOTON_ENERGY_J = 6.62607015e-34 * 299_792_458.0 / 557.7e-9
_LUMEN_A_WATT = 683.0 * 0.9974

# Garstang 1989 (Publ. Astron. Soc. Pacific 101, 306): a lambert is 10^4 / pi cd/m2.
_CD_A_NANOLAMBERT = 1e-9 * 1e4 / pi

SHUTTER_S = (
    *(1 / 60, 1 / 50, 1 / 40, 1 / 30, 1 / 25, 1 / 20, 1 / 15, 1 / 13, 1 / 10, 1 / 8, 1 / 6, 1 / 5, 1 / 4),
    *(0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.3, 1.6, 2.0, 2.5, 3.2, 4.0, 5.0, 6.0, 8.0, 10.0, 13.0, 15.0, 20.0),
    *(25.0, 30.0),
)
"""The times that cameras offer, in thirds of a stop."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """A time in s as cameras offer it, and a sensitivity (ISO)."""

    seconds: float
    iso: int


def aurora_luminance(kilorayleighs: float) -> float:
    """The luminance in cd/m2 of the green line."""
    return kilorayleighs * _PHOTONS_A_KILORAYLEIGH * _PHOTON_ENERGY_J * _LUMEN_A_WATT


def sky_luminance(lit_fraction: float | None, *, moon_altitude_deg: float = 30.0) -> float:
    """The luminance in cd/m2 of the sky 90 degrees from a Moon that is lit so far; None: no Moon."""
    moonlight = 0.0
    if lit_fraction is not None:
        moonlight = float(moonlight_nl(moon_altitude_deg, lit_fraction, distance_deg=90.0))
    return (DARK_SKY_NL + moonlight) * _CD_A_NANOLAMBERT


def exposure_s(luminance: float, *, f_number: float, iso: int) -> float:
    """The time in s at which a luminance in cd/m2 comes out two stops below mid-grey."""
    return METER_CONSTANT * f_number**2 / (luminance * iso) / 2.0**NIGHT_STOPS


def exposure(
    kilorayleighs: float, lit_fraction: float | None, *, f_number: float = 2.8, iso: int = 3200
) -> Exposure:
    """What to set for aurora of a brightness under a Moon; the nearest time on a camera's dial."""
    light = aurora_luminance(kilorayleighs) + sky_luminance(lit_fraction)
    wanted = exposure_s(light, f_number=f_number, iso=iso)
    return Exposure(min(SHUTTER_S, key=lambda offered: max(offered / wanted, wanted / offered)), iso)
