"""Auroraplan: where, which nights, how many, and what are the chances of seeing the aurora."""

__version__ = "0.1.0"
