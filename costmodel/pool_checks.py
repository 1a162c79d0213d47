"""Checks of pools: whom they name, the order of step-down, loops nothing leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from costmodel.allocation import ClosedLoopError, refuse_closed_loops
from costmodel.drivers import NAMING, Count, Driver
from costmodel.errors import Finding
from costmodel.inspection import Inspection, has_errors
from costmodel.plan import under_rules
from costmodel.pool_year_checks import check_pool_years
from costmodel.pools import Method, Pool
from costmodel.reference_checks import check_owner
from costmodel.references import Path
from costmodel.rule_set_checks import check_rule_set
from costmodel.sharing import Sharing
from costmodel.suggestions import did_you_mean, listed
from costmodel.terms import terms_of
from costmodel.units import unit_of


def check_pools(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with pools and how they are shared, but for volumes."""
    named = [
        finding
        for name, pool in inspection.model.pools.items()
        for finding in _check_pool(inspection, ("pools", name), pool)
    ]
    yield from named
    for name, pool in inspection.model.pools.items():
        yield from check_pool_years(inspection, ("pools", name), pool)
    yield from check_rule_set(inspection)
    yield from _check_order(inspection)
    if not has_errors(named):
        yield from _check_loops(inspection)


def _check_pool(inspection: Inspection, path: Path, pool: Pool) -> Iterator[Finding]:
    """Yield what is wrong with those that one pool names, and what it can give."""
    if pool.driver is not Driver.FIXED and pool.weights is not None:
        yield _out_of_place(inspection, path, pool, "weights")
    if pool.driver is not Driver.TIME:
        for field in ("capacity", "takes"):
            if getattr(pool, field) is not None:
                yield _out_of_place(inspection, path, pool, field)
    elif pool.capacity is None:
        yield inspection.error(
            path,
            f"'{path[-1]}' is shared by time and has no capacity.",
            "Add the days a year in which it can work in earnest, like "
            "capacity: {days: 180}.",
            "What nobody takes of it could not be told.",
        )
    if pool.driver in NAMING:
        yield from _check_named(inspection, path, pool)
    if pool.driver is Driver.TIME:
        yield from _check_counts_of_pools(inspection, path, pool)
        yield from _check_units_of_takes(inspection, path, pool)


def _out_of_place(
    inspection: Inspection, path: Path, pool: Pool, field: str
) -> Finding:
    """Return the finding about a field that another driver needs."""
    has = {"weights": "weights", "capacity": "a capacity", "takes": "takes"}[field]
    driver = Driver.FIXED if field == "weights" else Driver.TIME
    return inspection.error(
        (*path, field),
        f"'{path[-1]}' is spread by '{pool.driver}' and has {has}.",
        f"Take the {field} out, or write driver: {driver}.",
    )


def _check_named(inspection: Inspection, path: Path, pool: Pool) -> Iterator[Finding]:
    """Yield what is wrong with those that a pool serves by name."""
    place = (*path, _field(pool))
    for name in pool.named:
        yield from check_owner(inspection, (*place, name), name)
    if path[-1] in pool.named:
        yield inspection.error(
            (*place, path[-1]),
            f"'{path[-1]}' names itself among those it serves.",
            "Take this line out: what a pool uses of itself is left out anyway.",
        )
    if not _may_serve(inspection, pool):
        what = "has a fixed driver and no weight above nought"
        whom = "Add weights for those it serves"
        if pool.driver is Driver.TIME:
            what = "is shared by time and nobody takes any of it"
            whom = "Add what each takes"
        yield inspection.error(
            path,
            f"'{path[-1]}' {what}.",
            f"{whom}, like {_example(inspection, pool)}.",
            "Its cost would reach no programme.",
        )


def _field(pool: Pool) -> str:
    """Return the field in which a pool names those it serves."""
    return "takes" if pool.driver is Driver.TIME else "weights"


def _example(inspection: Inspection, pool: Pool) -> str:
    """Return how a pool names a programme."""
    example = next(iter(inspection.model.programmes))
    if pool.driver is Driver.TIME:
        return f"takes: {{{example}: {{days: 2, per: school}}}}"
    return f"weights: {{{example}: 1}}"


def _may_serve(inspection: Inspection, pool: Pool) -> bool:
    """Whether some number of those it names is not nought, or is not known.

    One below nought is told of by itself.
    """
    return any(inspection.value(number) != 0.0 for number in pool.named.values())


def _check_counts_of_pools(
    inspection: Inspection, path: Path, pool: Pool
) -> Iterator[Finding]:
    """Yield a finding for each pool whose days are not counted per year."""
    for name, take in (pool.takes or {}).items():
        if name in inspection.model.pools and take.per is not Count.YEAR:
            yield inspection.error(
                (*path, "takes", name, "per"),
                f"'{name}' is a pool and takes days per {take.per}, which only "
                "programmes have.",
                "Write its days a year, and per: year.",
            )


def _check_units_of_takes(
    inspection: Inspection, path: Path, pool: Pool
) -> Iterator[Finding]:
    """Yield a finding for days that are plainly counted per something else."""
    for name, take in (pool.takes or {}).items():
        named = inspection.assumption(take.days)
        per = unit_of(named.unit).per if named is not None else ()
        others = [word for word in per if word in _COUNTED]
        own = _word(take.per)
        if named is not None and others and not {own, _KIN.get(own)} & {*others}:
            given = _COUNTED[others[0]]
            yield inspection.error(
                (*path, "takes", name, "days"),
                f"'{take.days}' is in {named.unit}, and '{name}' takes days per "
                f"{take.per.replace('_', ' ')} here.",
                f"Write per: {given}, or days with the unit days/{own}.",
            )


def _word(count: Count) -> str:
    """Return the word by which a unit says what days are counted per."""
    return {Count.DEPLOYED_PERSON: "person"}.get(count, count.rpartition("_")[2])


_COUNTED = {_word(count): count for count in Count}
"""What days are counted per, by the word that a unit has for it."""

_KIN = {"journey": "school", "delegate": "person"}
"""What else a unit may call it: a journey is a school's, a delegate is somebody."""


def _check_order(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with the order in which step-down closes pools."""
    allocation, pools = inspection.model.allocation, inspection.model.pools
    path: Path = ("allocation", "order")
    unknown = [name for name in allocation.order if name not in pools]
    for position, name in enumerate(allocation.order):
        if name in unknown:
            yield inspection.error(
                (*path, position),
                f"There is no pool called '{name}'.",
                did_you_mean(name, pools),
            )
    for name, times in Counter(allocation.order).items():
        if times > 1:
            yield inspection.error(
                path, f"The order names the pool '{name}' twice.", "Keep it once."
            )
    missing = [name for name in pools if name not in allocation.order]
    # A name that is misspelt may be the one that is missing.
    if allocation.order and len(missing) > len(unknown):
        yield inspection.error(
            path,
            f"The order leaves out {_named(missing)}.",
            "Name every pool once, or leave 'order' out: the pool that serves others "
            "most then comes first.",
        )
    if allocation.order and allocation.method is not Method.STEP_DOWN:
        yield inspection.note(
            path,
            f"The order changes nothing: the method is '{allocation.method}'.",
            "Write method: step_down, or take the order out.",
        )


def _named(pools: list[str]) -> str:
    """Return pools as a sentence names them."""
    return listed(f"'{name}'" for name in pools)


def _check_loops(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding if pools pass their cost only among themselves."""
    model, register = inspection.model, inspection.register
    rules = model.allocation.rules or ""
    if rules in register.rule_sets:
        model = under_rules(model, register, rules)
    if model.allocation.method is Method.DIRECT:
        return
    names = tuple(model.pools)
    serves = np.zeros((len(names), len(names)), dtype=np.bool_)
    for giver, (own, pool) in enumerate(model.pools.items()):
        for name, number in pool.named.items():
            if name in names and name != own:
                serves[giver, names.index(name)] = inspection.value(number) != 0.0
    pools_only = Sharing(model, terms_of((), {})).pools_only
    try:
        refuse_closed_loops(names, pools_only, serves)
    except ClosedLoopError as error:
        yield _loop(inspection, error.pools)


def _loop(inspection: Inspection, pools: tuple[str, ...]) -> Finding:
    """Return the finding about pools that pass cost round in a circle."""
    places = [(name, inspection.lines.line("pools", name)) for name in pools]
    named = listed(
        f"'{name}' (line {at})" if at else f"'{name}'" for name, at in places
    )
    first = inspection.model.pools[pools[0]]
    return inspection.error(
        ("pools", pools[0], _field(first)),
        f"The pools {named} pass their cost only to each other.",
        "Give at least one of them a programme to serve, like "
        f"{_example(inspection, first)}.",
        "Their cost would reach no programme.",
    )
