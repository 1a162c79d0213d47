"""Who gives, who pays whom, and who ends up bearing the cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.backfill import Part
from costmodel.drivers import Means, Party
from reports import cells, wording
from reports.casting import whole
from reports.cost_statement import BROKER_PAYS, GIVERS, CostStatement
from reports.cross_tables import Cross, in_use, pounds
from reports.cost_tables import PLANNED
from reports.funding_statement import FundingStatement
from reports.labels import MEANS, PARTIES
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Form, Row, RowKind, Table
from scenarios.payers import OPENING
from scenarios.streams import Fee

_COLUMNS = (
    *(pounds(MEANS[each], "Gives") for each in Means),
    pounds("Paid", "Transfers"),
    pounds("Received", "Transfers"),
)
"""What a party gives, pays and is paid; what is received is written below nought."""


@dataclass
class _Flows:
    """What every party gives, pays and receives, in whole pounds."""

    given: dict[tuple[Party, Means], int] = field(default_factory=dict)
    paid: dict[tuple[Party, Party], int] = field(default_factory=dict)

    def table(self) -> Integers:
        """Return a row for each party and a column for each of _COLUMNS."""
        rows = [
            [
                *(self.given.get((party, means), 0) for means in Means),
                sum(sum_ for (payer, _), sum_ in self.paid.items() if payer is party),
                -sum(sum_ for (_, payee), sum_ in self.paid.items() if payee is party),
            ]
            for party in Party
        ]
        return np.array(rows, dtype=np.int64)


def who_bears(statements: Statements) -> Table:
    """Return who bears the cost on planned volumes, before the broker is paid."""
    return _table(
        "who_bears",
        f"Who gives and who bears the cost, {statements.span}, before the broker is paid",
        _flows_of(statements.cost),
        statements,
        (
            "The broker's line is its full cost: what it buys, and the fees and VAT it"
            " pays. What it is paid depends on the funding.",
            PLANNED,
        ),
    )


def who_bears_in(statements: Statements, scenario: str) -> Table:
    """Return who bears the cost in one scenario, once all have paid and been paid."""
    scenario_statement = statements.scenarios[scenario]
    flows = _flows_of(scenario_statement.cost)
    flows.paid.update(_income(scenario_statement.funding))
    label = statements.labels.scenarios[scenario]
    told = scenario_statement.funding
    opening = int(told.income[:, told.sources.index(OPENING)].sum())
    but_for = (
        f", but for {wording.money(opening)} taken before the first year and earned in it"
        if opening
        else ""
    )
    return _table(
        statements.labels.anchor("who_bears_in", scenario),
        f"{label}: who gives, who pays whom and who bears the cost, {statements.span}",
        flows,
        statements,
        (
            "The broker's line is its full cost less what it is paid: what its reserves"
            f" lose, or gain if it is below nought{but_for}.",
        ),
    )


def bridge(statements: Statements) -> Table:
    """Return the walk from full cost to full economic cost, line by line."""
    steps = bridge_steps(statements.cost)
    columns = (Column("Step"), pounds(statements.years[0]), pounds("All years"))
    body = [
        Row((cells.words(name), *map(cells.pounds, (by_year[0], by_year.sum()))))
        for name, by_year in steps.items()
    ]
    total = statements.cost.full_economic_cost.sum(axis=(1, 2))
    last = Row(
        (
            cells.words("Full economic cost: all resources"),
            *map(cells.pounds, (total[0], total.sum())),
        ),
        RowKind.TOTAL,
    )
    return Table(
        "bridge",
        "From what the broker must recover to what the work costs everybody",
        columns,
        (*body, last),
        statements.nominal,
        (*_margin(statements.cost), PLANNED, ROUNDED),
    )


def bridge_steps(cost: CostStatement) -> Mapping[str, Integers]:
    """Return the steps of the bridge by name, in whole pounds; each ``(year,)``.

    They add up to the full economic cost.
    """
    payees = cost.by_payee.sum(axis=(1, 2))
    steps = {
        "Full cost of the broker": cost.full_cost.sum(axis=(1, 2)),
        "Less fees it pays to provider schools": -payees[
            :, BROKER_PAYS.index(Party.PROVIDER_SCHOOL)
        ],
        "Less VAT it cannot recover": -payees[:, BROKER_PAYS.index(Party.EXCHEQUER)],
    }
    given = cost.given.sum(axis=(1, 2))
    for at, (party, means) in enumerate(GIVERS):
        steps[f"{PARTIES[party]}: {_GIVEN[means]}"] = given[:, at]
    first = next(iter(steps))
    return {name: step for name, step in steps.items() if name == first or step.any()}


_GIVEN = {
    Means.BOUGHT: "cover they buy",
    Means.DONATED: "given for nothing",
    Means.LOST: "working time lost",
}
"""What others give, by means, as a step of the bridge."""


def backfill_conventions(statements: Statements) -> Table:
    """Return full economic cost under four readings of people released from schools."""
    rows = tuple(
        Row(
            (
                cells.words(name),
                cells.pounds(backfill),
                cells.pounds(cost),
                cells.pounds(each),
            )
        )
        for name, backfill, cost, each in _readings(statements)
    )
    unlike = statements.comparison.cost.ledger.instead_of_lost(Part.UNLIKE)
    beside = cells.pounds(int(whole(unlike.sum())))
    memo = Row(
        (
            cells.words("Beside it: what cover is cheaper than the person it covers"),
            beside,
            cells.NOTHING,
            cells.NOTHING,
        ),
        RowKind.DETAIL,
    )
    return Table(
        "backfill_conventions",
        "What released people cost their schools, by four readings, and all resources",
        (
            Column("What is counted of released time"),
            Column("Released time", Form.POUNDS, "£"),
            Column("Full economic cost", Form.POUNDS, "£"),
            Column("A school-year", Form.POUNDS, "£"),
        ),
        (*rows, memo),
        statements.nominal,
        (
            "We count cover and lost time everywhere else. Where more cover is found the"
            " cost looks lower, though a supply teacher does not do a head's work: the"
            " line set in says by how much, and is in no total.",
            f"A school-year is in {statements.real_prices}, all else in the prices of each"
            " year.",
            PLANNED,
        ),
    )


def _readings(
    statements: Statements,
) -> list[tuple[str, int, int, float]]:
    """Return each reading: its name, released time, all resources, and a school-year."""
    cost, ledger = statements.cost, statements.comparison.cost.ledger
    means = np.array([each for _, each in GIVERS])
    is_people = np.isin(means, (Means.BOUGHT, Means.LOST))
    given = cost.given.sum(axis=(0, 1, 2))
    cover, lost = (int(given[means == each].sum()) for each in (Means.BOUGHT, Means.LOST))
    rest = int(cost.full_economic_cost.sum()) - int(given[is_people].sum())
    by_year = [ledger.of_part(part).sum(axis=0) for part in (Part.COVER, Part.LOST)]
    released = ledger.instead_of_lost(Part.RELEASED)
    told: list[tuple[str, int, Floats]] = [
        ("Nothing", 0, 0.0 * released),
        ("Cover that is bought", cover, by_year[0]),
        ("Cover and lost time", cover + lost, by_year[0] + by_year[1]),
        ("All of it at the day cost", int(whole(released.sum())), released),
    ]
    full = ledger.full_economic_cost.sum(axis=(0, 1, 2)) - sum(by_year)
    divisors = ledger.costs.plan.facts.divisors
    places = ledger.costs.volumes.places.sum()
    return [
        (
            name,
            amount,
            rest + amount,
            float(((full + real) / divisors).sum() / places) if places > 0.0 else np.nan,
        )
        for name, amount, real in told
    ]


def _flows_of(cost: CostStatement) -> _Flows:
    """Return what is given and paid in one cost statement."""
    given = cost.given.sum(axis=(0, 1, 2))
    flows = _Flows(
        {giver: int(amount) for giver, amount in zip(GIVERS, given, strict=True)}
    )
    payees = cost.by_payee.sum(axis=(0, 1, 2))
    for payee, amount in zip(BROKER_PAYS, payees, strict=True):
        if payee is None:
            flows.given[Party.BROKER, Means.BOUGHT] = int(amount)
        else:
            flows.paid[Party.BROKER, payee] = int(amount)
    direct = int(cost.paid_directly.sum())
    flows.paid[Party.SUPPORTED_SCHOOL, Party.PROVIDER_SCHOOL] = direct
    return flows


def _income(funding: FundingStatement) -> dict[tuple[Party, Party], int]:
    """Return what schools and funders pay the broker in all years."""
    streams = {each.name: each for each in funding.projection.scenario.funding.streams}
    sums = dict(zip(funding.sources, funding.income.sum(axis=0), strict=True))
    fees = sum(sums[name] for name in sums if isinstance(streams.get(name), Fee))
    rest = sum(sums[name] for name in sums if name in streams) - fees
    return {
        (Party.SUPPORTED_SCHOOL, Party.BROKER): int(fees),
        (Party.FUNDER, Party.BROKER): int(rest),
    }


def _table(
    name: str,
    caption: str,
    flows: _Flows,
    statements: Statements,
    notes: tuple[str, ...],
) -> Table:
    """Return parties by what they give, pay and receive, and what they bear."""
    amounts = flows.table()
    kept, columns = in_use(amounts, 0), in_use(amounts, 1)
    cross = Cross(
        "Party",
        tuple(PARTIES[party] for party, is_kept in zip(Party, kept, strict=True) if is_kept),
        tuple(each for each, is_kept in zip(_COLUMNS, columns, strict=True) if is_kept),
        amounts[np.ix_(kept, columns)],
        "All resources",
    )
    return Table(
        name,
        caption,
        (*cross.all_columns()[:-1], pounds("Bears")),
        cross.all_rows(),
        statements.nominal,
        (
            "Gives is what comes out of a party's own means. What is received is written"
            " below nought, and all that is paid is received, so that what is borne adds"
            " up to the resources. A party that bears less than nought gains.",
            *notes,
            ROUNDED,
        ),
    )


def _margin(cost: CostStatement) -> tuple[str, ...]:
    """Return what provider schools gain or lose on the people they send, in words."""
    flows = _flows_of(cost)
    fees = flows.paid[Party.BROKER, Party.PROVIDER_SCHOOL]
    gives = sum(flows.given[Party.PROVIDER_SCHOOL, means] for means in Means)
    if not fees and not gives:
        return ()
    side = "gain" if fees >= gives else "lose"
    return (
        f"Provider schools are paid {wording.money(fees)} for people whose release costs"
        f" them {wording.money(gives)}: they {side} {wording.money(abs(fees - gives))}.",
    )
