"""What a success beyond the base rate costs, and one programme against another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from costmodel.blocks import BLOCK
from costmodel.drivers import Count
from costmodel.incremental import (
    Frontier,
    Option,
    OptionStanding,
    OptionStep,
    Quadrant,
    find_frontier,
)
from costmodel.incremental import compare as step_between
from costmodel.outcomes import CostPerSuccess, Reach
from costmodel.success_costs import SuccessCost, options_for_a_school
from reports import addresses, cells, wording
from reports.columns import balance, count, figure, share
from reports.cost_tables import PLANNED, PROGRAMME
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from scenarios.explain import successes as explained
from scenarios.explain.options import IN_HUNDRED, NOTHING_ADDRESS, RATIO
from scenarios.explain.successes import (
    ANYWAY,
    BEYOND,
    HIGH,
    KNOWN,
    LEAST,
    LOW,
    MOST,
    RATE,
    SUCCESSES,
    success_address,
)
from scenarios.explain.worths import worth_addresses

NOBODY = "No programme"
"""The option of a school that takes part in nothing."""

STANDINGS: Mapping[OptionStanding, str] = {
    OptionStanding.EFFICIENT: "Worth a thought",
    OptionStanding.DOMINATED: "Beaten by {}",
    OptionStanding.EXTENDED_DOMINATED: "Beaten by a mixture of {}",
    OptionStanding.TWIN: "The same as {}",
}

QUADRANTS: Mapping[Quadrant, str] = {
    Quadrant.DEARER_BETTER: "Dearer and better",
    Quadrant.DOMINATES: "Better and no dearer",
    Quadrant.DOMINATED: "Worse and no cheaper",
    Quadrant.CHEAPER_WORSE: "Cheaper and worse",
    Quadrant.CHEAPER_SAME: "As good and cheaper",
    Quadrant.DEARER_SAME: "As good and dearer",
    Quadrant.SAME: "No better and no dearer",
}

_RATE, _FULL, _ECONOMIC = "Success rate, 95%", "Full cost", "All resources"
_ASKED = (
    *(KNOWN, SUCCESSES, RATE, LOW, HIGH, ANYWAY, BEYOND),
    *(explained.FULL, explained.ECONOMIC, LEAST, MOST),
)
"""What explains each column of the cost of a success."""

_HUNDRED = 100.0

_WHAT_IT_IS = (
    "Only schools whose result is known count, with what a journey costs for each;"
    " what they cost is divided by the successes beyond those that would have come"
    " anyway. In 95 of 100 such counts the range of the rate has the true rate in it."
)
_NO_CAUSE = "This does not tell whether the programme brought the successes about."
_WORTH = (
    f"The share of {wording.count(BLOCK)} draws in which the successes beyond the base"
    " rate, at that worth, come to more than a journey costs. What a success is worth"
    " is the reader's to say."
)
_UNPRICED = "No success is given a price."
_OPTIONS = (
    "As if a school could choose one of these: what a journey costs in all resources,"
    " and how many of a hundred schools succeed who would not have anyway."
)
_STEP = (
    "The ratio is between a programme and the one above it, and says nothing without"
    " the words beside it."
)


def success_costs(statements: Statements) -> Table | None:
    """Return what a success costs by programme; None if no result is known."""
    found = statements.comparison.cost.successes
    if not found:
        return None
    return Table(
        "success_costs",
        "What a success costs beyond those that would have come anyway",
        (
            Column(PROGRAMME),
            count("Known results"),
            count("Successes"),
            share("Rate", _RATE),
            share("From", _RATE),
            share("To", _RATE),
            share("Anyway"),
            figure("Successes beyond that"),
            balance("A success", _FULL),
            balance("A success", _ECONOMIC),
            balance("At least", _ECONOMIC),
            balance("At most", _ECONOMIC),
        ),
        tuple(_row_of(statements, each) for each in found),
        statements.real,
        (*sentences(statements), _WHAT_IT_IS, _NO_CAUSE, PLANNED),
    )


def _row_of(statements: Statements, found: SuccessCost) -> Row:
    """Return what is known of one programme, and what a success of it costs."""
    rate, economic = found.rate, found.economic
    owner = tuple(statements.comparison.model.programmes)[found.programme]
    line = row(
        statements.labels.programmes[found.programme],
        (
            cells.count(rate.known),
            cells.count(rate.successes),
            *map(cells.share, (rate.rate, rate.low, rate.high)),
            cells.share(found.base_rate.central),
            cells.number(economic.extra, 1),
            *map(cells.pounds, (found.full.central, economic.central)),
            *map(cells.pounds, (economic.low, economic.high)),
        ),
    )
    return addressed(line, (success_address(owner, word) for word in _ASKED))


def success_worth(statements: Statements) -> Table | None:
    """Return how likely each programme is worth its cost; None if none says at what."""
    found = statements.comparison.worth
    names = statements.labels.programmes
    owners = tuple(statements.comparison.model.programmes)
    rows = tuple(
        addressed(
            row(names[each.programme], (cells.pounds(value), cells.chance(chance))),
            worth_addresses(owners[each.programme], number),
        )
        for each in found
        for number, (value, chance) in enumerate(
            zip(each.worth.tolist(), each.chances.tolist(), strict=True), start=1
        )
    )
    if not rows:
        return None
    return Table(
        "success_worth",
        "How likely a programme is worth all its resources",
        (Column(PROGRAMME), balance("If a success is worth"), share("Chance")),
        rows,
        statements.real,
        (_WORTH, PLANNED),
    )


def sentences(statements: Statements) -> Iterator[str]:
    """Yield, of each programme, how far the cost of a success is known."""
    names = statements.labels.programmes
    for found in statements.comparison.cost.successes:
        name = names[found.programme]
        yield f"{name}: {_reach(found.economic)}.{_at_other_rates(found)}"


def _reach(cost: CostPerSuccess) -> str:
    """Return what a success costs in all resources, with its limits.

    Examples
    --------
    >>> _reach(CostPerSuccess(90_000, 1.15, -2.0, 2.6, 78_261, 34_871, None))
    'a success cost £78,261 in all resources, at least £34,871, with no upper limit'

    """
    if cost.reach is Reach.NONE:
        return "no success beyond those that would have come anyway is to be seen"
    least = f"at least {wording.money(cost.low)}"
    if cost.central is None:
        return f"a success cost {least} in all resources, with no upper limit"
    told = f"a success cost {wording.money(cost.central)} in all resources"
    if cost.reach is Reach.AT_LEAST:
        return f"{told}, {least}, with no upper limit"
    return (
        f"{told}, {wording.between(wording.money(cost.low), wording.money(cost.high))}"
    )


def _at_other_rates(found: SuccessCost) -> str:
    """Return what a success costs at either end of the base rate's range."""
    base = found.base_rate
    if base.is_certain:
        return ""
    ends = zip((base.low, base.high), found.economic_at, strict=True)
    return "".join(_at_rate(rate, cost) for rate, cost in ends)


def _at_rate(rate: float, cost: CostPerSuccess) -> str:
    """Return what a success costs at one base rate, as a sentence."""
    share_of = f" If {wording.per_cent(rate)} would have succeeded anyway,"
    if cost.central is None:
        return f"{share_of} no success beyond them is to be seen."
    return f"{share_of} it cost {wording.money(cost.central)}."


def programmes_for_a_school(statements: Statements) -> Table | None:
    """Return programmes with the same kind of result against each other.

    None unless two programmes have one, under the same inspection.
    """
    view = statements.comparison.cost
    groups = options_for_a_school(view.ledger, view.economic, view.successes)
    rows = tuple(row for group in groups for row in _group(statements, group))
    if not rows:
        return None
    return Table(
        "programmes_for_a_school",
        "One programme against another, for one school",
        (
            Column(PROGRAMME),
            balance("A journey"),
            figure("Successes in 100 schools"),
            Column("Beside the one above"),
            balance("Ratio, a success"),
            Column("Standing"),
        ),
        rows,
        statements.real,
        (_OPTIONS, _STEP, _UNPRICED, PLANNED),
    )


def _group(statements: Statements, options: tuple[Option, ...]) -> Iterator[Row]:
    """Yield doing nothing, then programmes of one kind of result, cheapest first."""
    every = (Option(NOBODY, 0.0, 0.0), *options)
    found = find_frontier(every)
    above: Option | None = None
    for option in every:
        step = None if above is None else step_between(above, option)
        line = row(
            _label(statements, option.name), _cells(statements, option, step, found)
        )
        yield addressed(line, _asked(option.name))
        above = option


def _asked(name: str) -> tuple[str, ...]:
    """Return what explains the figures of one option."""
    if name == NOBODY:
        return (NOTHING_ADDRESS, NOTHING_ADDRESS, "", "", "")
    journey = addresses.per(addresses.ECONOMIC_COST, Count.JOURNEY)
    cost = str(replace(journey, owner=name))
    effect, ratio = (success_address(name, word) for word in (IN_HUNDRED, RATIO))
    return (cost, effect, "", ratio, "")


def _cells(
    statements: Statements, option: Option, step: OptionStep | None, found: Frontier
) -> Iterator[Cell]:
    """Yield what is told of one option."""
    yield cells.pounds(option.cost)
    yield cells.number(_HUNDRED * option.effect, 1)
    yield cells.words(wording.NOTHING if step is None else QUADRANTS[step.quadrant])
    yield cells.pounds(None if step is None else step.ratio)
    (placed,) = (one for one in found.placed if one.option is option)
    by = wording.listing([_label(statements, name) for name in placed.by])
    yield cells.words(STANDINGS[placed.standing].format(by))


def _label(statements: Statements, name: str) -> str:
    """Return what an option is called."""
    names = tuple(statements.comparison.model.programmes)
    return statements.labels.programmes[names.index(name)] if name in names else NOBODY
