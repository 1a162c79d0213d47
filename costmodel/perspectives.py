"""Readings of the same resources and transfers, and the bridges between them.

The rule in words, with its worked example, is docs/method/bearers.md. A perspective
counts each flow once, with a minus sign, or not at all; so a bridge is the list of
flows that its two ends count differently, and it always adds up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from costmodel.arrays import Floats, Integers, added
from costmodel.bearers import Ledger
from costmodel.casting import whole
from costmodel.drivers import Means, Party
from costmodel.full_cost import charges_of, has_start_up
from costmodel.resources import CostRow
from costmodel.start_up import spread


@dataclass(frozen=True)
class Flow:
    """What one party gives in one way, or pays to one other."""

    from_party: Party
    means: Means | None = None
    """How a resource is given; None for a transfer."""
    to_party: Party | None = None
    """Who is paid; None for a resource."""
    stream: str = ""
    """Name of the stream that it is income from; empty for a row of cost."""
    is_private: bool = False
    """Whether it is money, or a gift, of a funder who is not public."""


@dataclass(frozen=True)
class Perspective:
    """Whose means a flow counts out of, and what of it counts."""

    name: str
    parties: frozenset[Party]
    means: frozenset[Means] = frozenset(Means)
    """Resources of these parties that count."""
    is_paid: bool = True
    """Whether what these parties are paid counts against it."""
    takes_private: bool = True
    """Whether a funder's money and gifts count though they are private."""


FULL_COST = Perspective("full_cost", frozenset({Party.BROKER}), is_paid=False)
"""What the broker must recover."""

FULL_ECONOMIC_COST = Perspective("full_economic_cost", frozenset(Party))
"""All resources; transfers are paid and received among the parties."""

PUBLIC_FUNDS = Perspective(
    "public_funds",
    frozenset(
        {
            Party.PROVIDER_SCHOOL,
            Party.SUPPORTED_SCHOOL,
            Party.FUNDER,
            Party.EXCHEQUER,
        }
    ),
    frozenset({Means.BOUGHT, Means.DONATED}),
    takes_private=False,
)
"""What state schools and public funders buy, give and pay, less what they are paid."""

SUPPORTED_SCHOOLS = Perspective(
    "supported_schools",
    frozenset({Party.SUPPORTED_SCHOOL}),
    frozenset({Means.BOUGHT}),
)
"""What supported schools pay in money."""

PROVIDER_SCHOOLS = Perspective("provider_schools", frozenset({Party.PROVIDER_SCHOOL}))
"""What provider schools give, less what they are paid; below nought a gain."""

PLANNED = (FULL_COST, FULL_ECONOMIC_COST, PROVIDER_SCHOOLS)
"""Perspectives there are before the broker is paid."""

FUNDED = (
    FULL_COST,
    FULL_ECONOMIC_COST,
    PUBLIC_FUNDS,
    SUPPORTED_SCHOOLS,
    PROVIDER_SCHOOLS,
)
"""Perspectives of a way of funding, each bridged from the one before."""

Amounts = TypeVar("Amounts", Floats, Integers)
"""Pounds of any one shape: unrounded, or whole."""


def sign(perspective: Perspective, flow: Flow) -> int:
    """Return how often a flow counts: 1, -1 or 0.

    Examples
    --------
    A fee that the broker pays a provider school is its cost, and the school's gain.

    >>> fee = Flow(Party.BROKER, to_party=Party.PROVIDER_SCHOOL)
    >>> [sign(each, fee) for each in FUNDED]
    [1, 0, -1, 0, -1]

    """
    is_left_out = flow.is_private and not perspective.takes_private
    gives = flow.from_party in perspective.parties and not is_left_out
    if flow.means is not None:
        return int(gives and flow.means in perspective.means)
    receives = perspective.is_paid and flow.to_party in perspective.parties
    return int(gives) - int(receives)


def read(perspective: Perspective, flows: Mapping[Flow, Amounts]) -> Amounts:
    """Return what a perspective comes to; ``flows`` is not empty.

    Amounts and the result are pounds of one shape.
    """
    counted: list[Amounts] = [
        each * sign(perspective, flow) for flow, each in flows.items()
    ]
    total = counted[0]
    for other in counted[1:]:
        total = total + other
    return total


def bridge(
    begin: Perspective, end: Perspective, flows: Mapping[Flow, Amounts]
) -> dict[Flow, Amounts]:
    """Return the steps from one perspective to another, flow by flow.

    What the first comes to and all steps together are what the second comes to.
    """
    weights = {flow: sign(end, flow) - sign(begin, flow) for flow in flows}
    return {
        flow: weight * flows[flow] for flow, weight in weights.items() if weight != 0
    }


def never_added(flows: Mapping[Flow, Amounts]) -> dict[Flow, Amounts]:
    """Return what stands beneath public funds: working time lost in schools."""
    return {
        flow: amounts
        for flow, amounts in flows.items()
        if flow.from_party in PUBLIC_FUNDS.parties and flow.means is Means.LOST
    }


def flows_of(
    ledger: Ledger, wanted: Callable[[CostRow], bool] = lambda _: True
) -> dict[Flow, Floats]:
    """Return what parties give and pay, before the broker is paid.

    Parameters
    ----------
    ledger
        One draw of the costs.
    wanted
        Which rows; all unless stated.

    Returns
    -------
    dict
        Nominal pounds, pools shared, ``(programme + 1, year)``, the line *not shared*
        last. What the broker buys is there though it is nought.

    """
    kinds = [
        Flow(row.from_party, row.means, row.to_party, is_private=row.is_private)
        for row in ledger.rows
    ]
    chosen = [wanted(row) for row in ledger.rows]
    found = (kind for kind, is_in in zip(kinds, chosen, strict=True) if is_in)
    flows = {}
    for flow in dict.fromkeys((Flow(Party.BROKER, Means.BOUGHT), *found)):
        rows = [
            at
            for at, (kind, is_in) in enumerate(zip(kinds, chosen, strict=True))
            if is_in and kind == flow
        ]
        flows[flow] = added(added(ledger.of_rows(rows)))
    return flows


def cash_cost(by_origin: Amounts) -> Amounts:
    """Return what programmes and pools cost the broker before pools are shared.

    Parameters
    ----------
    by_origin
        Full cost, *direct* and then pool by pool, *not shared* the last programme;
        ``(origin, programme + 1, year)``.

    Returns
    -------
    Amounts
        All pools' own cost stands on the last line; ``(programme + 1, year)``.

    """
    cash: Amounts = by_origin[0].copy()
    cash[-1] += by_origin[1:].sum(axis=(0, 1))
    return cash


def sharing(by_origin: Amounts) -> Amounts:
    """Return the steps from cash cost to full cost: each pool, shared out.

    ``by_origin`` is as in :func:`cash_cost`. The result is
    ``(pool, programme + 1, year)``; every step is nought over all programmes and the
    last line, from which a pool goes.
    """
    steps: Amounts = by_origin[1:].copy()
    steps[:, -1] -= by_origin[1:].sum(axis=1)
    return steps


@dataclass(frozen=True)
class StartUpTiming:
    """From full cost to what unit costs count; each ``(programme + 1, year)``."""

    put_off: Floats
    """Start-up of the year that is counted in later ones."""
    of_earlier: Floats
    """Start-up of earlier years that is counted in this one."""
    interest: Floats
    """Cost of capital; paid to nobody, and in no other total."""

    @property
    def past_the_plan(self) -> float:
        """Start-up that is counted in no year of the plan, in nominal pounds."""
        return float(self.put_off.sum() - self.of_earlier.sum())

    @property
    def steps(self) -> StartUpSteps:
        """The same over all programmes, in whole pounds, each rounded for itself."""
        return StartUpSteps(
            put_off=-whole(self.put_off.sum(axis=0)),
            of_earlier=whole(self.of_earlier.sum(axis=0)),
            interest=whole(self.interest.sum(axis=0)),
        )


@dataclass(frozen=True, kw_only=True)
class StartUpSteps:
    """What is added to full cost to have what unit costs count; each ``(year,)``."""

    put_off: Integers
    """Start-up that later years count: nought or below."""
    of_earlier: Integers
    interest: Integers

    def counted(self, full_cost: Integers) -> Integers:
        """Return what unit costs count of a full cost in whole pounds; ``(year,)``."""
        return full_cost + self.put_off + self.of_earlier + self.interest


def start_up_timing(ledger: Ledger) -> StartUpTiming | None:
    """Return when the broker's start-up is counted; None if there is none.

    ``ledger`` has costs as they are incurred. What falls in a year is shared with the
    shares of that year.
    """
    costs = ledger.costs
    if not has_start_up(costs.rows):
        return None
    put_off: dict[int, Floats] = {}
    of_earlier: dict[int, Floats] = {}
    interest: dict[int, Floats] = {}
    for at, row in enumerate(ledger.rows):
        if row.life_years is None or not row.is_broker_cost:
            continue
        charges = charges_of(row.life_years, costs.plan, ledger.priced)
        incurred = ledger.amounts[at][:, None]
        later = charges.cost.copy()
        later[0] = 0.0
        put_off[at] = (incurred * (1.0 - charges.cost[0]))[:, 0]
        of_earlier[at] = spread(incurred, later)[:, 0]
        interest[at] = spread(incurred, charges.interest)[:, 0]
    return StartUpTiming(
        *(
            added(added(ledger.shared_out(each)))
            for each in (put_off, of_earlier, interest)
        )
    )
