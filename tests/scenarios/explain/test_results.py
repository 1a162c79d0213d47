"""Cost points at what it is on planned volumes; results are income less cost."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType
from costmodel.explain.figures import explain
from scenarios.eligible import eligible_by_stream
from scenarios.explain.eligible import eligible_of
from scenarios.explain.results import full_cost, paid
from scenarios.explain.uplifts import uplifts_of
from scenarios.explain.way import Way
from scenarios.payment_cells import cells_paid
from tests.models import (
    a_model,
    bought,
    contract,
    fee,
    matching,
    pool,
    programme,
    scenario,
)
from tests.scenarios.explain.test_figures import paper, projection
from tests.scenarios.explain.ways import way_of


def test_a_cost_as_planned_points_at_it_and_another_at_its_own() -> None:
    planned = paper().figure("subsidy.cost.2026").children[0]
    other = paper().figure("tender.cost.2026").children[0]

    assert (planned.address, planned.words) == ("leading.full_cost.2026", "")
    assert other.address == "tender.cost.of.leading.2026"
    assert paper().figure(other.address).amount == pytest.approx(other.amount)


def test_a_result_is_income_less_cost() -> None:
    figure = paper().figure("subsidy.result.2026")

    income, cost = figure.children
    assert (income.address, cost.address) == (
        "subsidy.income.2026",
        "subsidy.less_cost.2026",
    )
    assert cost.amount == pytest.approx(-paper().figure("subsidy.cost.2026").amount)


@pytest.mark.parametrize(("payer", "kind"), [("", ""), ("fees", ""), ("fees", "bid")])
def test_what_is_paid_is_that_of_the_payers(payer: str, kind: str) -> None:
    worked = projection("tender")
    cells = cells_of(payer, kind)
    asked = f"{f'.of.{payer}' if payer else ''}{f'.for.{kind}' if kind else ''}"

    assert paper().figure(f"tender.payments{asked}").amount == pytest.approx(cells)
    assert worked.payments.by_payer


def cells_of(payer: str, kind: str) -> float:
    """Return what is paid under the tender, summed by hand."""
    worked = projection("tender")
    paid_cells = cells_paid(worked)
    payers = list(worked.payments.by_payer)
    at = payers.index(payer) if payer else slice(None)
    of = list(CostType).index(CostType(kind)) if kind else slice(None)
    return float(paid_cells[:, :, of][..., at].sum())


def test_all_that_is_paid_is_full_cost() -> None:
    way = way_of(
        a_model(
            programmes={"one": programme(2, ingredients=[bought(100)])},
            funding={"fees": scenario(fee(prices={"one": 30}))},
        )
    )

    assert paid(way).amount == pytest.approx(full_cost(way).amount)


def time_driven(matches_each: float = 4) -> Way:
    """Return a way of funding whose team of £60,000 lies unused in part."""
    model = a_model(
        **matching(matches_each),
        funding={"fees": scenario(fee(prices={"reading": 4_000}))},
    )
    return way_of(model)


def test_unused_capacity_is_told_apart_from_what_is_not_shared() -> None:
    way = time_driven()

    *_, rest, unused = full_cost(way, 0).children

    assert (rest.name, rest.address) == (
        "Not shared (no activity)",
        "not_shared.full_cost.2026",
    )
    assert (unused.name, unused.address) == (
        "Unused capacity",
        "unused_capacity.full_cost.2026",
    )
    assert [rest.amount, unused.amount] == pytest.approx([0.0, 24_000.0])
    books = way.books
    for child in (rest, unused):
        found = explain(books.ledger, child.address, books.lines)
        assert found.amount == pytest.approx(child.amount)
    assert full_cost(way, 0).amount == pytest.approx(60_000)


@pytest.mark.parametrize(
    ("driver", "name"),
    [
        ("schools", "Unused capacity"),
        ("events", "Not shared, and unused capacity"),
    ],
)
def test_what_no_programme_receives_is_called_what_it_is(
    driver: str, name: str
) -> None:
    plan = matching()
    plan["pools"]["rent"] = pool(driver, bought(10))
    tender = contract(a_year=10, ends="2031-08", index="prices")
    way = way_of(a_model(**plan, funding={"tender": scenario(tender)}))
    figures = {**eligible_of(way), **uplifts_of(way)}

    of_year = figures["tender.eligible.of.tender.2026"]()
    of_rise = figures["tender.cost_rise.of.tender.2026"]().children[0].children[0]

    assert [each.children[-1].name for each in (of_year, of_rise)] == [name, name]


def test_what_is_paid_of_unused_capacity_stands_apart() -> None:
    way = time_driven()
    lines = [line for payer in way.payers for line in paid(way, payer, year=0).children]

    unused = sum(each.amount for each in lines if "Unused capacity" in each.name)
    rest = sum(each.amount for each in lines if "Not shared" in each.name)
    assert (rest, unused) == pytest.approx((0.0, 24_000.0))
    assert paid(way, year=0).amount == pytest.approx(60_000)


def test_without_a_pool_shared_by_time_no_capacity_is_named() -> None:
    names = [each.name for each in paper().figure("subsidy.cost.2026").children]

    assert names[-1] == "Not shared (no activity)"


@pytest.mark.parametrize(
    ("way", "payer", "words"),
    [
        ("subsidy", "council", "what those before it leave in its scope"),
        ("subsidy", "friends", "free money"),
        ("subsidy", "fees", "what grants and contracts leave of the programmes"),
        ("tender", "coordination", "what those before it leave in its scope"),
        ("subsidy", "reserves", "what all streams leave"),
        ("subsidy", "unfunded", "what neither streams nor reserves pay"),
        ("subsidy", "opening_deferred_income", "free money"),
    ],
)
def test_what_a_payer_pays_says_by_what_rule(way: str, payer: str, words: str) -> None:
    line, *_ = paper().figure(f"{way}.payments.of.{payer}.2026").children

    assert line.words.startswith(words)


def test_a_contract_pays_beyond_its_scope_only_with_what_is_left_over() -> None:
    sold = contract(a_year=300, scope={"programmes": ["one"]})
    way = way_of(
        a_model(
            programmes={
                "one": programme(2, ingredients=[bought(100)]),
                "other": programme(2, ingredients=[bought(900)]),
            },
            funding={"w": scenario(sold)},
        )
    )

    lines = [line for line in paid(way, "tender", year=0).children if line.amount]

    assert [line.amount for line in lines] == pytest.approx([100.0, 200.0])
    assert lines[1].name.endswith(", from money left over")
    assert lines[1].words == "free money: its part of all that is still left"
    may = eligible_by_stream(way.projection)["tender"].sum()
    assert may == pytest.approx(100.0)


def test_what_all_pay_in_a_year_points_at_each() -> None:
    figure = paper().figure("subsidy.payments.for.brokering.2026")

    addresses = [part.address for part in figure.children]
    assert addresses[0] == "subsidy.payments.of.council.for.brokering.2026"
