"""How much of something there is, explained: counts, steps, cohorts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from costmodel.assumptions import Quantity
from costmodel.calendar_words import label_of_two_years
from costmodel.deployments import OF_DEPLOYMENT, Deployment
from costmodel.drivers import Count
from costmodel.explain.numbers import NumberBook
from costmodel.explain.tree import Explanation, Made, made
from costmodel.programmes import Programme
from costmodel.quantities import Among, Need, Quantities, learnt
from costmodel.resources import CostRow
from costmodel.suggestions import listed

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
    _made: dict[tuple[object, ...], Explanation] = field(default_factory=dict)

    def needed(self, row: CostRow, year: int) -> Explanation:
        """Return how much of a row is needed in a year."""
        need, place, number = row.need, row.place, self.numbers.of
        counted = [] if need.per is Count.YEAR else [self.counted(need, year)]
        if need.one_for_every is not None:
            every = number("one for every", need.one_for_every, *place, "one_for_every")
            counted = [self._steps(need, year, every)]
        field_name = "days_per_school" if row.is_of_days else "number"
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
        parts += self._further(row, year)
        amount = float(self.quantities.of(need)[year, 0])
        return Explanation("quantity", amount, Made.PRODUCT, tuple(parts))

    def _further(self, row: CostRow, year: int) -> Iterator[Explanation]:
        """Yield what is still needed after learning, and the share that is at work."""
        need = row.need
        if need.learning != 0.0:
            path = (*row.place, "learning")
            learning = self.numbers.of("learning", need.learning, *path)
            yield self._learnt(need, year, learning)
        if need.at_work is not None:
            at_work = self._at_work(row, year, need.at_work[year])
            if at_work.amount != 1.0 or row.is_handed_over:
                yield at_work
        if need.recovered != 0.0:
            path = (*row.place, "recovers")
            yield _kept(self.numbers.of("part recovered", need.recovered, *path))
        if need.is_residual and self.quantities.recovered is not None:
            share = float(self.quantities.recovered[year, 0])
            words = "as the classes of income have it"
            yield _kept(Explanation("part recovered", share, words=words))

    def _at_work(self, row: CostRow, year: int, share: Quantity) -> Explanation:
        """Return the share of a pool that is at work, or handed over."""
        plan = self.numbers.plan
        key, calendar = plan.owners[row.need.owner], plan.horizon.first_year + year
        pool = plan.model.pools[key]
        name, named = "share at work", pool.runs
        part: tuple[str, ...] = ("runs",)
        if row.is_handed_over and pool.handed_over:
            name, named = "share handed over", pool.handed_over.years
            part = ("handed_over", "years")
        if named and calendar not in named:
            return Explanation(name, 0.0, words="the model names no share of this year")
        return self.numbers.of(name, share, "pools", key, *part, calendar)

    def _learnt(self, need: Need, year: int, learning: Explanation) -> Explanation:
        """Return what is still needed after all that was done."""
        count = self.quantities.counted(need)
        saved = np.array([learning.amount])
        left = float(learnt(count, saved)[year, 0])
        first = int(np.argmax(count[:, 0] > 0.0))
        done = [
            made(
                f"{COUNT_NAMES[need.per]} by the end of {words}",
                Made.SUM,
                tuple(self.counted(need, past) for past in range(last + 1)),
            )
            for words, last in (("this year", year), ("the first", first))
        ]
        words = (
            "what was done by now over that by the first year, to the power of "
            "log2(1 − learning)"
        )
        return Explanation(
            "left by learning", left, children=(learning, *done), words=words
        )

    def _steps(self, need: Need, year: int, every: Explanation) -> Explanation:
        """Return the whole steps that a need takes: of delegates, at each event."""
        if need.per is not Count.DELEGATE:
            count = self.counted(need, year)
            return made("whole steps", Made.STEPS, (count, every))
        programmes = range(len(self.numbers.plan.model.programmes))
        if need.owner in programmes:
            return self._event_steps(need.owner, year, need.among or Among(), every)
        each = (self._event_steps(at, year, Among(), every) for at in programmes)
        return made("whole steps, all programmes", Made.SUM, tuple(each))

    def _event_steps(
        self, at: int, year: int, part: Among, every: Explanation
    ) -> Explanation:
        """Return the whole steps of a programme's delegates, event by event."""
        name, written = tuple(self.numbers.plan.model.programmes.items())[at]
        schools = self._among(Count.SCHOOL, at, year, part)
        per_school = self.stated(name, written, "delegates_per_school")
        delegates = made("delegates at one event", Made.PRODUCT, (per_school, schools))
        steps = made("whole steps at one event", Made.STEPS, (delegates, every))
        parts = (self.count(Count.EVENT, at, year), steps)
        return made(f"whole steps, {written.label}", Made.PRODUCT, parts)

    def counted(self, need: Need, year: int) -> Explanation:
        """Return the count that a row's need is counted per."""
        owner = need.owner
        is_pool = owner >= len(self.quantities.volumes.places)
        if need.among is not None:
            return self._among(need.per, owner, year, need.among)
        if is_pool:
            return self.total(need.per, year)
        return self.count(need.per, owner, year)

    def schools(self, at: int, year: int, part: Among) -> Explanation:
        """Return some schools of a programme: of a year of their journey, or a tier."""
        return self._among(Count.SCHOOL, at, year, part)

    def _among(self, count: Count, at: int, year: int, part: Among) -> Explanation:
        """Return a count of some of a programme's schools."""
        key = (count, at, year, part)
        if key not in self._made:
            counted = self._aged(count, at, year, part.ages)
            self._made[key] = self._in_tier(counted, at, part.tier)
        return self._made[key]

    def _aged(
        self, count: Count, at: int, year: int, ages: tuple[int, ...] | None
    ) -> Explanation:
        """Return a count of a programme's schools in some years of theirs."""
        if ages is None:
            return self.count(count, at, year)
        name, written = tuple(self.numbers.plan.model.programmes.items())[at]
        told = f"year {listed((str(age) for age in ages), last='or')} of their journey"
        there = self._cohorts(name, written, year, ages)
        schools = made(f"schools in {told}, {written.label}", Made.SUM, there)
        if count is Count.SCHOOL:
            return schools
        parts = _PARTS[count](
            self,
            name,
            written,
            lambda one: schools if one is Count.SCHOOL else self.count(one, at, year),
        )
        label = f"{COUNT_NAMES[count]}, {written.label}, {told}"
        return made(label, Made.PRODUCT, parts)

    def _in_tier(self, counted: Explanation, at: int, tier: str | None) -> Explanation:
        """Return the part of a count that is a tier's; None: all of it."""
        if tier is None:
            return counted
        name, written = tuple(self.numbers.plan.model.programmes.items())[at]
        label = written.tiers[tier].label
        path = ("programmes", name, "tiers", tier, "share")
        share = self.numbers.of(f"share in {label}", written.tiers[tier].share, *path)
        return made(f"{counted.name}, {label}", Made.PRODUCT, (counted, share))

    def total(self, count: Count, year: int) -> Explanation:
        """Return a count as pools see it: that of all programmes, and one year."""
        if count is Count.YEAR:
            return Explanation(COUNT_NAMES[count], 1.0)
        key = (count, None, year)
        if key not in self._made:
            programmes = range(len(self.numbers.plan.model.programmes))
            each = tuple(self.count(count, at, year) for at in programmes)
            name = f"{COUNT_NAMES[count]}, all programmes"
            self._made[key] = made(name, Made.SUM, each)
        return self._made[key]

    def count(self, count: Count, programme: int, year: int) -> Explanation:
        """Return a programme's count in a year."""
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
            ages = tuple(range(1, stay + 1))
            return made(label, Made.SUM, self._cohorts(name, written, year, ages))
        if count in OF_DEPLOYMENT and any(map(_is_for_some, written.deployments)):
            each = self._deployments(count, at, year)
            return made(label, Made.SUM, tuple(each))
        parts = _PARTS[count](
            self, name, written, lambda one: self.count(one, at, year)
        )
        return made(label, Made.PRODUCT, parts)

    def _cohorts(
        self, name: str, written: Programme, year: int, ages: tuple[int, ...]
    ) -> tuple[Explanation, ...]:
        """Return the cohorts that are in some years of their journey in a year."""
        this = self.numbers.plan.model.organisation.first_year + year
        return tuple(
            self._cohort(name, written, begins, this - begins)
            for begins in self.begun(name, written)
            if this - begins + 1 in ages and self.are_there(name, begins, this)
        )

    def begun(self, name: str, written: Programme) -> tuple[int, ...]:  # noqa: ARG002 - of other volumes the name tells
        """Return the years in which schools start, as a document writes them."""
        return tuple(written.cohorts)

    def are_there(self, name: str, begins: int, year: int) -> bool:  # noqa: ARG002 - likewise
        """Whether schools that start in a year are supported in another."""
        return True

    def starting(self, name: str, written: Programme, begins: int) -> Explanation:
        """Return the schools that start in a year, which must be one of those begun."""
        path = ("programmes", name, "cohorts", begins)
        label = f"schools that start in {label_of_two_years(begins)}"
        return self.numbers.of(label, written.cohorts[begins], *path)

    def _cohort(
        self, name: str, written: Programme, begins: int, later: int
    ) -> Explanation:
        """Return those of a cohort that are there so many years after they start."""
        schools = self.starting(name, written, begins)
        if later == 0 or written.leaves == 0.0:
            return schools
        leaves = self.stated(name, written, "leaves")
        one = Explanation("all of them", 1.0)
        stays = made("share that stays a further year", Made.EXCESS, (one, leaves))
        parts = (schools, *[stays] * later)
        label = f"schools that start in {label_of_two_years(begins)}"
        return made(f"{label} and are still there", Made.PRODUCT, parts)

    def stated(self, name: str, written: Programme, field_name: str) -> Explanation:
        """Return a number that a programme states."""
        value: Quantity = getattr(written, field_name) or 0.0
        words = field_name.replace("_", " ")
        return self.numbers.of(words, value, "programmes", name, field_name)

    def deployed(self, name: str, written: Programme, field_name: str) -> Explanation:
        """Return the days, or the people, deployed in each school."""
        each = [
            self._deployment(name, written, at, field_name)
            for at in range(len(written.deployments))
        ]
        return made("for each school", Made.SUM, tuple(each))

    def _deployment(
        self, name: str, written: Programme, at: int, field_name: str
    ) -> Explanation:
        """Return the days, or the people, of one deployment in each school."""
        deployment = written.deployments[at]
        leaf = self.numbers.of(
            f"{field_name.replace('_', ' ')}, {deployment.person}",
            getattr(deployment, field_name),
            *("programmes", name, "deployments", at, field_name),
        )
        if field_name == "days_per_school":
            return leaf
        one = Explanation("one person", 1.0)
        return made(f"people, {deployment.person}", Made.QUOTIENT, (one, leaf))

    def _deployments(self, count: Count, at: int, year: int) -> Iterator[Explanation]:
        """Yield the days, or the people, of each deployment in the schools it is in."""
        name, written = tuple(self.numbers.plan.model.programmes.items())[at]
        for position, deployment in enumerate(written.deployments):
            part = Among(deployment.tier, deployment.in_years)
            schools = self._among(Count.SCHOOL, at, year, part)
            each = self._deployment(name, written, position, OF_DEPLOYMENT[count])
            label = f"{COUNT_NAMES[count]}, {deployment.person}"
            yield made(label, Made.PRODUCT, (schools, each))


def _kept(recovered: Explanation) -> Explanation:
    """Return what is left of VAT of which a part is recovered."""
    all_of_it = Explanation("all of it", 1.0)
    return made("part of VAT not recovered", Made.EXCESS, (all_of_it, recovered))


_Parts = tuple[Explanation, ...]
_Counted = Callable[[Count], Explanation]


def _matches(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    brokered = of(Count.SCHOOL), book.stated(name, one, "matches_per_school")
    if one.rematched == 0.0:
        return brokered
    anew = (Explanation("each match once", 1.0), book.stated(name, one, "rematched"))
    return *brokered, made("with those brokered anew", Made.SUM, anew)


def _months(book: QuantityBook, name: str, one: Programme, of: _Counted) -> _Parts:
    per_school = book.stated(name, one, "matches_per_school")
    return of(Count.SCHOOL), per_school, book.stated(name, one, "months_per_match")


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


def _is_for_some(written: Deployment) -> bool:
    """Whether a deployment is for some of a programme's schools."""
    return written.tier is not None or written.in_years is not None


def _one(count: Count) -> str:
    """Return what one of a count is called."""
    return count.value.replace("_", " ")
