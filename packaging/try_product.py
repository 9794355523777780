"""Tries a product for Linux on a bare Debian 12 without Python and without a network, and prints what held.

    sudo python3 packaging/try_product.py dist/auroraplan_0.1.0_amd64.deb       (or a .tar.zst, or an AppDir)

Needs root, debootstrap, unshare and Xvfb. The bare system is made once, in build/packaging/bare-debian; each
trial has a copy. Packages that a .deb depends on are installed with the machine's apt settings, for the
others those of the driver and display; then everything runs as an ordinary user in a network of its own that
has no way out. The screen stands outside: what the product neither brings nor names is missing inside.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from debian import ALWAYS_THE_MACHINES
from folder import size_mb
from names import NAME, WORK
from screen import DISPLAY, is_drawn, save_png, virtual_screen, wait_until

PRISTINE = WORK / "bare-debian"
TRIAL = WORK / "bare-debian-trial"
USER = "traveller"
LIMIT_MB = 80.0
LIMIT_START_S = 1.2
STARTS = 5


class Start(NamedTuple):
    """How long from the command to a painted window, and what of that the processor worked for it."""

    painted_s: float
    processor_s: float


class Trial:
    """What was tried, and what came out."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str, bool]] = []

    def tell(self, what: str, outcome: str, *, holds: bool) -> None:
        """Print one line and keep it for the end."""
        self.rows.append((what, outcome, holds))
        print(f"{'holds' if holds else 'FAILS':7} {what}: {outcome}", flush=True)

    @property
    def all_held(self) -> bool:
        """Whether nothing failed."""
        return all(holds for _what, _outcome, holds in self.rows)


# ---------------------------------------------------------------- the bare system


def provide_bare_system() -> None:
    """A fresh copy of a minimal Debian 12, with this machine's way to Debian's packages."""
    if not (PRISTINE / "etc/debian_version").is_file():
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", PRISTINE], check=True)
    shutil.rmtree(TRIAL, ignore_errors=True)
    subprocess.run(["cp", "-a", PRISTINE, TRIAL], check=True)
    settings = subprocess.run(
        ["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=True
    ).stdout
    (TRIAL / "etc/apt/apt.conf.d/90this-machine").write_text(settings, "utf-8")
    shutil.copy("/etc/resolv.conf", TRIAL / "etc/resolv.conf")
    certificates = Path("/etc/ssl/certs/ca-certificates.crt")
    if certificates.is_file():
        (TRIAL / "etc/ssl/certs").mkdir(parents=True, exist_ok=True)
        shutil.copy(certificates, TRIAL / "etc/ssl/certs")


def in_bare_system(*command: str, user: str = "root", network: bool = False, **variables: str) -> list[str]:
    """The command that runs another one inside, with nothing of this machine's environment."""
    home = "/root" if user == "root" else f"/home/{user}"
    settings = {
        "HOME": home,
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    words = [f"{name}={value}" for name, value in {**settings, **variables}.items()]
    mounts = f"mount -t proc proc {TRIAL}/proc && mount --rbind /dev {TRIAL}/dev"
    start = f'{mounts} && exec chroot --userspec={user}:{user} {TRIAL} env -i -C {home} "$@"'
    spaces = ["unshare", "--mount", "--pid", "--fork", "--kill-child", *([] if network else ["--net"])]
    return [*spaces, "sh", "-c", start, "sh", *words, *command]


def told(command: list[str], limit_s: float = 600) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and keep what it says."""
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=limit_s)


# ---------------------------------------------------------------- trials


def try_installing(trial: Trial, product: Path) -> bool:
    """The product goes in; of Debian's packages it takes what it names, or the driver's and the display's."""
    told(in_bare_system("apt-get", "update", "-qq", network=True))
    before = _packages()
    own = 0
    if product.suffix == ".deb":
        shutil.copy(product, TRIAL / "root" / product.name)
        wanted = [f"./{product.name}"]
        own = 1
    else:
        unpack(product)
        wanted = list(ALWAYS_THE_MACHINES)
    install = ("apt-get", "install", "-y", "-q", "--no-install-recommends", *wanted)
    outcome = told(in_bare_system(*install, network=True))
    installed = outcome.returncode == 0
    detail = (
        f"with {len(_packages() - before) - own} packages of Debian" if installed else outcome.stderr[-600:]
    )
    trial.tell("goes in", detail, holds=installed)
    pythons = told(in_bare_system("sh", "-c", "command -v python3 python; true")).stdout.strip()
    trial.tell("no Python on the system", pythons or "none", holds=not pythons)
    subprocess.run(in_bare_system("useradd", "--create-home", USER), check=True)
    return installed


def unpack(product: Path) -> None:
    """Put an archive or an AppDir under /opt, and its starter on the path."""
    target = TRIAL / "opt" / NAME
    if product.is_dir():
        subprocess.run(["cp", "-a", product, target], check=True)
        starter = f"/opt/{NAME}/AppRun"
    else:
        target.mkdir(parents=True)
        subprocess.run(["tar", "--zstd", "-xf", product, "--strip-components=1", "-C", target], check=True)
        starter = f"/opt/{NAME}/{NAME}"
    (TRIAL / "usr/bin" / NAME).symlink_to(starter)


def _packages() -> set[str]:
    return set(told(in_bare_system("dpkg-query", "-W", "-f", "${Package}\\n")).stdout.split())


def try_the_command_line(trial: Trial) -> None:
    """Version, help, selftest where there is one, a plan and a PDF; as a user, without a network."""
    version = told(in_bare_system(NAME, "--version", user=USER))
    trial.tell(
        "auroraplan --version", version.stdout.strip() or version.stderr[-300:], holds=version.returncode == 0
    )
    commands = told(in_bare_system(NAME, "--help", user=USER)).stdout
    if "selftest" in commands:
        outcome = told(in_bare_system(NAME, "selftest", user=USER))
        sound = outcome.returncode == 0
        said = f"{len(outcome.stdout.splitlines())} checks" if sound else _last_line(outcome)
        trial.tell("auroraplan selftest", said, holds=sound)
    else:
        print("untried auroraplan selftest: this version has no such command")
    began = time.monotonic()
    arguments = (
        "plan",
        "tromso",
        "abisko",
        "--from",
        "2026-12-10",
        "--nights",
        "5",
        "--now",
        "2026-12-01T12:00Z",
    )
    outcome = told(in_bare_system(NAME, *arguments, "--format", "json", user=USER))
    took = f"{time.monotonic() - began:.2f} s"
    nights = len(json.loads(outcome.stdout)["nights"]) if outcome.returncode == 0 else 0
    trial.tell("a plan of two places without a network", f"{nights} nights in {took}", holds=nights == 10)
    outcome = told(in_bare_system(NAME, *arguments, "-o", "trip.pdf", user=USER))
    pdf = TRIAL / "home" / USER / "trip.pdf"
    begins = pdf.read_bytes()[:5] if pdf.is_file() else b""
    size = pdf.stat().st_size // 1000 if pdf.is_file() else 0
    trial.tell(
        "the PDF", f"{size} kB" if size else _last_line(outcome), holds=begins == b"%PDF-" and size > 20
    )


def _last_line(outcome: subprocess.CompletedProcess[str]) -> str:
    lines = (outcome.stderr + outcome.stdout).strip().splitlines()
    return lines[-1] if lines else f"exit code {outcome.returncode}"


def try_the_window(trial: Trial) -> None:
    """The window on a virtual screen: how long from the command to a painted window, and a picture of it."""
    starts: list[Start] = []
    for number in range(STARTS):
        folder = WORK / f"screen-{number}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        with virtual_screen(folder) as picture:
            took, fault = _one_window(picture, stays=number == 0)
        if took is None:
            trial.tell("the window opens", f"it did not: {fault}", holds=False)
            return
        starts.append(took)
    middle = sorted(start.painted_s for start in starts)[STARTS // 2]
    each = ", ".join(f"{start.painted_s:.2f}" for start in starts)
    worked_s = min(start.processor_s for start in starts)
    load = f"load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores"
    told_s = f"{middle:.2f} s (starts: {each}; {worked_s:.2f} s of processor; {load})"
    trial.tell("the window is painted after", told_s, holds=middle < LIMIT_START_S)


def _one_window(picture: Path, *, stays: bool) -> tuple[Start | None, str]:
    """Open the window, wait for its paint and end it; the first stays until its plan is there."""
    # In this process's network, which has no way out either: the screen must be reached.
    command = in_bare_system(NAME, user=USER, network=True, DISPLAY=DISPLAY)
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    took = wait_until(lambda: is_drawn(picture) or program.poll() is not None, limit_s=30)
    if program.poll() is not None:
        return None, (program.stderr.read() if program.stderr else "")[-400:]
    worked_s = sum(_processor_s(child) for child in _children(program))
    if stays:
        time.sleep(8)
        save_png(picture, WORK / "window.png")
    _end(program)
    return None if took is None else Start(took, worked_s), "nothing was painted in 30 s"


def _children(program: subprocess.Popen[str]) -> list[int]:
    return [
        int(word) for word in Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text().split()
    ]


def _processor_s(process: int) -> float:
    """What a process has used so far: fields 14 and 15 of its stat, which count hundredths (proc(5))."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _end(program: subprocess.Popen[str]) -> None:
    """End the window: it is the first process of its own space, which only a kill from outside reaches."""
    for child in _children(program):
        os.kill(child, signal.SIGKILL)
    program.wait(timeout=20)


def try_removing(trial: Trial) -> None:
    """The package goes, and leaves nothing but the user's own files."""
    outcome = told(in_bare_system("apt-get", "remove", "-y", "-q", NAME))
    left = [
        path
        for path in ("usr/lib/auroraplan", "usr/bin/auroraplan", "usr/share/doc/auroraplan")
        if (TRIAL / path).exists()
    ]
    trial.tell(
        "apt-get remove",
        "nothing left" if not left else f"left: {left}",
        holds=outcome.returncode == 0 and not left,
    )


def main(arguments: list[str]) -> int:
    """Everything once; the installing first, because only it may use the network."""
    if arguments[:1] == ["--without-network"]:
        trial = Trial()
        subprocess.run(["ip", "link", "set", "lo", "up"], check=False)
        try_the_command_line(trial)
        try_the_window(trial)
        if arguments[1:] == [".deb"]:
            try_removing(trial)
        return 0 if trial.all_held else 1
    if len(arguments) != 1 or not Path(arguments[0]).exists():
        print(__doc__)
        return 2
    product = Path(arguments[0]).resolve()
    trial = Trial()
    provide_bare_system()
    size = size_mb(product) if product.is_dir() else product.stat().st_size / 1e6
    limit = LIMIT_MB if product.suffix == ".deb" else float("inf")
    trial.tell(f"size of {product.name}", f"{size:.1f} MB", holds=size < limit)
    if not try_installing(trial, product):
        return 1
    again = [sys.executable, __file__, "--without-network", product.suffix]
    inside = subprocess.run(["unshare", "--net", *again], check=False)
    return 0 if trial.all_held and inside.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
