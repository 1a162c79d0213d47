"""How the worked example is funded: plain and paper agree to the penny."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reference.plain import work_out
from tests.reference.plain_costs import by_year
from tests.reference.plain_result import (
    CASH_BELOW,
    FAILS,
    FLOOR_BREACHED,
    FUNDS_BELOW,
    NOT_SHARED,
    SUBSIDISED,
    SUSTAINS,
    UNFUNDED,
    PlainScenario,
)
from tests.reference.plain_searches import (
    best_fee,
    break_even_fee,
    break_even_subsidy,
    gap,
)
from tests.reference.worked_page import (
    BALANCES,
    PAPER,
    PENNY,
    SHARE,
    YEARS,
    column,
    mini_model,
    mini_result,
    number,
    prices,
    row_of,
    table,
    totals,
)
from tests.some import some

PERIODS = {
    "subsidy": ("Sep 2026 to Aug 2027", "Sep 2027 to Mar 2028", "Apr 2028 to Aug 2028"),
    "traded": ("Sep 2026 to Aug 2027", "Sep 2027 to Aug 2028"),
    "tender": (
        "Sep 2026 to Dec 2026",
        "Jan 2027 to Aug 2027",
        "Sep 2027 to Jun 2028",
        "Jul 2028 to Aug 2028",
    ),
    "lost": (
        "Sep 2026 to Dec 2026",
        "Jan 2027 to Aug 2027",
        "Sep 2027 to Jun 2028",
        "Jul 2028 to Aug 2028",
    ),
}


def scenario(name: str) -> PlainScenario:
    """Return a scenario of the example; *lost* is the tender's twin."""
    if name == "lost":
        twin = mini_result().scenarios["tender"].if_lost
        assert twin is not None
        return twin
    return mini_result().scenarios[name]


def with_floor(months: float) -> PlainScenario:
    """Return the tender with another floor."""
    model = mini_model()
    words = {"reserves_floor_months": months}
    organisation = model.organisation.model_copy(update=words)
    other = model.model_copy(update={"organisation": organisation})
    return work_out(other, PAPER).scenarios["tender"]


@pytest.mark.parametrize(
    ("name", "position"),
    [(name, at) for name, spans in PERIODS.items() for at in range(len(spans))],
)
def test_who_pays_in_each_period(name: str, position: int) -> None:
    found = scenario(name)
    assert len(found.periods) == len(PERIODS[name])
    first, stop = found.periods[position]
    *cells, together = table(f"{name}: {PERIODS[name][position]}")
    payers = list(together)[3:]

    paid = found.paid[position]
    for row in cells:
        cell = (row["programme"], row["cost type"].replace(" ", "_"))
        for payer in payers:
            given = paid[cell].get(payer, 0.0)
            assert given == pytest.approx(number(row[payer]), abs=PENNY)
    for payer in payers:
        given = sum(cell.get(payer, 0.0) for cell in paid.values())
        assert given == pytest.approx(number(together[payer]), abs=PENNY)
    cost = sum(sum(m[first:stop]) for m in found.costs.full_cost.values())
    assert cost == pytest.approx(number(together["cost"]), abs=PENNY)
    everyone = {payer for cell in paid.values() for payer, sum_ in cell.items() if sum_}
    assert everyone == set(payers)


@pytest.mark.parametrize("name", ["subsidy", "tender"])
def test_reconciliation(name: str) -> None:
    for payer, account in some(scenario(name).reconciliation.items()):
        row = row_of(f"{name}: reconciliation", payer)
        for title in ("given", "paid", "surplus", "carried", "returned"):
            assert getattr(account, title) == pytest.approx(
                number(row[title]), abs=PENNY
            )


@pytest.mark.parametrize("name", list(PERIODS))
def test_money_month_by_month(name: str) -> None:
    found = scenario(name)
    heading = f"{name}: money"
    for title, attribute in BALANCES.items():
        printed = column(heading, title)
        assert len(printed) == 24
        assert getattr(found, attribute) == pytest.approx(printed, abs=PENNY)
    for title in table(heading)[0]:
        if title.endswith(" in"):
            received = found.received[title.removesuffix(" in")]
            assert received == pytest.approx(column(heading, title), abs=PENNY)


@pytest.mark.parametrize("name", list(PERIODS))
def test_results(name: str) -> None:
    found = scenario(name)
    for label, year in YEARS.items():
        printed = number(row_of(f"{name}: verdict", "result")[label])
        assert found.results[year] == pytest.approx(printed, abs=PENNY)
    assert found.asked == found.floor


def test_verdicts() -> None:
    kinds = {
        "subsidy": (SUBSIDISED, None),
        "traded": (FAILS, 19),
        "tender": (SUSTAINS, None),
        "lost": (FAILS, 11),
    }
    for (name, expected), row in zip(kinds.items(), table("Verdicts"), strict=True):
        found = scenario(name)
        assert (found.verdict.kind, found.verdict.month) == expected
        for title, amount in {
            "subsidy there": found.verdict.subsidy,
            "extra": found.verdict.extra,
            "still needed": found.verdict.still_needed,
            "£x": found.verdict.needed,
            "result 2027/28": found.results[2027],
            "free reserves at the end": found.free_reserves[-1],
        }.items():
            assert amount == pytest.approx(number(row[title]), abs=PENNY)


def test_events() -> None:
    traded, lost = scenario("traded").events, scenario("lost").events

    assert traded == {FLOOR_BREACHED: 12, CASH_BELOW: 19, FUNDS_BELOW: 21}
    assert lost == {FLOOR_BREACHED: 6, CASH_BELOW: 12, FUNDS_BELOW: 11}
    subsidy = scenario("subsidy").events
    assert subsidy == {FLOOR_BREACHED: 23, CASH_BELOW: None, FUNDS_BELOW: None}
    assert set(scenario("tender").events.values()) == {None}


def test_the_tender_with_a_higher_floor() -> None:
    kinds = {"sustains itself": SUSTAINS, "sustains with subsidy": SUBSIDISED}
    for row in some(table("tender: with a higher floor")):
        found = with_floor(number(row["floor months"]))
        for title, amount in {
            "opening floor": found.opening_floor,
            "asked in Sep 2026": found.asked[0],
            "asked in Aug 2028": found.asked[-1],
            "extra": found.verdict.extra,
        }.items():
            assert amount == pytest.approx(number(row[title]), abs=PENNY)
        assert found.verdict.kind == kinds[row["verdict"]]


def test_demand() -> None:
    for row in some(table("traded: demand")):
        year = scenario("traded").demand[row["programme"]][YEARS[row["year"]]]
        for title, amount in {
            "stock": year.stock,
            "in accounts' prices": year.fee,
            "0.9 S(f) + 0.1 S(2f)": year.share,
            "wish": year.wish,
            "journeys": year.journeys,
        }.items():
            near = PENNY if title == "in accounts' prices" else SHARE
            assert amount == pytest.approx(number(row[title]), abs=near)


def test_traded_cost_and_shares() -> None:
    found = scenario("traded").costs
    for programme in ("leading", "reading"):
        row = row_of("traded: cost and shares", f"full cost, {programme}")
        for label, year in YEARS.items():
            cost = totals(found.full_cost, programme)[year]
            assert cost == pytest.approx(number(row[label]), abs=PENNY)
            for pool in ("office", "quality"):
                words = f"a pound of {pool} to {programme}"
                printed = number(row_of("traded: cost and shares", words)[label])
                share = found.shares[year][pool][programme]
                assert share == pytest.approx(printed, abs=SHARE)


def test_tender_contract_price() -> None:
    found = scenario("tender")
    price = found.contract_prices["coordination"]
    printed = row_of("tender: contract price", "a month")
    first, second = (number(cell) for cell in list(printed.values())[1:])

    assert price == pytest.approx(
        [0] * 4 + [first] * 8 + [second] * 10 + [0] * 2, abs=PENNY
    )


def test_tender_bearers_with_income() -> None:
    for party, years in some(scenario("tender").borne.items()):
        words = f"borne, {party.replace('_', ' ')}"
        row = row_of("tender: cost and who bears it", words)
        for label, year in YEARS.items():
            assert years[year] == pytest.approx(number(row[label]), abs=PENNY)


def test_what_is_not_shared_when_the_contract_is_lost() -> None:
    for owner in ("leading", "reading", NOT_SHARED):
        row = row_of("lost: cost", f"full cost, {owner}")
        found = totals(scenario("lost").costs.full_cost, owner)
        for label, year in YEARS.items():
            assert found[year] == pytest.approx(number(row[label]), abs=PENNY)
    assert scenario("lost").paid[-1][NOT_SHARED, "secretariat"].keys() == {UNFUNDED}


@pytest.mark.parametrize(
    ("name", "factor"), [("subsidy", 1.263579), ("tender", 0.800085)]
)
def test_break_even_of_the_fee(name: str, factor: float) -> None:
    (crossing,) = break_even_fee(mini_model(), PAPER, name).crossings

    assert crossing.factor == pytest.approx(factor, abs=SHARE)
    assert crossing.is_upwards


def test_break_even_subsidy_and_best_fee() -> None:
    assert break_even_subsidy(mini_model(), PAPER, "subsidy") == pytest.approx(
        871.97, abs=PENNY
    )
    assert break_even_subsidy(mini_model(), PAPER, "tender") == 0
    assert best_fee(mini_model(), PAPER, "subsidy") == pytest.approx(
        (2.5, 0.0), abs=PENNY
    )


def test_gap() -> None:
    found = gap(mini_result().planned, prices(), "london", "training_line")

    assert found.can_pay == pytest.approx(11022.10, abs=PENNY)
    assert found.a_school_year == pytest.approx(-4180.92, abs=PENNY)
    assert found.a_journey == pytest.approx(-4180.923 * 32 / 28, abs=PENNY)


def test_a_draw_replaces_values_by_name() -> None:
    drawn = work_out(mini_model(), PAPER, {"days_deployed": 6.0, "head_fee": 700.0})

    months = drawn.planned.full_cost["leading", "direct", "delivery"]
    assert by_year(months, prices())[2026] == pytest.approx(10 * 6 * 700)
    price = drawn.scenarios["tender"].contract_prices
    central = mini_result().scenarios["tender"].contract_prices
    assert price == central


def test_a_later_deflator_does_not_move_the_page() -> None:
    later = replace(PAPER, deflators={**PAPER.deflators, 2029: 150.0})

    assert work_out(mini_model(), later).planned.unit_costs == (
        mini_result().planned.unit_costs
    )
