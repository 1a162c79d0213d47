"""Options beside each other: what one more success costs, and which is worth a thought.

The rule in words is docs/method/outcomes.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import isclose, isfinite

from costmodel.errors import CostmodelError

_SAME = 1e-12
"""Part of an effect by which two may differ and be the same, for the arithmetic's sake.
"""


class OptionError(CostmodelError):
    """Options cannot be compared as they stand; the message tells why."""


@dataclass(frozen=True)
class Option:
    """Something that can be done, what it costs and what it brings about."""

    name: str
    cost: float
    """Pounds, in the same prices and over the same time as every other option."""
    effect: float
    """Successes, or anything of which more is better; the same for every option."""


class Quadrant(StrEnum):
    """On which side of another option one stands."""

    DEARER_BETTER = "dearer and better"
    """The ratio is what one success more costs."""
    DOMINATES = "dominates: better and no dearer"
    """The ratio says nothing."""
    DOMINATED = "dominated: worse and no cheaper"
    """The ratio says nothing."""
    CHEAPER_WORSE = "cheaper and worse"
    """The ratio is what is saved for each success given up."""
    CHEAPER_SAME = "dominates: as good and cheaper"
    """There is no ratio."""
    DEARER_SAME = "dominated: as good and dearer"
    """There is no ratio."""
    SAME = "the same"
    """Cost and effect are; there is no ratio."""


@dataclass(frozen=True)
class OptionStep:
    """From one option to another."""

    start: Option
    end: Option
    quadrant: Quadrant
    """To be said with every ratio."""
    ratio: float | None
    """Pounds for each success by which they differ; None if they do not. A dominated
    option and one that dominates have the same negative sign."""

    @property
    def cost(self) -> float:
        """Return by how much the end is dearer, in pounds; below nought: cheaper."""
        return self.end.cost - self.start.cost

    @property
    def effect(self) -> float:
        """Return by how many successes the end is better; below nought: worse."""
        return self.end.effect - self.start.effect


class OptionStanding(StrEnum):
    """What an option is among several."""

    EFFICIENT = "efficient"
    """For some value of a success none is better."""
    DOMINATED = "dominated"
    """Another is as good and cheaper, or better and no dearer."""
    EXTENDED_DOMINATED = "dominated by a mixture"
    """A mixture of two others is as good and cheaper."""
    TWIN = "the same as another"
    """One named before it has its cost and its effect, and is efficient."""


@dataclass(frozen=True)
class Placed:
    """An option and its place among the others."""

    option: Option
    standing: OptionStanding
    by: tuple[str, ...] = ()
    """The option, or the two, that dominate it, or whose twin it is."""


@dataclass(frozen=True)
class Frontier:
    """Which of several options are worth a thought, and what each step up costs."""

    placed: tuple[Placed, ...]
    """All options, in the order in which they were given."""
    steps: tuple[OptionStep, ...]
    """From the cheapest efficient option to the next and so on; each is dearer and
    better, and no ratio is below the one before."""


def cost_per_effect(option: Option) -> float:
    """Return what each success of an option costs, in pounds.

    Raises
    ------
    OptionError
        If it has no effect above nought, or a figure is no number.

    Examples
    --------
    >>> cost_per_effect(Option("Coaching", 1_000_000, 250))
    4000.0

    """
    _refuse_unnumbered(option)
    if option.effect <= 0.0:
        raise OptionError(
            f"'{option.name}' has no effect above nought, so that there is nothing "
            "whose cost could be told. Say what it costs, and that."
        )
    return option.cost / option.effect


def compare(start: Option, end: Option) -> OptionStep:
    """Return what it means to go from one option to another.

    Raises
    ------
    OptionError
        If a cost or an effect is no number.

    Examples
    --------
    >>> now = Option("Now", 1_000_000, 200)
    >>> step = compare(now, Option("More", 1_500_000, 300))
    >>> print(step.quadrant, step.ratio)
    dearer and better 5000.0
    >>> step = compare(now, Option("Other", 500_000, 100))
    >>> print(step.quadrant, step.ratio)
    cheaper and worse 5000.0

    """
    _refuse_unnumbered(start, end)
    cost, effect = end.cost - start.cost, end.effect - start.effect
    if isclose(start.effect, end.effect, rel_tol=_SAME):
        return OptionStep(start, end, _as_good(cost), None)
    if effect > 0.0:
        quadrant = Quadrant.DEARER_BETTER if cost > 0.0 else Quadrant.DOMINATES
    else:
        quadrant = Quadrant.CHEAPER_WORSE if cost < 0.0 else Quadrant.DOMINATED
    # Nought is added lest no cost over a loss be a nought with a sign.
    return OptionStep(start, end, quadrant, cost / effect + 0.0)


def _as_good(cost: float) -> Quadrant:
    """Return on which side of another an option stands that is as good."""
    if cost == 0.0:
        return Quadrant.SAME
    return Quadrant.DEARER_SAME if cost > 0.0 else Quadrant.CHEAPER_SAME


def find_frontier(options: Sequence[Option]) -> Frontier:
    """Return which options are dominated, by what, and the steps between the rest.

    Parameters
    ----------
    options
        Those that exclude each other, doing nothing among them if that can be chosen.

    Raises
    ------
    OptionError
        If there are none, two share a name, or a figure is no number.

    Examples
    --------
    >>> found = find_frontier([
    ...     Option("Nothing", 0, 0), Option("Visits", 40_000, 2),
    ...     Option("Leaders", 60_000, 6), Option("Course", 70_000, 5),
    ... ])
    >>> for one in found.placed:
    ...     print(one.option.name, "-", one.standing, "-", *one.by)
    Nothing - efficient -
    Visits - dominated by a mixture - Nothing Leaders
    Leaders - efficient -
    Course - dominated - Leaders
    >>> [step.ratio for step in found.steps]
    [10000.0]

    """
    _refuse_unnumbered(*options)
    names = [option.name for option in options]
    if not names or len(set(names)) < len(names):
        raise OptionError(
            "There are no options, or two of one name. Give one at least, each under a "
            "name of its own."
        )
    efficient, places = _places(options)
    placed = tuple(_with_neighbours(places[name], places, efficient) for name in names)
    steps = (compare(start, end) for start, end in pairwise(efficient))
    return Frontier(placed, tuple(steps))


def _places(options: Sequence[Option]) -> tuple[list[Option], dict[str, Placed]]:
    """Return the efficient options, the cheapest first, and where each stands."""
    best_first = sorted(options, key=lambda one: (one.cost, -one.effect))
    efficient: list[Option] = []
    places: dict[str, Placed] = {}
    for at, option in enumerate(best_first):
        place = _place(option, best_first[:at])
        places[option.name] = place
        if place.standing is OptionStanding.EFFICIENT:
            for passed in _pass_by(efficient, option):
                places[passed.name] = Placed(passed, OptionStanding.EXTENDED_DOMINATED)
            efficient.append(option)
    return efficient, places


def _place(option: Option, no_dearer: Sequence[Option]) -> Placed:
    """Return the place of an option beside those no dearer, mixtures left aside."""
    for other in no_dearer:
        quadrant = compare(other, option).quadrant
        if quadrant is Quadrant.SAME:
            return Placed(option, OptionStanding.TWIN, (other.name,))
        if quadrant in {Quadrant.DEARER_SAME, Quadrant.DOMINATED}:
            return Placed(option, OptionStanding.DOMINATED, (other.name,))
    return Placed(option, OptionStanding.EFFICIENT)


def _pass_by(efficient: list[Option], option: Option) -> list[Option]:
    """Take off the end, and return, what a mixture with a further option dominates."""
    passed = []
    while len(efficient) > 1 and _is_bent(efficient[-2], efficient[-1], option):
        passed.append(efficient.pop())
    return passed


def _is_bent(first: Option, middle: Option, last: Option) -> bool:
    """Whether a success costs more up to the middle than from there on."""
    before, after = compare(first, middle), compare(middle, last)
    return before.cost * after.effect > after.cost * before.effect


def _with_neighbours(
    placed: Placed, places: Mapping[str, Placed], efficient: Sequence[Option]
) -> Placed:
    """Return a place with the two whose mixture dominates it, or its twin, if any."""
    is_twin = placed.standing is OptionStanding.TWIN
    standing = places[placed.by[0]].standing if is_twin else placed.standing
    if standing is not OptionStanding.EXTENDED_DOMINATED:
        return placed
    below = [one for one in efficient if one.effect < placed.option.effect]
    above = [one for one in efficient if one.effect > placed.option.effect]
    return Placed(placed.option, standing, (below[-1].name, above[0].name))


def _refuse_unnumbered(*options: Option) -> None:
    """Raise if a cost or an effect is no number."""
    for option in options:
        if not isfinite(option.cost) or not isfinite(option.effect):
            raise OptionError(
                f"The cost or the effect of '{option.name}' is no number. Leave out an "
                "option of which it is not known."
            )
