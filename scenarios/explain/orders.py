"""What streams cover and the most that they could in another order, taken apart.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.explain.tree import Explanation, Made, made
from scenarios.best_order import Left, Spare, best_order
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, stated

TOPIC = "order"

COVERED, MOST, SHARE = "covered", "most", "share"

_BECOMES: Mapping[Left, str] = {
    Left.RETURNED: "goes back unspent",
    Left.AFTER: "is left of a grant that goes on after the plan",
    Left.KEPT: "is kept as a surplus",
}


def order_address(way: str, word: str) -> str:
    """Return the address of what is covered, of the most, or of the share.

    Examples
    --------
    >>> order_address("subsidy", MOST)
    'subsidy.order.most'

    """
    return written(way, TOPIC, word)


def orders_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes what streams cover, and the most that they could."""
    found: dict[str, Maker] = {
        order_address(way.name, COVERED): partial(_covered, way),
        order_address(way.name, MOST): partial(_most, way),
    }
    if _covered(way).amount > 0.0:
        found[order_address(way.name, SHARE)] = partial(_share, way)
    return found


def _covered(way: Way) -> Explanation:
    """Return what streams pay of full cost, stream by stream."""
    parts = (
        stated(
            way.label_of(name),
            way.paid[..., way.payers.index(name)].sum(),
            address=way.address(Topic.PAID, of=name),
        )
        for name in way.projection.recognised
    )
    return way.sum("cost that streams pay, none from reserves", "all years", parts)


def _most(way: Way) -> Explanation:
    """Return what streams pay, and what else they could in another order."""
    parts = (_pointed(way, _covered(way), COVERED), *_spare(way))
    return way.sum("the most that streams could pay in any order", "all years", parts)


def _share(way: Way) -> Explanation:
    """Return what streams pay over the most that they could."""
    name = f"{way.funding.label}: share of the most that streams could pay, all years"
    parts = (_covered(way), COVERED), (_most(way), MOST)
    return made(name, Made.QUOTIENT, tuple(_pointed(way, *each) for each in parts))


def _pointed(way: Way, figure: Explanation, word: str) -> Explanation:
    """Return a figure as one of its own."""
    return stated(figure.name, figure.amount, "", order_address(way.name, word))


def _spare(way: Way) -> Iterator[Explanation]:
    """Yield the money that another order would have used."""
    for each in best_order(way.projection).spare:
        yield stated(_name(way, each), each.pounds, _BECOMES[each.left])


def _name(way: Way, spare: Spare) -> str:
    """Return whose money is left, and in which year."""
    return f"{way.label_of(spare.payer)}, {way.horizon.label_of_year(spare.year)}"
