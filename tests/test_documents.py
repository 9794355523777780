"""What the documents say holds: commands run, shown output is the program's, links and names resolve."""

import importlib
import re
import shlex
from functools import cache
from pathlib import Path

import pytest

from auroraplan.cli.arguments import parser
from auroraplan.cli.grammar import grammar
from auroraplan.cli.main import main
from auroraplan.gui.commands import COMMANDS
from auroraplan.gui.settings import SETTINGS
from draw_architecture import PICTURE, ROOMS, directions, picture
from renew_examples import CLOCK, SHOWN, documents, renewed

ROOT = Path(__file__).parents[1]
DOCUMENTS = documents()
each_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)

NOT_RUN = {
    r"sudo |pip |curl |choco ": "changes the machine",
    r"(sudo )?(apt|apt-get|dnf|dpkg|flatpak|tar) ": "changes the machine",
    r"git |cd |\. |source |export ": "a shell's own",
    r"(python3?|py|python3\.\d+) (-m venv|-m pip|-m build|run\.py|packaging/|tools/|benchmarks/)": "tested",
    r"(PYTHONPATH=\S+ |PYTHONUTF8=1 )+python3? (-m pytest )?(tools|benchmarks|tests)/": "for by hand",
    r"\.ci/run": "runs this test",
    r"auroraplan$": "opens the window: tests/gui",
    r"auroraplan .*--online": "needs the network: tests/cli/test_search_online.py",
    r"auroraplan completion \w+ > ~": "writes into the home folder",
}
"""Commands of the documents that no test here runs, and why."""

SLOW = re.compile(r"set:everywhere|verify activity$|verify occurrence|selftest")
"""What takes ten seconds and more: only read here, run by tests/cli/test_verify.py, tests/app and --full."""

OTHERS = {"REQUESTS_CA_BUNDLE", "HTTPS_PROXY", "NO_COLOR"}
"""Names of others: variables that the libraries in use heed."""

CODE_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[(?:[^\]\[]|\[[^\]]*\])*\]\(([^)\s]+)\)")
REPORTS = (
    "time_utc,latitude_deg,longitude_deg,kp,seen\n2016-03-06T21:30Z,65,25,6,1\n2016-03-07T21:30Z,60,25,1,0\n"
)
ISSUES = "issue_utc,valid_utc,kp_observed,kp_forecast\n2024-07-01T00:00Z,2024-07-02T00:00Z,2,2.33\n"


def typed_lines(text: str) -> list[str]:
    """The commands of a document: lines of `sh` blocks, and those after "$ " of `console` blocks."""
    found: list[str] = []
    for kind, block in CODE_BLOCK.findall(text):
        lines = block.replace("\\\n", " ").splitlines()
        if kind == "sh":
            found += [line for line in lines if line.strip() and not line.startswith("#")]
        elif kind == "console":
            found += [line[2:] for line in lines if line.startswith("$ ")]
    return [re.sub(r"\s+#.*$", "", line.strip()) for line in found]


def is_run(line: str) -> bool:
    return not any(re.match(pattern, line) for pattern in NOT_RUN)


@each_document
def test_every_command_of_a_document_runs(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("REPORTS.csv").write_text(REPORTS, "utf-8")
    Path("ISSUES.csv").write_text(ISSUES, "utf-8")
    for line in filter(is_run, typed_lines(document.read_text("utf-8"))):
        words = shlex.split(line)
        assert words[0] == "auroraplan", f"neither run nor excused in NOT_RUN: {line}"
        if SLOW.search(line):
            assert parser().parse_args(words[1:]).command
            continue
        code = main([*CLOCK, "--home", "home", *words[1:]])
        assert code == 0, f"{line}: {capsys.readouterr().err}"


@pytest.mark.full
@each_document
def test_every_slow_command_of_a_document_runs(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for line in filter(SLOW.search, typed_lines(document.read_text("utf-8"))):
        assert main([*CLOCK, "--home", "home", *shlex.split(line)[1:]]) == 0


@each_document
def test_no_command_hides_in_a_block_that_is_not_run(document: Path) -> None:
    text = document.read_text("utf-8")
    fenced = "\n".join(block for kind, block in CODE_BLOCK.findall(text) if kind not in ("sh", "console"))
    indented = re.findall(r"^    (.*)$", CODE_BLOCK.sub("", text), re.MULTILINE)
    assert not [line for line in (*fenced.splitlines(), *indented) if line.startswith("auroraplan ")]


@each_document
def test_shown_output_is_what_the_program_prints_now(document: Path, tmp_path: Path) -> None:
    text = document.read_text("utf-8")
    assert renewed(text, tmp_path) == text, "renew it: PYTHONPATH=src python tools/renew_examples.py"


def test_the_readme_shows_output_and_a_console_block_is_compared() -> None:
    assert SHOWN.search((ROOT / "README.md").read_text("utf-8"))
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        assert len(SHOWN.findall(text)) == text.count("```console"), document


def test_the_picture_of_the_rooms_is_as_the_code_is_now() -> None:
    assert PICTURE.read_text("utf-8") == picture(), (
        "renew it: PYTHONPATH=src python tools/draw_architecture.py"
    )


def test_no_room_imports_one_that_stands_before_it() -> None:
    order = list(ROOMS)
    assert all(order.index(room) < order.index(other) for room, other in directions())


def anchors(text: str) -> set[str]:
    """The anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", CODE_BLOCK.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_document
def test_every_link_and_picture_inside_the_repository_is_there(document: Path) -> None:
    for target in LINK.findall(CODE_BLOCK.sub("", document.read_text("utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        path = (document.parent / name).resolve() if name else document
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path.read_text("utf-8")), target


@cache
def written() -> str:
    """All code of the repository, to look names up in."""
    folders = (
        "src",
        "tools",
        "tests",
        "packaging",
        "benchmarks",
        "run.py",
        "pyproject.toml",
        ".ci",
        ".github",
    )
    files = [path for name in folders for path in (ROOT / name, *(ROOT / name).rglob("*"))]
    kinds = {".py", ".toml", ".yml", ".json", ".csv", ".spec", ".sh", ".nsi", "", ".pyi"}
    return "\n".join(
        path.read_text("utf-8", errors="ignore")
        for path in files
        if path.is_file() and path.suffix in kinds and path != Path(__file__)
    )


@cache
def words_of_code() -> frozenset[str]:
    return frozenset(re.findall(r"\w+", written()))


@cache
def options() -> frozenset[str]:
    return frozenset(flag for form in grammar(parser()).all() for word in form.options for flag in word.flags)


def is_there(name: str) -> bool:
    """Whether a file or a module goes by a name such as `sources/fetch`, `core/kp_*` or `tools/x.py`."""
    for root in (
        ROOT,
        ROOT / "src/auroraplan",
        ROOT / "docs",
        ROOT / "packaging",
        ROOT / "src/auroraplan/core",
    ):
        if any(True for ending in ("", ".py") for _ in root.glob(f"{name.rstrip('/')}{ending}")):
            return True
    return False


def is_known(dotted: str) -> bool:
    """Whether `app.chance_wording.stated_chance` can be imported."""
    parts = dotted.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(["auroraplan", *parts[:cut]]))
        except ModuleNotFoundError:
            continue
        return all((found := getattr(found, part, None)) is not None for part in parts[cut:])
    return False


FILE_NAME = (
    r"(core|sources|store|app|render|gui|cli|tests|tools|packaging|benchmarks|docs|resources|src)/[\w./*-]*"
)


def unknown_names(text: str) -> list[str]:
    """The names in backticks that nothing in the repository has."""
    missing: list[str] = []
    for name in re.findall(r"`([^`\n]+)`", CODE_BLOCK.sub("", text)):
        if re.fullmatch(FILE_NAME, name):
            known = is_there(name)
        elif re.fullmatch(r"(core|sources|store|app|render|gui|cli)(\.\w+)+", name):
            known = is_known(name)
        elif re.match(r"--[a-z]", name):
            known = all(
                flag in options() or f'"{flag}"' in written() for flag in re.findall(r"--[a-z-]+", name)
            )
        elif re.fullmatch(r"_?[A-Za-z]+_\w+(\(.*\))?|[A-Z][a-z]+[A-Z]\w+(\(.*\))?|[A-Z_]{4,}", name):
            known = name.partition("(")[0] in words_of_code()
        else:
            continue
        if not known and name not in OTHERS and "CODE" not in name:  # stands for a language
            missing.append(name)
    return missing


@each_document
def test_every_name_of_code_in_a_document_is_in_the_code(document: Path) -> None:
    assert not unknown_names(document.read_text("utf-8"))


@pytest.mark.parametrize(
    "name",
    [
        "core/nowhere",
        "app.chance_wording.nothing",
        "--no-such-option",
        "NoSuchName",
        "no_such_name()",
        "app/nowhere.py",
    ],
)
def test_a_name_that_is_not_there_is_seen(name: str) -> None:
    assert unknown_names(f"`{name}`") == [name]


def test_the_guide_names_every_setting_and_every_command_with_its_keys() -> None:
    text = (ROOT / "docs/guide/settings-and-keys.md").read_text("utf-8")
    for setting in SETTINGS:
        assert f"**{setting.words}**" in text
        assert all(words in text for _, words in setting.choices)
    for command in COMMANDS:
        row = next((line for line in text.splitlines() if line.startswith(f"| {command.words} |")), "")
        assert row, f"{command.words} is missing"
        assert all(f"`{keys}`" in row for keys in command.keys)


@pytest.mark.parametrize("folder", ["docs/guide", "docs/decisions"])
def test_an_index_names_every_page_of_its_folder(folder: str) -> None:
    index = (ROOT / folder / "README.md").read_text("utf-8")
    pages = {path.name for path in (ROOT / folder).glob("*.md")} - {"README.md"}
    assert pages
    assert pages == set(re.findall(r"\]\(([\w-]+\.md)\)", index))


def test_every_decision_has_context_decision_and_consequences() -> None:
    for path in (ROOT / "docs/decisions").glob("*.md"):
        if path.name != "README.md":
            text = path.read_text("utf-8")
            assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"], (
                path
            )


def test_every_document_is_reached_from_the_readme() -> None:
    waiting, reached = [ROOT / "README.md"], set[Path]()
    while waiting:
        document = waiting.pop()
        reached.add(document)
        for target in LINK.findall(document.read_text("utf-8")):
            path = (document.parent / target.partition("#")[0]).resolve()
            if path.suffix == ".md" and path.is_file() and path not in reached:
                waiting.append(path)
    assert not set(DOCUMENTS) - reached


AMERICAN = dict(
    line.split("->") for line in (ROOT / "tools/british.txt").read_text("utf-8").splitlines() if line
)


@each_document
def test_a_document_is_spelled_as_the_british_do(document: Path) -> None:
    words = re.findall(r"[a-z]+", re.sub(r"`[^`\n]*`", "", CODE_BLOCK.sub("", document.read_text("utf-8"))))
    assert not {word: AMERICAN[word] for word in words if word in AMERICAN}


def test_the_list_of_american_words_has_the_usual_ones() -> None:
    assert AMERICAN["color"] == "colour"
    assert AMERICAN["favorite"] == "favourite"
    assert not set(AMERICAN) & set(AMERICAN.values())
