"""What each change of a document does to its figures, one after another."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from costmodel.assumption_files import load_published
from costmodel.canonical import Part
from scenarios import stepwise as module
from scenarios.affordability_files import load_affordability
from scenarios.differences import FIGURES, ComparedSide, Figure
from scenarios.document_changes import in_words
from scenarios.funding import FundedModel
from scenarios.stepwise import Stepwise, Workings, document_of, stepwise
from tests.models import assumed, bought, fee, programme
from tests.reports.runs import on_paper
from tests.scenarios.versions import NOW, version

AT = FIGURES.index(Figure.RESULT)


def walk(one: FundedModel, other: FundedModel, way: str = "way") -> Stepwise:
    """Return the walk from one version to another."""
    workings = Workings(load_published(), load_affordability())
    first, *_ = one.funding
    return stepwise(
        document_of(one, first, way), document_of(other, way, way), workings
    )


def results(found: Stepwise) -> list[tuple[str, float, float | None]]:
    """Return what each step does to the result, in its turn and alone."""
    return [
        (
            "+".join(".".join(in_words(each.path)[:2]) for each in step.changes),
            round(float(step.adds[AT]), 2),
            None if step.alone is None else round(float(step.alone[AT]), 2),
        )
        for step in found.steps
    ]


def test_changes_do_in_turn_and_alone_what_the_page_says() -> None:
    found = walk(version(), version(*NOW))

    assert results(found) == [
        ("assumptions.price", 1_000, 1_000),
        ("pools.office", -1_000, -1_000),
        ("programmes.leading", 4_400, 4_000),
    ]
    left = found.interaction
    assert left is not None
    assert left[AT] == pytest.approx(400)


def test_what_makes_no_sound_document_is_made_with_the_next() -> None:
    old = version(programmes={"leading": programme(10), "learning": programme(5)})
    model = version(10, 1_000, 12_000, fee("more", prices={"learning": 200}))
    kept = {**model.programmes, "learning": old.programmes["learning"]}
    one = model.model_copy(update={"programmes": kept})

    found = walk(one, version())

    assert results(found) == [("programmes.learning+funding.way", -1_000, -1_000)]
    total = np.sum([step.adds for step in found.steps], axis=0)
    assert total == pytest.approx(found.other.totals - found.one.totals)


def test_new_numbers_come_before_what_uses_them_and_old_ones_go_last() -> None:
    one = version(assumptions={"old": assumed(5, unit="£")})
    rent = bought("rent", label="Rent")
    other = version(
        assumptions={"rent": assumed(700, unit="£/year")},
        programmes={"leading": programme(10, ingredients=[rent])},
    )

    found = walk(one, other)

    assert results(found) == [
        ("assumptions.rent", 0, 0),
        ("programmes.leading", -700, None),
        ("assumptions.old", 0, 0),
    ]
    assert found.interaction is None


def test_two_ways_of_funding_are_walked_stream_by_stream() -> None:
    model = on_paper().comparison.model

    found = walk(model, model, "traded")

    total = np.sum([step.adds for step in found.steps], axis=0)
    assert total == pytest.approx(found.other.totals - found.one.totals)
    assert len(found.steps) > 5


def test_many_changes_are_made_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_STEPS", 1)
    model = on_paper().comparison.model

    found = walk(model, model, "traded")

    assert [in_words(step.changes[0].path)[2:4] for step in found.steps] == [
        ("streams", "council"),
        ("streams", "fees"),
        ("streams", "friends"),
        ("demand",),
    ]


def test_documents_that_are_not_sound_are_not_compared() -> None:
    workings = Workings(load_published(), load_affordability())
    sound = document_of(version(), "way", "way")
    broken = {**sound, "programmes": {}}

    assert workings.side({**sound, "organisation": {}}) is None
    with pytest.raises(ValueError, match="sound"):
        stepwise(sound, broken, workings)


def test_what_never_makes_a_sound_document_is_the_last_step() -> None:
    one, other = version(), version(*NOW)
    first, last = (document_of(each, "way", "way") for each in (one, other))
    ends = [first, last]

    class OnlyEnds(Workings):
        """Workings for which nothing between the two ends is sound."""

        def side(self, document: Mapping[str, Part]) -> ComparedSide | None:
            """Work out an end alone, once."""
            if document not in ends:
                return None
            ends.remove(dict(document))
            return super().side(document)

    found = stepwise(first, last, OnlyEnds(load_published(), load_affordability()))

    (step,) = found.steps
    assert len(step.changes) == 3
    assert step.adds[AT] == pytest.approx(4_400)
