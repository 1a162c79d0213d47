"""Units of a price point at the plan's, or go down to the way's own cohorts."""

from __future__ import annotations

import pytest

from costmodel.drivers import Count
from costmodel.explain.tree import Explanation
from scenarios.explain.units import units_taken
from tests.models import a_model, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes
from tests.scenarios.explain.ways import way_of

OWN = {"cohorts": {"leading": {2026: 4}}}


def units(per: Count, **words: object) -> Explanation:
    """Return a year's units where a programme plans ten schools of thirty pupils."""
    model = a_model(
        programmes={"leading": programme(10, pupils_per_school=30)},
        funding={"w": scenario(**words)},
    )
    figure = units_taken(way_of(model), 0, 0, per)
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node))
    return figure


@pytest.mark.parametrize("per", [Count.SCHOOL, Count.PUPIL, Count.JOURNEY])
def test_units_as_planned_have_their_address(per: Count) -> None:
    assert units(per).address == f"leading.count.of.{per.value}.2026"


@pytest.mark.parametrize(
    ("per", "amount"), [(Count.SCHOOL, 4), (Count.PUPIL, 120), (Count.JOURNEY, 4)]
)
def test_units_of_its_own_go_down_to_its_cohorts(per: Count, amount: float) -> None:
    figure = units(per, **OWN)

    assert (figure.amount, figure.address) == (amount, "")
    cohort = next(leaf for leaf in figure.leaves() if leaf.amount == 4)
    assert cohort.source is not None
    assert cohort.source.place == "funding.w.cohorts.leading.2026"
