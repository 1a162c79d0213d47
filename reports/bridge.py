"""The walk from the broker's full cost to the cost of all resources.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from costmodel.arrays import Integers
from costmodel.bearers import WHOLE
from costmodel.drivers import Means, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.rows import given_as
from costmodel.perspectives import FULL_COST, FULL_ECONOMIC_COST, Flow, read
from costmodel.perspectives import bridge as walk
from reports import addresses, wording
from reports.addresses import narrowed
from reports.cost_statement import CostStatement
from reports.flows import flows_of
from reports.hand_overs import gives_over
from reports.perspective_flows import begun, fees_in_words, flows_told, in_words

BEGINS = "Full cost of the broker"

VAT_STEP = "Less VAT it cannot recover"
"""The line of the bridge that VAT stands on."""

_FOR_RELEASE = (Means.BOUGHT, Means.LOST)
"""What a day of release takes at home; what is given for nothing is no part of it."""


@dataclass(frozen=True)
class BridgeStep:
    """One line of the bridge."""

    name: str
    by_year: Integers
    """Whole pounds; ``(year,)``."""
    address: Address
    """What explains it, in all years."""


def walked(cost: CostStatement) -> Iterator[BridgeStep]:
    """Yield where the bridge begins, and every step that is not nought.

    They add up to the full economic cost.
    """
    flows, fees = flows_told(cost), fees_in_words(cost)
    yield BridgeStep(BEGINS, read(FULL_COST, flows), addresses.FULL_COST)
    for flow, by_year in walk(FULL_COST, FULL_ECONOMIC_COST, flows).items():
        if by_year.any():
            told = in_words(flow, "it", fees)
            name = begun(told) if flow.means else f"Less {told}"
            yield BridgeStep(name, by_year, _address_of(flow))


def _address_of(flow: Flow) -> Address:
    """Return what explains a step: what a party gives, or is paid by the broker."""
    if flow.to_party is None:
        given = narrowed(Address(WHOLE, Measure.GIVEN), Clause.BY, flow.from_party)
        return narrowed(given, Clause.AS, given_as(flow))
    received = narrowed(Address(WHOLE, Measure.RECEIVED), Clause.BY, flow.to_party)
    return narrowed(received, Clause.FROM, Party.BROKER)


def steps(cost: CostStatement) -> Mapping[str, Integers]:
    """Return the steps of the bridge by name, in whole pounds; each ``(year,)``."""
    return {step.name: step.by_year for step in walked(cost)}


def margin_in_words(statement: CostStatement) -> tuple[str, ...]:
    """Return what provider schools gain or lose on the people they send, if any."""
    flows = flows_of(flows_told(statement))
    fees = flows.paid[Party.BROKER, Party.PROVIDER_SCHOOL]
    given = flows.given
    gives = sum(given[Party.PROVIDER_SCHOOL, means] for means in _FOR_RELEASE)
    if not fees and not gives:
        return ()
    side = "gain" if fees >= gives else "lose"
    paid, release, margin = map(wording.money, (fees, gives, abs(fees - gives)))
    told = f"Provider schools are paid {paid} for people whose release costs them"
    gift = given[Party.PROVIDER_SCHOOL, Means.DONATED]
    joined = _with_gifts(statement, gift, gives + gift - fees) if gift else ""
    return (f"{told} {release}: they {side} {margin}.{joined}",)


def _with_gifts(statement: CostStatement, gift: int, bears: int) -> str:
    """Return how a margin on people becomes what provider schools bear."""
    pools = ""
    if gives_over(statement, Party.PROVIDER_SCHOOL):
        pools = " (pools handed over to them among it)"
    return (
        f" With the {wording.money(gift)} that they give for nothing{pools} they bear"
        f" {wording.money(bears)}."
    )
