"""The official files we know."""

from __future__ import annotations

import pytest

from scenarios.schools.layouts import Layout, plain_heading
from scenarios.schools.official_files import (
    AAR,
    CENSUS,
    CFR,
    LAYOUTS,
    REGISTER,
    closest,
    recognised,
)
from tests.scenarios.schools.official import REGISTER_HEADINGS

CFR_HEADINGS = (
    "URN",
    "E09  Development and training",
    "Total Income (I01 to I18)",
    "Total Expenditure (E01 to E32)",
)
AAR_HEADINGS = (
    "URN",
    "Number of pupils in academy (FTE)",
    "Staff development and training",
    "Legal & Professionalservices",
    "Share of Revenue Reserve, distributed on per pupil basis",
)


def plain(*headings: str) -> list[str]:
    """Return headings as they are compared."""
    return [plain_heading(heading) for heading in headings]


@pytest.mark.parametrize(
    ("layout", "headings"),
    [
        (CFR, CFR_HEADINGS),
        (AAR, AAR_HEADINGS),
        (CENSUS, ("urn", "school_name", "phase_type_grouping", "FTE pupils")),
        (REGISTER, REGISTER_HEADINGS),
    ],
)
def test_files_are_known_by_their_headings(
    layout: Layout, headings: tuple[str, ...]
) -> None:
    assert recognised(plain(*headings)) is layout


def test_every_kind_is_known_as_itself() -> None:
    for layout in LAYOUTS:
        headings = [each.removesuffix("*") for each in layout.signature]

        assert recognised(headings) is layout


def test_every_kind_begins_with_the_schools_number() -> None:
    assert {layout.signature[0] for layout in LAYOUTS} == {"urn"}
    assert len({layout.name for layout in LAYOUTS}) == len(LAYOUTS)


def test_a_file_that_lacks_a_column_is_told_by_what_it_comes_closest_to() -> None:
    assert closest(["urn", "school name", "phase type grouping"]) is CENSUS
    assert closest(["school name", "phase type grouping"]) is CENSUS


def test_a_file_with_little_in_common_is_like_none() -> None:
    assert closest(["urn", "school name"]) is None
    assert closest(["quarter", "index"]) is None
