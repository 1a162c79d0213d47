"""A figure taken apart: a tree in which each node tells how it is made of those below.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from costmodel.quantities import STEP_TOLERANCE


class Made(StrEnum):
    """How a node's amount comes from those of its children."""

    SUM = "sum"
    PRODUCT = "product"
    QUOTIENT = "quotient"
    """The first over the second."""
    EXCESS = "excess"
    """What the first is above the second; never below nought."""
    STEPS = "steps"
    """Whole steps: the first over the second, rounded up."""
    WHETHER = "whether"
    """One if its only child is above nought, else nought."""
    STATED = "stated"
    """A leaf, or made by the rule in its words from what stands below it."""


@dataclass(frozen=True)
class NumberSource:
    """Where a number of the model comes from."""

    name: str = ""
    """Of the assumption; empty for a plain number."""
    label: str = ""
    unit: str = ""
    dated: str = ""
    grade: str = ""
    source: str = ""
    address: str = ""
    line: int | None = None
    """Of the model, where a plain number stands; None if that leads nowhere."""
    is_default: bool = False
    """Whether a plain number is what holds where nothing is written."""
    place: str = ""
    """Of the model, where a plain number stands: its dotted path."""

    @property
    def words(self) -> str:
        """What a sceptic would ask, in one line.

        Examples
        --------
        >>> NumberSource(line=12).words, NumberSource(is_default=True).words
        ('a plain number of the model, line 12', 'not written in the model: the usual')
        >>> NumberSource(place="organisation.years").words
        'a plain number of the model, organisation.years'

        """
        if self.name:
            known = (self.label, self.unit, self.dated, self.grade, self.source)
            return f"{'; '.join(each for each in known if each)} [{self.name}]"
        if self.is_default:
            return "not written in the model: the usual"
        place = self.place if self.line is None else f"line {self.line}"
        return f"a plain number of the model{', ' if place else ''}{place}"


@dataclass(frozen=True)
class Explanation:
    """One figure, how it is made, and the figures it is made of."""

    name: str
    amount: float
    """Nominal pounds, or what :attr:`unit` says."""
    made: Made = Made.STATED
    children: tuple[Explanation, ...] = ()
    words: str = ""
    """What is to be known of it beside its name."""
    unit: str = ""
    """``£`` for money; empty for a share or a factor."""
    source: NumberSource | None = None
    """Of a leaf that is a number of the model."""
    address: str = ""
    """Of a figure with an explanation of its own, to which a leaf points."""

    def leaves(self) -> Iterator[Explanation]:
        """Yield every number of the model beneath, each as often as it is used."""
        if self.source is not None:
            yield self
        for child in self.children:
            yield from child.leaves()


TAKEN_OFF = Explanation("minus sign of what is received or taken off", -1.0)
"""Beside an amount that a sum is to have less."""


def _quotient(parts: list[float]) -> float:
    return parts[0] / parts[1]


def _excess(parts: list[float]) -> float:
    return max(parts[0] - parts[1], 0.0)


def _steps(parts: list[float]) -> float:
    return float(max(math.ceil(parts[0] / parts[1] - STEP_TOLERANCE), 0))


def _whether(parts: list[float]) -> float:
    return 1.0 if parts[0] > 0.0 else 0.0


_MAKERS: Mapping[Made, Callable[[list[float]], float]] = {
    Made.SUM: math.fsum,
    Made.PRODUCT: math.prod,
    Made.QUOTIENT: _quotient,
    Made.EXCESS: _excess,
    Made.STEPS: _steps,
    Made.WHETHER: _whether,
}


def made(
    name: str,
    how: Made,
    children: tuple[Explanation, ...],
    *,
    unit: str = "",
    words: str = "",
) -> Explanation:
    """Return a node whose amount is worked out from its children.

    Examples
    --------
    >>> days, fee = Explanation("days", 6.0), Explanation("fee", 650.0, unit="£")
    >>> made("fees", Made.PRODUCT, (days, fee), unit="£").amount
    3900.0

    """
    # Nought is added so that nothing taken off is 0 and not −0.
    amount = 0.0 + _MAKERS[how]([child.amount for child in children])
    return Explanation(name, amount, how, children, words, unit)
