"""What the schools that take part pay providers directly, as tables round it."""

from __future__ import annotations

from reports.statements import ScenarioStatement


def paid_to_providers(told: ScenarioStatement) -> int:
    """Return what schools pay providers themselves over all years, in whole pounds.

    It is no cost and no income of the broker.
    """
    return int(told.cost.paid_directly.sum())
