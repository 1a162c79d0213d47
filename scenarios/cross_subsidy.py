"""Whose money pays whose cost: what one programme pays for another.

The rule in words, with its worked example, is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, share_of
from scenarios.payers import RESERVES, UNFUNDED
from scenarios.projection import Projection
from scenarios.scopes import Cover
from scenarios.spans import added_by_span
from scenarios.streams import Grant

FOR_ALL = "for_all"
"""Money that is no programme's."""

OTHERS = (FOR_ALL, RESERVES, UNFUNDED)
"""Whose money there is besides that of programmes."""


@dataclass(frozen=True)
class CrossSubsidy:
    """Whose money pays whose cost, in nominal pounds of all years.

    The axis *whose* has the programmes and then :data:`OTHERS`.
    """

    paid: Floats
    """``(whose, programme + 1)``; the line *not shared* last."""
    kept: Floats
    """As a surplus of its year; ``(whose,)``, nought of reserves and of nobody."""

    @property
    def for_others(self) -> Floats:
        """What each programme's money pays for all but itself; ``(programme,)``."""
        own = self.paid[: self.paid.shape[1] - 1]
        beside: Floats = own.sum(axis=1) - np.diagonal(own)
        return beside


def cross_subsidy(projection: Projection) -> CrossSubsidy:
    """Return whose money pays whose cost in one scenario.

    Parameters
    ----------
    projection
        One draw, worked out in detail.

    """
    each = tuple(by_payer(projection).values())
    paid = sum((one.paid for one in each), np.zeros_like(each[0].paid))
    return CrossSubsidy(paid, sum((one.kept for one in each), 0.0 * each[0].kept))


@dataclass(frozen=True)
class MoneyByPeriod:
    """Whose money one payer pays and keeps, in nominal pounds of each period."""

    paid: Floats
    """``(whose, programme + 1, span)``."""
    kept: Floats
    """``(whose, span)``."""


def by_payer(projection: Projection) -> Mapping[str, CrossSubsidy]:
    """Return the same of the money of each payer by itself, by its name."""
    return {name: _of_payer(projection, name) for name in projection.payments.detail}


def _of_payer(projection: Projection, name: str) -> CrossSubsidy:
    """Return whose the money of one payer is, all years together."""
    found = by_period(projection, name)
    return CrossSubsidy(found.paid.sum(axis=-1), found.kept.sum(axis=-1))


def by_period(projection: Projection, name: str) -> MoneyByPeriod:
    """Return whose the money of one payer is, by its name, in each period.

    ``projection`` is one draw, worked out in detail.
    """
    pays = projection.payments.detail[name][..., 0].sum(axis=1)
    lines, spans = pays.shape
    paid = np.zeros((lines - 1 + len(OTHERS), lines, spans))
    if name not in projection.streams.earned:
        _pay_own(paid, pays, name)
        return MoneyByPeriod(paid, np.zeros((len(paid), spans)))
    over = projection.payments.left_over[name][..., 0].sum(axis=1)
    _pay_own(paid, pays - over, name)
    whose = _whose(projection, name, pays - over)
    paid += whose[:, None] * over[None]
    return MoneyByPeriod(paid, whose * _kept(projection, name))


def _pay_own(paid: Floats, amounts: Floats, name: str) -> None:
    """Add what is paid by money that is given for it; ``(line, span)``.

    Reserves and what nobody pays are nobody's own.
    """
    programmes = len(amounts) - 1
    if name in OTHERS:
        paid[programmes + OTHERS.index(name)] += amounts
        return
    each = np.arange(programmes)
    paid[each, each] += amounts[:-1]
    paid[programmes + OTHERS.index(FOR_ALL), -1] += amounts[-1]


def _kept(projection: Projection, name: str) -> Floats:
    """Return what is kept of an unrestricted source; ``(span,)``."""
    spans = projection.payments.spans
    earned = added_by_span(projection.streams.earned[name], spans)[:, 0]
    kept: Floats = earned - projection.payments.by_payer[name][:, 0]
    return np.maximum(kept, 0.0)


def _whose(projection: Projection, name: str, own: Floats) -> Floats:
    """Return whose the money is that a source has left over, as fractions.

    ``own`` is what it has paid before, ``(line, span)``; the result is
    ``(whose, span)`` and adds up to one in each period.
    """
    programmes = len(own) - 1
    made = _made_on(projection).get(name, np.zeros((programmes, own.shape[1])))
    if any(name == money.fee.name for money in projection.streams.fees):
        made = np.maximum(made - own[:-1], 0.0)
    whose = np.zeros((programmes + len(OTHERS), own.shape[1]))
    whose[:programmes] = share_of(made, made.sum(axis=0))
    whose[programmes + OTHERS.index(FOR_ALL)] = 1.0 - whose.sum(axis=0)
    return whose


def _made_on(projection: Projection) -> Mapping[str, Floats]:
    """Return by which sums money left over is each programme's, by stream.

    Fees by what schools pay for each, contracts by its cost in their scope;
    ``(programme, span)``. Money for all is not among them.
    """
    spans, names = projection.payments.spans, tuple(projection.funded.model.programmes)
    found = {
        money.fee.name: money.in_spans(spans)[..., 0]
        for money in projection.streams.fees
    }
    for money in projection.streams.contracts:
        found[money.contract.name] = _cost_within(projection, money.cover)
    for name, programme in _for_one(projection):
        found[name] = np.zeros((len(names), len(spans)))
        found[name][names.index(programme)] = 1.0
    return found


def _cost_within(projection: Projection, cover: Cover) -> Floats:
    """Return full cost of programmes in a scope; ``(programme, span)``."""
    within = list(projection.payments.kinds.within(cover))
    cost = np.zeros((len(projection.cells), len(projection.payments.spans)))
    cost[cover.rows] = projection.cells[..., 0][cover.rows][:, within].sum(axis=1)
    return cost[:-1]


def _for_one(projection: Projection) -> Iterator[tuple[str, str]]:
    """Yield unrestricted grants whose scope names one programme, with its name."""
    for money in projection.streams.grants:
        named = money.grant.scope.programmes or ()
        is_grant = isinstance(money.grant, Grant)
        if is_grant and not money.grant.restricted and len(set(named)) == 1:
            yield money.grant.name, named[0]
