"""Ways of funding whose contract may be won or lost: their names, and the loss."""

from __future__ import annotations

from collections.abc import Iterator

from reports import wording
from reports.funding_statement import CashStatement
from reports.statements import Statements
from scenarios.streams import Fee

TAKEN_AS_WON = "Contracts that may be lost are taken as won."


def if_won(statements: Statements, name: str) -> str:
    """Return the name of a way of funding, with *(if won)* if that is in doubt."""
    label = statements.labels.scenarios[name]
    return f"{label} (if won)" if may_be_lost(statements, name) else label


def if_lost(statements: Statements, name: str) -> str:
    """Return the name of a way of funding whose contract is lost."""
    return f"{statements.labels.scenarios[name]} (if lost)"


def won_or_lost(statements: Statements, name: str) -> str:
    """Return the name of a way of funding, won or lost."""
    return f"{statements.labels.scenarios[name]} (won or lost)"


def may_be_lost(statements: Statements, name: str) -> bool:
    """Whether a way of funding rests on a contract that may be lost."""
    return statements.comparison.scenarios[name].if_lost is not None


def in_doubt(statements: Statements) -> list[str]:
    """Return the ways of funding that rest on a contract that may be lost."""
    names = statements.comparison.scenarios
    return [name for name in names if may_be_lost(statements, name)]


def cash_if_lost(statements: Statements, name: str) -> CashStatement | None:
    """Return month-end balances if the contract is lost; None if none may be."""
    lost = statements.comparison.scenarios[name].if_lost
    funding = statements.scenarios[name].if_lost
    if lost is None or funding is None:
        return None
    return CashStatement(lost, funding)


def taken_as_won(statements: Statements) -> Iterator[str]:
    """Yield the note that contracts are taken as won, where one may be lost."""
    if in_doubt(statements):
        yield TAKEN_AS_WON


def nobody_reacts(statements: Statements) -> str:
    """Return what is supposed of an organisation whose contract is lost."""
    return (
        "If the contract is lost, no school starts in any programme"
        f"{_fees_stop_too(statements)}. We suppose that nobody reacts for"
        f" {wording.duration(statements.horizon.months)}: all posts, offices and"
        " plans that do not hang on schools go on. A board would act long before, so"
        " that these sums say how much there is to save, not what would be lost."
    )


def _fees_stop_too(statements: Statements) -> str:
    """Return what becomes of fees if a contract is lost; nothing without fees."""
    views = statements.comparison.scenarios
    streams = (
        stream
        for name in in_doubt(statements)
        for stream in views[name].central.scenario.funding.streams
    )
    if not any(isinstance(stream, Fee) for stream in streams):
        return ""
    return (
        ", nor in those that schools pay for by fees: fees stop too, and part of the"
        " loss is that. To see what would go on without it, describe a way of funding"
        " that has no contract"
    )


def both_weighed(statements: Statements) -> str:
    """Return how a chance over both is found, with the chances of winning."""
    views = statements.comparison.scenarios
    chances = [
        f"{statements.labels.scenarios[name]}"
        f" {wording.per_cent(views[name].chance_of_winning)}"
        for name in in_doubt(statements)
    ]
    return (
        "Won or lost weighs the two by the chance of winning that we assume"
        f" ({wording.listing(chances)}); cash, reserves and verdicts are never weighed."
        " Of several contracts, one that is lost counts as all of them lost."
    )
