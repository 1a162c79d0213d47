"""What days are worth that another party gives where it runs a pool instead.

The rule in words is docs/method/quantities.md.
"""

from __future__ import annotations

from costmodel.drivers import Party
from costmodel.hand_overs import days_at_fee
from reports import wording
from reports.cost_statement import CostStatement
from reports.labels import PARTIES

_AT_THE_FEE = (
    "Days of provider schools' people in pools that were handed over ({who}) count at"
    " their fee, {worth} in all. While the broker runs a pool they count at the cover"
    " and the working time that their release costs: so handing it over moves the cost"
    " of all resources by the difference."
)


def hand_overs_in_words(cost: CostStatement) -> tuple[str, ...]:
    """Return the note on days that count at their fee once handed over, if any do."""
    found = days_at_fee(cost.ledger)
    if wording.money(found.worth) == wording.money(0.0):
        return ()
    who = wording.listing([PARTIES[party].lower() for party in found.givers])
    return (_AT_THE_FEE.format(who=f"to {who}", worth=wording.money(found.worth)),)


def gives_over(cost: CostStatement, *parties: Party) -> bool:
    """Whether any of some parties gives what a pool needs that was handed over."""
    ledger = cost.ledger
    rows = zip(ledger.rows, ledger.amounts, strict=True)
    return any(
        row.is_handed_over and row.from_party in parties and amounts.any()
        for row, amounts in rows
    )
