"""What parties give and pay each other year by year, in whole pounds, and in words.

The figures are those of the statements, so that every bridge casts with all other
tables; the readings are those of :mod:`costmodel.perspectives`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from costmodel.arrays import Integers
from costmodel.drivers import Means, Party
from costmodel.perspectives import Flow
from reports import wording
from reports.cost_statement import BROKER_PAYS, GIVERS, CostStatement
from reports.funding_statement import FundingStatement
from reports.labels import PARTIES
from scenarios.perspectives import flow_of

_GIVEN: Mapping[Means, str] = {
    Means.BOUGHT: "cover they buy",
    Means.DONATED: "given for nothing",
    Means.LOST: "working time lost",
}
"""What others give, by means."""

_PUBLIC_GIFTS = Flow(Party.FUNDER, Means.DONATED)

PRIVATE_GIFTS = replace(_PUBLIC_GIFTS, is_private=True)
"""What funders give for nothing who are not public."""

_PAID: Mapping[tuple[Party, Party | None], str] = {
    (Party.BROKER, Party.PROVIDER_SCHOOL): "{fees} {it} pays to provider schools",
    (
        Party.BROKER,
        Party.SUPPORTED_SCHOOL,
    ): "what {it} pays supported schools for their days",
    (Party.BROKER, Party.EXCHEQUER): "VAT {it} cannot recover",
    (Party.SUPPORTED_SCHOOL, Party.PROVIDER_SCHOOL): (
        "days supported schools pay provider schools for"
    ),
}
"""Transfers, by who pays whom."""


def flows_told(cost: CostStatement) -> dict[Flow, Integers]:
    """Return what is given and paid before the broker is paid; each ``(year,)``."""
    payees, given = cost.by_payee.sum(axis=(1, 2)), cost.given.sum(axis=(1, 2))
    flows = {
        Flow(Party.BROKER, None if payee else Means.BOUGHT, payee): payees[:, at]
        for at, payee in enumerate(BROKER_PAYS)
    }
    for at, (party, means) in enumerate(GIVERS):
        flows[Flow(party, means)] = given[:, at]
    private = cost.private_gifts.sum(axis=(1, 2))
    flows[_PUBLIC_GIFTS] = flows[_PUBLIC_GIFTS] - private
    flows[PRIVATE_GIFTS] = private
    direct = Flow(Party.SUPPORTED_SCHOOL, to_party=Party.PROVIDER_SCHOOL)
    flows[direct] = cost.paid_directly.sum(axis=(1, 2))
    return flows


def flows_funded(funding: FundingStatement) -> dict[Flow, Integers]:
    """Return the same once schools and funders have paid; each ``(year,)``.

    What was taken before the first year is paid by nobody in the model.
    """
    flows = flows_told(funding.cost)
    by_source = dict(zip(funding.sources, funding.income.T, strict=True))
    for stream in funding.projection.scenario.funding.streams:
        if stream.name in by_source:
            flows[flow_of(stream)] = by_source[stream.name]
    return flows


def fees_in_words(cost: CostStatement) -> str:
    """Return what provider schools are paid: fees, or cover in their place too."""
    people = cost.ledger.costs.plan.model.people.values()
    return "fees and cover" if any(each.pays_cover for each in people) else "fees"


def in_words(flow: Flow, it: str = "the broker", fees: str = "fees") -> str:
    """Return what a flow of the costs is; ``it`` is what the broker is called.

    The words stand inside a sentence. ``fees`` is what :func:`fees_in_words` says.

    Examples
    --------
    >>> in_words(Flow(Party.BROKER, to_party=Party.EXCHEQUER), "it")
    'VAT it cannot recover'

    """
    if flow.means is None:
        return _PAID[flow.from_party, flow.to_party].format(it=it, fees=fees)
    if flow.from_party is Party.BROKER:
        return f"what {it} buys"
    purse = "private " if flow.is_private else ""
    return f"{purse}{PARTIES[flow.from_party].lower()}: {_GIVEN[flow.means]}"


def begun(name: str) -> str:
    """Return words with a capital, as they stand at the beginning of a line.

    Examples
    --------
    >>> begun("provider schools: cover they buy")
    'Provider schools: cover they buy'

    """
    return name[:1].upper() + name[1:]


def given_by_schools(costs: Mapping[str, CostStatement]) -> tuple[str, ...]:
    """Return the note about what supported schools give for nothing, if anything.

    ``costs`` are those of ways of funding, by their labels.
    """
    at = GIVERS.index((Party.SUPPORTED_SCHOOL, Means.DONATED))
    sums = {label: int(each.given[..., at].sum()) for label, each in costs.items()}
    if not any(sums.values()):
        return ()
    amounts = [wording.money(each) for each in sums.values()]
    if len(set(amounts)) == 1:
        told = amounts[0]
    else:
        told = wording.listing(
            [f"{amount} ({label})" for label, amount in zip(sums, amounts, strict=True)]
        )
    note = (
        f"Beside it, supported schools give {told} over the plan for nothing, such as"
        " the work of a hub that was handed over to them. It costs them no money and is"
        " not in what they pay."
    )
    return (note,)
