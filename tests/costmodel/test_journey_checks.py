"""Schools that leave the plan before their programme ends are told of."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.inspection import Inspection
from costmodel.journey_checks import check_journeys
from tests.documents import told
from tests.models import a_model, programme


def said(*cohorts: float | str, lasts: int) -> list[str]:
    """Return what is said of cohorts in a plan of three years."""
    model = a_model(
        years=3,
        people={},
        programmes={"review": programme(*cohorts, lasts_years=lasts)},
    )
    return told(check_journeys(Inspection(model, load_published(), DocumentLines())))


@pytest.mark.parametrize(("lasts", "is_cut"), [(1, False), (2, False), (3, True)])
def test_a_journey_is_cut_if_it_outlasts_the_plan(lasts: int, *, is_cut: bool) -> None:
    assert bool(said(5, 5, lasts=lasts)) is is_cut


def test_every_cohort_that_is_cut_is_named() -> None:
    assert said(5, 5, 5, lasts=3) == [
        (
            "note programmes.review.cohorts.2027: 'review' lasts 3 years; schools that "
            "start in 2027/28 and 2028/29 are still in it when the plan ends. Its cost "
            "per journey counts their whole journey and part of its cost. Read its "
            "cost by school-year, or plan for more years."
        )
    ]


def test_a_cohort_of_nobody_or_outside_the_plan_is_not_cut() -> None:
    assert said(5, 0, 0, 7, lasts=3) == []
    assert said(5, "unknown", lasts=3) == []
