"""The ways of funding side by side: cost, income, result, reserves, what would do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reports import cells, wording
from reports.break_even_words import (
    best_fee,
    break_even_fee,
    factors,
    mean_fee,
    needed_at_best_fee,
    short_at_best,
    sum_a_school,
)
from reports.cells import NOTHING
from reports.columns import figure
from reports.funding_statement import FundingStatement
from reports.labels import PAYERS, STREAM_KINDS
from reports.rows import heading, row
from reports.statements import ROUNDED, ScenarioStatement, Statements
from reports.tables import Cell, Column, Form, Row, Table
from reports.verdict_words import (
    evidence_in_words,
    month_in_words,
    verdict_in_words,
)
from scenarios.break_even import BreakEven
from scenarios.comparison import ScenarioView
from scenarios.payers import OPENING

_KINDS = (*STREAM_KINDS.values(), PAYERS[OPENING])
"""Kinds of income, in the order in which they are told."""

_TAKEN_AS_WON = (
    "A contract that may be lost is taken as won, except where a row says otherwise."
)
_SEARCHED = (
    "Factors are looked for from nought to 3; where there are several, all are given. A"
    " factor on cohorts leaves the price of a contract as it is."
)


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

_Search = Callable[[_Told], BreakEven | None]
"""Which search for a break-even a row tells of."""


def scenarios_side_by_side(statements: Statements) -> Table:
    """Return the scenarios beside each other, row by row what becomes of them."""
    told = [_Told(statements, name) for name in statements.scenarios]
    rows: list[Row] = []
    for name, lines in _parts(statements, told):
        rows.append(heading(name))
        rows += [row(label, map(cell_of, told)) for label, cell_of in lines]
    labels = statements.labels.scenarios
    return Table(
        "scenarios_side_by_side",
        f"The ways of funding side by side, {statements.span}",
        (Column("What"), *(figure(labels[each.name]) for each in told)),
        tuple(rows),
        statements.nominal,
        (
            f"Fees and sums a school-year are in {statements.real_prices}.",
            _TAKEN_AS_WON,
            _SEARCHED,
            ROUNDED,
        ),
    )


def _parts(
    statements: Statements, told: Sequence[_Told]
) -> Iterator[tuple[str, list[_Line]]]:
    """Yield the parts of the table: a heading and its lines."""
    yield "Cost and income, all years", _cost_and_income(statements)
    yield "Unrestricted result", _results(statements)
    yield "Cash and reserves", _RESERVES
    yield "What would balance it", [*_balances(told), *_SUBSIDIES]
    yield "Chances, when the numbers vary", _CHANCES
    yield "Verdict", _VERDICT


def _cost_and_income(statements: Statements) -> list[_Line]:
    """Return volumes, full cost, and income by kind."""
    used = {
        statements.labels.kind(name, source)
        for name, each in statements.scenarios.items()
        for source, amounts in zip(
            each.funding.sources, each.funding.income.T, strict=True
        )
        if amounts.any()
    }
    return [
        ("Schools in programmes, a year", _schools),
        ("Full cost, £", _cost),
        *(
            (f"{kind}, £", partial(_income, kind=kind))
            for kind in _KINDS
            if kind in used
        ),
        ("All income, £", _income),
    ]


def _schools(told: _Told) -> Cell:
    """Return the schools in programmes, a mean over the years."""
    places = told.view.central.costs.volumes.places[:, :, 0].sum(axis=0)
    return cells.count(float(places.mean()))


def _cost(told: _Told) -> Cell:
    """Return full cost over all years."""
    return cells.pounds(int(told.rounded.cost.full_cost.sum()))


def _income(told: _Told, kind: str = "") -> Cell:
    """Return income of one kind, or of all; nothing where there is no such stream."""
    funding, labels = told.rounded.funding, told.statements.labels
    sums = [
        int(amounts.sum())
        for name, amounts in zip(funding.sources, funding.income.T, strict=True)
        if kind in {"", labels.kind(told.name, name)}
    ]
    return cells.pounds(sum(sums)) if sums else NOTHING


def _results(statements: Statements) -> list[_Line]:
    """Return the result of each year and of all, and of a lost contract."""
    lines: list[_Line] = [
        (f"{year}, £", partial(_result_of_year, at=at))
        for at, year in enumerate(statements.years)
    ]
    lines.append(("All years, £", lambda told: _result(told.rounded.funding)))
    if any(each.view.if_lost for each in statements.scenarios.values()):
        lines += [
            (
                "All years if the contract is lost, £",
                lambda told: _result(told.rounded.if_lost),
            ),
            ("Chance that it is won", lambda told: _share(told.view.chance_of_winning)),
            ("Mean of won and lost by their chances, £", _weighted),
        ]
    return lines


def _result_of_year(told: _Told, at: int) -> Cell:
    """Return the result of one year."""
    return cells.pounds(int(told.rounded.funding.results[at]))


def _result(funding: FundingStatement | None) -> Cell:
    """Return the result of all years."""
    return NOTHING if funding is None else cells.pounds(int(funding.results.sum()))


def _weighted(told: _Told) -> Cell:
    """Return the chance-weighted mean of the results of all years."""
    view = told.view
    if view.if_lost is None or view.chance_of_winning is None:
        return NOTHING
    won, lost = view.central.results.sum(), view.if_lost.results.sum()
    return cells.pounds(lost + view.chance_of_winning * (won - lost))


def _lowest_month(told: _Told) -> int:
    """Return the month of the lowest cash."""
    return int(told.rounded.cash.cash.argmin())


def _lowest_cash(told: _Told) -> Cell:
    """Return the lowest cash at a month's end."""
    return cells.pounds(int(told.rounded.cash.cash[_lowest_month(told)]))


_RESERVES: list[_Line] = [
    ("Lowest cash at a month's end, £", _lowest_cash),
    (
        "Month of the lowest cash",
        lambda told: cells.words(month_in_words(told.statements, _lowest_month(told))),
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


def _balances(told: Sequence[_Told]) -> Iterator[_Line]:
    """Yield the fee and volume at which nothing is lost; if none, what is lost."""
    yield "Mean fee a school-year, £", lambda each: cells.pounds(mean_fee(each.view))
    for what, found in (("fees", _fee), ("cohorts", _volume)):
        yield from _factor(what, found, told)
        if found is _fee:
            yield "Mean fee at that factor, £", lambda each: break_even_fee(each.view)


def _factor(what: str, found: _Search, told: Sequence[_Told]) -> Iterator[_Line]:
    """Yield the factor on something at which nothing is lost."""
    yield (
        f"Factor on all {what} at which nothing is lost",
        lambda each: factors(found(each)),
    )
    if any(short_at_best(found(each)) != NOTHING for each in told):
        yield (
            f"Lost at the best factor on {what}, £",
            lambda each: short_at_best(found(each)),
        )


def _fee(told: _Told) -> BreakEven | None:
    """Return the search over fees."""
    return told.view.fee


def _volume(told: _Told) -> BreakEven | None:
    """Return the search over cohorts."""
    return told.view.volume


_SUBSIDIES: list[_Line] = [
    (
        "Extra a school-year at which nothing is lost, £",
        lambda told: sum_a_school(told.view.subsidy),
    ),
    (
        "Subsidy a school-year to sustain it, £",
        lambda told: sum_a_school(float(told.view.central.verdict.needed[0])),
    ),
    (
        "Of that in the plan, £",
        lambda told: sum_a_school(float(told.view.central.verdict.subsidy[0])),
    ),
    ("The same at the best fee, £", lambda told: needed_at_best_fee(told.view)),
    ("Best fee, as a factor on all fees", lambda told: best_fee(told.view)),
]


def _share(share: float | None) -> Cell:
    """Return a chance in words, or nothing."""
    return NOTHING if share is None else Cell(wording.chance(share), share, Form.SHARE)


_CHANCES: list[_Line] = [
    (
        "Deficit in any year",
        lambda told: _share(told.view.simulated.chance_of_deficit().share),
    ),
    (
        "Floor breached",
        lambda told: _share(told.view.simulated.chance_of_breach().share),
    ),
    (
        "Cash or funds below nought",
        lambda told: _share(told.view.simulated.chance_of_failing().share),
    ),
]


def _verdict(told: _Told) -> Cell:
    """Return the verdict, with a capital."""
    verdict = verdict_in_words(told.statements, told.name)
    return cells.words(f"{verdict[:1].upper()}{verdict[1:]}")


_VERDICT: list[_Line] = [
    ("At central values", _verdict),
    ("Present evidence", lambda told: cells.words(evidence_in_words(told.view))),
]
