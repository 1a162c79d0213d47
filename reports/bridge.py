"""The walk from the broker's full cost to the cost of all resources.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from costmodel.arrays import Integers
from costmodel.drivers import Means, Party
from costmodel.perspectives import FULL_COST, FULL_ECONOMIC_COST, read
from costmodel.perspectives import bridge as walk
from reports import wording
from reports.cost_statement import CostStatement
from reports.flows import flows_of
from reports.perspective_flows import fees_in_words, flows_told, in_words

BEGINS = "Full cost of the broker"

VAT_STEP = "Less VAT it cannot recover"
"""The line of the bridge that VAT stands on."""

_FOR_RELEASE = (Means.BOUGHT, Means.LOST)
"""What a day of release takes at home; what is given for nothing is no part of it."""


def steps(cost: CostStatement) -> Mapping[str, Integers]:
    """Return the steps of the bridge by name, in whole pounds; each ``(year,)``.

    They add up to the full economic cost.
    """
    flows, fees = flows_told(cost), fees_in_words(cost)
    walked = {
        in_words(flow) if flow.means else f"Less {in_words(flow, 'it', fees)}": step
        for flow, step in walk(FULL_COST, FULL_ECONOMIC_COST, flows).items()
        if step.any()
    }
    return {BEGINS: read(FULL_COST, flows), **walked}


def margin_in_words(statement: CostStatement) -> tuple[str, ...]:
    """Return what provider schools gain or lose on the people they send, if any."""
    flows = flows_of(statement)
    fees = flows.paid[Party.BROKER, Party.PROVIDER_SCHOOL]
    given = flows.given
    gives = sum(given[Party.PROVIDER_SCHOOL, means] for means in _FOR_RELEASE)
    if not fees and not gives:
        return ()
    side = "gain" if fees >= gives else "lose"
    paid, release, margin = map(wording.money, (fees, gives, abs(fees - gives)))
    told = f"Provider schools are paid {paid} for people whose release costs them"
    return (f"{told} {release}: they {side} {margin}.",)
