"""Checks of the years in which a pool is at work, and of who takes it over."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.document_scalars import spelled
from costmodel.errors import Finding
from costmodel.ingredient_checks import check_year
from costmodel.inspection import Inspection
from costmodel.pools import HandOver, Pool
from costmodel.references import Path

SLACK = 1e-9
"""Part of a pool that floats may add to what is at work."""


def check_pool_years(
    inspection: Inspection, path: Path, pool: Pool
) -> Iterator[Finding]:
    """Yield what is wrong with the years in which a pool runs or is handed over."""
    runs = pool.runs
    if runs is not None:
        for year in runs:
            yield from check_year(inspection, (*path, "runs", year), year)
        if not any(inspection.may_exceed_nought(share) for share in runs.values()):
            yield inspection.warning(
                (*path, "runs"),
                f"The pool '{path[-1]}' is at work in no year.",
                "Write its share by year, like "
                f"runs: {{{inspection.horizon.first_year}: 1}}, or leave 'runs' out.",
                "It costs the broker nothing.",
            )
    if pool.handed_over is not None:
        yield from _check_hand_over(inspection, path, pool, pool.handed_over)


def _check_hand_over(
    inspection: Inspection, path: Path, pool: Pool, handed: HandOver
) -> Iterator[Finding]:
    """Yield what is wrong with the years in which another party runs a pool."""
    place = (*path, "handed_over", "years")
    if not handed.years:
        yield inspection.error(
            place,
            f"The pool '{path[-1]}' is handed over in no year.",
            "Write the share by year, like "
            f"{{{inspection.horizon.first_year}: 0.5}}, or take 'handed_over' out.",
        )
    for year, share in handed.years.items():
        yield from check_year(inspection, (*place, year), year)
        own = 1.0 if pool.runs is None else inspection.value(pool.runs.get(year, 0.0))
        other = inspection.value(share)
        if own is not None and other is not None and own + other > 1.0 + SLACK:
            yield inspection.warning(
                (*place, year),
                f"In {year} the pool '{path[-1]}' is at work by {spelled(own)} and "
                f"handed over by {spelled(other)}: more than the whole of it.",
                "Write what the broker still runs of it, like "
                f"runs: {{{year}: {spelled(max(1.0 - other, 0.0))}}}.",
                "The broker and the other party would both bear it.",
            )
