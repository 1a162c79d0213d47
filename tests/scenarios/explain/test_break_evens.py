"""Factors are those found by trying, each with what the plan comes to there."""

from __future__ import annotations

from functools import cache

import pytest

from costmodel.explain.addresses import UnknownAddressError
from reports.break_even_words import break_even_fee
from scenarios.explain.break_evens import break_evens_of
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way
from tests.models import a_model, bought, fee, grant, programme, scenario
from tests.reports.runs import on_paper
from tests.scenarios.explain.test_figures import paper, projection
from tests.scenarios.explain.ways import way_of


@cache
def figures(name: str) -> dict[str, Maker]:
    """Return what is found of a way of funding on paper."""
    return dict(break_evens_of(Way(projection(name), paper().books)))


def losing() -> dict[str, Maker]:
    """Return what is found where schools cost more than any fee brings."""
    model = a_model(
        programmes={"one": programme(2, ingredients=[bought(5000, per="school")])},
        funding={"w": scenario(fee(prices={"one": 1}))},
    )
    return dict(break_evens_of(way_of(model)))


def test_at_the_factor_on_fees_nothing_is_lost() -> None:
    found = on_paper().comparison.scenarios["traded"].found.fee
    assert found is not None

    figure = figures("traded")["traded.break_even.fees"]()

    there, planned = figure.children
    assert figure.amount == found.crossings[0]
    assert there.amount == pytest.approx(0.0, abs=0.01)
    assert planned.address == "traded.result"


def test_the_mean_fee_at_the_factor_is_that_of_the_table() -> None:
    told = break_even_fee(on_paper().comparison.scenarios["traded"])

    figure = figures("traded")["traded.break_even.mean_fee"]()

    assert figure.amount == pytest.approx(told.value)


def test_the_best_fee_is_the_one_at_which_least_is_needed() -> None:
    best = on_paper().comparison.scenarios["traded"].found.best_fee
    assert best is not None

    factor = figures("traded")["traded.best_fee.factor"]()
    needed = figures("traded")["traded.best_fee.subsidy_needed"]()

    assert (factor.amount, needed.amount) == (best.factor, best.needed)
    assert factor.children[0].address == "traded.best_fee.subsidy_needed"


def test_where_every_factor_loses_it_is_told_what_is_lost_at_the_best() -> None:
    found = losing()

    with pytest.raises(
        UnknownAddressError, match="something is lost at every factor from 0 to 3"
    ):
        found["w.break_even.fees"]()
    assert found["w.break_even.fees.lost_at_best"]().amount == pytest.approx(9_994.0)


def test_where_a_factor_is_found_nothing_is_lost_at_the_best() -> None:
    factor = figures("traded")["traded.break_even.fees"]().amount

    with pytest.raises(
        UnknownAddressError, match=f"at a factor of {factor:.4g} nothing is lost"
    ):
        figures("traded")["traded.break_even.fees.lost_at_best"]()


def test_where_no_factor_loses_both_say_so() -> None:
    model = a_model(
        programmes={"one": programme(2)}, funding={"w": scenario(grant(a_year=10))}
    )
    found = break_evens_of(way_of(model))

    for figure in found.values():
        with pytest.raises(UnknownAddressError, match="nothing is lost at any factor"):
            figure()


def test_where_no_sum_is_enough_there_is_no_best_fee() -> None:
    model = a_model(
        programmes={"one": programme(0, ingredients=[bought(5000)])},
        funding={"w": scenario(fee(prices={"one": 1}))},
    )
    found = break_evens_of(way_of(model))

    for topic in ("factor", "subsidy_needed"):
        with pytest.raises(UnknownAddressError):
            found[f"w.best_fee.{topic}"]()


def test_without_fees_only_cohorts_are_tried() -> None:
    model = a_model(
        programmes={"one": programme(2)}, funding={"w": scenario(grant(a_year=10))}
    )

    assert list(break_evens_of(way_of(model))) == [
        "w.break_even.cohorts",
        "w.break_even.cohorts.lost_at_best",
    ]
