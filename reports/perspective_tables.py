"""One piece of work seen by the broker, by everybody, by the public purse, by schools.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.casting import fitted, whole
from costmodel.drivers import Means, Party
from costmodel.perspectives import (
    FULL_COST,
    FULL_ECONOMIC_COST,
    FUNDED,
    PROVIDER_SCHOOLS,
    PUBLIC_FUNDS,
    SUPPORTED_SCHOOLS,
    Flow,
    Perspective,
    never_added,
    read,
    sign,
)
from costmodel.perspectives import bridge as walk
from reports import addresses
from reports.columns import balance, pounds
from reports.hand_overs import hand_overs_in_words
from reports.one_year import told_once
from reports.perspective_flows import (
    begun,
    fees_in_words,
    flows_funded,
    given_by_schools,
    in_words,
)
from reports.purses import purses_in_words
from reports.rows import addressed, pounds_row
from reports.statements import ROUNDED, ScenarioStatement, Statements
from reports.tables import Column, Row, RowKind, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.eligible import eligible_by_stream, eligible_cost
from scenarios.explain.addresses import Topic, written
from scenarios.explain.eligible import ELIGIBLE, OUT_OF_SCOPE, OUT_OF_TIME
from scenarios.explain.perspectives import (
    flow_address,
    perspective_address,
    step_address,
)
from scenarios.fees import whole_years
from scenarios.reserves import HALF_A_PENNY

NAMES: Mapping[Perspective, str] = {
    FULL_COST: "Full cost: what the broker must recover",
    FULL_ECONOMIC_COST: "Full economic cost: all resources",
    PUBLIC_FUNDS: "Cost to public funds",
    SUPPORTED_SCHOOLS: "What supported schools pay",
    PROVIDER_SCHOOLS: "Cost to provider schools",
}
"""What each perspective is called."""

_BOUGHT = Flow(Party.SUPPORTED_SCHOOL, Means.BOUGHT)
_BOUGHT_BY_SCHOOLS = "supported schools: cover and days they buy"
"""What they buy, freelances' days among it where they pay for days directly."""


_WALK = (
    "Each figure is reached from the one above by the lines between them. Schools are"
    " taken to be state schools. A cost to provider schools below nought is a gain."
)
_BENEATH = (
    "Lines set in below public funds are working time, which costs them no money: they"
    " are added nowhere."
)
_SCHOOLS_PAY = (
    "What supported schools pay has the cover that they buy for their own people; fees"
    " and days paid to providers, told for a school-year beside the ways of funding,"
    " have not."
)
_ELIGIBLE = (
    "Cost in the scope and the months of each; what two may pay for is in both. What a"
    " restricted grant brings is what it paid for."
)
_ELIGIBLE_LINES: Mapping[str, str] = {
    ELIGIBLE: "Funder-eligible cost",
    OUT_OF_SCOPE: "Full cost outside the scope of every grant and contract",
    OUT_OF_TIME: "Full cost in months without a grant or contract",
}
"""What funders may pay for and may not, by its address."""

_SIDE_BY_SIDE = (
    "Volumes differ by way of funding, and with them every line. What funders may pay"
    " for is full cost in the scope and the months of some grant or contract, not the"
    " money they give."
)


Asked = Callable[[int | None], str]
"""Returns the address of a figure in a year, or in all."""


def perspectives_in(statements: Statements, scenario: str) -> Table:
    """Return the walk through all perspectives of one way of funding."""
    told = statements.scenarios[scenario]
    flows = flows_funded(told.funding)
    label = statements.labels.scenarios[scenario]
    table = Table(
        statements.labels.anchor("perspectives_in", scenario),
        f"{label}: what the work costs the broker, everybody, public funds and schools",
        (Column("Step"), pounds(statements.years[0]), pounds("All years")),
        tuple(_Walk(statements, scenario, flows).rows()),
        statements.nominal,
        (
            _WALK,
            _BENEATH,
            _SCHOOLS_PAY,
            *given_by_schools({label: told.cost}),
            *hand_overs_in_words(told.cost),
            *purses_in_words(statements, scenario, flows),
            *_taken_as_won(statements, scenario),
            ROUNDED,
        ),
    )
    return told_once(table, statements)


@dataclass(frozen=True)
class _Walk:
    """The walk through the perspectives of one way of funding."""

    statements: Statements
    scenario: str
    flows: Mapping[Flow, Integers]

    def rows(self) -> Iterator[Row]:
        """Yield each perspective, and between two the steps that lead on."""
        yield self._reading(FULL_COST, RowKind.BODY)
        for begin, end in pairwise(FUNDED):
            for flow, step in walk(begin, end, self.flows).items():
                if step.any():
                    name = _step_name(
                        self.statements, self.scenario, flow, (begin, end)
                    )
                    told = f"Less {name}" if step.sum() < 0 else begun(name)
                    asked = partial(step_address, self.scenario, end, flow)
                    yield self._line(told, step, asked, RowKind.BODY)
            yield self._reading(end, RowKind.TOTAL)
            if end is PUBLIC_FUNDS:
                yield from self._beneath()

    def _beneath(self) -> Iterator[Row]:
        """Yield what is never added to public funds."""
        for flow, amounts in never_added(self.flows).items():
            if amounts.any():
                asked = partial(flow_address, self.scenario, flow)
                name = f"Beside it, {in_words(flow)}"
                yield self._line(name, amounts, asked, RowKind.DETAIL)

    def _reading(self, which: Perspective, kind: RowKind) -> Row:
        """Return what a perspective comes to."""
        asked = partial(perspective_address, self.scenario, which)
        return self._line(NAMES[which], read(which, self.flows), asked, kind)

    def _line(self, name: str, by_year: Integers, asked: Asked, kind: RowKind) -> Row:
        """Return the first year and all years of a line."""
        first, *_, whole_span = addresses.years(self.statements)
        line = pounds_row(name, (by_year[0], by_year.sum()), kind)
        return addressed(line, map(asked, (first, whole_span)))


def _step_name(
    statements: Statements,
    scenario: str,
    flow: Flow,
    ends: tuple[Perspective, Perspective],
) -> str:
    """Return what a step is called; one that counts twice says so."""
    begin, end = ends
    name = _name(statements, scenario, flow)
    if abs(sign(end, flow) - sign(begin, flow)) > 1:
        return f"{name}, paid by the one and received by the other"
    return name


def _name(statements: Statements, scenario: str, flow: Flow) -> str:
    """Return what a line is, or which stream."""
    if flow.stream:
        return statements.labels.payer(scenario, flow.stream)
    if flow == _BOUGHT:
        return _BOUGHT_BY_SCHOOLS
    return in_words(flow, fees=fees_in_words(statements.cost))


def _taken_as_won(statements: Statements, scenario: str) -> tuple[str, ...]:
    """Return the note about a contract that may be lost, if there is one."""
    return (TAKEN_AS_WON,) if may_be_lost(statements, scenario) else ()


def perspectives_by_funding(statements: Statements) -> Table:
    """Return every perspective of every way of funding, all years."""
    every = {
        statements.labels.scenarios[name]: told
        for name, told in statements.scenarios.items()
    }
    flows = [flows_funded(told.funding) for told in every.values()]
    body = [
        addressed(
            pounds_row(NAMES[each], [read(each, one).sum() for one in flows]),
            [perspective_address(name, each) for name in statements.scenarios],
        )
        for each in FUNDED
    ]
    parts = [_eligible(told) for told in every.values()]
    eligible = [
        addressed(
            pounds_row(name, [None if part is None else part[at] for part in parts]),
            [written(each, asked) for each in statements.scenarios],
        )
        for at, (asked, name) in enumerate(_ELIGIBLE_LINES.items())
    ]
    return Table(
        "perspectives_by_funding",
        f"Whose cost it is, by way of funding, {statements.span}",
        (Column("Cost"), *map(balance, every)),
        (*body, *eligible),
        statements.nominal,
        (
            _SIDE_BY_SIDE,
            _SCHOOLS_PAY,
            *given_by_schools({name: each.cost for name, each in every.items()}),
            ROUNDED,
        ),
    )


def eligible_in(statements: Statements, scenario: str) -> Table | None:
    """Return what each grant and contract may pay for; None if there is none."""
    told = statements.scenarios[scenario]
    found = eligible_by_stream(told.view.central)
    if not found:
        return None
    body = [
        addressed(
            pounds_row(
                statements.labels.payer(scenario, name),
                _may_pay_and_brings(told, name, cost.sum(axis=0)),
            ),
            _asked_of_stream(statements, scenario, name),
        )
        for name, cost in found.items()
    ]
    label = statements.labels.scenarios[scenario]
    may, brings = "May pay for", "Brings"
    table = Table(
        statements.labels.anchor("eligible_in", scenario),
        f"{label}: full cost that each grant and contract may pay for",
        (
            Column("Stream"),
            *(
                balance(years, group)
                for group in (may, brings)
                for years in (statements.years[0], "All years")
            ),
        ),
        tuple(body),
        statements.nominal,
        (_ELIGIBLE, *_taken_as_won(statements, scenario)),
    )
    return told_once(table, statements)


def _may_pay_and_brings(
    told: ScenarioStatement, name: str, cost: Floats
) -> tuple[int, ...]:
    """Return what a stream may pay for and brings, of the first year and of all.

    What is the same to half a penny is the same as printed: what it brings is cast
    with other income, and what it may pay for follows it.
    """
    brings = told.funding.income[:, told.funding.sources.index(name)]
    earned = whole_years(told.view.central.recognised[name])[:, 0]
    pairs = ((cost[0], earned[0], brings[0]), (cost.sum(), earned.sum(), brings.sum()))
    may = (
        each if np.isclose(may, exact, rtol=0.0, atol=HALF_A_PENNY) else whole(may)
        for may, exact, each in pairs
    )
    return (*map(int, may), int(brings[0]), int(brings.sum()))


def _asked_of_stream(statements: Statements, scenario: str, name: str) -> list[str]:
    """Return what explains what a stream may pay for, and what it brings."""
    first, *_, whole_span = addresses.years(statements)
    return [
        written(scenario, topic, "of", name, when=when)
        for topic in (ELIGIBLE, Topic.INCOME)
        for when in (first, whole_span)
    ]


def _eligible(told: ScenarioStatement) -> Integers | None:
    """Return full cost that is eligible, out of scope and out of time; ``(3,)``."""
    found = eligible_cost(told.view.central)
    if found is None:
        return None
    parts = (found.eligible, found.out_of_scope, found.out_of_time)
    total = told.cost.full_cost.sum()
    return fitted(np.asarray(total), np.array([part.sum() for part in parts]))
