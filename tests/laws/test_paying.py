"""Law 3: payers pay the whole cost, within their rules and their means."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from costmodel.arrays import Floats
from costmodel.drivers import CostType
from scenarios.best_order import best_order
from scenarios.drawdowns import drawdowns
from scenarios.eligible import eligible_by_stream
from scenarios.funding import contracts_in_doubt
from scenarios.grants import GrantMoney
from scenarios.payers import RESERVES, UNFUNDED
from scenarios.projection import Projection
from scenarios.spans import added_by_span
from scenarios.streams import Grant
from tests.laws.cases import central_at, near, projections_at
from tests.laws.seeds import seeds

PENNY = 0.01


def cost_of(projection: Projection) -> Floats:
    """Return the full cost of each cell and period."""
    spans, kinds = projection.payments.spans, projection.payments.kinds
    return projection.accruals.by_span(spans, kinds)


def restricted(projection: Projection) -> list[GrantMoney]:
    """Return the grants that may pay only for their scope."""
    return [money for money in projection.streams.grants if money.grant.restricted]


@given(seed=seeds)
def test_law_3_payers_pay_the_whole_cost(seed: int) -> None:
    for projection in projections_at(seed):
        cost = cost_of(projection)
        paid = sum(projection.payments.by_payer.values())
        cells = sum(projection.payments.detail.values())
        near(np.asarray(paid), cost.sum(axis=(0, 1)))
        near(np.asarray(cells), cost)


@given(seed=seeds)
def test_law_3_nobody_pays_less_than_nothing(seed: int) -> None:
    for projection in projections_at(seed):
        for by_cell in projection.payments.detail.values():
            assert (by_cell >= -PENNY).all()


@given(seed=seeds)
def test_law_3_no_grant_pays_what_its_rules_forbid(seed: int) -> None:
    for projection in projections_at(seed):
        names = tuple(projection.funded.model.programmes)
        kinds, spans = projection.payments.kinds, projection.payments.spans
        for money in restricted(projection):
            named, types = money.grant.scope.programmes, money.grant.scope.cost_types
            if isinstance(money.grant, Grant) and money.grant.rules.cost_types:
                accepted = money.grant.rules.cost_types
                types = tuple(set(types or tuple(CostType)) & set(accepted))
            allowed = np.zeros(
                (len(names) + 1, kinds.count, len(spans)), dtype=np.bool_
            )
            rows = range(len(names) + 1) if named is None else map(names.index, named)
            inside = [
                at
                for at, span in enumerate(spans)
                if money.years[0].first <= span.first and span.stop <= money.last
            ]
            of_each = (kinds.of_type, kinds.of_overheads)
            groups = {of[each] for each in types or tuple(CostType) for of in of_each}
            for row in rows:
                for group in groups:
                    allowed[row, group, inside] = True
            paid = projection.payments.detail[money.grant.name]
            assert (paid[~allowed] == 0.0).all()


@given(seed=seeds)
def test_law_3_no_grant_pays_more_than_its_limits_allow(seed: int) -> None:
    for projection in projections_at(seed):
        payments, cost = projection.payments, cost_of(projection)
        kinds = payments.kinds
        for money in restricted(projection):
            limits, name = money.limits, money.grant.name
            if limits is None:
                continue
            rows = list(money.cover.programmes)
            direct, shared = kinds.direct(money.cover), kinds.overheads(money.cover)
            groups = (direct, shared if kinds.are_apart else ())
            paid, full = (
                [cells[rows][:, list(of)].sum(axis=(0, 1)) for of in groups]
                for cells in (payments.detail[name], cost)
            )
            if limits.overheads is not None:
                assert (paid[1] <= limits.overheads * paid[0] + PENNY).all()
            for at, span in enumerate(payments.spans):
                both = paid[0][at] + paid[1][at]
                by_share = limits.by_share(span, full[0][at], full[1][at])
                for most in (by_share, limits.by_ceiling(span)):
                    assert most is None or (both <= most + PENNY).all()


@given(seed=seeds)
def test_law_3_no_grant_pays_or_gives_back_more_than_it_has(seed: int) -> None:
    for projection in projections_at(seed):
        payments = projection.payments
        for money in restricted(projection):
            name = money.grant.name
            out = payments.by_payer[name] + payments.returned[name]
            begun = np.zeros_like(out)
            for year, total in zip(money.years, money.sums, strict=True):
                later = [span.first >= max(year.first, 0) for span in payments.spans]
                begun[np.array(later)] += total
            assert (np.cumsum(out, axis=0) <= begun + PENNY).all()
            goes_back = isinstance(money.grant, Grant)
            if goes_back and money.last <= payments.spans[-1].stop:
                near(out.sum(axis=0), money.total)


@given(seed=seeds)
def test_law_3_free_money_pays_no_more_than_is_earned_in_the_period(seed: int) -> None:
    for projection in projections_at(seed):
        payments = projection.payments
        for name, monthly in projection.streams.earned.items():
            earned = added_by_span(monthly, payments.spans)
            assert (payments.by_payer[name] <= earned + PENNY).all()


@given(seed=seeds)
def test_law_3_reserves_pay_before_anything_is_unfunded(seed: int) -> None:
    for projection in projections_at(seed):
        payments, balances = projection.payments, projection.balances
        for at, span in enumerate(payments.spans):
            free = (
                balances.free_reserves[span.first - 1]
                if span.first
                else balances.opening.free
            )
            there = np.maximum(free, 0.0)
            paid = payments.by_payer[RESERVES][at]
            unfunded = payments.by_payer[UNFUNDED][at]
            assert (paid <= there + PENNY).all()
            near(np.minimum(paid + unfunded, there), paid, relative=1e-7)


@given(seed=seeds)
def test_law_3_what_grants_pay_by_month_is_what_they_pay_by_period(seed: int) -> None:
    for projection in projections_at(seed):
        for name, monthly in projection.spending.granted.items():
            by_span = added_by_span(monthly, projection.payments.spans)
            near(by_span, projection.payments.by_payer[name])


@given(seed=seeds)
def test_law_3_no_order_covers_less_or_more_than_there_is(seed: int) -> None:
    for projection in central_at(seed):
        found, streams = best_order(projection), projection.streams
        paid = projection.payments.by_payer
        earned = sum(float(each.sum()) for each in streams.earned.values())
        granted = sum(float(money.total[0]) for money in streams.restricted)
        by_streams = [paid[name] for name in paid if name not in {RESERVES, UNFUNDED}]
        near(np.array(found.covered), np.array(sum(map(np.sum, by_streams))))
        assert found.covered <= found.most <= projection.cells.sum() + PENNY
        assert found.most <= earned + granted + PENNY
        if not streams.restricted:
            assert found.is_near
            assert found.spare == ()


@given(seed=seeds)
def test_law_3_a_contract_that_is_lost_pays_for_nothing(seed: int) -> None:
    for projection in projections_at(seed):
        if projection.scenario.is_lost:
            names = {
                one.name for one in contracts_in_doubt(projection.scenario.funding)
            }
            assert names
            assert names.isdisjoint(projection.payments.by_payer)
            assert names.isdisjoint(projection.recognised)


@given(seed=seeds)
def test_law_3_funders_are_asked_for_their_income_of_cost_they_may_pay(
    seed: int,
) -> None:
    for projection in central_at(seed):
        eligible = eligible_by_stream(projection)
        for name, claim in drawdowns(projection).items():
            near(claim.claimed.sum(axis=0), projection.recognised[name][:, 0])
            near(claim.eligible.sum(keepdims=True), eligible[name].sum(keepdims=True))
            for why, left in claim.unclaimed.items():
                assert (left >= -PENNY).all(), (name, why)
            moved = claim.claimed.sum(axis=0) - claim.received + claim.paid_back
            near(claim.in_arrears - claim.in_hand + claim.kept_back, np.cumsum(moved))
