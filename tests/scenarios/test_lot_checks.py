"""Discounts for lots name contracts of their own way of funding, each once."""

from __future__ import annotations

from scenarios.lot_checks import check_lots
from tests.documents import Change, funding_with, told

AFTER = "        chance_of_winning: 0.4\n"
OTHER = """        chance_of_winning: 0.4
      - {kind: contract, name: other, payer: The region, a_year: 100, starts: "2027-01",
         ends: "2028-06"}
"""
LAST = "reading: 1300}}\n"


def said(*lots: str) -> list[str]:
    """Return what is said of discounts of the small document's tender."""
    listed = "".join(f"      - {{contracts: {each}, share: 0.1}}\n" for each in lots)
    changes: tuple[Change, ...] = (
        (AFTER, OTHER),
        (LAST, f"{LAST}    lot_discounts:\n{listed}"),
    )
    inspection = funding_with(*changes)
    funding = inspection.model.funding["tender"]
    return told(check_lots(inspection, ("at",), funding))


def test_lots_that_are_contracts_are_in_order() -> None:
    assert said("[coordination, other]") == []


def test_a_lot_that_is_no_contract_is_told_with_those_there_are() -> None:
    (finding,) = said("[coordination, fees]")

    assert finding == (
        "error at.lot_discounts.0.contracts.1: This way of funding has no contract "
        "called 'fees'. Name two or more of its contracts; they are 'coordination' and "
        "'other'."
    )


def test_a_lot_that_stands_twice_is_told_once() -> None:
    (finding,) = said("[other, other]")

    assert finding.startswith(
        "error at.lot_discounts.0.contracts.0: 'other' stands 2 times"
    )


def test_two_discounts_for_the_same_lots_are_told() -> None:
    (finding,) = said("[coordination, other]", "[other, coordination]")

    assert finding == (
        "warning at.lot_discounts.1.contracts: 'other' and 'coordination' have a "
        "discount twice. Of several discounts at work the largest counts. Keep one of "
        "them."
    )
