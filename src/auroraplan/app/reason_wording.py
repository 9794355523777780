"""Why a night has the odds that it has: what speaks for it and against it, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from auroraplan.app.chance_wording import percent
from auroraplan.app.sight_wording import kp_text
from auroraplan.core.language import short_decimal_text, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auroraplan.core.odds import NightOdds


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence for ("+") or against ("-") a night, with a fixed code for programs."""

    sign: Literal["+", "-"]
    text: str
    code: str


def reasons(night: NightOdds) -> tuple[Reason, ...]:
    """What speaks for and against a night, the decisive first."""
    return (
        *_darkness_reasons(night),
        *_oval_reasons(night),
        *_sky_reasons(night),
        *_activity_reasons(night),
        *_moon_reasons(night),
        *_horizon_reasons(night),
    )


def _darkness_reasons(night: NightOdds) -> Iterator[Reason]:
    hours = night.dark_hours
    if hours <= 0:
        yield Reason(
            "-",
            tr("The sky does not get dark: the Sun stays less than 12° below the horizon."),
            "no-dark-hours",
        )
    elif hours < 4:
        yield Reason("-", tr("Only {hours} dark hours.", hours=short_decimal_text(hours)), "few-dark-hours")
    elif hours >= 10:
        yield Reason(
            "+", tr("A long night: {hours} dark hours.", hours=short_decimal_text(hours)), "long-night"
        )


def _oval_reasons(night: NightOdds) -> Iterator[Reason]:
    # Bands of quasi-dipole latitude, as words only: the chance itself comes from the oval model.
    latitude = abs(night.qd_latitude_deg)
    if latitude >= 72:
        yield Reason(
            "-",
            tr(
                "Near the poleward rim of the oval: about magnetic midnight it often stands towards "
                "the equator."
            ),
            "poleward-rim",
        )
    elif latitude >= 64:
        yield Reason("+", tr("Under the auroral oval: ordinary activity is enough."), "under-oval")
    elif latitude >= 56:
        yield Reason(
            "-",
            tr("Equatorward of the oval: aurora comes into view when activity is raised."),
            "equatorward-of-oval",
        )
    else:
        yield Reason(
            "-",
            tr("Too far from the oval: only a severe storm brings aurora into view."),
            "too-far-from-oval",
        )


def _sky_reasons(night: NightOdds) -> Iterator[Reason]:
    clear = percent(night.cloud.clear)
    if night.cloud.clear >= 0.55:
        yield Reason(
            "+", tr("The sky is likely to be clear ({clear} of the dark hours).", clear=clear), "clear-sky"
        )
    elif night.cloud.clear < 0.35:
        yield Reason("-", tr("Cloud is likely (clear {clear} of the dark hours).", clear=clear), "cloudy-sky")


def _activity_reasons(night: NightOdds) -> Iterator[Reason]:
    if night.kp.p_ge_5 >= 0.3:
        yield Reason(
            "+",
            tr(
                "A geomagnetic storm (G1 or more, Kp 5) has a chance of {chance}.",
                chance=percent(night.kp.p_ge_5),
            ),
            "storm-likely",
        )
    elif night.kp.p_ge_4 >= 0.4:
        yield Reason(
            "+",
            tr("Raised activity: Kp 4 or more has a chance of {chance}.", chance=percent(night.kp.p_ge_4)),
            "active",
        )
    elif night.kp.p90 < 3:
        yield Reason("-", tr("Quiet: Kp is unlikely to pass {kp}.", kp=kp_text(night.kp.p90)), "quiet")


def _moon_reasons(night: NightOdds) -> Iterator[Reason]:
    if night.dark_hours <= 0:
        return
    lit, up_share = night.moon.lit_fraction, night.moon.up_hours / night.dark_hours
    if lit <= 0.1:
        yield Reason("+", tr("Near new Moon: faint aurora shows too."), "new-moon")
    elif lit >= 0.85 and up_share >= 0.5:
        yield Reason(
            "-",
            tr(
                "Near full Moon, up for {hours} h: faint aurora is lost.",
                hours=short_decimal_text(night.moon.up_hours),
            ),
            "full-moon",
        )
    elif up_share <= 0.1:
        yield Reason("+", tr("The Moon is down in the dark hours."), "moon-down")


def _horizon_reasons(night: NightOdds) -> Iterator[Reason]:
    if "climatology" in night.kp.source_id:
        yield Reason(
            "-",
            tr("Beyond the Kp forecast: past years stand in for it, so the range is wide."),
            "beyond-forecast",
        )
