"""Swings stand from the widest down, around the central result."""

from __future__ import annotations

import pytest

from reports.charts import Look, Swing, Tornado
from reports.errors import UndrawableError
from reports.palette import Theme, colour
from tests.reports.charts.pictures import bars_of, drawn, texts_of

FEE = Swing("Day fee", "£500", "£990", 4_100, 8_800, "£560")
SCHOOLS = Swing("Schools", "12", "24", 8_100, 5_200)
BROKER = colour("broker", Theme.PAPER)


def test_the_widest_swing_stands_first() -> None:
    texts = texts_of(drawn(Tornado((SCHOOLS, FEE), 5_990, "gap")))

    assert texts.index("Day fee") < texts.index("Schools")


def test_values_stand_at_the_ends_that_they_lead_to() -> None:
    texts = texts_of(drawn(Tornado((SCHOOLS, FEE), 5_990, "gap")))

    assert texts.index("£500") < texts.index("£990")
    assert texts.index("24") < texts.index("12")


def test_bars_are_in_proportion_to_the_change() -> None:
    picture = drawn(Tornado((FEE, SCHOOLS), 5_990, "gap"))

    (_, up), (_, down) = bars_of(picture, BROKER)[-2:]
    assert up / down == pytest.approx((8_800 - 5_990) / (5_990 - 5_200), rel=0.01)


def test_switching_values_have_a_column_only_if_there_is_one() -> None:
    one = texts_of(drawn(Tornado((FEE,), 5_990, "gap", 5_000, "subsidy of 2013")))
    none = texts_of(drawn(Tornado((SCHOOLS,), 5_990, "gap")))

    assert {"changes at", "£560", "subsidy of 2013", "£5,000"} <= set(one)
    assert "changes at" not in none


def test_a_threshold_far_away_stays_in_the_picture() -> None:
    made = Tornado((SCHOOLS,), 5_990, "gap", 20_000, "a far threshold")

    assert "£20,000" in texts_of(drawn(made))


def test_a_chart_of_nothing_is_refused() -> None:
    with pytest.raises(UndrawableError, match="one assumption"):
        Tornado((), 5_990, "gap")


def test_assumptions_that_move_nothing_make_no_chart() -> None:
    still = Tornado((Swing("Rent", "1", "2", 10, 10),), 10, "gap")

    with pytest.raises(UndrawableError, match="No assumption moves"):
        still.picture(Look())
