"""Schools by the year of their journey and by tier, as planned."""

from __future__ import annotations

from reports.journey_tables import journeys
from reports.tables import RowKind
from tests.models import Words, a_model, programme
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import on_paper, row_named, texts, told

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
    assert len(table.notes) == 2


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


def test_every_figure_of_journeys_is_taken_apart() -> None:
    longer = programme(20, 10, 5, tiers=TIERS, **LONGER)
    statements = told(a_model(years=3, programmes={"longer": longer}))

    assert_wholly_explained(journeys(statements), statements)
