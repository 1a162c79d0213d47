"""What streams cover, beside the most that they could in another order of paying."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from costmodel.casting import whole
from reports import cells, wording
from reports.columns import balance, share
from reports.rows import addressed, row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Row, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.best_order import BestOrder, Left, has_limited
from scenarios.explain.addresses import Topic, scenario_address
from scenarios.explain.orders import COVERED, MOST, SHARE, order_address

_BECOMES: Mapping[Left, str] = {
    Left.RETURNED: "that goes back unspent in {years}",
    Left.AFTER: "that is left when the plan ends",
    Left.KEPT: "kept as a surplus of {years}",
}
"""What becomes of money that another order would have used."""

_MOST = (
    "The most is what the same money could pay for in any order: what is given for a"
    " purpose within its scope and its dates, all other money in its own period, and"
    " nothing from reserves."
)
_LIMITED = (
    "A grant whose rules limit how much it pays is left at what it pays here, in every"
    " order."
)


def orders_of_paying(statements: Statements) -> Table:
    """Return what streams cover in each scenario, and the most that they could."""
    return Table(
        "orders_of_paying",
        f"What streams pay for, and the most they could, {statements.span}",
        (
            Column("Way of funding"),
            *map(balance, ("Full cost", "Streams pay for", "The most they could")),
            share("Share of the most"),
        ),
        tuple(_row(statements, name) for name in statements.scenarios),
        statements.nominal,
        tuple(_notes(statements)),
    )


def another_order(statements: Statements, scenario: str) -> Iterator[str]:
    """Yield that another order would cover more than 2% more, and whose money."""
    order = statements.comparison.scenarios[scenario].found.best_order
    if not order.is_near:
        yield (
            "The same money could pay for"
            f" {wording.money(order.most - order.covered)} more in another order of"
            f" paying; in this one it pays for {wording.per_cent(order.share)} of the"
            " most it could. What another order would use is"
            f" {wording.listing(list(_left(statements, scenario, order)))}."
        )


def _left(statements: Statements, scenario: str, order: BestOrder) -> Iterator[str]:
    """Yield whose money is left, and what becomes of it, years together."""
    for payer, left in dict.fromkeys((each.payer, each.left) for each in order.spare):
        those = [
            each for each in order.spare if (each.payer, each.left) == (payer, left)
        ]
        pounds = wording.money(sum(each.pounds for each in those))
        years = wording.listing([statements.years[each.year] for each in those])
        label = statements.labels.payer(scenario, payer)
        yield f"{pounds} of {label} {_BECOMES[left].format(years=years)}"


def _row(statements: Statements, scenario: str) -> Row:
    """Return one scenario; the most is what is covered and what is left besides."""
    told = statements.scenarios[scenario]
    order = statements.comparison.scenarios[scenario].found.best_order
    covered = int(told.funding.paid[..., : len(told.funding.sources)].sum())
    more = int(whole(np.array([order.most - order.covered]))[0])
    amounts = (int(told.cost.full_cost.sum()), covered, covered + more)
    part = cells.share(order.share) if covered else cells.NOTHING
    return addressed(
        row(statements.labels.scenarios[scenario], (*map(cells.pounds, amounts), part)),
        (
            scenario_address(scenario, Topic.COST),
            *(order_address(scenario, word) for word in (COVERED, MOST, SHARE)),
        ),
    )


def _notes(statements: Statements) -> Iterator[str]:
    """Yield what the most is, and where another order would cover more."""
    yield _MOST
    views = statements.comparison.scenarios.values()
    if any(has_limited(view.central) for view in views):
        yield _LIMITED
    for name, label in statements.labels.scenarios.items():
        for sentence in another_order(statements, name):
            yield f"{label}: {sentence[0].lower()}{sentence[1:]}"
    if any(may_be_lost(statements, name) for name in statements.scenarios):
        yield TAKEN_AS_WON
    yield ROUNDED
