"""Every reading of a way of funding can be taken apart, and its parts make it again."""

from __future__ import annotations

import pytest

from scenarios.explain.readings import readings_of
from scenarios.explain.way import Way
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection


@pytest.mark.parametrize("name", WAYS)
def test_parts_make_each_reading_and_addresses_lead_to_what_they_say(name: str) -> None:
    found = readings_of(Way(projection(name), paper().books))
    known: dict[str, float] = {}

    for make in found.values():
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                if node.address not in known:
                    known[node.address] = paper().figure(node.address).amount
                assert known[node.address] == pytest.approx(node.amount, abs=1e-6)
