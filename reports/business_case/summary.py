"""The summary: the answer, what it rests on, the claim, and what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from costmodel.drivers import Means, Party
from reports import pictures, wording
from reports.ability_words import is_imputed
from reports.bridge import BEGINS, VAT_STEP, steps
from reports.business_case.asked import asked, rule_in_words
from reports.business_case.figures import ToldRun
from reports.business_case.outlook import outlook_in_words
from reports.business_case.register import REGISTER
from reports.claims import claim_tested
from reports.closure_words import closure_notes
from reports.contents import (
    Block,
    Bullets,
    Note,
    Reference,
    Section,
    Subheading,
    bullets,
    paragraph,
)
from reports.draw_words import middle_in_words
from reports.flows import flows_of
from reports.hand_overs import gives_over
from reports.one_year import by_year
from reports.perspective_flows import flows_told
from reports.reason_tables import verdicts_explained
from reports.register_tables import unsourced_in_words
from reports.statements import Statements
from reports.verdict_words import failing_in_words, headline

_Given = tuple[Party, Means]
"""Who gives, and how."""

_SCHOOLS = (Party.PROVIDER_SCHOOL, Party.SUPPORTED_SCHOOL)

_GIVERS: Mapping[str, Sequence[_Given]] = {
    "schools": [(each, means) for each in _SCHOOLS for means in Means],
    "individuals": [(Party.INDIVIDUAL, means) for means in Means],
    "funders": [(Party.FUNDER, means) for means in Means],
}
"""Who gives, in words."""

_GIVEN: Mapping[str, Sequence[_Given]] = {
    "time": [
        *((each, Means.LOST) for each in _SCHOOLS),
        (Party.INDIVIDUAL, Means.DONATED),
    ],
    "cover": [(each, Means.BOUGHT) for each in _SCHOOLS],
    "gifts": [(each, Means.DONATED) for each in (*_SCHOOLS, Party.FUNDER)],
}
"""What is given, in words."""


def summary(statements: Statements) -> Section:
    """Return the summary."""
    blocks: list[Block] = [
        *closure_notes(statements),
        bullets(*findings_of(statements)),
        *pictures.reserve_fans(statements),
        *_explained(statements),
        *claim_tested(statements),
        Subheading("What is asked"),
        Bullets(tuple(asked(statements)), is_numbered=True),
        *rule_in_words(statements),
        _how_figures_are_named(statements),
    ]
    return Section("summary", "Summary", answer_of(statements), tuple(blocks))


def _explained(statements: Statements) -> Iterator[Block]:
    """Yield why verdicts are what they are, and where it stands what could be done."""
    if statements.scenarios:
        yield verdicts_explained(statements)
        yield paragraph(
            "What the directors could do for a better verdict, each worked out again,"
            " is in ",
            Reference("what_directors_could_do"),
            ".",
        )


def answer_of(statements: Statements) -> str:
    """Return the answer of a run in one sentence, its figures in it."""
    told = ToldRun(statements)
    cost = (
        f"A school-year costs {told.a_school} in full"
        if told.has_schools
        else f"The plan costs {told.full_cost} in full and reaches no school"
    )
    outlook = outlook_in_words(statements)
    return f"{cost}; {outlook}." if outlook else f"{cost}."


def findings_of(statements: Statements) -> Iterator[str]:
    """Yield what a run finds, a sentence or two each."""
    told = ToldRun(statements)
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
    told = _given_in_words(statements, wording.short_money(more + vat))
    if not vat:
        return f"{told}."
    return f"{told}; the {wording.short_money(vat)} of VAT in full cost is no resource."


def _given_in_words(statements: Statements, more: str) -> str:
    """Return who gives what beyond what they are paid; ``more`` is how much."""
    flows = flows_of(flows_told(statements.cost))
    given = {how for how, pounds in flows.given.items() if pounds}
    givers = _named(given, _GIVERS)
    who, what = wording.listing(givers), wording.listing(_named(given, _GIVEN))
    if gives_over(statements.cost, *Party):
        what = f"{what} (pools handed over among them)"
    who = f"{who[:1].upper()}{who[1:]}"
    if not any(flows.paid[Party.BROKER, school] for school in _SCHOOLS):
        return f"{who} give {more} in {what}, which nobody pays them for"
    return f"{who} give {more} more in {what} than they are paid for it"


def _named(
    given: AbstractSet[_Given], names: Mapping[str, Sequence[_Given]]
) -> list[str]:
    """Return the names under which anything is given."""
    return [name for name, ways in names.items() if not given.isdisjoint(ways)]


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
