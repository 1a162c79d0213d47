"""What streams cover stands beside the most that they could in another order."""

from __future__ import annotations

from functools import cache

from reports.every_table import every_table
from reports.funding_tables import who_pays
from reports.order_tables import another_order, orders_of_paying
from reports.scenario_json import scenario_json
from reports.statements import Statements
from reports.won_and_lost import TAKEN_AS_WON
from tests.models import Words, a_model, contract, fee, grant, programme, scenario
from tests.reports.runs import on_paper, row_named, told, without_schools
from tests.scenarios.settling import BROKERING, spending

BOTH: Words = {"cost_types": ["brokering", "events"]}


@cache
def in_a_bad_order() -> Statements:
    """Return two years in which money is left that other cost could have used."""
    return told(
        a_model(
            years=2,
            programmes={"leading": programme(10, 10, label="Leading")},
            pools=spending(brokering=5000, events=5000),
            funding={
                "narrow": scenario(
                    grant("a", a_year=5000, ends="2028-08", scope=BOTH),
                    grant("b", a_year=5000, ends="2029-08", scope=BROKERING),
                    label="Narrow",
                ),
                "yearly": scenario(
                    grant("a", a_year=5000, scope=BOTH, ends="2027-11"),
                    grant(
                        "b",
                        a_year=5000,
                        ends="2028-08",
                        scope=BROKERING,
                        unspent="returned",
                    ),
                    label="Yearly",
                ),
                "early": scenario(
                    grant("a", a_year=10_000, taper=[1, 0], ends="2028-08"),
                    fee(prices={"leading": 600}),
                    contract(a_year=6000, chance_of_winning=0.5),
                    label="Early",
                ),
            },
        )
    )


def test_what_streams_pay_stands_beside_the_most_they_could() -> None:
    table = orders_of_paying(in_a_bad_order())

    assert row_named(table, "Narrow") == ["20,000", "15,000", "20,000", "75.0"]
    assert TAKEN_AS_WON in table.notes


def test_a_note_says_how_much_more_and_whose_money_is_left() -> None:
    statements = in_a_bad_order()
    (narrow,) = another_order(statements, "narrow")
    (early,) = another_order(statements, "early")

    assert narrow == (
        "The same money could pay for £5,000 more in another order of paying; in this"
        " one it pays for 75% of the most it could. What another order would use is"
        " £5,000 of B that is left when the plan ends."
    )
    assert early.endswith(" of Fees kept as a surplus of 2026/27.")
    assert narrow in who_pays(statements, "narrow").notes
    assert any(
        note.startswith("Narrow: the same money")
        for note in orders_of_paying(statements).notes
    )


def test_money_that_goes_back_is_told_with_its_years() -> None:
    (yearly,) = another_order(in_a_bad_order(), "yearly")

    assert "£625 of B that goes back unspent in 2027/28" in yearly


def test_a_note_says_that_limited_grants_are_left_as_they_are() -> None:
    bounded = grant(a_year=5000, rules={"pays_share": 0.5})
    statements = told(a_model(funding={"matched": scenario(bounded)}))
    said = "A grant whose rules limit how much it pays"

    assert any(note.startswith(said) for note in orders_of_paying(statements).notes)
    free = orders_of_paying(in_a_bad_order()).notes
    assert not any(note.startswith(said) for note in free)


def test_where_the_order_is_as_good_as_any_no_note_says_so() -> None:
    for name in ("subsidy", "traded", "tender"):
        assert not list(another_order(on_paper(), name))


def test_where_streams_pay_for_nothing_there_is_no_share() -> None:
    table = orders_of_paying(without_schools())

    assert row_named(table, without_schools().labels.scenarios["fees"])[-1] == "–"


def test_the_table_is_among_all_tables_and_the_numbers_behind_it_in_the_results() -> (
    None
):
    statements = in_a_bad_order()
    order = scenario_json(statements, "narrow")["best_order"]

    assert "orders_of_paying" in {table.name for table in every_table(statements)}
    assert (order["covered"], order["most"]) == (15_000, 20_000)
    assert order["is_near"] is False
    assert order["left"] == [
        {"payer": "b", "year": 1, "becomes": "left_at_the_end", "pounds": 5000}
    ]
