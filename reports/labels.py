"""Plain names for everything a table speaks of: costs, parties, streams, programmes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from costmodel import bearers
from costmodel.assumptions import Grade
from costmodel.bearers import DIRECT, IN_NONE
from costmodel.drivers import CostType, DayUse, Driver, Means, Party
from costmodel.errors import Severity
from costmodel.programmes import Phase, Programme
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_tables import Region, Statistic
from scenarios.funding import FundedModel
from scenarios.payers import NO_STREAM
from scenarios.streams import Stream
from scenarios.sustainability import VerdictKind

NOT_SHARED = IN_NONE[bearers.NOT_SHARED]
"""The line of cost that no programme receives."""

UNUSED_CAPACITY = IN_NONE[bearers.UNUSED_CAPACITY]
"""Its part that time-driven pools keep: a line of its own."""

COST_TYPES: Mapping[CostType, str] = {each: each.in_words for each in CostType}

PARTIES: Mapping[Party, str] = {
    **{each: each.in_words.removeprefix("the ").capitalize() for each in Party},
    Party.EXCHEQUER: "Exchequer (VAT)",
}

USES: Mapping[DayUse, str] = {
    DayUse.DEPLOYED: "Deployed people",
    DayUse.INSIDE: "People inside pools and events",
    DayUse.ATTENDING: "Supported schools' own people",
}
"""Whom schools release, by what their days are used for."""

MEANS: Mapping[Means, str] = {each: each.value.capitalize() for each in Means}

STREAM_KINDS: Mapping[str, str] = {
    "grant": "Grants",
    "contract": "Contracts",
    "fee": "Fees",
    "membership": "Memberships and licences",
    "donation": "Donations",
    "other": "Other income",
}

PAYERS: Mapping[str, str] = {
    name: words.capitalize() for name, words in NO_STREAM.items()
}
"""Payers that are no stream."""

DRIVERS: Mapping[Driver, str] = {
    **{each: each.value.replace("_", " ").capitalize() for each in Driver},
    Driver.PARTNERSHIP_MONTHS: "Months of live partnerships",
    Driver.DEPLOYMENT_DAYS: "Days deployed",
    Driver.DEPLOYED_PEOPLE: "People deployed",
    Driver.STAFF_DAYS: "Days of own staff",
    Driver.FIXED: "Weights that the plan states",
    Driver.JOURNEYS: "Schools that start",
    Driver.POSTS: "Posts of own staff",
    Driver.STAFF_COST: "Pay of own staff",
    Driver.AREA: "Floor area",
    Driver.TIME: "Days taken of its capacity",
}
"""What pools are shared by."""

VERDICTS: Mapping[VerdictKind, str] = {
    VerdictKind.SUSTAINS_ITSELF: "Sustains itself",
    VerdictKind.SUSTAINS_WITH_SUBSIDY: "Sustains with a subsidy",
    VerdictKind.FAILS: "Fails",
}
"""What becomes of the organisation, best first."""

TESTS: Mapping[AffordabilityTest, str] = {
    AffordabilityTest.TRAINING_LINE: "Training budget",
    AffordabilityTest.INCOME_SHARE: "Share of income",
    AffordabilityTest.RESERVE_AFTER: "Reserve",
    AffordabilityTest.PER_TEACHER: "Sum a teacher",
}
"""Tests of what a school can pay."""

UNKNOWNS: Mapping[Unknowns, str] = {
    Unknowns.LOW: "unknown: can pay nothing",
    Unknowns.KNOWN: "unknown: left out",
    Unknowns.HIGH: "unknown: can pay any fee",
}
"""What is made of schools whose accounts do not say."""

STATISTICS: Mapping[Statistic, str] = {
    each: each.value.replace("_", " ").capitalize() for each in Statistic
}

GRADES: Mapping[Grade, str] = {each: each.value.capitalize() for each in Grade}

SEVERITIES: Mapping[Severity, str] = {
    each: each.value.capitalize() for each in Severity
}

PHASES: Mapping[Phase, str] = {
    Phase.PRIMARY: "Primary schools",
    Phase.SECONDARY: "Secondary schools",
    Phase.ALL_THROUGH: "All-through schools",
    Phase.SPECIAL: "Special schools",
    Phase.ALTERNATIVE: "Alternative provision",
    Phase.NURSERY: "Nursery schools",
    Phase.ALL: "All schools",
}

_LONGEST_ANCHOR = 60


def region(place: Region) -> str:
    """Return the name of a region.

    Examples
    --------
    >>> region(Region.YORKSHIRE_AND_THE_HUMBER), region(Region.ENGLAND)
    ('Yorkshire and the Humber', 'England')

    """
    return place.in_words


@dataclass(frozen=True)
class Labels:
    """The names that a model gives to its programmes, pools, streams and scenarios."""

    model: FundedModel

    @cached_property
    def programmes(self) -> tuple[str, ...]:
        """Names of the programmes; those that no evidence names say so."""
        items = self.model.programmes.items()
        return _apart(tuple(items), [_programme(each) for _, each in items])

    @cached_property
    def pools(self) -> tuple[str, ...]:
        """Names of the pools."""
        items = tuple(self.model.pools.items())
        return _apart(items, [each.label for _, each in items])

    @cached_property
    def people(self) -> Mapping[str, str]:
        """Name of each role."""
        items = tuple(self.model.people.items())
        told = [
            person.label or name.replace("_", " ").replace(".", " ").capitalize()
            for name, person in items
        ]
        return dict(zip(self.model.people, _apart(items, told), strict=True))

    @cached_property
    def scenarios(self) -> Mapping[str, str]:
        """Name of each scenario."""
        items = tuple(self.model.funding.items())
        told = _apart(items, [each.label for _, each in items])
        return dict(zip(self.model.funding, told, strict=True))

    def origin(self, name: str) -> str:
        """Return the name of an origin of cost: a pool, or what is used directly."""
        if name == DIRECT:
            return "Direct"
        return self.pools[tuple(self.model.pools).index(name)]

    def payer(self, scenario: str, name: str) -> str:
        """Return the name of a stream, of reserves, or of what nobody pays."""
        return PAYERS.get(name) or self._streams(scenario)[name]

    def kind(self, scenario: str, name: str) -> str:
        """Return the kind of a stream, as *Grants*; others are a kind of their own."""
        for stream in self.model.funding[scenario].streams:
            if stream.name == name:
                return STREAM_KINDS[stream.kind]
        return PAYERS[name]

    def anchor(self, table: str, scenario: str) -> str:
        """Return the name of a table that is there once for each scenario.

        Examples
        --------
        The scenario *traded* has the table *who_pays_traded*; a name too long for a
        table ends in the scenario's number.

        """
        plain = f"{table}_{scenario}"
        if len(plain) <= _LONGEST_ANCHOR:
            return plain
        return f"{table}_{tuple(self.model.funding).index(scenario) + 1}"

    def _streams(self, scenario: str) -> Mapping[str, str]:
        """Return the names of a scenario's streams."""
        streams = self.model.funding[scenario].streams
        items = tuple((stream.name, stream) for stream in streams)
        told = _apart(items, [_stream(stream) for stream in streams])
        return dict(zip((name for name, _ in items), told, strict=True))


def _programme(programme: Programme) -> str:
    """Return a programme's label, marked if the programme is assumed."""
    if programme.assumed and "assumed" not in programme.label.lower():
        return f"{programme.label} (assumed)"
    return programme.label


def _stream(stream: Stream) -> str:
    """Return a stream's label, or else its name in words."""
    return stream.label or stream.name.replace("_", " ").replace(".", " ").capitalize()


def _apart(
    items: Sequence[tuple[str, object]], labels: Sequence[str]
) -> tuple[str, ...]:
    """Return labels, each borne by several followed by the name in the document."""
    times = Counter(labels)
    return tuple(
        f"{label} ({name})" if times[label] > 1 else label
        for (name, _), label in zip(items, labels, strict=True)
    )
