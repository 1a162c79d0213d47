"""A run is a draft if a number in it cannot be looked up, and says why."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.assumptions import Assumption, Grade
from costmodel.draft import draft_reasons, in_pounds, is_price, is_sourced, plain_prices
from costmodel.model import CostModel
from costmodel.references import Path
from tests.documents import Change, costs_with

FEE = Assumption(
    label="Fee",
    value=650.0,
    unit="£/day",
    dated="2026-09",
    source="Price list",
    grade=Grade.QUOTED,
)


def reasons(*changes: Change) -> tuple[str, ...]:
    """Return why the small document, changed, is a draft."""
    inspection = costs_with(*changes)
    return draft_reasons(inspection.model, inspection.register)


@pytest.mark.parametrize(
    "missing",
    [{"unit": ""}, {"dated": ""}, {"source": ""}, {"grade": Grade.JUDGED}],
)
def test_a_number_that_lacks_anything_a_sceptic_asks_for_is_unsourced(
    missing: dict[str, str],
) -> None:
    weak = FEE.model_copy(update=missing)

    assert is_sourced("fee", {"fee": FEE})
    assert not is_sourced("fee", {"fee": weak})


def test_plain_numbers_and_names_that_lead_nowhere_are_unsourced() -> None:
    assert not is_sourced(650.0, {"fee": FEE})
    assert not is_sourced("fees", {"fee": FEE})


@pytest.mark.parametrize(
    ("path", "price"),
    [
        (("people", "head", "fee"), True),
        (("pools", "office", "ingredients", 1, "price"), True),
        (("funding", "traded", "streams", 0, "prices", "leading"), True),
        (("growth", "prices"), False),
        (("programmes", "prices", "events"), False),
        (("pools", "office", "weights", "fee"), False),
    ],
)
def test_which_numbers_are_prices(path: Path, price: object) -> None:
    assert is_price(path) is price


def test_plain_prices_are_found_but_for_nought() -> None:
    model = costs_with(("fee: 450", "fee: 0")).model

    assert plain_prices(model) == (
        ("people", "deputy", "salary"),
        ("people", "deputy", "cover_rate"),
        ("pools", "office", "ingredients", 1, "price"),
        ("pools", "quality", "ingredients", 2, "price"),
        ("programmes", "leading", "ingredients", 1, "price"),
        ("programmes", "reading", "ingredients", 1, "price"),
        ("programmes", "reading", "ingredients", 2, "price"),
    )


def test_a_draft_says_how_many_numbers_are_weak_and_names_the_largest_sums() -> None:
    assert reasons() == (
        (
            "5 of the 6 assumptions used have no unit, date or source, or are graded "
            "judged or guessed; the largest sums are Salary of a head (£80,000/year), "
            "Salary of an officer (£36,000/year) and Fee for a head's day (£600/day)."
        ),
        "8 prices are plain numbers without unit, date or source.",
    )


def one_programme(people: dict[str, object], **assumptions: object) -> CostModel:
    """Return a model of one programme without cost."""
    return CostModel.model_validate(
        {
            "format": "costmodel/1",
            "organisation": {"name": "Small", "first_year": 2026, "years": 1},
            "assumptions": assumptions,
            "people": people,
            "programmes": {
                "one": {"label": "One", "phase": "all", "cohorts": {2026: "schools"}}
            },
        }
    )


def test_one_weak_number_is_told_in_the_singular() -> None:
    model = one_programme({}, schools={"label": "Schools", "value": 18})

    assert draft_reasons(model, load_published()) == (
        (
            "1 of the 1 assumptions used has no unit, date or source, or is graded "
            "judged or guessed."
        ),
    )


def test_one_sum_and_one_price_are_told_in_the_singular() -> None:
    coach = {"from": "freelance", "fee": "fee"}
    trainer = {"from": "freelance", "fee": 300}
    schools = FEE.model_copy(update={"unit": "schools"}).model_dump()
    fee = {"label": "Fee of a coach", "value": 99.5, "unit": "£/day"}
    model = one_programme({"coach": coach, "b": trainer}, schools=schools, fee=fee)

    assert draft_reasons(model, load_published()) == (
        (
            "1 of the 2 assumptions used has no unit, date or source, or is graded "
            "judged or guessed; the largest sum is Fee of a coach (£99.50/day)."
        ),
        "1 price is a plain number without unit, date or source.",
    )


def test_a_model_of_sourced_numbers_is_no_draft() -> None:
    schools = FEE.model_copy(update={"unit": "schools"}).model_dump()

    assert draft_reasons(one_programme({}, schools=schools), load_published()) == ()


@pytest.mark.parametrize(
    ("value", "words"),
    [(99.99, "£99.99"), (100.0, "£100"), (-1234567.0, "£-1,234,567")],
)
def test_a_sum_has_pence_only_if_it_is_small(value: float, words: str) -> None:
    assert in_pounds(value) == words
