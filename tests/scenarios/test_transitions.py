"""Schools that were supported free, and the programme that they may buy."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from scenarios.transitions import Transition, is_own, supported_in


def test_schools_go_on_in_the_same_programme_unless_another_is_named() -> None:
    same = Transition(from_year=2027, converts=0.4)
    other = Transition(from_year=2027, converts=0.4, after="deep")

    assert (supported_in("light", same), is_own(same)) == ("light", True)
    assert (supported_in("light", other), is_own(other)) == ("deep", False)


def test_how_many_convert_has_to_be_said() -> None:
    with pytest.raises(ValidationError):
        Transition.model_validate({"from_year": 2027})
