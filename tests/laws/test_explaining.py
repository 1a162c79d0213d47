"""Any figure can be taken apart, and what it is made of makes it again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from costmodel.arrays import Floats
from costmodel.bearers import TYPES, Ledger
from costmodel.document_lines import DocumentLines
from costmodel.drivers import CostType, Means, Party
from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.figures import explain
from costmodel.explain.lines import lines_of
from costmodel.explain.measures import COSTS, UNITS, Measure
from costmodel.explain.tree import Explanation, Made
from costmodel.first_year_rates import first_year_priced
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.provenance import numbers_behind
from costmodel.unit_costs import unit_costs
from scenarios.explain.explained import Explained, explained_of
from scenarios.explain.figures import figures_of
from scenarios.explain.way import Way
from scenarios.funded_plan import FundedPlan
from scenarios.opened_model import open_model
from scenarios.projection import projector_of
from scenarios.shipped_examples import ShippedExample, shipped_examples
from tests.laws.cases import funded_at, ledger_at, ledger_of
from tests.laws.seeds import TRIED, seeds
from tests.models import compiled
from tests.remade import remade

PENNY = 0.01

a_fifth = settings(max_examples=TRIED // 5)
"""For a law that takes apart every one of a model's hundreds of figures."""


IN_UNITS = (Measure.FULL_COST, Measure.FULL_ECONOMIC_COST)
"""Costs that may be had per unit."""


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


def costs_told(ledger: Ledger) -> Iterator[tuple[str, float]]:
    """Yield addresses of a ledger's figures and what the ledger says they are."""
    yield from costs_of(ledger)
    yield from borne_in(ledger)
    yield from unit_costs_of(ledger)


def costs_of(ledger: Ledger) -> Iterator[tuple[str, float]]:
    """Yield the costs of every owner, of one cost type, of one origin."""
    plan = ledger.costs.plan
    programmes = tuple(plan.model.programmes)
    last = plan.model.organisation.first_year + plan.horizon.years - 1
    for measure in COSTS:
        table, unused = cost_in(ledger, measure)
        owned = {
            **{name: table[:, :, at] for at, name in enumerate(programmes)},
            **{name: table[at + 1] for at, name in enumerate(plan.model.pools)},
            "all": table,
            "not_shared": table[:, :, -1] - unused,
            "unused_capacity": unused,
        }
        for owner, part in owned.items():
            yield f"{owner}.{measure}", float(part.sum())
            yield f"{owner}.{measure}.{last}", float(part[..., -1].sum())
        two = [TYPES.index(CostType.EVENTS), TYPES.index(CostType.DELIVERY)]
        yield f"all.{measure}.for.events+delivery", float(table[:, two].sum())
        for at, origin in enumerate(("direct", *plan.model.pools)):
            name = f"{programmes[0]}.{measure}.from.{origin}.{last}"
            yield name, float(table[at, :, 0, -1].sum())
            yield f"all.{measure}.from.{origin}", float(table[at].sum())


def cost_in(ledger: Ledger, measure: Measure) -> tuple[Floats, Floats]:
    """Return what a ledger says a cost is, and the unused capacity in it."""
    if measure is Measure.FULL_ECONOMIC_COST:
        return ledger.full_economic_cost, ledger.unused_economic_capacity
    if measure is Measure.FIRST_RATES:
        ledger = replace(ledger, priced=first_year_priced(ledger.priced))
    return ledger.full_cost, ledger.unused_capacity


def borne_in(ledger: Ledger) -> Iterator[tuple[str, float]]:
    """Yield what each party gives, pays, receives and bears."""
    programme = next(iter(ledger.costs.plan.model.programmes))
    for party in Party:
        borne = ledger.borne_by(party)
        yield f"{programme}.borne.by.{party}", float(borne[0].sum())
        yield f"all.borne.by.{party}", float(borne.sum())
        given = ledger.resources_of(party, Means.LOST)
        yield f"all.given.by.{party}.as.lost", float(given.sum())
        paid = ledger.paid_by(party, Party.PROVIDER_SCHOOL)
        yield f"all.paid.by.{party}.to.provider_school", float(paid.sum())
        received = -ledger.received_by(party)
        yield f"all.received.by.{party}", float(received.sum())


def unit_costs_of(ledger: Ledger) -> Iterator[tuple[str, float]]:
    """Yield every unit cost that there is."""
    costs = ledger.costs
    for measure in IN_UNITS:
        table: Floats = getattr(ledger.over_life, measure)
        each = unit_costs(costs, table.sum(axis=(0, 1)))
        for at, owner in enumerate((*costs.plan.model.programmes, "all")):
            for unit in UNITS:
                amount = float(getattr(each, f"per_{unit}")[at])
                if not np.isnan(amount):
                    yield f"{owner}.{measure}.per.{unit}", amount


def assert_explained(ledger: Ledger) -> None:
    """Assert that every figure of a ledger is what it is said to be made of."""
    for address, pounds in costs_told(ledger):
        figure = explain(ledger, address)

        assert figure.amount == pytest.approx(pounds, rel=1e-9, abs=PENNY / 100)
        # The figure of all years holds those of each year.
        for node in () if address[-1].isdigit() else nodes(figure):
            tolerance = PENNY / 100 if node.unit == "£" else 1e-9
            again = remade(node)
            assert node.amount == pytest.approx(again, rel=1e-9, abs=tolerance), node


@a_fifth
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


@given(seed=seeds)
def test_every_assumption_that_moves_a_line_is_among_its_leaves(seed: int) -> None:
    funded = funded_at(seed)
    ledger = ledger_at(seed)
    behind = names_behind_rows(ledger)

    for name in funded.plan.terms.names:
        changed = moved(funded, name, 1.0 + 2**-10).amounts != ledger.amounts
        for row, year in np.argwhere(changed):
            assert name in behind[row, year], (name, ledger.rows[row].label)


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
    for measure in IN_UNITS:
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


@a_fifth
@given(seed=seeds)
def test_each_figure_of_a_way_of_funding_is_made_of_its_parts(seed: int) -> None:
    explained = Explained(funded_at(seed), DocumentLines())

    for scenario in explained.funded.scenarios.values():
        projection = explained.projector.project(scenario)
        for make in figures_of(Way(projection, explained.books)).values():
            with suppress(UnknownAddressError):
                for node in nodes(make()):
                    again = remade(node)
                    assert node.amount == pytest.approx(again, rel=1e-9, abs=PENNY)


AMOUNT = r"−?£?[0-9][0-9,]*(?:\.[0-9]+)?"
LINE = re.compile(
    rf" ({AMOUNT})(?: \([^=]*\))?(?: = |\n *= )({AMOUNT}(?: [×÷] {AMOUNT})+)$",
    re.MULTILINE,
)
"""What is told of a product or a quotient, and its working beside or below it."""


def number(told: str) -> float:
    """Return a printed number."""
    return float(told.replace("−", "-").replace("£", "").replace(",", ""))


def worked_out(working: str) -> float:
    """Return what a printed working comes to, from the left."""
    first, *others = re.split(r" ([×÷]) ", working)
    result = number(first)
    for sign, told in zip(others[::2], others[1::2], strict=True):
        result = result * number(told) if sign == "×" else result / number(told)
    return result


@pytest.mark.parametrize("example", shipped_examples(), ids=lambda one: one.name)
def test_printed_factors_give_the_printed_product(example: ShippedExample) -> None:
    explained = explained_of(open_model(example.path))
    programmes = explained.funded.plan.model.programmes
    measures = ("full_cost", "full_economic_cost.per.school_year", "count.of.match")
    addresses = [f"{name}.{each}" for name in programmes for each in measures]
    found = 0
    for address in ("all.full_cost", "all.full_cost.per.journey", *addresses):
        lines = lines_of(explained.figure(address), width=10_000, everything=True)
        for told, working in LINE.findall("\n".join(lines)):
            places = len(told.partition(".")[2])
            # Whole pounds of a line are cast with those beside it.
            within = 0.5 / 10**places + (1.0 if not places and "£" in told else 0.0)
            difference = abs(worked_out(working) - number(told))
            assert difference <= within * 1.000001, (address, told, working)
            found += 1
    assert found > 100
