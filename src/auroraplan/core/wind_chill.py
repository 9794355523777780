"""Wind makes cold bite: the air temperature that without wind would cool a face as fast.

Model: Osczevski & Bluestein 2005 (Bull. Am. Meteorol. Soc. 86, 1453), the index of the weather services of
Canada and the United States since 2001. Validity: 0 to -50 deg C, wind of 5 to 100 km/h at 10 m, no sun.
"""

LEAST_WIND_KMH = 5.0

# Environment and Climate Change Canada, "Wind chill index": exposed skin can freeze from this index on.
FREEZES_WITHIN_MIN = ((-55, 2), (-48, 5), (-40, 10), (-28, 30))
"""(index in deg C and colder, minutes), the coldest first."""


def wind_chill_c(temperature_c: float, wind_kmh: float) -> float:
    """The wind chill index in deg C."""
    wind = max(wind_kmh, LEAST_WIND_KMH) ** 0.16
    return 13.12 + 0.6215 * temperature_c - 11.37 * wind + 0.3965 * temperature_c * wind


def freezes_within_min(index_c: float) -> int | None:
    """Within how many minutes exposed skin can freeze at an index; None where the risk is low."""
    shown = round(index_c)
    return next((minutes for limit, minutes in FREEZES_WITHIN_MIN if shown <= limit), None)
