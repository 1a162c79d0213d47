"""What schools of a phase can pay, and how many can pay a fee, down to two points."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from costmodel.programmes import Phase
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import (
    AffordabilityTest,
    Unknowns,
    ceilings_of,
    share_that_can_pay,
)
from scenarios.affordability_tables import SchoolGroup
from scenarios.explain.ability import (
    FEES,
    Ability,
    key_in_words,
    keys_of,
    phase_address,
    share_address,
)
from scenarios.gap import Gap, gap_of
from tests.models import a_model, compiled, planned, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper
from tests.some import some

KNOWN = AffordabilityTest.TRAINING_LINE, Unknowns.KNOWN, 0


def gap() -> Gap:
    """Return the gap of the example on paper."""
    return gap_of(paper().funded, paper().ledger)


def ability_of(*phases: str) -> Ability:
    """Return what schools of some phases can pay."""
    model = a_model(programmes={each: programme(2, phase=each) for each in phases})
    return Ability(compiled(model), gap_of(compiled(model), planned(model)))


def test_parts_make_each_figure_and_leaves_have_a_source() -> None:
    phases = [phase for phase in Phase if phase is not Phase.ALL]
    for address, make in some(ability_of(*phases).figures().items()):
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-9)
        assert list(make().leaves()), address


def test_each_sum_is_what_schools_of_the_phase_can_pay() -> None:
    ability = ability_of("primary", "secondary", "special", "nursery")
    figures = ability.figures()

    for phase, able in some(ability.by_phase.items()):
        for key, each in some(keys_of(able).items()):
            address = phase_address(phase, key)
            assert (address in figures) == math.isfinite(each.fee)
            if address in figures:
                assert figures[address]().amount == pytest.approx(each.fee)


def test_each_share_is_that_of_schools_that_can_pay_the_fee() -> None:
    factor = gap().accounts_to_first_year
    group = SchoolGroup(Phase.PRIMARY, gap().region)
    ceilings = ceilings_of(paper().funded.tables, group, *KNOWN[:2])

    for fee in some(FEES):
        asked = share_that_can_pay(ceilings, np.array([fee / factor]))
        told = paper().figure(share_address(Phase.PRIMARY, KNOWN, fee)).amount
        assert told == pytest.approx(float(asked[0]))


def test_a_fee_that_fewer_can_pay_at_all_is_nought() -> None:
    key = AffordabilityTest.RESERVE_AFTER, Unknowns.LOW, 0
    able = keys_of(gap().all_schools)

    figure = paper().figure(phase_address(Phase.ALL, key))

    assert able[key].fee == figure.amount == 0.0
    assert [leaf.name for leaf in figure.leaves()] == [
        "as fewer can pay any fee at all"
    ]


def test_a_fee_that_nobody_can_pay_is_paid_by_none() -> None:
    dear = replace(gap(), accounts_to_first_year=1e-6)
    figures = Ability(paper().funded, dear).figures()

    figure = figures[share_address(Phase.ALL, KNOWN, FEES[0])]()

    assert figure.amount == 0.0
    assert [leaf.name for leaf in figure.leaves()] == ["as nobody can pay so much"]


def test_what_has_no_limit_has_no_address() -> None:
    test = AffordabilityTest.TRAINING_LINE
    endless = (AbleToPay(test, Unknowns.KNOWN, math.inf),)
    figures = Ability(paper().funded, replace(gap(), all_schools=endless)).figures()

    assert phase_address(Phase.ALL, KNOWN) not in figures
    assert phase_address(Phase.SECONDARY, KNOWN) in figures


def test_what_is_made_of_unknown_accounts_is_said_in_words() -> None:
    key = (AffordabilityTest.PER_TEACHER, Unknowns.KNOWN, 0)

    assert key_in_words(key) == "per teacher, schools with unknown accounts left out"
