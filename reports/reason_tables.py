"""Each verdict with its reason, what would turn it, and what directors could do."""

from __future__ import annotations

from reports import cells, wording
from reports.columns import balance
from reports.lever_words import action_in_words, fact_in_words
from reports.reason_words import fate_named, reason_in_words
from reports.rows import addressed, heading, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from reports.told_scenarios import sentence
from reports.verdict_words import verdict_if_lost, verdict_in_words
from reports.won_and_lost import if_lost, if_won, taken_as_won
from scenarios.actions import Action
from scenarios.comparison import ScenarioView
from scenarios.explain.actions import LINES, action_address
from scenarios.fates import VerdictRank, fates_of

_NEAREST = (
    "What would turn it: the two numbers, of those assumed and those that directors can"
    " turn, that have to move by the smallest share of themselves, each alone; each was"
    " found by trying and worked out again."
)
_SHORT = "A sum a school-year is in {} and is all that is needed, grants counted in."
_RANKED = (
    "The best verdict stands first; of equals what asks least. Each line is a run of"
    " its own at the values we assume, all else as it is; schools answer a fee as far"
    " as the plan says how they do."
)
_NOT_TRIED = (
    "Whether schools, funders or buyers would agree is not told, nor what doing it"
    " costs."
)
_LASTS_ON_GRANTS = "Nothing to do: it lasts on the grants it has"
_NONE_NEEDED = "Nothing to do: it sustains itself"


def verdicts_explained(statements: Statements) -> Table:
    """Return each verdict with its reason and the two numbers that would turn it."""
    rows: list[Row] = []
    for name, view in statements.comparison.scenarios.items():
        told = (
            sentence(verdict_in_words(statements, name)),
            reason_in_words(statements, view.central),
            facts_in_words(statements, view),
        )
        rows.append(row(if_won(statements, name), map(cells.words, told)))
        if view.if_lost is not None:
            lost = (
                sentence(verdict_if_lost(statements, name)),
                reason_in_words(statements, view.if_lost),
            )
            cases = (*map(cells.words, lost), cells.NOTHING)
            rows.append(row(if_lost(statements, name), cases))
    return Table(
        "verdicts_explained",
        "Why each verdict is what it is, and what would turn it",
        tuple(map(Column, ("Way of funding", "Verdict", "Why", "What would turn it"))),
        tuple(rows),
        statements.nominal,
        (_NEAREST, _SHORT.format(statements.real_prices), *taken_as_won(statements)),
    )


def facts_in_words(statements: Statements, view: ScenarioView) -> str:
    """Return the numbers that alone would turn a verdict, with what it becomes."""
    told = [
        f"{fact_in_words(statements, fact)}: then it"
        f" {fate_named(statements, fact.fate)}"
        for fact in view.found.facts
    ]
    if not told:
        return "No number alone that was tried."
    first, *others = told
    return f"{'; or '.join((first, *map(_inside, others)))}."


def _inside(told: str) -> str:
    """Return words as they stand inside a sentence; a name in capitals stays."""
    return told if told[1:2].isupper() else f"{told[:1].lower()}{told[1:]}"


def what_directors_could_do(statements: Statements) -> Table:
    """Return what makes each verdict better, ranked, each with its own result."""
    rows: list[Row] = []
    for name, view in statements.comparison.scenarios.items():
        verdict = verdict_in_words(statements, name)
        rows.append(heading(f"{if_won(statements, name)}: {verdict}"))
        ranked = view.found.actions.ranked
        rows += [_action_row(statements, name, each) for each in ranked]
        if not ranked:
            rows.append(row(_no_action(view), [cells.NOTHING] * 4))
    return Table(
        "what_directors_could_do",
        "What the directors could do for a better verdict",
        (
            Column("What is done"),
            Column("Verdict then"),
            balance("Result of the plan"),
            balance("lowest", "Free reserves"),
            balance("at the end", "Free reserves"),
        ),
        tuple(rows),
        statements.nominal,
        (_RANKED, _NOT_TRIED, *taken_as_won(statements)),
    )


def _action_row(statements: Statements, name: str, action: Action) -> Row:
    """Return one action and what becomes of the plan then."""
    fate = action.fate
    line = row(
        action_in_words(statements, action),
        (
            cells.words(sentence(fate_named(statements, fate))),
            cells.pounds(fate.result),
            cells.pounds(fate.least_reserves),
            cells.pounds(fate.last_reserves),
        ),
    )
    deed = (action.deed, action.programme)
    asked = (action_address(name, deed, each) for each in LINES)
    return addressed(line, ("", *asked))


def _no_action(view: ScenarioView) -> str:
    """Return why there is nothing to be listed."""
    (fate,) = fates_of(view.central)
    if fate.standing is VerdictRank.SUSTAINS_ITSELF:
        return _NONE_NEEDED
    if fate.standing is VerdictRank.HAS_ENOUGH:
        return _LASTS_ON_GRANTS
    tried = wording.counted(view.found.actions.tried, "thing")
    return f"None of the {tried} that were tried makes it better"
