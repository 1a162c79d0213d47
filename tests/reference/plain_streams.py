"""What each source of income brings, and when (docs/method: streams)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scenarios.streams import Contract, Donation, Fee, Grant, Membership, Stream
from tests.reference.plain_contracts import due_of
from tests.reference.plain_given import Book, given_by
from tests.reference.plain_limits import has_limits
from tests.reference.plain_prices import Prices, weights_of
from tests.reference.plain_quantities import Volumes, schools_for
from tests.reference.plain_result import OPENING, Lot, Months
from tests.reference.plain_rows import add_months


@dataclass
class Income:
    """All that a scenario brings in."""

    books: dict[str, Book] = field(default_factory=dict)
    """Grants, donations and other income."""
    fees: dict[str, dict[str, Months]] = field(default_factory=dict)
    """By stream and programme: what is earned."""
    memberships: dict[str, Months] = field(default_factory=dict)
    """By stream: what is earned."""
    contracts: dict[str, Months] = field(default_factory=dict)
    """By stream: what is earned, for each month's work and for results once known."""
    due: dict[str, Months] = field(default_factory=dict)
    """What may be asked for, by contract and membership."""
    opening: Months = field(default_factory=list)
    """Opening deferred income as it is earned."""
    streams: dict[str, Stream] = field(default_factory=dict)

    def unrestricted(self) -> dict[str, Months]:
        """Return all free income by source: what is recognised each month."""
        free = {
            name: book.accrued
            for name, book in self.books.items()
            if not book.is_restricted
        }
        for name, programmes in self.fees.items():
            free[name] = [
                sum(month) for month in zip(*programmes.values(), strict=True)
            ]
        return free | self.memberships | self.contracts | {OPENING: self.opening}


def lots_of(income: Income, programmes: list[str]) -> list[Lot]:
    """Return restricted money that another order could use, sum by sum.

    A grant whose rules bound how much it pays is left as it is.
    """
    return [
        Lot(money, book.cells(programmes), month, _spent_before(book, month))
        for book in income.books.values()
        if book.is_restricted and not has_limits(book)
        for month, money in enumerate(book.at_hand)
        if book.spend_by[month] is not None
    ]


def _spent_before(book: Book, month: int) -> int:
    """Return the month after the last in which money at hand in a month may pay."""
    ends = [last for last in book.closes if last >= month]
    return min(ends, default=len(book.at_hand) - 1) + 1


def income_of(
    streams: Mapping[str, Stream],
    volumes: Volumes,
    for_work: dict[str, Months],
    for_results: dict[str, Months],
    prices: Prices,
) -> Income:
    """Return the income of streams on the volumes of a scenario.

    What contracts pay for work and for results is worked out beforehand.
    """
    deferred = prices.value(prices.model.organisation.opening.deferred_income)
    income = Income(
        opening=[
            deferred / 12 if month < 12 else 0.0 for month in range(prices.months)
        ],
        streams=dict(streams),
    )
    for name, stream in streams.items():
        if isinstance(stream, Grant | Donation):
            income.books[name] = given_by(stream, volumes, prices)
        elif isinstance(stream, Fee):
            income.fees[name] = _fees_earned(stream, volumes, prices)
        elif isinstance(stream, Membership):
            asked = _membership_asked(stream, prices)
            income.due[name] = asked
            income.memberships[name] = [
                asked[12 * (month // 12)] / 12 for month in range(prices.months)
            ]
        else:
            results = for_results[name]
            income.contracts[name] = add_months(for_work[name], results)
            due = due_of(stream, for_work[name], prices)
            income.due[name] = add_months(due, results)
    return income


def received_of(income: Income) -> dict[str, Months]:
    """Return the cash that each stream brings, month by month."""
    received = {name: book.received for name, book in income.books.items()}
    earned = income.unrestricted()
    for name, stream in income.streams.items():
        if isinstance(stream, Fee | Membership | Contract):
            asked = income.due.get(name, earned[name])
            received[name] = later(asked, stream.paid_after_months)
    return received


def later(months: Months, delay: int) -> Months:
    """Return the same amounts so many months later; what falls past the end is lost."""
    return [0.0] * delay + months[: len(months) - delay]


def fee_for_unit(fee: Fee, name: str, year: int, prices: Prices) -> float:
    """Return what a fee asks for each unit of a programme in a year."""
    if fee.years is not None and year not in fee.years:
        return 0.0
    raised = prices.clause(fee.index, year, fee.rise_at_most)
    return _price_of(fee, name, prices) * raised


def _price_of(fee: Fee, name: str, prices: Prices) -> float:
    """Return the mean price over the tiers of a programme."""
    tiers = prices.model.programmes[name].tiers
    total, others = 0.0, 1.0
    for tier, price in fee.bands.get(name, {}).items():
        share = prices.value(tiers[tier].share)
        total += share * prices.value(price)
        others -= share
    return total + max(others, 0.0) * prices.value(fee.prices[name])


def fee_of_school(
    fee: Fee, name: str, year: int, volumes: Volumes, prices: Prices
) -> float:
    """Return what a fee asks of each school of a programme; nought without any."""
    each = fee_for_unit(fee, name, year, prices)
    if fee.per == "school":
        return each
    places = volumes.places[name][year]
    units = volumes.counts[name][fee.per][year]
    asked = each * units + brokerage_of(fee, name, year, volumes, prices)
    return asked / places if places > 0 else 0.0


def brokerage_of(
    fee: Fee, name: str, year: int, volumes: Volumes, prices: Prices
) -> float:
    """Return the share of the fees for deployed days that a fee asks in a year."""
    if fee.years is not None and year not in fee.years:
        return 0.0
    programme, total = prices.model.programmes[name], 0.0
    for deployment in programme.deployments:
        person = prices.model.people[deployment.person]
        if person.employed_by == "broker" or person.fee is None:
            continue
        by_age = volumes.by_age[name][year]
        schools = schools_for(deployment, programme, by_age, prices)
        days = prices.value(deployment.days_per_school) * schools
        weights = weights_of(deployment.profile)
        paid = days * prices.value(person.fee_share)
        for weight, month in zip(weights, prices.months_of(year), strict=True):
            total += paid * weight * prices.price(person.fee, month)
    return total * prices.value(fee.brokerage)


def _fees_earned(fee: Fee, volumes: Volumes, prices: Prices) -> dict[str, Months]:
    """Return what a fee stream earns from each programme, month by month."""
    weights = weights_of(fee.profile)
    paid_share = 1 - prices.value(fee.bad_debt)
    earned = {}
    for name in fee.prices:
        months = [0.0] * prices.months
        for year in prices.years:
            units = volumes.counts[name][fee.per][year]
            asked = fee_for_unit(fee, name, year, prices) * units
            asked += brokerage_of(fee, name, year, volumes, prices)
            total = asked * paid_share
            for weight, month in zip(weights, prices.months_of(year), strict=True):
                months[month] = total * weight
        earned[name] = months
    return earned


def _membership_asked(membership: Membership, prices: Prices) -> Months:
    """Return what members are asked for each September, less what is never paid."""
    asked = [0.0] * prices.months
    for year in prices.years:
        members = prices.value(membership.members.get(year, 0.0))
        raised = prices.clause(membership.index, year, membership.rise_at_most)
        paid_share = 1 - prices.value(membership.bad_debt)
        total = prices.value(membership.price) * raised * members * paid_share
        asked[prices.months_of(year)[0]] = total
    return asked
