"""The app and the disk image for macOS. PyInstaller writes the app beside the folder; see auroraplan.spec."""

import shutil
import sys
from pathlib import Path

from names import APP_ID, BUNDLE, DIST, FOLDER, HERE, MIME_TYPE, TITLE, TRIP_SUFFIX, VERSION, machine, run

TRIP_TYPE = f"{APP_ID}.trip"
INFO_PLIST = {
    "CFBundleDisplayName": TITLE,
    "CFBundleShortVersionString": VERSION,
    "LSMinimumSystemVersion": "13.0",
    "LSApplicationCategoryType": "public.app-category.travel",
    "NSHighResolutionCapable": True,
    "NSHumanReadableCopyright": "MIT licence; see NOTICE for data and works of others.",
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": f"{TITLE} trip",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [TRIP_TYPE],
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": TRIP_TYPE,
            "UTTypeDescription": f"{TITLE} trip",
            "UTTypeConformsTo": ["public.json"],
            "UTTypeTagSpecification": {
                "public.filename-extension": [TRIP_SUFFIX.removeprefix(".")],
                "public.mime-type": MIME_TYPE,
            },
        }
    ],
}
"""What macOS is told of the app beside what PyInstaller tells: the type of a trip, the oldest system."""


def build_dmg() -> Path:
    """The disk image for macOS, from dist/folder. Needs macOS."""
    if sys.platform != "darwin":
        sys.exit("A disk image is made on macOS.")
    resources = BUNDLE / "Contents/Resources"
    for name in ("LICENSE", "NOTICE", "licences"):
        source, target = FOLDER / name, resources / name
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    made = DIST / f"{TITLE}-{VERSION}-{'arm64' if machine() == 'aarch64' else machine()}.dmg"
    run(HERE / "macos/make_dmg.sh", BUNDLE, made)
    return made
