"""Every resource and every transfer (docs/method: quantities, people, bearers)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from costmodel.drivers import Party
from costmodel.ingredients import Ingredient
from costmodel.pools import Pool
from costmodel.programmes import Programme
from scenarios.funding import Addition
from tests.reference.plain_needs import Counting
from tests.reference.plain_people import Use, cover_gap, given_days, rows_of_use
from tests.reference.plain_prices import Prices, weights_of
from tests.reference.plain_quantities import Volumes, schools_for
from tests.reference.plain_result import ByYear, Months, PlainRow, RowKey


@dataclass
class Work:
    """What is to be costed: volumes, the route of day fees, and what is added."""

    volumes: Volumes
    is_direct: bool = False
    """Whether supported schools pay for deployed days themselves."""
    adds: tuple[Addition, ...] = ()
    vat: str = ""
    """How VAT is recovered, if not as the organisation recovers it."""
    recovered: ByYear = field(default_factory=dict)
    """Share of residual VAT that comes back; nothing in a year left out."""


@dataclass
class Rows:
    """The rows, and what they say that no row can."""

    rows: list[PlainRow] = field(default_factory=list)
    cover_gap: ByYear = field(default_factory=dict)
    staff_days: dict[str, ByYear] = field(default_factory=dict)
    """Days of the broker's own people, by programme or pool."""
    posts: dict[str, ByYear] = field(default_factory=dict)
    """The same in posts: days over the working days of each role."""


@dataclass
class Need:
    """An ingredient that a programme or pool needs in one year."""

    owner: str
    ingredient: Ingredient
    quantity: float
    year: int
    handed_to: str = ""
    """The party that runs this part of a pool in the broker's place."""
    vat: str = ""
    """How VAT is recovered."""
    recovered: float = 0.0
    """Share of residual VAT that comes back."""


def rows_of(work: Work, prices: Prices) -> Rows:
    """Return every row of the work in every year."""
    found = Rows(
        cover_gap=dict.fromkeys(prices.years, 0.0),
        staff_days=by_owner_and_year(prices),
        posts=by_owner_and_year(prices),
    )
    for need in needs_of(work, prices):
        before = len(found.rows)
        _add_need(need, found, prices)
        for row in found.rows[before:]:
            row.life_years = need.ingredient.life_years or 1
            row.profile = need.ingredient.profile
    for person, use in uses_in_schools(work, prices):
        _add_use(person, use, found, prices)
    return found


def by_owner_and_year(prices: Prices) -> dict[str, ByYear]:
    """Return nought for every programme and pool in every year."""
    owners = [*prices.model.programmes, *prices.model.pools]
    return {owner: dict.fromkeys(prices.years, 0.0) for owner in owners}


def needs_of(work: Work, prices: Prices) -> Iterator[Need]:
    """Yield what each programme and pool needs of each ingredient, by year."""
    model = prices.model
    counting = Counting(work.volumes, prices)
    owners = model.programmes | model.pools
    for owner, holder in owners.items():
        added = [add.ingredient for add in work.adds if add.to == owner]
        for ingredient in [*holder.ingredients, *added]:
            for year in prices.years:
                quantity = counting.quantity(owner, ingredient, year)
                at_work = share_at_work(holder, year, prices)
                need = Need(owner, ingredient, quantity * at_work, year)
                need.vat = work.vat or model.organisation.vat
                need.recovered = work.recovered.get(year, 0.0)
                yield need
                party, share = handed_over(holder, year, prices)
                if quantity * share:
                    yield Need(owner, ingredient, quantity * share, year, party)


def share_at_work(holder: Programme | Pool, year: int, prices: Prices) -> float:
    """Return the share of a pool that is at work in a year; a programme's is one."""
    if isinstance(holder, Programme) or holder.runs is None:
        return 1.0
    return prices.value(holder.runs.get(year, 0.0))


def handed_over(
    holder: Programme | Pool, year: int, prices: Prices
) -> tuple[str, float]:
    """Return the party that runs a share of a pool in the broker's place."""
    if isinstance(holder, Programme) or holder.handed_over is None:
        return "", 0.0
    handed = holder.handed_over
    return str(handed.to), prices.value(handed.years.get(year, 0.0))


def goes_to_a_private_funder(pool: str, prices: Prices) -> bool:
    """Return whether the party that runs a pool instead is a private funder."""
    handed = prices.model.pools[pool].handed_over
    return handed is not None and handed.public is False


def uses_in_schools(work: Work, prices: Prices) -> Iterator[tuple[str, Use]]:
    """Yield the days of people deployed, and of supported schools' own people."""
    for name, programme in prices.model.programmes.items():
        for year in prices.years:
            by_age = work.volumes.by_age[name][year]
            for deployment in programme.deployments:
                schools = schools_for(deployment, programme, by_age, prices)
                yield (
                    deployment.person,
                    Use(
                        owner=name,
                        cost_type="delivery",
                        days=prices.value(deployment.days_per_school) * schools,
                        weights=weights_of(deployment.profile),
                        year=year,
                        is_deployed=True,
                        is_direct=work.is_direct,
                    ),
                )
            for attendance in programme.attendance:
                schools = schools_for(attendance, programme, by_age, prices)
                yield (
                    attendance.person,
                    Use(
                        owner=name,
                        cost_type="backfill",
                        days=prices.value(attendance.days_per_school) * schools,
                        weights=weights_of(attendance.profile),
                        year=year,
                        pays_cover=bool(attendance.pays_cover),
                        day_payment=(attendance.day_payment or 0.0),
                    ),
                )


def rows_of_price(need: Need, prices: Prices) -> list[PlainRow]:
    """Return what is bought or given at a price, and the VAT on it."""
    item = need.ingredient
    rate = _rate_of_vat(item, prices)
    net = _net_months(need, prices)
    giver = "broker" if item.given_by is None else item.given_by.value
    means = "bought" if item.given_by is None else "donated"
    rows = [PlainRow(need.owner, item.cost_type, "resource", giver, "", means, net)]
    rows[0].is_private = item.public is False
    stays = 1 - _comes_back(need, prices)
    if rate and stays and item.given_by is None:
        vat = [amount * rate * stays for amount in net]
        row = PlainRow(
            need.owner, item.cost_type, "transfer", "broker", "exchequer", "", vat
        )
        row.is_residual_vat = item.recovers is None
        rows.append(row)
    return rows


def _comes_back(need: Need, prices: Prices) -> float:
    """Return the share of the VAT on an ingredient that comes back."""
    if need.ingredient.recovers is not None:
        return prices.value(need.ingredient.recovers)
    shares = {"taxable_supplier": 1.0, "partly_exempt": need.recovered}
    return shares.get(need.vat, 0.0)


def _rate_of_vat(item: Ingredient, prices: Prices) -> float:
    """Return the rate of VAT on an ingredient."""
    return 0.0 if item.vat in {None, "none"} else prices.value("vat.standard")


def _net_months(need: Need, prices: Prices) -> Months:
    """Return what an ingredient costs net of VAT, month by month."""
    item = need.ingredient
    net_of = 1 + _rate_of_vat(item, prices) if item.vat == "included" else 1.0
    net = [0.0] * prices.months
    weights = weights_of(item.profile)
    for weight, month in zip(weights, prices.months_of(need.year), strict=True):
        price = prices.price(item.price or 0.0, month) / net_of
        net[month] = need.quantity * weight * price
    return net


def _handed_over(need: Need, prices: Prices) -> PlainRow:
    """Return what another party gives where it runs a pool in the broker's place."""
    item = need.ingredient
    if item.person is not None:
        use = time_needed(need, item.person, prices)
        person = prices.model.people[item.person]
        return given_days(person, use, need.handed_to, prices)
    row = PlainRow(need.owner, item.cost_type, "resource", need.handed_to, "", "", [])
    row.means = "donated"
    row.moves_with = item.price
    row.months = _net_months(need, prices)
    return row


def resources_by_key(rows: list[PlainRow]) -> dict[RowKey, Months]:
    """Add up resources by owner, cost type, party and means."""
    kept = [row for row in rows if row.kind == "resource"]
    keys = [(row.owner, row.cost_type, row.giver, row.means) for row in kept]
    return _added(keys, kept)


def transfers_by_key(rows: list[PlainRow]) -> dict[RowKey, Months]:
    """Add up transfers by owner, cost type, payer and payee."""
    kept = [row for row in rows if row.kind == "transfer"]
    keys = [(row.owner, row.cost_type, row.giver, row.receiver) for row in kept]
    return _added(keys, kept)


def borne_by_party(rows: list[PlainRow], prices: Prices) -> dict[str, ByYear]:
    """Return what each party bears: resources + transfers out − transfers in."""
    borne = {party.value: dict.fromkeys(prices.years, 0.0) for party in Party}
    for row in rows:
        for month, amount in enumerate(row.months):
            year = prices.year_of(month)
            borne[row.giver][year] += amount
            if row.kind == "transfer":
                borne[row.receiver][year] -= amount
    return borne


def add_months(first: Months, second: Months) -> Months:
    """Add two lists of monthly amounts."""
    return [one + other for one, other in zip(first, second, strict=True)]


def time_needed(need: Need, name: str, prices: Prices) -> Use:
    """Return the days of a person that an ingredient needs."""
    days = need.quantity
    if need.ingredient.unit == "post":
        days *= prices.value(prices.model.people[name].working_days or 0.0)
    return Use(
        owner=need.owner,
        cost_type=need.ingredient.cost_type,
        days=days,
        weights=weights_of(need.ingredient.profile),
        year=need.year,
    )


def _add_need(need: Need, found: Rows, prices: Prices) -> None:
    """Add the rows of what a programme or pool needs."""
    person = need.ingredient.person
    if need.handed_to:
        row = _handed_over(need, prices)
        row.is_private = goes_to_a_private_funder(need.owner, prices)
        found.rows.append(row)
    elif person is not None:
        _add_use(person, time_needed(need, person, prices), found, prices)
    elif need.quantity:
        for row in rows_of_price(need, prices):
            row.moves_with = need.ingredient.price
            found.rows.append(row)


def _add_use(name: str, use: Use, found: Rows, prices: Prices) -> None:
    """Add the rows of a use, its cover gap, and the broker's own staff days."""
    if not use.days:
        return
    person = prices.model.people[name]
    found.rows += rows_of_use(person, use, prices)
    found.cover_gap[use.year] += cover_gap(person, use, prices)
    if person.employed_by == "broker":
        found.staff_days[use.owner][use.year] += use.days
        whole = prices.value(person.working_days or 0.0)
        found.posts[use.owner][use.year] += use.days / whole


def _added(keys: list[RowKey], rows: list[PlainRow]) -> dict[RowKey, Months]:
    """Add up the months of rows that have the same key."""
    sums: dict[RowKey, Months] = {}
    for key, row in zip(keys, rows, strict=True):
        sums[key] = add_months(sums[key], row.months) if key in sums else row.months
    return sums
