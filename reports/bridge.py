"""The walk from the broker's full cost to the cost of all resources.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from costmodel.arrays import Integers
from costmodel.drivers import Means, Party
from costmodel.explain.addresses import WHOLE, Address
from costmodel.explain.measures import Clause, Measure
from reports import wording
from reports.addresses import FULL_COST, narrowed
from reports.cost_statement import BROKER_PAYS, GIVERS, CostStatement
from reports.flows import flows_of
from reports.labels import PARTIES

BEGINS = "Full cost of the broker"

VAT_STEP = "Less VAT it cannot recover"
"""The line of the bridge that VAT stands on."""

FEES_STEP = "Less fees it pays to provider schools"
"""The line of the bridge that fees stand on."""

_GIVEN: Mapping[Means, str] = {
    Means.BOUGHT: "cover they buy",
    Means.DONATED: "given for nothing",
    Means.LOST: "working time lost",
}
"""What others give, by means."""


def _giver(party: Party, means: Means) -> str:
    """Return the line that what a party gives stands on."""
    return f"{PARTIES[party]}: {_GIVEN[means]}"


def _received(payee: Party) -> Address:
    """Return the address of what a party is paid by the broker, below nought."""
    received = Address(WHOLE, Measure.RECEIVED)
    return narrowed(narrowed(received, Clause.BY, payee), Clause.FROM, Party.BROKER)


ADDRESSES: Mapping[str, Address] = {
    BEGINS: FULL_COST,
    FEES_STEP: _received(Party.PROVIDER_SCHOOL),
    VAT_STEP: _received(Party.EXCHEQUER),
    **{
        _giver(party, means): narrowed(
            narrowed(Address(WHOLE, Measure.GIVEN), Clause.BY, party), Clause.AS, means
        )
        for party, means in GIVERS
    },
}
"""What explains each step, in all years."""


def steps(cost: CostStatement) -> Mapping[str, Integers]:
    """Return the steps of the bridge by name, in whole pounds; each ``(year,)``.

    They add up to the full economic cost.
    """
    payees, given = cost.by_payee.sum(axis=(1, 2)), cost.given.sum(axis=(1, 2))
    fees, vat = (
        BROKER_PAYS.index(payee) for payee in (Party.PROVIDER_SCHOOL, Party.EXCHEQUER)
    )
    walked = {
        BEGINS: cost.full_cost.sum(axis=(1, 2)),
        FEES_STEP: -payees[:, fees],
        VAT_STEP: -payees[:, vat],
        **{
            _giver(party, means): given[:, at]
            for at, (party, means) in enumerate(GIVERS)
        },
    }
    return {name: step for name, step in walked.items() if name == BEGINS or step.any()}


def margin_in_words(statement: CostStatement) -> tuple[str, ...]:
    """Return what provider schools gain or lose on the people they send, if any."""
    flows = flows_of(statement)
    fees = flows.paid[Party.BROKER, Party.PROVIDER_SCHOOL]
    gives = sum(flows.given[Party.PROVIDER_SCHOOL, means] for means in Means)
    if not fees and not gives:
        return ()
    side = "gain" if fees >= gives else "lose"
    paid, release, margin = map(wording.money, (fees, gives, abs(fees - gives)))
    told = f"Provider schools are paid {paid} for people whose release costs them"
    return (f"{told} {release}: they {side} {margin}.",)
