"""A ledger tells a sum of money where lines rest on it alone, and nowhere else."""

from __future__ import annotations

import pytest

from scenarios.actuals.observing import Observations, Reason, observer_of
from scenarios.funding import FundedModel
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    days_of,
    fee,
    programme,
    scenario,
)
from tests.scenarios.actuals.laid_out import a_plan, laid_out, transactions
from tests.scenarios.actuals.plans import a_mapping

ACCOUNTS = {
    "1": {"cost_type": "materials", "belongs_to": "reading"},
    "2": {"cost_type": "delivery", "belongs_to": "reading"},
    "3": {"cost_type": "materials"},
    "4": {"stream": "fees"},
}


def _model(
    assumptions: Words, *ingredients: Words, funding: Words | None = None
) -> FundedModel:
    """Return a plan of a programme for ten schools, which a freelancer may make."""
    fee_a_day = "first" if "first" in assumptions else 100
    return a_model(
        assumptions=assumptions,
        people={"maker": {"from": "freelance", "fee": fee_a_day}},
        programmes={"reading": programme(10, ingredients=[*ingredients])},
        funding=funding or {},
    )


def _told(model: FundedModel, *rows: str, **schools: dict[int, float]) -> Observations:
    """Return what a ledger tells of a plan."""
    mapping = a_mapping(accounts=ACCOUNTS, schools=schools)
    against = laid_out(transactions(*rows), mapping, model=model)
    return observer_of(a_plan(model), against, mapping.schools).observations()


def _book(**words: object) -> Words:
    """Return the price of a book."""
    return {"book": assumed(12, unit="£/year", **words)}


EVENLY = bought("book", profile="even")


def test_a_price_is_the_one_at_which_its_line_comes_to_the_ledger() -> None:
    told = _told(_model(_book(), EVENLY), "1/9/2026,1,1.10,,", "1/10/2026,1,1.20,,")

    (book,) = told.observed
    assert book.name == "book"
    assert book.value == pytest.approx(13.8)
    assert (book.planned, book.actual) == (200, 230)
    assert told.kept == {}


def test_a_price_is_that_of_the_schools_that_started() -> None:
    each = bought("book", per="school", profile="even")

    told = _told(
        _model(_book(), each), "1/9/2026,1,18,,", "1/10/2026,1,18,,", reading={2026: 15}
    )

    assert told.observed[0].value == pytest.approx(14.4)


def test_a_fee_is_told_by_its_income() -> None:
    model = _model(
        {"fee": assumed(1200, unit="£/school/year")},
        funding={"traded": scenario(fee(prices={"reading": "fee"}))},
    )

    told = _told(model, "1/9/2026,4,,900,")

    assert [(one.name, one.value) for one in told.observed] == [("fee", 1080.0)]


@pytest.mark.parametrize(
    ("assumptions", "ingredients", "reason"),
    [
        ({"book": assumed(12, unit="days/year")}, [EVENLY], Reason.NO_MONEY),
        (_book(exact=True), [EVENLY], Reason.FACT),
        (_book(), [bought(5, profile="even")], Reason.NOT_USED),
        (_book(), [bought("book", profile="end")], Reason.NOT_USED),
        ({"book": assumed(0, unit="£/year")}, [EVENLY], Reason.NOT_USED),
        (_book(), [EVENLY, bought(5, profile="even")], Reason.IN_PART),
    ],
)
def test_what_cannot_be_told_keeps_its_value_for_a_reason(
    assumptions: Words, ingredients: list[Words], reason: Reason
) -> None:
    told = _told(_model(assumptions, *ingredients), "1/9/2026,1,9,,")

    assert told.observed == ()
    assert told.kept == {"book": reason}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1/9/2026,2,9,,", Reason.NO_ENTRY),
        ("1/9/2026,1,,9,", Reason.NO_ENTRY),
        ("1/9/2026,1,9000,,", Reason.OUT_OF_REACH),
    ],
)
def test_a_ledger_that_a_price_cannot_explain_tells_none(
    row: str, reason: Reason
) -> None:
    assert _told(_model(_book(), EVENLY), row).kept == {"book": reason}


def test_two_sums_that_make_up_one_line_together_are_not_told_apart() -> None:
    model = _model(
        {
            "first": assumed(6, unit="£/day"),
            "second": assumed(0.5, unit="£ for each £"),
        },
        days_of("maker", "second", cost_type="materials", profile="even"),
    )

    told = _told(model, "1/9/2026,1,9,,")

    assert told.kept == {"first": Reason.SHARED, "second": Reason.SHARED}


def test_a_price_that_rises_is_told_in_prices_of_the_last_month() -> None:
    rising = _book(index="prices", dated="2020-09")

    told = _told(_model(rising, EVENLY), "1/9/2026,1,2,,")

    assert told.observed[0].value == pytest.approx(24.0)


def test_lines_of_a_cost_type_that_the_ledger_does_not_part_count_as_one() -> None:
    model = a_model(
        assumptions=_book(),
        programmes={
            "reading": programme(10, ingredients=[EVENLY]),
            "writing": programme(10, ingredients=[EVENLY]),
        },
    )

    told = _told(model, "1/9/2026,3,2.50,,", "1/9/2026,1,0.50,,")

    (book,) = told.observed
    assert book.value == pytest.approx(18.0)
    assert [line.owner for line in book.lines] == ["reading", "writing", ""]
