"""Checks of the years in which a pool is at work, and of who takes it over."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.assumptions import Quantity
from costmodel.document_scalars import spelled
from costmodel.drivers import Driver
from costmodel.errors import Finding
from costmodel.gift_checks import check_new_party
from costmodel.ingredient_checks import check_year
from costmodel.ingredients import Ingredient
from costmodel.inspection import Inspection
from costmodel.pools import HandOver, Pool
from costmodel.references import Path
from costmodel.suggestions import listed

SLACK = 1e-9
"""Part of a pool that floats may add to what is at work."""


def check_pool_years(
    inspection: Inspection, path: Path, pool: Pool
) -> Iterator[Finding]:
    """Yield what is wrong with the years in which a pool runs or is handed over."""
    if pool.handed_over is not None:
        yield from check_new_party(inspection, (*path, "handed_over"), pool.handed_over)
    found = list(_check_named_years(inspection, path, pool))
    yield from found
    if found:
        # What follows would tell the same mistake again.
        return
    if pool.handed_over is not None:
        yield from _check_whole(inspection, path, pool, pool.handed_over)
        yield from _check_still_taking(inspection, path, pool, pool.handed_over)
    yield from _check_left_out(inspection, path, pool)
    for position, ingredient in enumerate(pool.ingredients):
        place = (*path, "ingredients", position)
        yield from check_years_at_work(inspection, place, ingredient, pool)


def check_years_at_work(
    inspection: Inspection, path: Path, written: Ingredient, pool: Pool
) -> Iterator[Finding]:
    """Yield a warning if an ingredient falls in years in which its pool rests."""
    named = written.years or ()
    resting = [
        year
        for year in dict.fromkeys(named)
        if year in _years(inspection) and not _may_work(inspection, pool, year)
    ]
    if resting:
        then = "" if len(resting) == len(set(named)) else " then"
        yield inspection.warning(
            (*path, "years"),
            f"'{written.label}' falls in {listed(map(str, resting))}, in which its "
            f"pool '{pool.label}' is not at work; it costs nothing{then}.",
            "Write a share of the pool there, like "
            f"runs: {_runs(inspection, pool, dict.fromkeys(resting, 1.0))}, or put "
            "what is still needed in a pool of its own.",
        )


def _check_named_years(
    inspection: Inspection, path: Path, pool: Pool
) -> Iterator[Finding]:
    """Yield what is wrong with the years that a pool names."""
    if pool.runs is not None:
        for year in pool.runs:
            yield from check_year(inspection, (*path, "runs", year), year)
        if not any(_may_be_some(inspection, one) for one in pool.runs.values()):
            whole = dict.fromkeys(_years(inspection), 1.0)
            yield inspection.warning(
                (*path, "runs"),
                f"The pool '{path[-1]}' is at work in no year.",
                "Write its share by year, like "
                f"runs: {_runs(inspection, pool, whole)}, or leave 'runs' out.",
                "It costs the broker nothing.",
            )
    if pool.handed_over is not None:
        place = (*path, "handed_over", "years")
        if not pool.handed_over.years:
            yield inspection.error(
                place,
                f"The pool '{path[-1]}' is handed over in no year.",
                "Write the share by year, like "
                f"{{{inspection.horizon.first_year}: 0.5}}, or take 'handed_over' "
                "out.",
            )
        for year in pool.handed_over.years:
            yield from check_year(inspection, (*place, year), year)


def _check_whole(
    inspection: Inspection, path: Path, pool: Pool, handed: HandOver
) -> Iterator[Finding]:
    """Yield a warning if a pool is run by the broker and others more than whole."""
    left: dict[int, float] = {}
    told = []
    for year, share in sorted(handed.years.items()):
        own, other = inspection.value(_run(pool, year)), inspection.value(share)
        if own is not None and other is not None and own + other > 1.0 + SLACK:
            left[year] = round(max(1.0 - other, 0.0), 9)
            told.append((year, own, other))
    if told:
        first, own, other = told[0]
        also = "".join(
            f", in {year} by {spelled(runs)} and by {spelled(hands)}"
            for year, runs, hands in told[1:]
        )
        yield inspection.warning(
            (*path, "handed_over", "years", first),
            f"In {first} the pool '{path[-1]}' is at work by {spelled(own)} and "
            f"handed over by {spelled(other)}{also}: more than the whole of it.",
            "Write what the broker still runs of it in every year, like "
            f"runs: {_runs(inspection, pool, left)}.",
            "The broker and the other party would both bear it.",
        )


def _check_still_taking(
    inspection: Inspection, path: Path, pool: Pool, handed: HandOver
) -> Iterator[Finding]:
    """Yield a note on each pool whose days one takes that others run alone."""
    name = str(path[-1])
    alone = [
        year
        for year, share in sorted(handed.years.items())
        if year in _years(inspection)
        and _may_be_some(inspection, share)
        and not _may_be_some(inspection, _run(pool, year))
    ]
    givers = [
        key
        for key, other in inspection.model.pools.items()
        if other.driver is Driver.TIME
        and name in other.named.keys() - {key}
        and _may_be_some(inspection, other.named[name])
    ]
    for giver in givers if alone else ():
        yield inspection.note(
            ("pools", giver, "takes", name),
            f"In {listed(map(str, alone))} others run the pool '{name}' alone, and it "
            f"still takes days of the pool '{giver}'.",
            f"Take '{name}' out of its 'takes' if it then does without the broker.",
            "What is taken is the same in every year; its cost stays with the broker.",
        )


def _check_left_out(
    inspection: Inspection, path: Path, pool: Pool
) -> Iterator[Finding]:
    """Yield a note if a pool's years leave some of the plan without a word."""
    if pool.runs is None:
        return
    handed = pool.handed_over.years if pool.handed_over else {}
    out = [
        year
        for year in _years(inspection)
        if year not in pool.runs and year not in handed
    ]
    if out:
        yield inspection.note(
            (*path, "runs"),
            f"The pool '{path[-1]}' has no share in {listed(map(str, out))}; it costs "
            "nothing then.",
            "Name every year of the plan, like "
            f"runs: {_runs(inspection, pool, dict.fromkeys(out, 0.0))}, with 0 where "
            "it is meant to rest.",
        )


def _years(inspection: Inspection) -> range:
    """Return the academic years of the plan."""
    first = inspection.horizon.first_year
    return range(first, first + inspection.horizon.years)


def _run(pool: Pool, year: int) -> Quantity:
    """Return the share of a pool that the broker runs in a year."""
    return 1.0 if pool.runs is None else pool.runs.get(year, 0.0)


def _may_work(inspection: Inspection, pool: Pool, year: int) -> bool:
    """Whether anybody may run some of a pool in a year."""
    handed = pool.handed_over.years.get(year, 0.0) if pool.handed_over else 0.0
    return any(_may_be_some(inspection, one) for one in (_run(pool, year), handed))


def _may_be_some(inspection: Inspection, share: Quantity) -> bool:
    """Whether a share may be above nought, or is not known, or wrong in itself."""
    value = inspection.value(share)
    return value is None or value < 0.0 or inspection.may_exceed_nought(share)


def _runs(inspection: Inspection, pool: Pool, changed: dict[int, float]) -> str:
    """Return a pool's shares for every year of the plan, some of them changed.

    Every one, since a year that is not named is nought.
    """
    shares = {year: changed.get(year, _run(pool, year)) for year in _years(inspection)}
    written = (
        f"{year}: {share if isinstance(share, str) else spelled(share)}"
        for year, share in shares.items()
    )
    return f"{{{', '.join(written)}}}"
