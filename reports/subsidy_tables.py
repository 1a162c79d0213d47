"""Who subsidises whom: whose money pays whose cost."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np

from costmodel.arrays import Flags, Integers
from costmodel.casting import fitted
from reports.columns import pounds
from reports.cross_tables import Cross, in_use
from reports.labels import PAYERS
from reports.statements import ROUNDED, ScenarioStatement, Statements
from reports.tables import Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.cross_subsidy import FOR_ALL, OTHERS, cross_subsidy
from scenarios.explain.cross_subsidies import cross_address, givers, receivers

_Thing = TypeVar("_Thing")

_PAYS = "Pays for the cost of"

_WHOSE: Mapping[str, str] = {FOR_ALL: "Money for all", **PAYERS}

_HOW_TO_READ = (
    "Each row is the money of one programme and what it pays for; where the row and the"
    " column are two programmes, the one subsidises the other. Fees are the programme's"
    " that schools pay them for; what a contract has left over is that of the"
    " programmes in its scope, by their cost; what a funder gives within a scope is no"
    " subsidy. Money for all is no programme's. What is kept goes to reserves and may"
    " pay in a later year."
)


def who_subsidises_whom(statements: Statements, scenario: str) -> Table | None:
    """Return whose money pays whose cost, all years together.

    None of a plan of one programme.
    """
    programmes = tuple(statements.comparison.model.programmes)
    if len(programmes) == 1:
        return None
    label = statements.labels.scenarios[scenario]
    cross = _cross(statements, scenario)
    return Table(
        statements.labels.anchor("who_subsidises_whom", scenario),
        f"{label}: who subsidises whom, {statements.span}",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (
            _HOW_TO_READ,
            *((TAKEN_AS_WON,) if may_be_lost(statements, scenario) else ()),
            ROUNDED,
        ),
    )


def _cross(statements: Statements, scenario: str) -> Cross:
    """Return whose money by whose cost, as far as there is any."""
    told, labels = statements.scenarios[scenario], statements.labels
    names = tuple(statements.comparison.model.programmes)
    amounts = _amounts(told)
    rows, columns = in_use(amounts, 0), in_use(amounts, 1)
    lines = (*labels.programmes, told.view.ledger.name_of_kept(None))
    headings = (*(pounds(each, _PAYS) for each in lines), pounds("Kept"))
    whose = (*labels.programmes, *(_WHOSE[each] for each in OTHERS))
    asked = tuple(_those(givers(names), rows)), tuple(_those(receivers(names), columns))

    def address_at(row: int, column: int) -> str:
        """Return what explains a figure, a total among them."""
        giver, receiver = (*asked[0], ())[row], (*asked[1], ())[column]
        return cross_address(scenario, giver, receiver)

    return Cross(
        "Whose money",
        tuple(_those(whose, rows)),
        tuple(_those(headings, columns)),
        amounts[np.ix_(rows, columns)],
        "Full cost, and what is kept",
        "Paid and kept",
        address_at,
    )


def _those(things: Sequence[_Thing], used: Flags) -> Iterator[_Thing]:
    """Yield the things that are in use."""
    return itertools.compress(things, used.tolist())


def _amounts(told: ScenarioStatement) -> Integers:
    """Return whole pounds; ``(whose, line and kept)``.

    Columns add up to full cost and to what is kept, as other tables have them.
    """
    found = cross_subsidy(told.view.central)
    paid, kept = np.maximum(found.paid, 0.0), found.kept
    cost = fitted(told.cost.full_cost.sum(axis=(0, 2)), np.ascontiguousarray(paid.T))
    rest = fitted(told.funding.kept.sum(), kept)
    return np.column_stack((cost.T, rest))
