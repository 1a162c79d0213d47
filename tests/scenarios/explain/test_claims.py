"""The subsidy of 2013 and the gap of a journey, down to the register and the gap."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure as CostMeasure
from scenarios.explain.claims import claims_of, journey_address
from scenarios.gap import CLAIM, gap_of
from tests.models import a_model, compiled, planned, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper
from tests.some import some


def test_parts_make_each_figure_and_addresses_lead_to_what_they_say() -> None:
    gap = gap_of(paper().funded, paper().ledger)
    for make in some(claims_of(gap, paper().books).values()):
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


def test_the_subsidy_is_that_of_the_register_and_the_same_in_todays_prices() -> None:
    published = paper().figure("all.claim.as_published")
    today = paper().figure("all.claim.in_todays_prices")

    (leaf,) = published.leaves()
    assert leaf.source is not None
    assert (leaf.source.name, published.amount) == (CLAIM, 5_000.0)
    assert today.amount == pytest.approx(7_210.0, abs=1.0)


def test_the_gap_of_a_journey_is_that_of_the_claim() -> None:
    gap = gap_of(paper().funded, paper().ledger)
    of_journey = next(each for each in gap.claims if each.basis == "journey")

    least = paper().figure(journey_address(CostMeasure.FULL_COST, "least"))
    most = paper().figure(journey_address(CostMeasure.FULL_COST, "most"))

    assert least.amount == pytest.approx(of_journey.lowest_gap)
    assert most.amount == pytest.approx(of_journey.highest_gap)


def test_without_schools_there_is_no_journey() -> None:
    model = a_model(programmes={"idle": programme(0)})
    ledger = planned(model)
    books = Books(ledger, DocumentLines())

    figures = claims_of(gap_of(compiled(model), ledger), books)

    assert list(figures) == ["all.claim.as_published", "all.claim.in_todays_prices"]
