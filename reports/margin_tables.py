"""Start-up over its life, what more schools would add, and what would vanish.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from dataclasses import replace

from costmodel.arrays import Integers
from costmodel.avoidable_costs import WithAndWithout, avoidable_costs
from costmodel.casting import whole
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Measure
from costmodel.marginal_costs import MarginalCost, MoreSchools, marginal_costs
from costmodel.perspectives import StartUpTiming, start_up_timing
from reports import addresses, cells, wording
from reports.columns import balance, figure, pounds
from reports.cost_tables import PLANNED, PROGRAMME
from reports.one_year import by_year, is_one_year, told_once
from reports.rows import addressed, heading, pounds_row, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, RowKind, Table
from scenarios.explain.addresses import written
from scenarios.explain.margins import (
    AVOIDABLE,
    EACH,
    ECONOMIC,
    FULL,
    NEXT_SCHOOL,
    NEXT_STEP,
    REMAINING,
    SCHOOLS,
)
from scenarios.explain.start_up import (
    COUNTED,
    INTEREST,
    OF_EARLIER,
    PUT_OFF,
    start_up_address,
)

_TIMING = (
    "Budget, surplus and cash keep start-up in the year it is bought in; unit costs and"
    " cost-plus prices spread it over its life."
)
_INTEREST = "Cost of capital is paid to nobody: it is in unit costs and prices alone."
_NEXT = (
    "One school more, from the first year in which the programme has schools, for as"
    " long as schools stay; what is fixed is not in it. The next whole step is as many"
    " more as it takes until something that is bought whole is needed once more; – if"
    " nothing is."
)
_VANISHES = (
    "What would vanish without the programme: all it uses itself, and what pools do for"
    " its schools. The rest of its full cost stays and would fall on others. These"
    " figures do not add up: without two programmes, more than both may vanish."
)


_EACH_ROUNDED = (
    "Each figure is rounded for itself; what is added up or taken off is as printed."
)


def start_up_spread(statements: Statements) -> Table | None:
    """Return the step from full cost to what unit costs count; None without any."""
    timing = start_up_timing(statements.comparison.cost.ledger)
    if timing is None:
        return None
    full = statements.cost.full_cost.sum(axis=(1, 2))
    timed = timing.steps
    steps = {
        PUT_OFF: ("Start-up put off to later years", timed.put_off),
        OF_EARLIER: ("Start-up of earlier years", timed.of_earlier),
        INTEREST: ("Cost of capital", timed.interest),
    }
    if is_one_year(statements):
        # There is no year before it that anything could come from.
        del steps[OF_EARLIER]
    counted, years = timed.counted(full), addresses.years(statements)
    asked = tuple(str(replace(addresses.FULL_COST, year=year)) for year in years)
    body = [addressed(pounds_row("Full cost", (*full, full.sum())), asked)]
    for topic, (name, each) in steps.items():
        asked = tuple(start_up_address(topic, year) for year in years)
        body.append(addressed(pounds_row(name, (*each, each.sum())), asked))
    asked = tuple(start_up_address(COUNTED, year) for year in years)
    whole_row = pounds_row(
        "What unit costs count", (*counted, counted.sum()), RowKind.TOTAL
    )
    table = Table(
        "start_up_spread",
        (
            "From full cost to the cost that unit costs"
            f" count{by_year(statements, ', by year')}"
        ),
        (Column("Step"), *map(pounds, statements.years), pounds("All years")),
        (*body, addressed(whole_row, asked)),
        statements.nominal,
        (_TIMING, *_past_the_plan(timing), _INTEREST, PLANNED, _EACH_ROUNDED),
    )
    return told_once(table, statements)


def _past_the_plan(timing: StartUpTiming) -> tuple[str, ...]:
    """Return what of start-up no year of the plan counts, if a pound is left of it."""
    past = wording.money(timing.past_the_plan)
    if past == wording.money(0.0):
        return ()
    return (f"{past} of start-up falls past the plan and is in no unit cost of it.",)


def marginal_cost(statements: Statements) -> Table:
    """Return what the next school and the next whole step of each programme cost."""
    told = marginal_costs(statements.comparison.cost.ledger)
    one, step = "The next school", "The next whole step"
    return Table(
        "marginal_cost",
        "What more schools would add",
        (
            Column(PROGRAMME),
            Column("Starts"),
            balance("Full cost", one),
            balance("Full economic cost", one),
            figure("Schools more", step),
            balance("All of them", step),
            balance("Each", step),
        ),
        tuple(
            addressed(row(name, _more(statements, each)), _asked(owner))
            for name, owner, each in zip(
                statements.labels.programmes,
                statements.comparison.model.programmes,
                told,
                strict=True,
            )
        ),
        statements.real,
        (_NEXT, "Full cost but where it says otherwise, all years.", PLANNED),
    )


def _more(statements: Statements, told: MarginalCost) -> tuple[Cell, ...]:
    """Return the figures of one programme."""
    one = told.next_school
    return (
        cells.words(statements.years[told.year]),
        cells.pounds(one.cost),
        cells.pounds(one.economic_cost),
        *_step(told.next_step),
    )


def _asked(owner: str) -> tuple[str, ...]:
    """Return what explains the figures of one programme, its first year aside."""
    one = (written(owner, NEXT_SCHOOL, each) for each in (FULL, ECONOMIC))
    step = (written(owner, NEXT_STEP, each) for each in (SCHOOLS, FULL, EACH))
    return ("", *one, *step)


def _step(step: MoreSchools | None) -> tuple[Cell, Cell, Cell]:
    """Return how many schools a step takes, and what they cost."""
    if step is None:
        return cells.NOTHING, cells.NOTHING, cells.NOTHING
    return (
        cells.count(step.schools),
        cells.pounds(step.cost),
        cells.pounds(step.each),
    )


def avoidable_cost(statements: Statements) -> Table:
    """Return what would vanish with each programme and each pool, and what stays."""
    told = avoidable_costs(statements.comparison.cost.ledger)
    model = statements.comparison.model
    pools = _without_pools(statements, whole(told.pools.sum(axis=1)))
    each = WithAndWithout(
        statements.cost.full_cost.sum(axis=(0, 2))[: len(model.programmes)],
        whole(told.programmes.sum(axis=1)),
    )
    return Table(
        "avoidable_cost",
        f"What would vanish with a programme or a pool, {statements.span}",
        (
            Column("Without"),
            balance("Full cost"),
            balance("Would vanish"),
            balance("Would stay"),
        ),
        (
            *(
                addressed(
                    pounds_row(name, amounts),
                    [written(owner, topic) for topic in (FULL, AVOIDABLE, REMAINING)],
                )
                for name, owner, *amounts in zip(
                    statements.labels.programmes,
                    model.programmes,
                    each.full_cost,
                    each.avoidable,
                    each.remaining,
                    strict=True,
                )
            ),
            *([heading("Pools")] if pools else []),
            *pools,
        ),
        statements.nominal,
        (_VANISHES, "A pool's own cost would vanish with it.", PLANNED, _EACH_ROUNDED),
    )


def _without_pools(statements: Statements, own_cost: Integers) -> list[Row]:
    """Return what would vanish with each pool: its own cost; ``(pool,)``."""
    return [
        addressed(
            pounds_row(name, (None, amount, None)),
            ("", str(Address(owner, Measure.FULL_COST)), ""),
        )
        for name, owner, amount in zip(
            statements.labels.pools,
            statements.comparison.model.pools,
            own_cost,
            strict=True,
        )
    ]
