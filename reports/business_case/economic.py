"""The economic case: what the work costs, who bears it, and how the options compare."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reports import pictures, wording
from reports.appraisal_tables import present_values
from reports.backfill_readings import readings
from reports.bearer_tables import who_bears
from reports.business_case.figures import ToldRun
from reports.claims import claim_asked
from reports.comparator_words import day_in_words
from reports.contents import (
    Block,
    Inline,
    Reference,
    Section,
    Subheading,
    bullets,
    paragraph,
)
from reports.gap_sentences import gap_claimed_in_words, gap_left_in_words
from reports.gap_tables import gap_at_assumed_volumes, gap_by_test
from reports.option_tables import success_factors
from reports.scenario_tables import scenarios_in_brief
from reports.schools_alone_tables import schools_alone_in_words
from reports.statements import Statements

_ELSEWHERE = {
    "reserves": "reserves_by_year",
    "chances": "chance_of_deficit",
    "verdicts": "verdicts",
}
"""What else is told of the ways of funding, and the table that has it."""


def economic_case(statements: Statements) -> Section:
    """Return the economic case."""
    blocks = (
        *_cost(statements),
        *_bearers(statements),
        *_gap(statements),
        *_others(statements),
        *_options(statements),
    )
    return Section("economic", "Economic case", _answer(statements), blocks)


def _answer(statements: Statements) -> str:
    """Return what a school-year costs, in full and in all resources."""
    told = ToldRun(statements)
    if not told.has_schools:
        return f"The plan costs {told.full_cost} in full and reaches no school."
    return (
        f"A school-year costs the broker {told.a_school} in full, and"
        f" {told.all_resources_a_school} counting all resources, whoever gives them."
    )


def _cost(statements: Statements) -> Iterator[Block]:
    """Yield what each programme costs."""
    chart = pictures.cost_bars(statements)
    yield Subheading("What each programme costs")
    yield paragraph(
        "Full cost is what the broker must recover: what it buys, the day fees it pays"
        " to schools, and each programme's share of the pools. ",
        Reference("cost_by_programme_first_year"),
        f" adds up to the whole of {statements.years[0]}.{_dearest(statements)}",
    )
    if chart is not None:
        yield chart


def _dearest(statements: Statements) -> str:
    """Return the cheapest and the dearest programme by cost a school-year."""
    each = np.array(statements.comparison.cost.full.per_school_year[:-1])
    known = np.flatnonzero(~np.isnan(each))
    if len(known) <= 1:
        return ""
    low, high = (int(known[pick(each[known])]) for pick in (np.argmin, np.argmax))
    names = statements.labels.programmes
    return (
        f" A school-year costs from {wording.money(each[low])} ({names[low]}) to"
        f" {wording.money(each[high])} ({names[high]})."
    )


def _bearers(statements: Statements) -> Iterator[Block]:
    """Yield who bears the cost, and the walk from full cost to all resources."""
    yield Subheading("Who bears it")
    yield paragraph(
        "Others give more than money: released time that nobody replaces, cover that"
        " schools buy, time and things that nobody pays for. ",
        Reference("who_bears"),
        " counts each resource once, with the party that ends up bearing it.",
        *_once_paid(statements),
    )
    yield from pictures.bearer_bars(statements)
    yield who_bears(statements)
    yield paragraph(
        Reference("bridge"),
        " walks from full cost to all resources, line by line.",
    )
    yield from _conventions(statements)


def _once_paid(statements: Statements) -> tuple[Inline, ...]:
    """Return where it is told who bears the cost once the broker is paid."""
    if not statements.scenarios:
        return ()
    return (" In ", Reference("money_detail"), " it does so for each way of funding.")


def _conventions(statements: Statements) -> Iterator[Block]:
    """Yield how far the answer depends on what is counted of released time."""
    each = [reading.school_year for reading in readings(statements.cost)]
    if not np.isnan(each).any() and max(each) > min(each):
        low, high = wording.money(min(each)), wording.money(max(each))
        yield paragraph(
            "We count cover that is bought and time that is lost. By what is counted of"
            " released people's time, all resources come to between"
            f" {low} and {high} a school-year: see ",
            Reference("backfill_conventions"),
            ".",
        )


def _gap(statements: Statements) -> Iterator[Block]:
    """Yield what schools can pay, and what is left."""
    yield Subheading("What schools can pay, and the gap")
    left = " ".join(gap_left_in_words(statements))
    if not ToldRun(statements).has_schools:
        yield paragraph(left)
        return
    yield paragraph(left, *_where_it_differs(statements))
    steps = pictures.gap_steps(statements)
    yield pictures.ability(statements)
    if steps is not None:
        yield steps
    claimed = gap_claimed_in_words(statements)
    if claimed:
        yield paragraph(
            "The £5,000 of 2013 is a subsidy whose period is not stated, so that the"
            f" gap is held against it four ways. {' '.join(claimed)} See ",
            Reference("gap_against_claim"),
            ".",
        )
    yield gap_by_test(statements)
    yield from claim_asked(statements)
    yield from _schools_alone(statements)


def _schools_alone(statements: Statements) -> Iterator[Block]:
    """Yield whether schools could pay alone, and where the values that takes stand."""
    told = tuple(schools_alone_in_words(statements))
    if told:
        yield paragraph(
            "What would have to be true for schools to pay for it alone, with no"
            " subsidy and no contract, is looked for; every value by every test is in"
            " the workbook and on the page."
        )
        yield bullets(*told)


def _where_it_differs(statements: Statements) -> Iterator[Inline]:
    """Yield where the gap of each programme stands, and that of fewer schools."""
    yield " "
    yield Reference("gap_by_programme")
    yield " has the gap of each programme"
    if gap_at_assumed_volumes(statements) is not None:
        yield ", "
        yield Reference("gap_at_assumed_volumes")
        yield " that of fewer schools"
    yield "."


def _others(statements: Statements) -> Iterator[Block]:
    """Yield where the plan stands beside what others paid, and doing nothing."""
    yield Subheading("Beside what others paid")
    yield paragraph(
        f"{day_in_words(statements)} In {statements.real_prices}, ",
        Reference("sums_for_a_school"),
        " holds what others paid for a school against what a school costs here, ",
        Reference("sums_for_a_day"),
        " rates of a day, and ",
        Reference("sums_for_a_body"),
        " grants to bodies. What each sum pays for and leaves out, and how sure its"
        " results are, is in ",
        Reference("comparators_in_words"),
        ": a smaller sum is not for that reason better value. Doing nothing costs"
        " nought; ",
        Reference("doing_nothing"),
        " has what is known of what follows.",
    )


def _options(statements: Statements) -> Iterator[Block]:
    """Yield the ways of funding held against each other."""
    if not statements.scenarios:
        return
    yield Subheading("The ways of funding compared")
    yield success_factors(statements)
    yield paragraph(_cheapest(statements))
    yield present_values(statements)
    yield paragraph(*_beside(statements))
    yield scenarios_in_brief(statements)


def _beside(statements: Statements) -> Iterator[Inline]:
    """Yield what the side-by-side table holds, and where the rest stands."""
    yield Reference("scenarios_side_by_side")
    yield " holds cost, income and what would balance it. Results by year are in "
    for place, name in enumerate(statements.scenarios):
        yield from ([", "] if place else [])
        yield Reference(statements.labels.anchor("income_by_year", name))
    for what, name in _ELSEWHERE.items():
        yield f"; {what} in "
        yield Reference(name)
    yield "."


def _cheapest(statements: Statements) -> str:
    """Return which way of funding costs least in today's value, and what that says.

    One that reaches no school is not held against the others.
    """
    views, labels = statements.comparison.scenarios, statements.labels.scenarios
    costs = {
        name: view.present_values.full_economic_cost
        for name, view in views.items()
        if view.central.costs.volumes.places.any()
    }
    if not costs:
        return "No way of funding reaches a school, so that none is the least costly."
    idle = [labels[name] for name in views if name not in costs]
    reach = "reaches" if len(idle) == 1 else "reach"
    rest = f" {wording.listing(idle)} {reach} no school." if idle else ""
    least = min(costs, key=lambda name: costs[name])
    cost = wording.short_money(costs[least])
    if len(costs) == 1:
        told = f"In today's value, {labels[least]} costs {cost} of all resources."
        return f"{told}{rest}"
    among = " of those that reach schools" if idle else ""
    return (
        f"In today's value, {labels[least]} takes least of all resources{among}:"
        f" {cost}.{rest} The ways of funding may reach different numbers of schools, so"
        " that the least costly is not for that reason the best value."
    )
