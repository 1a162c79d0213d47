"""The gap if assumed programmes shrink is held against the gap as planned."""

from __future__ import annotations

from functools import cache

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.measures import Measure as CostMeasure
from scenarios.explain.explained import Explained
from scenarios.explain.shrunk import cost_address, left_address, shrunk_of
from scenarios.gap import Gap, gap_of
from scenarios.gap_judgement import MEAN
from tests.models import a_model, bought, compiled, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes

COST, ECONOMIC = CostMeasure.FULL_COST, CostMeasure.FULL_ECONOMIC_COST


@cache
def explained(named: int = 3) -> Explained:
    """Return a model of a named and an assumed programme."""
    model = a_model(
        programmes={
            "named": programme(named, phase="primary", ingredients=[bought(9000)]),
            "hoped_for": programme(
                5,
                phase="secondary",
                assumed=True,
                ingredients=[bought(20000), bought(500, per="school")],
            ),
        }
    )
    return Explained(compiled(model), DocumentLines())


def gap_in(model: Explained) -> Gap:
    """Return the gap of a model."""
    return gap_of(model.funded, model.ledger)


def test_parts_make_each_figure_and_addresses_lead_to_what_they_say() -> None:
    figures = shrunk_of(gap_in(explained()), explained().books)

    assert len(figures) == 2 * 7
    for make in figures.values():
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = explained().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


def test_each_figure_is_that_of_the_case() -> None:
    cases = gap_in(explained()).cases
    least, most = cases.left_of(cases.full_cost)

    for factor, at in ((1.0, 0), (0.5, 1), (0.0, 2)):
        told = {
            cost_address(COST, factor): cases.full_cost,
            cost_address(ECONOMIC, factor): cases.full_economic_cost,
            left_address(COST, factor, "least"): least,
            left_address(COST, factor, "most"): most,
        }
        for address, amounts in told.items():
            figure = explained().figure(address)
            assert figure.amount == pytest.approx(amounts[MEAN, at]), address


def test_where_no_school_is_left_there_is_no_gap() -> None:
    figures = shrunk_of(gap_in(explained(0)), explained(0).books)

    assert [address for address in figures if "if_halved" in address]
    assert not [address for address in figures if "if_gone" in address]
