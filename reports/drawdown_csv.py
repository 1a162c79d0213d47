"""The claims of a way of funding as one flat list, for a spreadsheet or a portal."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from reports.drawdown_statement import DrawdownStatement
from reports.told_claims import UNDER_NONE, ToldClaims
from scenarios.headings import NO_HEADING
from scenarios.unclaimed import WhyNot

HEADS = (
    *("way_of_funding", "stream", "heading", "label", "ledger_codes"),
    *("first_month", "last_month", "budget", "spent", "not_eligible", "eligible"),
    *("not_claimed", "claimed", "retention", "in_arrears"),
    *(why.replace(" ", "_") for why in WhyNot),
)
"""Heads of the list: whole pounds; the reasons add up to what is not claimed."""

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for the beginning of a formula."""


def claims_csv(claims: Iterable[ToldClaims]) -> str:
    """Return a line for each stream, quarter and heading that has a figure."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(HEADS)
    for told in claims:
        for name, statement in told.streams.items():
            for cells in _lines(told, statement):
                writer.writerow((told.scenario, name, *cells))
    return target.getvalue()


def _lines(
    told: ToldClaims, statement: DrawdownStatement
) -> Iterator[tuple[str | int, ...]]:
    """Yield the cells of one stream, quarter by quarter."""
    lines, reasons = statement.by_heading, statement.reasons
    measures = (
        lines.budget,
        lines.spent,
        lines.not_eligible,
        lines.eligible,
        lines.not_claimed,
        lines.claimed,
        lines.retention,
        lines.arrears,
    )
    headings = statement.drawdown.headings
    named = [(each.name, each.words, "; ".join(each.ledger_codes)) for each in headings]
    named.append((NO_HEADING, UNDER_NONE, ""))
    for at, quarter in enumerate(statement.quarters):
        months = told.months(quarter.first, quarter.stop).split(".")
        for under, words in enumerate(named):
            figures = [int(each[at, under]) for each in measures]
            if any(figures):
                why = [
                    int(reasons[each][at, under]) if each in reasons else 0
                    for each in WhyNot
                ]
                yield (*map(_text, words), *months, *figures, *why)


def _text(word: str) -> str:
    """Return a word that no spreadsheet takes for a formula.

    Examples
    --------
    >>> _text("=1+1"), _text("Travel")
    ("'=1+1", 'Travel')

    """
    return f"'{word}" if word.startswith(_FORMULAS) else word
