"""The model on the page of quantities is in order, and needs what the page says."""

from __future__ import annotations

import re

import pytest

from costmodel.model_files import read_text
from scenarios.funding import FundedModel
from tests.models import column, planned
from tests.project.tree import text_of

PAGE = text_of("docs/method/quantities.md")
FILE = PAGE.partition("```yaml\n")[2].partition("```")[0]
LINES = PAGE.partition("| line, and how much of it |")[2].splitlines()[2:]


def told() -> dict[str, list[float]]:
    """Return what the page says that each line needs, by year."""
    cells = [re.split(r"\s*\|\s*", line.strip("| ")) for line in LINES]
    return {label: [float(one) for one in years] for label, *years in cells}


def test_each_line_of_the_file_needs_what_the_page_says() -> None:
    ledger = planned(read_text(FILE, FundedModel).require())
    quantities = ledger.costs.quantities

    needed = {row.label: column(quantities.of(row.need)) for row in ledger.rows}

    assert set(needed) == {*told(), "Venue: VAT", "Hub rent: VAT"}
    for label, years in told().items():
        assert needed[label] == pytest.approx(years, rel=1e-7), label


def test_the_hub_costs_what_the_page_says() -> None:
    ledger = planned(read_text(FILE, FundedModel).require())

    hub = ledger.costs.direct[1]
    economic = ledger.full_economic_cost[1].sum(axis=(0, 1))

    assert column(hub) == pytest.approx([5_200, 5_200, 2_600])
    assert economic == pytest.approx([5_000, 5_000, 5_000])
