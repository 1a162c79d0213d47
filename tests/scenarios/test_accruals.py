"""Costs regrouped by the months and periods in which they fall."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.drivers import CostType
from scenarios.accruals import Accruals
from scenarios.projection import Projection, projector_of
from scenarios.scopes import Cover, kinds_of
from scenarios.spans import Span
from tests.models import (
    Words,
    a_model,
    bought,
    column,
    compiled,
    days_of,
    grant,
    pool,
    programme,
    projected,
    scenario,
    the_scenario,
)

EVERYTHING = kinds_of([])
BID = kinds_of([Cover((0,), frozenset({CostType.BID}))])
HEADS: Words = {"person": "head", "days_per_school": 1, "profile": "even"}


def evaluated(*streams: Words, years: int = 1, **parts: Words) -> Projection:
    """Return a scenario worked out."""
    model = a_model(years=years, funding={"only": scenario(*streams)}, **parts)
    return projected(model)


def accrued(years: int = 1, **parts: Words) -> Accruals:
    """Return the costs of a scenario by the months in which they fall."""
    return evaluated(years=years, **parts).accruals


def test_a_period_has_the_months_of_its_costs() -> None:
    costs = accrued(
        pools={"office": pool("schools", bought(1_200), bought(90, profile="start"))}
    )

    by_span = costs.by_span((Span(0, 3), Span(3, 12)), EVERYTHING)

    assert column(by_span[0, 0]) == pytest.approx([390, 900])


def test_a_period_that_is_a_year_has_its_cost_to_the_penny() -> None:
    costs = accrued(years=2, pools={"office": pool("schools", bought(1_234.56))})

    by_span = costs.by_span((Span(0, 12), Span(12, 24)), EVERYTHING)

    assert column(by_span[0, 0]) == [1_234.56, 1_234.56]


def test_pools_are_shared_by_the_shares_of_the_year() -> None:
    costs = accrued(
        years=2,
        programmes={
            "a": programme(3, 1, ingredients=[bought(120)]),
            "b": programme(1, 1),
        },
        pools={
            "office": pool("schools", bought(1_200)),
            "idle": pool("matches", bought(24)),
        },
    )

    by_span = costs.by_span((Span(0, 6), Span(6, 12), Span(12, 24)), EVERYTHING)

    assert column(by_span[0, 0]) == pytest.approx([60 + 450, 60 + 450, 120 + 600])
    assert column(by_span[1, 0]) == pytest.approx([150, 150, 600])
    assert column(by_span[2, 0]) == pytest.approx([12, 12, 24])


def test_kinds_of_cost_are_kept_apart() -> None:
    costs = accrued(
        pools={
            "office": pool("schools", bought(70, cost_type="bid"), bought(30)),
            "idle": pool("matches", bought(5, cost_type="bid")),
        }
    )

    by_span = costs.by_span((Span(0, 12),), BID)

    bid = BID.of_type[CostType.BID]
    assert column(by_span[:, bid, 0]) == pytest.approx([70, 5])
    assert column(by_span[:, 1 - bid, 0]) == pytest.approx([30, 0])


def test_months_add_to_the_full_cost() -> None:
    costs = accrued(
        years=2,
        programmes={"leading": programme(3, 1, deployments=[HEADS])},
        pools={"office": pool("schools", bought(1_200), days_of("officer", 12))},
    )

    by_month = costs.monthly()
    assert column(by_month[:12]) == pytest.approx([100 + 100 + 1_500 / 12] * 12)
    assert by_month.sum() == pytest.approx(costs.costs.direct.sum())


def test_pay_and_what_passes_through_are_told_apart() -> None:
    costs = accrued(
        programmes={"leading": programme(3, deployments=[HEADS])},
        pools={
            "office": pool("schools", bought(1_200), days_of("officer", 12)),
            "board": pool("schools", days_of("head", 12)),
        },
    )

    payroll = costs.monthly(lambda cell: cell.is_payroll)
    passed_through = costs.monthly(lambda cell: cell.is_passed_through)
    assert column(payroll) == pytest.approx([100] * 12)
    # The fees of heads in a pool are the broker's own cost and do not pass through.
    assert column(passed_through) == pytest.approx([125] * 12)


def test_a_model_without_costs_accrues_nothing() -> None:
    costs = accrued()

    assert column(costs.monthly()) == [0] * 12
    assert costs.by_span((Span(0, 12),), EVERYTHING).sum() == 0


def test_each_months_cost_is_paid_in_the_proportions_of_its_period() -> None:
    half = grant(a_year=600, scope={"programmes": ["a"]})
    projection = evaluated(
        half,
        programmes={
            "a": programme(
                3,
                ingredients=[bought(800, profile="start"), bought(400)],
            ),
            "b": programme(1, ingredients=[bought(1_000)]),
        },
    )

    granted = column(projection.spending.granted["council"])

    # £600 of £1,200: half of each month's cost of programme a.
    assert granted[0] == pytest.approx((800 + 400 / 12) / 2)
    assert granted[1:] == pytest.approx([400 / 24] * 11)


def test_what_a_grant_pays_of_a_pool_goes_by_what_reaches_its_programmes() -> None:
    named = grant(a_year=10_000, scope={"programmes": ["a"]})
    projection = evaluated(
        named,
        programmes={"a": programme(3), "b": programme(1)},
        pools={
            "office": pool("schools", bought(1_200)),
            "idle": pool("matches", bought(600)),
        },
    )

    assert column(projection.spending.granted["council"]) == pytest.approx([75] * 12)


def test_what_a_grant_pays_reaches_the_line_not_shared_if_it_covers_it() -> None:
    everything = grant(a_year=10_000)
    projection = evaluated(
        everything, pools={"idle": pool("matches", bought(600, profile="end"))}
    )

    granted = column(projection.spending.granted["council"])
    assert granted == pytest.approx([0] * 10 + [600, 0])


def test_a_draw_in_which_a_programme_is_paid_nothing_has_the_same_bits_alone() -> None:
    starts = bought(0.3, profile="start")
    funded = compiled(
        a_model(
            programmes={
                "a": programme(1, ingredients=[starts]),
                "b": programme(
                    1, ingredients=[bought(0.3), bought(0.7, profile="teaching")]
                ),
                "c": programme(1, ingredients=[starts]),
            },
            funding={"only": scenario(grant(a_year=1_000))},
        )
    )
    values = funded.plan.terms.central
    alone, both = (
        projector_of(funded, np.repeat(values, draws, axis=1), in_detail=True).project(
            the_scenario(funded)
        )
        for draws in (1, 2)
    )
    parts = np.array([[1.0, 0.0], [0.7, 0.7], [0.9, 0.9], [0.0, 0.0]])[:, None, None]

    beside = both.accruals.granted(both.payments, parts).all[:, 1:]
    by_itself = alone.accruals.granted(alone.payments, parts[..., 1:]).all

    assert beside.tobytes() == by_itself.tobytes()


def test_a_grant_pays_the_same_part_of_what_passes_through() -> None:
    projection = evaluated(
        grant(a_year=1_000, scope={"cost_types": ["delivery"]}),
        programmes={
            "leading": programme(
                2,
                deployments=[HEADS],
                ingredients=[bought(3_000, cost_type="delivery")],
            )
        },
    )
    spending = projection.spending

    # £1,000 of £4,000: a quarter of the fees too.
    np.testing.assert_allclose(
        spending.granted_through["council"], spending.passed_through / 4
    )


def test_the_periods_of_a_year_add_to_its_full_cost() -> None:
    projection = evaluated(
        grant(a_year=6_000, starts="2026-09", ends="2027-03"),
        years=2,
        pools={
            "office": pool("schools", bought(1_200)),
            "idle": pool("matches", bought(600, profile="end")),
        },
    )

    full = projection.full_cost

    np.testing.assert_allclose(full[:-1], projection.costs.full_cost(), rtol=1e-12)
    assert column(full[-1]) == [600, 600]
