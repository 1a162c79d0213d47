"""What a success may be worth, and how likely a programme then is worth its cost."""

from __future__ import annotations

import pytest

from costmodel.blocks import BLOCK
from costmodel.errors import CostmodelError
from costmodel.explain.basis import Values
from costmodel.success_worth import SuccessWorth
from scenarios.explain.explained import Explained
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.many import with_results

EXPLAINED: Explained = explained_of(with_results())


def worth() -> SuccessWorth:
    """Return what the table prints."""
    (found,) = with_results().comparison.worth
    return found


def test_a_worth_is_the_number_of_the_model_also_where_it_varies() -> None:
    amounts = [EXPLAINED.figure(f"course.success.worth.{at}").amount for at in (1, 2)]

    assert amounts == worth().worth.tolist() == [25_000, 50_000]


def test_a_chance_is_draws_of_one_block() -> None:
    address = "course.success.chance_worth.2"
    chance = EXPLAINED.figure(address)

    assert chance.amount == pytest.approx(worth().chances[1])
    happens, drawn = chance.children
    assert drawn.amount == BLOCK
    assert drawn.words.startswith("in one block of")
    assert happens.amount == pytest.approx(worth().chances[1] * BLOCK)
    assert_taken_apart(chance, EXPLAINED)


def test_a_chance_rests_on_draws_and_a_worth_does_not() -> None:
    found = [
        EXPLAINED.basis(address, EXPLAINED.figure(address))
        for address in ("course.success.chance_worth.1", "course.success.worth.1")
    ]

    assert [each.draws for each in found] == [BLOCK, 0]
    assert [each.values for each in found] == [Values.DRAWN, Values.CENTRAL]


def test_a_worth_that_is_not_stated_has_no_address() -> None:
    with pytest.raises(CostmodelError):
        EXPLAINED.figure("visits.success.worth.1")
