"""Shipped files; see ../MANIFEST.json."""
