"""Checks by planned costs: drivers without volume, and cost that nothing needs.

They ask the engine, so they are made only of a model in which nothing else is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from costmodel.arrays import Flags, Floats
from costmodel.bounds import LARGEST
from costmodel.driver_volumes import owners_sum
from costmodel.drivers import COUNT_OF_DRIVER, Count, Driver
from costmodel.errors import Finding
from costmodel.full_cost import (
    Costs,
    closing_order,
    cost,
    journeys_of,
    planned_cohorts,
)
from costmodel.inspection import Inspection
from costmodel.nearly_closed import REMEDY, NearlyClosedError, goes_round
from costmodel.plan import Plan
from costmodel.pools import Method, Pool
from costmodel.references import Path
from costmodel.sharing import Sharing
from costmodel.shortage_checks import check_shortages
from costmodel.suggestions import listed
from costmodel.time_used import times_used
from costmodel.unreached_checks import STATED, check_unreached, unreached_deployments
from costmodel.variants import Variant

SLACK = 1e-6
"""Part of a pound, or of the whole cost, that floats may lose."""

_AT_THE_ENDS = (
    "It does so where their ranges put what they do for each other highest and what "
    "they do for programmes lowest."
)


def check_costs(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield what only the costs of the planned schools show.

    ``costs`` are those of planned cohorts at central values.
    """
    with np.errstate(all="ignore"):
        shares = costs.shares
        times = times_used(costs)
    yield from _check_ranges(inspection, costs.plan)
    yield from _check_sums(inspection, costs)
    sharing = Sharing(costs.plan.model, costs.plan.terms)
    closed = {used.pool: used.capacity == 0.0 for used in times}
    for position, (name, pool) in enumerate(costs.plan.model.pools.items()):
        shared = shares[position].any(axis=(0, 2))
        if position in closed:
            shared = shared | closed[position]
        if sharing.pools_only[position] or pool.driver is Driver.FIXED:
            yield from _check_pools_only(inspection, costs, position, shared)
        else:
            yield from _check_shared(inspection, name, pool, shared)
    yield from _check_pupils(inspection, costs)
    yield from check_unreached(inspection, costs)
    yield from check_shortages(inspection, costs)


def planned_costs(plan: Plan, drawn: Floats | None = None) -> Costs:
    """Return the costs of planned cohorts, the broker paying.

    ``drawn`` are values of the assumptions in use, ``(names, 1)``; None: the central.
    """
    rows = plan.compile(Variant())
    shapes = tuple(sorted(plan.book.shapes(rows.rates), key=repr))
    values = plan.terms.central if drawn is None else drawn
    priced = plan.price(plan.terms.table(values), shapes)
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    return cost(plan, rows, priced, journeys, closing_order(plan, rows, priced))


def nearly_closed(
    inspection: Inspection, pools: Sequence[str], why: str = ""
) -> Finding:
    """Return the finding about pools whose cost goes round among them."""
    driver = inspection.model.pools[pools[0]].driver
    field = {Driver.TIME: "takes", Driver.FIXED: "weights"}.get(driver, "driver")
    named = [f"'{name}'" for name in pools]
    path: Path = ("pools", pools[0], field)
    return inspection.error(path, goes_round(named), REMEDY, why)


def _check_ranges(inspection: Inspection, plan: Plan) -> Iterator[Finding]:
    """Yield a finding if ranges let nearly all of some pools' cost go round."""
    drawn = _most_round(plan)
    if (drawn == plan.terms.central).all():
        return
    try:
        with np.errstate(all="ignore"):
            planned_costs(plan, drawn)
    except NearlyClosedError as error:
        yield nearly_closed(inspection, error.pools, _AT_THE_ENDS)


def _most_round(plan: Plan) -> Floats:
    """Return values by which most goes round: ``(names, 1)``.

    What pools do for pools is at its highest, for programmes at its lowest.
    """
    drawn = plan.terms.central.copy()
    for pool in plan.model.pools.values():
        for served, number in pool.named.items():
            if isinstance(number, str):
                assumption = plan.terms.assumptions[number]
                is_pool = served in plan.model.pools
                end = assumption.high if is_pool else assumption.low
                if end is not None:
                    drawn[plan.terms.position(number)] = end
    return drawn


def _check_sums(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield a finding unless sharing keeps every pound and every sum is a number."""
    with np.errstate(all="ignore"):
        before = owners_sum(costs.plan, costs.rows, costs.by_cell).sum(axis=0)
        after = costs.full_cost().sum(axis=0) + costs.not_shared()
        kept = np.abs(after - before) <= SLACK * np.maximum(np.abs(before), 1.0)
    if not kept.all():
        yield inspection.error(
            ("programmes",),
            "The costs of the programmes cannot be worked out: some come out as no "
            "number.",
            "See whether a price, a number or a weight is far too large or too small.",
        )
    elif np.abs(before).max() > LARGEST:
        yield inspection.error(
            ("programmes",),
            "The costs of the programmes come to more than a million million pounds a "
            "year; nothing in a model is that large.",
            "See whether a price or a number has digits too many.",
        )


def _check_pools_only(
    inspection: Inspection, costs: Costs, position: int, shared: Flags
) -> Iterator[Finding]:
    """Yield a finding if a pool that names whom it serves reaches no programme."""
    model = costs.plan.model
    name, pool = tuple(model.pools.items())[position]
    if not shared.all():
        field = "takes" if pool.driver is Driver.TIME else "weights"
        yield inspection.warning(
            ("pools", name, field),
            f"The cost of the pool '{name}' reaches no programme "
            f"{_when(inspection, shared)}: {_why_pools_only(model.allocation.method)}.",
            "Give it a programme to serve, or change 'allocation'.",
        )


def _check_shared(
    inspection: Inspection, name: str, pool: Pool, shared: Flags
) -> Iterator[Finding]:
    """Yield a finding if a pool reaches no programme in some or all years."""
    if shared.all():
        return
    path: Path = ("pools", name, "driver")
    what, remedy = _volume(inspection, pool.driver)
    when = _when(inspection, shared)
    fault = f"The pool '{name}' is spread by '{pool.driver}', and {what} {when}."
    if not shared.any():
        yield inspection.error(
            path, fault, remedy, "Its cost would reach no programme."
        )
    else:
        why = "What it costs then stays on the line 'not shared'."
        if pool.driver is Driver.TIME:
            why = "What it costs then is unused capacity."
        yield inspection.warning(path, fault, remedy, why)


def _when(inspection: Inspection, shared: Flags) -> str:
    """Return the years in which a pool is not shared."""
    if not shared.any():
        return "in any year"
    idle = np.flatnonzero(~shared).tolist()
    return f"in {listed([inspection.horizon.label_of_year(year) for year in idle])}"


def _check_pupils(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield a warning for each programme that has schools and states no pupils.

    Only if some pool is spread by pupils, and some other programme states any.
    """
    pools = costs.plan.model.pools.items()
    by_pupils = [name for name, pool in pools if pool.driver is Driver.PUPILS]
    if not by_pupils or not costs.counts[Count.PUPIL].any():
        return
    for at in costs.without_pupils:
        name = tuple(inspection.model.programmes)[at]
        yield inspection.warning(
            ("programmes", name),
            f"'{name}' states no pupils, so that it bears nothing of the pool "
            f"'{by_pupils[0]}'.",
            "Add those it is meant to reach, like pupils_per_school: 200.",
        )


def _why_pools_only(method: Method) -> str:
    """Return why a pool that serves pools alone is not shared."""
    if method is Method.DIRECT:
        return "it serves pools alone, and the method 'direct' leaves them out"
    return "the pools it serves are closed before it, or not shared themselves"


def _volume(inspection: Inspection, driver: Driver) -> tuple[str, str]:
    """Return what is missing of a driver, and the sentence that says what to do."""
    other = "or choose another driver, like schools"
    if inspection.model.allocation.rules is not None:
        other = "or take 'rules' out of 'allocation'"
    if driver in {Driver.STAFF_DAYS, Driver.POSTS, Driver.STAFF_COST}:
        what = "no programme uses days of the broker's own people"
        return what, f"Name a person with from: broker in a programme, {other}."
    if driver is Driver.DIRECT_COST:
        return "no programme costs anything itself", f"Add ingredients, {other}."
    if driver is Driver.AREA:
        return "no programme states any", f"State it, like area: 120, {other}."
    if driver is Driver.TIME:
        example = next(iter(inspection.model.programmes))
        takes = f"takes: {{{example}: {{days: 2, per: school}}}}"
        return "no programme takes any of it", f"Add what one takes, like {takes}."
    words = str(driver).replace("_", " ")
    example = STATED[COUNT_OF_DRIVER[driver]]
    if driver is Driver.SCHOOLS:
        return "there are none", f"State those that start, like {example}."
    unreached = unreached_deployments(inspection, COUNT_OF_DRIVER[driver])
    remedy = unreached or f"State them, like {example}"
    return f"no programme has any {words}", f"{remedy}, {other}."
