"""Who pays for what in full economic terms: payers, and what others bear besides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import numpy as np

from costmodel.arrays import Integers
from costmodel.bearers import TYPES
from reports.columns import pounds
from reports.cross_tables import Cross, in_use
from reports.hand_overs import hand_overs_in_words
from reports.labels import COST_TYPES, PARTIES
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.explain.addresses import Topic, scenario_address
from scenarios.explain.payers_in_full import OTHERS, in_full_address

_PAY, _BEAR = "Pays full cost", "Bears besides"

_HOW_TO_READ = (
    "What others bear besides is what they give, buy and lose themselves, and pay each"
    " other, less what they are paid for their work: a minus sign is a gain. The broker"
    " pays schools for deployed days under delivery; what those days use is under"
    " backfill. Fees to take part, grants and contracts stand once, among those that"
    " pay full cost."
)


class _Part(NamedTuple):
    """One column: what somebody pays or bears of each cost type."""

    column: Column
    address: Callable[[str], str]
    """What explains it, by cost type; empty: of all."""
    amounts: Integers
    """Whole pounds; ``(cost type,)``."""


def who_pays_in_full(statements: Statements, scenario: str) -> Table | None:
    """Return what payers pay, and what each other party bears, of each cost type.

    All years together. None if nobody bears anything besides full cost.
    """
    besides = tuple(_besides(statements, scenario))
    if not besides:
        return None
    label = statements.labels.scenarios[scenario]
    cross = _cross(scenario, (*_payers(statements, scenario), *besides))
    return Table(
        statements.labels.anchor("who_pays_in_full", scenario),
        f"{label}: who pays for what in full economic terms, {statements.span}",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (
            _HOW_TO_READ,
            *hand_overs_in_words(statements.scenarios[scenario].cost),
            *((TAKEN_AS_WON,) if may_be_lost(statements, scenario) else ()),
            ROUNDED,
        ),
    )


def _payers(statements: Statements, scenario: str) -> Iterator[_Part]:
    """Yield what each payer pays of full cost, if it pays anything."""
    funding = statements.scenarios[scenario].funding
    paid = funding.paid.sum(axis=(0, 1))
    for name, amounts in zip(funding.payers, paid.T, strict=True):
        if amounts.any():
            heading = pounds(statements.labels.payer(scenario, name), _PAY)
            asked = partial(_paid_address, scenario, name)
            yield _Part(heading, asked, amounts)


def _paid_address(scenario: str, payer: str, kind: str) -> str:
    """Return the address of what a payer pays of a cost type, or of all."""
    return scenario_address(scenario, Topic.PAID, of=payer, kind=kind)


def _besides(statements: Statements, scenario: str) -> Iterator[_Part]:
    """Yield what each other party bears, if it bears anything."""
    cost = statements.scenarios[scenario].cost
    for party in OTHERS:
        amounts = cost.borne_besides(party).sum(axis=(0, 1))
        if amounts.any():
            heading = pounds(PARTIES[party], _BEAR)
            yield _Part(heading, partial(in_full_address, scenario, party), amounts)


def _cross(scenario: str, parts: tuple[_Part, ...]) -> Cross:
    """Return the matrix of cost types that are used."""
    amounts = np.stack([part.amounts for part in parts], axis=1)
    used = in_use(amounts, 0)
    kinds = [TYPES[at] for at in np.flatnonzero(used)]
    of, rows = (*parts, None), (*(kind.value for kind in kinds), "")

    def address_at(row: int, column: int) -> str:
        """Return what explains a figure, a total among them."""
        part = of[column]
        if part is None:
            return in_full_address(scenario, None, rows[row])
        return part.address(rows[row])

    return Cross(
        "What for",
        tuple(COST_TYPES[kind] for kind in kinds),
        tuple(part.column for part in parts),
        amounts[used],
        "All resources",
        "Full economic cost",
        address_at,
    )
