"""Any figure can be taken apart, and what it is made of makes it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given

from costmodel.bearers import TYPES, Ledger
from costmodel.explain import explain
from costmodel.explain_addresses import Measure
from costmodel.explain_tree import Explanation, Made, remade
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.provenance import numbers_behind
from scenarios.funded_plan import FundedPlan
from scenarios.opened_model import open_model
from scenarios.projection import projector_of
from scenarios.shipped_examples import ShippedExample, shipped_examples
from tests.laws.cases import few, funded_at, ledger_at, ledger_of
from tests.laws.seeds import seeds
from tests.models import compiled

PENNY = 0.01


def nodes(node: Explanation, known: set[int] | None = None) -> Iterator[Explanation]:
    """Yield every node beneath one, each once."""
    known = set() if known is None else known
    if id(node) not in known:
        known.add(id(node))
        yield node
        for child in node.children:
            yield from nodes(child, known)


def rows_of(node: Explanation) -> Iterator[Explanation]:
    """Yield the lines of cost beneath a figure."""
    if node.made is Made.SUM:
        for child in node.children:
            yield from rows_of(child)
    else:
        yield node


def figures_of(ledger: Ledger) -> dict[str, float]:
    """Return what the ledger says of every address."""
    plan = ledger.costs.plan
    programmes = len(plan.model.programmes)
    found = {}
    for measure in Measure:
        table = getattr(ledger, measure)
        for at, owner in enumerate((*plan.owners, "all")):
            by_year = (
                table[:, :, at]
                if at < programmes
                else table[at - programmes + 1]
                if owner != "all"
                else table
            )
            flat = by_year.reshape(-1, by_year.shape[-1]).sum(axis=0)
            found[f"{owner}.{measure}"] = float(flat.sum())
            last = plan.model.organisation.first_year + len(flat) - 1
            found[f"{owner}.{measure}.{last}"] = float(flat[-1])
    return found


def assert_explained(ledger: Ledger) -> None:
    """Assert that every figure of a ledger is what it is said to be made of."""
    for address, pounds in figures_of(ledger).items():
        figure = explain(ledger, address)

        assert figure.amount == pytest.approx(pounds, rel=1e-9, abs=PENNY / 100)
        # The figure of all years holds those of each year.
        for node in () if address[-1].isdigit() else nodes(figure):
            tolerance = PENNY / 100 if node.unit == "£" else 1e-9
            again = remade(node)
            assert node.amount == pytest.approx(again, rel=1e-9, abs=tolerance), node


@few
@given(seed=seeds)
def test_each_level_of_each_figure_makes_the_one_above(seed: int) -> None:
    assert_explained(ledger_at(seed))


@pytest.mark.parametrize("example", shipped_examples(), ids=lambda one: one.name)
def test_each_level_of_each_figure_of_an_example_makes_the_one_above(
    example: ShippedExample,
) -> None:
    opened = open_model(example.path)

    assert_explained(ledger_of(compiled(opened.require())))


def moved(funded: FundedPlan, name: str, by: float) -> Ledger:
    """Return the costs with one assumption a little larger."""
    plan = funded.plan
    values = plan.terms.central.copy()
    values[plan.terms.position(name)] *= by
    priced = projector_of(funded, values).priced
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    return Ledger(cost(plan, funded.planned, priced, journeys, funded.order), priced)


@few
@given(seed=seeds)
def test_every_assumption_that_moves_a_line_is_among_its_leaves(seed: int) -> None:
    funded = funded_at(seed)
    ledger = ledger_at(seed)
    behind = names_behind_rows(ledger)

    for name in funded.plan.terms.names:
        changed = moved(funded, name, 1.0 + 2**-10).amounts != ledger.amounts
        for row, year in np.argwhere(changed):
            assert name in behind[row, year], (name, ledger.rows[row].label)


@few
@given(seed=seeds)
def test_every_number_behind_a_line_is_among_its_leaves(seed: int) -> None:
    ledger = ledger_at(seed)
    plan = ledger.costs.plan
    behind = names_behind_rows(ledger)

    for at, row in enumerate(ledger.rows):
        if row.need.years is not None:
            continue
        told = set().union(*(behind[at, year] for year in range(plan.horizon.years)))
        wanted = {one for one in numbers_behind(plan, row) if isinstance(one, str)}
        assert wanted <= told, row.label


def names_behind_rows(ledger: Ledger) -> dict[tuple[int, int], set[str]]:
    """Return the assumptions among the leaves of each row in each year."""
    plan = ledger.costs.plan
    first = plan.model.organisation.first_year
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for measure in Measure:
        for year in range(plan.horizon.years):
            lines = list(rows_of(explain(ledger, f"all.{measure}.{first + year}")))
            positions = positions_of(ledger, measure, year)
            for at, line in zip(positions, lines, strict=True):
                leaves = line.leaves()
                found[at, year] = {leaf.source.name for leaf in leaves if leaf.source}
    return found


def positions_of(ledger: Ledger, measure: Measure, year: int) -> list[int]:
    """Return the rows of the organisation's figure in the order it tells them."""
    programmes = len(ledger.costs.plan.model.programmes)
    rows = ledger.rows
    counted = [
        at
        for at, row in enumerate(rows)
        if (row.is_broker_cost if measure is Measure.FULL_COST else row.is_resource)
        and (row.need.years is None or year in row.need.years)
    ]
    return sorted(
        counted,
        key=lambda at: (
            max(rows[at].owner - programmes + 1, 0),
            TYPES.index(rows[at].cost_type),
            rows[at].owner,
        ),
    )
