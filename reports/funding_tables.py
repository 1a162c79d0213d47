"""What each source of income brings in a scenario, and who pays for what."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from costmodel.bearers import TYPES
from costmodel.casting import whole
from reports import addresses, wording
from reports.columns import pounds
from reports.cross_tables import TOTAL, Cross, in_use
from reports.funding_statement import FundingStatement
from reports.labels import COST_TYPES
from reports.one_year import by_year, told_once
from reports.order_tables import another_order
from reports.rows import addressed, pounds_row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, RowKind, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.cross_subsidy import by_payer
from scenarios.explain.addresses import Topic, scenario_address
from scenarios.explain.streams import (
    FOR_OTHERS,
    GIVEN,
    KEPT,
    LEFT,
    PAID,
    RETURNED,
    money_address,
)
from scenarios.payers import OPENING, RESERVES, UNFUNDED
from scenarios.streams import Contract, Donation, Fee, Grant, Membership
from scenarios.unspent import unspent_of

_RESTRICTED = (
    "A restricted grant is income as it pays for cost, so that it adds nothing to the"
    " result."
)
_LEFT_OVER = (
    "What a contract has left over once its scope is paid for is free money and pays"
    " for work outside its scope too."
)
_UNFUNDED = "Unfunded is cost that there is no money for."
_GIVEN = "Money given is what was paid for or kept as a surplus of its year"
_USES = {
    "Money given": GIVEN,
    "Pays for cost": PAID,
    "of it for others": FOR_OTHERS,
    "Kept": KEPT,
    "Given back": RETURNED,
    "Left at the end": LEFT,
}
"""What becomes of money, by heading; what is for others is in what is paid."""

_OTHERS = (
    "For others is what money that is one programme's own, as its fees are, pays for"
    " another: how it is told apart stands in the method, under who subsidises whom."
)
_GRANTED = ", given back unspent, or left of a grant that goes on after the plan"


def income_by_year(statements: Statements, scenario: str) -> Table:
    """Return income by stream, full cost and the result, year by year."""
    funding = statements.scenarios[scenario].funding
    cost = -funding.cost.full_cost.sum(axis=(1, 2))
    income = funding.income.sum(axis=1)
    whens = addresses.years(statements)

    def asked(topic: Topic, of: str = "") -> list[str]:
        """Return what explains the years of a row, and their sum."""
        return [scenario_address(scenario, topic, of=of, when=at) for at in whens]

    body = [
        addressed(
            pounds_row(statements.labels.payer(scenario, name), (*years, years.sum())),
            asked(Topic.INCOME, name),
        )
        for name, years in _told(funding)
    ]
    last = [
        addressed(pounds_row(name, (*years, years.sum()), kind), asked(topic))
        for name, years, kind, topic in (
            ("All income", income, RowKind.SUBTOTAL, Topic.INCOME),
            ("Full cost", cost, RowKind.BODY, Topic.LESS_COST),
            ("Unrestricted result", funding.results, RowKind.TOTAL, Topic.RESULT),
        )
    ]
    table = Table(
        statements.labels.anchor("income_by_year", scenario),
        f"{statements.labels.scenarios[scenario]}: income, cost and result"
        f"{by_year(statements, ', by year')}",
        (Column("Stream"), *map(pounds, (*statements.years, TOTAL))),
        (*body, *last),
        statements.nominal,
        (*((_RESTRICTED,) if _is_restricted(funding) else ()), ROUNDED),
    )
    return told_once(table, statements, TOTAL)


def who_pays(statements: Statements, scenario: str) -> Table:
    """Return what each payer pays of each cost type, all years together."""
    funding = statements.scenarios[scenario].funding
    amounts = funding.paid.sum(axis=(0, 1))
    types, payers = in_use(amounts, 0), in_use(amounts, 1)
    names = [funding.payers[at] for at in np.flatnonzero(payers)]
    of, kinds = (*names, ""), (*(TYPES[at] for at in np.flatnonzero(types)), "")
    cross = Cross(
        "What for",
        tuple(COST_TYPES[TYPES[at]] for at in np.flatnonzero(types)),
        tuple(pounds(statements.labels.payer(scenario, name)) for name in names),
        amounts[np.ix_(types, payers)],
        "Full cost",
        address_at=lambda row, column: scenario_address(
            scenario, Topic.PAID, of=of[column], kind=kinds[row]
        ),
    )
    return Table(
        statements.labels.anchor("who_pays", scenario),
        f"{statements.labels.scenarios[scenario]}: who pays for what,"
        f" {statements.span}",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (
            *_order(funding, names),
            *another_order(statements, scenario),
            *_taken_as_won(statements, scenario),
            ROUNDED,
        ),
    )


def payers_reconciled(statements: Statements, scenario: str) -> Table:
    """Return what became of the money of each stream, all years together."""
    funding = statements.scenarios[scenario].funding
    told = {name: _reconciled(funding, name) for name, _ in _told(funding)}
    sums = np.array([*told.values()]).reshape(-1, 6).sum(axis=0)
    return Table(
        statements.labels.anchor("payers_reconciled", scenario),
        f"{statements.labels.scenarios[scenario]}: what became of each stream's money",
        (Column("Stream"), *map(pounds, _USES)),
        (
            *(
                addressed(
                    pounds_row(statements.labels.payer(scenario, name), amounts),
                    [money_address(scenario, use, name) for use in _USES.values()],
                )
                for name, amounts in told.items()
            ),
            addressed(
                pounds_row(TOTAL, sums, RowKind.TOTAL),
                [money_address(scenario, use) for use in _USES.values()],
            ),
        ),
        statements.nominal,
        (
            f"{_GIVEN}{_GRANTED if _is_restricted(funding) else ''}.",
            _OTHERS,
            ROUNDED,
        ),
    )


def _told(
    funding: FundingStatement,
) -> Iterator[tuple[str, np.ndarray[tuple[int], np.dtype[np.int64]]]]:
    """Yield each source that is told of with its income by year.

    All streams are, and what was taken before the first year if there is any.
    """
    for name, years in zip(funding.sources, funding.income.T, strict=True):
        if name != OPENING or years.any():
            yield name, years


def _is_restricted(funding: FundingStatement) -> bool:
    """Whether a restricted grant pays for anything."""
    return bool(funding.projection.streams.restricted)


def _order(funding: FundingStatement, shown: Collection[str]) -> Iterator[str]:
    """Yield in which order those shown pay, and what unfunded means if it is shown."""
    streams = funding.projection.scenario.funding.streams
    kinds = {each.name: type(each) for each in streams if each.name in shown}
    free = {
        each.name
        for each in streams
        if isinstance(each, Membership)
        or (isinstance(each, Grant | Donation) and not each.restricted)
    }
    told = {
        "restricted grants": _is_restricted(funding),
        "contracts": Contract in kinds.values(),
        "fees for their own programme": Fee in kinds.values(),
        "all other income": bool({*free, OPENING}.intersection(shown)),
        "reserves until nothing is left of them": RESERVES in shown,
    }
    first, *rest = [each for each, is_shown in told.items() if is_shown] or [""]
    if rest:
        yield f"{first.capitalize()} pay first, then {wording.listing(rest)}."
    if Contract in kinds.values():
        yield _LEFT_OVER
    if UNFUNDED in shown:
        yield _UNFUNDED


def _taken_as_won(statements: Statements, scenario: str) -> Iterator[str]:
    """Yield that the contract is taken as won, where it may be lost."""
    if may_be_lost(statements, scenario):
        yield TAKEN_AS_WON


def _reconciled(funding: FundingStatement, name: str) -> list[int]:
    """Return money given, paid, paid for others, kept, given back, left at the end."""
    at = funding.sources.index(name)
    paid, kept = int(funding.paid[..., at].sum()), int(funding.kept[:, at].sum())
    beside = by_payer(funding.projection)[name].for_others
    others = int(whole(np.array([beside.sum()]))[0])
    unspent = unspent_of(funding.projection, name)
    if unspent is None:
        return [paid + kept, paid, others, kept, 0, 0]
    returned, carried = whole(np.array([unspent.given_back, unspent.left])).tolist()
    return [paid + kept + returned + carried, paid, others, kept, returned, carried]
