from skyfield.jpllib import SpiceKernel
from skyfield.timelib import Timescale

class Loader:
    def timescale(self, delta_t: float | None = None, builtin: bool = True) -> Timescale: ...

def load_file(path: str) -> SpiceKernel: ...
