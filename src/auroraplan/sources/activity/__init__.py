"""One file for each source of geomagnetic activity."""
