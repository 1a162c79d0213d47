"""Demand as it is written."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_tables import Region
from scenarios.demand import Demand
from tests.models import Words

LONDON: Words = {
    "region": "london",
    "test": "training_line",
    "eligible": {"leading": 60},
    "reach": 0.5,
    "interest": "interest",
}


def test_schools_that_do_not_say_are_left_out_and_none_comes_new_unless_said() -> None:
    demand = Demand.model_validate(LONDON)

    assert demand.region is Region.LONDON
    assert demand.test is AffordabilityTest.TRAINING_LINE
    assert demand.unknown is Unknowns.KNOWN
    assert demand.refill == 0.0
    assert demand.interest == "interest"


@pytest.mark.parametrize("name", LONDON)
def test_everything_else_must_be_said(name: str) -> None:
    words = {key: value for key, value in LONDON.items() if key != name}

    with pytest.raises(ValidationError, match=name):
        Demand.model_validate(words)


@pytest.mark.parametrize(
    ("name", "value"), [("region", "kent"), ("test", "willing"), ("unknown", "maybe")]
)
def test_what_has_no_figures_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValidationError, match=name):
        Demand.model_validate({**LONDON, name: value})
