"""The summary: the answer, what it rests on, and the decision that is asked."""

from __future__ import annotations

from reports import pictures, wording
from reports.business_case.figures import Told
from reports.contents import (
    Block,
    Note,
    Reference,
    Section,
    Subheading,
    bullets,
    paragraph,
)
from reports.gap_tables import gap_in_words
from reports.scenario_tables import scenarios_side_by_side
from reports.statements import Statements
from reports.verdict_words import decided, headline


def summary(statements: Statements) -> Section:
    """Return the summary."""
    told = Told(statements)
    blocks: list[Block] = [
        bullets(
            f"{told.programmes} for {told.schools} a year cost {told.full_cost} in full"
            f" over {statements.span}: {told.a_school} a school-year in"
            f" {statements.real_prices}.",
            f"All resources, whoever gives them, come to {told.economic_cost}:"
            f" {told.all_resources_a_school} a school-year. The difference is time and"
            " money of schools and of people who are not paid for it.",
            *(headline(statements, name) for name in statements.comparison.scenarios),
            f"{told.unsourced} of full cost rests on at least one number that nobody has"
            " published.",
        ),
        Subheading("What schools could pay"),
        *(paragraph(sentence) for sentence in gap_in_words(statements)),
    ]
    if statements.comparison.scenarios:
        blocks += [
            Subheading("The ways of funding side by side"),
            scenarios_side_by_side(statements),
            pictures.reserve_fans(statements),
        ]
    blocks.append(_asked(statements))
    return Section("summary", "Summary", _answer(statements), tuple(blocks))


def _answer(statements: Statements) -> str:
    """Return the answer of the whole document in one sentence."""
    told = Told(statements)
    views = statements.comparison.scenarios
    if not views:
        return f"The work costs {told.a_school} a school-year in full."
    lasting = told.sustaining()
    undecided = [told.name(name) for name, view in views.items() if not decided(view)]
    outlook = (
        f"at the values we assume it lasts under {wording.listing(lasting)}"
        if lasting
        else "at the values we assume it lasts under no way of funding compared here"
    )
    doubt = (
        f"; for {wording.listing(undecided)} present evidence does not decide it"
        if undecided
        else ""
    )
    return f"The work costs {told.a_school} a school-year in full; {outlook}{doubt}."


def _asked(statements: Statements) -> Note:
    """Return what the reader is asked to decide."""
    return Note(
        "What is asked",
        (
            "Readers are asked to judge the ways of funding by ",
            Reference("scenarios_side_by_side"),
            " and to say which of the assumptions in ",
            Reference("what_verdicts_rest_on"),
            " must be settled before money is committed."
            if statements.comparison.scenarios
            else " must be settled.",
        ),
    )
