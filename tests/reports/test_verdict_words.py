"""Verdicts in words, and whether present evidence decides them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from reports.statements import Statements
from reports.verdict_words import (
    UNDECIDED,
    decided,
    evidence_in_words,
    failing_in_words,
    flipping,
    headline,
    month_in_words,
    subsidy_in_words,
    verdict_if_lost,
    verdict_in_words,
    why_no_sum,
)
from scenarios.sensitivity import Swing
from scenarios.sustainability import Verdict, VerdictKind
from tests.reports.business_case.switches import with_switches
from tests.reports.runs import DAY, on_paper

FAILS = VerdictKind.FAILS


def swing(distance: float) -> Swing:
    """Return an assumption that changes a verdict at a distance."""
    return Swing(
        name="fee",
        value=1.0,
        low=0.0,
        high=2.0,
        at_low=FAILS,
        at_high=FAILS,
        result_at_low=0.0,
        result_at_high=0.0,
        switching_value=0.5,
        distance=distance,
    )


def with_swings(*distances: float) -> Statements:
    """Return the example on paper with these switching values in one scenario."""
    comparison = on_paper().comparison
    view = comparison.scenarios["traded"]
    found = replace(view.found, swings=tuple(map(swing, distances)))
    scenarios = {**comparison.scenarios, "traded": replace(view, found=found)}
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
    verdict = Verdict(
        kind=kind,
        fails_in=np.array([-1]),
        subsidy=np.array([0.0]),
        needed=np.array([math.inf]),
        extra=np.array([math.inf]),
    )
    endless = replace(view, central=replace(view.central, verdict=verdict))
    statements = Statements(replace(comparison, scenarios={"subsidy": endless}), DAY)

    assert verdict_in_words(statements, "subsidy") == (
        "can be sustained by no sum a school"
    )


def endless(places: Sequence[float], *distances: float) -> Statements:
    """Return a run in which no sum would do, with so many schools each year."""
    statements = with_swings(*distances)
    view = statements.comparison.scenarios["traded"]
    one, infinite = view.central.verdict, np.array([math.inf])
    kind = np.array([VerdictKind.SUSTAINS_WITH_SUBSIDY])
    costs = view.central.costs
    volumes = replace(costs.volumes, places=np.array([places])[:, :, None])
    central = replace(
        view.central,
        costs=replace(costs, quantities=replace(costs.quantities, volumes=volumes)),
        verdict=replace(one, kind=kind, needed=infinite, extra=infinite),
    )
    views = {"traded": replace(view, central=central)}
    return Statements(replace(statements.comparison, scenarios=views), DAY)


@pytest.mark.parametrize(
    ("places", "why"),
    [
        ((0.0, 0.0), "no school takes part"),
        ((3.0, 0.0), "no school takes part in 2027/28, which is not in balance"),
        (
            (0.0, 3.0),
            "money is wanted before a school takes part, in 2027/28 at the earliest",
        ),
        ((0.0, 3.0, 0.0), "no school takes part when money is wanted"),
    ],
)
def test_why_no_sum_is_enough_is_told(places: tuple[float, ...], why: str) -> None:
    statements = endless(places)

    central = statements.comparison.scenarios["traded"].central

    assert why_no_sum(statements, central) == why
    assert headline(statements, "traded") == (
        "Schools pay: neither fails nor sustains itself, whichever one assumption is at"
        " its low or high; at the values we assume it can be sustained by no sum a"
        f" school ({why})."
    )


def test_where_one_assumption_flips_it_why_is_told_too() -> None:
    assert headline(endless((0.0, 0.0), 0.5), "traded") == (
        "Schools pay: not decided by present evidence. At the values we assume it can"
        " be sustained by no sum a school (no school takes part); 1 assumption alone"
        " gives another verdict within its range."
    )


def test_where_some_sum_is_enough_there_is_nothing_to_explain() -> None:
    assert why_no_sum(
        on_paper(), on_paper().comparison.scenarios["subsidy"].central
    ) == ("")


def test_a_contract_without_a_chance_is_certain_to_be_lost() -> None:
    comparison = on_paper().comparison
    view = replace(comparison.scenarios["tender"], chance_of_winning=0.0)
    statements = Statements(replace(comparison, scenarios={"tender": view}), DAY)

    assert (
        " It is certain to be lost, as we assume no chance of winning: then it fails in"
        " August 2027: cash is −£61k at its lowest"
    ) in headline(statements, "tender")


def test_months_are_named_and_nothing_never_happens() -> None:
    assert month_in_words(on_paper(), 4) == "January 2027"
    assert month_in_words(on_paper(), -1) == "never"


def test_a_subsidy_is_a_sum_a_school_year() -> None:
    assert subsidy_in_words(0.4) == "no subsidy at all"


def test_a_verdict_that_nothing_flips_is_decided() -> None:
    statements = with_swings(1.01, math.inf)

    assert decided(statements.comparison.scenarios["traded"])
    assert (
        evidence_in_words(statements.comparison.scenarios["traded"]) == "decides this"
    )
    assert headline(statements, "traded") == (
        "Schools pay: fails, whichever one assumption is at its low or high; in April"
        " 2028 at the values we assume."
    )


def test_a_verdict_that_one_assumption_flips_is_not_decided() -> None:
    statements = with_swings(1.0, 3.0)

    assert evidence_in_words(statements.comparison.scenarios["traded"]) == UNDECIDED
    assert headline(statements, "traded") == (
        "Schools pay: not decided by present evidence. At the values we assume it fails"
        " in April 2028; 1 assumption alone gives another verdict within its range."
    )


def test_several_that_flip_it_are_counted() -> None:
    assert headline(with_swings(0.2, 0.9), "traded").endswith(
        "2 assumptions alone give another verdict within their range."
    )


@pytest.mark.parametrize(
    ("scenario", "said"),
    [
        (
            "subsidy",
            (
                "Subsidy that tapers: sustains with a subsidy, whichever one assumption"
                " is at its low or high; with £4,629 a school-year at the values we"
                " assume."
            ),
        ),
        (
            "tender",
            (
                "Contract for coordination, if won: sustains itself, whichever one"
                " assumption is at its low or high. If lost, a chance of 60%, it fails"
                " in August 2027: cash is −£61k at its lowest and free reserves end at"
                " −£71k if nobody reacts for 2 years."
            ),
        ),
    ],
)
def test_what_is_constant_is_told_before_what_moves(scenario: str, said: str) -> None:
    assert headline(with_switches(), scenario) == said


def test_the_same_assumptions_are_counted_everywhere() -> None:
    view = with_swings(0.2, 1.0, 1.01).comparison.scenarios["traded"]

    assert [each.distance for each in flipping(view)] == [0.2, 1.0]


def test_only_a_contract_that_may_be_lost_has_a_verdict_if_lost() -> None:
    assert verdict_if_lost(on_paper(), "tender") == "fails in August 2027"
    assert verdict_if_lost(on_paper(), "traded") == ""


def test_the_chance_of_failing_is_told_won_lost_and_over_both() -> None:
    views = on_paper().comparison.scenarios

    assert failing_in_words(views["traded"]).startswith(
        "the chance that money runs out is about "
    )
    assert " if won" not in failing_in_words(views["traded"])
    assert failing_in_words(views["tender"]).endswith(
        " if won, more than 99 in 100 if lost, and about 3 in 5 (61%) over both"
    )
