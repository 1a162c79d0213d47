"""The most that the money of a way of funding could cover, in any order of paying.

The rule in words, with its worked example, is docs/method/payers.md. It is a maximum
flow from money to cost through periods, found as the change from what the order of
payers covers, so that it never covers less.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from costmodel.arrays import Flags, Floats, Integers, share_of
from scenarios.grants import GrantMoney, GrantYear
from scenarios.payers import RESERVES, UNFUNDED
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.spans import added_by_span

NEAR_THE_BEST = 0.98
"""Share of the most from which the order of payers is as good as any."""


class Left(StrEnum):
    """What becomes of money that another order would have used."""

    RETURNED = "given_back"
    AFTER = "left_at_the_end"
    """Of a grant that goes on after the plan, or of what never goes back."""
    KEPT = "kept"
    """As a surplus."""


@dataclass(frozen=True)
class Spare:
    """Money of one payer that another order would have used."""

    payer: str
    year: int
    """Position of the academic year in which it is left."""
    left: Left
    pounds: float


@dataclass(frozen=True)
class BestOrder:
    """What streams cover without reserves, and the most that they could; pounds."""

    covered: float
    spare: tuple[Spare, ...]
    """By payer in the order of paying, and year; empty if no order covers more."""

    @property
    def most(self) -> float:
        """What they could cover in the best order."""
        return self.covered + sum(each.pounds for each in self.spare)

    @property
    def share(self) -> float:
        """What is covered ÷ the most; 1 if there is nothing to cover.

        Examples
        --------
        >>> BestOrder(75.0, (Spare("grant", 0, Left.RETURNED, 25.0),)).share
        0.75

        """
        return self.covered / self.most if self.most > 0.0 else 1.0

    @property
    def is_near(self) -> bool:
        """Whether what is covered is within 2% of the most."""
        return self.share >= NEAR_THE_BEST


def best_order(projection: Projection) -> BestOrder:
    """Return what streams cover in one scenario, and the most that they could.

    Parameters
    ----------
    projection
        One draw, worked out in detail.

    """
    board, pots = _board_of(projection), tuple(_pots(projection))
    more = np.zeros(len(pots))
    if board.marks.size and board.is_short and any(pot.is_left for pot in pots):
        more = _more_by_pot(board, pots)
    covered = sum(
        float(paid.sum())
        for name, paid in projection.payments.by_payer.items()
        if name not in {RESERVES, UNFUNDED}
    )
    return BestOrder(covered, tuple(_spare(projection, pots, more)))


def has_limited(projection: Projection) -> bool:
    """Return whether a grant's rules bound how much it pays, so that it is left so."""
    return len(_movable(projection)) < len(projection.streams.restricted)


@dataclass(frozen=True)
class _Board:
    """All cells, those that the same restricted grants reach together as one group."""

    marks: Flags
    """Which grant of :func:`_movable` reaches which group; ``(grant, group)``."""
    paid: Mapping[str, Floats]
    """By payer; ``(group, span)``."""

    @property
    def uncovered(self) -> Floats:
        """What no stream pays; ``(group, span)``."""
        nobody = self.paid[RESERVES] + self.paid[UNFUNDED]
        return np.maximum(nobody, 0.0)

    def of_all(self, payers: tuple[str, ...]) -> Floats:
        """Return what some payers pay together; ``(group, span)``."""
        return sum((self.paid[name] for name in payers), np.zeros_like(self.uncovered))

    def reached_by(self, grant: int | None) -> Flags:
        """Return which groups a restricted grant reaches; None: free money, all."""
        everything: Flags = np.ones(self.marks.shape[1], dtype=np.bool_)
        return everything if grant is None else self.marks[grant]

    @property
    def is_short(self) -> bool:
        """Whether streams leave any cost."""
        return bool(self.uncovered.sum() >= HALF_A_PENNY)


def _movable(projection: Projection) -> tuple[GrantMoney, ...]:
    """Return restricted grants and donations that another order may move.

    One whose rules bound how much it pays is left as it is.
    """
    restricted = projection.streams.restricted
    return tuple(money for money in restricted if not money.pays_alone)


def _board_of(projection: Projection) -> _Board:
    """Return the cells of a projection in their groups."""
    payments, grants = projection.payments, _movable(projection)
    lines, kinds, spans = projection.cells.shape[:3]
    reached = np.zeros((len(grants), lines, kinds), dtype=np.bool_)
    for at, money in enumerate(grants):
        within = payments.kinds.within(money.cover)
        reached[at][np.ix_(money.cover.programmes, within)] = True
    marks = reached.reshape(len(grants), lines * kinds)
    different, group = np.unique(marks, axis=1, return_inverse=True)
    paid = {}
    for name, detail in payments.detail.items():
        paid[name] = np.zeros((different.shape[1], spans))
        cells = detail[..., 0].reshape(lines * kinds, spans)
        np.add.at(paid[name], np.ravel(group), cells)
    return _Board(different, paid)


@dataclass(frozen=True)
class _Pot:
    """Money that may pay in some periods, and what of it the payers leave."""

    names: tuple[str, ...]
    """A restricted grant or donation, or all sources of free money."""
    spans: tuple[int, ...]
    """Positions of the periods in which it may pay, in their order."""
    left: Floats
    """What is at hand and not spent at the end of each of them."""
    becomes: Left
    grant: int | None = None
    """Position in :func:`_movable`; None: free money."""

    @property
    def is_left(self) -> bool:
        """Whether anything is left when its time is over."""
        return bool(self.left[-1] >= HALF_A_PENNY)


def _pots(projection: Projection) -> Iterator[_Pot]:
    """Yield all money in the order in which another order would use it."""
    granted = [
        (money.spend_by(years[0]), money.cover.cells, money.grant.name, pot)
        for at, money in enumerate(_movable(projection))
        for years in _spent_together(money)
        if (pot := _pot(projection, at, years)) is not None
    ]
    yield from (pot for *_, pot in sorted(granted, key=lambda one: one[:3]))
    kept = _kept(projection)
    for at in range(len(projection.payments.spans)):
        left = sum(float(by_span[at]) for by_span in kept.values())
        yield _Pot(tuple(kept), (at,), np.array([max(left, 0.0)]), Left.KEPT)


def _spent_together(money: GrantMoney) -> Iterator[tuple[GrantYear, ...]]:
    """Yield the grant years whose money may be spent by the same month."""
    together: list[GrantYear] = []
    for year in money.years:
        together.append(year)
        if money.closes(year):
            yield tuple(together)
            together = []
    if together:
        yield tuple(together)


def _pot(projection: Projection, at: int, years: tuple[GrantYear, ...]) -> _Pot | None:
    """Return the money of some years of a grant; None if they lie outside the plan."""
    money, payments = _movable(projection)[at], projection.payments
    stop = money.pays_until(years[-1])
    inside = [
        position
        for position, span in enumerate(payments.spans)
        if years[0].first <= span.first and span.stop <= stop
    ]
    if not inside:
        return None
    begun = {max(year.first, 0): money.years.index(year) for year in years}
    name = money.grant.name
    in_hand = -payments.by_payer[name][inside, 0]
    for position, span_at in enumerate(inside):
        first = payments.spans[span_at].first
        if first in begun:
            in_hand[position] += money.sums[begun[first], 0]
    is_over = money.closes(years[-1]) and stop <= payments.spans[-1].stop
    return _Pot(
        (name,),
        tuple(inside),
        np.maximum(np.cumsum(in_hand), 0.0),
        Left.RETURNED if is_over else Left.AFTER,
        at,
    )


def _kept(projection: Projection) -> dict[str, Floats]:
    """Return what is left of each source of free money; ``(span,)`` by its name."""
    payments = projection.payments
    return {
        name: np.maximum(
            added_by_span(monthly, payments.spans)[:, 0]
            - payments.by_payer[name][:, 0],
            0.0,
        )
        for name, monthly in projection.streams.earned.items()
    }


@dataclass(frozen=True)
class _Arcs:
    """Every way from money to cost: which pot, in which period, for which group."""

    pot: Integers
    span: Integers
    group: Integers
    paid: Floats
    """What the payers pay on it, which another order may take back."""


def _arcs(board: _Board, pots: tuple[_Pot, ...]) -> _Arcs:
    """Return every way in which money may pay for what costs anything."""
    costs = board.of_all(tuple(board.paid)) > 0.0
    ways = [
        (position, span, int(group), paid[group, span])
        for position, pot in enumerate(pots)
        for paid, reached in ((board.of_all(pot.names), board.reached_by(pot.grant)),)
        for span in pot.spans
        for group in np.flatnonzero(reached & costs[:, span])
    ]
    pot, span, group, amounts = (np.array(each) for each in zip(*ways, strict=True))
    return _Arcs(pot, span, group, np.maximum(amounts, 0.0))


def _more_by_pot(board: _Board, pots: tuple[_Pot, ...]) -> Floats:
    """Return what each pot pays more in the best order; ``(pot,)``.

    A solution is what every way carries more or less than the payers have it. No pot
    and no cell may have less in all; earlier pots count a little more, so that their
    money is used first.
    """
    # It takes a while to import, and few plans need it.
    from scipy import optimize, sparse  # noqa: PLC0415

    arcs = _arcs(board, pots)
    into = arcs.group * board.uncovered.shape[1] + arcs.span
    by_time = tuple(_by_time(arcs, pots))
    cells, own, spent = (
        sparse.csr_array(
            (np.ones(len(ways)), (rows, ways)), shape=(most, len(arcs.pot))
        )
        for rows, ways, most in (
            (into, np.arange(len(into)), board.uncovered.size),
            (arcs.pot, np.arange(len(into)), len(pots)),
            (*_listed(by_time), len(by_time)),
        )
    )
    left = np.concatenate([pot.left for pot in pots])
    nothing = np.zeros(board.uncovered.size + len(pots))
    found = optimize.linprog(
        arcs.pot / len(pots) - 2.0,
        A_ub=sparse.vstack((cells, spent, -cells, -own)),
        b_ub=np.concatenate((board.uncovered.ravel(), left, nothing)),
        bounds=np.stack((-arcs.paid, np.full_like(arcs.paid, np.inf)), axis=1),
        method="highs-ds",
    )
    more: Floats = np.zeros(len(pots))
    np.add.at(more, arcs.pot, found.x)
    return more


def _by_time(arcs: _Arcs, pots: tuple[_Pot, ...]) -> Iterator[Integers]:
    """Yield the ways by which each pot has paid by the end of each of its periods."""
    for position, pot in enumerate(pots):
        own = np.flatnonzero(arcs.pot == position)
        for at in pot.spans:
            yield own[arcs.span[own] <= at]


def _listed(groups: tuple[Integers, ...]) -> tuple[Integers, Integers]:
    """Return members of groups, one after another, as group and member."""
    sizes = [len(group) for group in groups]
    return np.repeat(np.arange(len(groups)), sizes), np.concatenate(groups)


def _spare(
    projection: Projection, pots: tuple[_Pot, ...], more: Floats
) -> Iterator[Spare]:
    """Yield the money that another order would use, by payer, year and use."""
    payments, kept = projection.payments, _kept(projection)
    sums: dict[tuple[int, int, Left], float] = {}
    names = tuple(payments.by_payer)
    for pot, pounds in zip(pots, more.tolist(), strict=True):
        at = pot.spans[-1]
        lefts = np.array(
            [kept[each][at] if each in kept else 1.0 for each in pot.names]
        )
        parts = pounds * share_of(lefts, lefts.sum())
        for name, part in zip(pot.names, parts.tolist(), strict=True):
            key = (names.index(name), payments.spans[at].year, pot.becomes)
            sums[key] = sums.get(key, 0.0) + part
    for (payer, year, left), sum_left in sorted(sums.items()):
        if sum_left >= HALF_A_PENNY:
            yield Spare(names[payer], year, left, sum_left)
