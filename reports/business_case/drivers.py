"""What drives the way of funding whose verdict is nearest to changing."""

from __future__ import annotations

from reports import pictures
from reports.contents import Chart
from reports.statements import Statements
from reports.tables import Table
from reports.verdict_tables import tornado
from scenarios.sensitivity import deciding


def driver_chart(statements: Statements) -> Chart | None:
    """Return the chart; None if no assumption changes any verdict."""
    name = nearest(statements)
    return None if name is None else pictures.drivers(statements, name)


def driver_figures(statements: Statements) -> Table | None:
    """Return the figures behind the chart, if there is one."""
    name = nearest(statements)
    return None if name is None else tornado(statements, name)


def nearest(statements: Statements) -> str | None:
    """Return the scenario whose verdict is nearest to changing; None if none does."""
    swings = {
        name: deciding(view.found.swings, 1)
        for name, view in statements.comparison.scenarios.items()
    }
    distances = {name: near[0].distance for name, near in swings.items() if near}
    return min(distances, key=lambda name: distances[name], default=None)
