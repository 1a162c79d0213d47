"""How much of something there is, explained: counts, steps, cohorts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from costmodel.assumptions import Quantity
from costmodel.calendar_words import label_of_two_years
from costmodel.document_lines import Steps
from costmodel.drivers import Count
from costmodel.explain.numbers import NumberBook
from costmodel.explain.tree import Explanation, Made, made
from costmodel.programmes import Programme
from costmodel.quantities import Quantities
from costmodel.resources import Row

COUNT_NAMES: Mapping[Count, str] = {
    Count.YEAR: "the year",
    Count.SCHOOL: "schools taking part",
    Count.JOURNEY: "schools that start",
    Count.MATCH: "matches",
    Count.PARTNERSHIP_MONTH: "partnership-months",
    Count.EVENT: "events",
    Count.DELEGATE: "delegates",
    Count.DEPLOYMENT_DAY: "deployed days",
    Count.DEPLOYED_PERSON: "deployed people",
    Count.PUPIL: "pupils",
}


@dataclass(frozen=True)
class QuantityBook:
    """What explains the counts of one set of volumes; each is made once."""

    numbers: NumberBook
    quantities: Quantities
    _made: dict[tuple[Count, int | None, int], Explanation] = field(
        default_factory=dict
    )

    def needed(self, row: Row, year: int, place: Steps) -> Explanation:
        """Return how much of a row is needed in a year.

        ``place`` is where the ingredient, deployment or attendance is written.
        """
        need, number = row.need, self.numbers.of
        counted = [] if need.per is Count.YEAR else [self._counted(row, year)]
        if need.one_for_every is not None:
            count = self._counted(row, year)
            every = number("one for every", need.one_for_every, *place, "one_for_every")
            counted = [made("whole steps", Made.STEPS, (count, every))]
        is_ingredient = "ingredients" in place
        field_name = "number" if is_ingredient else "days_per_school"
        parts = [
            *counted,
            number(
                f"number for each {_one(need.per)}", need.number, *place, field_name
            ),
        ]
        if need.share != 1.0:
            parts.append(number("share of use", need.share, *place, "share"))
        if need.times != 1.0:
            person = getattr(row.rate, "person", "")
            path = ("people", person, "working_days")
            parts.append(number("working days in a post", need.times, *path))
        amount = float(self.quantities.of(need)[year, 0])
        return Explanation("quantity", amount, Made.PRODUCT, tuple(parts))

    def _counted(self, row: Row, year: int) -> Explanation:
        """Return the count that a row's need is counted per."""
        owner = row.need.owner
        is_pool = owner >= len(self.quantities.volumes.places)
        if row.need.per is Count.YEAR or not is_pool:
            return self.count(row.need.per, owner, year)
        return self.total(row.need.per, year)

    def total(self, count: Count, year: int) -> Explanation:
        """Return a count as pools see it."""
        key = (count, None, year)
        if key not in self._made:
            programmes = range(len(self.numbers.plan.model.programmes))
            each = tuple(self.count(count, at, year) for at in programmes)
            name = f"{COUNT_NAMES[count]}, all programmes"
            self._made[key] = made(name, Made.SUM, each)
        return self._made[key]

    def count(self, count: Count, programme: int, year: int) -> Explanation:
        """Return a programme's count in a year; of a pool only the year itself."""
        key = (count, programme, year)
        if key not in self._made:
            self._made[key] = self._make(count, programme, year)
        return self._made[key]

    def _make(self, count: Count, at: int, year: int) -> Explanation:
        """Make one count of a programme."""
        if count is Count.YEAR:
            return Explanation(COUNT_NAMES[count], 1.0)
        name, written = tuple(self.numbers.plan.model.programmes.items())[at]
        label = f"{COUNT_NAMES[count]}, {written.label}"
        if count in {Count.SCHOOL, Count.JOURNEY}:
            stay = written.lasts_years if count is Count.SCHOOL else 1
            return made(label, Made.SUM, self._cohorts(name, written, year, stay))
        parts = _PARTS[count](
            self, name, written, lambda one: self.count(one, at, year)
        )
        return made(label, Made.PRODUCT, parts)

    def _cohorts(
        self, name: str, written: Programme, year: int, stay: int
    ) -> tuple[Explanation, ...]:
        """Return the cohorts that are in a programme in a year."""
        this = self.numbers.plan.model.organisation.first_year + year
        return tuple(
            self.numbers.of(
                f"schools that start in {label_of_two_years(begins)}",
                schools,
                *("programmes", name, "cohorts", begins),
            )
            for begins, schools in written.cohorts.items()
            if this - stay < begins <= this
        )

    def stated(self, name: str, written: Programme, field_name: str) -> Explanation:
        """Return a number that a programme states."""
        value: Quantity = getattr(written, field_name) or 0.0
        words = field_name.replace("_", " ")
        return self.numbers.of(words, value, "programmes", name, field_name)

    def deployed(self, name: str, written: Programme, field_name: str) -> Explanation:
        """Return the days, or the people, deployed in each school."""
        each = []
        for at, deployment in enumerate(written.deployments):
            leaf = self.numbers.of(
                f"{field_name.replace('_', ' ')}, {deployment.person}",
                getattr(deployment, field_name),
                *("programmes", name, "deployments", at, field_name),
            )
            if field_name == "schools_per_person":
                one = Explanation("one", 1.0)
                leaf = made(f"people, {deployment.person}", Made.QUOTIENT, (one, leaf))
            each.append(leaf)
        return made("for each school", Made.SUM, tuple(each))


_Parts = tuple[Explanation, ...]
_Counted = Callable[[Count], Explanation]


def _matches(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    return of(Count.SCHOOL), book.stated(name, one, "matches_per_school")


def _months(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    return of(Count.MATCH), book.stated(name, one, "months_per_match")


def _events(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    active = made("held if any school takes part", Made.WHETHER, (of(Count.SCHOOL),))
    return active, book.stated(name, one, "events")


def _delegates(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    per_school = book.stated(name, one, "delegates_per_school")
    return of(Count.EVENT), per_school, of(Count.SCHOOL)


def _days(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    return of(Count.SCHOOL), book.deployed(name, one, "days_per_school")


def _people(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    return of(Count.SCHOOL), book.deployed(name, one, "schools_per_person")


def _pupils(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    return of(Count.SCHOOL), book.stated(name, one, "pupils_per_school")


_PARTS: Mapping[Count, Callable[[QuantityBook, str, Programme, _Counted], _Parts]] = {
    Count.MATCH: _matches,
    Count.PARTNERSHIP_MONTH: _months,
    Count.EVENT: _events,
    Count.DELEGATE: _delegates,
    Count.DEPLOYMENT_DAY: _days,
    Count.DEPLOYED_PERSON: _people,
    Count.PUPIL: _pupils,
}


def _one(count: Count) -> str:
    """Return what one of a count is called."""
    return count.value.replace("_", " ")
