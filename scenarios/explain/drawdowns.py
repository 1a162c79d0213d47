"""What is asked of each funder, by heading and quarter, taken apart.

The rule in words is docs/method/drawdown.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from costmodel.arrays import Floats
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation
from scenarios.claim_quarters import claim_years
from scenarios.drawdown import Drawdown
from scenarios.drawdowns import drawdowns
from scenarios.explain.addresses import month_written, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, less, stated
from scenarios.headings import DIRECT, NO_HEADING, OVERHEADS
from scenarios.monthly_costs import TYPES
from scenarios.streams import Contract
from scenarios.unclaimed import NOT_CLAIMED, NOT_ELIGIBLE, WhyNot

TOPIC = "drawdown"

BUDGET, SPENT, CLAIMED = "budget", "spent", "claimed"
ELIGIBLE, REFUSED, LEFT = "eligible", "not_eligible", "not_claimed"
RECEIVED, PAID_BACK = "received", "paid_back"
RETENTION, ARREARS, IN_HAND = "retention", "in_arrears", "in_hand"
OVER, STAKE = "over_budget", "at_stake"

OF_HEADINGS = (
    *(BUDGET, SPENT, REFUSED, ELIGIBLE, LEFT, CLAIMED),
    *(RETENTION, ARREARS, OVER, STAKE),
)
"""What is told of each heading; of all together too."""

OF_STREAM = (RECEIVED, PAID_BACK, IN_HAND)
"""What is told of all headings together alone."""

_TOLD: Mapping[str, str] = {
    SPENT: "cost of what it funds",
    REFUSED: "cost that its rules do not accept",
    LEFT: "eligible cost that is not claimed",
    RETENTION: "held back as retention",
    ARREARS: "claimed and not yet received",
    IN_HAND: "received before it is claimed",
    OVER: "claimed beyond the budget",
    STAKE: "of it, more than may be moved without asking",
}

_REASONS: Mapping[WhyNot, str] = {
    WhyNot.COST_TYPES: "cost types that the rules do not accept",
    WhyNot.LATE: "cost after the last month in which it may pay",
    WhyNot.OTHERS: "paid by other grants",
    WhyNot.OVERHEADS: "overheads beyond the cap",
    WhyNot.MATCH: "to be matched",
    WhyNot.CEILING: "beyond the ceiling for schools",
    WhyNot.MONEY: "beyond the money at hand",
}

_SUMS: Mapping[str, tuple[str, str]] = {
    SPENT: (REFUSED, ELIGIBLE),
    ELIGIBLE: (LEFT, CLAIMED),
}
"""What a sum of a grant adds up from."""

_FROM = {DIRECT: "used directly", OVERHEADS: "through pools"}


def drawdown_address(
    way: str, measure: str, stream: str, heading: str = "", months: str = ""
) -> str:
    """Return the address of what is asked of a funder.

    ``heading`` is empty for all together; ``months`` are the first and the last of a
    quarter or a year, joined by a dot, and empty for all.

    Examples
    --------
    >>> drawdown_address("subsidy", CLAIMED, "council", "staff", "2026-09.2026-11")
    'subsidy.drawdown.claimed.of.council.for.staff.2026-09.2026-11'

    """
    under = (Clause.FOR, heading) if heading else ()
    return written(way, TOPIC, measure, Clause.OF, stream, *under, months)


def drawdowns_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of every claim, by heading, quarter and year."""
    found: dict[str, Maker] = {}
    for name, drawdown in drawdowns(way.projection).items():
        asked = _Asked(way, name, drawdown)
        for months in asked.spans():
            for measure in (*OF_HEADINGS, *OF_STREAM):
                address = asked.address(measure, None, months)
                found[address] = partial(asked.figure, measure, None, months)
            for measure in OF_HEADINGS:
                for at in range(len(drawdown.headings) + 1):
                    address = asked.address(measure, at, months)
                    found[address] = partial(asked.figure, measure, at, months)
    return found


def months_asked(way: Way, months: slice) -> str:
    """Return the first and the last month of some, as addresses have them."""
    first, last = (
        month_written(way.horizon, at) for at in (months.start, months.stop - 1)
    )
    return f"{first}.{last}"


@dataclass(frozen=True)
class _Asked:
    """What one stream is asked for."""

    way: Way
    name: str
    drawdown: Drawdown

    def spans(self) -> Iterator[slice | None]:
        """Yield all months, each quarter and each year of the funder."""
        yield None
        quarters = self.drawdown.quarters
        yield from (quarter.months for quarter in quarters)
        for year in claim_years(quarters):
            yield slice(year[0].first, year[-1].stop)

    def address(self, measure: str, at: int | None, months: slice | None) -> str:
        """Return the address of a measure, of a heading by position or of all."""
        headings = (*(each.name for each in self.drawdown.headings), NO_HEADING)
        heading = "" if at is None else headings[at]
        asked = "" if months is None else months_asked(self.way, months)
        return drawdown_address(self.way.name, measure, self.name, heading, asked)

    def figure(self, measure: str, at: int | None, months: slice | None) -> Explanation:
        """Return a measure of some months, of a heading by position or of all."""
        told = f"{self.way.label_of(self.name)}, {_TOLD.get(measure, measure)}"
        if at is not None:
            told = f"{told}, {self._heading(at)}"
        parts = self._parts(measure, at, months or self._all)
        return self.way.sum(told, self._when(months), parts)

    @property
    def _all(self) -> slice:
        """All months in which money moves."""
        quarters = self.drawdown.quarters
        return slice(quarters[0].first, quarters[-1].stop)

    def _heading(self, at: int) -> str:
        """Return what a heading is called inside a sentence."""
        headings = self.drawdown.headings
        return headings[at].words if at < len(headings) else "under no heading"

    def _when(self, months: slice | None) -> str:
        """Return some months in words."""
        if months is None:
            return "all months"
        label = self.way.horizon.label_of_month
        return f"{label(months.start)} to {label(months.stop - 1)}"

    def _parts(
        self, measure: str, at: int | None, months: slice
    ) -> Iterator[Explanation]:
        """Yield what a measure adds up from."""
        if measure in {ARREARS, IN_HAND, RETENTION} and at is None:
            yield from self._balance(measure, months.stop)
        elif measure in {RECEIVED, PAID_BACK}:
            yield from self._by_month(getattr(self.drawdown, measure), months)
        elif at is None:
            for each in range(len(self.drawdown.headings) + 1):
                yield self._pointed(measure, each, months)
        else:
            yield from self._of_heading(measure, at, months)

    def _pointed(self, measure: str, at: int, months: slice) -> Explanation:
        """Return a measure of a heading as a figure of its own."""
        asked = None if months == self._all else months
        figure = self.figure(measure, at, asked)
        address = self.address(measure, at, asked)
        return stated(figure.name, figure.amount, "", address)

    def _of_heading(
        self, measure: str, at: int, months: slice
    ) -> Iterator[Explanation]:
        """Yield what a measure of a heading adds up from."""
        drawdown = self.drawdown
        priced = isinstance(drawdown.stream, Contract)
        if measure in {ARREARS, RETENTION}:
            held = self._held(measure)[months.stop - 1]
            part = float(drawdown.parts_held(months.stop)[at])
            words = "by what has been claimed under each heading so far"
            yield stated("its part", held * part, words)
        elif measure in {OVER, STAKE}:
            amounts = {OVER: drawdown.over_budget, STAKE: drawdown.at_stake}
            yield stated(_TOLD[measure], amounts[measure](months)[at])
        elif measure == BUDGET or (measure == CLAIMED and priced):
            yield from self._by_month(drawdown.budget[at], months)
        elif measure in {REFUSED, LEFT}:
            reasons = NOT_ELIGIBLE if measure == REFUSED else NOT_CLAIMED
            for why in reasons if drawdown.unclaimed else ():
                amount = drawdown.unclaimed[why][at, months].sum()
                yield stated(_REASONS[why], amount)
        elif measure in _SUMS and not (priced and measure == SPENT):
            for each in _SUMS[measure] if not priced else (SPENT,):
                yield self._pointed(each, at, months)
        else:
            yield from self._by_type(at, months, claimed=measure == CLAIMED)

    def _by_type(
        self, at: int, months: slice, *, claimed: bool
    ) -> Iterator[Explanation]:
        """Yield cost under a heading, by cost type and where it comes from."""
        by_type = self.drawdown.spent_by_type
        if claimed:
            by_type = by_type - sum(self.drawdown.unclaimed_by_type.values())
        for origin, words in _FROM.items():
            for kind, cost_type in enumerate(TYPES):
                if self.drawdown.places[origin, kind] == at:
                    amount = by_type[origin, kind, months].sum()
                    yield stated(f"{cost_type.in_words}, {words}", amount)

    def _by_month(self, amounts: Floats, months: slice) -> Iterator[Explanation]:
        """Yield some months, one by one."""
        for month in range(months.start, months.stop):
            yield stated(self.way.horizon.label_of_month(month), amounts[month])

    def _held(self, measure: str) -> Floats:
        """Return a balance at each month's end."""
        held = {
            RETENTION: self.drawdown.kept_back,
            ARREARS: self.drawdown.in_arrears,
            IN_HAND: self.drawdown.in_hand,
        }
        return held[measure]

    def _balance(self, measure: str, stop: int) -> Iterator[Explanation]:
        """Yield what a balance at the end of some months comes from."""
        drawdown = self.drawdown
        held = float(self._held(measure)[stop - 1])
        if measure == RETENTION or held == 0.0:
            yield stated(_TOLD[measure], held)
            return
        parts = (
            stated("claimed so far", drawdown.claimed[:, :stop].sum()),
            less(stated("received so far", drawdown.received[:stop].sum())),
            stated("paid back so far", drawdown.paid_back[:stop].sum()),
            less(stated("retention", drawdown.kept_back[stop - 1])),
        )
        yield from parts if measure == ARREARS else map(less, parts)
