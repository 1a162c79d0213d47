"""The ways of funding side by side: cost, income, result, reserves, what would do."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from reports import cells, wording
from reports.cells import NOTHING
from reports.funding_statement import FundingStatement
from reports.labels import PAYERS, STREAM_KINDS
from reports.statements import ROUNDED, ScenarioStatement, Statements
from reports.tables import Cell, Column, Form, Row, RowKind, Table
from reports.verdict_words import (
    UNDECIDED,
    decided,
    month_in_words,
    subsidy_in_words,
    verdict_in_words,
)
from scenarios.break_even import BreakEven
from scenarios.comparison import ScenarioView
from scenarios.payers import OPENING
from scenarios.streams import Fee
from scenarios.uncertainty import Chance

_LABEL_OF_KIND = (*STREAM_KINDS.values(), PAYERS[OPENING])


@dataclass(frozen=True)
class _Told:
    """One scenario and all that is told of it."""

    statements: Statements
    name: str

    @property
    def view(self) -> ScenarioView:
        """Its unrounded results."""
        return self.statements.comparison.scenarios[self.name]

    @property
    def rounded(self) -> ScenarioStatement:
        """Its statements in whole pounds."""
        return self.statements.scenarios[self.name]


_Line = tuple[str, Callable[[_Told], Cell]]
"""What a row is about, and its cell for a scenario."""


def scenarios_side_by_side(statements: Statements) -> Table:
    """Return the scenarios beside each other, row by row what becomes of them."""
    told = [_Told(statements, name) for name in statements.scenarios]
    rows: list[Row] = []
    for heading, lines in _parts(statements):
        rows.append(Row((cells.words(heading),), RowKind.NOTE))
        rows += [
            Row((cells.words(label), *(cell_of(each) for each in told)))
            for label, cell_of in lines
        ]
    labels = statements.labels.scenarios
    return Table(
        "scenarios_side_by_side",
        f"The ways of funding side by side, {statements.span}",
        (Column("What"), *(Column(labels[each.name], Form.NUMBER) for each in told)),
        tuple(rows),
        statements.nominal,
        (
            "Sums a school-year and fees are in"
            f" {statements.real_prices}, all else in the prices of each year. A contract"
            " that may be lost is taken as won, except where another row says so.",
            *_searched(statements),
            ROUNDED,
        ),
    )


def _parts(statements: Statements) -> Iterator[tuple[str, list[_Line]]]:
    """Yield the parts of the table: a heading and its lines."""
    yield "Cost and income, all years", _cost_and_income(statements)
    yield "Unrestricted result", _results(statements)
    yield "Cash and reserves", _reserves()
    yield "What would balance it", _balances()
    yield "Chances, when the numbers vary", _chances()
    yield "Verdict", [
        ("At central values", lambda told: cells.words(_verdict(told))),
        ("Present evidence", lambda told: cells.words(_evidence(told))),
    ]


def _cost_and_income(statements: Statements) -> list[_Line]:
    """Return volumes, full cost, and income by kind."""
    used = {
        statements.labels.kind(name, source)
        for name, each in statements.scenarios.items()
        for source, sum_ in zip(
            each.funding.sources, each.funding.income.sum(axis=0), strict=True
        )
        if sum_
    }
    return [
        ("Schools in programmes, a year", _schools),
        ("Full cost, £", lambda told: cells.pounds(_cost(told))),
        *(
            (f"{kind}, £", lambda told, kind=kind: _income(told, kind))
            for kind in _LABEL_OF_KIND
            if kind in used
        ),
        ("All income, £", lambda told: _income(told, None)),
    ]


def _schools(told: _Told) -> Cell:
    """Return the schools in programmes, a mean over the years."""
    places = told.view.central.costs.volumes.places[:, :, 0].sum(axis=0)
    return cells.count(float(places.mean()))


def _cost(told: _Told) -> int:
    """Return full cost over all years."""
    return int(told.rounded.cost.full_cost.sum())


def _income(told: _Told, kind: str | None) -> Cell:
    """Return income of one kind, or of all; nothing where there is no such stream."""
    funding, labels = told.rounded.funding, told.statements.labels
    sums = [
        int(sum_)
        for name, sum_ in zip(funding.sources, funding.income.sum(axis=0), strict=True)
        if kind is None or labels.kind(told.name, name) == kind
    ]
    return cells.pounds(sum(sums)) if sums else NOTHING


def _results(statements: Statements) -> list[_Line]:
    """Return the result of each year and of all, and what a lost contract makes of it."""
    lines: list[_Line] = [
        (
            f"{year}, £",
            lambda told, at=at: cells.pounds(int(told.rounded.funding.results[at])),
        )
        for at, year in enumerate(statements.years)
    ]
    lines.append(("All years, £", lambda told: _result(told.rounded.funding)))
    if any(each.view.if_lost for each in statements.scenarios.values()):
        lines += [
            ("All years if the contract is lost, £", lambda told: _result(told.rounded.if_lost)),
            ("Chance that it is won", _chance_of_winning),
            ("Mean of won and lost by their chances, £", _weighted),
        ]  # fmt: skip
    return lines


def _result(funding: FundingStatement | None) -> Cell:
    """Return the result of all years."""
    return NOTHING if funding is None else cells.pounds(int(funding.results.sum()))


def _chance_of_winning(told: _Told) -> Cell:
    """Return the stated chance of winning."""
    return _share(told.view.chance_of_winning)


def _weighted(told: _Told) -> Cell:
    """Return the chance-weighted mean of the results of all years."""
    view = told.view
    if view.if_lost is None or view.chance_of_winning is None:
        return NOTHING
    won, lost = view.central.results.sum(), view.if_lost.results.sum()
    return cells.pounds(lost + view.chance_of_winning * (won - lost))


def _reserves() -> list[_Line]:
    """Return the low point of cash, and reserves against the floor at the end."""
    return [
        ("Lowest cash at a month's end, £", lambda told: cells.pounds(_lowest(told)[1])),
        (
            "Month of the lowest cash",
            lambda told: cells.words(month_in_words(told.statements, _lowest(told)[0])),
        ),
        (
            "Free reserves at the end, £",
            lambda told: cells.pounds(int(told.rounded.cash.free_reserves[-1])),
        ),
        (
            "Floor at the end, £",
            lambda told: cells.pounds(int(told.rounded.cash.floor[-1])),
        ),
    ]


def _lowest(told: _Told) -> tuple[int, int]:
    """Return the month of the lowest cash, and the cash."""
    cash = told.rounded.cash.cash
    month = int(cash.argmin())
    return month, int(cash[month])


def _balances() -> list[_Line]:
    """Return the fee, the volume and the subsidy at which nothing is lost."""
    return [
        ("Mean fee a school-year, £", lambda told: cells.pounds(mean_fee(told.view))),
        (
            "Factor on all fees at which nothing is lost",
            lambda told: _factors(told.view.fee),
        ),
        ("Mean fee at that factor, £", _break_even_fee),
        (
            "Factor on all cohorts at which nothing is lost",
            lambda told: _factors(told.view.volume),
        ),
        (
            "Extra a school-year at which nothing is lost, £",
            lambda told: _sum(told.view.subsidy),
        ),
        (
            "Subsidy a school-year to sustain it, £",
            lambda told: _sum(float(told.view.central.verdict.needed[0])),
        ),
        (
            "Of that in the plan, £",
            lambda told: _sum(float(told.view.central.verdict.subsidy[0])),
        ),
        ("The same at the best fee, £", _at_best_fee),
        ("Best fee, as a factor on all fees", _best_fee),
    ]


def mean_fee(view: ScenarioView) -> float:
    """Return the mean fee of a school-year in first-year prices, by places.

    All fees of a programme count together; programmes without one are left out.
    Not-a-number if no school pays a fee.
    """
    programmes = tuple(view.central.funded.model.programmes)
    places = view.central.costs.volumes.places[:, :, 0].sum(axis=1)
    prices = np.zeros(len(programmes))
    has_fee = np.zeros(len(programmes), dtype=bool)
    for stream in view.central.scenario.funding.streams:
        if isinstance(stream, Fee):
            for name, price in stream.prices.items():
                prices[programmes.index(name)] += view.ledger.priced.value(price)[0]
                has_fee[programmes.index(name)] = True
    schools = places[has_fee].sum()
    return float((prices * places).sum() / schools) if schools > 0.0 else math.nan


def _factors(found: BreakEven | None) -> Cell:
    """Return the factors at which nothing is lost, or how short the best one is."""
    if found is None:
        return NOTHING
    if found.crossings:
        told = wording.listing([wording.number(each, 2) for each in found.crossings])
        return Cell(told, found.crossings[0], Form.NUMBER)
    if found.always_met:
        return cells.words("any")
    short = wording.money(-found.best_result)
    return cells.words(f"none: {short} short at {wording.number(found.best, 2)}, the best")


def _break_even_fee(told: _Told) -> Cell:
    """Return the mean fee at the factors at which nothing is lost."""
    crossings = told.view.fee.crossings if told.view.fee else ()
    fees = [factor * mean_fee(told.view) for factor in crossings]
    if not fees or math.isnan(fees[0]):
        return NOTHING
    return Cell(wording.listing([wording.pounds(fee) for fee in fees]), fees[0], Form.POUNDS)


def _at_best_fee(told: _Told) -> Cell:
    """Return the subsidy needed at the best fee."""
    best = told.view.best_fee
    return NOTHING if best is None else _sum(best.needed)


def _best_fee(told: _Told) -> Cell:
    """Return the fee at which the least subsidy is needed."""
    best = told.view.best_fee
    return NOTHING if best is None else cells.number(best.factor, 2)


def _sum(amount: float) -> Cell:
    """Return pounds a school-year, or that no sum is enough."""
    if math.isinf(amount):
        return cells.words(subsidy_in_words(amount))
    return cells.pounds(amount)


def _chances() -> list[_Line]:
    """Return the chances of a deficit, of breaching the floor and of failing."""
    return [
        (
            "Deficit in any year",
            lambda told: _chance(told.view.simulated.chance_of_deficit()),
        ),
        ("Floor breached", lambda told: _chance(told.view.simulated.chance_of_breach())),
        (
            "Cash or funds below nought",
            lambda told: _chance(told.view.simulated.chance_of_failing()),
        ),
    ]


def _chance(chance: Chance) -> Cell:
    """Return a chance in words."""
    return _share(chance.share)


def _share(share: float | None) -> Cell:
    """Return a chance in words, or nothing."""
    return NOTHING if share is None else Cell(wording.chance(share), share, Form.SHARE)


def _verdict(told: _Told) -> str:
    """Return the verdict with a capital."""
    words = verdict_in_words(told.statements, told.name)
    return words[:1].upper() + words[1:]


def _evidence(told: _Told) -> str:
    """Return whether present evidence decides the verdict."""
    return "decides this" if decided(told.view) else UNDECIDED


def _searched(statements: Statements) -> tuple[str, ...]:
    """Return what the searches look at, if there is a scenario."""
    if not statements.scenarios:
        return ()
    return (
        "Factors are looked for from nought to 3; where there are several, all are given."
        " A factor on cohorts leaves the price of a contract as it is.",
    )
