"""Checks of a mapping against its plan: every fault at once, with place and remedy."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from costmodel.document_lines import DocumentLines, Steps
from costmodel.errors import Finding, Severity
from costmodel.suggestions import did_you_mean
from scenarios.actuals.mapping import Mapping, Meaning
from scenarios.funding import FundedModel
from scenarios.payers import OPENING


@dataclass(frozen=True)
class MappingCheck:
    """A mapping and the plan it is for."""

    mapping: Mapping
    model: FundedModel
    lines: DocumentLines

    def findings(self) -> tuple[Finding, ...]:
        """Return all that is wrong with the mapping."""
        return (
            *self._scenario(),
            *self._accounts(),
            *self._categories(),
            *self._schools(),
        )

    @property
    def scenario(self) -> str | None:
        """The way of funding that is the budget; None if the plan has none."""
        return self.mapping.scenario or next(iter(self.model.funding), None)

    @property
    def owners(self) -> tuple[str, ...]:
        """Names of programmes and pools."""
        return (*self.model.programmes, *self.model.pools)

    @property
    def streams(self) -> tuple[str, ...]:
        """Names of the streams of the budget, and of what is earned of the opening."""
        funding = self.model.funding.get(self.scenario or "")
        if funding is None:
            return ()
        return (*(each.name for each in funding.streams), OPENING)

    def _scenario(self) -> Iterator[Finding]:
        """Yield a finding if the plan has no such way of funding."""
        name = self.mapping.scenario
        if name is not None:
            yield from self._known(
                ("scenario",), name, self.model.funding, "way of funding"
            )

    def _accounts(self) -> Iterator[Finding]:
        """Yield what is wrong with what accounts are said to be."""
        for key, meaning in self.mapping.accounts.items():
            place = ("accounts", key)
            yield from self._one_thing(place, meaning)
            if meaning.belongs_to is not None:
                where = (*place, "belongs_to")
                yield from self._owner(where, meaning.belongs_to)
            if meaning.stream is not None:
                where = (*place, "stream")
                yield from self._known(where, meaning.stream, self.streams, "stream")

    def _one_thing(self, place: Steps, meaning: Meaning) -> Iterator[Finding]:
        """Yield a finding if an account is several things, or half of one."""
        said = (meaning.cost_type, meaning.stream, meaning.left_out)
        if sum(bool(each) for each in said) > 1:
            yield self._error(
                place,
                "This account is several things at once.",
                "Keep one of cost_type, stream and left_out.",
            )
        elif meaning.belongs_to is not None and meaning.cost_type is None:
            yield self._error(
                place,
                "This account belongs to a programme or pool and has no cost type.",
                "Add one, like cost_type: travel; what is no cost belongs to none.",
            )

    def _categories(self) -> Iterator[Finding]:
        """Yield a finding for each category that is no programme and no pool."""
        for value, name in self.mapping.tracking.values.items():
            yield from self._owner(("tracking", "values", value), name)

    def _schools(self) -> Iterator[Finding]:
        """Yield what is wrong with the schools that are said to have started."""
        first = self.model.organisation.first_year
        years = range(first, first + self.model.organisation.years)
        for name, by_year in self.mapping.schools.items():
            place = ("schools", name)
            yield from self._known(place, name, self.model.programmes, "programme")
            for year, schools in by_year.items():
                if year not in years:
                    what = f"The plan has no academic year that begins in {year}."
                    remedy = f"It has {years[0]} to {years[-1]}."
                    yield self._error((*place, year), what, remedy)
                if schools < 0:
                    yield self._error(
                        (*place, year),
                        "Fewer than no schools cannot have started.",
                        "Write how many did, like 16.",
                    )

    def _owner(self, place: Steps, name: str) -> Iterator[Finding]:
        """Yield a finding if a name is no programme and no pool."""
        yield from self._known(place, name, self.owners, "programme or pool")

    def _known(
        self, place: Steps, name: str, choices: Collection[str], kind: str
    ) -> Iterator[Finding]:
        """Yield a finding if a name is not one of those that may stand there."""
        if name not in choices:
            what = f"The plan has no {kind} called '{name}'."
            yield self._error(place, what, did_you_mean(name, choices))

    def _error(self, place: Steps, what: str, remedy: str) -> Finding:
        """Return a finding that stops the comparison."""
        return Finding(Severity.ERROR, self.lines.place(*place), what, remedy)
