"""The numbers of a model as one table: first those that may be drawn, then plain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumptions import Assumption, Quantity


@dataclass(frozen=True)
class Terms:
    """Where each number of a model stands in the table that is computed from."""

    names: tuple[str, ...]
    """Assumptions in use, in alphabetical order."""
    literals: tuple[float, ...]
    """Plain numbers, smallest first."""
    assumptions: Mapping[str, Assumption]
    """Every assumption the document may refer to, by name."""
    fortunes: tuple[str, ...] = ()
    """What is drawn beside assumptions: each a standard normal deviate, nought in the
    central case."""
    shares: frozenset[str] = frozenset()
    """Names of those that are shares of one whole, whatever their unit."""

    @cached_property
    def _positions(self) -> Mapping[float | str, int]:
        """Return the row of each number of the model."""
        both: tuple[float | str, ...] = (
            *self.names,
            *self.fortunes,
            *self.literals,
        )
        return {number: position for position, number in enumerate(both)}

    def position(self, quantity: Quantity) -> int:
        """Return the row of a quantity in the table of :meth:`table`."""
        return self._positions[quantity]

    @cached_property
    def central(self) -> Floats:
        """Return the register's own values; shape ``(names, 1)``.

        Fortunes stand after the assumptions, here and wherever *names* is an axis.
        """
        values = [self.assumptions[name].value for name in self.names]
        values += [0.0] * len(self.fortunes)
        return np.array(values, dtype=np.float64).reshape(-1, 1)

    def assumed(self, quantity: Quantity) -> float:
        """Return a quantity as the register or the model has it, in no draw."""
        if isinstance(quantity, str):
            return self.assumptions[quantity].value
        return quantity

    def table(self, drawn: Floats) -> Floats:
        """Return every number of the model for each draw.

        ``drawn`` has shape ``(names, draws)``, in each assumption's own unit; the
        result has shape ``(names + literals, draws)``.
        """
        plain = np.array(self.literals, dtype=np.float64).reshape(-1, 1)
        return np.concatenate((drawn, np.repeat(plain, drawn.shape[1], axis=1)))


def terms_of(
    quantities: Iterable[Quantity],
    assumptions: Mapping[str, Assumption],
    fortunes: tuple[str, ...] = (),
    shares: frozenset[str] = frozenset(),
) -> Terms:
    """Return the table of all the quantities given, of fortunes, nought and one.

    Examples
    --------
    >>> from costmodel.assumptions import Assumption
    >>> days = Assumption(label="Days", value=6.0)
    >>> terms_of(["days", 2.0, 1.0, "days"], {"days": days}).literals
    (0.0, 1.0, 2.0)

    """
    quantities = tuple(quantities)
    names = sorted({each for each in quantities if isinstance(each, str)})
    plain = {float(each) for each in quantities if not isinstance(each, str)}
    literals = sorted(plain | {0.0, 1.0})
    return Terms(tuple(names), tuple(literals), assumptions, fortunes, shares)
