"""A copy is mended where its type refuses it, and remembers what was mended."""

from __future__ import annotations

from typing import Literal

import pytest

from costmodel import document_guesses
from costmodel.assumptions import Described
from costmodel.document_mending import CopyPart, Trace, part_of
from costmodel.document_tree import Value
from costmodel.errors import Finding, Place, Severity
from costmodel.model_files import read_text
from scenarios.funding import FundedModel
from tests.documents import MINI, Change, changed


def guessed(*changes: Change) -> FundedModel:
    """Return what the small document, changed, was probably meant to be."""
    reading = read_text(changed(MINI, *changes), FundedModel)
    assert reading.document is None
    assert reading.guess is not None
    return reading.guess.document


def test_a_part_knows_its_place_and_what_is_in_it() -> None:
    value: Value = {"a": [1, {"b": "x"}], "c": None}

    part = part_of(value)

    assert part.plain() == value
    assert [steps for steps, one in part.walk() if one.written != steps] == []
    assert part.at(("a", 1, "b")) == CopyPart(("a", 1, "b"), "x")
    assert part.at(("a", 2)) is part.at(("a", "b")) is part.at(("c", 0)) is None
    assert part.at(("d", "e")) is None


@pytest.mark.parametrize(
    ("change", "way", "meant"),
    [
        (("overlap: 0.1", "overlap: 10%"), ("organisation", "overlap"), 0.1),
        (("overlap: 0.1", "ovrlap: 0.1"), ("organisation", "overlap"), 0.1),
        (("fee: 450}", "fee:450}"), ("people", "specialist", "fee"), 450.0),
        (("overlap: 0.1", "overlap: 0_1"), ("organisation", "overlap"), 1.0),
        (("overlap: 0.1", "overlap: {a: 1}"), ("organisation", "overlap"), 0.0),
        (
            ("name: Small Partnership", "name: 2026"),
            ("organisation", "name"),
            "2026",
        ),
        (("name: Small Partnership", "title: x"), ("organisation", "name"), "–"),
        (
            ("vat: exempt_supplier", "vat: exempt_suplier"),
            ("organisation", "vat"),
            "exempt_supplier",
        ),
        (("    phase: secondary", "    phase: both"), ("programmes",), None),
        (("      reach: 0.5\n", ""), ("funding", "traded", "demand", "reach"), 1.0),
        (
            ("      eligible: {leading: 60, reading: 12}\n", ""),
            ("funding", "traded", "demand", "eligible"),
            {},
        ),
    ],
)
def test_a_value_is_mended_as_far_as_it_can_be_guessed(
    change: Change, way: tuple[str, ...], meant: object
) -> None:
    part: object = guessed(change)

    for step in way:
        part = part[step] if isinstance(part, dict) else getattr(part, step)

    if meant is not None:
        assert part == meant


def test_a_single_entry_where_a_list_is_wanted_is_the_list() -> None:
    model = guessed(
        (
            "deployments: [{person: head, days_per_school: days_deployed}]",
            "deployments: {person: head, days_per_school: days_deployed}",
        )
    )

    (deployment,) = model.programmes["leading"].deployments
    assert deployment.person == "head"


def test_a_part_that_lacks_what_it_cannot_do_without_is_left_out() -> None:
    model = guessed(
        (
            "      - {label: Rent, cost_type: premises, price: 6000, vat: on_top}",
            "      - {label: Rent, price: 6000, vat: on_top, per: roof, number: [1]}",
        ),
        ("deployments: [{person: head, ", "deployments: [{"),
    )

    rent = model.pools["office"].ingredients[1]
    assert rent.label == "Rent"
    assert rent.number == 1.0
    assert model.programmes["leading"].deployments[0].person == "unnamed"


def test_a_kind_that_is_misspelt_is_guessed_and_another_is_left_out() -> None:
    near = guessed(("kind: contract", "kind: contrac"))
    far = guessed(("kind: contract", "kind: gift"))

    assert [stream.kind for stream in near.funding["tender"].streams] == [
        "contract",
        "fee",
    ]
    assert [stream.kind for stream in far.funding["tender"].streams] == ["fee"]


def test_a_wrong_year_is_left_out() -> None:
    model = guessed(("cohorts: {2026: 10, 2027: 8}", "cohorts: {soon: 10, 2027: 8}"))

    assert model.programmes["leading"].cohorts == {2027: 8.0}


class Listed(Described):
    """A type that cannot do without a list."""

    names: tuple[Literal["a", "b"], ...]


def test_a_list_that_is_missing_is_an_empty_one() -> None:
    reading = read_text("nmes_of_all: 3", Listed)

    assert reading.guess is not None
    assert reading.guess.document.names == ()


def test_what_is_not_mended_in_a_few_rounds_is_not_guessed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(document_guesses, "MOST_ROUNDS", 1)

    assert read_text("nmes_of_all: 3", Listed).guess is None


@pytest.mark.parametrize(
    ("trace", "path", "what", "explains"),
    [
        (Trace(("a", "b"), is_made_up=False), "a.b", "It is 2.", True),
        (Trace(("a", "b"), is_made_up=False), "a.b.c", "It is 2.", False),
        (Trace(("a", "b"), is_made_up=True), "a.b.c", "It is 2.", True),
        (Trace(("a", "b"), is_made_up=True), "a", "It has no 'b'.", True),
        (Trace(("a", "b"), is_made_up=True), "a.c", "It goes with b.", True),
        (Trace(("a", "b"), is_made_up=True), "a.c.d", "It goes with b.", False),
        (Trace(("a", "b"), is_made_up=True), "a.c", "It is about.", False),
        (Trace(("a", 0), is_made_up=True), "a.c", "There are 0.", False),
        (
            Trace(("a", "b"), is_made_up=True, is_entry=True),
            "x.y",
            "There is no 'b'.",
            True,
        ),
        (
            Trace(("a", "b"), is_made_up=True, is_entry=True),
            "x.y",
            "There is no 'c'.",
            False,
        ),
    ],
)
def test_a_finding_may_follow_from_what_was_mended(
    trace: Trace,
    path: str,
    what: str,
    explains: bool,  # noqa: FBT001 - a case of the table
) -> None:
    finding = Finding(Severity.ERROR, Place(path), what)

    assert trace.explains(path, finding) is explains
