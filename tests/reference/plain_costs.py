"""Costs of one set of volumes: rows, sharing, unit costs, who bears them."""

from __future__ import annotations

from costmodel.drivers import Count
from tests.reference.plain_life import over_life
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import Volumes, planned_journeys, volumes_of
from tests.reference.plain_result import (
    DIRECT,
    NOT_SHARED,
    ORGANISATION,
    ByYear,
    CostKey,
    Months,
    PlainCosts,
    PlainRow,
)
from tests.reference.plain_rows import (
    Rows,
    Work,
    add_months,
    borne_by_party,
    by_owner_and_year,
    resources_by_key,
    rows_of,
    transfers_by_key,
)
from tests.reference.plain_sharing import Drivers, Shares, closing_order, shares_of_year

YearShares = dict[int, dict[str, Shares]]


def work_out_costs(work: Work, prices: Prices, order: tuple[str, ...]) -> PlainCosts:
    """Return everything that the work costs, shared among programmes."""
    found = rows_of(work, prices)
    rows = found.rows
    drivers = drivers_of(work, found, prices)
    shares = {year: shares_of_year(drivers, order, year) for year in prices.years}
    spread = over_life(rows, prices)
    costs = PlainCosts(
        places=work.volumes.places,
        journeys=work.volumes.journeys,
        counts=work.volumes.counts,
        distinct_schools=_distinct_schools(work.volumes, prices),
        rows=rows,
        resources=resources_by_key(rows),
        transfers=transfers_by_key(rows),
        shares=shares,
        full_cost=shared(_paid(rows), shares, prices),
        full_economic_cost=shared(_resources(rows), shares, prices),
        full_cost_over_life=shared(_paid(spread), shares, prices),
        borne=borne_by_party(rows, prices),
        cover_gap=found.cover_gap,
        unit_costs={},
        deflators={year: prices.deflator(year) for year in prices.years},
    )
    economic = shared(_resources(spread), shares, prices)
    costs.unit_costs = {
        "full_cost": _unit_costs(costs.full_cost_over_life, costs, prices),
        "full_economic_cost": _unit_costs(economic, costs, prices),
    }
    return costs


def _paid(rows: list[PlainRow]) -> list[PlainRow]:
    """Return the rows of the broker's cost."""
    return [row for row in rows if row.is_broker_cost]


def _resources(rows: list[PlainRow]) -> list[PlainRow]:
    """Return the rows of the full economic cost."""
    return [row for row in rows if row.kind == "resource"]


def drivers_of(work: Work, found: Rows, prices: Prices) -> Drivers:
    """Return what the drivers measure: counts, staff, cost before pools."""
    paid = _paid(found.rows)
    measured = {
        "staff_days": found.staff_days,
        "posts": found.posts,
        "staff_cost": _by_owner([row for row in paid if row.is_pay], prices),
        "direct_cost": _by_owner(paid, prices),
    }
    return Drivers(prices, work.volumes, measured)


def _by_owner(rows: list[PlainRow], prices: Prices) -> dict[str, ByYear]:
    """Add up rows by programme or pool and year."""
    cost = by_owner_and_year(prices)
    for row in rows:
        for month, amount in enumerate(row.months):
            cost[row.owner][prices.year_of(month)] += amount
    return cost


def order_of(central: Prices) -> tuple[str, ...]:
    """Return the order of step-down: planned, central, delivery by the broker."""
    work = Work(volumes_of(planned_journeys(central), central))
    return closing_order(drivers_of(work, rows_of(work, central), central))


def shared(
    rows: list[PlainRow], shares: YearShares, prices: Prices
) -> dict[CostKey, Months]:
    """Return the cost of each programme by origin and cost type, month by month."""
    costs: dict[CostKey, Months] = {}
    for row in rows:
        if row.owner in prices.model.programmes:
            _put(costs, (row.owner, DIRECT, row.cost_type), row.months)
            continue
        for end in [*prices.model.programmes, NOT_SHARED]:
            part = [
                amount * shares[prices.year_of(month)][row.owner].get(end, 0.0)
                for month, amount in enumerate(row.months)
            ]
            if any(part):
                _put(costs, (end, row.owner, row.cost_type), part)
    return costs


def by_year(months: Months, prices: Prices) -> ByYear:
    """Add months up to academic years."""
    return {
        year: sum(months[month] for month in prices.months_of(year))
        for year in prices.years
    }


def real_total(months: Months, prices: Prices) -> float:
    """Add months up in the prices of the first year."""
    years = by_year(months, prices)
    return sum(amount / prices.deflator(year) for year, amount in years.items())


def _put(costs: dict[CostKey, Months], key: CostKey, months: Months) -> None:
    """Add months to what is already there."""
    costs[key] = add_months(costs[key], months) if key in costs else months


def _distinct_schools(volumes: Volumes, prices: Prices) -> ByYear:
    """Return the schools of each year, each counted once."""
    once = 1 - prices.value(prices.model.organisation.overlap)
    return {
        year: sum(places[year] for places in volumes.places.values()) * once
        for year in prices.years
    }


def _unit_costs(
    cost: dict[CostKey, Months], costs: PlainCosts, prices: Prices
) -> dict[str, dict[str, float | None]]:
    """Return what one school-year, journey, pupil and day of each programme costs."""
    real = dict.fromkeys([*prices.model.programmes, ORGANISATION], 0.0)
    for (owner, _, _), months in cost.items():
        amount = real_total(months, prices)
        real[ORGANISATION] += amount
        if owner != NOT_SHARED:
            real[owner] += amount
    found: dict[str, dict[str, float | None]] = {}
    for name, programme in prices.model.programmes.items():
        counts = costs.counts[name]
        found[name] = {
            "school_year": _each(real[name], [counts[Count.SCHOOL]]),
            "journey": _each(real[name], [counts[Count.JOURNEY]]),
            "deployment_day": _each(real[name], [counts[Count.DEPLOYMENT_DAY]]),
        }
        if programme.pupils_per_school is not None:
            found[name]["pupil"] = _each(real[name], [counts[Count.PUPIL]])
    every = costs.counts.values()
    found[ORGANISATION] = {
        unit: _each(real[ORGANISATION], [counts[count] for counts in every])
        for unit, count in {
            "school_year": Count.SCHOOL,
            "journey": Count.JOURNEY,
            "deployment_day": Count.DEPLOYMENT_DAY,
        }.items()
    }
    if all(
        programme.pupils_per_school is not None or not any(costs.places[name].values())
        for name, programme in prices.model.programmes.items()
    ):
        pupils = [counts[Count.PUPIL] for counts in every]
        found[ORGANISATION]["pupil"] = _each(real[ORGANISATION], pupils)
    found[ORGANISATION]["distinct_school"] = _each(
        real[ORGANISATION], [costs.distinct_schools]
    )
    return found


def _each(amount: float, counts: list[ByYear]) -> float | None:
    """Return an amount for each counted; None where nothing is counted."""
    total = sum(sum(count.values()) for count in counts)
    return amount / total if total > 0 else None
