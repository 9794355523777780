"""run.py sets a bare machine up, sees an old Python, survives a failing index, and starts at once later."""

import ast
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from auroraplan.app import display

ROOT = Path(__file__).parents[2]
PYPROJECT = '[build-system]\nrequires = ["setuptools>=77"]\n'
SOURCE = (ROOT / "run.py").read_text(encoding="utf-8")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py as a module, in a checkout of its own."""
    spec = spec_from_file_location("run_under_test", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "auroraplan-stamp")
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: None)
    return module


class Calls:
    """Stands in for subprocess.call: notes each command and answers with the next exit code."""

    def __init__(self, *codes: int) -> None:
        self.commands: list[list[str]] = []
        self._codes: Iterator[int] = iter(codes)
        self._code = 0

    def __call__(self, command: list[str], **_options: object) -> int:
        self.commands.append([str(word) for word in command])
        if "venv" in command:
            Path(command[-1]).mkdir()
        self._code = next(self._codes, self._code)
        return self._code


def test_only_the_standard_library_is_needed() -> None:
    tree = ast.parse(SOURCE)
    names = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_python_3_6_can_read_it() -> None:
    ast.parse(SOURCE, feature_version=(3, 6))


def test_an_old_python_hands_over_to_a_newer_one(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(0)
    monkeypatch.setattr(run.sys, "version_info", (3, 8, 18))
    monkeypatch.setattr(
        run.shutil, "which", lambda name: "/usr/bin/python3.12" if name == "python3.12" else None
    )
    monkeypatch.setattr(run.subprocess, "call", calls)
    assert run.main(["plan", "tromso"]) == 0
    assert calls.commands[-1][0] == "/usr/bin/python3.12"
    assert calls.commands[-1][-2:] == ["plan", "tromso"]


def test_an_old_python_alone_says_what_to_install(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (3, 8, 18))
    monkeypatch.setattr(run.shutil, "which", lambda _name: None)
    assert run.main([]) == 2
    said = capsys.readouterr().err
    assert "3.8.18" in said
    assert "3.11 or newer" in said


def test_a_python_that_lies_about_its_name_is_passed_over(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run.subprocess, "call", Calls(1, 0))
    assert run.newer_python() == "/usr/bin/python3.12"


def test_a_brief_failure_of_the_index_is_retried(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(1, 1, 0)
    monkeypatch.setattr(run.subprocess, "call", calls)
    assert run.install({"test"})
    assert [command[-1].rpartition("/")[2] for command in calls.commands] == [
        "setuptools>=77",
        "setuptools>=77",
        "setuptools>=77",
        f"{run.ROOT.name}[test]",
    ]


def test_a_lasting_failure_of_the_index_ends_with_a_sentence(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = Calls(1)
    monkeypatch.setattr(run.subprocess, "call", calls)
    assert not run.install(set())
    assert len(calls.commands) == run.INSTALL_TRIES
    assert "could not be installed" in capsys.readouterr().err


def test_the_stamp_makes_later_starts_instant(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(0)
    monkeypatch.setattr(run.subprocess, "call", calls)
    monkeypatch.setattr(run, "provide_venv_module", lambda: True)
    monkeypatch.setattr(run, "venv_python", lambda: sys.executable)
    assert run.provide_environment({"test"})
    assert len(calls.commands) == 3, "one to make the environment, two to install"
    assert run.installed_extras() == {"test"}
    assert run.provide_environment(set())
    assert run.provide_environment({"test"})
    assert len(calls.commands) == 3, "nothing is installed twice"
    assert run.provide_environment({"check"})
    assert len(calls.commands) == 5, "another extra is added to what is there"
    assert run.installed_extras() == {"check", "test"}


def test_new_dependencies_make_the_environment_anew(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    run.VENV.mkdir()
    monkeypatch.setattr(run, "venv_python", lambda: sys.executable)
    run.STAMP.write_text(run.fingerprint(), encoding="utf-8")
    assert run.installed_extras() == set()
    (run.ROOT / "pyproject.toml").write_text(PYPROJECT + "\n[project]\n", encoding="utf-8")
    assert run.installed_extras() is None


def test_a_user_is_told_the_exact_line_for_qt(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "missing_libraries", lambda _names: ["libGL.so.1"])
    monkeypatch.setattr(run, "is_root", lambda: False)
    monkeypatch.setattr(run, "package_manager", lambda: "apt-get")
    assert not run.provide_qt_libraries()
    said = capsys.readouterr().err
    assert "libGL.so.1" in said
    assert "sudo apt-get install -y --no-install-recommends libgl1 libegl1" in said


def test_root_gets_the_libraries_of_qt(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["libGL.so.1"], []])
    calls = Calls(0)
    monkeypatch.setattr(run, "missing_libraries", lambda _names: next(answers))
    monkeypatch.setattr(run, "is_root", lambda: True)
    monkeypatch.setattr(run, "package_manager", lambda: "apt-get")
    monkeypatch.setattr(run.subprocess, "call", calls)
    assert run.provide_qt_libraries()
    assert "libgl1" in calls.commands[-1]


def test_a_debian_without_venv_is_told_the_package(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(run, "is_root", lambda: False)
    assert not run.provide_venv_module()
    assert "sudo apt-get install -y python3." in capsys.readouterr().err


def test_it_asks_for_the_same_libraries_and_packages_as_the_program(run: ModuleType) -> None:
    """run.py can import nothing of the program, so both have the lists; they must not part."""
    assert run.QT_LIBRARIES == display.DRAWING_LIBRARIES
    assert run.SCREEN_LIBRARIES == display.X11_LIBRARIES
    assert set(run.QT_PACKAGES) == set(display.INSTALL_LINES)
    for manager, packages in run.QT_PACKAGES.items():
        assert display.INSTALL_LINES[manager].endswith(packages)


def test_without_a_screen_the_plan_is_printed(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(0)
    monkeypatch.setattr(run, "provide_qt_libraries", lambda: True)
    monkeypatch.setattr(run, "provide_environment", lambda _extras: True)
    monkeypatch.setattr(run, "has_display", lambda: False)
    monkeypatch.setattr(run.subprocess, "call", calls)
    assert run.main([]) == 0
    assert calls.commands[-1][-3:] == ["-m", "auroraplan", "plan"]
    assert run.main(["sky", "tromso"]) == 0
    assert calls.commands[-1][-2:] == ["sky", "tromso"]


def test_without_qt_the_other_tests_still_run(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(5)
    monkeypatch.setattr(run, "provide_qt_libraries", lambda: False)
    monkeypatch.setattr(run, "provide_environment", lambda _extras: True)
    monkeypatch.setattr(run.subprocess, "call", calls)
    assert run.main(["test", "-x"]) == 5
    assert calls.commands[-1][-5:] == ["-p", "no:pytest-qt", "-m", "not gui and not full", "-x"]


def test_the_tests_that_take_minutes_run_when_they_are_asked_for_and_with_strace(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = Calls(0)
    monkeypatch.setattr(run, "provide_qt_libraries", lambda: True)
    monkeypatch.setattr(run, "provide_environment", lambda _extras: True)
    monkeypatch.setattr(run.subprocess, "call", calls)
    monkeypatch.setattr(run.sys, "platform", "linux")
    monkeypatch.setattr(run.shutil, "which", lambda name: "/usr/bin/" + name)
    assert run.main(["test", "-x"]) == 0
    assert calls.commands[-1][-3:] == ["-m", "not full", "-x"]
    assert run.main(["test", "--full", "-x"]) == 0
    assert calls.commands[-1][-3:] == ["-m", "", "-x"]
    monkeypatch.setattr(run.shutil, "which", lambda _name: None)
    monkeypatch.setattr(run, "is_root", lambda: False)
    assert run.main(["test", "--full"]) == 1
    assert "apt-get install -y strace" in capsys.readouterr().err
