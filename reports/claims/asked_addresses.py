"""Addresses of the claim asked of schools, as its tables have them.

Only what a document finds by the shipped percentiles can be explained: of other
schools, another region or another share nothing has an address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reports.statements import Statements
from scenarios.able_to_pay import TestKey
from scenarios.claim.held import AskedClaim, AskedProgrammes
from scenarios.explain import asked as explained
from scenarios.explain.ability import key_written
from scenarios.explain.asked import asked_address, years_address
from scenarios.gap_judgement import Costed

MISSING = 8
"""Figures of the smallest subsidy in a row."""

BRIEF = 7
"""Figures of a test in the table in brief."""

_RANKS = (explained.LOW, "", explained.HIGH)


def of_prices(
    statements: Statements, asked: AskedClaim, buyers: AskedProgrammes
) -> Iterator[str]:
    """Yield what explains school-years, and prices with their percentiles."""
    told = [years_address(buyers)]
    for cost in Costed:
        told += [asked_address(buyers, cost, explained.PRICE, rank) for rank in _RANKS]
    return _those(statements, asked, told)


def of_shares(
    statements: Statements,
    asked: AskedClaim,
    key: TestKey,
    phases: Sequence[AskedProgrammes],
) -> Iterator[str]:
    """Yield what explains shares that could pay, by phase and of all places."""
    words = (explained.SHARE, key_written(key))
    told = [asked_address(each, Costed.FULL, *words) for each in phases]
    for cost in Costed:
        told += [asked_address(asked.buyers[-1], cost, *words, rank) for rank in _RANKS]
    return _those(statements, asked, told)


def of_missing(
    statements: Statements, asked: AskedClaim, cost: Costed, key: TestKey
) -> Iterator[str]:
    """Yield what explains the smallest subsidy, and how sure it is."""
    written = key_written(key)
    words = [
        *((explained.SUBSIDY, written, rank) for rank in _RANKS),
        *((explained.OVER_PLAN, written, rank) for rank in _RANKS[1:]),
        *((what, written) for what in explained.CHANCES[1:]),
    ]
    told = [asked_address(asked.buyers[-1], cost, *each) for each in words]
    return _those(statements, asked, told)


def of_brief(
    statements: Statements, asked: AskedClaim, cost: Costed, key: TestKey
) -> Iterator[str]:
    """Yield what explains who could pay, the smallest subsidy, and its chances."""
    written = key_written(key)
    words = [
        (explained.SHARE, written),
        (explained.SUBSIDY, written),
        (explained.SUBSIDY, written, explained.HIGH),
        (explained.OVER_PLAN, written),
        *((what, written) for what in explained.CHANCES[1:]),
    ]
    told = [asked_address(asked.buyers[-1], cost, *each) for each in words]
    return _those(statements, asked, told)


def of_tests(
    statements: Statements,
    asked: AskedClaim,
    of: tuple[Costed, Sequence[TestKey], AskedProgrammes],
) -> Iterator[str]:
    """Yield what explains who could pay one programme, and that most cannot."""
    cost, keys, buyers = of
    told = [
        asked_address(buyers, cost, what, key_written(key))
        for key in keys
        for what in (explained.SHARE, explained.NEEDED)
    ]
    return _those(statements, asked, told)


def _those(
    statements: Statements, asked: AskedClaim, told: Sequence[str]
) -> Iterator[str]:
    """Yield addresses if they explain what is told, else as many empty ones."""
    is_of_document = statements.comparison.asked_claim is asked
    can_be_explained = is_of_document and not asked.budgets.table
    return (each if can_be_explained else "" for each in told)
