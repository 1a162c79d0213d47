"""What the reader of the business case is asked to decide, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator

from reports import wording
from reports.business_case.figures import ToldRun
from reports.business_case.outlook import MOST_RISK, is_safe, outlook_of
from reports.business_case.register import REGISTER
from reports.contents import Block, Inline, Reference, paragraph
from reports.pictures.naming import ways
from reports.statements import Statements
from reports.verdict_words import verdict_if_lost
from reports.won_and_lost import in_doubt


def asked(statements: Statements) -> Iterator[tuple[Inline, ...]]:
    """Yield what the reader is asked to decide."""
    told, outlook = ToldRun(statements), outlook_of(statements)
    yield (
        (
            f"Take {told.full_cost} over {statements.span} as the full cost, until"
            " better numbers replace those of "
        ),
        Reference(REGISTER),
        ".",
    )
    if outlook.fail:
        yield (
            (
                f"Do not enter into {ways(statements, outlook.fail)} on the terms"
                " described here."
            ),
        )
    yield from _lasting(statements, outlook.last)
    if outlook.open_:
        yield (
            "Settle the assumptions that alone change the verdict, those of ",
            Reference("what_verdicts_rest_on"),
            " first, before money is committed to",
            f" {ways(statements, outlook.open_)}.",
        )
    yield from _if_lost(statements, outlook.fail)


def _lasting(
    statements: Statements, names: tuple[str, ...]
) -> Iterator[tuple[Inline, ...]]:
    """Yield what is asked of ways of funding that last at the values we assume."""
    views = statements.comparison.scenarios
    safe = [name for name in names if is_safe(views[name])]
    others = [name for name in names if name not in safe]
    if safe:
        yield (f"Go on with {ways(statements, safe)}.",)
    if others:
        yield (
            (
                "Find money for the case that things go badly before going on with"
                f" {ways(statements, others)}: they last at the values we assume, but"
                " the chance that money runs out"
                f"{', contracts won or lost,' if in_doubt(statements) else ''} is above"
                f" {wording.per_cent(MOST_RISK)}: see "
            ),
            Reference("verdicts"),
            ".",
        )


def _if_lost(
    statements: Statements, failing: tuple[str, ...]
) -> Iterator[tuple[Inline, ...]]:
    """Yield what to settle before a bid, of ways of funding not advised against."""
    views = statements.comparison.scenarios
    named = [name for name in in_doubt(statements) if name not in failing]
    doubtful = [name for name in named if views[name].chance_of_winning]
    hopeless = [name for name in named if name not in doubtful]
    if doubtful:
        told = [
            f"{statements.labels.scenarios[name]} {verdict_if_lost(statements, name)}"
            for name in doubtful
        ]
        yield (
            (
                "Before bidding, settle what is given up, and when, if the contract is"
                f" lost: left alone, {wording.listing(told)}."
            ),
        )
    if hopeless:
        yield (
            (
                f"Do not bid for the contract of {ways(statements, hopeless)}: we"
                " assume no chance of winning it."
            ),
        )


def rule_in_words(statements: Statements) -> Iterator[Block]:
    """Yield the rule by which going on is recommended, where there is a choice."""
    if statements.scenarios:
        both = ", with contracts that may be lost both won and lost"
        yield paragraph(
            "We say go on only where the verdict is no failure, no assumption alone"
            " changes it, and the chance that money runs out when all numbers vary is"
            f" no more than {wording.per_cent(MOST_RISK)}"
            f"{both if in_doubt(statements) else ''}."
        )
