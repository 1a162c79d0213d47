"""Who pays for what under one scenario: cost types by payers."""

from __future__ import annotations

from costmodel.arrays import Integers
from costmodel.bearers import TYPES
from reports import wording
from reports.charts import Part, PayerMatrix
from reports.contents import Chart, Reference
from reports.cost_tables import GROUPS, group_label
from reports.cross_tables import in_use
from reports.pictures.income import kinds_of
from reports.statements import Statements
from reports.won_and_lost import if_won
from scenarios.payers import OPENING, RESERVES, UNFUNDED

MOST_PAYERS = 8
"""Columns that one chart holds; further payers are in the table alone."""

_NAMES = {OPENING: "other", RESERVES: "reserves", UNFUNDED: "unfunded"}


def payer_cells(statements: Statements, scenario: str) -> Chart | None:
    """Show who pays for what over the plan, by groups of cost types.

    None if nothing is paid for, or if there are more payers than a picture holds.
    """
    funding = statements.scenarios[scenario].funding
    amounts = funding.paid.sum(axis=(0, 1))
    payers = in_use(amounts, 1)
    if not 0 < payers.sum() <= MOST_PAYERS:
        return None
    title = _title(statements, scenario)
    names = [name for name, used in zip(funding.payers, payers, strict=True) if used]
    rows = _by_group(amounts[:, payers])
    return Chart(
        statements.labels.anchor("payer_cells", scenario),
        title,
        "A table of bars: what each payer pays of each kind of cost over the plan."
        f" {title}.",
        PayerMatrix(
            tuple(rows),
            tuple(_payer(statements, scenario, name) for name in names),
            tuple(rows.values()),
        ),
        statements.nominal,
        (Reference(statements.labels.anchor("who_pays", scenario)),),
    )


def _by_group(amounts: Integers) -> dict[str, tuple[float, ...]]:
    """Return what is paid, by the groups of cost types in use."""
    used = frozenset(
        each for each, row in zip(TYPES, amounts, strict=True) if row.any()
    )
    return {
        group_label(group, used): tuple(
            map(float, amounts[[TYPES.index(each) for each in group]].sum(axis=0))
        )
        for group in GROUPS
        if used & set(group)
    }


def _title(statements: Statements, scenario: str) -> str:
    """Return how much of the cost nobody pays, as a title."""
    funding = statements.scenarios[scenario].funding
    unpaid = int(funding.paid[..., funding.payers.index(UNFUNDED)].sum())
    label = if_won(statements, scenario)
    if unpaid <= 0:
        return f"{label}: every pound of the broker's cost has a payer"
    total = wording.short_money(int(funding.paid.sum()))
    return f"{label}: there is no money for {wording.short_money(unpaid)} of {total}"


def _payer(statements: Statements, scenario: str, name: str) -> Part:
    """Return a payer's colour and name."""
    colour = kinds_of(statements, scenario).get(name) or _NAMES[name]
    return Part(colour, statements.labels.payer(scenario, name))
