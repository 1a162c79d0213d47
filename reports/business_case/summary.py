"""The summary: the answer, what it rests on, the claim, and what is asked."""

from __future__ import annotations

from collections.abc import Iterator

from reports import pictures, wording
from reports.ability_words import is_imputed
from reports.bridge import BEGINS, VAT_STEP, steps
from reports.business_case.asked import asked, rule_in_words
from reports.business_case.figures import Told
from reports.business_case.outlook import outlook_in_words
from reports.business_case.register import REGISTER
from reports.claims import claim_tested
from reports.contents import (
    Block,
    Bullets,
    Note,
    Reference,
    Section,
    Subheading,
    bullets,
)
from reports.draw_words import middle_in_words
from reports.one_year import by_year
from reports.register_tables import unsourced_in_words
from reports.statements import Statements
from reports.verdict_words import failing_in_words, headline


def summary(statements: Statements) -> Section:
    """Return the summary."""
    blocks: list[Block] = [
        bullets(*findings_of(statements)),
        *pictures.reserve_fans(statements),
        *claim_tested(statements),
        Subheading("What is asked"),
        Bullets(tuple(asked(statements)), is_numbered=True),
        *rule_in_words(statements),
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
    whole = by_year(statements, f" and {told.full_cost} over {statements.span}")
    yield (
        f"{told.programmes.capitalize()} with {told.schools} {cost}"
        f" {told.first_year_cost} in {statements.years[0]}{whole}{each}."
    )
    if told.has_schools:
        yield (
            "All resources, whoever gives them, come to"
            f" {told.economic_cost}, or {told.all_resources_a_school} a school-year."
            f" {_why_they_differ(statements)}"
        )
    for name, view in statements.comparison.scenarios.items():
        yield (
            f"{headline(statements, name)} With all numbers varying,"
            f" {failing_in_words(view)}."
        )
    if statements.scenarios:
        yield middle_in_words(statements)
    yield unsourced_in_words(statements)


def _why_they_differ(statements: Statements) -> str:
    """Return why all resources are more, or less, than full cost."""
    walked = steps(statements.cost)
    vat = -int(walked[VAT_STEP].sum()) if VAT_STEP in walked else 0
    more = int(statements.cost.full_economic_cost.sum() - walked[BEGINS].sum())
    if more < 0:
        return "They are less than full cost: fees and VAT exceed what others give."
    if not more:
        return "Nobody gives more than full cost pays for."
    told = (
        f"Schools and individuals give {wording.short_money(more + vat)} more in time"
        " and cover than they are paid for it"
    )
    if not vat:
        return f"{told}."
    return f"{told}; the {wording.short_money(vat)} of VAT in full cost is no resource."


def _estimated(statements: Statements) -> str:
    """Return what of schools' means is worked out of their accounts, not read there."""
    told = "We estimated from these: each school's income"
    if is_imputed(statements):
        told = f"{told}, and training budgets outside London, imputed from London's"
    return f"{told}."


def _how_figures_are_named(statements: Statements) -> Note:
    """Return how the document tells published, measured and assumed figures apart."""
    accounts = statements.comparison.funded.tables.accounts_year
    sums = "; sums of several years add up the prices of each year"
    return Note(
        "How to read the figures",
        (
            "Published by: somebody else has printed the number, and ",
            Reference(REGISTER),
            (
                " says who. We measured: what schools can pay, from their accounts of"
                f" {accounts}. {_estimated(statements)} We assume: everything else,"
                " with a range that is ours. Costs a school-year are in"
                f" {statements.real_prices}{by_year(statements, sums)}. The words are"
                " explained in "
            ),
            Reference("words"),
            ".",
        ),
    )
