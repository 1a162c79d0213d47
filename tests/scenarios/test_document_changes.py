"""What is written differently in two documents, in a stated order."""

from __future__ import annotations

from typing import cast

import pytest

from costmodel.canonical import Part
from scenarios.document_changes import (
    DocumentChange,
    by_name,
    changes_between,
    in_lists,
    in_words,
    made,
)

Words = dict[str, Part]

FEES: Words = {"name": "fees", "kind": "fee", "prices": {"a": 5}}
GRANT: Words = {"name": "core", "kind": "grant", "a_year": 9}


def document(*streams: Part, **parts: Part) -> Words:
    """Return a document with one way of funding and some other parts."""
    return cast(
        "Words",
        by_name({"funding": {"way": {"streams": list(streams)}}, **parts}),
    )


def paths(one: Words, other: Words) -> list[str]:
    """Return the places of changes, in their order."""
    return [".".join(in_words(each.path)) for each in changes_between(one, other)]


def test_changes_come_in_the_stated_order() -> None:
    fee = {**FEES, "bad_debt": 1}
    one = document(
        FEES,
        assumptions={"gone": {"value": 1}, "same": {"value": 1}, "z": {"value": 1}},
        organisation={"years": 2},
        pools={"office": {"driver": "schools"}},
    )
    other = document(
        GRANT,
        fee,
        assumptions={"new": {"value": 1}, "same": {"value": 1}, "z": {"value": 2}},
        organisation={"years": 3},
        pools={"office": {"driver": "matches"}},
    )
    cast("Words", cast("Words", other["funding"])["way"])["demand"] = {"reach": 1}
    cast("Words", cast("Words", other["funding"])["way"])["delivery"] = "direct"

    assert paths(one, other) == [
        "assumptions.new",
        "assumptions.z",
        "organisation.years",
        "pools.office.driver",
        "funding.way.delivery",
        "funding.way.streams.core",
        "funding.way.streams.fees.bad_debt",
        "funding.way.demand",
        "assumptions.gone",
    ]


def test_words_that_move_no_figure_are_no_change() -> None:
    one = document(assumptions={"a": {"value": 1, "source": "x"}}, title="One")
    other = document(assumptions={"a": {"value": 1, "source": "y"}}, title="Two")

    assert paths(one, other) == []


def test_making_all_changes_gives_the_other_document() -> None:
    one, other = document(FEES, pools={"a": {"b": 1}}), document(GRANT, growth={"c": 2})
    changes = changes_between(one, other)

    assert made(one, changes) == other
    assert in_lists(made(one, changes)["funding"]) == in_lists(other["funding"])
    assert "growth" not in one


def test_a_list_that_loses_its_last_member_goes_with_it() -> None:
    one = document(FEES)
    other = cast("Words", by_name({"funding": {"way": {}}}))

    changed = made(
        one, [DocumentChange(("funding", "way", "streams", "#fees"), FEES, None)]
    )

    assert changed == other


def test_members_are_matched_by_name_label_or_person() -> None:
    written: Part = {
        "ingredients": [{"label": "Hall"}, {"label": "Hall"}, {"label": "Food"}],
        "adds": [{"to": "a", "ingredient": {"label": "Bid"}}, {"to": "b"}],
        "deployments": [{"person": "head"}],
        "taper": ["1", "2"],
        "costs": [5],
    }

    told = cast("dict[str, list[str]]", by_name(written))

    assert list(told["ingredients"]) == ["#Hall", "#Hall (again 1)", "#Food"]
    assert list(told["adds"]) == ["#Bid", "#"]
    assert list(told["deployments"]) == ["#head"]
    assert told["taper"] == ["1", "2"]
    assert list(told["costs"]) == ["#5"]
    assert in_lists(by_name(written)) == written


@pytest.mark.parametrize("part", [{}, [], 5, "fees", None])
def test_single_things_stay_as_they_are(part: Part) -> None:
    assert in_lists(by_name(part)) == part
    assert by_name(part, "streams") in (part, {})
