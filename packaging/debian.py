"""The .deb: the one-folder program, with the libraries that Debian has taken from Debian."""

import gzip
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from desktop import install_desktop_files
from names import (
    DIST,
    FOLDER,
    HERE,
    HOMEPAGE,
    MAINTAINER,
    NAME,
    ROOT,
    SUMMARY,
    VERSION,
    WORK,
    committed_unix_s,
    run,
)

# Libraries that PyInstaller takes along from the machine it runs on, and the Debian package that has each.
# They are left out of the folder, so that a fix in Debian is a fix here. Those that Qt links to or loads are
# named; what they need in turn, Debian knows.
SYSTEM_LIBRARIES = {
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# Needed by the ones above only, and so brought by their packages.
THEIR_LIBRARIES = (
    "libXau.so.6",
    "libXdmcp.so.6",
    "libbrotlicommon.so.1",
    "libbrotlidec.so.1",
    "libbsd.so.0",
    "libcap.so.2",
    "libcom_err.so.2",
    "libexpat.so.1",
    "libgcrypt.so.20",
    "libgpg-error.so.0",
    "libk5crypto.so.3",
    "libkeyutils.so.1",
    "libkrb5.so.3",
    "libkrb5support.so.0",
    "liblz4.so.1",
    "libmd.so.0",
    "libpcre2-8.so.0",
    "libpng16.so.16",
    "libsystemd.so.0",
    "libxcb-util.so.1",
    "libzstd.so.1",
)
# Never in the folder: they belong to the machine's driver and display.
ALWAYS_THE_MACHINES = (
    "libgl1",
    "libegl1",
    "libxcb1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
)
# Newer Debian and Ubuntu renamed one for its 64-bit times.
ALSO_CALLED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}

# What shells read to complete commands (made by tools/write_manual.py), and where Debian's look for it.
COMPLETIONS = {
    NAME: "bash-completion/completions",
    f"_{NAME}": "zsh/vendor-completions",
    f"{NAME}.fish": "fish/vendor_completions.d",
}


def build_deb() -> Path:
    """The .deb for Debian 12, Ubuntu 22.04 and newer, from dist/folder. Needs dpkg-deb."""
    tree = WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr/lib" / NAME
    shutil.copytree(FOLDER, program, symlinks=True)
    left_out = leave_system_libraries_out(program / "_internal")
    install_desktop_files(tree / "usr")
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    write_documents(tree, program)
    write_control(tree, left_out)
    settle(tree)
    made = DIST / f"{NAME}_{VERSION}_{architecture()}.deb"
    run(
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "--build",
        tree,
        made,
        SOURCE_DATE_EPOCH=str(committed_unix_s()),
    )
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    return made


def architecture() -> str:
    """Debian's name of this processor."""
    return subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()


def leave_system_libraries_out(internal: Path) -> list[str]:
    """Remove the libraries that Debian has; gives the packages that bring them."""
    packages: set[str] = set()
    for library in internal.glob("lib*.so*"):
        if library.name in SYSTEM_LIBRARIES:
            packages.add(SYSTEM_LIBRARIES[library.name])
            library.unlink()
        elif library.name in THEIR_LIBRARIES:
            library.unlink()
    return sorted(packages)


def write_documents(tree: Path, program: Path) -> None:
    """What stands under /usr/share/doc, with the licences of all that is inside."""
    documents = tree / "usr/share/doc" / NAME
    documents.mkdir(parents=True)
    licences = program / "licences"
    for file in licences.glob("system-*"):
        file.unlink()
    contents = (licences / "CONTENTS.txt").read_text("utf-8").splitlines()
    (licences / "CONTENTS.txt").write_text(
        "\n".join(line for line in contents if "system-" not in line) + "\n", "utf-8"
    )
    shutil.move(licences, documents / "licences")
    shutil.move(program / "NOTICE", documents / "NOTICE")
    (program / "LICENSE").unlink()
    mit = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)[2]
    indented = "\n".join(f" {line}" if line else " ." for line in mit.strip().splitlines())
    copyright_text = (HERE / "linux/copyright").read_text("utf-8").replace("@MIT@", indented)
    (documents / "copyright").write_text(copyright_text, "utf-8")
    _gzip(_changelog(), documents / "changelog.gz")
    overrides = tree / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copy(HERE / "linux/lintian-overrides", overrides / NAME)
    manual = next(iter(sorted(ROOT.glob(f"docs/**/{NAME}.1"))), None)
    if manual:
        (tree / "usr/share/man/man1").mkdir(parents=True)
        _gzip(manual.read_text("utf-8"), tree / f"usr/share/man/man1/{NAME}.1.gz")
    for name, folder in COMPLETIONS.items():
        (tree / "usr/share" / folder).mkdir(parents=True)
        shutil.copy(HERE / "completion" / name, tree / "usr/share" / folder)


def _changelog() -> str:
    when = datetime.fromtimestamp(committed_unix_s(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    what = f"What changed is told in CHANGELOG.md at {HOMEPAGE}."
    return f"{NAME} ({VERSION}) unstable; urgency=medium\n\n  * {what}\n\n -- {MAINTAINER}  {when}\n"


def _gzip(text: str, target: Path) -> None:
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def write_control(tree: Path, packages: list[str]) -> None:
    """Debian's description of the package."""
    depends = [
        f"libc6 (>= {needed_glibc(tree)})",
        *ALWAYS_THE_MACHINES,
        *(ALSO_CALLED.get(name, name) for name in packages),
    ]
    size_kib = sum(path.lstat().st_size for path in (tree / "usr").rglob("*") if not path.is_dir()) // 1024
    control = f"""Package: {NAME}
Version: {VERSION}
Architecture: {architecture()}
Maintainer: {MAINTAINER}
Installed-Size: {size_kib}
Depends: {", ".join(depends)}
Recommends: fonts-noto-cjk, xdg-desktop-portal
Section: science
Priority: optional
Homepage: {HOMEPAGE}
Description: {SUMMARY}
 Where, which nights, how many, and what are the chances? Auroraplan looks up
 places, combines forecasts of geomagnetic activity, cloud and darkness with
 where the auroral oval really is, and ranks places and nights by the odds of a
 sighting: in a window, on a command line, and on a PDF to take along.
 .
 It works offline from data that ships inside, and better online. It brings its
 own Python.
"""
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control, "utf-8")
    sums = [path for path in sorted((tree / "usr").rglob("*")) if path.is_file() and not path.is_symlink()]
    told = subprocess.run(
        ["md5sum", "--", *(str(path.relative_to(tree)) for path in sums)],
        cwd=tree,
        capture_output=True,
        text=True,
        check=True,
    )
    (tree / "DEBIAN/md5sums").write_text(told.stdout, "utf-8")


def needed_glibc(tree: Path) -> str:
    """The newest version of the C library that any library or program asks for: "2.34"."""
    asked = {
        int(found)
        for path in tree.rglob("*")
        if path.is_file() and not path.is_symlink() and _is_elf(path)
        for found in re.findall(rb"\0GLIBC_2\.(\d+)(?=\0)", path.read_bytes())
    }
    return f"2.{max(asked)}"


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def settle(tree: Path) -> None:
    """Give every file its mode and the time of the last commit, whatever umask and clock this machine has."""
    tree.chmod(0o755)
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or (path.name == NAME and path.parent.name == NAME)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (committed_unix_s(), committed_unix_s()), follow_symlinks=False)
