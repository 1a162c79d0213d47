"""Who pays in full is taken apart by party, cost type and row."""

from __future__ import annotations

import pytest

from costmodel.drivers import Party
from scenarios.explain.payers_in_full import (
    OTHERS,
    in_full_address,
    payers_in_full_of,
)
from scenarios.explain.way import KINDS, Way
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection


@pytest.mark.parametrize("name", WAYS)
def test_all_that_is_used_is_paid_for_or_borne_besides(name: str) -> None:
    way = Way(projection(name), paper().books)

    for kind in ("", *KINDS):
        used = payers_in_full_of(way)[in_full_address(name, None, kind)]()
        resources = way.ledger.full_economic_cost.sum(axis=(0, 2, 3))
        at = [each.value for each in KINDS].index(kind) if kind else slice(None)
        assert used.amount == pytest.approx(resources[at].sum(), abs=1e-6)


@pytest.mark.parametrize("name", WAYS)
def test_what_a_party_bears_besides_leaves_out_what_it_pays_the_broker(
    name: str,
) -> None:
    way = Way(projection(name), paper().books)
    for party in OTHERS:
        figure = payers_in_full_of(way)[in_full_address(name, party)]()
        borne = way.ledger.borne_by(party).sum()
        assert figure.amount == pytest.approx(borne, abs=1e-6)


def test_every_part_makes_the_figure_above_it_and_leads_to_its_own() -> None:
    way = Way(projection("traded"), paper().books)

    for figure in (make() for make in payers_in_full_of(way).values()):
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


def test_a_row_is_told_with_its_sign() -> None:
    way = Way(projection("subsidy"), paper().books)
    address = in_full_address("subsidy", Party.PROVIDER_SCHOOL, "delivery")

    paid = payers_in_full_of(way)[address]()

    assert paid.amount < 0.0
    assert all(child.amount < 0.0 for child in paid.children)
