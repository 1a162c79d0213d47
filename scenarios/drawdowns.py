"""What every restricted grant and contract of a way of funding is asked for.

The rule in words is docs/method/drawdown.md. The first draw is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from scenarios.cash import received_by_stream, repaid_by_month, returned_by_month
from scenarios.claim_quarters import claim_quarters
from scenarios.contracts import ContractMoney
from scenarios.drawdown import Drawdown
from scenarios.grants import GrantMoney, months_begun
from scenarios.headings import DIRECT, OVERHEADS, USUAL
from scenarios.monthly_costs import TYPES, cost_by_month
from scenarios.payers import Payments, settle
from scenarios.projection import Projection
from scenarios.scopes import Cover, Kinds, months_of
from scenarios.streams import Contract, Grant
from scenarios.unclaimed import WhyNot, unclaimed_by


def drawdowns(
    projection: Projection, cost: Floats | None = None
) -> Mapping[str, Drawdown]:
    """Return what every restricted grant and contract is asked for, by its name.

    Parameters
    ----------
    projection
        Worked out in detail.
    cost
        What was spent, in place of the plan's full cost, as
        :func:`scenarios.monthly_costs.cost_by_month` returns it.

    """
    planned = cost is None
    by_month = cost_by_month(projection) if cost is None else cost
    payments = projection.payments if planned else _settled(projection, by_month)
    claims = _Claims(projection, payments, by_month)
    return {each.stream.name: each for each in claims.all()}


def _settled(projection: Projection, by_month: Floats) -> Payments:
    """Let every payer pay once more, for other costs."""
    streams, spans = projection.streams, projection.payments.spans
    return settle(
        streams,
        spans,
        _cells(projection, by_month)[..., np.newaxis],
        projection.balances.opening.free,
        in_detail=True,
    )


def _cells(projection: Projection, by_month: Floats) -> Floats:
    """Add cost up as payers settle it; ``(programme + 1, kind, span)``."""
    kinds, spans = projection.payments.kinds, projection.payments.spans
    cells = np.zeros((by_month.shape[1], kinds.count, len(spans)))
    for origin, kind, group in _groups(kinds):
        for at, span in enumerate(spans):
            months = by_month[origin, :, kind, span.first : span.stop]
            cells[:, group, at] += months.sum(axis=-1)
    return cells


def _groups(kinds: Kinds) -> Iterator[tuple[int, int, int]]:
    """Yield each origin and cost type, by position, with its group among payers."""
    for origin, of_type in ((DIRECT, kinds.of_type), (OVERHEADS, kinds.of_overheads)):
        for at, cost_type in enumerate(TYPES):
            yield origin, at, of_type[cost_type]


@dataclass(frozen=True)
class _Claims:
    """All claims of one way of funding."""

    projection: Projection
    payments: Payments
    by_month: Floats

    def all(self) -> Iterator[Drawdown]:
        """Yield what each restricted grant and each contract is asked for."""
        for money in self.projection.streams.restricted:
            if isinstance(money.grant, Grant):
                yield self._grant(money, money.grant)
        for each in self.projection.streams.contracts:
            yield self._contract(each)

    def _grant(self, money: GrantMoney, grant: Grant) -> Drawdown:
        """Return what one grant is asked for."""
        horizon, streams = self.projection.funded.plan.horizon, self.projection.streams
        cells = _cells(self.projection, self.by_month)
        found = unclaimed_by(horizon, streams, self.payments, cells, money)
        unclaimed = {
            why: self._by_type(shares) for why, shares in found.by_reason.items()
        }
        claimed = self._by_type(found.claimed)
        returned = returned_by_month(self.payments, (*self._shape, 1))
        paid_back = repaid_by_month(streams, returned)[grant.name][:, 0]
        kept = np.zeros(self._shape)
        if money.withheld is not None:
            kept = np.cumsum(money.withheld[:, 0])
        return self._drawdown(
            grant,
            claimed + sum(unclaimed.values()),
            unclaimed,
            (money.accrued[:, 0], paid_back, kept),
            money.years[0].quarters_from,
        )

    def _contract(self, money: ContractMoney) -> Drawdown:
        """Return what one contract is asked for."""
        contract, horizon = money.contract, self.projection.funded.plan.horizon
        begins = horizon.month_of(contract.starts)
        kept = np.zeros(self._shape)
        if money.withheld is not None:
            kept = np.cumsum(money.withheld[:, 0])
        return self._drawdown(
            contract,
            self._in_scope(money.cover, money.term),
            {},
            (money.earned[:, 0], np.zeros(self._shape), kept),
            begins - months_begun(contract.year_begins, begins),
        )

    def _drawdown(
        self,
        stream: Grant | Contract,
        spent: Floats,
        unclaimed: Mapping[WhyNot, Floats],
        money: tuple[Floats, Floats, Floats],
        counted_from: int,
    ) -> Drawdown:
        """Return what a stream is asked for.

        ``money`` is what it brings, what goes back and what is kept back, each
        ``(month,)``.
        """
        brings, paid_back, kept_back = money
        received = received_by_stream(self.projection.streams)[stream.name][:, 0]
        moves = np.flatnonzero((brings > 0.0) | (received > 0.0) | (paid_back > 0.0))
        term = months_of(stream, self.projection.funded.plan.horizon)
        within = range(max(term.start, 0), min(term.stop, *self._shape))
        moved = int(moves[-1]) + 1 if len(moves) else 0
        return Drawdown(
            stream=stream,
            headings=stream.headings or USUAL,
            quarters=claim_quarters(within, counted_from, moved),
            spent_by_type=spent,
            unclaimed_by_type=unclaimed,
            brings=brings,
            received=received,
            paid_back=paid_back,
            kept_back=kept_back,
        )

    @property
    def _shape(self) -> tuple[int]:
        """How many months there are."""
        return (self.by_month.shape[-1],)

    def _by_type(self, shares: Floats) -> Floats:
        """Return shares of cells in pounds; ``(origin, cost type, month)``.

        ``shares`` are ``(programme + 1, kind, span)``.
        """
        spans = self.payments.spans
        lengths = [span.stop - span.first for span in spans]
        monthly = shares.repeat(lengths, axis=-1)
        found = np.zeros((2, len(TYPES), *self._shape))
        for origin, kind, group in _groups(self.payments.kinds):
            parts = self.by_month[origin, :, kind] * monthly[:, group]
            found[origin, kind] = parts.sum(axis=0)
        return found

    def _in_scope(self, cover: Cover, term: range) -> Floats:
        """Return cost of a scope in a term; ``(origin, cost type, month)``."""
        cost = self.by_month[:, list(cover.programmes)].sum(axis=1)
        inside = np.array([month in term for month in range(*self._shape)])
        covered = np.array([each in cover.cost_types for each in TYPES])
        found: Floats = cost * covered[:, np.newaxis] * inside
        return found
