"""Whose cost a way of funding is, read from what is given and paid; and the walk.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import pairwise

from costmodel.arrays import Floats
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.rows import given_as, in_words
from costmodel.explain.tree import Explanation, Made, made
from costmodel.perspectives import FUNDED, Flow, Perspective, sign
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, counted, of_years, stated
from scenarios.perspectives import flows_in

STEP = "step"
"""Before a perspective and a flow: a line of the walk that leads to it."""

_WALKED = tuple(pairwise(FUNDED))


def perspective_address(
    way: str, perspective: Perspective, when: int | None = None
) -> str:
    """Return the address of what a way of funding comes to for somebody.

    Examples
    --------
    >>> perspective_address("traded", FUNDED[2])
    'traded.public_funds'

    """
    is_full_cost = perspective is FUNDED[0]
    name = Topic.COST.value if is_full_cost else perspective.name
    return written(way, name, when=when)


def flow_address(way: str, flow: Flow, when: int | None = None) -> str:
    """Return the address of what a party gives in one way, or pays to one other.

    Examples
    --------
    >>> from costmodel.drivers import Party
    >>> flow_address("traded", Flow(Party.BROKER, to_party=Party.EXCHEQUER), 2026)
    'traded.paid.by.broker.to.exchequer.2026'

    """
    if flow.stream:
        return written(way, Topic.INCOME, Clause.OF, flow.stream, when=when)
    return str(_asked(way, flow, when))


def step_address(
    way: str, end: Perspective, flow: Flow, when: int | None = None
) -> str:
    """Return the address of a line of the walk that leads to a perspective."""
    _, _, narrowed = flow_address(way, flow, when).partition(f"{way}.")
    return written(way, STEP, end.name, narrowed)


def perspectives_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes perspectives and lines of the walk, by address."""
    flows = flows_in(way.projection, way.ledger)
    return dict(_perspectives(way, flows)) | dict(_steps(way, flows))


def _asked(way: str, flow: Flow, when: int | None) -> Address:
    """Return the address of a flow that is no income."""
    by = {Clause.BY: flow.from_party.value}
    if flow.means is not None:
        return Address(way, Measure.GIVEN, when, {**by, Clause.AS: given_as(flow)})
    to = {Clause.TO: str(flow.to_party)}
    return Address(way, Measure.PAID, when, {**by, **to})


def _told(way: Way, flow: Flow) -> str:
    """Return what a flow is called."""
    if flow.stream:
        return f"income from {way.label_of(flow.stream)}"
    return in_words(_asked(way.name, flow, None))


def _pointed(
    way: Way, flow: Flow, amount: float, times: int, when: int | None
) -> Explanation:
    """Return a flow as a figure of its own, as often as it counts."""
    name = _told(way, flow)
    whole = stated(name, amount, address=flow_address(way.name, flow, when))
    if times == 1:
        return whole
    factor = counted("how often it counts, below nought what is taken off", times)
    return made(f"{name}, as it counts", Made.PRODUCT, (whole, factor), unit="£")


def _perspectives(
    way: Way, flows: Mapping[Flow, Floats]
) -> Iterator[tuple[str, Maker]]:
    """Yield what makes each perspective, of each year and of all."""
    for perspective in FUNDED[1:]:
        for span in way.spans():
            maker = partial(_perspective, way, perspective, flows, span)
            yield perspective_address(way.name, perspective, span[1]), maker


def _perspective(
    way: Way,
    perspective: Perspective,
    flows: Mapping[Flow, Floats],
    span: tuple[int | None, int | None, str],
) -> Explanation:
    """Return a perspective as the sum of what counts."""
    at, year, when = span
    parts = (
        _pointed(way, flow, of_years(amounts, at), times, year)
        for flow, amounts in flows.items()
        if (times := sign(perspective, flow))
    )
    return way.sum(perspective.name.replace("_", " "), when, parts)


def _steps(way: Way, flows: Mapping[Flow, Floats]) -> Iterator[tuple[str, Maker]]:
    """Yield what makes each line of the walk, of each year and of all."""
    for begin, end in _WALKED:
        for flow, amounts in flows.items():
            times = sign(end, flow) - sign(begin, flow)
            if times:
                for at, year, _ in way.spans():
                    amount = of_years(amounts, at)
                    maker = partial(_step, way, (end, flow), amount, times, year)
                    yield step_address(way.name, end, flow, year), maker


def _step(
    way: Way,
    walked: tuple[Perspective, Flow],
    amount: float,
    times: int,
    year: int | None,
) -> Explanation:
    """Return a flow, as often as one perspective counts it more than another."""
    end, flow = walked
    at = None if year is None else year - way.horizon.first_year
    when = "all years" if at is None else way.horizon.label_of_year(at)
    pointed = stated(_told(way, flow), amount, "", flow_address(way.name, flow, year))
    factor = counted("times it is added to the figure before; −1 takes it off", times)
    to = end.name.replace("_", " ")
    name = f"{way.funding.label}: step to {to}, {_told(way, flow)}, {when}"
    return made(name, Made.PRODUCT, (pointed, factor), unit="£")
