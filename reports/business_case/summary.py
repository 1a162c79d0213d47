"""The summary: the answer, what it rests on, the claim, and what is asked."""

from __future__ import annotations

from collections.abc import Iterator

from reports import pictures, wording
from reports.business_case.figures import Told
from reports.business_case.outlook import outlook_in_words, outlook_of
from reports.business_case.register import REGISTER
from reports.claims import claim_answers, claim_findings, summed_up
from reports.contents import (
    Block,
    Bullets,
    Inline,
    Note,
    Reference,
    Section,
    Subheading,
    bullets,
    paragraph,
)
from reports.pictures.naming import ways
from reports.register_tables import unsourced_in_words
from reports.statements import Statements
from reports.verdict_words import headline


def summary(statements: Statements) -> Section:
    """Return the summary."""
    blocks: list[Block] = [
        bullets(*findings_of(statements)),
        *pictures.reserve_fans(statements),
        Subheading("The claim this plan tests"),
        paragraph(
            "A claim put to Parliament in 2013 says what work of this kind costs and"
            f" who should pay for it. {summed_up(claim_findings(statements))}"
        ),
        claim_answers(statements),
        Subheading("What is asked"),
        Bullets(tuple(_asked(statements)), is_numbered=True),
        _how_figures_are_named(statements),
    ]
    return Section("summary", "Summary", answer_of(statements), tuple(blocks))


def answer_of(statements: Statements) -> str:
    """Return the answer of a run in one sentence, its figures in it."""
    told = Told(statements)
    cost = (
        f"A school-year costs {told.a_school} in full"
        if told.has_schools
        else f"The plan costs {told.full_cost} in full and reaches no school"
    )
    outlook = outlook_in_words(statements)
    return f"{cost}; {outlook}." if outlook else f"{cost}."


def findings_of(statements: Statements) -> Iterator[str]:
    """Yield what a run finds, a sentence or two each."""
    told = Told(statements)
    each = (
        f": {told.a_school} a school-year in {statements.real_prices}"
        if told.has_schools
        else ""
    )
    cost = "costs" if len(statements.labels.programmes) == 1 else "cost"
    yield (
        f"{told.programmes.capitalize()} with {told.schools} {cost}"
        f" {told.first_year_cost} in {statements.years[0]} and {told.full_cost} over"
        f" {statements.span}{each}."
    )
    if told.has_schools:
        yield (
            "All resources, whoever gives them, come to"
            f" {told.economic_cost}, or {told.all_resources_a_school} a school-year."
            f" {_why_they_differ(statements)}"
        )
    for name, view in statements.comparison.scenarios.items():
        chance = wording.chance(view.simulated.chance_of_failing().share)
        yield (
            f"{headline(statements, name)} When all numbers vary together, the chance"
            f" that money runs out is {chance}."
        )
    yield unsourced_in_words(statements)


def _why_they_differ(statements: Statements) -> str:
    """Return why all resources are more, or less, than full cost."""
    full = int(statements.cost.full_cost.sum())
    if int(statements.cost.full_economic_cost.sum()) >= full:
        return (
            "The difference is time and cover that schools and individuals give beyond"
            " what they are paid for it."
        )
    return "They are less than full cost: fees and VAT exceed what others give."


def _asked(statements: Statements) -> Iterator[tuple[Inline, ...]]:
    """Yield what the reader is asked to decide."""
    told, outlook = Told(statements), outlook_of(statements)
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
    if outlook.last:
        yield (f"Go on with {ways(statements, outlook.last)}.",)
    if outlook.open_:
        yield (
            "Settle the assumptions of ",
            Reference("what_verdicts_rest_on"),
            " before money is committed to",
            f" {ways(statements, outlook.open_)}.",
        )


def _how_figures_are_named(statements: Statements) -> Note:
    """Return how the document tells published, measured and assumed figures apart."""
    accounts = statements.comparison.funded.tables.accounts_year
    return Note(
        "How to read the figures",
        (
            "Published by: somebody else has printed the number, and ",
            Reference(REGISTER),
            (
                " says who. We measured: what schools can pay, from their accounts of"
                f" {accounts}. We assume: everything else, with a range that is ours."
                f" Costs a school-year are in {statements.real_prices}; sums of several"
                " years add up the prices of each year. The words are explained in "
            ),
            Reference("words"),
            ".",
        ),
    )
