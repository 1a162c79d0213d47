"""Checks of scenarios by their central case: prices, stocks, reserves, shortages.

They ask the engine, so they are made only of a model in which nothing else is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

import numpy as np

from costmodel.bounds import LARGEST
from costmodel.draft import in_pounds
from costmodel.errors import Finding
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.references import Path
from costmodel.shortage_checks import check_shortages
from costmodel.suggestions import listed
from scenarios.bearer_checks import check_bearers
from scenarios.concentration_checks import check_concentration
from scenarios.contract_price_checks import check_contract_prices
from scenarios.funded_plan import ScenarioPlan, funded_plan_of
from scenarios.funder_rule_findings import check_rules_at_work
from scenarios.funding_inspection import FundingInspection
from scenarios.heading_checks import check_claims
from scenarios.projection import Projection, projector_of
from scenarios.reserves import HALF_A_PENNY
from scenarios.stream_size_checks import check_stream_sizes
from scenarios.streams import Donation

SLACK = 1e-9
"""Part of a school that floats may lose."""


def check_projections(inspection: FundingInspection) -> Iterator[Finding]:
    """Yield what only the central case of each scenario shows."""
    with np.errstate(all="ignore"):
        funded = funded_plan_of(
            inspection.model, inspection.register, inspection.tables
        )
        projector = projector_of(funded, funded.plan.terms.central)
        projections = [projector.project(one) for one in funded.scenarios.values()]
        plan, priced = funded.plan, projector.priced
        journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
        as_planned = cost(plan, funded.planned, priced, journeys, funded.order)
        planned = {each.what for each in check_shortages(inspection, as_planned)}
    for projection in projections:
        path: Path = ("funding", projection.scenario.name)
        if not _is_whole(projection):
            yield _no_number(inspection, path)
            continue
        yield from _check_prices(inspection, path, projection.scenario)
        yield from _check_stock(inspection, path, projection)
        yield from check_stream_sizes(inspection, path, projection)
        yield from _check_opening(inspection, projection)
        yield from _check_idle_grants(inspection, path, projection)
        yield from check_rules_at_work(inspection, path, projection)
        yield from check_claims(inspection, path, projection)
        yield from check_bearers(inspection, path, projection)
        yield from check_concentration(inspection, path, projection)
        yield from check_contract_prices(inspection, path, projector, projection)
        yield from _check_shortages(inspection, projection, planned)


def _check_shortages(
    inspection: FundingInspection, projection: Projection, planned: Collection[str]
) -> Iterator[Finding]:
    """Yield a finding for what runs short on the scenario's own volumes.

    ``planned`` is what planned volumes have told already; it is not told again.
    """
    label = projection.scenario.funding.label
    for finding in check_shortages(inspection, projection.costs):
        if finding.what not in planned:
            yield replace(finding, what=f"In '{label}': {finding.what}")


def _is_whole(projection: Projection) -> bool:
    """Whether every month's balances are numbers that money can be."""
    balances = projection.balances
    sums = (balances.cash, balances.unrestricted, projection.floor.by_month)
    return all(bool((np.abs(each) <= LARGEST).all()) for each in sums)


def _no_number(inspection: FundingInspection, path: Path) -> Finding:
    """Return the finding about balances that are too large, or undefined."""
    return inspection.error(
        path,
        "The balances of this scenario cannot be worked out: some come out as no "
        "number, or as more than a million million pounds.",
        "See whether a price or a number is far too large or too small.",
    )


def _check_prices(
    inspection: FundingInspection, path: Path, scenario: ScenarioPlan
) -> Iterator[Finding]:
    """Yield a finding for each contract whose price follows from no cost."""
    for position, stream in enumerate(scenario.funding.streams):
        price = scenario.contract_prices.get(stream.name)
        if price is not None and not (price > 0.0).any():
            yield inspection.error(
                (*path, "streams", position, "scope"),
                f"The contract '{stream.name}' is priced on the cost of its scope, and "
                "nothing in its scope costs anything in its months.",
                "Widen the scope or the term, or state the price, like a_year: 60000.",
            )


def _check_stock(
    inspection: FundingInspection, path: Path, projection: Projection
) -> Iterator[Finding]:
    """Yield a finding for each cohort larger than the schools still eligible."""
    names = tuple(inspection.model.programmes)
    plan = projection.funded.plan
    table = plan.terms.table(plan.terms.central)
    planned = journeys_of(plan, table, projection.scenario.cohorts)
    for position, take in projection.takes.items():
        stock, cohorts = take.stock[:, 0], planned[position, :, 0]
        short = np.flatnonzero(cohorts > stock + SLACK)
        if len(short):
            first = short[0]
            years = listed(inspection.horizon.label_of_year(int(at)) for at in short)
            yield inspection.warning(
                (*path, "demand", "eligible", names[position]),
                f"'{names[position]}' plans more schools than are still eligible in "
                f"{years}: {cohorts[first]:,.0f} planned and {stock[first]:,.0f} "
                f"eligible in {inspection.horizon.label_of_year(int(first))}.",
                "See whether the cohort or the number of eligible schools is right.",
                "The scenario goes on with as many as there are.",
            )


def _check_opening(
    inspection: FundingInspection, projection: Projection
) -> Iterator[Finding]:
    """Yield a finding if reserves open below the floor that is to be held."""
    free = float(projection.balances.opening.free[0])
    floor = float(projection.floor.opening[0])
    if free < floor - HALF_A_PENNY:
        label = projection.scenario.funding.label
        yield inspection.warning(
            ("organisation", "opening"),
            f"In '{label}' free reserves open at {in_pounds(free)}, below the floor of "
            f"{in_pounds(floor)}.",
            "See whether the opening balances and the floor are right.",
            "The verdict then asks that they do not fall below that, and that they "
            "stand at the floor when the plan ends.",
        )


def _check_idle_grants(
    inspection: FundingInspection, path: Path, projection: Projection
) -> Iterator[Finding]:
    """Yield a finding for each restricted grant that pays for nothing."""
    paid = projection.payments.by_payer
    idle = {
        money.grant.name
        for money in projection.streams.restricted
        if (money.total > 0.0).any() and not (paid[money.grant.name] > 0.0).any()
    }
    for position, stream in enumerate(projection.scenario.funding.streams):
        if stream.name in idle:
            back = "All of it goes back."
            if isinstance(stream, Donation):
                back = "All of it is left at the end."
            yield inspection.warning(
                (*path, "streams", position, "scope"),
                f"The {stream.kind} '{stream.name}' pays for nothing: no cost of its "
                "scope is left for it in its months.",
                "Widen its scope or its term.",
                back,
            )
