"""What becomes of a plan under an action has addresses that lead to the plan's own."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from costmodel.explain.addresses import UnknownAddressError
from scenarios.explain.actions import LAST, LEAST, RESULT, actions_told_of
from scenarios.explain.figures import Maker
from tests.models import Words, a_model, bought, fee, pool, programme, scenario
from tests.scenarios.explain.ways import way_of


def told(**programmes: Words) -> Mapping[str, Maker]:
    """Return the actions of an office of £12,000 that schools pay £10,000 for."""
    model = a_model(
        opening={"cash": 1_000},
        organisation={"reserves_floor": 0, "creditors_months": 0},
        programmes={"leading": programme(10), **programmes},
        pools={"office": pool("schools", bought(12_000))},
        funding={"way": scenario(fee())},
    )
    return actions_told_of(way_of(model))


@pytest.mark.parametrize(
    ("line", "amount", "planned"),
    [
        (RESULT, 0, "way.result"),
        (LEAST, 1_000, "way.reserves.2027-08"),
        (LAST, 1_000, "way.reserves.2027-08"),
    ],
)
def test_a_line_is_the_plans_own_figure_and_what_changes(
    line: str, amount: float, planned: str
) -> None:
    figure = told()[f"way.action.fees.{line}"]()

    assert figure.amount == pytest.approx(amount, abs=0.01)
    as_planned, change = figure.children
    assert as_planned.address == planned
    assert as_planned.amount + change.amount == pytest.approx(figure.amount)


def test_what_makes_nothing_better_is_no_action() -> None:
    makers = told(learning=programme(5))

    with pytest.raises(UnknownAddressError, match="makes nothing better"):
        makers["way.action.stop.result.of.learning"]()
