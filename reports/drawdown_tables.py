"""What each funder is asked for: its headings, and the claims by quarter and year.

The rule in words is docs/method/drawdown.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Integers
from reports import cells, wording
from reports.columns import balance, pounds
from reports.drawdown_statement import DrawdownStatement
from reports.labels import COST_TYPES
from reports.rows import addressed, heading, row
from reports.statements import ROUNDED, Statements
from reports.tables import Cell, Column, Row, RowKind, Table
from reports.told_claims import ToldClaims, heading_labels, told_claims
from scenarios.explain.drawdowns import (
    ARREARS,
    BUDGET,
    CLAIMED,
    ELIGIBLE,
    IN_HAND,
    LEFT,
    OVER,
    PAID_BACK,
    RECEIVED,
    REFUSED,
    RETENTION,
    SPENT,
    STAKE,
    drawdown_address,
)
from scenarios.headings import NO_HEADING, Heading
from scenarios.unclaimed import WhyNot

_ALL = "All headings"

_ORIGINS: Mapping[str, str] = {
    "any": "Anywhere",
    "direct": "Programmes themselves",
    "pools": "Pools (overheads)",
}

_REASONS: Mapping[WhyNot, str] = {
    WhyNot.COST_TYPES: "cost types not accepted",
    WhyNot.LATE: "too late",
    WhyNot.OTHERS: "paid by others",
    WhyNot.OVERHEADS: "overheads beyond the cap",
    WhyNot.MATCH: "to be matched",
    WhyNot.CEILING: "beyond the ceiling",
    WhyNot.MONEY: "no money left",
}

_FLOWS = (BUDGET, SPENT, REFUSED, ELIGIBLE, LEFT, CLAIMED)
_BALANCES = (RETENTION, ARREARS)

_PARTS = (
    "Spent is all cost of the scope in the term, whoever pays. Of it, what the rules do"
    " not accept is not eligible, and what is eligible is claimed as far as the rules"
    " and the money go. A contract is claimed by its price."
)
_HELD = (
    "Held back is what has been claimed and not received at the quarter's end, shared"
    " out by what has been claimed under each heading so far."
)
_USUAL = (
    "Where the plan states no headings, the usual ones stand here; the funder's own"
    " form decides."
)
_FIRST = "A cost stands under the first heading that takes it."
_MOVED = (
    "At stake is what is claimed beyond a heading's budget and beyond what may be moved"
    " without asking; the figures go on as if the funder agreed."
)
_IN_HAND = (
    "In hand is money received before it is claimed; what goes back is in it until it"
    " is paid."
)


def claim_headings(statements: Statements, scenario: str) -> Table | None:
    """Return the headings of each claim form; None without a grant or contract."""
    return headings_table(told_claims(statements, scenario))


def claims_by_heading(statements: Statements, scenario: str) -> Table | None:
    """Return the claims of each quarter by heading; None without any."""
    return headings_by_quarter(told_claims(statements, scenario))


def claims_by_year(statements: Statements, scenario: str) -> Table | None:
    """Return the claims of each year of a funder by heading; None without any."""
    return headings_by_year(told_claims(statements, scenario))


def claims_by_quarter(statements: Statements, scenario: str) -> Table | None:
    """Return what is claimed, comes and is owed by quarter; None without any."""
    return money_by_quarter(told_claims(statements, scenario))


def headings_table(told: ToldClaims) -> Table | None:
    """Return the headings of each claim form, and what stands under them."""
    if not told.streams:
        return None
    forms: dict[tuple[Heading, ...], list[str]] = {}
    for name, each in told.streams.items():
        forms.setdefault(each.drawdown.headings, []).append(told.payer(name))
    rows = []
    for headings, names in forms.items():
        rows.append(heading(wording.listing(names)))
        rows += [_heading_row(each) for each in headings]
    return Table(
        told.anchor("claim_headings"),
        f"{told.label}: headings under which funders are asked",
        tuple(
            map(
                Column,
                (
                    *("Heading", "Cost types", "From", "Ledger codes"),
                    *("May be moved", "Evidence"),
                ),
            )
        ),
        tuple(rows),
        told.source,
        (_FIRST, _USUAL),
    )


def _heading_row(each: Heading) -> Row:
    """Return a heading, what stands under it, and what is to be shown for it."""
    types = [COST_TYPES[kind].lower() for kind in each.cost_types or ()]
    told = (
        wording.listing(types).capitalize() or "All others",
        _ORIGINS[each.origin],
        ", ".join(each.ledger_codes) or wording.NOTHING,
        wording.NOTHING if each.may_move is None else wording.per_cent(each.may_move),
        each.evidence or wording.NOTHING,
    )
    return row(each.words, map(cells.words, told))


def headings_by_quarter(told: ToldClaims) -> Table | None:
    """Return the claims of each quarter by heading, and why something is not claimed.

    None without a grant or contract.
    """
    rows = [
        line
        for name, each in told.streams.items()
        for line in _Claim(told, name, each).by_quarter()
    ]
    if not rows:
        return None
    return Table(
        told.anchor("claims_by_heading"),
        f"{told.label}: what funders are asked for, by quarter and heading",
        (
            Column("Heading"),
            *map(pounds, ("Budget", "Spent", "Not eligible")),
            *map(pounds, ("Eligible", "Not claimed", "Claimed")),
            pounds("Retention", "Held back"),
            pounds("In arrears", "Held back"),
            Column("Why not"),
        ),
        tuple(rows),
        told.source,
        (_PARTS, _HELD, *told.notes, ROUNDED),
    )


def headings_by_year(told: ToldClaims) -> Table | None:
    """Return the claims of each year of a funder by heading, with money moved.

    None without a grant or contract.
    """
    claims = [_Claim(told, name, each) for name, each in told.streams.items()]
    are_agreed = any(each.drawdown.has_budgets for each in told.streams.values())
    rows = [line for claim in claims for line in claim.by_year(are_agreed=are_agreed)]
    if not rows:
        return None
    return Table(
        told.anchor("claims_by_year"),
        f"{told.label}: what funders are asked for, by year of the funder and heading",
        (
            Column("Heading"),
            *map(pounds, ("Budget", "Spent", "Not eligible")),
            *map(pounds, ("Eligible", "Not claimed", "Claimed")),
            *(map(pounds, ("Over budget", "At stake")) if are_agreed else ()),
        ),
        tuple(rows),
        told.source,
        (_PARTS, *((_MOVED,) if are_agreed else ()), *told.notes, ROUNDED),
    )


def money_by_quarter(told: ToldClaims) -> Table | None:
    """Return what is claimed, comes and is owed, quarter by quarter.

    None without a grant or contract.
    """
    if not told.streams:
        return None
    rows = [
        line
        for name, each in told.streams.items()
        for line in _Claim(told, name, each).money()
    ]
    return Table(
        told.anchor("claims_by_quarter"),
        f"{told.label}: claimed, received and owed, by quarter",
        (
            Column("Quarter"),
            *map(pounds, ("Budget", "Claimed", "Received", "Paid back")),
            balance("Retention", "Owed at its end"),
            balance("In arrears", "Owed at its end"),
            balance("In hand at its end"),
        ),
        tuple(rows),
        told.source,
        (_IN_HAND, *told.notes, ROUNDED),
    )


@dataclass(frozen=True)
class _Claim:
    """What one stream is asked for, as rows."""

    told: ToldClaims
    name: str
    statement: DrawdownStatement

    def by_quarter(self) -> Iterator[Row]:
        """Yield each quarter's headings that have a figure, and their sum."""
        names = (*_FLOWS, *_BALANCES)
        table = np.stack([self._lines(each) for each in names], axis=-1)
        reasons = self.statement.reasons
        for at, quarter in enumerate(self.statement.quarters):
            if not table[at].any():
                continue
            months = self.told.months(quarter.first, quarter.stop)
            yield heading(f"{self._label}, {self.told.quarter(quarter)}")
            for under, label in self._headings():
                if table[at, under].any():
                    why = {each: lost[at, under] for each, lost in reasons.items()}
                    yield self._row(
                        (label, under, months), names, table[at, under], _why(why)
                    )
            why = {each: lost[at].sum() for each, lost in reasons.items()}
            sums = table[at].sum(axis=0)
            yield self._row((_ALL, None, months), names, sums, _why(why))

    def by_year(self, *, are_agreed: bool) -> Iterator[Row]:
        """Yield the headings of each year of the funder, and their sum."""
        names = (*_FLOWS, *((OVER, STAKE) if are_agreed else ()))
        quarters = self.statement.quarters
        for year in self.statement.years():
            first, stop = quarters[year[0]].first, quarters[year[-1]].stop
            months = self.told.months(first, stop)
            ends = self.told.horizon.label_of_month(stop - 1)
            flows = [self._lines(each)[list(year)].sum(axis=0) for each in _FLOWS]
            moved = self.statement.over_budget(year) if are_agreed else ()
            table = np.stack([*flows, *moved], axis=-1)
            if not table.any():
                continue
            yield heading(f"{self._label}, year to {ends}")
            for under, label in self._headings():
                if table[under].any():
                    yield self._row((label, under, months), names, table[under])
            yield self._row((_ALL, None, months), names, table.sum(axis=0))

    def money(self) -> Iterator[Row]:
        """Yield what is claimed, comes and is owed in each quarter, and their sum."""
        told, lines = self.statement.by_quarter, self.statement.by_heading
        names = (BUDGET, CLAIMED, RECEIVED, PAID_BACK, RETENTION, ARREARS, IN_HAND)
        flows = [lines.budget.sum(axis=1), lines.claimed.sum(axis=1)]
        flows += [told.received, told.paid_back]
        table = np.stack([*flows, told.retention, told.arrears, told.in_hand], axis=-1)
        yield heading(self._label)
        for quarter, figures in zip(self.statement.quarters, table, strict=True):
            months = self.told.months(quarter.first, quarter.stop)
            label = self.told.quarter(quarter)
            yield self._row((label, None, months), names, figures, kind=RowKind.BODY)
        sums = table.sum(axis=0)
        sums[len(flows) :] = table[-1, len(flows) :]
        yield self._row(("All quarters", None, ""), names, sums)

    @property
    def _label(self) -> str:
        """What the stream is called."""
        return self.told.payer(self.name)

    def _headings(self) -> Iterator[tuple[int, str]]:
        """Yield headings by position, and what stands under none."""
        yield from enumerate(heading_labels(self.statement.drawdown.headings))

    def _lines(self, measure: str) -> Integers:
        """Return whole pounds of a measure; ``(quarter, heading + 1)``."""
        lines = self.statement.by_heading
        return {
            BUDGET: lines.budget,
            SPENT: lines.spent,
            REFUSED: lines.not_eligible,
            ELIGIBLE: lines.eligible,
            LEFT: lines.not_claimed,
            CLAIMED: lines.claimed,
            RETENTION: lines.retention,
            ARREARS: lines.arrears,
        }[measure]

    def _row(
        self,
        whose: tuple[str, int | None, str],
        names: tuple[str, ...],
        figures: Integers,
        why: Cell | None = None,
        kind: RowKind | None = None,
    ) -> Row:
        """Return a row of figures with their addresses, and why some are not claimed.

        ``whose`` are its label, the position of the heading if it is one's, and the
        months as addresses have them.
        """
        label, under, months = whose
        is_sum = RowKind.SUBTOTAL if under is None else RowKind.BODY
        line = row(label, map(cells.pounds, figures.tolist()), kind or is_sum)
        if self.told.has_addresses:
            line = addressed(line, self._asked(names, under, months))
        return line if why is None else Row((*line.cells, why), line.kind)

    def _asked(
        self, names: tuple[str, ...], under: int | None, months: str
    ) -> Iterator[str]:
        """Yield what explains the figures of a row."""
        headings = self.statement.drawdown.headings
        named = (*(each.name for each in headings), NO_HEADING)
        under_what = "" if under is None else named[under]
        for each in names:
            yield drawdown_address(
                self.told.scenario, each, self.name, under_what, months
            )


def _why(reasons: Mapping[WhyNot, np.int64]) -> Cell:
    """Return why something is not claimed, each reason with its sum."""
    told = [
        f"{_REASONS[why]} {wording.pounds(float(amount))}"
        for why, amount in reasons.items()
        if amount
    ]
    return cells.words("; ".join(told) or wording.NOTHING)
