import pytest

from auroraplan.core.qualifiers import Region, regions_meant

REGIONS = (
    Region("NO", "18", "Troms", "Norway"),
    Region("US", "CA", "California", "United States"),
    Region("CA", "03", "Manitoba", "Canada"),
    Region("IS", "42", "South", "Iceland"),
    Region("US", "ND", "North Dakota", "United States"),
)


@pytest.mark.parametrize(
    ("qualifier", "numbers"),
    [
        ("norway", [0]),
        ("no", [0]),
        ("norge", [0]),
        ("ca", [1, 2]),
        ("canada", [2]),
        ("usa", [1, 4]),
        ("nd", [4]),
        ("north dakota", [4]),
        ("ic", [3]),
        ("icleand", [3]),
        ("troms", [0]),
        ("atlantis", []),
        ("03", []),
        ("mb", [2]),
    ],
)
def test_a_country_or_region_is_meant_by_its_name_code_beginning_or_misspelt(
    qualifier: str, numbers: list[int]
) -> None:
    assert regions_meant(qualifier, REGIONS).nonzero()[0].tolist() == numbers


def test_without_the_comma_a_region_must_be_spelt_right() -> None:
    assert not regions_meant("icleand", REGIONS, misspelt=False).any()
    assert regions_meant("icel", REGIONS, misspelt=False).nonzero()[0].tolist() == [3]
