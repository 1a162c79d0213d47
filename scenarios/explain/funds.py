"""The statement of financial activities of a way of funding, taken apart.

The rule in words is docs/method/funds.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.bearers import NOT_SHARED
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.explain.addresses import Topic, written
from scenarios.explain.balances import opened
from scenarios.explain.figures import Maker
from scenarios.explain.results import cost_address, part_paid, rule_of
from scenarios.explain.way import Way, less, stated
from scenarios.funds import Fund, fund_of

TOPIC, IN = "funds", "in"

INCOME, SPENT = "income", "spent"
NET, TRANSFERS, MOVEMENT = "net", "transfers", "movement"
BEFORE, AFTER = "brought_forward", "carried_forward"

FLOWS = (INCOME, SPENT, NET, TRANSFERS, MOVEMENT, BEFORE, AFTER)
"""The sums of the statement, in the order of its lines."""

_TOLD: Mapping[str, str] = {
    INCOME: "income",
    SPENT: "expenditure on charitable activities",
    NET: "net income",
    TRANSFERS: "transfers between funds",
    MOVEMENT: "net movement in funds",
    BEFORE: "funds brought forward",
    AFTER: "funds carried forward",
}

_MADE_OF: Mapping[str, tuple[str, ...]] = {
    NET: (INCOME, SPENT),
    MOVEMENT: (NET, TRANSFERS),
    AFTER: (BEFORE, MOVEMENT),
}

_NO_TRANSFER = "what restricted grants do not pay is spent by unrestricted funds"
_OWED = ("creditors", "deferred_income", "restricted", "designated")


def funds_address(
    way: str, flow: str, fund: Fund | None, year: int | None, *, of: str = ""
) -> str:
    """Return the address of a line of the statement; without a fund, of all.

    Examples
    --------
    >>> funds_address("traded", INCOME, Fund.UNRESTRICTED, 2026, of="fees")
    'traded.funds.income.of.fees.in.unrestricted.2026'

    """
    member = (Clause.OF, of) if of else ()
    where = (IN, fund) if fund else ()
    return written(way, TOPIC, flow, *member, *where, when=year)


def funds_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes every line of the statement, by fund and year."""
    found: dict[str, Maker] = {}
    for at in range(way.horizon.years):
        for fund in (None, *Fund):
            for flow in FLOWS:
                address = funds_address(way.name, flow, fund, way.year(at))
                found[address] = partial(_flow, way, flow, fund, at)
        for flow, name, fund in _members(way):
            for where in (None, fund):
                address = funds_address(way.name, flow, where, way.year(at), of=name)
                found[address] = partial(_member, way, flow, name, (where, at))
    return found


def _members(way: Way) -> Iterator[tuple[str, str, Fund]]:
    """Yield what income and expenditure of each fund add up from."""
    for name in way.projection.recognised:
        yield INCOME, name, fund_of(way.projection, name)
    for owner in _owners(way):
        for fund in (Fund.UNRESTRICTED, Fund.RESTRICTED):
            yield SPENT, owner, fund


def _owners(way: Way) -> tuple[str, ...]:
    """Return programmes, and what no programme receives."""
    return (*way.books.plan.model.programmes, NOT_SHARED)


def _flow(way: Way, flow: str, fund: Fund | None, at: int) -> Explanation:
    """Return a sum of the statement, of one fund or of all."""
    if fund is None:
        parts = [_pointed(way, flow, each, at) for each in Fund]
    elif flow in _MADE_OF:
        parts = [_pointed(way, each, fund, at) for each in _MADE_OF[flow]]
    elif flow == TRANSFERS:
        parts = [stated("planned transfers", 0.0, _NO_TRANSFER)]
    elif flow == BEFORE:
        parts = [_before(way, fund, at)]
    else:
        parts = [
            _pointed_member(way, flow, name, fund, at)
            for each, name, where in _members(way)
            if each == flow and where is fund
        ]
    return way.sum(_named(flow, fund), way.horizon.label_of_year(at), parts)


def _pointed(way: Way, flow: str, fund: Fund, at: int) -> Explanation:
    """Return a sum of one fund as a figure of its own."""
    figure = _flow(way, flow, fund, at)
    address = funds_address(way.name, flow, fund, way.year(at))
    return stated(figure.name, figure.amount, "", address)


def _pointed_member(way: Way, flow: str, name: str, fund: Fund, at: int) -> Explanation:
    """Return a line of one fund as a figure of its own."""
    figure = _member(way, flow, name, (fund, at))
    address = funds_address(way.name, flow, fund, way.year(at), of=name)
    return stated(figure.name, figure.amount, "", address)


def _named(flow: str, fund: Fund | None) -> str:
    """Return what a sum is called."""
    return f"{_TOLD[flow]}, {f'{fund} funds' if fund else 'all funds'}"


def _member(
    way: Way, flow: str, name: str, where: tuple[Fund | None, int]
) -> Explanation:
    """Return what one stream brings, or what is spent on one programme."""
    fund, at = where
    when = way.horizon.label_of_year(at)
    if flow == INCOME:
        months = slice(at * MONTHS_A_YEAR, (at + 1) * MONTHS_A_YEAR)
        brought = way.projection.recognised[name][months, 0].sum()
        address = way.address(Topic.INCOME, of=name, when=way.year(at))
        parts = [stated(way.label_of(name), brought, "", address)]
        return way.sum(f"income from {way.label_of(name)}", when, parts)
    return way.sum(
        f"{_named(SPENT, fund)}: {_label(way, name)}",
        when,
        [less(each) for each in _paid(way, name, fund, at)],
    )


def _label(way: Way, owner: str) -> str:
    """Return what a programme, or what no programme receives, is called."""
    return "in no programme" if owner == NOT_SHARED else way.lines[owner]


def _paid(way: Way, owner: str, fund: Fund | None, at: int) -> Iterator[Explanation]:
    """Yield what each payer of a fund, or of all, pays of a programme in a year."""
    first = _owners(way).index(owner)
    lines = slice(first, None if owner == NOT_SHARED else first + 1)
    by_payer = way.paid[lines, at].sum(axis=(0, 1))
    is_none = owner == NOT_SHARED
    label = _label(way, owner) if is_none else f"of {_label(way, owner)}"
    cost = _cost(way, lines, label, at)
    for payer, amount in zip(way.payers, by_payer.tolist(), strict=True):
        if fund in {None, fund_of(way.projection, payer)}:
            name = f"paid by {way.label_of(payer)} {label}"
            yield part_paid(name, cost, amount, rule_of(way, payer))


def _cost(way: Way, lines: slice, label: str, at: int) -> Explanation:
    """Return the full cost of a programme, or what is in none, in a year."""
    owners = tuple(way.lines)[lines]
    parts = tuple(
        stated(
            way.lines[owner],
            way.full_cost[line, at],
            address=cost_address(way, line, owner, at),
        )
        for line, owner in enumerate(owners, lines.start)
    )
    return made(f"full cost {label}", Made.SUM, parts, unit="£")


def _before(way: Way, fund: Fund, at: int) -> Explanation:
    """Return what a fund held at the end of the year before, or at the start."""
    if at:
        return _pointed(way, AFTER, fund, at - 1)
    if fund is not Fund.UNRESTRICTED:
        return opened(way, fund)
    parts = (
        *(opened(way, name) for name in ("cash", "debtors", "fixed_assets")),
        *(less(opened(way, name)) for name in _OWED),
    )
    return way.sum("unrestricted funds", "at the start", parts)
