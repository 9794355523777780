"""Data, fonts and icons that ship with Auroraplan; MANIFEST.json tells where each comes from."""
