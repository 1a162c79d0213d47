"""The ways of funding side by side: cost, income, result, reserves, what would do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from costmodel.drivers import Party
from costmodel.explain.measures import Clause, Measure
from reports import cells
from reports.balance_lines import SUBSIDIES, balances
from reports.cells import NOTHING
from reports.columns import figure
from reports.labels import PAYERS, STREAM_KINDS
from reports.lost_lines import LOST, LOST_CHANCES
from reports.one_year import by_year, is_one_year
from reports.reserve_lines import AT_THE_END, LOWEST
from reports.rows import heading, row
from reports.school_payments import paid_to_providers
from reports.statements import ROUNDED, Statements
from reports.tables import Cell, Column, Row, Table
from reports.told_scenarios import Line, Told, chance, sentence
from reports.verdict_words import (
    evidence_in_words,
    verdict_in_words,
)
from reports.won_and_lost import both_weighed, in_doubt, may_be_lost, nobody_reacts
from scenarios.events import Event
from scenarios.explain.addresses import Topic, written
from scenarios.explain.chances import TOPIC as CHANCES
from scenarios.explain.payments import (
    KIND,
    MEAN_FEE,
    SCHOOL_PAYMENTS,
    SCHOOLS_A_YEAR,
)
from scenarios.explain.verdicts import VERDICT
from scenarios.fees import is_asked_of_schools
from scenarios.funding import programmes_with_a_fee
from scenarios.payers import OPENING
from scenarios.school_payments import mean_fee, paid_in_all
from scenarios.streams import Contract, Fee

_KINDS = (*STREAM_KINDS.values(), PAYERS[OPENING])
"""Kinds of income, in the order in which they are told."""

_KIND_ADDRESSES = {
    **{words: (KIND, kind) for kind, words in STREAM_KINDS.items()},
    PAYERS[OPENING]: (Clause.OF, OPENING),
}
"""What addresses of income of each kind end with."""

_TO_PROVIDERS = (
    *(Measure.PAID, Clause.BY, Party.SUPPORTED_SCHOOL),
    *(Clause.TO, Party.PROVIDER_SCHOOL),
)
"""What the address of days that schools buy from providers ends with."""

_TAKEN_AS_WON = (
    "A contract that may be lost is taken as won, except where a row says otherwise."
)
_RUNS_OUT = "Money runs out when cash or unrestricted funds fall below zero."
_SEARCHED = (
    "Factors are looked for from 0 to 3; where there are several, all are given. A"
    " factor on cohorts leaves the price of a contract as it is{but}."
)
_OUT_OF_DAYS = "A factor on fees leaves what provider schools pay as it is."
_BY_UNIT = ", but for one that is paid for each unit delivered"
_DIRECT = (
    "What schools pay providers themselves is in no full cost and no income above it:"
    " compare fees and days paid to providers together."
)
_WITHOUT_COVER = (
    "Fees, as they are received, and days paid to providers are all that a school pays"
    " to others for taking part. Cover that it buys for its own people comes on top,"
    " and is in what supported schools pay."
)
_LISTED = (
    "The mean fee is that of the price list, before indexation and bad debt; at a"
    " factor it is so many times as much, schools mixed as at the plan's own fees."
)
_OVER_ALL = (
    "The mean fee is over the schools that pay one; fees and days paid to providers are"
    " over all schools, those too that pay nothing, and so may be less."
)
_TWO_SUMS = (
    "The extra at which nothing is lost comes on top of all that the plan has and makes"
    " the plan as a whole come out even, whatever{years} are like."
    " The subsidy to sustain it is the whole sum, what grants bring already counted in:"
    " with it cash never falls below zero, reserves never below what is asked of them,"
    " and the {last}year is in balance; reserves beyond that may be spent before. It"
    " may be more or less than the other, and less than what grants bring."
)
_FROM_COST = (
    "A price worked out from cost, as cost plus, grows with it: there more cost may"
    " lower the fee at which nothing is lost."
)
_HARDLY_A_SCHOOL = (
    "At a factor on cohorts below 0.1 hardly a school takes part: income that does not"
    " hang on schools, such as a grant, then pays for what all share."
)
_RESULT, _VERDICTS = "Unrestricted result", "Verdict"
_CHANCES = "Chances, when the numbers vary"
_IN_OTHER_TABLES = (_RESULT, _CHANCES, _VERDICTS)
"""Parts whose figures a document has by year and with their standard errors too."""

_HARDLY = 0.1
"""Factor on cohorts below which there is hardly a school."""


def scenarios_side_by_side(statements: Statements) -> Table:
    """Return the scenarios beside each other, row by row what becomes of them."""
    told = [Told(statements, name) for name in statements.scenarios]
    parts = dict(_parts(statements, told))
    return _beside(statements, told, parts, tuple(_notes(statements)))


def scenarios_in_brief(statements: Statements) -> Table:
    """Return the same without what a document has in other tables.

    Those are results, reserves, chances and verdicts, by year and with their ranges.
    """
    told = [Told(statements, name) for name in statements.scenarios]
    parts = {
        name: [line for line in lines if line not in AT_THE_END]
        for name, lines in _parts(statements, told)
        if name not in _IN_OTHER_TABLES
    }
    notes = tuple(note for note in _notes(statements) if note != _RUNS_OUT)
    return _beside(statements, told, parts, notes)


def _beside(
    statements: Statements,
    told: Sequence[Told],
    parts: Mapping[str, list[Line]],
    notes: tuple[str, ...],
) -> Table:
    """Return a table of parts, each a heading and its lines."""
    rows: list[Row] = []
    for name, lines in parts.items():
        rows.append(heading(name))
        rows += [row(label, map(cell_of, told)) for label, cell_of in lines]
    labels = statements.labels.scenarios
    return Table(
        "scenarios_side_by_side",
        f"The ways of funding side by side, {statements.span}",
        (Column("What"), *(figure(labels[each.name]) for each in told)),
        tuple(rows),
        statements.nominal,
        notes,
    )


def _notes(statements: Statements) -> Iterator[str]:
    """Yield how the figures are to be read."""
    yield f"Fees and sums a school-year are in {statements.real_prices}."
    if _has_direct(statements):
        yield _DIRECT
    yield _WITHOUT_COVER
    yield _LISTED
    if _has_free_places(statements):
        yield _OVER_ALL
    yield _two_sums(statements)
    yield _SEARCHED.format(but=_BY_UNIT if _is_sold_by_unit(statements) else "")
    if _is_paid_by_providers(statements):
        yield _OUT_OF_DAYS
    if _is_priced_from_cost(statements):
        yield _FROM_COST
    if _needs_hardly_a_school(statements):
        yield _HARDLY_A_SCHOOL
    yield _RUNS_OUT
    if in_doubt(statements):
        yield _TAKEN_AS_WON
        yield nobody_reacts(statements)
        yield both_weighed(statements)
    yield ROUNDED


def _has_free_places(statements: Statements) -> bool:
    """Whether, in any scenario, some programmes have a fee and others have none."""
    views = statements.comparison.scenarios.values()
    fees = [set(programmes_with_a_fee(view.central.scenario.funding)) for view in views]
    programmes = set(statements.comparison.model.programmes)
    return any(paid and paid != programmes for paid in fees)


def _two_sums(statements: Statements) -> str:
    """Return how the sums differ that would balance a plan, and that sustain it."""
    years = by_year(statements, " and the last year")
    return _TWO_SUMS.format(
        years=f" the months{years}", last=by_year(statements, "last ")
    )


def _is_priced_from_cost(statements: Statements) -> bool:
    """Whether any scenario has a price that is worked out from its cost."""
    views = statements.comparison.scenarios.values()
    return any(view.central.scenario.contract_prices for view in views)


def _is_paid_by_providers(statements: Statements) -> bool:
    """Whether provider schools pay a fee out of the day's fee in any scenario."""
    views = statements.comparison.scenarios.values()
    return any(
        isinstance(stream, Fee) and not is_asked_of_schools(stream)
        for view in views
        for stream in view.central.scenario.funding.streams
    )


def _is_sold_by_unit(statements: Statements) -> bool:
    """Whether any scenario has a contract that is paid for each unit delivered."""
    views = statements.comparison.scenarios.values()
    return any(
        isinstance(stream, Contract) and stream.per_unit is not None
        for view in views
        for stream in view.central.scenario.funding.streams
    )


def _needs_hardly_a_school(statements: Statements) -> bool:
    """Whether nothing is lost in any scenario if hardly a school takes part."""
    views = statements.comparison.scenarios.values()
    return any(at < _HARDLY for view in views for at in view.found.volume.crossings)


def _has_direct(statements: Statements) -> bool:
    """Whether schools pay providers themselves in any scenario."""
    return any(paid_to_providers(each) for each in statements.scenarios.values())


def _parts(
    statements: Statements, told: Sequence[Told]
) -> Iterator[tuple[str, list[Line]]]:
    """Yield the parts of the table: a heading and its lines."""
    over = by_year(statements, ", all years")
    yield f"Cost and income{over}", _cost_and_income(statements)
    yield "What schools pay", _payments(statements)
    yield _RESULT, _results(statements)
    yield "Cash and reserves", [*LOWEST, *AT_THE_END]
    yield "What would balance it", [*balances(told), *SUBSIDIES]
    if in_doubt(statements):
        yield "If the contract is lost", LOST
    yield _CHANCES, _chances(statements)
    yield _VERDICTS, _VERDICT


def _payments(statements: Statements) -> list[Line]:
    """Return what schools pay the broker by its price list, and in all."""
    lines: list[Line] = [
        (
            "Mean fee a school-year by the price list, £",
            lambda told: told.behind(
                cells.pounds(mean_fee(told.view.central, told.view.ledger)), MEAN_FEE
            ),
        )
    ]
    if _has_direct(statements):
        lines.append(
            (
                (
                    "Paid by schools to providers directly,"
                    f"{by_year(statements, ' all years,')} £"
                ),
                lambda told: told.behind(
                    cells.pounds(paid_to_providers(told.rounded)), *_TO_PROVIDERS
                ),
            )
        )
    lines.append(
        (
            "Fees and days paid to providers, a school-year, £",
            lambda told: told.behind(
                cells.pounds(paid_in_all(told.view.central, told.view.ledger)),
                SCHOOL_PAYMENTS,
            ),
        )
    )
    return lines


def _cost_and_income(statements: Statements) -> list[Line]:
    """Return volumes, full cost, and income by kind."""
    used = {
        statements.labels.kind(name, source)
        for name, each in statements.scenarios.items()
        for source, amounts in zip(
            each.funding.sources, each.funding.income.T, strict=True
        )
        if amounts.any()
    }
    return [
        ("Schools in programmes, a year", _schools),
        ("Full cost, £", _cost),
        *(
            (f"{kind}, £", partial(_income, kind=kind))
            for kind in _KINDS
            if kind in used
        ),
        ("All income, £", _income),
    ]


def _schools(told: Told) -> Cell:
    """Return the schools in programmes, a mean over the years."""
    places = told.view.central.costs.volumes.places[:, :, 0].sum(axis=0)
    return told.behind(cells.count(float(places.mean())), SCHOOLS_A_YEAR)


def _cost(told: Told) -> Cell:
    """Return full cost over all years."""
    cost = cells.pounds(int(told.rounded.cost.full_cost.sum()))
    return told.explained(cost, Topic.COST)


def _income(told: Told, kind: str = "") -> Cell:
    """Return income of one kind, or of all; nothing where there is no such stream."""
    funding, labels = told.rounded.funding, told.statements.labels
    sums = [
        int(amounts.sum())
        for name, amounts in zip(funding.sources, funding.income.T, strict=True)
        if kind in {"", labels.kind(told.name, name)}
    ]
    if kind:
        whole = cells.pounds(sum(sums)) if sums else NOTHING
        return told.behind(whole, Topic.INCOME, *_KIND_ADDRESSES[kind])
    return told.explained(cells.pounds(sum(sums)), Topic.INCOME)


def _results(statements: Statements) -> list[Line]:
    """Return the result of each year and of all, and of a lost contract."""
    lines: list[Line] = [
        (f"{year}, £", partial(_result_of_year, at=at))
        for at, year in enumerate(statements.years)
    ]
    return lines if is_one_year(statements) else [*lines, ("All years, £", _result)]


def _result_of_year(told: Told, at: int) -> Cell:
    """Return the result of one year."""
    year = told.statements.horizon.first_year + at
    result = cells.pounds(int(told.rounded.funding.results[at]))
    return told.explained(result, Topic.RESULT, year)


def _result(told: Told) -> Cell:
    """Return the result of all years."""
    result = cells.pounds(int(told.rounded.funding.results.sum()))
    return told.explained(result, Topic.RESULT)


def _chances(statements: Statements) -> list[Line]:
    """Return what may happen in the draws; if a contract may be lost, lost as well."""
    is_in_doubt = bool(in_doubt(statements))
    when = statements.span if is_one_year(statements) else "any year"
    won = ", contracts won" if is_in_doubt else ""
    happenings = {
        f"Deficit in {when}": Event.DEFICIT,
        "Floor breached": Event.FLOOR_BREACHED,
        "Money runs out": Event.FAILS,
    }
    lines: list[Line] = [
        (f"{name}{won}", partial(_chance, event=event))
        for name, event in happenings.items()
    ]
    return [*lines, *LOST_CHANCES] if is_in_doubt else lines


def _chance(told: Told, event: Event) -> Cell:
    """Return a chance in words."""
    cell = chance(told.view.simulated.chance(event).share)
    return told.behind(cell, CHANCES, event)


def _verdict(told: Told) -> Cell:
    """Return the verdict, with a capital; that of a contract in doubt says if won."""
    verdict = sentence(verdict_in_words(told.statements, told.name))
    in_doubt_too = may_be_lost(told.statements, told.name)
    cell = cells.words(f"{verdict}, if won" if in_doubt_too else verdict)
    return replace(cell, address=written(told.name, VERDICT))


_VERDICT: list[Line] = [
    ("At the values we assume", _verdict),
    ("Present evidence", lambda told: cells.words(evidence_in_words(told.view))),
]
