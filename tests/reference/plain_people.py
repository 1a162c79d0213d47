"""What a day of a person costs, and to whom (docs/method: people)."""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.people import Person
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import PlainRow

PENSIONS = {
    "teachers": "oncost.tps_employer",
    "local_government": "oncost.lgps_default",
    "workplace_pension": "oncost.auto_enrol_min",
}
SCHOOLS = {"provider_school", "supported_school"}


@dataclass
class Use:
    """So many days of a role in one year, and what for."""

    owner: str
    cost_type: str
    """Of the time itself; cover and lost time of schools' people are backfill."""
    days: float
    weights: list[float]
    year: int
    is_deployed: bool = False
    is_direct: bool = False
    """Whether supported schools pay for deployed days themselves."""
    pays_cover: bool = False
    """Whether the broker pays supported schools for the cover that they bought."""
    day_payment: float | str = 0.0
    """Pounds that the broker pays supported schools for each of the days."""


@dataclass
class Day:
    """A day of a role in one year, before anybody's release."""

    salary: float
    """Pounds a year."""
    cost: float
    """Pounds a day."""


def day_of(person: Person, weights: list[float], year: int, prices: Prices) -> Day:
    """Return the salary of the year and the day cost of a role."""
    assert person.salary is not None, "a freelance has a fee, and no day cost"
    assert person.working_days is not None
    salary = prices.rate_of_year(person.salary, weights, year)

    def fact(name: str) -> float:
        months = prices.months_of(year)
        pairs = zip(weights, months, strict=True)
        return sum(weight * prices.fact(name, month) for weight, month in pairs)

    insurance = fact("oncost.ni_rate") * max(0.0, salary - fact("oncost.ni_threshold"))
    pension = salary * fact(PENSIONS[person.on_costs]) if person.on_costs else 0.0
    levy = salary * fact("oncost.apprenticeship_levy") if person.pays_levy else 0.0
    whole = salary + insurance + pension + levy
    return Day(salary=salary, cost=whole / prices.value(person.working_days))


def rows_of_use(person: Person, use: Use, prices: Prices) -> list[PlainRow]:
    """Return the resources and transfers of so many days of a role."""
    if person.employed_by == "broker":
        return [_own_staff(person, use, prices)]
    if person.employed_by == "freelance":
        return [_freelance(person, use, prices)]
    rows = [
        _cover(person, use, prices),
        _lost(person, use, prices),
        _own_time(person, use, prices),
    ]
    if person.employed_by == "supported_school":
        return rows + _paid_back(rows[0], use, prices)
    if person.fee is not None:
        rows.append(_fee_to_school(person, use, prices))
    elif person.pays_cover:
        rows.append(_cover_to_school(rows[0], use))
    return rows


def given_days(person: Person, use: Use, party: str, prices: Prices) -> PlainRow:
    """Return what days are worth that a party gives who runs a pool instead.

    It is the fee of a freelance, or of a provider school's person who has one; else
    the day cost.
    """
    row = _resource(use, use.cost_type, party, "donated")
    has_fee = person.employed_by in {"freelance", "provider_school"}
    if has_fee and person.fee is not None:
        row.moves_with = person.fee
        row.months = _fee_months(person, use, prices)
        return row
    day = day_of(person, use.weights, use.year, prices)
    row.moves_with = person.salary
    row.months = _as_salary(use.days * day.cost, person, use, prices)
    return row


def filled_of(person: Person, prices: Prices) -> float:
    """Return the share of a deployed day for which cover is bought."""
    in_school = prices.value(person.in_school_hours)
    needed = prices.value(person.cover_needed)
    return in_school * needed * prices.value(person.cover_found)


def cover_gap(person: Person, use: Use, prices: Prices) -> float:
    """Return by how much a year's cover is cheaper than the days it replaces."""
    if person.employed_by not in SCHOOLS or person.cover_rate is None:
        return 0.0
    day = day_of(person, use.weights, use.year, prices)
    cover = prices.rate_of_year(person.cover_rate, use.weights, use.year)
    return use.days * filled_of(person, prices) * (day.cost - cover)


def _own_staff(person: Person, use: Use, prices: Prices) -> PlainRow:
    """Return the pay of the broker's own people."""
    day = day_of(person, use.weights, use.year, prices)
    row = _resource(use, use.cost_type, "broker", "bought")
    row.is_pay = True
    row.moves_with = person.salary
    row.months = _as_salary(use.days * day.cost, person, use, prices)
    return row


def _freelance(person: Person, use: Use, prices: Prices) -> PlainRow:
    """Return the fees of freelances."""
    is_direct = use.is_deployed and use.is_direct
    payer = "supported_school" if is_direct else "broker"
    row = _resource(use, use.cost_type, payer, "bought")
    row.moves_with = person.fee
    row.months = _fee_months(person, use, prices)
    return row


def _cover(person: Person, use: Use, prices: Prices) -> PlainRow:
    """Return the cover that the releasing school buys."""
    row = _resource(use, "backfill", person.employed_by, "bought")
    row.moves_with = person.cover_rate
    if person.cover_rate is None:
        row.months = [0.0] * prices.months
    else:
        days = use.days * filled_of(person, prices)
        row.months = _priced(person.cover_rate, days, use, prices)
    return row


def _lost(person: Person, use: Use, prices: Prices) -> PlainRow:
    """Return the time released and not covered."""
    share = prices.value(person.in_school_hours) - filled_of(person, prices)
    day = day_of(person, use.weights, use.year, prices)
    row = _resource(use, "backfill", person.employed_by, "lost")
    row.moves_with = person.salary
    row.months = _as_salary(use.days * share * day.cost, person, use, prices)
    return row


def _own_time(person: Person, use: Use, prices: Prices) -> PlainRow:
    """Return the person's own hours on top of the day."""
    row = _resource(use, use.cost_type, "individual", "donated")
    row.moves_with = person.salary
    hours = use.days * prices.value(person.own_hours)
    if person.contracted_hours is None or not hours:
        row.months = [0.0] * prices.months
        return row
    day = day_of(person, use.weights, use.year, prices)
    amount = hours * day.salary / prices.value(person.contracted_hours)
    row.months = _as_salary(amount, person, use, prices)
    return row


def _fee_to_school(person: Person, use: Use, prices: Prices) -> PlainRow:
    """Return the fee that a provider school is paid for its person's days."""
    is_direct = use.is_deployed and use.is_direct
    return PlainRow(
        owner=use.owner,
        cost_type=use.cost_type,
        kind="transfer",
        giver="supported_school" if is_direct else "broker",
        receiver="provider_school",
        means="",
        months=_fee_months(person, use, prices),
        is_pass_through=use.is_deployed and not is_direct,
        moves_with=person.fee,
    )


def _cover_to_school(cover: PlainRow, use: Use) -> PlainRow:
    """Return the cover that a provider school is paid in place of a fee."""
    is_direct = use.is_deployed and use.is_direct
    payer = "supported_school" if is_direct else "broker"
    row = _payment(use, payer, "provider_school", cover.months)
    row.is_pass_through = use.is_deployed and not is_direct
    row.moves_with = cover.moves_with
    return row


def _paid_back(cover: PlainRow, use: Use, prices: Prices) -> list[PlainRow]:
    """Return what the broker pays supported schools for their own people's days."""
    rows = []
    if use.pays_cover:
        rows.append(_payment(use, "broker", "supported_school", cover.months))
    if use.day_payment:
        months = _priced(use.day_payment, use.days, use, prices)
        rows.append(_payment(use, "broker", "supported_school", months))
    return rows


def _payment(use: Use, giver: str, receiver: str, months: list[float]) -> PlainRow:
    """Return a transfer that pays a school for letting its people go."""
    return PlainRow(use.owner, "backfill", "transfer", giver, receiver, "", months)


def _fee_months(person: Person, use: Use, prices: Prices) -> list[float]:
    """Return the fees of the days, month by month."""
    days = use.days * prices.value(person.fee_share)
    return _priced(person.fee or 0.0, days, use, prices)


def _resource(use: Use, cost_type: str, giver: str, means: str) -> PlainRow:
    """Return a resource whose months are still to be filled in."""
    return PlainRow(use.owner, cost_type, "resource", giver, "", means, [])


def _priced(price: float | str, days: float, use: Use, prices: Prices) -> list[float]:
    """Return days at a price, each month at that month's price."""
    months = [0.0] * prices.months
    for weight, month in zip(use.weights, prices.months_of(use.year), strict=True):
        months[month] = days * weight * prices.price(price, month)
    return months


def _as_salary(amount: float, person: Person, use: Use, prices: Prices) -> list[float]:
    """Spread a year's amount over its months as the person's salary moves."""
    index = prices.index_of(person.salary or 0.0)
    return prices.fall(amount, use.weights, index, use.year)
