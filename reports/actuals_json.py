"""Budget against actual as JSON: every line, period by period, in whole pence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from costmodel.arrays import Integers
from reports.actuals_tables import ToldLedger
from scenarios.actuals.forecast import Forecast
from scenarios.actuals.plan_lines import PlanLine
from scenarios.actuals.posting import Stake

SCHEMA = "costmodel-against-budget/1"


def actuals_json(told: ToldLedger) -> dict[str, object]:
    """Return a comparison as it stands in the JSON; all money is pence."""
    against = told.against
    window, figures = against.window, against.figures
    return {
        "schema": SCHEMA,
        "run": told.source.run,
        "scenario": against.scenario,
        "unit": "pence",
        "periods": [
            {"first": window.label(first), "last": window.label(last)}
            for first, last in window.periods
        ],
        "schools_stated": against.has_schools,
        "lines": [
            {
                **_name(line),
                "label": told.labels.line(line),
                "budget": _listed(figures.budget[at]),
                "actual": _listed(figures.actual[at]),
                "difference": _listed(figures.difference[at]),
                "volume": _listed(figures.volume[at]),
                "mix": _listed(figures.mix[at]),
                "price": _listed(figures.price[at]),
                "forecast": _forecast(told.forecast, at),
            }
            for at, line in enumerate(against.lines)
        ],
        "year": against.year.label,
        "months_so_far": told.forecast.months_so_far,
        "not_mapped": _stakes(against.not_mapped),
        "unknown_categories": _stakes(against.unknown_categories),
        "reconciliation": asdict(against.reconciliation),
    }


def _name(line: PlanLine) -> dict[str, object]:
    """Return what tells a line apart; nothing as null."""
    return {
        "side": line.side,
        "owner": line.owner or None,
        "cost_type": line.cost_type,
        "stream": line.stream or None,
    }


def _forecast(forecast: Forecast, at: int) -> dict[str, int]:
    """Return where one line is heading."""
    amounts = {
        "budget": forecast.budget,
        "so_far": forecast.so_far,
        "budget_to_come": forecast.missed + forecast.ahead,
        "forecast": forecast.planned_rest,
        "run_rate": forecast.run_rate,
    }
    return {name: int(amount[at]) for name, amount in amounts.items()}


def _stakes(stakes: Iterable[Stake]) -> list[dict[str, object]]:
    """Return what is at stake, the largest first."""
    return [asdict(stake) for stake in stakes]


def _listed(amounts: Integers) -> list[int]:
    """Return amounts as a plain list."""
    listed: list[int] = amounts.tolist()
    return listed
