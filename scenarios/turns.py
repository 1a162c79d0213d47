"""In which order restricted grants and donations pay in one period, and contracts.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scenarios.contracts import ContractMoney
from scenarios.grants import GrantMoney, GrantYear
from scenarios.scopes import Cover
from scenarios.spans import Span


def active_year(money: GrantMoney, span: Span) -> GrantYear | None:
    """Return the grant year in which a grant may pay in a period, if any."""
    for year in money.years:
        if year.first <= span.first and span.stop <= money.pays_until(year):
            return year
    return None


def in_turn(
    grants: Iterable[GrantMoney], span: Span
) -> Iterator[tuple[Cover, list[tuple[GrantMoney, GrantYear]]]]:
    """Yield restricted grants by spend-by, cells and name; like ones together.

    One whose rules say how much it pays at most is alone in its own place.
    """
    active = [
        (money, year)
        for money in grants
        if (year := active_year(money, span)) is not None
    ]
    ordered = sorted(
        active,
        key=lambda one: (
            one[0].spend_by(one[1]),
            one[0].cover.cells,
            one[0].grant.name,
        ),
    )
    groups: dict[tuple[int, Cover, str], list[tuple[GrantMoney, GrantYear]]] = {}
    for money, year in ordered:
        alone = money.grant.name if money.pays_alone else ""
        key = (money.spend_by(year), money.cover, alone)
        groups.setdefault(key, []).append((money, year))
    for (_, cover, _), members in groups.items():
        yield cover, members


def contracts_in_turn(
    contracts: Iterable[ContractMoney],
) -> Iterator[tuple[Cover, list[ContractMoney]]]:
    """Yield contracts by number of cells, then name; those of one cover together."""
    groups: dict[Cover, list[ContractMoney]] = {}
    for money in sorted(contracts, key=lambda one: one.turn):
        groups.setdefault(money.cover, []).append(money)
    yield from groups.items()
