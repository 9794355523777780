from auroraplan.core.arrays import Floats

ICRS_to_J2000: Floats
