"""What funders recover is taken apart, down to programmes."""

from __future__ import annotations

import pytest

from scenarios.explain.recoveries import recoveries_of, recovery_address
from scenarios.explain.way import Way
from tests.models import a_model, grant, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper, projection
from tests.scenarios.explain.ways import way_of
from tests.some import some


@pytest.mark.parametrize("name", ["subsidy", "tender"])
def test_parts_make_each_figure_and_lead_to_their_own(name: str) -> None:
    way = Way(projection(name), paper().books)

    for figure in (make() for make in some(recoveries_of(way).values())):
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


def test_of_nothing_there_is_no_share() -> None:
    free_of_cost = a_model(funding={"idle": scenario(grant(a_year=100))})

    found = recoveries_of(way_of(free_of_cost))

    assert recovery_address("idle", "full", "council") in found
    assert recovery_address("idle", "share_of_full", "council") not in found
