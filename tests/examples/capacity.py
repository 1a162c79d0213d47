"""A resource costed by the time that activities take of it."""

from __future__ import annotations

from collections.abc import Iterator

import costmodel
from costmodel.library import Worked
from tests.examples.example import Example, Line


def customer_service(example: Example) -> Iterator[Line]:
    """WE12: two periods of a department, and its cost by shares of time beside it."""
    given = example.inputs
    by_share = costmodel.allocate(
        {"department": given["resource_cost"]}, {"department": given["time_pct"]}
    )
    for name, expected in example.published["traditional_cost"].items():
        ours = by_share.final["cost"].to_dict()[name]
        yield Line(f"{name}, by share of time", expected, ours, 1e-6)
        rate = example.published["traditional_rates"][name]
        each = ours / given["period1"][name]
        yield Line(f"{name}, each by share of time", rate, each, 1e-6)
    for period in ("period1", "period2"):
        worked = costmodel.time_driven(
            given["resource_cost"],
            given["useful_hours"],
            given["unit_hours"],
            given[period],
        )
        yield from _lines(period, example.worked_out, worked)


def _lines(
    period: str, told: dict[str, dict[str, float]], worked: Worked
) -> Iterator[Line]:
    """Yield what one period comes to."""
    costs = {str(name): one for name, one in worked.activities["cost"].items()}
    each = {str(name): one for name, one in worked.activities["each"].items()}
    figures = {
        **{f"{name}, {period}": (told[period][name], costs[name]) for name in costs},
        **{f"{name}, each": (told["tdabc_rates"][name], each[name]) for name in costs},
        f"assigned, {period}": (told[period]["assigned"], sum(costs.values())),
        f"unused hours, {period}": (told[period]["unused_hours"], worked.unused_time),
        f"unused cost, {period}": (told[period]["unused_cost"], worked.unused),
    }
    for what, (expected, ours) in figures.items():
        yield Line(what, expected, ours, 1e-6, is_published=False)
