"""Every measure says what may narrow it, and what it cannot do without."""

from __future__ import annotations

from costmodel.explain.measures import CLAUSES, NEEDED, Measure


def test_every_measure_says_what_may_narrow_it() -> None:
    assert set(CLAUSES) == set(Measure)


def test_what_a_measure_needs_may_stand_with_it() -> None:
    assert all(clause in CLAUSES[measure] for measure, clause in NEEDED.items())


def test_a_measure_is_told_in_words() -> None:
    assert Measure.FULL_ECONOMIC_COST.in_words == "full economic cost"
