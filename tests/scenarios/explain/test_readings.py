"""Every reading of a way of funding can be taken apart, and its parts make it again."""

from __future__ import annotations

import pytest

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.tree import Explanation
from scenarios.explain.figures import Maker
from scenarios.explain.readings import readings_of
from scenarios.explain.way import Way
from scenarios.funded_plan import if_lost
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection
from tests.some import some


def made_by(make: Maker) -> Explanation | None:
    """Return a figure; None if tables print none, as of a factor that is not found."""
    try:
        return make()
    except UnknownAddressError:
        return None


@pytest.mark.parametrize("name", WAYS)
def test_parts_make_each_reading_and_addresses_lead_to_what_they_say(name: str) -> None:
    found = readings_of(Way(projection(name), paper().books))
    known: dict[str, float] = {}

    for figure in some(filter(None, map(made_by, found.values()))):
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                if node.address not in known:
                    known[node.address] = paper().figure(node.address).amount
                assert known[node.address] == pytest.approx(node.amount, abs=1e-6)


def test_a_way_that_is_lost_has_no_readings() -> None:
    lost = paper().projector.project(if_lost(paper().funded.scenarios["tender"]))

    assert readings_of(Way(lost, paper().books)) == {}
