"""What was worked out stays as it is."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from tests.web.sample import prepared


@pytest.mark.parametrize("field", fields(prepared()), ids=lambda field: field.name)
def test_nothing_of_it_can_be_changed(field: object) -> None:
    done = prepared()

    with pytest.raises(FrozenInstanceError):
        setattr(done, getattr(field, "name", ""), None)
