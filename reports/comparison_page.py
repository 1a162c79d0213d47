"""What the page of a model shows: the same tables and charts as the business case."""

from __future__ import annotations

from collections.abc import Iterable

from reports import pictures, wording
from reports.ability_tables import schools_that_can_pay
from reports.balance_tables import balance_sheet, restricted_money
from reports.bearer_tables import bearers_by_funding, bridge, who_bears
from reports.business_case.assembly import document_of
from reports.business_case.summary import answer_of, findings_of
from reports.cash_tables import events, reserves_by_year
from reports.chance_tables import chance_of_deficit
from reports.claims import claim_answers, figures_behind
from reports.closing_tables import how_long_it_lasts
from reports.closure_words import closure_notes
from reports.concentration_tables import concentration_of_income
from reports.contents import Block, Document, Section, bullets, paragraph
from reports.contribution_tables import contributions_in
from reports.cost_tables import cost_by_programme_first_year
from reports.difference_tables import differences_from_first
from reports.draw_tables import reserves_in_draws
from reports.drawdown_tables import claims_by_quarter
from reports.finishing import finish
from reports.full_payer_tables import who_pays_in_full
from reports.fund_tables import (
    charitable_activities,
    financial_activities,
    support_costs,
)
from reports.funding_tables import income_by_year, who_pays
from reports.gap_sentences import gap_in_words
from reports.gap_tables import (
    gap_against_claim,
    gap_at_assumed_volumes,
    gap_by_programme,
)
from reports.margin_tables import avoidable_cost, marginal_cost, start_up_spread
from reports.method_tables import allocation_methods
from reports.order_tables import orders_of_paying
from reports.perspective_tables import perspectives_by_funding, perspectives_in
from reports.reason_tables import verdicts_explained, what_directors_could_do
from reports.recovery_tables import recovery_by_funder
from reports.scenario_tables import scenarios_side_by_side
from reports.school_cost_tables import school_costs_in
from reports.schools_alone_tables import (
    schools_alone_in_words,
    what_would_have_to_be_true,
)
from reports.statements import Statements
from reports.subsidy_tables import who_subsidises_whom
from reports.taking_tables import should_we_take_it
from reports.unit_cost_tables import cost_at_assumed_volumes, unit_costs
from reports.verdict_tables import tornado, verdicts, what_verdicts_rest_on
from reports.verdict_words import headline
from reports.won_and_lost import if_won


def comparison_page(statements: Statements, case: Document) -> Document:
    """Return the content of a model's page, finished.

    A table or chart that its business case has too bears the number it has there; the
    others bear none.
    """
    names = tuple(statements.comparison.scenarios)
    sections = [_answer(statements, names)]
    if names:
        sections += [
            _funding(statements, names),
            _payers(statements, names),
            _accounts(statements, names),
        ]
    schools = _schools(statements, names)
    sections += [_costs(statements), schools, _evidence(statements, names)]
    document = document_of(statements, "Comparison")
    return finish(document.with_parts(tuple(sections), ()), case)


def _shown(blocks: Iterable[Block | None]) -> tuple[Block, ...]:
    """Return the blocks that there are."""
    return tuple(block for block in blocks if block is not None)


def _answer(statements: Statements, names: tuple[str, ...]) -> Section:
    """Return what the run says, and the ways of funding side by side."""
    table = scenarios_side_by_side(statements) if names else None
    blocks = _shown(
        [
            *closure_notes(statements),
            bullets(*findings_of(statements)),
            verdicts_explained(statements) if names else None,
            what_directors_could_do(statements) if names else None,
            table,
        ]
    )
    return Section("answer", "The answer", answer_of(statements), blocks)


def _funding(statements: Statements, names: tuple[str, ...]) -> Section:
    """Return reserves, cash and income over time."""
    blocks = _shown(
        [
            *pictures.reserve_fans(statements),
            reserves_by_year(statements),
            reserves_in_draws(statements),
            how_long_it_lasts(statements),
            concentration_of_income(statements),
            events(statements),
            *pictures.income_columns(statements),
            *(income_by_year(statements, name) for name in names),
            *(differences_from_first(statements, name) for name in names),
        ]
    )
    told = " ".join(headline(statements, name) for name in names)
    return Section("lasting", "Does it last?", told, blocks)


def _payers(statements: Statements, names: tuple[str, ...]) -> Section:
    """Return who pays for what."""
    blocks: list[Block | None] = []
    for name in names:
        blocks += [
            pictures.payer_cells(statements, name),
            who_pays(statements, name),
            who_pays_in_full(statements, name),
            recovery_by_funder(statements, name),
            who_subsidises_whom(statements, name),
            perspectives_in(statements, name),
            school_costs_in(statements, name),
            contributions_in(statements, name),
            should_we_take_it(statements, name),
        ]
    blocks.append(orders_of_paying(statements))
    told = "Each way of funding sends the bill to somebody else."
    return Section("payers", "Who pays for what?", told, _shown(blocks))


def _accounts(statements: Statements, names: tuple[str, ...]) -> Section:
    """Return the same money as a charity's accounts have it."""
    blocks: list[Block | None] = []
    for name in names:
        blocks += [
            financial_activities(statements, name),
            charitable_activities(statements, name),
            support_costs(statements, name),
            restricted_money(statements, name),
            claims_by_quarter(statements, name),
            balance_sheet(statements, name),
        ]
    ends = [
        f"{wording.short_money(statements.scenarios[name].funds.at_the_end)} under"
        f" {if_won(statements, name)}"
        for name in names
    ]
    told = f"At the end of {statements.years[-1]} all funds come to"
    return Section(
        "accounts",
        "What do the accounts look like?",
        f"{told} {wording.listing(ends)}.",
        _shown(blocks),
    )


def _costs(statements: Statements) -> Section:
    """Return what the work costs, and who bears it."""
    blocks = _shown(
        [
            pictures.cost_bars(statements),
            cost_by_programme_first_year(statements),
            unit_costs(statements),
            start_up_spread(statements),
            marginal_cost(statements),
            avoidable_cost(statements),
            *pictures.bearer_bars(statements),
            who_bears(statements),
            bearers_by_funding(statements),
            perspectives_by_funding(statements) if statements.scenarios else None,
            bridge(statements),
            cost_at_assumed_volumes(statements),
            allocation_methods(statements),
        ]
    )
    told = "Full cost is what the broker must recover; others give more besides."
    return Section("costs", "What does it cost, and who bears it?", told, blocks)


def _schools(statements: Statements, names: tuple[str, ...]) -> Section:
    """Return what schools can pay, and the gap."""
    first, *others = gap_in_words(statements)
    blocks = _shown(
        [
            *(paragraph(sentence) for sentence in others),
            pictures.ability(statements),
            schools_that_can_pay(statements),
            *(paragraph(told) for told in schools_alone_in_words(statements)),
            *(what_would_have_to_be_true(statements, name) for name in names),
            gap_by_programme(statements),
            gap_at_assumed_volumes(statements),
            gap_against_claim(statements),
        ]
    )
    return Section("schools", "What can schools pay?", first, blocks)


def _evidence(statements: Statements, names: tuple[str, ...]) -> Section:
    """Return what the answers rest on."""
    blocks = _shown(
        [
            *_claim(statements),
            verdicts(statements) if names else None,
            chance_of_deficit(statements) if names else None,
            what_verdicts_rest_on(statements) if names else None,
            *(block for name in names for block in _drivers(statements, name)),
        ]
    )
    told = (
        "The business case names every number with its range, date and source, or says"
        " that it has none."
    )
    return Section("evidence", "What does it rest on?", told, blocks)


def _claim(statements: Statements) -> tuple[Block, ...]:
    """Return how each statement of the claim fares, and where the figures are."""
    table = claim_answers(statements)
    return () if table is None else (table, figures_behind(statements))


def _drivers(statements: Statements, name: str) -> tuple[Block | None, ...]:
    """Return what moves one scenario's result most, as picture and table."""
    return pictures.drivers(statements, name), tornado(statements, name)
