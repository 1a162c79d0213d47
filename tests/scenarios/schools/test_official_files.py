"""The official files we know."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from scenarios.schools.columns import SchoolNumber
from scenarios.schools.layouts import plain_heading
from scenarios.schools.official_files import (
    closest,
    load_layouts,
    parse_layouts,
    recognised,
)
from tests.scenarios.schools.official import REGISTER_HEADINGS
from tests.some import some

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
    ("name", "headings"),
    [
        ("cfr", CFR_HEADINGS),
        ("aar", AAR_HEADINGS),
        ("census", ("urn", "school_name", "phase_type_grouping", "FTE pupils")),
        ("gias", REGISTER_HEADINGS),
    ],
)
def test_files_are_known_by_their_headings(
    name: str, headings: tuple[str, ...]
) -> None:
    assert recognised(plain(*headings)) is load_layouts()[name]


def test_every_kind_is_known_as_itself() -> None:
    for layout in some(load_layouts().values()):
        headings = [each.removesuffix("*") for each in layout.signature]

        assert recognised(headings) is layout


def test_every_kind_begins_with_the_schools_number() -> None:
    layouts = load_layouts().values()

    assert {layout.signature[0] for layout in layouts} == {"urn"}


def test_headings_are_written_as_they_are_compared() -> None:
    for layout in some(load_layouts().values()):
        given = [each for headings in layout.columns.values() for each in headings]
        for heading in (*layout.signature, layout.status, layout.all_through, *given):
            start = heading.removesuffix("*")

            assert plain_heading(start) == start


def test_pupils_are_read_before_what_is_multiplied_by_them() -> None:
    layouts = load_layouts().values()

    for layout in some(each for each in layouts if each.sums_per_pupil):
        first = next(each for each in layout.columns if each in SchoolNumber)
        assert first is SchoolNumber.PUPILS


@pytest.mark.parametrize(
    "words",
    [
        "columns = {pupil = ['pupils']}",
        "columns = {pupils = 'pupils'}",
        "estimate = true",
    ],
)
def test_a_description_that_is_none_is_refused(words: str) -> None:
    described = "[made]\ntitle = 'made'\nrole = 'detail'\nsignature = ['urn']\n"

    assert parse_layouts(described)["made"].title == "made"
    with pytest.raises(ValidationError):
        parse_layouts(described + words)


def test_a_file_that_lacks_a_column_is_told_by_what_it_comes_closest_to() -> None:
    census = load_layouts()["census"]

    assert closest(["urn", "school name", "phase type grouping"]) is census
    assert closest(["school name", "phase type grouping"]) is census


def test_a_file_with_little_in_common_is_like_none() -> None:
    assert closest(["urn", "school name"]) is None
    assert closest(["quarter", "index"]) is None
