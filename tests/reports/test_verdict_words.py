"""Verdicts in words, and whether present evidence decides them."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from reports.statements import Statements
from reports.verdict_words import (
    UNDECIDED,
    decided,
    evidence_in_words,
    headline,
    month_in_words,
    subsidy_in_words,
    verdict_in_words,
)
from scenarios.sensitivity import Swing
from scenarios.sustainability import Verdict, VerdictKind
from tests.reports.runs import DAY, on_paper

FAILS = VerdictKind.FAILS


def swing(distance: float) -> Swing:
    """Return an assumption that changes a verdict at a distance."""
    return Swing("fee", 1.0, 0.0, 2.0, FAILS, FAILS, 0.0, 0.0, 0.5, distance)


def with_swings(*distances: float) -> Statements:
    """Return the example on paper with these switching values in one scenario."""
    comparison = on_paper().comparison
    view = replace(comparison.scenarios["traded"], swings=tuple(map(swing, distances)))
    scenarios = {**comparison.scenarios, "traded": view}
    return Statements(replace(comparison, scenarios=scenarios), DAY)


@pytest.mark.parametrize(
    ("scenario", "said"),
    [
        ("subsidy", "sustains with £4,629 a school-year"),
        ("traded", "fails in April 2028"),
        ("tender", "sustains itself"),
    ],
)
def test_verdicts_are_those_on_paper(scenario: str, said: str) -> None:
    assert verdict_in_words(on_paper(), scenario) == said


def test_where_no_sum_is_enough_it_is_said() -> None:
    comparison = on_paper().comparison
    view = comparison.scenarios["subsidy"]
    kind = np.array([VerdictKind.SUSTAINS_WITH_SUBSIDY])
    verdict = Verdict(kind, np.array([-1]), np.array([0.0]), np.array([math.inf]))
    endless = replace(view, central=replace(view.central, verdict=verdict))
    statements = Statements(replace(comparison, scenarios={"subsidy": endless}), DAY)

    assert verdict_in_words(statements, "subsidy") == (
        "sustains with more than any sum a school"
    )


def test_months_are_named_and_nothing_never_happens() -> None:
    assert month_in_words(on_paper(), 4) == "January 2027"
    assert month_in_words(on_paper(), -1) == "never"


def test_a_subsidy_is_a_sum_a_school_year() -> None:
    assert subsidy_in_words(0.4) == "£0 a school-year"


def test_a_verdict_that_nothing_flips_is_decided() -> None:
    statements = with_swings(1.01, math.inf)

    assert decided(statements.comparison.scenarios["traded"])
    assert (
        evidence_in_words(statements.comparison.scenarios["traded"]) == "decides this"
    )
    assert headline(statements, "traded") == (
        "Schools pay: fails in April 2028, whichever one assumption is at its low or"
        " high."
    )


def test_a_verdict_that_one_assumption_flips_is_not_decided() -> None:
    statements = with_swings(1.0, 3.0)

    assert evidence_in_words(statements.comparison.scenarios["traded"]) == UNDECIDED
    assert headline(statements, "traded") == (
        "Schools pay: not decided by present evidence. At the values we assume it fails"
        " in April 2028; 1 assumption alone changes that within its range."
    )


def test_several_that_flip_it_are_counted() -> None:
    assert headline(with_swings(0.2, 0.9), "traded").endswith(
        "2 assumptions alone change that within their range."
    )
