"""One piece of work by whose cost it is, each figure reached from the one before."""

from __future__ import annotations

from reports.perspective_tables import (
    eligible_in,
    perspectives_by_funding,
    perspectives_in,
)
from reports.statements import Statements
from reports.tables import RowKind
from tests.models import a_model, bought, fee, grant, programme, scenario
from tests.reports.runs import on_paper, row_named, rows_of, texts, told


def funded(*streams: object) -> Statements:
    """Return ten schools that pay £1,000 each, and what else is paid."""
    return told(
        a_model(
            programmes={"leading": programme(10, ingredients=[bought(1_000)])},
            funding={"way": scenario(fee(), *streams)},  # type: ignore[arg-type]
        )
    )


def test_the_walk_of_a_way_of_funding_goes_through_every_perspective() -> None:
    table = perspectives_in(on_paper(), "tender")

    totals = {
        row.cells[0].text: row.cells[2].text for row in rows_of(table, RowKind.TOTAL)
    }
    assert table.name == "perspectives_in_tender"
    assert totals == {
        "Full economic cost: all resources": "238,806",
        "Cost to public funds": "186,266",
        "What supported schools pay": "135,150",
        "Cost to provider schools": "−14,893",
    }
    assert "Contracts that may be lost are taken as won." in table.notes


def test_lost_time_stands_beside_public_funds() -> None:
    beside = rows_of(perspectives_in(on_paper(), "tender"), RowKind.DETAIL)

    assert [row.cells[0].text for row in beside] == [
        "Beside it, provider schools: working time lost",
        "Beside it, supported schools: working time lost",
    ]


def test_a_party_has_a_capital_only_where_a_line_begins_with_it() -> None:
    table = perspectives_in(on_paper(), "tender")

    labels = [row.cells[0].text for row in table.rows]
    assert "Provider schools: working time lost" in labels
    assert "Less provider schools: working time lost" in labels


def test_days_paid_directly_are_the_schools_own_and_turn_round_for_providers() -> None:
    table = perspectives_in(on_paper(), "tender")

    days = "days supported schools pay provider schools for"
    assert row_named(table, days.capitalize())[1] == "60,750"
    twice = f"Less {days}, paid by the one and received by the other"
    assert row_named(table, twice)[1] == "−121,500"
    assert row_named(table, "Supported schools: cover and days they buy")


def test_private_money_is_named_and_costs_public_funds_nothing() -> None:
    trust = grant("trust", a_year=600, restricted=False, public=False, label="A trust")

    table = perspectives_in(funded(trust), "way")

    assert row_named(table, "Cost to public funds") == ["10,000"]
    assert "Private money is in no cost to public funds: A trust." in table.notes
    labels = [row.cells[0].text for row in table.rows]
    assert "A trust" not in labels


def test_public_money_is_a_line_of_its_own() -> None:
    council = grant(a_year=600, restricted=False, label="The council")

    table = perspectives_in(funded(council), "way")

    assert row_named(table, "The council") == ["600"]
    assert row_named(table, "Less The council") == ["−600"]
    assert row_named(table, "Cost to public funds") == ["10,600"]


def test_all_ways_of_funding_stand_side_by_side() -> None:
    table = perspectives_by_funding(on_paper())

    assert row_named(table, "What supported schools pay") == [
        "111,500",
        "138,966",
        "135,150",
    ]
    eligible = row_named(table, "Funder-eligible cost")
    assert eligible == ["137,817", "–", "95,058"]


def test_what_schools_give_for_nothing_is_told_by_way_of_funding() -> None:
    room = bought(30, per="school", given_by="supported_school")
    model = a_model(
        programmes={"leading": programme(10, ingredients=[room])},
        funding={
            "cheap": scenario(fee(), label="Cheap"),
            "half": scenario(fee(), label="Half", cohorts={"leading": {2026: 5}}),
        },
    )
    statements = told(model)

    alone = perspectives_in(statements, "cheap").notes
    both = perspectives_by_funding(statements).notes

    assert any("supported schools give £300 over the plan" in each for each in alone)
    assert any("£300 (Cheap) and £150 (Half)" in each for each in both)
    nothing = perspectives_by_funding(on_paper()).notes
    assert not any("for nothing" in each for each in nothing)


def test_what_funders_may_pay_for_and_the_rest_are_full_cost() -> None:
    table = perspectives_by_funding(on_paper())

    full, *_, eligible, scope, months = (
        [cell.value or 0 for cell in row.cells[1:]] for row in table.rows
    )
    for at in (0, 2):
        assert eligible[at] + scope[at] + months[at] == full[at]


def test_what_each_grant_and_contract_may_pay_for_stands_beside_its_money() -> None:
    table = eligible_in(on_paper(), "tender")

    assert table is not None
    (tender,) = texts(table)
    assert (tender[0], tender[2], tender[4]) == ("Coordination", "95,058", "104,564")


def test_what_a_grant_may_pay_for_and_brings_is_one_figure_where_it_is_one() -> None:
    each = [bought(100.5, label=name) for name in ("One", "Two", "Three")]
    programmes = {
        name: programme(1, ingredients=[one])
        for name, one in zip(("one", "two", "three"), each, strict=True)
    }
    grants = [
        grant(name, a_year=1_000, restricted=True, scope={"programmes": [name]})
        for name in programmes
    ]
    told_grants = told(
        a_model(programmes=programmes, funding={"way": scenario(*grants)})
    )

    table = eligible_in(told_grants, "way")

    assert table is not None
    rows = [row[1:] for row in texts(table)]
    assert [row[: len(row) // 2] for row in rows] == [
        row[len(row) // 2 :] for row in rows
    ]
    assert {figure for row in rows for figure in row} == {"100", "101"}


def test_without_a_grant_or_contract_there_is_nothing_to_tell() -> None:
    assert eligible_in(on_paper(), "traded") is None
