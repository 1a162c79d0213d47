"""What of a contract may be asked for in a month: as earned, by milestones, held back.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, month_written
from scenarios.explain.clauses import place_of
from scenarios.explain.contracts import of_results, of_work
from scenarios.explain.parts_of_years import months_of_year
from scenarios.explain.way import Way, stated
from scenarios.scopes import months_of
from scenarios.streams import Contract, Grant


def earned_in(way: Way, name: str, month: int) -> Explanation:
    """Return what a stream brings in a month, counted from 0, as its own figure."""
    when = way.horizon.label_of_month(month)
    earned = way.projection.recognised[name][month, 0]
    address = way.address(Topic.INCOME, of=name, when=month_written(way.horizon, month))
    return stated(f"{way.label_of(name)}, {when}", earned, address=address)


def due_in(way: Way, contract: Contract, month: int) -> Iterator[Explanation]:
    """Yield what of a contract falls due in a month, counted from 0."""
    if not contract.milestones and contract.retention == 0.0:
        yield earned_in(way, contract.name, month)
        return
    asked = tuple(_asked(way, contract, month))
    yield from asked if contract.retention == 0.0 else paid_of(way, contract, asked)
    if contract.retention != 0.0 and month == _returned_in(way, contract):
        yield held_back(way, contract, _whole(way, contract))
    yield from of_results(way, contract, range(month, month + 1))


def _asked(way: Way, contract: Contract, month: int) -> Iterator[Explanation]:
    """Yield what falls due of the work in a month with nothing held back."""
    if not contract.milestones:
        yield _work(way, contract, month)
        return
    of, at = way.books.numbers.of, place_of(way, contract)
    shares = [
        of("part due by a milestone", each.share, *at, "milestones", place, "share")
        for place, each in enumerate(contract.milestones)
    ]
    whole = Explanation("all that is earned", 1.0)
    due = made("part due by milestones", Made.SUM, tuple(shares))
    rest = made("part without a milestone", Made.EXCESS, (whole, due))
    parts = (_work(way, contract, month), rest)
    yield made("due without a milestone", Made.PRODUCT, parts, unit="£")
    for share, milestone in zip(shares, contract.milestones, strict=True):
        if way.horizon.month_of(milestone.month) == month:
            both = (_whole(way, contract), share)
            name = f"due by the milestone {milestone.label}"
            yield made(name, Made.PRODUCT, both, unit="£")


def _work(way: Way, contract: Contract, month: int) -> Explanation:
    """Return what a month brings for the work, whatever its results."""
    if contract.results is None:
        return earned_in(way, contract.name, month)
    return of_work(way, contract, range(month, month + 1))


def _whole(way: Way, contract: Contract) -> Explanation:
    """Return what all years bring for the work, whatever its results."""
    name = f"{way.label_of(contract.name)}, all years"
    if contract.results is None:
        earned = way.projection.recognised[contract.name].sum()
        address = way.address(Topic.INCOME, of=contract.name)
        return stated(name, earned, address=address)
    years = map(months_of_year, range(way.horizon.years))
    each = tuple(of_work(way, contract, months) for months in years)
    return made(f"{name}, for the work", Made.SUM, each, unit="£")


def paid_of(
    way: Way, stream: Contract | Grant, asked: tuple[Explanation, ...]
) -> Iterator[Explanation]:
    """Yield what falls due in a month, less what of it is held back."""
    due = made("asked for", Made.SUM, asked, unit="£")
    parts = (Explanation("all that is asked for", 1.0), _retention(way, stream))
    kept = made("part that is not held back", Made.EXCESS, parts)
    yield made("due at once", Made.PRODUCT, (due, kept), unit="£")


def held_back(way: Way, stream: Contract | Grant, due: Explanation) -> Explanation:
    """Return what was held back of all that fell due and comes in one month."""
    both = (due, _retention(way, stream))
    return made("held back until now", Made.PRODUCT, both, unit="£")


def _retention(way: Way, stream: Contract | Grant) -> Explanation:
    """Return the part that the buyer or the funder holds back."""
    place = (*place_of(way, stream), "retention")
    return way.books.numbers.of("part held back", stream.retention, *place)


def _returned_in(way: Way, contract: Contract) -> int:
    """Return when what was held back falls due; it may be after the model."""
    last = months_of(contract, way.horizon).stop - 1
    return last + contract.retention_months
