from skyfield.units import Distance
from skyfield.vectorlib import VectorFunction

class GeographicPosition(VectorFunction):
    itrs_xyz: Distance

class Geoid:
    def latlon(
        self, latitude_degrees: float, longitude_degrees: float, elevation_m: float = 0.0
    ) -> GeographicPosition: ...

wgs84: Geoid
