"""What units of a programme contribute, and how many of them break even.

The rule in words is docs/method/library.md. Units are whole: schools, delegates, days.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from costmodel.arrays import Flags, Floats, Integers
from costmodel.errors import CostmodelError
from costmodel.plain_numbers import is_plain, shortened
from costmodel.quantities import STEP_TOLERANCE

_HALF_A_PENNY = 0.005

_NOISE = 1e-12
"""Part of what a unit brings and takes that is the arithmetic's, not the money's."""

_FINEST = 1_000
"""Parts of a unit in which what a step serves is told."""

_LEAST_EVERY = 1e-9
"""Units that a step serves at the least: fewer are none."""

MOST_UNITS = 10_000_000
"""Units up to which a break-even is sought."""


class ContributionError(CostmodelError):
    """A price, a cost or a step makes no sense; the message tells which."""


@dataclass(frozen=True)
class StepCost:
    """A cost that comes whole with every so many units begun: a room, a trainer."""

    cost: float
    """Pounds for each step."""
    every: float = math.inf
    """Units that one step serves; endless for a step that is taken once."""
    above: float = 0.0
    """Units that are served before the first step is taken."""

    def __post_init__(self) -> None:
        """Refuse what makes no sense.

        Raises
        ------
        ContributionError
            If a number is none, the cost below nought, or no unit is served.

        """
        has_end = self.every != math.inf
        for what, one in (
            ("cost", self.cost),
            ("every", self.every if has_end else 1.0),
            ("above", self.above),
        ):
            _refuse_no_number(f"'{what}' of a step", one)
        if not (self.every >= _LEAST_EVERY and self.cost >= 0.0):
            raise ContributionError(
                f"A step of £{self.cost:,.2f} for every {self.every:g} units makes "
                "no sense. Write a cost not below nought and units above it."
            )
        if not 0.0 <= self.above <= MOST_UNITS:
            raise ContributionError(
                f"A step above {self.above:g} units makes no sense. Write a number "
                f"from nought to {MOST_UNITS:,}."
            )

    def taken(self, units: Floats) -> Floats:
        """Return how many steps so many units take.

        ``units`` and the result have one shape.

        Raises
        ------
        ContributionError
            If units are no numbers.

        Examples
        --------
        >>> StepCost(700.0, 40).taken(np.array([0, 1, 40, 41])).tolist()
        [0.0, 1.0, 1.0, 2.0]
        >>> StepCost(900.0, above=25).taken(np.array([25, 26, 99])).tolist()
        [0.0, 1.0, 1.0]

        """
        numbers = np.asarray(_numbers_of(units), dtype=float)
        beyond = np.maximum(numbers - self.above, 0.0)
        if math.isinf(self.every):
            return (beyond > STEP_TOLERANCE).astype(float)
        return np.maximum(np.ceil(beyond / self.every - STEP_TOLERANCE), 0.0)


@dataclass(frozen=True)
class BreakEvenUnits:
    """How many units it takes to lose nothing."""

    units: int | None
    """The fewest, rounded up to a whole one; None if no number is enough."""
    lost_again: tuple[tuple[int, int | None], ...]
    """Ranges of more units, first and last, that make a loss again, since a step begins
    or each unit takes more than it brings. A last of None: however many there are, some
    larger number makes a loss."""
    safe: int | None
    """The fewest from which no larger number makes a loss; None if there is none."""


@dataclass(frozen=True)
class ProgrammeContribution:
    """What each unit brings and takes, and what is there whether any comes or not."""

    price: float
    """Pounds of income for a unit."""
    variable: float
    """Pounds of cost that vanish with a unit."""
    fixed: float = 0.0
    """Pounds of the programme's own that stay at any number of units."""
    steps: Sequence[StepCost] = ()

    def __post_init__(self) -> None:
        """Refuse what makes no sense.

        Raises
        ------
        ContributionError
            If a number is none, or steps are not several of :class:`StepCost`.

        """
        for what, one in (
            ("price", self.price),
            ("variable cost", self.variable),
            ("fixed cost", self.fixed),
        ):
            _refuse_no_number(f"The {what}", one)
        _refuse_no_steps(self.steps)

    def contribution(self, units: Floats) -> Floats:
        """Return income less what vanishes with the units, steps included; pounds.

        ``units`` and the result have one shape.

        Raises
        ------
        ContributionError
            If units are no numbers.

        """
        units = _numbers_of(units)
        steps = sum(step.cost * step.taken(units) for step in self.steps)
        return units * (self.price - self.variable) - steps

    def surplus(self, units: Floats) -> Floats:
        """Return the contribution less the fixed cost; pounds."""
        return self.contribution(units) - self.fixed

    def grown(self, price: float, cost: float, years: int) -> ProgrammeContribution:
        """Return the same so many years on.

        Parameters
        ----------
        price, cost
            Yearly growth of the price, and of all costs, as fractions.
        years
            How many.

        Raises
        ------
        ContributionError
            If one of them is no number, or what grows becomes too large for one.

        Examples
        --------
        >>> ProgrammeContribution(100.0, 40.0, 3_000.0).grown(0.0, 0.05, 2).fixed
        3307.5

        """
        raised, dearer = _growth(price, years), _growth(cost, years)
        return ProgrammeContribution(
            self.price * raised,
            self.variable * dearer,
            self.fixed * dearer,
            tuple(replace(step, cost=step.cost * dearer) for step in self.steps),
        )

    def break_even(self) -> BreakEvenUnits:
        """Return how many units it takes to lose nothing.

        Examples
        --------
        A conference: £75 a delegate, £28 of it for food; a speaker at £900, and a room
        of £700 for every 40.

        >>> room = StepCost(700.0, 40)
        >>> ProgrammeContribution(75.0, 28.0, 900.0, (room,)).break_even()
        BreakEvenUnits(units=35, lost_again=((41, 48),), safe=49)

        Raises
        ------
        ContributionError
            If more than ten million units would have to be looked at.

        """
        in_the_end = (
            self.price
            - self.variable
            - sum(step.cost / step.every for step in self.steps)
        )
        noise = _NOISE * (abs(self.price) + abs(self.variable))
        if in_the_end > noise:
            steps = sum(step.cost for step in self.steps)
            return self._looked_for(_most(self.fixed + steps, in_the_end))
        # A step served to its last unit costs least; beyond it only more is lost.
        spared = sum(step.cost * step.above / step.every for step in self.steps)
        if self.fixed - spared > _HALF_A_PENNY:
            return BreakEvenUnits(None, (), None)
        if in_the_end < -noise:
            most = _most(2 * _HALF_A_PENNY + spared - self.fixed, in_the_end)
            return _without_end(self._looked_for(most), most)
        begun = max((math.floor(step.above) for step in self.steps), default=0) + 1
        most = min(begun + self._period(), MOST_UNITS)
        return _without_end(self._looked_for(most), begun)

    def margin_of_safety(self, units: int) -> int | None:
        """Return how many of so many units may stay away before there is a loss.

        None if there is a loss at that number itself.

        Raises
        ------
        ContributionError
            If the number is not a whole one from nought to ten million.

        Examples
        --------
        >>> room = StepCost(700.0, 40)
        >>> ProgrammeContribution(75.0, 28.0, 900.0, (room,)).margin_of_safety(60)
        11

        """
        if not is_plain(units) or not 0 <= units <= MOST_UNITS or units % 1:
            raise ContributionError(
                f"{shortened(units)} is no number of units. Write a whole one from 0 "
                f"to {MOST_UNITS:,}."
            )
        planned = int(units)
        met = self._met(np.arange(planned + 1))
        if not met[-1]:
            return None
        lost = np.flatnonzero(~met)
        return planned - int(lost[-1]) - 1 if len(lost) else planned

    def _period(self) -> int:
        """Return the units after which all steps are full together, as at nought."""
        wholes = (
            Fraction(step.every).limit_denominator(_FINEST).numerator
            for step in self.steps
            if math.isfinite(step.every)
        )
        return min(math.lcm(*(max(units, 1) for units in wholes)), MOST_UNITS)

    def _met(self, units: Integers) -> Flags:
        """Whether each number of units makes no loss."""
        return self.surplus(units.astype(float)) >= -_HALF_A_PENNY

    def _looked_for(self, most: int) -> BreakEvenUnits:
        """Return the break-even among so many units, beyond which nothing is lost."""
        met = self._met(np.arange(most + 1))
        if not met.any():
            return BreakEvenUnits(None, (), None)
        first = int(met.argmax())
        lost = np.flatnonzero(~met[first:]) + first
        cuts = np.flatnonzero(np.diff(lost) > 1) + 1
        ranges = tuple(
            (int(part[0]), int(part[-1])) for part in np.split(lost, cuts) if len(part)
        )
        safe = int(lost[-1]) + 1 if len(lost) else first
        return BreakEvenUnits(first, ranges, safe)


def _without_end(found: BreakEvenUnits, since: int) -> BreakEvenUnits:
    """Return a break-even whose losses from some number on are never over."""
    lasting = [one for one in found.lost_again if one[1] is None or one[1] >= since]
    if not lasting:
        return found
    over = (one for one in found.lost_again if one not in lasting)
    return BreakEvenUnits(found.units, (*over, (lasting[0][0], None)), None)


def _most(pounds: float, in_the_end: float) -> int:
    """Return the units beyond which a sum is made up, or used up, in any case."""
    bound = max(pounds / abs(in_the_end), 0.0)
    if bound > MOST_UNITS:
        raise ContributionError(
            f"Break-even lies beyond {MOST_UNITS:,} units: a unit brings £"
            f"{_told(abs(in_the_end))} {'more' if in_the_end > 0.0 else 'less'} than "
            "it takes. See whether price and cost are for one unit each."
        )
    return math.ceil(bound) + 1


def _told(pounds: float) -> str:
    """Return a sum that may be far below a penny.

    Examples
    --------
    >>> _told(1e-6), _told(1.25)
    ('0.000001', '1.25')

    """
    return np.format_float_positional(pounds, 3, fractional=False, trim="-")


def _growth(yearly: float, years: float) -> float:
    """Return by what something is multiplied that grows for some years."""
    _refuse_no_number("The yearly growth", yearly)
    _refuse_no_number("The number of years", years)
    try:
        grown: float = (1.0 + yearly) ** years
    except ArithmeticError:
        grown = math.nan
    _refuse_no_number("The growth over all years", grown)
    return grown


def _refuse_no_number(what: str, value: object) -> None:
    """Raise unless something is one number of a sensible size."""
    if not is_plain(value):
        raise ContributionError(
            f"{what} is {shortened(value)}, which is not one number of a sensible size."
        )


def _refuse_no_steps(steps: object) -> None:
    """Raise unless something is several steps, or none of them."""
    if not isinstance(steps, Sequence) or not all(
        isinstance(step, StepCost) for step in steps
    ):
        raise ContributionError(
            f"Steps are {shortened(steps)}. Write them in brackets, with a comma after "
            "each: steps=(StepCost(700, every=40),)."
        )


def _numbers_of(units: Floats) -> Floats:
    """Return units if they are numbers; a list of them becomes an array.

    Raises
    ------
    ContributionError
        If they are something else.

    """
    try:
        numbers = np.asarray(units)
        is_right = numbers.dtype.kind in "iuf" and np.isfinite(numbers).all()
    except ValueError:
        is_right = False
    if not is_right or np.ma.is_masked(units):
        raise ContributionError(
            f"Units are {shortened(units)}, which are not all numbers. Write one, or a "
            "list or an array of them."
        )
    # A column of a data frame keeps its names.
    return units if hasattr(units, "dtype") else numbers
