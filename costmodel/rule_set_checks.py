"""Checks of the set of rules that pools are shared by: what it names and overrules."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import Driver
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.pools import Pool
from costmodel.references import Path
from costmodel.suggestions import did_you_mean, listed


def check_rule_set(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with the set of rules that pools are to be shared by."""
    allocation, known = inspection.model.allocation, inspection.register.rule_sets
    path: Path = ("allocation", "rules")
    if allocation.rules is None:
        return
    if allocation.rules not in known:
        yield inspection.error(
            path,
            f"There is no set of rules called '{allocation.rules}'.",
            did_you_mean(allocation.rules, known),
        )
        return
    for field in ("method", "order"):
        if field in allocation.model_fields_set:
            yield inspection.error(
                ("allocation", field),
                f"The rules '{allocation.rules}' say how pools are shared, and there "
                f"is '{field}' as well.",
                f"Take '{field}' out, or take 'rules' out.",
            )
    rules = known[allocation.rules]
    if not any(map(rules.names, inspection.model.pools.values())):
        yield inspection.warning(
            path,
            f"The rules '{allocation.rules}' name the kind of no pool; each keeps its "
            "own driver.",
            f"Say what pools are, like kind: {next(iter(rules.drivers))}.",
        )
    for name, pool in inspection.model.pools.items():
        if pool.kind in rules.drivers:
            driver = rules.drivers[pool.kind]
            yield from _check_unused(inspection, ("pools", name), pool, driver)


def _check_unused(
    inspection: Inspection, path: Path, pool: Pool, driver: Driver
) -> Iterator[Finding]:
    """Yield a warning if rules give a pool a driver that needs no words of its own."""
    unused = [
        field
        for field in ("weights", "capacity", "takes")
        if getattr(pool, field) is not None
    ]
    if unused:
        changes = "changes" if unused == ["capacity"] else "change"
        yield inspection.warning(
            (*path, unused[0]),
            f"The rules '{inspection.model.allocation.rules}' spread the pool "
            f"'{path[-1]}' by '{driver}', not by '{pool.driver}': its "
            f"{listed(unused)} {changes} nothing.",
            f"Take the {listed(unused)} out and write driver: {driver}, or take 'kind' "
            "out of the pool.",
        )
