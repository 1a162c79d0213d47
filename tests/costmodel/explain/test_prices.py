"""What one unit costs is built up from the model's prices, indices and rates in law."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from costmodel.bearers import Ledger
from costmodel.document_lines import DocumentLines
from costmodel.drivers import IndexName
from costmodel.explain.numbers import NumberBook
from costmodel.explain.prices import PriceBook
from costmodel.explain.tree import Explanation, Made
from scenarios.funding import FundedModel
from tests.models import (
    FREELANCE,
    HEAD,
    OFFICER,
    PEOPLE,
    Words,
    a_model,
    bought,
    days_of,
    planned,
    programme,
)
from tests.remade import remade

MOVES = {
    "label": "Fee",
    "value": 600,
    "unit": "£/day",
    "dated": "2026-09",
    "grade": "quoted",
    "source": "A letter",
    "index": "pay_teachers",
}


def published(model: FundedModel, name: IndexName) -> str:
    """Return who published an index."""
    source = planned(model).costs.plan.facts.index(name).source
    assert source
    return f": {source}"


def nodes(node: Explanation) -> Iterator[Explanation]:
    """Yield every node beneath one."""
    yield node
    for child in node.children:
        yield from nodes(child)


def model_of(
    *ingredients: Words, people: Words | None = None, **parts: Words
) -> FundedModel:
    """Return a model of one programme of two years."""
    return a_model(
        years=2,
        people=people or PEOPLE,
        programmes={"p": programme(2, 2, ingredients=ingredients)},
        **parts,
    )


def books(model: FundedModel) -> tuple[Ledger, PriceBook]:
    """Return the costs of a model, and what explains its prices."""
    ledger = planned(model)
    numbers = NumberBook(ledger.costs.plan, ledger.priced, DocumentLines())
    return ledger, PriceBook(numbers)


def units(model: FundedModel, year: int = 0) -> dict[str, Explanation]:
    """Return the unit of each row by label; each is the engine's, at every level."""
    ledger, book = books(model)
    found = {}
    for row in ledger.rows:
        unit = book.unit(row, year)
        assert unit.amount == pytest.approx(ledger.priced.of(row.rate)[year, 0])
        assert book.unit(row, year) == unit
        for node in nodes(unit):
            assert remade(node) == pytest.approx(node.amount, rel=1e-9)
        found[row.label] = unit
    return found


def test_a_plain_price_is_a_leaf() -> None:
    unit = units(model_of(bought(20)))["Thing"]

    assert (unit.name, unit.amount, unit.unit) == ("price", 20.0, "£")
    assert unit.source


def test_a_price_that_moves_is_multiplied_by_its_index() -> None:
    growing = model_of(
        bought("fee"), assumptions={"fee": MOVES}, growth={"pay_teachers": 0.1}
    )

    unit = units(growing, year=1)["Thing"]

    price, index = unit.children
    assert (unit.made, price.amount) == (Made.PRODUCT, 600.0)
    assert index.name.endswith("from 2026-09 to 2027/28")
    assert index.words.startswith("published to ")
    assert index.words.endswith(published(growing, IndexName.PAY_TEACHERS))
    assert [leaf.name for leaf in index.leaves()] == ["growth a year past that"]


def test_growth_that_holds_on_is_named() -> None:
    unit = units(model_of(bought("fee"), assumptions={"fee": MOVES}), year=1)["Thing"]

    assert ", then " in unit.children[1].words
    assert "% a year: " in unit.children[1].words


def test_what_is_published_for_the_year_needs_no_growth() -> None:
    prices = {**MOVES, "index": "prices"}
    model = model_of(bought("fee"), assumptions={"fee": prices}, growth={"prices": 0.1})

    index = units(model)["Thing"].children[1]

    assert not index.children
    assert "then" not in index.words


def test_a_price_without_a_date_begins_with_the_first_month() -> None:
    undated = {**MOVES, "dated": ""}

    unit = units(model_of(bought("fee"), assumptions={"fee": undated}))["Thing"]

    assert "from the first month to 2026/27" in unit.children[1].name


def test_a_day_of_the_brokers_own_is_built_up_from_the_salary() -> None:
    day = units(model_of(days_of("officer", 1)))["Days"]

    bill, days = day.children
    assert day.amount == pytest.approx(100.0)
    assert days.amount == 228.5
    assert [part.name for part in bill.children] == [
        "salary",
        "National Insurance",
        "pension",
    ]


@pytest.mark.parametrize(("salary", "most"), [(30_000, "salary"), (60_000, "upper")])
def test_qualifying_earnings_lie_between_their_limits(salary: float, most: str) -> None:
    officer = {**OFFICER, "salary": salary, "pension_on": "qualifying_earnings"}

    day = units(model_of(days_of("officer", 1), people={"officer": officer}))["Days"]

    earnings, rate = day.children[0].children[2].children
    assert (earnings.name, earnings.made) == ("qualifying earnings", Made.EXCESS)
    assert earnings.children[0].name.startswith(most)
    assert (earnings.children[1].amount, earnings.children[1].unit) == (6_240, "£")
    assert rate.amount == 0.03


def test_the_levy_is_paid_by_schools() -> None:
    lost = units(model_of(days_of("head", 1)))["Days: time lost"]

    bill = lost.children[1].children[0]
    assert [part.name for part in bill.children][-1] == "apprenticeship levy"


def test_a_released_day_is_a_fee_cover_and_time_lost() -> None:
    head = {**HEAD, "own_hours": 2, "contracted_hours": 1_000}

    found = units(model_of(days_of("head", 1), people={"head": head}))

    assert found["Days: fee"].amount == 500.0
    assert found["Days: cover"].amount == pytest.approx(100.0)
    assert found["Days: time lost"].amount == pytest.approx(240.0)
    assert found["Days: own time"].amount == pytest.approx(100.0)


def test_a_shared_fee_is_multiplied_by_its_share() -> None:
    coach = {**FREELANCE, "fee_share": 0.5}

    unit = units(model_of(days_of("coach", 1), people={"coach": coach}))["Days"]

    assert [part.name for part in unit.children] == ["fee", "fee share"]
    assert unit.amount == 225.0


def test_a_rate_in_law_that_changes_within_a_year_is_told_by_its_parts() -> None:
    model = a_model(
        organisation={"first_year": 2024},
        people={"officer": OFFICER},
        programmes={
            "p": {
                **programme(),
                "cohorts": {2024: 1.0},
                "ingredients": [days_of("officer", 1)],
            }
        },
    )

    day = units(model)["Days"]

    insurance = day.children[0].children[1]
    rate = insurance.children[1]
    assert rate.made is Made.SUM
    assert [part.children[0].amount for part in rate.children] == [0.138, 0.15]
    assert sum(part.children[1].amount for part in rate.children) == pytest.approx(1)


def test_a_rate_in_law_of_a_later_year_is_the_one_in_force() -> None:
    model = a_model(
        years=2,
        organisation={"first_year": 2024},
        people={"officer": OFFICER},
        programmes={
            "p": {
                **programme(),
                "cohorts": {2024: 1.0, 2025: 1.0},
                "ingredients": [days_of("officer", 1)],
            }
        },
    )

    rate = units(model, year=1)["Days"].children[0].children[1].children[1]

    assert rate.source
    assert (rate.amount, rate.source.dated) == (0.15, "2025-04")


def test_the_models_own_rate_stands_in_place_of_the_law() -> None:
    own = {"label": "Ours", "value": 0.1, "unit": "share", "grade": "judged"}
    model = model_of(days_of("officer", 1), assumptions={"oncost.ni_rate": own})

    day = units(model)["Days"]

    rate = day.children[0].children[1].children[1]
    assert rate.source
    assert (rate.amount, rate.source.label) == (0.1, "Ours")


@pytest.mark.parametrize(
    ("vat", "factors"),
    [
        ("none", [[]]),
        ("on_top", [[], [0.2]]),
        ("included", [[1 / 1.2], [1 / 1.2, 0.2]]),
    ],
)
def test_vat_is_a_factor_of_its_own(vat: str, factors: list[list[float]]) -> None:
    ledger, book = books(model_of(bought(120, vat=vat)))

    found = [[one.amount for one in book.vat(row)] for row in ledger.rows]

    assert found == [pytest.approx(each) for each in factors]
