import csv
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from auroraplan.core.cloud_normals import COVER_ERROR, CloudNormals, outlook
from auroraplan.core.errors import WorldFault
from auroraplan.core.great_circle import great_circle_km
from auroraplan.core.places import place_at
from auroraplan.sources.clouds import bundled_normals
from auroraplan.sources.clouds.bundled_normals import cloud_normals
from auroraplan.sources.places.bundled_places import gazetteer

FIGURES = Path(__file__).parents[3] / "tools" / "builders" / "data" / "cloud-normals.csv"

# Mean cloud cover in February and September, per cent, after New et al. 1999.
PUBLISHED = {"Tromsø": (69, 75), "Yellowknife": (52, 66), "Fairbanks": (61, 75), "Hobart": (54, 62)}


@pytest.mark.parametrize(("name", "percent"), PUBLISHED.items())
def test_a_known_place_has_the_published_cover(name: str, percent: tuple[int, int]) -> None:
    place = gazetteer().search(name)[0].place
    cover, _ = cloud_normals().cover_at(place.latitude_deg, place.longitude_deg)
    assert 100.0 * cover[[1, 8]] == pytest.approx(percent, abs=0.5)


def test_every_figure_of_the_table_is_answered_at_its_place() -> None:
    """Within a point: neighbours a few kilometres away share in each other's figures."""
    with FIGURES.open(encoding="utf-8", newline="") as table:
        rows = list(csv.reader(table))[1:]
    ours = np.array([cloud_normals().cover_at(float(row[1]), float(row[2]))[0] for row in rows])
    assert len(rows) > 130
    assert np.abs(100.0 * ours - np.array([row[3:] for row in rows], np.float64)).max() < 1.5


def february_chance(name: str) -> float:
    place = gazetteer().search(name)[0].place
    start = datetime(2027, 2, 15, 0, tzinfo=UTC).timestamp()
    return float(outlook(cloud_normals(), place, start, 1).clear[0])


def test_dry_interiors_are_clearer_than_the_norwegian_coast_and_that_than_iceland() -> None:
    """The order that travellers and operators report; Abisko's rain shadow is below the figures' grid."""
    for dry in ("Kangerlussuaq", "Yellowknife", "Fairbanks"):
        assert february_chance(dry) > february_chance("Tromsø") + 0.05
    assert february_chance("Abisko") > february_chance("Tromsø")
    assert february_chance("Tromsø") > february_chance("Reykjavík") + 0.05


def test_what_is_told_of_the_blend_is_what_it_misses_by() -> None:
    """Oracle: every tabulated town left out and blended from the others, by the way to its nearest."""
    whole = cloud_normals()
    towns = np.flatnonzero(whole.smoothing_km < 10.0)
    place = whole.latitude_deg[towns], whole.longitude_deg[towns]
    nearest_km, missed, told = [], [], []
    for town in towns:
        table = CloudNormals(
            *(np.delete(column, town, axis=0) for column in (whole.latitude_deg, whole.longitude_deg)),
            *(np.delete(column, town, axis=0) for column in (whole.smoothing_km, whole.cover)),
        )
        here = float(whole.latitude_deg[town]), float(whole.longitude_deg[town])
        cover, error = table.cover_at(*here)
        nearest_km.append(np.sort(great_circle_km(*here, *place))[1])
        missed.append(np.mean((cover - whole.cover[town]) ** 2))
        told.append(np.mean(error**2) - COVER_ERROR**2)
    group = np.digitize(nearest_km, [50.0, 300.0, 700.0])
    root = [
        [np.sqrt(np.mean(np.array(squares)[group == index])) for index in range(4)]
        for squares in (missed, told)
    ]
    assert root[0] == sorted(root[0]), "the farther, the worse"
    assert root[1] == sorted(root[1])
    assert root[1] == pytest.approx(root[0], abs=0.015)


def test_the_chance_is_wider_where_no_place_is_near() -> None:
    """Yellowknife, 370 km to its north-east in the barren lands, and the middle of Siberia."""
    start = datetime(2027, 2, 15, 0, tzinfo=UTC).timestamp()
    spreads = [
        float(outlook(cloud_normals(), place_at(*point, "Etc/UTC"), start, 1).spread[0])
        for point in ((62.454, -114.372), (64.0, -108.0), (66.0, 100.0))
    ]
    assert spreads[0] + 0.01 < spreads[1] < spreads[2] - 0.03


def test_the_north_atlantic_is_cloudy_and_the_chance_there_is_small() -> None:
    """Warren et al.'s ship atlas has 75-85 % all year between Scotland and Greenland."""
    cover, _ = cloud_normals().cover_at(60.0, -30.0)
    assert np.all((cover > 0.70) & (cover < 0.90))


@pytest.mark.parametrize("point", [(90.0, 0.0), (-90.0, 0.0), (0.0, 180.0), (0.0, -180.0), (40.0, -100.0)])
def test_every_point_on_earth_has_a_chance_in_every_hour_of_the_year(point: tuple[float, float]) -> None:
    start = datetime(2027, 1, 1, tzinfo=UTC).timestamp()
    year = outlook(cloud_normals(), place_at(*point, "Etc/UTC"), start, 24 * 365)
    assert np.all((year.clear > 0.0) & (year.clear < 1.0))
    assert np.all((year.spread > 0.0) & (year.spread < 0.5))


def test_a_damaged_file_is_told_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "cloud-normals.npz"
    damaged.write_bytes(b"")

    def in_its_place(_name: str) -> Path:
        return damaged

    monkeypatch.setattr(bundled_normals, "resource_path", in_its_place)
    bundled_normals.cloud_normals.cache_clear()
    try:
        with pytest.raises(WorldFault, match=r"cloud-normals\.npz is missing or damaged"):
            bundled_normals.cloud_normals()
    finally:
        bundled_normals.cloud_normals.cache_clear()
