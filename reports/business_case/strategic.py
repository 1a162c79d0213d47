"""The strategic case: who does the work, for whom, and what is known of it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from costmodel.bearers import TYPES
from costmodel.drivers import CostType, Count
from reports import wording
from reports.business_case.figures import ToldRun, one_line, without_dust
from reports.business_case.results import known_results
from reports.contents import (
    Block,
    Note,
    Reference,
    Section,
    Subheading,
    bullets,
    paragraph,
)
from reports.one_year import by_year
from reports.statements import Statements
from reports.unit_cost_tables import cost_at_assumed_volumes

_TOLD_BY_COST = {
    CostType.BROKERING: "brokers work between them",
    CostType.TRAINING: "trains those it sends",
    CostType.QUALITY_ASSURANCE: "assures the quality of the work",
    CostType.EVALUATION: "evaluates it",
}
"""What an organisation does if it has cost of a type."""


def strategic_case(statements: Statements) -> Section:
    """Return the strategic case."""
    model = statements.comparison.model
    results = known_results(statements)
    blocks: list[Block] = [
        paragraph(
            _work(statements), " ", Reference("volumes"), " lists its programmes."
        ),
        *([paragraph(one_line(model.note))] if model.note.strip() else []),
        *_assumed(statements),
        Subheading("What is known of results"),
        paragraph(
            "These are the results that the plan states. Nothing in this document puts"
            " a value on them."
            if results is not None
            else "The plan states no result of these programmes, so that this document"
            " says what the work costs and not what it is worth."
        ),
        *([results] if results is not None else []),
        Subheading("What the plan must achieve"),
        bullets(
            f"Every pound of cost has a payer{by_year(statements, ', in every year')}.",
            "Money never runs out, and reserves stay above the floor.",
            (
                f"The {by_year(statements, 'last ')}year is in balance, so that the"
                " work can go on after it."
            ),
            "What schools are asked for is within what they spend on such work.",
        ),
    ]
    if statements.comparison.scenarios:
        held = " holds the ways of funding against it."
        blocks.append(paragraph(Reference("success_factors"), held))
    return Section("strategic", "Strategic case", _answer(statements), tuple(blocks))


def _answer(statements: Statements) -> str:
    """Return how many schools the plan reaches, and how many of them are assumed."""
    told = ToldRun(statements)
    hold = "holds" if len(statements.labels.programmes) == 1 else "hold"
    reached = f"{told.programmes.capitalize()} {hold} {told.schools}"
    assumed = _assumed_places(statements)
    rest = (
        f", {wording.count(assumed)} of them in programmes that are only assumed"
        if assumed
        else ""
    )
    return f"{reached} in {statements.years[0]}{rest}."


def _assumed_places(statements: Statements) -> float:
    """Return the first year's places in programmes that no evidence names."""
    programmes = statements.comparison.model.programmes.values()
    places = statements.comparison.cost.ledger.costs.volumes.places[:, 0, 0]
    return without_dust(
        sum(
            float(schools)
            for schools, programme in zip(places, programmes, strict=True)
            if programme.assumed
        )
    )


def _work(statements: Statements) -> str:
    """Return what the organisation does, as far as the plan has cost or time for it."""
    told = wording.listing(list(_deeds(statements)))
    name = statements.comparison.model.organisation.name
    what = f"{name} {told}." if told else f"{name} runs programmes for schools."
    pools = statements.labels.pools
    shared = (
        f" Its programmes share {wording.counted(len(pools), 'pool')} of cost:"
        f" {wording.listing([lowered(pool) for pool in pools])}."
        if pools
        else ""
    )
    return f"{what} The plan covers {statements.span}.{shared}"


def lowered(label: str) -> str:
    """Return a label as it stands inside a sentence.

    Examples
    --------
    >>> lowered("Secretariat"), lowered("NLE days")
    ('secretariat', 'NLE days')

    """
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _deeds(statements: Statements) -> Iterator[str]:
    """Yield what the organisation does."""
    counts = statements.comparison.cost.ledger.costs.counts
    cost = statements.cost.full_cost.sum(axis=(0, 1))
    if counts[Count.MATCH].any():
        yield "matches schools that need help with schools that can give it"
    if counts[Count.DEPLOYMENT_DAY].any():
        yield "sends people from school to school"
    if counts[Count.EVENT].any():
        yield "brings schools together"
    for cost_type, deed in _TOLD_BY_COST.items():
        if cost[TYPES.index(cost_type)]:
            yield deed


def _assumed(statements: Statements) -> Iterator[Block]:
    """Yield what a school costs if assumed programmes shrink, if any is assumed."""
    table = cost_at_assumed_volumes(statements)
    if table is None:
        return
    levels = statements.comparison.cost.at_volumes
    told = [
        f"{name}, {wording.money(level.per_school_year)}"
        for name, level in zip(("planned", "halved", "gone"), levels, strict=False)
        if not math.isnan(level.per_school_year)
    ]
    if not told:
        return
    yield Note(
        "If the assumed programmes shrink",
        (
            (
                "No evidence says how many schools the assumed programmes have. Shared"
                " cost stays if they go, so that a school-year costs, with them as"
                f" {'; '.join(told)}: see "
            ),
            Reference(table.name),
            ".",
        ),
    )
