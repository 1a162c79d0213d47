"""Deployed people and own people who attend, as they are written."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.deployments import Attendance, Deployment
from costmodel.drivers import ProfileName


def test_days_fall_in_teaching_months_unless_said() -> None:
    deployment = Deployment(person="head", days_per_school=5.0)
    attendance = Attendance(person="deputy", days_per_school=2.0)

    assert deployment.profile is ProfileName.TEACHING
    assert attendance.profile is ProfileName.TEACHING


def test_one_person_supports_one_school_unless_said() -> None:
    assert Deployment(person="head", days_per_school=5.0).schools_per_person == 1.0


@pytest.mark.parametrize("kind", [Deployment, Attendance])
def test_both_need_a_person_and_days(kind: type[Deployment | Attendance]) -> None:
    with pytest.raises(ValidationError, match="days_per_school"):
        kind.model_validate({"person": "head"})
    with pytest.raises(ValidationError, match="person"):
        kind.model_validate({"days_per_school": 1.0})
