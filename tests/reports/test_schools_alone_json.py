"""What would have to be true for schools to pay for it alone, as JSON."""

from __future__ import annotations

import pytest

from reports.schools_alone_json import schools_alone_json
from tests.reports.offices import office
from tests.reports.test_schools_alone_tables import in_a_market
from tests.scenarios.test_schools_alone import TOGETHER
from tests.scenarios.test_schools_alone import told as made_up


def test_where_no_school_pays_it_is_null() -> None:
    assert schools_alone_json(None) is None


def test_results_have_every_range_and_pair() -> None:
    alone = in_a_market().comparison.scenarios["only"].found.schools_alone

    found = schools_alone_json(alone)

    assert found is not None
    assert found["own_test"] == "training_line"
    assert found["alone"]["fee"]["known"]
    assert found["by_test"]["training_line"]["market_now"]["start"] == pytest.approx(
        10, rel=0.01
    )
    without = schools_alone_json(
        office().comparison.scenarios["only"].found.schools_alone
    )
    assert without is not None
    assert without["by_test"]["training_line"]["market_now"] is None
    pairs = schools_alone_json(made_up(1.2, 0.5, TOGETHER))
    assert pairs is not None
    assert pairs["pairs"][0]["is_within_what_is_known"] is True
