"""Every reading of planned costs can be taken apart, and its parts make it again."""

from __future__ import annotations

import pytest

from costmodel.explain.addresses import UnknownAddressError
from scenarios.explain.planned import Planned
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper
from tests.some import some

PAPER = Planned(paper().books)


def test_parts_make_each_reading_and_addresses_lead_to_what_they_say() -> None:
    for make in some(PAPER.figures().values()):
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


def test_what_no_topic_has_is_no_figure() -> None:
    assert PAPER.maker("leading.avoidable_cost") is not None
    assert PAPER.maker("leading.avoidable_cost.2026") is None
    assert PAPER.maker("leading.full_cost") is None
    with pytest.raises(UnknownAddressError):
        paper().figure("leading.avoidable_cost.2026")


def test_a_topic_is_worked_out_once() -> None:
    address = "leading.next_school.full_cost"

    first = PAPER.maker(address)

    assert first is not None
    assert PAPER.maker(address) is first
