from auroraplan.core.arrays import Floats

class Distance:
    km: Floats

class Velocity:
    km_per_s: Floats

class Angle:
    degrees: Floats
    radians: Floats
