"""What becomes of the ways of funding, sorted by how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from reports import wording
from reports.claims.answers import kind_of
from reports.pictures.naming import ways
from reports.statements import Statements
from reports.verdict_words import decided
from scenarios.sustainability import VerdictKind


@dataclass(frozen=True)
class Outlook:
    """Names of scenarios, each in exactly one group."""

    fail: tuple[str, ...]
    """Money runs out, whichever one assumption is at its low or high."""
    last: tuple[str, ...]
    """Money lasts to the end of the plan, likewise."""
    open_: tuple[str, ...]
    """One assumption alone changes the verdict within its range."""


def outlook_of(statements: Statements) -> Outlook:
    """Sort the scenarios of a run."""
    groups: dict[str, list[str]] = {"fail": [], "last": [], "open": []}
    for name, view in statements.comparison.scenarios.items():
        fails = kind_of(view) is VerdictKind.FAILS
        group = ("fail" if fails else "last") if decided(view) else "open"
        groups[group].append(name)
    return Outlook(*(tuple(names) for names in groups.values()))


def outlook_in_words(statements: Statements) -> str:
    """Return what becomes of all ways of funding, as a part of a sentence."""
    outlook = outlook_of(statements)
    told = []
    if outlook.fail:
        told.append(f"money runs out under {ways(statements, outlook.fail)}")
    if outlook.last:
        told.append(f"it lasts under {ways(statements, outlook.last)}")
    if outlook.open_:
        told.append(
            "present evidence does not decide what becomes of"
            f" {ways(statements, outlook.open_)}"
        )
    return wording.listing(told)
