from skyfield.vectorlib import VectorFunction

class Geoid:
    def latlon(
        self, latitude_degrees: float, longitude_degrees: float, elevation_m: float = 0.0
    ) -> VectorFunction: ...

wgs84: Geoid
