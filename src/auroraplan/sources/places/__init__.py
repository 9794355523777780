"""One file for each source of places."""
