"""What products are made from agrees with the program: names, versions, modules, licences, hashes."""

import importlib.util
import plistlib
import re
import struct
import sys
import tomllib
import xml.etree.ElementTree as ET
from configparser import RawConfigParser
from pathlib import Path
from types import ModuleType

import pytest

import auroraplan

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
APP_ID = "io.github.auroraplan.auroraplan"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONSTRAINTS = (PACKAGING / "constraints.txt").read_text("utf-8")
WORKFLOW = (ROOT / ".github/workflows/release.yml").read_text("utf-8")


def module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module of packaging/, which is a folder of scripts and not on the path of the tests."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    known = set(sys.modules)
    spec.loader.exec_module(made)
    for other in set(sys.modules) - known:
        if str(PACKAGING) in str(getattr(sys.modules[other], "__file__", "")):
            del sys.modules[other]
    return made


def metainfo() -> ET.Element:
    """AppStream's description."""
    return ET.parse(PACKAGING / f"linux/{APP_ID}.metainfo.xml").getroot()


def desktop_entry() -> dict[str, str]:
    """The entry of the menu."""
    parser = RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment]
    parser.read(PACKAGING / f"linux/{APP_ID}.desktop", "utf-8")
    return dict(parser["Desktop Entry"])


def test_all_that_the_wheel_takes_is_in_what_it_is_built_from(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = module("folder", monkeypatch)
    monkeypatch.setattr(folder, "WORK", tmp_path)
    source = folder.source_copy()
    for files in PROJECT["tool"]["setuptools"]["data-files"].values():
        assert all((source / name).is_file() for name in files)


def test_one_version_is_told_everywhere() -> None:
    releases = [release.get("version") for release in metainfo().iterfind("releases/release")]
    assert releases[0] == PROJECT["project"]["version"] == auroraplan.__version__


def test_one_id_names_the_entry_the_metainfo_the_flatpak_and_the_running_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert module("names", monkeypatch).APP_ID == APP_ID
    assert metainfo().findtext("id") == APP_ID
    assert metainfo().findtext("launchable") == f"{APP_ID}.desktop"
    assert f"app-id: {APP_ID}\n" in (PACKAGING / f"flatpak/{APP_ID}.yml").read_text("utf-8")
    assert desktop_entry()["Icon"] == APP_ID
    window = (ROOT / "src/auroraplan/gui/application.py").read_text("utf-8")
    assert f'setDesktopFileName("{APP_ID}")' in window


def test_a_trip_is_one_type_of_file_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    names = module("names", monkeypatch)
    tree = ET.parse(PACKAGING / f"linux/{APP_ID}.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    declared = tree.find(f"{space}mime-type")
    assert declared is not None
    assert declared.get("type") == names.MIME_TYPE
    glob = declared.find(f"{space}glob")
    assert glob is not None
    assert glob.get("pattern") == f"*{names.TRIP_SUFFIX}"
    assert desktop_entry()["MimeType"] == f"{names.MIME_TYPE};"
    assert metainfo().findtext("provides/mediatype") == names.MIME_TYPE
    installer = (PACKAGING / "windows/auroraplan.nsi").read_text("utf-8")
    assert f'"Content Type" "{names.MIME_TYPE}"' in installer
    assert f"Classes\\{names.TRIP_SUFFIX}" in installer


def test_every_package_of_the_wheel_goes_into_the_frozen_program(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = module("contents", monkeypatch)
    # The spec takes in the whole package as it is in the wheel; what the wheel leaves out would be lost here.
    packages = {
        ".".join(path.parent.relative_to(ROOT / "src").parts) for path in ROOT.glob("src/**/__init__.py")
    }
    shipped = set(PROJECT["tool"]["setuptools"]["packages"])
    assert packages <= shipped
    ours = {name for name in contents.FOUND_AT_RUN_TIME if name.startswith("auroraplan.")}
    assert ours <= shipped
    assert len(ours) >= 4
    assert f"collect_submodules({contents.PACKAGE!r})".replace("'auroraplan'", "PACKAGE") in (
        PACKAGING / "auroraplan.spec"
    ).read_text("utf-8")


def test_whatever_is_found_by_looking_into_a_package_is_named_to_the_spec(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    contents = module("contents", monkeypatch)
    texts = [path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py")]
    named = {name for text in texts for name in re.findall(r'import_module\("([\w.]+)"\)', text)}
    looked_into = {
        f"auroraplan.sources.{name}" for text in texts for name in re.findall(r"iter_modules\((\w+)", text)
    }
    assert named | looked_into
    assert named | looked_into <= set(contents.FOUND_AT_RUN_TIME)


def test_nothing_that_the_program_imports_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    left_out = module("contents", monkeypatch).UNUSED_MODULES
    imported = re.compile(r"^\s*(?:from|import) ([\w.]+)", re.MULTILINE)
    for path in (ROOT / "src").rglob("*.py"):
        for name in imported.findall(path.read_text("utf-8")):
            assert not any(name == other or name.startswith(f"{other}.") for other in left_out), (path, name)


@pytest.mark.parametrize(
    ("destination", "needed"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_fi.qm", True),
        ("PySide6/Qt/translations/qtbase_ar.qm", False),
        ("auroraplan/resources/data/gazetteer.npz", True),
        ("libpython3.13.so.1.0", True),
        ("auroraplan/resources/translations/auroraplan_de.qm", True),
    ],
)
def test_the_folder_keeps_what_the_window_needs_and_leaves_the_rest(
    destination: str, needed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert module("contents", monkeypatch).is_needed(destination) is needed


def test_the_constraints_hold_every_dependency_with_hashes_and_no_address() -> None:
    pins = dict(re.findall(r"^([\w-]+)==([\w.]+)", CONSTRAINTS, re.MULTILINE))
    for text in PROJECT["project"]["dependencies"]:
        name = re.split(r"[<>=!;\[ ]", text)[0].lower()
        assert name in pins, name
    entries = re.split(r"\n(?=\w)", CONSTRAINTS.split("\n\n")[-1])
    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry.splitlines()[0])
    assert "://" not in CONSTRAINTS


def test_what_is_frozen_is_the_qt_that_the_tests_run_on_where_the_newest_has_harmed() -> None:
    pinned = re.search(r"^pyside6-essentials==(\d+)\.(\d+)", CONSTRAINTS, re.MULTILINE)
    assert pinned
    assert (int(pinned[1]), int(pinned[2])) < (6, 12)


def test_every_action_of_the_release_is_pinned_by_its_commit() -> None:
    uses = re.findall(r"uses: (\S+)(.*)", WORKFLOW)
    assert uses
    for action, comment in uses:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
        assert re.search(r"# v\d", comment), action


def test_the_release_tries_each_product_as_a_user_would_have_it() -> None:
    for product in ("*.deb", "*.tar.zst", "Auroraplan.AppDir", "*-setup.exe", "*.dmg", "try_wheel.py"):
        assert product in WORKFLOW
    for script in ("smoke.py", "try_product.py", "try_wheel.py"):
        assert "selftest" in (PACKAGING / script).read_text("utf-8")


def test_the_icons_are_those_of_the_drawing_in_every_size_that_is_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for size in module("desktop", monkeypatch).SIZES:
        content = (PACKAGING / f"icons/auroraplan-{size}.png").read_bytes()
        assert content.startswith(b"\x89PNG")
        assert struct.unpack(">II", content[16:24]) == (size, size)
    assert (PACKAGING / "icons/auroraplan.ico").read_bytes().startswith(b"\0\0\1\0")
    apple = (PACKAGING / "icons/auroraplan.icns").read_bytes()
    assert apple[:4] == b"icns"
    assert struct.unpack(">I", apple[4:8]) == (len(apple),)


def test_the_desktop_files_land_where_a_desktop_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module("desktop", monkeypatch).install_desktop_files(tmp_path)
    found = {
        path.relative_to(tmp_path / "share").as_posix() for path in tmp_path.rglob("*") if path.is_file()
    }
    assert f"applications/{APP_ID}.desktop" in found
    assert f"metainfo/{APP_ID}.metainfo.xml" in found
    assert f"mime/packages/{APP_ID}.xml" in found
    assert f"icons/hicolor/scalable/apps/{APP_ID}.svg" in found
    assert f"icons/hicolor/48x48/apps/{APP_ID}.png" in found


def test_the_entitlements_of_the_app_are_a_property_list_that_lets_qt_be_replaced() -> None:
    granted = plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())
    assert granted["com.apple.security.cs.disable-library-validation"] is True


def test_the_picture_in_the_metainfo_is_one_of_ours() -> None:
    address = metainfo().findtext("screenshots/screenshot/image") or ""
    assert (ROOT / address.partition("/main/")[2]).is_file()


def test_macos_is_told_that_a_trip_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    told = plistlib.loads(plistlib.dumps(module("macos_image", monkeypatch).INFO_PLIST))
    (declared,) = told["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["auroratrip"]
    assert told["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]


def test_the_deb_asks_for_the_c_library_that_its_files_ask_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.so").write_bytes(b"\x7fELF...\0GLIBC_2.17\0GLIBC_2.34\0GLIBC_2.9\0")
    (tmp_path / "two.so").write_bytes(b"\x7fELF...\0GLIBC_2.28\0GLIBC_2.99beta\0")
    (tmp_path / "text").write_bytes(b"\0GLIBC_2.50\0")
    assert module("debian", monkeypatch).needed_glibc(tmp_path) == "2.34"


def test_the_texts_of_the_lgpl_ship() -> None:
    lesser = (PACKAGING / "licences/LGPL-3.0.txt").read_text("utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser
    assert "GNU GENERAL PUBLIC LICENSE" in (PACKAGING / "licences/GPL-3.0.txt").read_text("utf-8")
    assert "PySide6" in (ROOT / "NOTICE").read_text("utf-8")


def test_the_deb_names_a_package_for_every_library_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    debian = module("debian", monkeypatch)
    assert not set(debian.SYSTEM_LIBRARIES) & set(debian.THEIR_LIBRARIES)
    needed = set(
        re.findall(r'"(lib[\w.+-]+\.so\.\d+)"', (ROOT / "src/auroraplan/app/display.py").read_text())
    )
    drivers = {"libGL.so.1", "libEGL.so.1"}
    assert needed - drivers <= set(debian.SYSTEM_LIBRARIES)
    assert {"libgl1", "libegl1"} <= set(debian.ALWAYS_THE_MACHINES)
