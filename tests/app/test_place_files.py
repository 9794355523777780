"""Places come back from a file as they went; what cannot be read is named."""

from dataclasses import replace

import pytest

from auroraplan.app.place_files import FORMATS, places_text, read_places
from auroraplan.core.errors import UnusableInput
from plan_example import PLACES, TROMSO


def zone(_latitude_deg: float, _longitude_deg: float) -> str:
    return "Etc/UTC"


@pytest.mark.parametrize("form", ["json", "csv"])
def test_places_come_back_whole(form: str) -> None:
    odd = replace(TROMSO, id="x", name='=1+1 🌌, "ترومسو" <b>\'')
    found = read_places(places_text((*PLACES, odd), form).encode(), form, time_zone=zone)
    assert found.places == (*PLACES, odd)
    assert found.faults == ()


def test_waypoints_keep_name_and_coordinates() -> None:
    odd = replace(TROMSO, name="<b>&\x00🌌")
    found = read_places(places_text((*PLACES, odd), "gpx").encode(), "gpx", time_zone=zone)
    told = [(place.name, place.latitude_deg, place.longitude_deg) for place in found.places]
    want = [(place.name, place.latitude_deg, place.longitude_deg) for place in PLACES]
    assert told == [*want, ("<b>&🌌", TROMSO.latitude_deg, TROMSO.longitude_deg)]


def test_a_spreadsheet_does_not_take_a_name_for_a_formula() -> None:
    assert "'=cmd" in places_text([replace(TROMSO, name="=cmd")], "csv")


def test_every_row_that_cannot_be_read_is_named() -> None:
    rows = "name,lat,lon\nHere,69.5,19\nFar,99,19\n,1,2\nNone,,\nBad,nan,inf\n"
    found = read_places(rows.encode(), "csv", time_zone=zone)
    assert [place.name for place in found.places] == ["Here"]
    assert [fault[:8] for fault in found.faults] == ["Place 2 ", "Place 3 ", "Place 4 ", "Place 5 "]
    assert "'Far'" in found.faults[0]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("body", [b"\xff\xfe\x00\x01", b"<html/>", b"{", b"[" * 100_000, b"\x00"])
def test_no_bytes_break_it(form: str, body: bytes) -> None:
    try:
        found = read_places(body, form, time_zone=zone).places
    except UnusableInput as fault:
        found, said = (), str(fault)
    else:
        said = ""
    assert found == ()
    assert len(said) < 300


def test_a_gpx_that_defines_entities_is_refused() -> None:
    body = b'<!DOCTYPE gpx [<!ENTITY a "aaaa">]><gpx><wpt lat="1" lon="2"><name>&a;</name></wpt></gpx>'
    with pytest.raises(UnusableInput, match="document type"):
        read_places(body, "gpx", time_zone=zone)
