from skyfield.iokit import Loader
from skyfield.iokit import load_file as load_file
from skyfield.toposlib import wgs84 as wgs84

load: Loader
