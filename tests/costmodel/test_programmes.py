"""Programmes as they are written."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.programmes import Outcomes, Phase, Programme
from tests.models import programme


def test_a_school_stays_one_year_and_nothing_is_held_unless_said() -> None:
    written = Programme.model_validate(programme(10))

    assert written.lasts_years == 1
    assert written.events == 0.0
    assert written.matches_per_school == 0.0
    assert written.months_per_match == 11.0
    assert written.pupils_per_school is None
    assert not written.assumed


@pytest.mark.parametrize("years", [0, 11])
def test_a_school_stays_for_one_to_ten_years(years: int) -> None:
    with pytest.raises(ValidationError, match="lasts_years"):
        Programme.model_validate(programme(10, lasts_years=years))


def test_a_cohort_may_be_the_name_of_an_assumption() -> None:
    written = Programme.model_validate(programme("first_cohort", 12.5))

    assert written.cohorts == {2026: "first_cohort", 2027: 12.5}


def test_alternative_provision_is_written_out() -> None:
    assert Phase("alternative_provision") is Phase.ALTERNATIVE


def test_outcomes_need_one_school_with_a_known_result() -> None:
    words = {"definition": "Judged good", "era": "2019 framework", "base_rate": 0.65}

    with pytest.raises(ValidationError, match="inspected"):
        Outcomes.model_validate({**words, "inspected": 0, "succeeded": 0})

    one = Outcomes.model_validate({**words, "inspected": 1, "succeeded": 0})
    assert one.inspected == 1
