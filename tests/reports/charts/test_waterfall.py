"""Steps lead from level to level."""

from __future__ import annotations

import pytest

from reports.charts import Look, Step, Waterfall
from reports.errors import UndrawableError
from reports.palette import Theme, colour
from tests.reports.charts.pictures import bars_of, drawn, texts_of

FULL = Step("Full cost", 8_090, "broker", is_level=True)
FUNDER = colour("funder", Theme.PAPER)


def test_each_step_starts_where_the_last_one_ended() -> None:
    chart = Waterfall((FULL, Step("Fee", -2_100, "fees"), Step("Grant", 500, "grant")))

    picture = drawn(chart)

    ((start, whole),) = bars_of(picture, colour("broker", Theme.PAPER))
    ((fee, taken),) = bars_of(picture, colour("fees", Theme.PAPER))
    ((grant, given),) = bars_of(picture, FUNDER)
    assert fee + taken == pytest.approx(start + whole, abs=0.02)
    assert grant == pytest.approx(fee, abs=0.02)
    assert taken / given == pytest.approx(2_100 / 500, rel=0.01)


def test_changes_carry_their_sign_and_levels_do_not() -> None:
    chart = Waterfall((FULL, Step("Fee", -2_100), Step("Other", 10)))

    assert {"£8,090", "−£2,100", "+£10"} <= set(texts_of(drawn(chart)))


def test_a_level_below_nought_has_its_figure_at_the_left() -> None:
    chart = Waterfall(
        (FULL, Step("Fee", -9_000, "fees"), Step("Surplus", -910, "grant", True))  # noqa: FBT003 - a level
    )

    picture = drawn(chart)

    ((left, width),) = bars_of(picture, FUNDER)
    ((start, _),) = bars_of(picture, colour("broker", Theme.PAPER))
    assert left + width == pytest.approx(start, abs=0.02)
    assert "−£910" in texts_of(picture)


@pytest.mark.parametrize("steps", [(), (Step("Fee", 10),)])
def test_a_way_starts_on_a_level(steps: tuple[Step, ...]) -> None:
    with pytest.raises(UndrawableError, match="starts with a level"):
        Waterfall(steps)


def test_a_level_that_the_steps_do_not_lead_to_is_refused() -> None:
    with pytest.raises(UndrawableError, match="lead to 5990, not to 6000"):
        Waterfall((FULL, Step("Fee", -2_100), Step("Gap", 6_000, is_level=True)))


def test_a_level_may_be_a_pound_out_for_rounding() -> None:
    made = Waterfall((FULL, Step("Fee", -2_100), Step("Gap", 5_991, is_level=True)))

    assert made.picture(Look()).height > 0
