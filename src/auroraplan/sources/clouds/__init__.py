"""One file for each source of cloud."""
