"""Money that is given: what comes, when, and until when (docs/method: streams).

Grants, donations and other income are told alike, month by month.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from costmodel.drivers import CostType
from scenarios.streams import Donation, Grant, Scope
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import Volumes
from tests.reference.plain_result import NOT_SHARED, ByYear, Cell, Months

QUARTER = 3


@dataclass
class Book:
    """What one giver's money does, month by month."""

    stream: Grant | Donation
    accrued: Months
    """What is earned, if it is free money."""
    received: Months
    at_hand: Months
    """What may be spent from the first of a month on."""
    spend_by: list[int | None]
    """By month: that by whose end its money must be spent; None: it may not pay."""
    closes: set[int] = field(default_factory=set)
    """Months at whose end what is left goes back."""
    turns: set[int] = field(default_factory=set)
    """Months with which a new period begins."""

    @property
    def is_restricted(self) -> bool:
        """Whether it may pay only for its scope."""
        return self.stream.restricted

    @property
    def is_subsidy(self) -> bool:
        """Whether a plan that needs it does not sustain itself."""
        return self.stream.kind != "other"

    def cells(self, programmes: list[str]) -> frozenset[Cell]:
        """Return the cells that it may pay for: of its scope, as its rules accept."""
        cells = cells_of(self.stream.scope, programmes)
        accepted = None
        if isinstance(self.stream, Grant):
            accepted = self.stream.rules.cost_types
        if accepted is None:
            return cells
        return frozenset(cell for cell in cells if cell[1] in accepted)


@dataclass
class GrantYear:
    """Twelve months of a grant or fewer; months may lie outside the model."""

    first: int
    stop: int
    money: float
    is_last: bool
    inside: list[int]
    """Its months that lie within the model."""
    quarters_from: int
    """The month from which its quarters are counted."""


def cells_of(scope: Scope, programmes: list[str]) -> frozenset[Cell]:
    """Return the cells that a scope reaches, whether or not they cost anything."""
    named = [*programmes, NOT_SHARED] if scope.programmes is None else scope.programmes
    types = list(CostType) if scope.cost_types is None else scope.cost_types
    return frozenset((name, kind.value) for name in named for kind in types)


def given_by(stream: Grant | Donation, volumes: Volumes, prices: Prices) -> Book:
    """Return what a giver's money does on the volumes of a scenario."""
    if isinstance(stream, Donation):
        return donation_book(stream, prices)
    return grant_book(stream, volumes, prices)


def donation_book(donation: Donation, prices: Prices) -> Book:
    """Return sums that come in stated months and never go back.

    One for a scope stands among the restricted grants from its first sum on.
    """
    sums = [0.0] * prices.months
    for written, pounds in donation.sums.items():
        sums[prices.month_of(written)] += prices.value(pounds)
    months = {prices.month_of(written) for written in donation.sums}
    last = prices.months - 1
    stands = [last if month >= min(months) else None for month in range(prices.months)]
    return Book(donation, sums, sums, sums, stands, turns=months)


def grant_book(grant: Grant, volumes: Volumes, prices: Prices) -> Book:
    """Return when a grant's money accrues and comes, and until when it may pay."""
    accrued, received, at_hand = ([0.0] * prices.months for _ in range(3))
    book = Book(grant, accrued, received, at_hand, [None] * prices.months)
    years = grant_years(grant, volumes, prices)
    book.turns.add(years[-1].stop)
    last_of_all = last_month(grant, years[-1], prices)
    for year in years:
        last = last_month(grant, year, prices)
        goes_back = year.is_last or grant.unspent == "returned"
        if goes_back:
            book.closes.add(last)
        book.turns |= {year.first, last + 1}
        for month in year.inside:
            at_hand[year.inside[0]] += year.money / len(year.inside)
            accrued[month] = year.money / len(year.inside)
            if month <= last:
                book.spend_by[month] = last if goes_back else last_of_all
            when = _received_in(grant.paid, year, month)
            if when < prices.months:
                received[when] += accrued[month]
    _hold_back(received, prices.value(grant.retention), _held_until(grant, prices))
    return book


def _held_until(grant: Grant, prices: Prices) -> int:
    """Return the month in which the funder pays what was held back."""
    return prices.month_of(grant.ends) + grant.retention_months


def _hold_back(received: Months, part: float, until: int) -> None:
    """Take what the funder holds back off each month, and pay it in the end."""
    held = 0.0
    for month in range(min(until, len(received))):
        held += part * received[month]
        received[month] -= part * received[month]
    if until < len(received):
        received[until] += held


def grant_years(grant: Grant, volumes: Volumes, prices: Prices) -> list[GrantYear]:
    """Cut a grant into years of twelve months, or where its funder's year begins."""
    first, stop = prices.month_of(grant.starts), prices.month_of(grant.ends) + 1
    cuts = [
        month
        for month in range(first, stop)
        if month == first or _begins_year(grant, month, first, prices)
    ]
    years = []
    for number, start in enumerate(cuts):
        end = cuts[number + 1] if number + 1 < len(cuts) else stop
        inside = [month for month in range(start, end) if 0 <= month < prices.months]
        kept = 1 - prices.value(grant.handed_on)
        full = _full_sum(grant, inside, volumes, prices)
        money = full * _taper(grant, number) * kept
        begun = _months_of_funders_year_before(grant, start, prices)
        years.append(GrantYear(start, end, money, end == stop, inside, start - begun))
    return years


def last_month(grant: Grant, year: GrantYear, prices: Prices) -> int:
    """Return the last month of a grant year in which the grant may pay."""
    if year.is_last and grant.rules.spend_by is not None:
        return prices.month_of(grant.rules.spend_by)
    return year.stop - 1


def _begins_year(grant: Grant, month: int, first: int, prices: Prices) -> bool:
    """Return whether a grant year begins with a month."""
    if grant.rules.year_begins is None:
        return (month - first) % 12 == 0
    return (prices.first + month) % 12 + 1 == grant.rules.year_begins


def _months_of_funders_year_before(grant: Grant, month: int, prices: Prices) -> int:
    """Count the months of the funder's own year that are over when a month begins."""
    if grant.rules.year_begins is None:
        return 0
    return ((prices.first + month) % 12 + 1 - grant.rules.year_begins) % 12


def _full_sum(
    grant: Grant, inside: list[int], volumes: Volumes, prices: Prices
) -> float:
    """Return a grant year's sum before the taper."""
    total = prices.value(grant.a_year or 0.0) * len(inside) / 12
    each_school = prices.value(grant.per_school or 0.0)
    each_pupil = prices.value(grant.per_pupil or 0.0)
    pupils = {name: counts["pupil"] for name, counts in volumes.counts.items()}
    for month in inside:
        year = prices.year_of(month)
        total += each_school * in_scope(grant, volumes.places, year) / 12
        total += each_pupil * in_scope(grant, pupils, year) / 12
    return total


def in_scope(grant: Grant, counted: dict[str, ByYear], year: int) -> float:
    """Add up what is counted, like places, of the programmes in a grant's scope."""
    named = grant.scope.programmes
    return sum(
        years[year] for name, years in counted.items() if named is None or name in named
    )


def _taper(grant: Grant, number: int) -> float:
    """Return the share of the sum paid in a grant year; the last holds on."""
    if not grant.taper:
        return 1.0
    return grant.taper[min(number, len(grant.taper) - 1)]


def _received_in(paid: str, year: GrantYear, month: int) -> int:
    """Return the month in which the money of a month of a grant year comes."""
    if paid == "monthly":
        return month
    quarters = (month - year.quarters_from) // QUARTER
    quarter = year.quarters_from + quarters * QUARTER
    if paid == "quarterly_in_advance":
        return max(quarter, year.first, 0)
    return min(quarter + QUARTER, year.stop)
