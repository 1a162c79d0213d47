"""Who pays for what: the waterfall of restricted grants, contracts, fees and reserves.

The rule in words, with its worked example, is docs/method/payers.md. Along draws only
elementwise operations are used; sums run in the order given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added, share_of
from scenarios.claims import GrantClaim
from scenarios.contracts import ContractMoney
from scenarios.fees import FeeMoney
from scenarios.funder_limits import Rule
from scenarios.grants import GrantMoney
from scenarios.memberships import MembershipMoney
from scenarios.scopes import Cover, Kinds, kinds_of
from scenarios.spans import Span, added_by_span
from scenarios.turns import active_year, contracts_in_turn, in_turn

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
    memberships: tuple[MembershipMoney, ...] = ()
    opening: Floats
    """Opening deferred income as it is earned; ``(month, draws)``."""

    @property
    def restricted(self) -> tuple[GrantMoney, ...]:
        """Grants that may pay only for their scope."""
        return tuple(money for money in self.grants if money.grant.restricted)

    @cached_property
    def kinds(self) -> Kinds:
        """Cost types grouped so that no stream tells those of a group apart."""
        limits = [money.limits for money in self.restricted if money.limits]
        covers = [money.cover for money in self.restricted]
        covers += [money.cover for money in self.contracts]
        are_apart = any(each.overheads is not None for each in limits)
        return kinds_of(
            [*covers, *(each.scope for each in limits)], are_apart=are_apart
        )

    @cached_property
    def earned(self) -> Mapping[str, Floats]:
        """Unrestricted income by name; ``(month, draws)``."""
        grants = (money for money in self.grants if not money.grant.restricted)
        free = {money.grant.name: money.accrued for money in grants}
        contracts = {money.contract.name: money.earned for money in self.contracts}
        fees = {money.fee.name: money.earned for money in self.fees}
        members = {money.membership.name: money.earned for money in self.memberships}
        return {**contracts, **fees, **members, **free, OPENING: self.opening}


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
    left_by_rules: Mapping[str, Floats]
    """Cost of its scope that each rule of a grant keeps it from paying, though it has
    the money; ``(rule, span, draws)`` by grant, in the order of :class:`Rule`."""
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
    left_by_rules: dict[str, Floats]
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
        left_by_rules=ledger.left_by_rules,
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
        left_by_rules={
            money.grant.name: np.zeros((len(Rule), len(spans), draws))
            for money in streams.restricted
            if money.limits is not None
        },
        detail={name: np.zeros_like(cost) for name in names} if in_detail else None,
        left_over={},
    )


def _pay_from_grants(ledger: _Ledger, at: int, cost: Floats) -> None:
    """Let restricted grants pay in one period; keep each one's share of the cells."""
    span = ledger.spans[at]
    for cover, members in in_turn(ledger.streams.restricted, span):
        for money, year in members:
            if max(year.first, 0) == span.first:
                position = money.years.index(year)
                ledger.carried[money.grant.name] += money.sums[position]
        rows, kinds = cover.rows, ledger.streams.kinds.within(cover)
        before = [ledger.left[rows, kind, at].copy() for kind in kinds]
        payments = _pay_as_ruled(ledger, at, [money for money, _ in members], cost)
        parts = _parts(payments, added(list(payments.values())))
        for kind, cells in zip(kinds, before, strict=True):
            taken = cells - ledger.left[rows, kind, at]
            share = share_of(taken, cost[rows, kind, at])
            for name, part in parts.items():
                ledger.granted[name][rows, kind, at] = share * part
        for name, payment in payments.items():
            ledger.carried[name] = ledger.carried[name] - payment


def _pay_as_ruled(
    ledger: _Ledger, at: int, grants: Sequence[GrantMoney], cost: Floats
) -> dict[str, Floats]:
    """Let grants of one turn pay in one period; return what each pays."""
    purses = {money.grant.name: ledger.carried[money.grant.name] for money in grants}
    for money in grants:
        name = money.grant.name
        if money.limits is None:
            continue
        claim = GrantClaim(
            cover=money.cover,
            limits=money.limits,
            kinds=ledger.streams.kinds,
            span=ledger.spans[at],
            full=cost[:, :, at],
            left=ledger.left[:, :, at],
            purse=purses[name],
        )
        ledger.left_by_rules[name][:, at] = claim.left_by_rules
        if money.pays_alone:
            before = ledger.before(at)
            paid = claim.pay()
            ledger.keep({name: np.ones(1)}, at, before)
            ledger.note(name, at, paid)
            return {name: paid}
    return _pay(ledger, at, grants[0].cover, purses)


def _pay(
    ledger: _Ledger, at: Lane, cover: Cover, purses: Mapping[str, Floats]
) -> dict[str, Floats]:
    """Let purses with one cover pay together; return what each pays.

    Each pays in proportion to its money; what they pay is spread over the cells in
    proportion to what is left of each.
    """
    before = ledger.before(at)
    rows, kinds = cover.rows, ledger.streams.kinds.within(cover)
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
    for cover, contracts in contracts_in_turn(ledger.streams.contracts):
        purses = {
            (name := each.contract.name): each.in_term(ledger.spans, left[name])
            for each in contracts
        }
        for name, paid in _pay(ledger, EVERY, cover, purses).items():
            left[name] = left[name] - paid
    for name, paid in _pay_from_fees(ledger).items():
        left[name] = left[name] - paid
    rest = _total(ledger.left)
    money = added(list(left.values()))
    paid = np.minimum(money, rest)
    payments = {name: paid * share_of(each, money) for name, each in left.items()}
    return ledger.pay_alike(payments, rest)


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
        year = active_year(money, span)
        if year is not None and money.gives_back(year, span.stop):
            name = money.grant.name
            ledger.returned[name][at] = ledger.carried[name]
            ledger.carried[name] = np.zeros_like(ledger.carried[name])


def _total(cells: Floats) -> Floats:
    """Add cells up; ``(programme + 1, kind, span, draws)`` to ``(span, draws)``."""
    return added(added(cells))
