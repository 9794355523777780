"""Builds the products that are named.

    python3.13 packaging/build.py folder deb         (without a product: lists them)

Results go to dist/, work to build/packaging/. Standard library only; what a product needs beside it is said
in its line of the list.
"""

import sys
from collections.abc import Callable

from archives import build_appdir, build_appimage, build_tar
from debian import build_deb
from flatpak_bundle import build_flatpak
from folder import build_folder
from macos_image import build_dmg
from windows_installer import build_nsis

PRODUCTS: dict[str, Callable[[], object]] = {
    "folder": build_folder,
    "deb": build_deb,
    "tar": build_tar,
    "appdir": build_appdir,
    "appimage": build_appimage,
    "flatpak": build_flatpak,
    "nsis": build_nsis,
    "dmg": build_dmg,
}
"""The folder first: the others, but for the Flatpak, are made of it."""


def main(arguments: list[str]) -> int:
    """Build the products that are named, in that order."""
    unknown = [name for name in arguments if name not in PRODUCTS]
    if unknown or not arguments:
        print(__doc__)
        for name, build in PRODUCTS.items():
            print(f"  {name:8}  {(build.__doc__ or '').splitlines()[0]}")
        return 2
    for name in arguments:
        PRODUCTS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
