"""Help, manual page and completion tell every command and option, and shells complete by them."""

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from auroraplan.cli.arguments import parser
from auroraplan.cli.completion import SHELLS, completion
from auroraplan.cli.examples import EXAMPLES
from auroraplan.cli.grammar import grammar
from auroraplan.cli.main import main
from write_manual import MANUAL, manual, written

ROOT = Path(__file__).parents[2]
WHOLE = grammar(parser())
FORMS = {form.name: form for form in WHOLE.all()}
OPTIONS = sorted({(form.name, flag) for form in WHOLE.all() for word in form.options for flag in word.flags})


def completed(*words: str) -> list[str]:
    """What bash offers for the last word of a line."""
    script = completion("bash", WHOLE)
    typed = " ".join(map(shlex.quote, words))
    ask = f'COMP_WORDS=({typed}); COMP_CWORD={len(words) - 1}; _auroraplan; echo "${{COMPREPLY[@]}}"'
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("platform: no bash")
    told = subprocess.run(
        [bash, "--norc", "-c", f"{script}\n{ask}"], capture_output=True, text=True, check=True
    )
    return told.stdout.split()


@pytest.mark.parametrize("path", sorted(written()), ids=lambda path: path.name)
def test_what_is_installed_for_shells_and_man_is_as_the_parsers_are_now(path: Path) -> None:
    assert path.read_text("utf-8") == written()[path], "renew it: python tools/write_manual.py"


def test_the_manual_names_every_command_option_and_choice() -> None:
    text = MANUAL.read_text("utf-8").replace("\\-", "-")
    for name, form in FORMS.items():
        if name != "auroraplan":
            assert f".SS {name}\n" in text
        for word in (*form.options, *form.operands):
            for flag in word.flags:
                assert f"\\fB{flag}\\fR" in text
            assert all(choice in text for choice in word.choices)


def test_an_option_of_one_command_stands_under_it_in_the_manual() -> None:
    section = manual(WHOLE).partition(".SS auroraplan sky\n")[2].partition(".SS ")[0]
    assert "\\fB\\-\\-on\\fR" in section
    assert "\\fB\\-\\-stay\\fR" not in section


@pytest.mark.parametrize("shell", SHELLS)
def test_every_option_is_completed_in_every_shell(shell: str) -> None:
    script = completion(shell, WHOLE)
    lines = script.splitlines()
    for name, flag in OPTIONS:
        if shell == "fish":
            seen = [line for line in lines if all(word in line for word in name.split()[1:])]
            wanted = f" -l {flag[2:]} " if flag.startswith("--") else f" -s {flag[1:]} "
        else:
            seen = [line for line in lines if line.strip().startswith(f'"{name}")')]
            wanted = flag
        assert any(wanted in f"{line} " for line in seen), (name, flag)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("auroraplan", "pl"), ["plan", "places"]),
        (("auroraplan", "plan", "tromso", "--mo"), ["--moon"]),
        (("auroraplan", "plan", "--moon", ""), ["any", "dark", "moonlit"]),
        (("auroraplan", "--quiet", "trips", "re"), ["recheck", "remove"]),
        (("auroraplan", "verify", "o"), ["occurrence"]),
        (("auroraplan", "plan", "--nights", ""), []),
        (("auroraplan", "completion", ""), ["bash", "zsh", "fish"]),
    ],
)
def test_bash_completes_a_word(words: tuple[str, ...], offered: list[str]) -> None:
    found = completed(*words)
    assert [word for word in found if not word.startswith("-") or words[-1]] == offered


def test_the_command_prints_what_the_shell_reads(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "fish"]) == 0
    assert capsys.readouterr().out == completion("fish", WHOLE)


@pytest.mark.parametrize("name", FORMS)
def test_every_command_has_help_with_an_example_that_names_it(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*name.split()[1:], "--help"]) == 0
    told = capsys.readouterr().out
    assert "examples:" in told
    for line, what in EXAMPLES[name]:
        assert f"  {line}\n      {what}" in told
    assert any(line.startswith(name) for line, _ in EXAMPLES[name])


@pytest.mark.parametrize("name", FORMS)
def test_the_examples_of_the_help_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = ["--offline", "--now", "2026-12-01T12:00Z", "--home", str(tmp_path / "home")]
    for line, _ in EXAMPLES[name]:
        if line.startswith(
            ("auroraplan verify", "auroraplan selftest")
        ):  # slow; they have tests of their own
            parser().parse_args(shlex.split(line)[1:])
        else:
            assert main([*before, *shlex.split(line)[1:]]) == 0, capsys.readouterr().err
