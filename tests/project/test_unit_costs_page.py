"""The model on the page of unit costs is in order, and costs what the page says."""

from __future__ import annotations

import re
from functools import cache

import pytest

from costmodel.avoidable_costs import avoidable_costs
from costmodel.bearers import Ledger
from costmodel.marginal_costs import marginal_costs
from costmodel.model_files import read_text
from costmodel.perspectives import start_up_timing
from costmodel.unit_costs import unit_costs
from scenarios.contributions import contributions
from scenarios.funding import FundedModel
from tests.models import planned, projected
from tests.project.tree import text_of

PAGE = text_of("docs/method/unit_costs.md").partition("## All of it in a model file")[2]
FILE = PAGE.partition("```yaml\n")[2].partition("```")[0]
LINES = PAGE.partition("| £ | reading | leading |")[2].splitlines()[2:9]


def model() -> FundedModel:
    """Return the model of the page."""
    return read_text(FILE, FundedModel).require()


@cache
def ledger() -> Ledger:
    """Return its planned costs."""
    return planned(model())


def told(line: str) -> list[float]:
    """Return what the page says on the line that begins so, but for what is not."""
    (found,) = (one for one in LINES if one.startswith(f"| {line}"))
    _, *cells = re.split(r"\s*\|\s*", found.strip("| "))
    return [float(one) for one in cells if one != "–"]


def test_full_cost_and_unit_costs_are_those_of_the_page() -> None:
    full = ledger().full_cost.sum(axis=(0, 1))[:2, 0]
    charged = ledger().over_life.full_cost.sum(axis=(0, 1))
    units = unit_costs(ledger().costs, charged)

    assert full == pytest.approx(told("full cost"))
    assert charged[:2, 0] == pytest.approx(told("what unit costs count"))
    assert units.per_school_year[:2] == pytest.approx(told("a school-year"))
    assert units.per_pupil[0] == pytest.approx(79)


def test_start_up_falls_past_the_plan_as_the_page_says() -> None:
    timing = start_up_timing(ledger())

    assert timing is not None
    assert timing.past_the_plan == pytest.approx(8_000)


def test_what_more_schools_add_is_that_of_the_page() -> None:
    reading, leading = marginal_costs(ledger())

    both = [each.next_school.cost for each in (reading, leading)]
    assert both == pytest.approx(told("the next school"))
    assert reading.next_step is None
    assert leading.next_step is not None
    assert leading.next_step.schools == 2
    assert [leading.next_step.cost] == pytest.approx(told("the next whole step"))


def test_what_would_vanish_and_what_contributes_is_that_of_the_page() -> None:
    projection = projected(model())
    found = contributions(projection, Ledger(projection.costs, ledger().priced))

    gone = avoidable_costs(ledger()).programmes[:, 0]
    assert gone == pytest.approx(told("would vanish"))
    assert found.contribution[:, 0] == pytest.approx(told("its contribution"))
