"""How much of the income one payer brings, and what becomes of it if that one leaves.

The rule in words, with its worked example, is docs/method/concentration.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.closing import runway
from scenarios.fates import Fate, fates_of
from scenarios.fees import is_asked_of_schools
from scenarios.funded_plan import without
from scenarios.levers import untouched
from scenarios.projection import Projection, Projector, projector_of
from scenarios.streams import Fee, Membership, Stream

MOST_FROM_ONE = 0.5
"""Share of income from one payer beyond which it is told; ours."""

TELLING = 0.1
"""Share from which a payer is named as one that the plan relies on: IFRS 8, 34."""


@dataclass(frozen=True, kw_only=True)
class Payer:
    """One payer with a name, or many that pay alike."""

    name: str
    """As the document prints it; of many, the name of their stream."""
    streams: tuple[str, ...]
    """What it pays, by name."""
    income: float
    """Pounds over the plan, of all of them if they are many."""
    number: float
    """How many there are; 1 if it has a name."""

    @property
    def is_named(self) -> bool:
        """Whether it is one that the document names."""
        return self.name not in self.streams

    @property
    def each(self) -> float:
        """Pounds over the plan that each of them brings."""
        return self.income / self.number


@dataclass(frozen=True, kw_only=True)
class Concentration:
    """From how many payers the income of a way of funding comes."""

    payers: tuple[Payer, ...]
    """The one that brings most, each for itself, first."""
    income: float
    """Pounds of all of them over the plan."""
    without_largest: Fate | None
    """What becomes of the plan if the largest leaves; None if that is not worked out:
    it is one of many members, or of many schools that send people."""
    runway: int | None
    """Months for which reserves hold the floor; None: to the end of the plan."""
    runway_without: int | None
    """The same if the largest leaves."""

    def share(self, payer: Payer) -> float:
        """Return the share of all income that one of such payers brings."""
        return payer.each / self.income

    @property
    def largest(self) -> Payer:
        """The payer that brings most."""
        return self.payers[0]

    @property
    def index(self) -> float:
        """The Herfindahl index: the sum of the squares of all shares."""
        return sum(each.number * self.share(each) ** 2 for each in self.payers)


def concentration_of(projector: Projector, one: Projection) -> Concentration | None:
    """Return how concentrated the income of one way of funding is, at the first draw.

    None if it has no income. ``one`` is worked out by the projector.
    """
    payers = payers_of(one)
    income = sum(each.income for each in payers)
    if income <= 0.0:
        return None
    left = _without(projector, one, payers[0])
    return Concentration(
        payers=payers,
        income=income,
        without_largest=None if left is None else fates_of(left)[0],
        runway=runway(one),
        runway_without=None if left is None else runway(left),
    )


def payers_of(projection: Projection) -> tuple[Payer, ...]:
    """Return who brings any income, the one that brings most for itself first."""
    found: dict[str, Payer] = {}
    for stream in projection.scenario.funding.streams:
        if stream.name not in projection.recognised:
            continue
        income = float(projection.recognised[stream.name][:, 0].sum())
        name, number = _who(projection, stream)
        key = " ".join(name.split()).casefold() if name else stream.name
        before = found.get(key)
        found[key] = Payer(
            name=before.name if before else name or stream.name,
            streams=(*(before.streams if before else ()), stream.name),
            income=income + (before.income if before else 0.0),
            number=number,
        )
    brings = (each for each in found.values() if each.income > 0.0)
    return tuple(sorted(brings, key=lambda each: (-each.each, each.name)))


def _who(projection: Projection, stream: Stream) -> tuple[str, float]:
    """Return who pays a stream, empty if they are many, and how many they are."""
    if isinstance(stream, Fee):
        return "", max(_schools(projection, stream), 1.0)
    if isinstance(stream, Membership):
        assumed = projection.funded.plan.terms.assumed
        members = [assumed(each) for each in stream.members.values()]
        return "", max(_mean([each for each in members if each > 0.0]), 1.0)
    return stream.payer, 1.0


def _schools(projection: Projection, fee: Fee) -> float:
    """Return how many schools pay a fee in a year."""
    organisation = projection.funded.model.organisation
    if not is_asked_of_schools(fee) and organisation.provider_schools is not None:
        return projection.funded.plan.terms.assumed(organisation.provider_schools)
    names = tuple(projection.funded.model.programmes)
    places = projection.costs.volumes.places[:, :, 0]
    by_year = places[[names.index(name) for name in fee.prices]].sum(axis=0)
    return _mean(by_year[by_year > 0.0].tolist())


def _mean(values: list[float]) -> float:
    """Return the mean of some values, nought of none."""
    return sum(values) / len(values) if values else 0.0


def _without(projector: Projector, one: Projection, payer: Payer) -> Projection | None:
    """Work a way of funding out without a payer; None where that is not told."""
    funded, scenario = one.funded, one.scenario
    if payer.is_named:
        return projector.project(without(funded, scenario, payer.streams))
    if not any(_is_asked(each, payer) for each in scenario.funding.streams):
        return None
    fewer = untouched(1)
    fewer.cohorts[:] = 1.0 - 1.0 / payer.number
    return projector_of(funded, funded.plan.terms.central, fewer).project(scenario)


def _is_asked(stream: Stream, payer: Payer) -> bool:
    """Whether a payer is a school that takes part, by the fee it pays."""
    is_its_own = stream.name in payer.streams
    return is_its_own and isinstance(stream, Fee) and is_asked_of_schools(stream)
