"""What has to be asked so that a target is met, for all ways of funding side by side.

What is turned, and how it is looked for, is told in docs/method/break_even.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reports import cells, wording
from reports.break_even_words import factors, sum_a_school, sums_met
from reports.cells import NOTHING
from reports.columns import figure
from reports.rows import row
from reports.statements import ScenarioStatement, Statements
from reports.tables import Cell, Column, Row, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.break_even import MOST, BreakEven
from scenarios.comparison import ScenarioView
from scenarios.school_payments import mean_fee
from scenarios.target_prices import Lever, TargetPrices
from scenarios.targets import Target, TargetKind

_FACTORS = {
    Lever.FEES: "All fees, as a factor",
    Lever.COHORTS: "All cohorts, as a factor",
    Lever.CONTRACTS: "All contract prices, as a factor",
}
_SUMS = {
    Lever.FEES: "Mean fee a school-year at that factor, £",
    Lever.CONTRACTS: "Contract prices over the plan at that factor, £",
    Lever.ONE_FEE: "One fee for every programme, £ a school-year",
}
_AT_BEST = {
    Lever.FEES: "a mean fee a school-year of",
    Lever.CONTRACTS: "contract prices over the plan of",
    Lever.ONE_FEE: "one fee a school-year of",
}
_NAMES = {
    Lever.FEES: "fees",
    Lever.COHORTS: "cohorts",
    Lever.CONTRACTS: "contract prices",
    Lever.ONE_FEE: "one fee",
}
_ONE_AT_A_TIME = (
    "One thing is turned at a time; all else stays as the way of funding states it."
    " Volumes, steps in cost, capacity and demand answer."
)
_LOOKED = (
    f"Factors are looked for from 0 to {MOST:g}, one fee from 0 to {MOST:g} times the"
    " dearest programme's. Where several ranges are told, each meets the target."
)
_INTEREST = (
    "Schools come as far as they can pay; their interest does not fall as fees rise, so"
    " that a fee far above the going rate is trusted less."
)
_DRAWN = (
    "How often the target is missed is counted over one block of 1,024 draws, the same"
    " for every value; a share is sure to a percentage point or so."
)
_EXTRA = "The extra is in first-year prices, paid each month, on top of all else."


def target_prices_side_by_side(
    statements: Statements, found: Mapping[str, TargetPrices]
) -> Table:
    """Return what meets a target, a column for each way of funding.

    ``found`` is by name of the way of funding, as
    :func:`scenarios.target_prices.target_prices` returned it, all for one target.
    """
    target = next(iter(found.values())).target
    told = [_Found(statements.scenarios[name], each) for name, each in found.items()]
    labels = statements.labels.scenarios
    notes = [_ONE_AT_A_TIME, _LOOKED, _EXTRA]
    if target.chance is not None:
        notes.append(_DRAWN)
    if any(each.view.central.scenario.ceilings for each in told):
        notes.append(_INTEREST)
    if any(may_be_lost(statements, name) for name in found):
        notes.append(TAKEN_AS_WON)
    for name, each in zip(found, told, strict=True):
        notes += no_price_in_words(target, labels[name], each)
    return Table(
        "target_prices",
        f"What meets the target: {target_in_words(target)}",
        (Column("What"), *(figure(labels[name]) for name in found)),
        tuple(_rows(target, told)),
        statements.real,
        tuple(notes),
    )


def target_in_words(target: Target) -> str:
    """Return a target, as *no loss over all years*.

    Examples
    --------
    >>> target_in_words(Target(TargetKind.RESULT, 20_000.0, 0.1))
    'a surplus of £20,000 over all years, missed in at most 10% of draws'

    """
    words = "cash, funds and reserves hold in every month"
    if target.kind is TargetKind.RESULT:
        words = "no loss over all years"
        if target.surplus > 0.0:
            words = f"a surplus of {wording.money(target.surplus)} over all years"
        if target.surplus < 0.0:
            loss = wording.money(-target.surplus)
            words = f"a loss of at most {loss} over all years"
    if target.chance is None:
        return words
    return f"{words}, missed in at most {wording.per_cent(target.chance)} of draws"


def no_price_in_words(target: Target, label: str, told: _Found) -> Iterator[str]:
    """Yield that no price of a way of funding meets a target, if none does."""
    prices = {lever: told.of(lever) for lever in _SUMS}
    tried = {lever: found for lever, found in prices.items() if found is not None}
    if not tried or any(each.crossings or each.always_met for each in tried.values()):
        return
    lever, best = max(tried.items(), key=lambda each: each[1].best_result)
    share = None if target.chance is None else target.chance - best.best_result
    if share is not None and share >= 1.0:
        yield f"{label}: no price works: each that was tried misses it in all draws."
        return
    missed = (
        f"{wording.money(-best.best_result)} short"
        if share is None
        else f"missed in {wording.per_cent(share)} of draws"
    )
    amount = wording.money(best.best * told.one(lever))
    yield f"{label}: no price works: at best {missed}, at {_AT_BEST[lever]} {amount}."


class _Found:
    """What was found of one way of funding, and what it is told in."""

    def __init__(self, statement: ScenarioStatement, found: TargetPrices) -> None:
        """Keep both."""
        self.view: ScenarioView = statement.view
        self.prices = found

    def one(self, lever: Lever) -> float:
        """Return the pounds that a value of one stands for."""
        if lever is Lever.ONE_FEE:
            return 1.0
        if lever is Lever.CONTRACTS:
            contracts = self.view.central.streams.contracts
            return float(sum(each.earned.sum() for each in contracts))
        return mean_fee(self.view.central, self.view.ledger)

    def of(self, lever: Lever) -> BreakEven | None:
        """Return what was found of one thing, or nothing if it has none."""
        return self.prices.found.get(lever)


def _rows(target: Target, told: list[_Found]) -> Iterator[Row]:
    """Yield what meets the target, and by how much it is missed where nothing does."""
    as_planned = (
        "As planned, above the target, £"
        if target.chance is None
        else "As planned, missed in, % of draws"
    )
    yield row(as_planned, [_margin(target, each.prices.planned) for each in told])
    for lever in Lever:
        found = [each.of(lever) for each in told]
        if not any(found):
            continue
        if lever in _FACTORS:
            yield row(_FACTORS[lever], map(factors, found))
        if lever in _SUMS:
            sums = [sums_met(each.of(lever), each.one(lever)) for each in told]
            yield row(_SUMS[lever], sums)
        yield from _missed(target, lever, found)
    yield row(
        "Extra a school-year, £", [sum_a_school(each.prices.extra) for each in told]
    )


def _missed(
    target: Target, lever: Lever, found: list[BreakEven | None]
) -> Iterator[Row]:
    """Yield by how much the target is missed at best, where nothing meets it."""
    missed = [
        each is not None and not each.crossings and not each.always_met
        for each in found
    ]
    if any(missed):
        by = "£" if target.chance is None else "% of draws"
        yield row(
            f"Missed at the best of {_NAMES[lever]}, {by}",
            [
                _short(target, each.best_result) if each and at_all else NOTHING
                for each, at_all in zip(found, missed, strict=True)
            ],
        )


def _margin(target: Target, margin: float) -> Cell:
    """Return by how much a target is met as planned, or how often it is missed."""
    if target.chance is None:
        return cells.pounds(margin)
    return cells.share(target.chance - margin)


def _short(target: Target, margin: float) -> Cell:
    """Return what is missing of a target, or how often it is missed."""
    if target.chance is None:
        return cells.pounds(-margin)
    return cells.share(target.chance - margin)
