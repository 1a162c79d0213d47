"""What one school more would add, and what would vanish (docs/method: unit costs)."""

from __future__ import annotations

from copy import deepcopy

from tests.reference.plain_costs import by_year, real_total
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import Journeys, planned_journeys, volumes_of
from tests.reference.plain_result import ByYear, PlainRow
from tests.reference.plain_rows import Work, rows_of


def next_school(name: str, prices: Prices) -> dict[str, float]:
    """Return what a programme's next school adds, over all years and in real terms.

    It starts where the programme's first planned school does.
    """
    planned = planned_journeys(prices)
    more = deepcopy(planned)
    starts = [year for year, schools in planned[name].items() if schools > 0]
    more[name][starts[0] if starts else prices.years[0]] += 1
    before, after = _rows(planned, prices), _rows(more, prices)
    return {
        "cost": _real(_paid(after), prices) - _real(_paid(before), prices),
        "economic_cost": _real(_given(after), prices) - _real(_given(before), prices),
    }


def avoidable_of_programme(name: str, prices: Prices) -> ByYear:
    """Return the broker's cost that would vanish with a programme and its schools."""
    planned = planned_journeys(prices)
    without = planned | {name: dict.fromkeys(prices.years, 0.0)}
    others = [row for row in _rows(without, prices) if row.owner != name]
    before = _by_year(_paid(_rows(planned, prices)), prices)
    after = _by_year(_paid(others), prices)
    return {year: before[year] - after[year] for year in prices.years}


def avoidable_of_pool(name: str, prices: Prices) -> ByYear:
    """Return the broker's own cost of a pool."""
    rows = _paid(_rows(planned_journeys(prices), prices))
    return _by_year([row for row in rows if row.owner == name], prices)


def _rows(journeys: Journeys, prices: Prices) -> list[PlainRow]:
    """Return the rows of what so many schools need."""
    return rows_of(Work(volumes_of(journeys, prices)), prices).rows


def _paid(rows: list[PlainRow]) -> list[PlainRow]:
    """Return the rows of the broker's cost."""
    return [row for row in rows if row.is_broker_cost]


def _given(rows: list[PlainRow]) -> list[PlainRow]:
    """Return the rows of the full economic cost."""
    return [row for row in rows if row.kind == "resource"]


def _real(rows: list[PlainRow], prices: Prices) -> float:
    """Add rows up in the prices of the first year."""
    return sum(real_total(row.months, prices) for row in rows)


def _by_year(rows: list[PlainRow], prices: Prices) -> ByYear:
    """Add rows up by academic year."""
    years = [by_year(row.months, prices) for row in rows]
    return {year: sum(row[year] for row in years) for year in prices.years}
