"""Funds in whole pounds add up, and agree with every other statement."""

from __future__ import annotations

import pytest

from reports.fund_statement import FundStatement, GrantLines
from scenarios.funds import Fund
from tests.models import Words, a_model, bought, fee, grant, programme, scenario
from tests.reports.runs import SEEDS, at_random, on_paper, told


def rows_of(lines: GrantLines) -> list[list[int]]:
    """Return what becomes of a grant, a list for each movement."""
    return [each.tolist() for each in vars(lines).values()]


def funds_of(*streams: Words, years: int = 2, **words: Words) -> FundStatement:
    """Return the funds of a programme of £1,000.40 a year, paid at once."""
    model = a_model(
        years=years,
        organisation={"creditors_months": 0},
        programmes={"leading": programme(*[1] * years, ingredients=[bought(1000.4)])},
        funding={"way": scenario(*streams)},
        **words,
    )
    return told(model).scenarios["way"].funds


def check(statement: FundStatement) -> None:
    """Assert that funds move by what they bring and spend, and that sheets balance."""
    funding, ends = statement.funding, statement.ends
    brought = sum(
        years
        for name, years in zip(funding.sources, funding.income.T, strict=True)
        if statement.fund_of(name) is Fund.RESTRICTED
    )
    spent = statement.spent
    assert (spent[Fund.RESTRICTED].sum(axis=1) == brought).all()
    assert not spent[Fund.DESIGNATED].any()
    assert (sum(spent.values()) == funding.cost.full_cost.sum(axis=2)).all()
    moved = ends[Fund.UNRESTRICTED][1:] - ends[Fund.UNRESTRICTED][:-1]
    assert (moved == funding.results).all()
    sheet = statement.balances
    owned = sheet.fixed_assets + sheet.debtors + sheet.cash
    owed = sheet.creditors + sheet.deferred_income + sheet.grant_repayable
    assert (owned - owed == sum(ends.values())).all()
    assert (sheet.cash[1:] == statement.cash.cash[11::12]).all()
    free = ends[Fund.UNRESTRICTED][1:] - sheet.fixed_assets[1:]
    assert (free == statement.cash.free_reserves[11::12]).all()


def check_grants(statement: FundStatement) -> None:
    """Assert that what becomes of each grant adds up, from year to year."""
    for each in statement.grants.values():
        in_hand = each.before + each.awarded
        assert (in_hand - each.spent - each.returned == each.after).all()
        assert (each.before[1:] == each.after[:-1]).all()
        assert each.before[0] == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_funds_of_a_random_model_add_up_and_agree(seed: int) -> None:
    for each in at_random(seed).scenarios.values():
        check(each.funds)
        check_grants(each.funds)


def test_the_example_on_paper_has_the_funds_of_its_page() -> None:
    statement = on_paper().scenarios["subsidy"].funds

    assert [ends.tolist() for ends in statement.ends.values()] == [
        [48000, 59120, 19797],
        [4000, 4000, 4000],
        [5000, 5000, 5000],
    ]
    assert statement.at_the_end == 28797
    assert statement.purposes == {"building": 5000}
    assert rows_of(statement.grants["council"]) == [
        [0, 0],
        [60000, 21000],
        [54113, 21000],
        [5887, 0],
        [0, 0],
    ]


def test_a_grant_in_pence_is_cast_from_year_to_year() -> None:
    statement = funds_of(grant("long", a_year=1500.6, ends="2028-08"), fee())

    assert rows_of(statement.grants["long"]) == [
        [0, 500],
        [1501, 1500],
        [1001, 1000],
        [0, 1000],
        [500, 0],
    ]


@pytest.mark.parametrize(
    ("price", "line"), [(1000.8, "creditors"), (1000.9, "debtors")]
)
def test_rounding_leaves_a_pound_or_two_owed_where_nothing_is(
    price: float, line: str
) -> None:
    statement = funds_of(fee(prices={"leading": price}), years=4)

    sheet = vars(statement.balances)
    owed = {name: int(abs(sheet[name]).max()) for name in ("creditors", "debtors")}
    assert 1 <= owed.pop(line) <= 2
    assert sum(owed.values()) == 0
    check(statement)


def test_funds_for_other_purposes_add_up_to_their_whole() -> None:
    opening = {"cash": 100, "restricted": {"hall": 10.5, "books": 20.5}}

    statement = funds_of(fee(), opening=opening)

    assert sum(statement.purposes.values()) == 31
    assert funds_of(fee()).purposes == {}
