"""The walk from the broker's full cost to the cost of all resources.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from costmodel.arrays import Integers
from costmodel.drivers import Means, Party
from reports import wording
from reports.cost_statement import BROKER_PAYS, GIVERS, CostStatement
from reports.flows import flows_of
from reports.labels import PARTIES

BEGINS = "Full cost of the broker"

VAT_STEP = "Less VAT it cannot recover"
"""The line of the bridge that VAT stands on."""

_GIVEN: Mapping[Means, str] = {
    Means.BOUGHT: "cover they buy",
    Means.DONATED: "given for nothing",
    Means.LOST: "working time lost",
}
"""What others give, by means."""


_FOR_RELEASE = (Means.BOUGHT, Means.LOST)
"""What a day of release takes at home; what is given for nothing is no part of it."""


def steps(cost: CostStatement) -> Mapping[str, Integers]:
    """Return the steps of the bridge by name, in whole pounds; each ``(year,)``.

    They add up to the full economic cost.
    """
    payees, given = cost.by_payee.sum(axis=(1, 2)), cost.given.sum(axis=(1, 2))
    provider, supported, vat = (
        BROKER_PAYS.index(payee)
        for payee in (Party.PROVIDER_SCHOOL, Party.SUPPORTED_SCHOOL, Party.EXCHEQUER)
    )
    people = cost.ledger.costs.plan.model.people.values()
    fees = "fees and cover" if any(each.pays_cover for each in people) else "fees"
    walked = {
        BEGINS: cost.full_cost.sum(axis=(1, 2)),
        f"Less {fees} it pays to provider schools": -payees[:, provider],
        "Less what it pays supported schools for their days": -payees[:, supported],
        VAT_STEP: -payees[:, vat],
        **{
            f"{PARTIES[party]}: {_GIVEN[means]}": given[:, at]
            for at, (party, means) in enumerate(GIVERS)
        },
    }
    return {name: step for name, step in walked.items() if name == BEGINS or step.any()}


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
