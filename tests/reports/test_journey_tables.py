"""Schools by the year of their journey and by tier, as planned."""

from __future__ import annotations

import pytest

from reports.journey_tables import journeys
from reports.tables import RowKind
from reports.volume_tables import volumes
from tests.models import Words, a_model, programme
from tests.reports.runs import at_random, on_paper, row_named, texts, told

TIERS: Words = {"few": {"label": "Few", "share": 0.25}}
LONGER: Words = {"lasts_years": 3, "leaves": 0.1, "label": "Longer"}


def test_schools_are_told_by_the_year_of_their_journey_and_by_tier() -> None:
    model = a_model(
        years=3,
        programmes={
            "short": programme(5, label="Short"),
            "longer": programme(20, 10, tiers=TIERS, **LONGER),
        },
    )

    table = journeys(told(model))

    assert table is not None
    assert texts(table) == [
        ["Longer: year 1 of the journey", "20.0", "10.0", "0.0"],
        ["Longer: year 2 of the journey", "0.0", "18.0", "9.0"],
        ["Longer: year 3 of the journey", "0.0", "0.0", "16.2"],
        ["Longer: all", "20.0", "28.0", "25.2"],
        ["Few", "5.0", "7.0", "6.3"],
    ]
    assert [row.kind for row in table.rows[3:]] == [RowKind.SUBTOTAL, RowKind.DETAIL]
    assert len(table.notes) == 3
    assert "rounded once, to tenths" in table.notes[-1]


@pytest.mark.parametrize("leaves", [0.04, 0.07, 0.11, 0.16])
def test_all_schools_of_a_programme_are_those_of_planned_volumes(leaves: float) -> None:
    longer = {**LONGER, "leaves": leaves}
    programmes = {
        name: programme(7.3, 8.6, 9.1, **{**longer, "label": name})
        for name in ("one", "two", "three")
    }
    run = told(a_model(years=3, programmes=programmes))

    table, planned = journeys(run), volumes(run)

    assert table is not None
    assert any("rounded once, to tenths" in note for note in planned.notes)
    for name in programmes:
        ages = [
            row_named(table, f"{name}: year {at} of the journey") for at in (1, 2, 3)
        ]
        whole = row_named(table, f"{name}: all")
        assert whole == row_named(planned, name)[:3]
        sums = [sum(map(float, each)) for each in zip(*ages, strict=True)]
        assert sums == pytest.approx(list(map(float, whole)))


def test_each_part_is_told_where_there_is_one() -> None:
    leavers = journeys(told(a_model(programmes={"p": programme(4, **LONGER)})))
    tiers = journeys(told(a_model(programmes={"p": programme(4, tiers=TIERS)})))

    assert leavers is not None
    assert tiers is not None
    assert "leaves" in leavers.notes[0]
    assert "tier" in tiers.notes[0]
    assert row_named(tiers, "Few") == ["1"]


def test_a_plan_whose_schools_all_stay_and_are_alike_has_no_such_table() -> None:
    assert journeys(on_paper()) is None


@pytest.mark.parametrize("seed", [8, 13])
def test_every_figure_has_an_address(seed: int) -> None:
    table = journeys(at_random(seed))
    assert table is not None

    told = [cell for row in table.rows for cell in row.cells if cell.value is not None]

    assert told
    assert all(cell.address for cell in told)
