"""What a stream may pay for, as positions in the table of costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.drivers import CostType
from costmodel.periods import Horizon
from scenarios.funding import Funding
from scenarios.scopes import Cover, cover_of, cover_of_stream, kinds_of, months_of
from scenarios.streams import Contract, Donation, Grant, Scope, Stream
from tests.models import Words, contract, donation, fee, grant, membership, scenario

PROGRAMMES = ("a", "b", "c")
BID, TRAVEL = CostType.BID, CostType.TRAVEL


def cover(**words: object) -> Cover:
    """Return what a scope covers among three programmes."""
    return cover_of(Scope.model_validate(words), PROGRAMMES)


def test_a_scope_that_names_no_programme_covers_the_line_not_shared() -> None:
    assert cover().programmes == (0, 1, 2, 3)
    assert cover(cost_types=["bid"]).programmes == (0, 1, 2, 3)


def test_a_scope_that_names_programmes_does_not_cover_the_line_not_shared() -> None:
    assert cover(programmes=["c", "a"]).programmes == (0, 2)
    assert cover(programmes=["a", "b", "c"]).programmes == (0, 1, 2)


def test_a_scope_that_names_no_cost_type_covers_all_fourteen() -> None:
    assert cover().cost_types == frozenset(CostType)
    assert cover(cost_types=["bid", "travel"]).cost_types == {BID, TRAVEL}


def test_all_types_written_out_are_the_same_as_none() -> None:
    assert cover(cost_types=list(CostType)) == cover()


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ({}, 4 * 14),
        ({"programmes": ["a"]}, 14),
        ({"cost_types": ["bid", "travel"]}, 8),
        ({"programmes": ["a", "c"], "cost_types": ["bid"]}, 2),
        ({"programmes": []}, 0),
        ({"cost_types": []}, 0),
    ],
)
def test_the_size_of_a_scope_is_its_number_of_cells(
    words: dict[str, list[str]], cells: int
) -> None:
    assert cover(**words).cells == cells


def test_without_scopes_all_types_are_one_kind() -> None:
    kinds = kinds_of([])

    assert kinds.count == 1
    assert set(kinds.of_type.values()) == {0}


def test_types_that_a_stream_tells_apart_are_of_two_kinds() -> None:
    only_bid = cover(cost_types=["bid"])

    kinds = kinds_of([only_bid])

    assert kinds.count == 2
    assert kinds.within(only_bid) == (kinds.of_type[BID],)
    assert kinds.of_type[BID] != kinds.of_type[TRAVEL]


def test_a_stream_for_everything_covers_every_kind() -> None:
    both = [cover(cost_types=["bid"]), cover()]

    assert kinds_of(both).within(cover()) == (0, 1)


covers = st.sets(st.sampled_from(CostType)).map(
    lambda types: Cover((0,), frozenset(types))
)


@given(st.lists(covers, max_size=4))
def test_no_stream_tells_the_types_of_a_kind_apart(streams: list[Cover]) -> None:
    kinds = kinds_of(streams)

    for stream in streams:
        within = set(kinds.within(stream))
        inside = {each for each in CostType if kinds.of_type[each] in within}
        assert inside == stream.cost_types
    assert set(kinds.of_type.values()) == set(range(kinds.count))


def test_a_stream_is_for_its_scope_its_programmes_or_everything() -> None:
    bid = {"cost_types": ["bid"]}
    everything = cover()

    assert cover_of_stream(read(grant(scope=bid)), PROGRAMMES) == cover(**bid)
    assert cover_of_stream(read(contract(scope=bid)), PROGRAMMES) == cover(**bid)
    free = read(grant(scope=bid, restricted=False))
    assert cover_of_stream(free, PROGRAMMES) == everything
    assert cover_of_stream(read(membership()), PROGRAMMES) == everything
    fees = read(fee(prices={"c": 1, "a": 1}))
    assert cover_of_stream(fees, PROGRAMMES) == Cover((0, 2), frozenset(CostType))


@pytest.mark.parametrize(
    ("starts", "ends", "months"),
    [
        ("2026-09", "2026-09", range(1)),
        ("2026-07", "2028-10", range(-2, 26)),
        ("2027-02", "2027-01", range(5, 5)),
    ],
)
def test_the_months_of_a_stream_are_the_same_for_grants_and_contracts(
    starts: str, ends: str, months: range
) -> None:
    for stream in (grant, contract):
        written = read(stream(starts=starts, ends=ends))

        assert isinstance(written, Grant | Contract)
        assert months_of(written, Horizon(2026, 2)) == months


def read(words: Words) -> Stream:
    """Return a stream as it is read from a document."""
    return Funding.model_validate(scenario(words)).streams[0]


def test_the_cost_types_that_rules_accept_narrow_a_scope() -> None:
    scope: Words = {"cost_types": ["bid", "travel"]}
    rules: Words = {"cost_types": ["travel", "events"]}

    ruled = cover_of_stream(read(grant(scope=scope, rules=rules)), PROGRAMMES)

    assert ruled == cover(cost_types=["travel"])


def test_a_donation_covers_its_scope_if_it_is_restricted() -> None:
    bid: Words = {"cost_types": ["bid"]}

    free, bound = (
        cover_of_stream(read(donation(scope=bid, restricted=each)), PROGRAMMES)
        for each in (False, True)
    )

    assert (free, bound) == (cover(), cover(**bid))


def test_a_donation_may_pay_from_its_first_month_to_the_end() -> None:
    def months(sums: Words) -> range:
        written = read(donation(sums=sums))
        assert isinstance(written, Donation)
        return months_of(written, Horizon(2026, 2))

    assert months({"2027-03": 1, "2026-12": 1}) == range(3, 24)
    assert months({}) == range(24, 24)


def test_overheads_are_kinds_of_their_own_where_they_are_told_apart() -> None:
    bid = cover(cost_types=["bid"])

    together, apart = kinds_of([bid]), kinds_of([bid], are_apart=True)

    assert together.overheads(bid) == together.direct(bid) == together.within(bid)
    assert apart.count == 2 * together.count
    assert apart.within(bid) == (*apart.direct(bid), *apart.overheads(bid))
    assert set(apart.of_type.values()).isdisjoint(apart.of_overheads.values())


@pytest.mark.parametrize(
    ("programmes", "rows"),
    [((), slice(0, 0)), ((0, 1), slice(0, 2)), ((1, 2), slice(1, 3)), ((0, 2), [0, 2])],
)
def test_programmes_side_by_side_are_a_slice(
    programmes: tuple[int, ...], rows: slice | list[int]
) -> None:
    assert Cover(programmes, frozenset()).rows == rows
