"""Drawings with QPainter, the same on screen, on PDF and on PNG. No widgets."""

from auroraplan.render.quick_imports import read_no_sources

read_no_sources()
