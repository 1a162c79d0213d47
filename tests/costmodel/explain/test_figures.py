"""An address is taken apart by what explains its measure."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.figures import explain, known_in
from costmodel.explain.tree import Made
from tests.models import a_model, bought, planned, pool, programme


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """Return a programme of three schools, and an office, in one year."""
    office = pool("schools", bought(1_200), label="Office")
    reading = programme(3, label="Reading", ingredients=[bought(300)])
    return planned(a_model(programmes={"reading": reading}, pools={"office": office}))


@pytest.mark.parametrize(
    ("address", "amount", "made"),
    [
        ("reading.full_cost.2026", 1_500.0, Made.SUM),
        ("reading.full_cost.per.school_year.2026", 500.0, Made.QUOTIENT),
        ("reading.count.of.school.2026", 3.0, Made.SUM),
    ],
)
def test_money_unit_costs_and_counts_have_addresses(
    ledger: Ledger, address: str, amount: float, made: Made
) -> None:
    figure = explain(ledger, address)

    assert figure.amount == pytest.approx(amount)
    assert figure.made is made


def test_what_may_be_named_is_known_from_the_model(ledger: Ledger) -> None:
    known = known_in(ledger.costs.plan)

    lines = ("not_shared", "unused_capacity")
    assert known.owners == ("reading", "office", "all", *lines)
    assert known.years == range(2026, 2027)


def test_an_unknown_figure_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UnknownAddressError, match=r"Did you mean 'reading\.full_cost'"):
        explain(ledger, "readin.full_cost")
