"""Who pays for what: the waterfall of restricted grants, contracts, fees and reserves.

The rule in words, with its worked example, is docs/method/payers.md. Along draws only
elementwise operations are used; sums run in the order given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added
from scenarios.contracts import ContractMoney
from scenarios.fees import FeeMoney
from scenarios.grants import GrantMoney, GrantYear
from scenarios.scopes import Cover, Kinds, kinds_of
from scenarios.spans import Span, added_by_span

RESERVES = "reserves"
UNFUNDED = "unfunded"
OPENING = "opening_deferred_income"
"""Payers that are no stream."""


@dataclass(frozen=True)
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


@dataclass(frozen=True)
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

    def note(self, name: str, at: int, amount: Floats) -> None:
        """Add a payment to a payer's total of a period."""
        self.by_payer[name][at] += amount

    def keep(self, parts: Mapping[str, Floats], at: int, before: Floats) -> None:
        """Keep who paid for which cell; *parts* are shares of what was just paid."""
        if self.detail is None:
            return
        taken = before - self.left[:, :, at]
        for name, part in parts.items():
            self.detail[name][:, :, at] += taken * part

    def before(self, at: int) -> Floats:
        """Return what is left in a period, kept apart if detail is wanted."""
        now: Floats = self.left[:, :, at]
        return now.copy() if self.detail is not None else now


def settle(
    streams: Streams,
    spans: tuple[Span, ...],
    cost: Floats,
    reserves: Floats,
    *,
    in_detail: bool,
) -> Payments:
    """Let every payer pay, period by period.

    Parameters
    ----------
    streams
        The scenario's money.
    spans
        The periods; each lies within one academic year and no stream begins or ends
        within one.
    cost
        The broker's full cost; ``(programme + 1, kind, span, draws)``, the line *not
        shared* last.
    reserves
        Free reserves at the start; ``(draws,)``.
    in_detail
        Whether to keep who paid for which cell.

    """
    ledger = _opened(streams, spans, cost, in_detail=in_detail)
    earned = {
        name: added_by_span(monthly, spans) for name, monthly in streams.earned.items()
    }
    for at in range(len(spans)):
        _pay_from_grants(ledger, at, cost)
        to_earn = _total(ledger.left[:, :, at])
        _pay_from_income(ledger, at, {name: sums[at] for name, sums in earned.items()})
        _pay_from_reserves(ledger, at, reserves)
        income = added([sums[at] for sums in earned.values()])
        reserves = reserves + income - to_earn
        _give_back(ledger, at)
    return Payments(
        spans,
        streams.kinds,
        ledger.by_payer,
        ledger.granted,
        ledger.returned,
        ledger.detail or {},
    )


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
        before = ledger.left[:, :, at].copy()
        payments = _pay(ledger, at, cover, purses)
        share = share_of(before - ledger.left[:, :, at], cost[:, :, at])
        together = added(list(payments.values()))
        for name, payment in payments.items():
            ledger.granted[name][:, :, at] = share * share_of(payment, together)
            ledger.carried[name] = ledger.carried[name] - payment


def _pay(
    ledger: _Ledger, at: int, cover: Cover, purses: Mapping[str, Floats]
) -> dict[str, Floats]:
    """Let purses with one cover pay together; return what each pays.

    Each pays in proportion to its money; what they pay is spread over the cells in
    proportion to what is left of each.
    """
    before = ledger.before(at)
    kinds = ledger.streams.kinds.within(cover)
    rows = _rows(cover, len(ledger.left))
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


def _rows(cover: Cover, owners: int) -> slice | list[int]:
    """Return a cover's programmes as a slice where it is all of them."""
    everything = len(cover.programmes) == owners
    return slice(None) if everything else list(cover.programmes)


def _pay_from_income(ledger: _Ledger, at: int, income: dict[str, Floats]) -> None:
    """Let contracts, then fees, then all that is left of income pay in one period."""
    left = dict(income)
    for cover, names in _contracts_in_turn(ledger.streams):
        payments = _pay(ledger, at, cover, {name: left[name] for name in names})
        left.update({name: left[name] - paid for name, paid in payments.items()})
    for name, paid in _pay_from_fees(ledger, at).items():
        left[name] = left[name] - paid
    _pay(ledger, at, _everything(ledger), left)


def _contracts_in_turn(streams: Streams) -> Iterator[tuple[Cover, list[str]]]:
    """Yield contracts by number of cells, then name; those of one cover together."""
    groups: dict[Cover, list[str]] = {}
    by_order = sorted(
        streams.contracts, key=lambda one: (one.cover.cells, one.contract.name)
    )
    for money in by_order:
        groups.setdefault(money.cover, []).append(money.contract.name)
    yield from groups.items()


def _everything(ledger: _Ledger) -> Cover:
    """Return the cover of money that may pay for anything."""
    kinds = ledger.streams.kinds
    return Cover(tuple(range(len(ledger.left))), frozenset(kinds.of_type))


def _pay_from_fees(ledger: _Ledger, at: int) -> dict[str, Floats]:
    """Let each programme's fees pay for the rest of it; return what streams pay."""
    fees = ledger.streams.fees
    if not fees:
        return {}
    before = ledger.before(at)
    earned = {money.fee.name: money.in_span(ledger.spans[at]) for money in fees}
    programmes = len(ledger.left) - 1
    left = ledger.left[:programmes, :, at]
    wanted = added(left.swapaxes(0, 1))
    money = added(list(earned.values()))
    paid = np.minimum(money, wanted)
    left *= (1.0 - share_of(paid, wanted))[:, None]
    parts = {name: share_of(sums, money) for name, sums in earned.items()}
    _keep_fees(ledger, at, parts, before)
    payments = {name: added(paid * part) for name, part in parts.items()}
    for name, payment in payments.items():
        ledger.note(name, at, payment)
    return payments


def _keep_fees(
    ledger: _Ledger, at: int, parts: Mapping[str, Floats], before: Floats
) -> None:
    """Keep which programme's cells each fee stream paid for."""
    with_line = {
        name: np.concatenate((part, np.zeros_like(part[:1])))[:, None]
        for name, part in parts.items()
    }
    ledger.keep(with_line, at, before)


def _pay_from_reserves(ledger: _Ledger, at: int, reserves: Floats) -> None:
    """Let reserves pay down to nought; what is left is unfunded."""
    everything = _everything(ledger)
    _pay(ledger, at, everything, {RESERVES: np.maximum(reserves, 0.0)})
    rest = _total(ledger.left[:, :, at])
    _pay(ledger, at, everything, {UNFUNDED: rest})


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
    """Add up one period's cells; ``(programme + 1, kind, draws)`` to ``(draws,)``."""
    return added(added(cells))


def share_of(part: Floats, whole: Floats) -> Floats:
    """Return part ÷ whole, and nought where the whole is nought or below."""
    share: Floats = np.divide(part, whole, out=np.zeros_like(part), where=whole > 0.0)
    return share
