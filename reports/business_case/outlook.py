"""What becomes of the ways of funding, sorted by how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from reports import wording
from reports.claims.answers import kind_of
from reports.pictures.naming import MOST_NAMED, ways_if_won
from reports.statements import Statements
from reports.verdict_words import decided, verdict_if_lost
from scenarios.comparison import ScenarioView
from scenarios.events import Event
from scenarios.sustainability import VerdictKind

MOST_RISK = 0.1
"""Chance that money runs out, won or lost, up to which going on is recommended."""


@dataclass(frozen=True)
class Outlook:
    """Names of scenarios, each in exactly one group; contracts are taken as won."""

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


def is_safe(view: ScenarioView) -> bool:
    """Whether money runs out rarely enough, over the contract won and lost."""
    return view.won_or_lost(Event.FAILS).share <= MOST_RISK


def outlook_in_words(statements: Statements) -> str:
    """Return what becomes of all ways of funding, as a part of a sentence."""
    outlook = outlook_of(statements)
    told = []
    if outlook.fail:
        told.append(f"money runs out under {_named(statements, outlook.fail)}")
    if outlook.last:
        told.append(f"it lasts under {_named(statements, outlook.last)}")
    if outlook.open_:
        told.append(
            "present evidence does not decide what becomes of"
            f" {_named(statements, outlook.open_)}"
        )
    return wording.listing(told)


def _named(statements: Statements, names: tuple[str, ...]) -> str:
    """Return ways of funding; a few by name, with what becomes of them if lost."""
    if len(names) > MOST_NAMED:
        return ways_if_won(statements, names)
    return wording.listing([_name(statements, name) for name in names])


def _name(statements: Statements, name: str) -> str:
    """Return one way of funding, with what becomes of it if its contract is lost."""
    label = statements.labels.scenarios[name]
    lost = verdict_if_lost(statements, name)
    if not lost:
        return label
    if not statements.comparison.scenarios[name].chance_of_winning:
        return f"{label} (if won; it is certain to be lost and then {lost})"
    return f"{label} (if won; if lost it {lost})"
