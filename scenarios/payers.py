"""Who pays for what: the waterfall of restricted grants, contracts, fees and reserves.

The rule in words, with its worked example, is docs/method/payers.md. Along draws only
elementwise operations are used; sums run in the order given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added, share_of
from scenarios.contracts import ContractMoney
from scenarios.fees import FeeMoney
from scenarios.grants import GrantMoney, GrantYear
from scenarios.scopes import Cover, Kinds, kinds_of
from scenarios.spans import Span, added_by_span

RESERVES = "reserves"
UNFUNDED = "unfunded"
OPENING = "opening_deferred_income"

NO_STREAM: Mapping[str, str] = {
    RESERVES: "reserves",
    UNFUNDED: "unfunded",
    OPENING: "income taken before the first year",
}
"""Payers that are no stream, and what they are called inside a sentence."""

EVERY = slice(None)
"""All periods at once."""

Lane = int | slice
"""One period, or all of them."""


@dataclass(frozen=True, kw_only=True)
class Streams:
    """All money of one scenario, stream by stream."""

    grants: tuple[GrantMoney, ...]
    contracts: tuple[ContractMoney, ...]
    fees: tuple[FeeMoney, ...]
    opening: Floats
    """Opening deferred income as it is earned; ``(month, draws)``."""

    @property
    def restricted(self) -> tuple[GrantMoney, ...]:
        """Grants that may pay only for their scope."""
        return tuple(money for money in self.grants if money.grant.restricted)

    @cached_property
    def kinds(self) -> Kinds:
        """Cost types grouped so that no stream tells those of a group apart."""
        grants = [money.cover for money in self.restricted]
        return kinds_of([*grants, *(money.cover for money in self.contracts)])

    @cached_property
    def earned(self) -> Mapping[str, Floats]:
        """Unrestricted income by name; ``(month, draws)``."""
        free = {
            money.grant.name: money.accrued
            for money in self.grants
            if not money.grant.restricted
        }
        contracts = {money.contract.name: money.earned for money in self.contracts}
        fees = {money.fee.name: money.earned for money in self.fees}
        return {**contracts, **fees, **free, OPENING: self.opening}


@dataclass(frozen=True, kw_only=True)
class Payments:
    """What each payer pays in each period of one scenario."""

    spans: tuple[Span, ...]
    kinds: Kinds
    by_payer: Mapping[str, Floats]
    """Pounds paid; ``(span, draws)`` by name of the payer."""
    granted: Mapping[str, Floats]
    """Share of each cell that each restricted grant pays;
    ``(programme + 1, kind, span, draws)``."""
    returned: Mapping[str, Floats]
    """What goes back at the end of each period; ``(span, draws)`` by grant."""
    detail: Mapping[str, Floats]
    """Pounds by payer and cell; ``(programme + 1, kind, span, draws)``. Empty unless it
    was asked for."""
    left_over: Mapping[str, Floats]
    """The part of it that is paid for all cells alike: by streams from money that is
    left over or is for everything, by reserves, by nobody. Shape and names as there."""


@dataclass
class _Ledger:
    """The money and the payments of a scenario while they are being worked out."""

    streams: Streams
    spans: tuple[Span, ...]
    left: Floats
    """Cost not yet paid for; ``(programme + 1, kind, span, draws)``."""
    by_payer: dict[str, Floats]
    returned: dict[str, Floats]
    carried: dict[str, Floats]
    """Money of each restricted grant at hand; ``(draws,)``."""
    granted: dict[str, Floats]
    """Share of each cell that each restricted grant has paid."""
    detail: dict[str, Floats] | None
    left_over: dict[str, Floats]

    def note(self, name: str, at: Lane, amount: Floats) -> None:
        """Add a payment to a payer's total."""
        self.by_payer[name][at] += amount

    def keep(self, parts: Mapping[str, Floats], at: Lane, before: Floats) -> None:
        """Keep who paid for which cell; *parts* are shares of what was just paid."""
        if self.detail is None:
            return
        taken = before - self.left[:, :, at]
        for name, part in parts.items():
            self.detail[name][:, :, at] += taken * part

    def before(self, at: Lane) -> Floats:
        """Return what is left to pay, kept apart if detail is wanted."""
        now: Floats = self.left[:, :, at]
        return now.copy() if self.detail is not None else now

    def pay_alike(self, payments: Mapping[str, Floats], rest: Floats) -> Floats:
        """Let payments go to all cells alike; return what then is left of *rest*.

        ``rest`` is what is left of all cells; it and each payment are
        ``(span, draws)``.
        """
        paid = added(list(payments.values()))
        for name, payment in payments.items():
            self.note(name, EVERY, payment)
            if self.detail is not None:
                part = self.left * share_of(payment, rest)
                self.detail[name] += part
                self.left_over[name] = part
        if self.detail is not None:
            self.left *= 1.0 - share_of(paid, rest)
        return rest - paid


def settle(
    streams: Streams,
    spans: tuple[Span, ...],
    cost: Floats,
    reserves: Floats,
    *,
    in_detail: bool,
) -> Payments:
    """Let every payer pay.

    Grants carry money from period to period, and so do reserves; what is between them
    is worked out for all periods at once.

    Parameters
    ----------
    streams, spans
        Each period lies within one academic year; no stream begins or ends within it.
    cost
        The broker's full cost; ``(programme + 1, kind, span, draws)``, the line *not
        shared* last.
    reserves
        Free reserves at the start; ``(draws,)``.
    in_detail
        Whether to keep who paid for which cell.

    """
    ledger = _opened(streams, spans, cost, in_detail=in_detail)
    for at in range(len(spans)):
        _pay_from_grants(ledger, at, cost)
        _give_back(ledger, at)
    _pay_what_grants_leave(ledger, reserves)
    return Payments(
        spans=spans,
        kinds=streams.kinds,
        by_payer=ledger.by_payer,
        granted=ledger.granted,
        returned=ledger.returned,
        detail=ledger.detail or {},
        left_over=ledger.left_over,
    )


def _pay_what_grants_leave(ledger: _Ledger, reserves: Floats) -> None:
    """Let unrestricted income pay, and then reserves; ``(draws,)`` at the start."""
    to_earn = _total(ledger.left)
    earned = {
        name: added_by_span(monthly, ledger.spans)
        for name, monthly in ledger.streams.earned.items()
    }
    rest = _pay_from_income(ledger, earned)
    surplus = added(list(earned.values())) - to_earn
    _pay_from_reserves(ledger, rest, reserves, surplus)


def _opened(
    streams: Streams, spans: tuple[Span, ...], cost: Floats, *, in_detail: bool
) -> _Ledger:
    """Return a ledger in which nothing is paid yet."""
    draws = cost.shape[-1]
    grants = [money.grant.name for money in streams.restricted]
    names = (*grants, *streams.earned, RESERVES, UNFUNDED)
    return _Ledger(
        streams,
        spans,
        cost.copy(),
        by_payer={name: np.zeros((len(spans), draws)) for name in names},
        returned={name: np.zeros((len(spans), draws)) for name in grants},
        carried={name: np.zeros(draws) for name in grants},
        granted={name: np.zeros_like(cost) for name in grants},
        detail={name: np.zeros_like(cost) for name in names} if in_detail else None,
        left_over={},
    )


def _active(money: GrantMoney, span: Span) -> GrantYear | None:
    """Return the grant year that a period lies in, if any."""
    for year in money.years:
        if year.first <= span.first and span.stop <= year.stop:
            return year
    return None


def _in_turn(
    ledger: _Ledger, span: Span
) -> Iterator[tuple[Cover, list[tuple[GrantMoney, GrantYear]]]]:
    """Yield restricted grants by spend-by, cells and name; like ones together."""
    active = [
        (money, year)
        for money in ledger.streams.restricted
        if (year := _active(money, span)) is not None
    ]
    ordered = sorted(
        active,
        key=lambda one: (
            one[0].spend_by(one[1]),
            one[0].cover.cells,
            one[0].grant.name,
        ),
    )
    groups: dict[tuple[int, Cover], list[tuple[GrantMoney, GrantYear]]] = {}
    for money, year in ordered:
        groups.setdefault((money.spend_by(year), money.cover), []).append((money, year))
    for (_, cover), members in groups.items():
        yield cover, members


def _pay_from_grants(ledger: _Ledger, at: int, cost: Floats) -> None:
    """Let restricted grants pay in one period; keep each one's share of the cells."""
    span = ledger.spans[at]
    for cover, members in _in_turn(ledger, span):
        for money, year in members:
            if max(year.first, 0) == span.first:
                position = money.years.index(year)
                ledger.carried[money.grant.name] += money.sums[position]
        purses = {
            money.grant.name: ledger.carried[money.grant.name] for money, _ in members
        }
        rows = cover.rows
        kinds = ledger.streams.kinds.within(cover)
        before = [ledger.left[rows, kind, at].copy() for kind in kinds]
        payments = _pay(ledger, at, cover, purses)
        together = added(list(payments.values()))
        parts = _parts(payments, together)
        for kind, cells in zip(kinds, before, strict=True):
            taken = cells - ledger.left[rows, kind, at]
            share = share_of(taken, cost[rows, kind, at])
            for name, part in parts.items():
                ledger.granted[name][rows, kind, at] = share * part
        for name, payment in payments.items():
            ledger.carried[name] = ledger.carried[name] - payment


def _pay(
    ledger: _Ledger, at: Lane, cover: Cover, purses: Mapping[str, Floats]
) -> dict[str, Floats]:
    """Let purses with one cover pay together; return what each pays.

    Each pays in proportion to its money; what they pay is spread over the cells in
    proportion to what is left of each.
    """
    before = ledger.before(at)
    kinds = ledger.streams.kinds.within(cover)
    rows = cover.rows
    cells = [ledger.left[rows, kind, at] for kind in kinds]
    wanted = added([added(cell) for cell in cells])
    money = added(list(purses.values()))
    paid = np.minimum(money, wanted)
    kept = 1.0 - share_of(paid, wanted)
    for kind, cell in zip(kinds, cells, strict=True):
        ledger.left[rows, kind, at] = cell * kept
    parts = _parts(purses, money)
    ledger.keep(parts, at, before)
    payments = {name: paid * part for name, part in parts.items()}
    for name, payment in payments.items():
        ledger.note(name, at, payment)
    return payments


def _parts(purses: Mapping[str, Floats], money: Floats) -> dict[str, Floats]:
    """Return what part of all money at hand is whose; one alone has all of it."""
    if len(purses) == 1:
        return dict.fromkeys(purses, np.ones(1))
    return {name: share_of(purse, money) for name, purse in purses.items()}


def _pay_from_income(ledger: _Ledger, income: Mapping[str, Floats]) -> Floats:
    """Let contracts, then fees, then all that is left of income pay.

    Return what is left to pay in each period; ``(span, draws)``.
    """
    left = dict(income)
    for cover, names in _contracts_in_turn(ledger.streams):
        payments = _pay(ledger, EVERY, cover, {name: left[name] for name in names})
        left.update({name: left[name] - paid for name, paid in payments.items()})
    for name, paid in _pay_from_fees(ledger).items():
        left[name] = left[name] - paid
    rest = _total(ledger.left)
    money = added(list(left.values()))
    paid = np.minimum(money, rest)
    payments = {name: paid * share_of(each, money) for name, each in left.items()}
    return ledger.pay_alike(payments, rest)


def _contracts_in_turn(streams: Streams) -> Iterator[tuple[Cover, list[str]]]:
    """Yield contracts by number of cells, then name; those of one cover together."""
    groups: dict[Cover, list[str]] = {}
    by_order = sorted(
        streams.contracts, key=lambda one: (one.cover.cells, one.contract.name)
    )
    for money in by_order:
        groups.setdefault(money.cover, []).append(money.contract.name)
    yield from groups.items()


def _pay_from_fees(ledger: _Ledger) -> dict[str, Floats]:
    """Let each programme's fees pay for the rest of it; return what streams pay."""
    fees = ledger.streams.fees
    if not fees:
        return {}
    before = ledger.before(EVERY)
    earned = {money.fee.name: money.in_spans(ledger.spans) for money in fees}
    left = ledger.left[:-1]
    wanted = added(left.swapaxes(0, 1))
    money = added(list(earned.values()))
    paid = np.minimum(money, wanted)
    left *= (1.0 - share_of(paid, wanted))[:, None]
    parts = {name: share_of(sums, money) for name, sums in earned.items()}
    _keep_fees(ledger, parts, before)
    payments = {name: added(paid * part) for name, part in parts.items()}
    for name, payment in payments.items():
        ledger.note(name, EVERY, payment)
    return payments


def _keep_fees(ledger: _Ledger, parts: Mapping[str, Floats], before: Floats) -> None:
    """Keep which programme's cells each fee stream paid for."""
    with_line = {
        name: np.concatenate((part, np.zeros_like(part[:1])))[:, None]
        for name, part in parts.items()
    }
    ledger.keep(with_line, EVERY, before)


def _pay_from_reserves(
    ledger: _Ledger, rest: Floats, reserves: Floats, surplus: Floats
) -> None:
    """Let reserves pay down to nought; what is left is unfunded.

    ``rest`` is what is left to pay and ``surplus`` what reserves grow by in each
    period, both ``(span, draws)``; ``reserves`` are those at the start, ``(draws,)``.
    """
    paid = np.empty_like(rest)
    for at, left in enumerate(rest):
        paid[at] = np.minimum(np.maximum(reserves, 0.0), left)
        reserves = reserves + surplus[at]
    rest = ledger.pay_alike({RESERVES: paid}, rest)
    ledger.pay_alike({UNFUNDED: rest}, rest)


def _give_back(ledger: _Ledger, at: int) -> None:
    """Take back what restricted grants have not spent when their time is over."""
    span = ledger.spans[at]
    for money in ledger.streams.restricted:
        year = _active(money, span)
        if year is not None and year.stop == span.stop and money.closes(year):
            name = money.grant.name
            ledger.returned[name][at] = ledger.carried[name]
            ledger.carried[name] = np.zeros_like(ledger.carried[name])


def _total(cells: Floats) -> Floats:
    """Add cells up; ``(programme + 1, kind, span, draws)`` to ``(span, draws)``."""
    return added(added(cells))
