"""The charts of a run: plain numbers for each picture, and the finding in words.

The same charts stand in the business case and on the page.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import TYPES
from costmodel.drivers import Party
from costmodel.programmes import Phase
from reports import wording
from reports.charts import (
    AbilityCurve,
    Band,
    Bar,
    CashLine,
    CashLines,
    Curve,
    Event,
    Fan,
    FeeMark,
    IncomeAgainstCost,
    IncomePanel,
    IncomeYear,
    Part,
    PayerMatrix,
    ReservesFans,
    StackedBars,
    Step,
    Swing,
    Tornado,
    Waterfall,
)
from reports.contents import Chart, Reference
from reports.cost_tables import GROUPS
from reports.labels import COST_TYPES, PARTIES, PHASES
from reports.statements import Statements
from reports.verdict_words import decided, month_in_words, verdict_in_words
from scenarios.affordability import AffordabilityTest, ceilings_of, share_that_can_pay
from scenarios.affordability_tables import SchoolGroup
from scenarios.comparison import ScenarioView
from scenarios.payers import OPENING, RESERVES, UNFUNDED
from scenarios.reserves import NEVER
from scenarios.streams import Contract, Fee, Grant

MOST_SWINGS = 8
MOST_PHASES = 3
HIGHEST_FEE = 20_000.0

GROUP_PARTS = (
    Part("delivery", "Deployed days"),
    Part("brokering", "Brokering"),
    Part("secretariat", "Secretariat"),
    Part("evaluation", "Evaluation and quality"),
    Part("development", "Development and training"),
    Part("events", "Events, travel, materials"),
    Part("premises", "Premises and governance"),
)
"""One for each of the groups of cost types."""

BEARERS = (
    Party.BROKER,
    Party.PROVIDER_SCHOOL,
    Party.SUPPORTED_SCHOOL,
    Party.INDIVIDUAL,
    Party.FUNDER,
)

PAYER_NAMES = {OPENING: "other", RESERVES: "reserves", UNFUNDED: "unfunded"}
STREAM_NAMES = {Grant: "grant", Contract: "contract", Fee: "fees"}


def first_month(statements: Statements) -> date:
    """Return the first day of the model."""
    return date(statements.comparison.model.organisation.first_year, 9, 1)


def cost_bars(statements: Statements) -> Chart:
    """Show what each programme's first-year cost is for."""
    amounts = _grouped(statements.cost.full_cost[0])
    with_cost = amounts.sum(axis=1) > 0
    labels = (*statements.labels.programmes, "Not shared")
    bars = tuple(
        Bar(label, tuple(float(each) for each in row))
        for label, row, shown in zip(labels, amounts, with_cost, strict=True)
        if shown
    )
    total = float(amounts.sum())
    behind = 1.0 - amounts[:, 0].sum() / total if total else 0.0
    title = f"{wording.per_cent(behind)} of full cost is for other things than deployed days"
    year = statements.years[0]
    return Chart(
        "cost_bars",
        title,
        f"Stacked bars of each programme's full cost in {year}. {title}.",
        StackedBars(GROUP_PARTS, bars),
        statements.nominal,
        Reference("cost_by_programme_first_year"),
    )


def _grouped(amounts: Floats) -> Floats:
    """Add cost types up by the groups that are told together."""
    return np.stack(
        [
            amounts[:, [TYPES.index(each) for each in group]].sum(axis=1)
            for group in GROUPS
        ],
        axis=1,
    )


def bearer_bars(statements: Statements) -> Chart:
    """Show who bears each programme's resources over all years."""
    ledger = statements.comparison.cost.ledger
    borne = np.stack([ledger.borne_by(party).sum(axis=1) for party in BEARERS], axis=1)
    used = np.abs(borne).sum(axis=0) > 0
    parts = tuple(
        Part(party.value, PARTIES[party])
        for party, shown in zip(BEARERS, used, strict=True)
        if shown
    )
    labels = (*statements.labels.programmes, "Not shared")
    bars = tuple(
        Bar(label, tuple(row[used].tolist()))
        for label, row in zip(labels, borne, strict=True)
        if np.abs(row).sum() > 0
    )
    beyond = borne[:, 1:].sum()
    title = (
        f"{wording.short_money(float(beyond))} of the resources is borne by others"
        " than the broker"
    )
    return Chart(
        "bearer_bars",
        title,
        f"Stacked bars of who bears each programme's resources. {title}.",
        StackedBars(parts, bars),
        statements.nominal,
        Reference("who_bears"),
    )


def gap_steps(statements: Statements) -> Chart | None:
    """Show the way from all resources to what is left after schools have paid."""
    gap = statements.comparison.gap
    able = [
        each
        for each in gap.able_to_pay
        if each.test == AffordabilityTest.TRAINING_LINE and each.unknowns == "known"
    ]
    if not able or not np.isfinite([gap.full_cost, able[0].fee]).all():
        return None
    others = gap.full_cost - gap.full_economic_cost
    rest = gap.full_cost - able[0].fee
    answer = "costs more" if rest > 0 else "costs less"
    title = (
        f"A school-year {answer} than three in four schools can pay from their"
        " training budgets"
    )
    return Chart(
        "gap_steps",
        title,
        f"From full economic cost {wording.money(gap.full_economic_cost)} to full cost"
        f" {wording.money(gap.full_cost)} and to a gap of {wording.money(rest)}.",
        Waterfall(
            (
                Step(
                    "All resources (full economic cost)",
                    gap.full_economic_cost,
                    "other",
                    is_level=True,
                ),
                Step(
                    "Given by others, less fees paid to them", others, "provider_school"
                ),
                Step("Full cost to the broker", gap.full_cost, "broker", is_level=True),
                Step(
                    "What three in four schools can pay",
                    -able[0].fee,
                    "supported_school",
                ),
                Step("Gap" if rest > 0 else "Left over", rest, "funder", is_level=True),
            )
        ),
        statements.real,
        Reference("gap_against_claim"),
    )


def ability(statements: Statements) -> Chart:
    """Show the share of schools that could pay a fee, by phase."""
    comparison = statements.comparison
    gap = comparison.gap
    fees = np.linspace(0.0, HIGHEST_FEE, 81)
    curves = tuple(
        Curve(
            PHASES[phase],
            tuple(fees.tolist()),
            tuple(_shares(statements, phase, fees).tolist()),
            is_headline=position == 0,
        )
        for position, phase in enumerate(_phases(statements))
    )
    claim = gap.claims[0].subsidy
    title = "What schools can pay from their training budgets falls fast with the fee"
    return Chart(
        "ability",
        title,
        f"Curves of the share of schools that can pay each fee. {title}. Full cost a"
        f" school-year is {wording.money(gap.full_cost)}.",
        AbilityCurve(
            curves,
            (FeeMark("Full cost", gap.full_cost), FeeMark("Subsidy of 2013", claim)),
        ),
        statements.real,
        Reference("schools_that_can_pay"),
    )


def _phases(statements: Statements) -> list[Phase]:
    """Return the phases with the most places, at most three."""
    places = statements.comparison.cost.ledger.costs.volumes.places.sum(axis=(1, 2))
    by_phase: dict[Phase, float] = {}
    programmes = statements.comparison.model.programmes.values()
    for programme, schools in zip(programmes, places.tolist(), strict=True):
        by_phase[programme.phase] = by_phase.get(programme.phase, 0.0) + schools
    return sorted(by_phase, key=lambda phase: -by_phase[phase])[:MOST_PHASES]


def _shares(statements: Statements, phase: Phase, fees: Floats) -> Floats:
    """Return the share of a phase's schools that can pay fees of the first year."""
    comparison = statements.comparison
    group = SchoolGroup(phase, comparison.gap.region)
    ceilings = ceilings_of(
        comparison.funded.tables, group, AffordabilityTest.TRAINING_LINE
    )
    return share_that_can_pay(ceilings, fees / comparison.gap.accounts_to_first_year)


def reserve_fans(statements: Statements) -> Chart:
    """Show free reserves of every scenario, with their range and the floor."""
    fans = tuple(
        _fan(statements, name, view)
        for name, view in statements.comparison.scenarios.items()
    )
    failing = [
        statements.labels.scenarios[name]
        for name, view in statements.comparison.scenarios.items()
        if view.central.verdict.fails_in[0] != NEVER
    ]
    title = (
        f"Reserves run out under {wording.listing(failing)}"
        if failing
        else "Reserves last through the whole period under every way of funding"
    )
    told = "; ".join(
        f"{statements.labels.scenarios[name]}: {verdict_in_words(statements, name)}"
        for name in statements.comparison.scenarios
    )
    return Chart(
        "reserve_fans",
        title,
        f"Free reserves month by month with the range of 8 in 10 draws. {told}.",
        ReservesFans(first_month(statements), fans),
        statements.nominal,
        Reference("reserves_by_year"),
    )


def _fan(statements: Statements, name: str, view: ScenarioView) -> Fan:
    """Return one scenario's reserves."""
    low, _, high = view.simulated.reserves_fan()
    balances = view.central.balances.free_reserves[:, 0]
    month = int(view.central.verdict.fails_in[0])
    event = None if month == NEVER else Event(month, "fails")
    return Fan(
        statements.labels.scenarios[name],
        tuple(balances.tolist()),
        (Band("8 in 10 draws", tuple(low.tolist()), tuple(high.tolist())),),
        tuple(view.central.floor.by_month[:, 0].tolist()),
        event,
    )


def cash_lines(statements: Statements) -> Chart:
    """Show money in the bank under every scenario."""
    lines = tuple(
        CashLine(
            statements.labels.scenarios[name],
            _colour_of(view),
            tuple(view.central.balances.cash[:, 0].tolist()),
        )
        for name, view in statements.comparison.scenarios.items()
    )[:4]
    lowest = min(
        statements.comparison.scenarios.items(),
        key=lambda one: float(one[1].central.balances.cash.min()),
    )
    cash = lowest[1].central.balances.cash[:, 0]
    title = (
        f"Cash is lowest under {statements.labels.scenarios[lowest[0]]}:"
        f" {wording.short_money(float(cash.min()))} in"
        f" {month_in_words(statements, int(cash.argmin()))}"
    )
    return Chart(
        "cash_lines",
        title,
        f"Lines of cash at each month's end. {title}.",
        CashLines(first_month(statements), lines),
        statements.nominal,
        Reference("cash_by_month"),
    )


def _colour_of(view: ScenarioView) -> str:
    """Return the colour name of a scenario's largest kind of income."""
    recognised = view.central.recognised
    sums: dict[str, float] = {}
    for stream in view.central.scenario.funding.streams:
        name = STREAM_NAMES[type(stream)]
        sums[name] = sums.get(name, 0.0) + float(recognised[stream.name].sum())
    return max(sums, key=lambda name: sums[name], default="other")


def income_columns(statements: Statements) -> Chart:
    """Show income by kind against full cost, year by year."""
    panels = tuple(
        IncomePanel(
            statements.labels.scenarios[name], tuple(_income_years(statements, name))
        )
        for name in statements.comparison.scenarios
    )
    covering = [
        statements.labels.scenarios[name]
        for name, each in statements.scenarios.items()
        if each.funding.results.sum() >= 0
    ]
    title = (
        f"Income meets full cost under {wording.listing(covering)}"
        if covering
        else "Income falls short of full cost under every way of funding"
    )
    return Chart(
        "income_columns",
        title,
        f"Columns of income by kind with a line for full cost. {title}.",
        IncomeAgainstCost(
            (
                Part("grant", "Grants"),
                Part("contract", "Contracts"),
                Part("fees", "Fees from schools"),
                Part("other", "Other"),
            ),
            panels,
        ),
        statements.nominal,
        Reference(
            statements.labels.anchor("income_by_year", next(iter(statements.scenarios)))
        ),
    )


def _income_years(statements: Statements, name: str) -> list[IncomeYear]:
    """Return one scenario's income by kind and its cost, year by year."""
    funding = statements.scenarios[name].funding
    streams = statements.comparison.model.funding[name].streams
    kinds = {stream.name: STREAM_NAMES[type(stream)] for stream in streams}
    order = ("grant", "contract", "fees", "other")
    years = []
    for year, label in enumerate(statements.years):
        sums = dict.fromkeys(order, 0.0)
        for source, amount in zip(funding.sources, funding.income[year], strict=True):
            sums[kinds.get(source, "other")] += max(float(amount), 0.0)
        cost = float(funding.cost.full_cost[year].sum())
        years.append(IncomeYear(label, tuple(sums[each] for each in order), cost))
    return years


def payer_cells(statements: Statements, name: str) -> Chart:
    """Show who pays for what under one scenario, over all years."""
    funding = statements.scenarios[name].funding
    amounts = funding.paid.sum(axis=(0, 1))
    types = [at for at in range(len(TYPES)) if amounts[at].sum()]
    payers = [at for at in range(len(funding.payers)) if amounts[:, at].sum()]
    label = statements.labels.scenarios[name]
    unpaid = float(amounts[:, funding.payers.index(UNFUNDED)].sum())
    share = unpaid / float(amounts.sum()) if amounts.sum() else 0.0
    title = (
        f"{label}: nobody's money reaches {wording.per_cent(share)} of the cost"
        if unpaid > 0
        else f"{label}: every pound of cost has a payer"
    )
    return Chart(
        statements.labels.anchor("payer_cells", name),
        title,
        f"A matrix of cost types and payers with a bar in each cell. {title}.",
        PayerMatrix(
            tuple(COST_TYPES[TYPES[at]] for at in types),
            tuple(_payer(statements, name, funding.payers[at]) for at in payers),
            tuple(tuple(float(amounts[row, at]) for at in payers) for row in types),
        ),
        statements.nominal,
        Reference(statements.labels.anchor("who_pays", name)),
    )


def _payer(statements: Statements, scenario: str, payer: str) -> Part:
    """Return a payer's colour and name."""
    label = statements.labels.payer(scenario, payer)
    for stream in statements.comparison.model.funding[scenario].streams:
        if stream.name == payer:
            return Part(STREAM_NAMES[type(stream)], label)
    return Part(PAYER_NAMES[payer], label)


def drivers(statements: Statements, name: str) -> Chart | None:
    """Show which assumptions move one scenario's result most; None if none does."""
    view = statements.comparison.scenarios[name]
    widest = sorted(
        view.swings, key=lambda each: -abs(each.result_at_high - each.result_at_low)
    )[:MOST_SWINGS]
    if not widest:
        return None
    assumptions = statements.comparison.funded.plan.terms.assumptions
    central = float(view.central.results.sum())
    label = statements.labels.scenarios[name]
    first = assumptions[widest[0].name]
    title = f"{label}: most depends on {_lowered(first.label or widest[0].name)}"
    settled = "is decided" if decided(view) else "is not decided by present evidence"
    return Chart(
        statements.labels.anchor("drivers", name),
        title,
        f"A tornado of the result of all years. {title}. The verdict {settled}.",
        Tornado(
            tuple(
                Swing(
                    assumptions[each.name].label or each.name,
                    _value(each.low, assumptions[each.name].unit),
                    _value(each.high, assumptions[each.name].unit),
                    each.result_at_low,
                    each.result_at_high,
                    ""
                    if each.switching_value is None
                    else _value(each.switching_value, assumptions[each.name].unit),
                )
                for each in widest
            ),
            central,
            "result of all years",
            0.0,
            "no loss",
        ),
        statements.nominal,
        Reference(statements.labels.anchor("tornado", name)),
    )


def _lowered(label: str) -> str:
    """Return a label as it stands inside a sentence."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _value(value: float, unit: str) -> str:
    """Return an assumption's value in words, by its unit."""
    if unit.startswith("£"):
        return wording.money(value)
    if unit in {"share", "fraction/year"}:
        return wording.per_cent(value)
    return wording.number(value, 0 if abs(value) >= 100 or value == int(value) else 1)
