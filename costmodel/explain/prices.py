"""What one unit costs, explained: a price at its index, or a part of a person's day."""

from __future__ import annotations

from dataclasses import dataclass, field

from costmodel.assumptions import Assumption, Quantity
from costmodel.backfill import DayPart
from costmodel.drivers import IndexName, Party
from costmodel.explain.numbers import NumberBook, source_of
from costmodel.explain.tree import Explanation, Made, made
from costmodel.facts import PENSIONS, QUALIFYING_EARNINGS, VAT
from costmodel.inflation import last_published
from costmodel.ingredients import Profile
from costmodel.people import COVER, Person
from costmodel.periods import MONTHS_A_YEAR, profile_weights
from costmodel.rates import DayRate, PriceRate
from costmodel.resources import CostRow
from costmodel.timing import Shape

_THRESHOLD = "oncost.ni_threshold"

_WORDS = {"in_school_hours": "part of the day in school"}
"""What a field is called where its name does not say it."""


@dataclass(frozen=True)
class PriceBook:
    """What explains the prices of one model; each part of a day is made once."""

    numbers: NumberBook
    _made: dict[tuple[object, ...], Explanation] = field(default_factory=dict)

    def unit(self, row: CostRow, year: int) -> Explanation:
        """Return what one unit of a row costs in a year."""
        rate = row.rate
        if isinstance(rate, PriceRate):
            field_name = "day_payment" if row.is_of_days else "price"
            words = field_name.replace("_", " ")
            path = (*row.place, field_name)
            return self._money(words, rate.price, rate.profile, year, *path)
        return self.part(rate, rate.part, year)

    def vat(self, row: CostRow) -> tuple[Explanation, ...]:
        """Return the share of the price that a row is; none if it is all of it."""
        if row.factor == 1.0 and row.to_party is not Party.EXCHEQUER:
            return ()
        facts, rate = self.numbers.plan.facts, self.rate_of_vat()
        gross = made("price with VAT", Made.SUM, (Explanation("net", 1.0), rate))
        one = Explanation("the price without VAT", 1.0)
        net = made("part of the price without VAT", Made.QUOTIENT, (one, gross))
        if row.to_party is not Party.EXCHEQUER:
            return (net,)
        is_on_top = row.factor == facts.vat_rate
        return (rate,) if is_on_top else (net, rate)

    def rate_of_vat(self) -> Explanation:
        """Return the standard rate of VAT with its source."""
        facts = self.numbers.plan.facts
        source = source_of(VAT, facts.assumptions()[VAT])
        return Explanation("rate of VAT", facts.vat_rate, source=source)

    def _money(
        self, name: str, price: Quantity, profile: Profile, year: int, *path: str | int
    ) -> Explanation:
        """Return a price in the money of a year."""
        leaf = self.numbers.of(name, price, *path, unit="£")
        index = self.numbers.plan.book.index_of(price)
        if index is IndexName.NONE:
            return leaf
        dated = self.numbers.plan.book.dated(price)
        key = (Shape(index, profile), dated, year)
        if key not in self._made:
            self._made[key] = self._index(Shape(index, profile), dated, year)
        whole = f"{name} in this year's money"
        return made(whole, Made.PRODUCT, (leaf, self._made[key]), unit="£")

    def _index(self, shape: Shape, dated: str, year: int) -> Explanation:
        """Return what a price of some date has become in a year."""
        plan, timing = self.numbers.plan, self.numbers.priced.timing
        level = timing.weights[shape][year, 0] * timing.levels[shape.index].since[dated]
        months = [(year + 1) * MONTHS_A_YEAR - 1]
        months += [plan.horizon.month_of(dated)] if dated else []
        since = f"from {dated or 'the first month'}"
        told = f"{since} to {plan.horizon.label_of_year(year)}"
        return self._level(shape.index, told, float(level.item()), max(months))

    def since_first_month(self, index: IndexName, year: int) -> Explanation:
        """Return what an index has made of a price by the first month of a year."""
        if index is IndexName.NONE:
            return Explanation("a price that moves with nothing", 1.0)
        plan, month = self.numbers.plan, year * MONTHS_A_YEAR
        path = self.numbers.priced.timing.levels[index].path[:, 0]
        told = f"from the first month to {plan.horizon.label_of_month(month)}"
        return self._level(index, told, float(path[month] / path[0]), month)

    def _level(
        self, name: IndexName, told: str, level: float, last: int
    ) -> Explanation:
        """Return an index's level, and the growth assumed where it is not published.

        ``last`` is the last month that it rests on.
        """
        plan = self.numbers.plan
        index = plan.facts.index(name)
        span = last_published(index)
        known = f"published to {span.last}" if span else "not published"
        leaves: tuple[Explanation, ...] = ()
        if span is None or last > plan.horizon.month_of(span.last):
            leaves = self._growth(name)
            known += f", then {span.growth:.1%} a year" if span and not leaves else ""
        known += f": {index.source}" if span and index.source else ""
        return Explanation(
            f"{index.label}, {told}", level, children=leaves, words=known
        )

    def _growth(self, index: IndexName) -> tuple[Explanation, ...]:
        """Return the growth that the model states for an index; none if it does not."""
        growth = self.numbers.plan.model.growth.get(index)
        if growth is None:
            return ()
        return (self.numbers.of("growth a year past that", growth, "growth", index),)

    def part(self, rate: DayRate, part: DayPart, year: int) -> Explanation:
        """Return one part of a person's day."""
        key = (rate.person, part, rate.profile, year)
        if key not in self._made:
            person = self.numbers.plan.model.people[rate.person]
            day = _Day(self, rate.person, person, rate.profile, year)
            self._made[key] = day.part(part)
        return self._made[key]

    def money(
        self, name: str, price: Quantity, day: _Day, *path: str | int
    ) -> Explanation:
        """Return money of a person, in the money of the day's year."""
        return self._money(name, price, day.profile, day.year, *path)

    def day(self, day: _Day) -> Explanation:
        """Return the day cost of a person."""
        return self.part(
            DayRate(day.name, DayPart.DAY, day.profile), DayPart.DAY, day.year
        )

    def in_law(self, label: str, name: str, profile: Profile, year: int) -> Explanation:
        """Return a rate in law in a year: its values, each for its part of the year."""
        key = (name, profile, year)
        if key not in self._made:
            facts = self.numbers.plan.facts
            dated = facts.is_dated(name)
            self._made[key] = (
                self._dated(label, name, profile, year)
                if dated
                else self.numbers.of(label, name, unit=_unit(name))
            )
        return self._made[key]

    def _dated(self, label: str, name: str, profile: Profile, year: int) -> Explanation:
        """Return the mean of a dated fact over the months of a profile."""
        plan = self.numbers.plan
        starts = [
            0,
            *(
                plan.horizon.month_of(one.dated)
                for one in plan.facts.in_force(name)[1:]
            ),
            plan.horizon.months,
        ]
        weights = profile_weights(profile)
        first = year * MONTHS_A_YEAR
        parts = []
        for at, one in enumerate(plan.facts.in_force(name)):
            inside = [max(month - first, 0) for month in starts[at : at + 2]]
            share = float(weights[inside[0] : inside[1]].sum())
            leaf = self._in_force(label, name, one)
            if share > 0.0:
                part = Explanation("part of the year's cost", share)
                since = f"{label} from {one.dated}"
                parts.append(made(since, Made.PRODUCT, (leaf, part), unit=_unit(name)))
        if len(parts) == 1:
            return parts[0].children[0]
        return made(label, Made.SUM, tuple(parts), unit=_unit(name))

    def _in_force(self, label: str, name: str, value: Assumption) -> Explanation:
        """Return one value of a dated fact."""
        key = (name, value.dated)
        if key not in self._made:
            source, unit = source_of(name, value), _unit(name)
            self._made[key] = Explanation(label, value.value, unit=unit, source=source)
        return self._made[key]


@dataclass(frozen=True)
class _Day:
    """One person's day, in the months of a profile in one year."""

    book: PriceBook
    name: str
    person: Person
    profile: Profile
    year: int

    def part(self, part: DayPart) -> Explanation:
        """Return one part of the day."""
        makers = {
            DayPart.DAY: self._cost,
            DayPart.FEE: self._fee,
            DayPart.COVER: self._cover,
            DayPart.LOST: self._lost,
            DayPart.RELEASED: self._released,
            DayPart.OWN: self._own,
        }
        return makers[part]()

    def _stated(self, field_name: str) -> Explanation:
        """Return a number the person states."""
        value = getattr(self.person, field_name)
        words = _WORDS.get(field_name, field_name.replace("_", " "))
        return self.book.numbers.of(words, value, "people", self.name, field_name)

    def _money(self, field_name: str) -> Explanation:
        """Return money the person states, in the year's own money."""
        value = getattr(self.person, field_name) or 0.0
        path = ("people", self.name, field_name)
        return self.book.money(field_name.replace("_", " "), value, self, *path)

    def _law(self, label: str, name: str) -> Explanation:
        return self.book.in_law(label, name, self.profile, self.year)

    def _cost(self) -> Explanation:
        """Return the day cost: what the employer pays in a year, over working days."""
        salary = self._money("salary")
        threshold = self._law("threshold of National Insurance", _THRESHOLD)
        above = made("salary above it", Made.EXCESS, (salary, threshold), unit="£")
        rate = self._law("rate of National Insurance", "oncost.ni_rate")
        pension = self._law(
            "employer's pension rate", PENSIONS[self.person.on_costs or "teachers"]
        )
        bill = [
            salary,
            made("National Insurance", Made.PRODUCT, (above, rate), unit="£"),
            made("pension", Made.PRODUCT, (self._pensioned(salary), pension), unit="£"),
        ]
        if self.person.pays_levy:
            levy = self._law("rate of the levy", "oncost.apprenticeship_levy")
            both = (salary, levy)
            bill.append(made("apprenticeship levy", Made.PRODUCT, both, unit="£"))
        employer = made("what the employer pays", Made.SUM, tuple(bill), unit="£")
        parts = (employer, self._stated("working_days"))
        return made("cost of a day", Made.QUOTIENT, parts, unit="£")

    def _pensioned(self, salary: Explanation) -> Explanation:
        """Return what of a salary bears the pension: all of it, or between limits."""
        if not self.person.has_limited_pension:
            return salary
        lower, upper = (
            self._law(f"{end} limit of qualifying earnings", name)
            for end, name in zip(("lower", "upper"), QUALIFYING_EARNINGS, strict=True)
        )
        most = min(salary, upper, key=lambda each: each.amount)
        return made("qualifying earnings", Made.EXCESS, (most, lower), unit="£")

    def _fee(self) -> Explanation:
        """Return the fee for a day."""
        fee = self._money("fee")
        if self.person.fee_share == 1.0:
            return fee
        parts = (fee, self._stated("fee_share"))
        return made("fee for a day", Made.PRODUCT, parts, unit="£")

    def _filled(self) -> tuple[Explanation, ...]:
        """Return what makes the part of a day that is covered."""
        return tuple(self._stated(field_name) for field_name in COVER)

    def _cover(self) -> Explanation:
        """Return the cover bought for a day."""
        parts = (*self._filled(), self._money("cover_rate"))
        return made("cover for a day", Made.PRODUCT, parts, unit="£")

    def _lost(self) -> Explanation:
        """Return the working time that nobody replaces."""
        filled = self._filled()
        covered = made("covered", Made.PRODUCT, filled)
        lost = made("part of a day not covered", Made.EXCESS, (filled[0], covered))
        parts = (lost, self.book.day(self))
        return made("time lost in a day", Made.PRODUCT, parts, unit="£")

    def _released(self) -> Explanation:
        """Return the working time of a day at what the person costs."""
        parts = (self._stated("in_school_hours"), self.book.day(self))
        return made(
            "time in school at the cost of a day", Made.PRODUCT, parts, unit="£"
        )

    def _own(self) -> Explanation:
        """Return the person's own time on top of a day."""
        hours = self._stated("contracted_hours")
        hourly = made(
            "salary an hour", Made.QUOTIENT, (self._money("salary"), hours), unit="£"
        )
        parts = (self._stated("own_hours"), hourly)
        return made("own time beside a day", Made.PRODUCT, parts, unit="£")


def _unit(name: str) -> str:
    """Return the unit of a rate in law: only threshold and limits are money."""
    return "£" if name in {_THRESHOLD, *QUALIFYING_EARNINGS} else ""
