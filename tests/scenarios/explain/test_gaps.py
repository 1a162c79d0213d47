"""What schools can pay, and what is left of cost after it, down to places and fees."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from scenarios.able_to_pay import AbleToPay, counted
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.explain.gaps import NOTHING_PAID, Gaps
from scenarios.gap import Gap, gap_of
from tests.models import a_model, compiled, planned, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper
from tests.some import some


def gap() -> Gap:
    """Return the gap of the example on paper."""
    return gap_of(paper().funded, paper().ledger)


def test_parts_make_each_figure_and_addresses_lead_to_what_they_say() -> None:
    for make in some(Gaps(gap(), paper().books).figures().values()):
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


def test_what_is_left_is_cost_less_what_schools_can_pay() -> None:
    figure = paper().figure("all.gap.least")

    cost, fee = figure.children
    assert cost.address == "all.full_cost.per.school_year"
    assert figure.amount == pytest.approx(gap().claims[0].lowest_gap)
    assert fee.children[0].address.startswith("all.able_to_pay.")


def test_the_most_is_left_by_the_lowest_fee() -> None:
    assert paper().figure("all.economic_gap.most").amount == pytest.approx(
        gap().economic_claims[0].highest_gap
    )


def test_what_schools_can_pay_is_a_mean_over_places_or_a_phase() -> None:
    able = gap().able_to_pay[0]
    written = f"able_to_pay.{able.test}.{able.unknowns}"

    mean = paper().figure(f"all.{written}")
    phase = paper().figure(f"leading.{written}")

    assert mean.amount == pytest.approx(able.fee)
    assert [part.name for part in mean.children[0].children] == ["Leading", "Reading"]
    assert (
        phase.children[0].address
        == f"all.able_to_pay.in.secondary.{able.test}.{able.unknowns}"
    )


def test_without_schools_nothing_is_left_and_no_mean_is_taken() -> None:
    model = a_model(programmes={"idle": programme(0)})
    ledger = planned(model)
    found = gap_of(compiled(model), ledger)

    figures = Gaps(found, Books(ledger, DocumentLines())).figures()

    assert math.isnan(found.full_cost)
    assert figures
    assert not [address for address in figures if "gap" in address]


def test_a_programme_without_schools_is_in_no_mean() -> None:
    model = a_model(programmes={"one": programme(2), "idle": programme(0)})
    ledger = planned(model)
    found = gap_of(compiled(model), ledger)
    figures = Gaps(found, Books(ledger, DocumentLines())).figures()
    able = found.able_to_pay[0]

    mean = figures[f"all.able_to_pay.{able.test}.{able.unknowns}"]()

    assert len(mean.children[0].children) == 1


def test_the_least_and_the_most_are_over_the_tests_that_count() -> None:
    fees = [each.fee for each in counted(gap().able_to_pay)]

    assert paper().figure("all.able_to_pay.least").amount == pytest.approx(min(fees))
    assert paper().figure("all.able_to_pay.most").amount == pytest.approx(max(fees))
    assert paper().figure("all.able_to_pay.nothing").amount == 0.0


def test_what_has_no_limit_has_no_address() -> None:
    test = AffordabilityTest.INCOME_SHARE
    endless = (AbleToPay(test, Unknowns.HIGH, math.inf),)
    found = replace(gap(), able_to_pay=endless)

    figures = Gaps(found, paper().books).figures()

    assert [one for one in figures if one.startswith("all.")] == [NOTHING_PAID]
    assert "leading.gap.least" in figures
