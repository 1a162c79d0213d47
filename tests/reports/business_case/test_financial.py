"""The financial case: income, cash, reserves and how sure they are."""

from __future__ import annotations

from functools import cache

from reports import wording
from reports.bridge import VAT_STEP, steps
from reports.business_case.financial import financial_case
from reports.draw_words import middle_in_words
from reports.statements import Statements
from reports.won_and_lost import if_won
from tests.models import a_model, bought, contract, fee, programme, scenario
from tests.reports.business_case.reading import charts, lines, pointers, said, tables
from tests.reports.many import many_ways, well_funded, without_money
from tests.reports.runs import on_paper, tapered, told, unfunded

CASE = financial_case


@cache
def with_vat() -> Statements:
    """Return a run of an exempt supplier that buys something with VAT on top."""
    ingredient = bought(1000, vat="on_top")
    return told(
        a_model(
            years=2,
            programmes={"leading": programme(10, 10, ingredients=[ingredient])},
            funding={"paid": scenario(fee())},
        )
    )


def end(statements: Statements, name: str) -> str:
    """Return where free reserves end under a way of funding."""
    amount = int(statements.scenarios[name].cash.free_reserves[-1])
    return f"{wording.short_money(amount)} under {if_won(statements, name)}"


def test_without_a_way_of_funding_only_vat_is_told() -> None:
    section = CASE(unfunded())

    assert "nothing is said of income" in section.answer
    (line,) = lines(section.blocks)
    assert "VAT" in line


def test_the_answer_gives_the_best_end_and_the_worst() -> None:
    answer = CASE(on_paper()).answer

    best, worst = (end(on_paper(), name) for name in ("tender", "traded"))
    assert answer.endswith(f"free reserves end at {best} and at {worst}.")


def test_one_way_of_funding_has_one_end() -> None:
    assert CASE(tapered()).answer.endswith(f"end at {end(tapered(), 'paid')}.")


def test_each_way_of_funding_has_its_table_of_income() -> None:
    found = [name for name in tables(CASE(many_ways(5))) if "income_by_year" in name]

    assert found == [f"income_by_year_way_{at}" for at in range(1, 6)]


def test_income_and_cash_are_drawn_and_reserves_and_chances_tabled() -> None:
    section = CASE(on_paper())

    assert charts(section) == ["income_columns", "cash_lines"]
    assert tables(section)[-3:] == [
        "reserves_by_year",
        "concentration_of_income",
        "chance_of_deficit",
    ]
    assert middle_in_words(on_paper()) in said(section)
    assert pointers(section) == {
        "concentration_of_income",
        "events",
        "reserves_in_draws",
    }


def test_without_any_money_nothing_is_drawn() -> None:
    assert charts(CASE(without_money())) == []


def test_a_taxable_supplier_recovers_all_vat() -> None:
    assert "recovers all VAT" in said(CASE(well_funded()))


def test_an_exempt_supplier_recovers_none_of_the_vat_of_the_bridge() -> None:
    paid = wording.short_money(-int(steps(with_vat().cost)[VAT_STEP].sum()))

    assert paid == "£400"
    assert f"none of the {paid} of VAT" in said(CASE(with_vat()))


def test_a_line_that_gets_some_of_its_vat_back_is_not_said_to_get_none() -> None:
    line = bought(1000, vat="on_top", recovers=0.5)
    programmes = {"leading": programme(10, ingredients=[line])}
    model = a_model(programmes=programmes, funding={"paid": scenario(fee())})

    assert "recovers all but £100 of VAT" in said(CASE(told(model)))


def test_a_supplier_that_is_partly_exempt_points_at_what_comes_back() -> None:
    streams = (contract(a_year=1000, vat="standard"), fee(vat="exempt"))
    taxed = scenario(*streams, vat="partly_exempt")
    section = CASE(told(a_model(funding={"paid": taxed})))

    assert "recovers a part, by the classes of its income" in said(section)
    assert "vat_paid" in pointers(section)


def test_an_exempt_supplier_that_pays_no_vat_is_said_to_recover_none() -> None:
    assert "it recovers no VAT" in said(CASE(tapered()))
