"""What a shell reads to complete the words of the command line, made from the parsers themselves."""

from collections.abc import Callable
from shlex import quote

from auroraplan.cli.grammar import Form, Word

BASH = """# bash completion for auroraplan; made by `auroraplan completion bash`.
_auroraplan() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} form=auroraplan i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$form ${COMP_WORDS[i]}" in
            @FORMS@) form="$form ${COMP_WORDS[i]}" ;;
        esac
    done
    COMPREPLY=()
    case "$form $before" in
@VALUES@
    esac
    case $form in
@WORDS@
    esac
}
complete -o default -F _auroraplan auroraplan
"""
ZSH = """#compdef auroraplan
# zsh completion for auroraplan; made by `auroraplan completion zsh`.
_auroraplan() {
    local form=auroraplan i
    local -a found
    for ((i = 2; i < CURRENT; i++)); do
        case "$form $words[i]" in
            @FORMS@) form="$form $words[i]" ;;
        esac
    done
    case "$form $words[CURRENT-1]" in
@VALUES@
    esac
    case $form in
@WORDS@
    esac
    _describe auroraplan found
    [[ $PREFIX == -* ]] || _files
}
if [[ $funcstack[1] == _auroraplan ]]; then _auroraplan "$@"; else compdef _auroraplan auroraplan; fi
"""
FISH = "# fish completion for auroraplan; made by `auroraplan completion fish`.\n"


def completion(shell: str, form: Form) -> str:
    """The script for a shell of `SHELLS`, which completes commands, options and their choices."""
    return SHELLS[shell](form)


def _bash(whole: Form) -> str:
    values = [
        (form, option, "return" if not option.choices else _compgen(" ".join(option.choices)) + "; return")
        for form in whole.all()
        for option in form.options
        if _takes_value(option) and not (option.names_file or option.names_folder)
    ]
    words = [(form, _compgen(" ".join(name for name, _ in _following(form)))) for form in whole.all()]
    folders = [
        (form, option, 'COMPREPLY=($(compgen -d -- "$word")); return')
        for form in whole.all()
        for option in form.options
        if option.names_folder
    ]
    files = [
        (form, option, "return")
        for form in whole.all()
        for option in form.options
        if option.names_file  # the shell's own completion names files where we name nothing
    ]
    return _filled(BASH, whole, [*values, *folders, *files], words)


def _zsh(whole: Form) -> str:
    values = [
        (form, option, f"{_zsh_value(option)}; return")
        for form in whole.all()
        for option in form.options
        if _takes_value(option)
    ]
    words = [
        (form, f"found=({' '.join(quote(_zsh_entry(name, what)) for name, what in _following(form))})")
        for form in whole.all()
    ]
    return _filled(ZSH, whole, values, words)


def _zsh_value(option: Word) -> str:
    if option.names_folder:
        return "_files -/"
    if option.names_file:
        return "_files"
    return f"compadd -- {' '.join(option.choices)}" if option.choices else f"_message {quote(option.value)}"


def _zsh_entry(name: str, what: str) -> str:
    return f"{name}:{what}" if what else name


def _fish(whole: Form) -> str:
    lines = [FISH + "complete -c auroraplan -n __fish_use_subcommand -f"]
    for form in whole.all():
        words = form.name.split()[1:]
        here = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in words)
        below = " ".join(below.last for below in form.forms)
        if words and below:
            here += f"; and not __fish_seen_subcommand_from {below}"
        condition = quote(here or "__fish_use_subcommand")
        start = f"complete -c auroraplan -n {condition}"
        for operand in form.operands:
            if operand.choices:
                lines.append(f"{start} -f -a {quote(' '.join(operand.choices))}")
        lines += [f"{start} -f -a {below.last} -d {quote(below.what)}" for below in form.forms]
        lines += [f"{start} {_fish_option(option)}" for option in form.options]
    return "\n".join(lines) + "\n"


def _fish_option(option: Word) -> str:
    flags = " ".join(
        f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in sorted(option.flags)
    )
    if option.choices:
        flags += f" -x -a {quote(' '.join(option.choices))}"
    elif option.names_folder:
        flags += " -x -a '(__fish_complete_directories)'"
    elif option.value:
        flags += " -r -F" if option.names_file else " -x"
    return f"{flags} -d {quote(option.what)}" if option.what else flags


def _takes_value(option: Word) -> bool:
    return bool(option.value or option.choices)


def _following(form: Form) -> list[tuple[str, str]]:
    """What may follow a command: commands, choices of operands, long options, each with what it is."""
    return [
        *((below.last, below.what) for below in form.forms),
        *((choice, "") for operand in form.operands for choice in operand.choices),
        *((flag, option.what) for option in form.options for flag in option.flags),
    ]


def _compgen(words: str) -> str:
    return f'COMPREPLY=($(compgen -W {quote(words)} -- "$word"))'


def _filled(
    script: str, whole: Form, values: list[tuple[Form, Word, str]], words: list[tuple[Form, str]]
) -> str:
    forms = " | ".join(f'"{form.name}"' for form in whole.all() if form is not whole)
    of_values = "\n".join(
        "        " + " | ".join(f'"{form.name} {flag}"' for flag in option.flags) + f") {deed} ;;"
        for form, option, deed in values
    )
    of_words = "\n".join(f'        "{form.name}") {deed} ;;' for form, deed in words)
    return script.replace("@FORMS@", forms).replace("@VALUES@", of_values).replace("@WORDS@", of_words)


SHELLS: dict[str, Callable[[Form], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
"""The shells that are spoken to."""
