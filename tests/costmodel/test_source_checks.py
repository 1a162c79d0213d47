"""Assumptions in use that nobody can look up are told, with what is missing."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.inspection import Inspection
from costmodel.source_checks import check_sources
from tests.documents import told
from tests.models import Words, a_model, assumed, bought, programme

SOURCED: Words = {"unit": "£/year", "dated": "2026-09", "source": "A price list"}


def said(**assumptions: Words) -> list[str]:
    """Return what is said of a plan that buys things at named prices."""
    items = [bought(name) for name in assumptions if name != "unused"]
    model = a_model(
        people={},
        assumptions=assumptions,
        programmes={"leading": programme(1, ingredients=items)},
    )
    return told(check_sources(Inspection(model, load_published(), DocumentLines())))


def test_what_can_be_looked_up_needs_no_word() -> None:
    assert said(rent=assumed(1, **SOURCED), unused=assumed(1)) == []


def test_what_is_missing_is_named() -> None:
    bare = assumed(1)
    undated = assumed(1, **{**SOURCED, "dated": ""})

    assert said(rent=bare, tea=assumed(1, **SOURCED), van=undated) == [
        (
            "warning assumptions.rent: 2 assumptions in use say too little to be "
            "looked up: 'rent' (no unit, date or source) and 'van' (no date). The run "
            "is a draft, and every document of it says so. Write the unit, the month "
            "and the source of each."
        )
    ]


@pytest.mark.parametrize(("count", "rest"), [(8, ""), (9, "1 more"), (10, "2 more")])
def test_eight_are_named_and_the_rest_counted(count: int, rest: str) -> None:
    (finding,) = said(**{f"thing_{at}": assumed(1) for at in range(count)})

    assert f"{count} assumptions in use say" in finding
    assert "'thing_7' (no unit, date or source)" in finding
    assert "thing_8" not in finding
    assert rest in finding


def test_one_is_told_in_the_singular() -> None:
    (finding,) = said(rent=assumed(1))

    assert "1 assumption in use says too little" in finding
