"""Whether a tender for the coordination carries the work."""

from __future__ import annotations

from reports.bearer_tables import who_bears_in
from reports.claims.answers import NO_SCHOOL, Answer
from reports.claims.tender import STATEMENT, of_tender
from scenarios.sensitivity import is_decided
from tests.models import a_model, bought, contract, programme, scenario
from tests.reports.many import ruined, well_funded
from tests.reports.runs import on_paper, row_named, told, unfunded


def test_a_contract_that_carries_the_work_bears_it_out() -> None:
    found = of_tender(well_funded())

    assert found.statement == STATEMENT
    assert found.answer is Answer.RIGHT
    assert found.rests_on == (
        "Contract sustains itself at the values we assume; the chance that money runs"
        " out is less than 1 in 100. Supported schools pay £0 over the plan."
    )


def test_a_contract_under_which_money_runs_out_contradicts_it() -> None:
    assert of_tender(ruined()).answer is Answer.WRONG


def test_contracts_that_end_differently_decide_nothing() -> None:
    tenders = {
        name.lower(): scenario(contract(a_year=amount), label=name)
        for name, amount in (("Small", 100), ("Large", 5000))
    }
    leading = programme(10, ingredients=[bought(1000)])
    found = of_tender(
        told(
            a_model(
                organisation={"reserves_floor": 0, "vat": "taxable_supplier"},
                programmes={"leading": leading},
                funding=tenders,
            )
        )
    )

    assert found.answer is Answer.OPEN
    assert found.rests_on.startswith("Small fails in")
    assert " Large sustains itself" in found.rests_on


def test_a_verdict_that_one_assumption_changes_decides_nothing() -> None:
    assert not is_decided(on_paper().comparison.scenarios["tender"].found.swings)
    assert of_tender(on_paper()).answer is Answer.OPEN


def test_what_supported_schools_pay_is_that_of_the_table() -> None:
    table = who_bears_in(on_paper(), "tender")
    headings = [column.heading for column in table.columns[1:]]
    cells = dict(zip(headings, row_named(table, "Supported schools"), strict=True))

    assert cells["Paid"] == "104,950"
    assert (
        "Supported schools pay £105k over the plan." in of_tender(on_paper()).rests_on
    )


def test_a_contract_that_may_be_lost_is_told_with_the_result_without_it() -> None:
    lost = on_paper().scenarios["tender"].if_lost

    assert lost is not None
    assert round(int(lost.results.sum()), -3) == -117000
    assert of_tender(on_paper()).rests_on.endswith(
        "If the contract is lost and nobody reacts, the result of the plan is −£117k."
    )


def test_without_a_contract_it_is_not_tested() -> None:
    found = of_tender(unfunded())

    assert found.answer is Answer.UNTESTED
    assert found.rests_on == "No way of funding compared here has a contract."


def test_a_contract_that_reaches_no_school_tests_nothing() -> None:
    idle = a_model(
        programmes={"leading": programme(0)},
        funding={"tendered": scenario(contract(a_year=100))},
    )
    found = of_tender(told(idle))

    assert (found.answer, found.rests_on) == (Answer.UNTESTED, NO_SCHOOL)
