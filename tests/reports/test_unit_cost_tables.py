"""Unit costs name their count; where there is none, nothing is printed."""

from __future__ import annotations

import pytest

from reports.unit_cost_tables import (
    band_of,
    cost_at_assumed_volumes,
    cost_per_pupil,
    unit_costs,
    unit_costs_in_brief,
)
from tests.models import a_model, bought, programme
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    told,
    unfunded,
    without_schools,
)


def test_unit_costs_are_those_on_paper() -> None:
    table = unit_costs(on_paper())

    assert row_named(table, "Leading") == [
        *("18", "7,079", "7,357"),
        *("18", "7,079", "7,357"),
        *("90", "1,416", "1,471"),
    ]
    assert row_named(table, "Reading")[3:6] == ["10", "9,149", "9,323"]
    assert row_named(table, "All programmes") == [
        *("32", "6,841", "7,052"),
        *("28", "7,818", "8,059"),
        *("146", "1,499", "1,546"),
    ]


def test_the_cost_of_a_distinct_school_is_told_where_schools_overlap() -> None:
    notes = " ".join(unit_costs(on_paper()).notes)

    assert "A distinct school costs £7,601 a year, or £7,835 of all resources" in notes
    assert "10% of places" in notes


def test_nothing_is_said_of_distinct_schools_where_none_overlap() -> None:
    assert "distinct" not in " ".join(unit_costs(unfunded()).notes)


def test_a_cost_per_nothing_is_nothing() -> None:
    assert row_named(unit_costs(without_schools()), "All programmes") == [
        *("0", "–", "–"),
        *("0", "–", "–"),
        *("0", "–", "–"),
    ]


def test_a_pupils_cost_comes_with_its_pupils_its_band_and_the_bands_edition() -> None:
    table = cost_per_pupil(on_paper())

    assert table is not None
    assert row_named(table, "Reading") == ["20", "327", "Moderate", "333", "Moderate"]
    assert "edition of 2020" in table.notes[0]


@pytest.mark.parametrize("statements", [unfunded(), without_schools()])
def test_without_pupils_there_is_no_cost_per_pupil(statements: object) -> None:
    assert cost_per_pupil(statements) is None  # type: ignore[arg-type]  # one of two runs


@pytest.mark.parametrize(
    ("cost", "band"),
    [
        (79.99, "Very low"),
        (80.0, "Low"),
        (700.0, "Moderate"),
        (1200.0, "High"),
        (1200.5, "Very high"),
    ],
)
def test_bands_end_at_their_published_limits(cost: float, band: str) -> None:
    assert band_of(on_paper(), cost) == band


def test_the_cost_of_those_left_rises_when_assumed_programmes_shrink() -> None:
    statements = told(
        a_model(
            programmes={
                "named": programme(10),
                "guessed": programme(
                    5, assumed=True, ingredients=[bought(180, per="school")]
                ),
            },
            pools={
                "office": {
                    "label": "Office",
                    "driver": "schools",
                    "ingredients": [bought(6000)],
                }
            },
        )
    )

    table = cost_at_assumed_volumes(statements)

    assert table is not None
    assert [column.heading for column in table.columns][1:] == [
        "As planned",
        "Halved",
        "Gone",
    ]
    assert row_named(table, "Programme") == ["400", "480", "600"]
    assert row_named(table, "Programme (assumed)") == ["580", "660", "–"]
    assert row_named(table, "School-years") == ["15.0", "12.5", "10.0"]
    assert row_named(table, "Full cost, all years, £") == ["6,900", "6,450", "6,000"]


def test_nothing_shrinks_where_nothing_is_assumed() -> None:
    assert cost_at_assumed_volumes(on_paper()) is None


@pytest.mark.parametrize("seed", SEEDS)
def test_unit_costs_of_any_model_can_be_told(seed: int) -> None:
    statements = at_random(seed)

    assert len(unit_costs(statements).rows) == len(statements.labels.programmes) + 1


def test_start_up_that_is_spread_is_told() -> None:
    site = bought(900, years=[2026], life_years=3)
    model = a_model(programmes={"one": programme(3, ingredients=[site])})

    spread, plain = (unit_costs(each) for each in (told(model), on_paper()))

    assert row_named(spread, "Programme")[1] == "100"
    assert any(note.startswith("Start-up is spread") for note in spread.notes)
    assert not any(note.startswith("Start-up is spread") for note in plain.notes)


def test_in_brief_the_costs_stand_without_the_counts_that_volumes_have() -> None:
    whole, brief = unit_costs(on_paper()), unit_costs_in_brief(on_paper())

    assert [column.heading for column in brief.columns] == [
        "Programme",
        *["Full cost", "Full economic cost"] * 3,
    ]
    assert brief.name == whole.name
    for row, same in zip(brief.rows, whole.rows, strict=True):
        assert row.cells == tuple(same.cells[at] for at in (0, 2, 3, 5, 6, 8, 9))
