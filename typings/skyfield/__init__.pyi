"""What Auroraplan uses of skyfield, which ships without types."""
