"""One meaning, one text, one hash."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

import pytest
from pydantic import Field

from costmodel.assumptions import Described, Quantity
from costmodel.canonical import canonical_json, inputs_hash, plain_part


class Phase(StrEnum):
    """Two words."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Grant(Described):
    """A stream told by its kind."""

    kind: Literal["grant"] = "grant"
    basis: Literal["block", "per_school"] = "block"
    amount: Quantity = 0.0


class Plan(Described):
    """Something of everything."""

    employed_by: str = Field(alias="from")
    phase: Phase = Phase.PRIMARY
    phases: frozenset[Phase] = frozenset()
    cohorts: dict[int, Quantity] = Field(default_factory=dict)
    growth: dict[Phase, Quantity] = Field(default_factory=dict)
    streams: tuple[Grant, ...] = ()
    day: date | None = None
    is_assumed: bool = False


def plan(**given: object) -> Plan:
    """Return a plan."""
    return Plan.model_validate({"from": "broker", **given})


def test_names_are_sorted_and_defaults_are_left_out() -> None:
    document = plan(
        phase="secondary",
        cohorts={2027: "volume", 2026: 18.0},
        growth={"primary": 0.05},
        streams=[{"amount": 40_000.0}, {"basis": "per_school"}],
        day="2026-09-01",
        is_assumed=True,
    )

    assert canonical_json(document) == (
        '{"cohorts":{"2026":18,"2027":"volume"},"day":"2026-09-01","from":"broker",'
        '"growth":{"primary":0.05},"is_assumed":true,"phase":"secondary",'
        '"streams":[{"amount":40000,"kind":"grant"},'
        '{"basis":"per_school","kind":"grant"}]}'
    )


@pytest.mark.parametrize(
    "spelling",
    [
        {},
        {"phase": "primary"},
        {"cohorts": {}, "streams": [], "is_assumed": False, "day": None},
    ],
)
def test_what_goes_without_saying_changes_nothing(spelling: dict[str, object]) -> None:
    assert canonical_json(plan(**spelling)) == '{"from":"broker"}'


def test_the_members_of_a_set_have_one_order() -> None:
    both = plain_part(plan(phases=["secondary", "primary"]))

    assert both == {"from": "broker", "phases": ["primary", "secondary"]}


def test_the_hash_moves_with_the_content_alone() -> None:
    one = inputs_hash(canonical_json(plan(cohorts={2026: 18})))
    same = inputs_hash(canonical_json(plan(cohorts={2026: 18.0}, streams=())))
    other = inputs_hash(canonical_json(plan(cohorts={2026: 19})))

    assert one == same
    assert one != other
    assert len(one) == 64
