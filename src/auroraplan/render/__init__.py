"""Drawings with QPainter, the same on screen, on PDF and on PNG. No widgets."""
