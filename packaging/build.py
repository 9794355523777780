"""Builds one product:  python3.13 packaging/build.py PRODUCT     (without a product: lists them)

Results go to dist/, work to build/packaging/. Standard library only; what a product needs beside it, its module says.
"""

import sys

sys.dont_write_bytecode = True

from collections.abc import Callable

from debian import build_deb
from folder import build_folder

PRODUCTS: dict[str, Callable[[], object]] = {"folder": build_folder, "deb": build_deb}


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
