"""Examples of every command, as its help, the manual page and the guide show them; a test runs each one."""

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "auroraplan": (
        ("auroraplan plan tromso abisko fairbanks --nights 10", "which of three places, and when"),
        ("auroraplan season abisko", "which week of the year"),
        ("auroraplan plan set:lapland -o lapland.pdf", "a plan to take along"),
    ),
    "auroraplan plan": (
        (
            "auroraplan plan tromso abisko --from 2027-02-05 --nights 10 --stay 4",
            "these places, these nights",
        ),
        (
            "auroraplan plan set:iceland --from 2027-03-01 --to 2027-03-10 --moon dark",
            "nights without Moon first",
        ),
        (
            'auroraplan plan "Vík, Iceland" 69.65,18.96 --paper letter -o trip.pdf',
            "a name, coordinates, a PDF",
        ),
        ("auroraplan plan tromso --nights 7 --save Winter", "its best stay becomes a trip to check again"),
    ),
    "auroraplan sky": (
        ("auroraplan sky longyearbyen --on 2026-12-10", "a night within the polar night"),
        (
            "auroraplan sky tromso abisko --on 2027-02-05 --nights 5 --format json",
            "five nights, for a program",
        ),
    ),
    "auroraplan season": (
        ("auroraplan season abisko fairbanks --stay 4", "four nights, begun in any of the next 52 weeks"),
        ("auroraplan season tromso --year 2027 -o season.csv", "the weeks of a year, for a spreadsheet"),
    ),
    "auroraplan places": (
        ("auroraplan places search vik", "what a name may mean"),
        ("auroraplan places list", "the favourites"),
    ),
    "auroraplan places search": (('auroraplan places search "vik, norway"', "only those in Norway"),),
    "auroraplan places list": (("auroraplan places list", "the favourites"),),
    "auroraplan places add": (
        ("auroraplan places add abisko", "a favourite"),
        ("auroraplan places add 69.65,18.96 --name Cabin", "a spot of your own"),
    ),
    "auroraplan places remove": (
        ("auroraplan places add abisko --name Hut", "a favourite, under a name of your own"),
        ("auroraplan places remove Hut", "and gone again"),
    ),
    "auroraplan places export": (("auroraplan places export favourites.gpx", "for a navigator"),),
    "auroraplan places import": (
        ("auroraplan places export favourites.json", "on one computer"),
        ("auroraplan places import favourites.json", "on another"),
    ),
    "auroraplan trips": (
        ("auroraplan plan tromso --nights 7 --save Winter", "a trip is saved with a plan"),
        ("auroraplan trips recheck Winter", "what changed since"),
    ),
    "auroraplan trips list": (("auroraplan trips list", "every saved trip"),),
    "auroraplan trips show": (
        ("auroraplan plan tromso --nights 7 --save Winter", "a trip"),
        ("auroraplan trips show Winter", "night by night"),
    ),
    "auroraplan trips recheck": (
        ("auroraplan plan tromso --nights 7 --save Winter", "a trip"),
        ("auroraplan trips recheck Winter", "what is expected of it now"),
    ),
    "auroraplan trips remove": (
        ("auroraplan plan tromso --nights 7 --save Winter", "a trip"),
        ("auroraplan trips remove Winter", "and gone again"),
    ),
    "auroraplan trips export": (
        ("auroraplan plan tromso --nights 7 --save Winter", "a trip"),
        ("auroraplan trips export Winter -o winter.ics", "into a calendar"),
        ("auroraplan trips export Winter -o winter.auroratrip", "to send to somebody"),
    ),
    "auroraplan trips open": (
        ("auroraplan plan tromso --nights 7 -o winter.auroratrip", "a file"),
        ("auroraplan trips open winter.auroratrip", "shown, not kept"),
    ),
    "auroraplan trips import": (
        ("auroraplan plan tromso --nights 7 -o winter.auroratrip", "a file"),
        ('auroraplan trips import winter.auroratrip --name "Our winter"', "kept under a name of your own"),
    ),
    "auroraplan sources": (("auroraplan sources --format json", "for a program that watches"),),
    "auroraplan verify": (
        ("auroraplan verify occurrence", "the odds against published shares of clear nights"),
        ("auroraplan verify activity", "Kp against what came; takes 15 s"),
    ),
    "auroraplan selftest": (("auroraplan selftest --json", "for a program that installs it"),),
    "auroraplan completion": (
        ("auroraplan completion bash", "print what bash is to read"),
        ("auroraplan completion fish", "the same for fish"),
    ),
}
"""For each command the lines that stand under its help, each with what it is for; later lines may build on
earlier ones of the same command."""


def epilogue(command: str) -> str:
    """The examples of a command as its help shows them; "" where it has none."""
    lines = EXAMPLES.get(command, ())
    return "examples:\n" + "\n".join(f"  {line}\n      {what}" for line, what in lines) if lines else ""
