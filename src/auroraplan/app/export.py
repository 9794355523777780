"""A plan in the forms that other programs read: JSON and CSV.

Every number passes `rounded` or `chance_wording.stated_chance` once, so that the forms cannot differ: what a
table shows is made from the number that the JSON holds.
"""

from __future__ import annotations

import csv
import io
import json
import math
import time
from datetime import UTC
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from auroraplan.app import chance_wording, reason_wording
from auroraplan.app.chance_wording import stated_chance
from auroraplan.core.language import in_english

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from auroraplan.app.planner import Plan
    from auroraplan.app.requests import PlanRequest
    from auroraplan.app.sky_nights import SkyNight
    from auroraplan.core.evidence import SourceState
    from auroraplan.core.itineraries import Itinerary
    from auroraplan.core.odds import Look, NightOdds
    from auroraplan.core.places import Place
    from auroraplan.core.plan_b import PlanB
    from auroraplan.core.sky import SkyEvent
    from auroraplan.core.trips import NightsCurve, Stay

PLAN_SCHEMA = "auroraplan.plan/1"
SKY_SCHEMA = "auroraplan.sky/1"
SOURCES_SCHEMA = "auroraplan.sources/1"

Record = dict[str, Any]


def rounded(value: float | None, digits: int = 4) -> float | None:
    """A number as it leaves the program, None where it is not known or not finite."""
    if value is None or not math.isfinite(value):
        return None
    return round(float(value), digits) + 0.0  # -0.0 becomes 0.0


@lru_cache(maxsize=8192)
def utc(unix_s: float) -> str:
    """A moment as "2026-12-05T21:30:00Z", to the nearest second."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(math.floor(unix_s + 0.5)))


# --- JSON --------------------------------------------------------------------------------------------


def plan_text(plan: Plan) -> str:
    """The plan as JSON text, a line for each night and stay so that line tools can read it too."""
    return record_text(plan_record(plan))


def plan_record(plan: Plan) -> Record:
    """The plan under the keys of the contract `auroraplan.plan/1`."""
    return {
        "schema": PLAN_SCHEMA,
        "request": request_record(plan.request),
        "issued_utc": utc_of(plan.issued_utc),
        "nights": [night_record(night) for night in plan.nights],
        "stays": [stay_record(stay) for stay in plan.stays],
        "itineraries": [itinerary_record(itinerary) for itinerary in plan.itineraries],
        "curves": [curve_record(curve) for curve in plan.curves],
        "plans_b": [plan_b_record(plan_b) for plan_b in plan.plans_b],
        "sources": [source_record(state) for state in plan.sources],
    }


def request_record(request: PlanRequest) -> Record:
    """What was asked."""
    return {
        "places": [place_record(place) for place in request.places],
        "from": request.first_evening.isoformat(),
        "nights": request.nights,
        "stay": request.stay,
        "moon": request.moon.value,
        "offline": request.offline,
    }


def place_record(place: Place) -> Record:
    """A place under the contract's keys."""
    return {
        "id": place.id,
        "name": place.name,
        "region": place.region,
        "country": place.country,
        "latitude_deg": rounded(place.latitude_deg),
        "longitude_deg": rounded(place.longitude_deg),
        "time_zone": place.time_zone,
    }


@in_english()
def night_record(night: NightOdds) -> Record:
    """A night under the contract's keys; its words are English whatever the window speaks."""
    return {
        "place": place_record(night.night.place),
        "evening": night.night.evening.isoformat(),
        "odds": stated_chance(night.odds),
        "low": stated_chance(night.low),
        "high": stated_chance(night.high),
        "camera": stated_chance(night.camera),
        "strong": stated_chance(night.strong),
        "confidence": night.confidence.value,
        "verdict": chance_wording.verdict(night.odds),
        "factors": {
            "dark": stated_chance(night.factors.dark),
            "aurora": stated_chance(night.factors.aurora),
            "clear": stated_chance(night.factors.clear),
        },
        "window_utc": None
        if night.window_unix_s is None
        else [utc(moment) for moment in night.window_unix_s],
        "look": _look_record(night.look),
        "kp": _kp_record(night),
        "cloud": {"clear": stated_chance(night.cloud.clear), "source": night.cloud.source_id},
        "moon": {
            "lit_fraction": rounded(night.moon.lit_fraction),
            "up_hours": rounded(night.moon.up_hours),
        },
        "dark_hours": rounded(night.dark_hours),
        "hourly": [
            {"utc": utc(start), "odds": stated_chance(odds)}
            for start, odds in zip(night.hour_unix_s.tolist(), night.hourly_odds.tolist(), strict=True)
        ],
        "reasons": [
            {"code": reason.code, "sign": reason.sign, "text": reason.text}
            for reason in reason_wording.reasons(night)
        ],
    }


def itinerary_record(itinerary: Itinerary) -> Record:
    """A trip of several stays; `gain` is what moving adds to staying put."""
    return {
        "legs": [
            {
                "place": place_record(leg.place),
                "first_evening": leg.first_evening.isoformat(),
                "nights": leg.nights,
            }
            for leg in itinerary.legs
        ],
        "odds_at_least_one": stated_chance(itinerary.odds_at_least_one),
        "odds_at_least_two": stated_chance(itinerary.odds_at_least_two),
        "low": stated_chance(itinerary.low),
        "high": stated_chance(itinerary.high),
        "gain": rounded(itinerary.gain),
    }


def curve_record(curve: NightsCurve) -> Record:
    """What further nights at a place are worth: the chance after 1, 2, ... nights, and its range."""
    return {
        "place": place_record(curve.place),
        "first_evening": curve.first_evening.isoformat(),
        "at_least_one": [stated_chance(chance) for chance in curve.at_least_one],
        "low": [stated_chance(chance) for chance in curve.low],
        "high": [stated_chance(chance) for chance in curve.high],
    }


def plan_b_record(plan_b: PlanB) -> Record:
    """Where to go under cloud on one night: distance in km, bearing from true north in degrees."""
    return {
        "place": place_record(plan_b.place),
        "evening": plan_b.evening.isoformat(),
        "clearer": [
            {
                "place": place_record(each.place),
                "distance_km": rounded(each.distance_km, 1),
                "bearing_deg": rounded(each.bearing_deg, 1),
                "clear": stated_chance(each.clear),
                "more_clear": rounded(each.more_clear),
                "source": each.source_id,
            }
            for each in plan_b.clearer
        ],
    }


def stay_record(stay: Stay) -> Record:
    """A stay under the contract's keys."""
    return {
        "place": place_record(stay.place),
        "first_evening": stay.first_evening.isoformat(),
        "nights": stay.nights,
        "odds_at_least_one": stated_chance(stay.odds_at_least_one),
        "odds_at_least_two": stated_chance(stay.odds_at_least_two),
        "low": stated_chance(stay.low),
        "high": stated_chance(stay.high),
        "by_nights": [stated_chance(chance) for chance in stay.by_nights],
        "one_more": stated_chance(stay.one_more),
    }


def source_record(state: SourceState) -> Record:
    """A source under the contract's keys."""
    return {
        "id": state.id,
        "kind": state.kind.value,
        "state": state.state.value,
        "issued_utc": utc_of(state.issued_utc),
        "fetched_utc": utc_of(state.fetched_utc),
        "attribution": state.attribution,
        "fault": state.fault,
    }


def sources_text(states: Iterable[SourceState]) -> str:
    """The states of the sources as JSON text."""
    return record_text({"schema": SOURCES_SCHEMA, "sources": [source_record(state) for state in states]})


def sky_text(nights: Iterable[SkyNight]) -> str:
    """The skies of nights as JSON text."""
    return record_text({"schema": SKY_SCHEMA, "nights": [sky_record(night) for night in nights]})


def sky_record(night: SkyNight) -> Record:
    """The sky of a night under the keys of the contract `auroraplan.sky/1`."""
    sky = night.sky
    return {
        "place": place_record(sky.night.place),
        "evening": sky.night.evening.isoformat(),
        "from_utc": utc_of(sky.night.from_utc),
        "to_utc": utc_of(sky.night.to_utc),
        "events": [_event_record(event) for event in sky.events],
        "dark_spans": {
            f"{altitude:g}": [[utc(first), utc(last)] for first, last in spans]
            for altitude, spans in sky.dark_spans.items()
        },
        "dark_hours": rounded(sky.dark_hours()),
        "moon_free_dark_hours": rounded(sky.moon_free_hours()),
        "sun_min_altitude_deg": rounded(sky.sun_min_altitude_deg),
        "moon_lit_fraction": rounded(sky.moon_lit_fraction),
        "magnetic": {
            "qd_latitude_deg": rounded(night.qd_latitude_deg),
            "mlt_midnight_utc": utc(night.magnetic_midnight_unix_s),
        },
    }


def _event_record(event: SkyEvent) -> Record:
    return {
        "body": event.body.value,
        "altitude_deg": event.altitude_deg,
        "direction": "up" if event.rising else "down",
        "utc": utc(event.unix_s),
    }


def _look_record(look: Look | None) -> Record | None:
    if look is None:
        return None
    heights = (look.elevation_low_deg, look.elevation_high_deg)
    return {
        "azimuth_deg": rounded(look.azimuth_deg),
        "elevation_deg": [rounded(height) for height in heights],
    }


def _kp_record(night: NightOdds) -> Record:
    kp = night.kp
    return {
        "median": rounded(kp.median),
        "p10": rounded(kp.p10),
        "p90": rounded(kp.p90),
        "p_ge_4": stated_chance(kp.p_ge_4),
        "p_ge_5": stated_chance(kp.p_ge_5),
        "source": kp.source_id,
    }


def utc_of(moment: datetime | None) -> str | None:
    """A moment as the JSON states it, None where it is not known."""
    return None if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def record_text(record: Mapping[str, Any]) -> str:
    """JSON with the elements of its top-level lists on lines of their own.

    Indenting everything would take Python's slow encoder: a second for a season over many places.
    """
    parts = [f"{_json(key)}: {_list_lines(value)}" for key, value in record.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _list_lines(value: object) -> str:
    if not isinstance(value, list):
        return _json(value)
    items = ",\n".join(f"  {_json(item)}" for item in cast("list[object]", value))
    return f"[\n{items}\n]" if items else "[]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


# --- CSV ---------------------------------------------------------------------------------------------


def csv_text(plan: Plan) -> str:
    """The nights, a row each, best first, numbers as in the JSON and times in UTC."""
    rows = [_csv_row(night_record(night)) for night in plan.nights]
    file = io.StringIO()
    writer = csv.DictWriter(file, fieldnames=list(rows[0]) if rows else [], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


_FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def csv_cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula; some read the wide signs of Asian keyboards too."""
    return f"'{text}" if text[:1] in _FORMULA_SIGNS else text


def _csv_row(night: Record) -> Record:
    look: Record = night["look"] or {"azimuth_deg": None, "elevation_deg": (None, None)}
    window: Sequence[str | None] = night["window_utc"] or (None, None)
    row: Record = {
        key: night["place"][key] for key in ("name", "region", "country", "latitude_deg", "longitude_deg")
    }
    row |= {key: night[key] for key in ("evening", "odds", "low", "high", "confidence", "verdict")}
    row |= {"from_utc": window[0], "to_utc": window[1]}
    row |= night["factors"]
    row |= {
        "look_azimuth_deg": look["azimuth_deg"],
        "look_low_deg": look["elevation_deg"][0],
        "look_high_deg": look["elevation_deg"][1],
    }
    row |= {f"kp_{key}": value for key, value in night["kp"].items()}
    row |= {"clear_sky": night["cloud"]["clear"], "cloud_source": night["cloud"]["source"]}
    row |= {"moon_lit_fraction": night["moon"]["lit_fraction"], "moon_up_hours": night["moon"]["up_hours"]}
    row["dark_hours"] = night["dark_hours"]
    row |= {"camera": night["camera"], "strong": night["strong"]}
    row |= {"time_zone": night["place"]["time_zone"], "place_id": night["place"]["id"]}
    row["reasons"] = " ".join(reason["text"] for reason in night["reasons"])
    return {key: csv_cell(value) if isinstance(value, str) else value for key, value in row.items()}
