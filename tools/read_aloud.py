"""The window as a screen reader finds it: what AT-SPI tells of, by role, and what has no name.

    sudo apt-get install -y at-spi2-core dbus xvfb xauth python3-gi gir1.2-atspi-2.0    # Debian
    python tools/read_aloud.py                                            # in the project's venv

Starts a bus and a screen of its own (dbus-run-session, xvfb-run) and the real window in them, offline; the
tree is walked by Debian's own Python, which has the bindings. The exit code is 1 if an object that takes the
focus, or that is spoken, has neither a name nor a value.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
LONGEST_S = 60

WINDOW = """
import sys
sys.argv = ["auroraplan", "--offline", "--home", {home!r}]
from auroraplan.__main__ import main
main()
"""

WALK = r"""
import json, sys, time
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

def value_of(one):
    text = one.get_text_iface()
    if text is not None:
        return Atspi.Text.get_text(text, 0, -1) or ""
    return "" if one.get_value_iface() is None else str(Atspi.Value.get_current_value(one.get_value_iface()))

def walk(one, found, depth):
    states = one.get_state_set()
    if not states.contains(Atspi.StateType.SHOWING):
        return
    found.append({
        "role": one.get_role_name(),
        "name": (one.get_name() or "").strip(),
        "description": (one.get_description() or "").strip(),
        "value": value_of(one).strip(),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
    })
    if depth < 40:
        for at in range(min(one.get_child_count(), 400)):
            child = one.get_child_at_index(at)
            if child is not None:
                walk(child, found, depth + 1)

ends, best = time.monotonic() + float(sys.argv[1]), []
while time.monotonic() < ends:
    desktop, found = Atspi.get_desktop(0), []
    for at in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(at)
        if program is not None:
            for window in range(program.get_child_count()):
                walk(program.get_child_at_index(window), found, 0)
    if any("night of" in one["name"] for one in found) and len(found) == len(best):
        break
    best = found
    time.sleep(1.0)
print(json.dumps(best))
"""

SPOKEN = frozenset(
    (
        *("button", "push button", "toggle button", "combo box", "spin button", "slider", "check box"),
        *("entry", "text", "page tab", "table", "list", "menu item", "progress bar", "image"),
    )
)


def main() -> int:
    if "--inside" in sys.argv:
        return inside()
    command = ["dbus-run-session", "--", "xvfb-run", "-a", sys.executable, __file__, "--inside"]
    return subprocess.call(command)


def inside() -> int:
    """On a bus and a screen of our own: the window in one process, the walk in another."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(PROJECT / "src"),
    }
    bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    with tempfile.TemporaryDirectory() as home:
        window = subprocess.Popen([sys.executable, "-c", WINDOW.format(home=home)], env=environment)
        try:
            walked = subprocess.run(
                [SYSTEM_PYTHON, "-c", WALK, str(LONGEST_S)], capture_output=True, text=True, check=True
            )
        finally:
            window.terminate()
            window.wait(10)
            bus.terminate()
    return told(json.loads(walked.stdout))


def told(found: list[dict[str, object]]) -> int:
    """Print what was found."""
    for role, count in Counter(str(one["role"]) for one in found).most_common():
        print(f"{count:6} {role}")
    heard = [one for one in found if one["focusable"] or one["role"] in SPOKEN]
    mute = [one for one in heard if not (one["name"] or one["value"])]
    print(f"{len(found)} objects on show; {len(heard)} take the focus or are spoken")
    print(f"{len(mute)} of them say nothing")
    for one in mute:
        print("  says nothing:", one)
    return int(bool(mute) or not heard)


if __name__ == "__main__":
    sys.exit(main())
