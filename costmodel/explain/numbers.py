"""The leaves of an explanation: numbers of the model, each with its source."""

from __future__ import annotations

from dataclasses import dataclass, field

from costmodel.assumptions import Assumption, Quantity
from costmodel.document_lines import DocumentLines, Steps, dotted
from costmodel.explain.tree import Explanation, NumberSource
from costmodel.plan import Plan
from costmodel.rates import Priced


@dataclass(frozen=True)
class NumberBook:
    """Every number of one model, ready to be shown as a leaf."""

    plan: Plan
    priced: Priced
    lines: DocumentLines
    _leaves: dict[tuple[str, Quantity, Steps], Explanation] = field(
        default_factory=dict
    )

    def of(
        self, name: str, quantity: Quantity, *path: str | int, unit: str = ""
    ) -> Explanation:
        """Return the leaf of a number.

        Parameters
        ----------
        name
            What the number is at its place: ``days for each school``.
        quantity
            The number, or the name of an assumption.
        path
            Its place in the model.
        unit
            ``£`` for money.

        """
        key = (name, quantity, path)
        if key not in self._leaves:
            self._leaves[key] = self._leaf(name, quantity, path, unit)
        return self._leaves[key]

    def fixed(self, name: str, amount: float, *path: str | int) -> Explanation:
        """Return the leaf of a number that can be no assumption, as a taper is."""
        return Explanation(name, amount, source=self.place_of(path))

    def _leaf(
        self, name: str, quantity: Quantity, path: Steps, unit: str
    ) -> Explanation:
        """Make a leaf."""
        amount = float(self.priced.value(quantity)[0])
        if isinstance(quantity, str):
            assumption = self.plan.terms.assumptions[quantity]
            source = source_of(quantity, assumption)
        else:
            source = self.place_of(path)
        return Explanation(name, amount, unit=unit, source=source)

    def place_of(self, path: Steps) -> NumberSource:
        """Return the place of a plain number."""
        lines = self.lines.lines
        return NumberSource(
            line=self.lines.told(*path),
            is_default=bool(lines) and dotted(*path) not in lines,
            place=dotted(*path),
        )


def source_of(name: str, assumption: Assumption) -> NumberSource:
    """Return all that is known of where an assumption comes from."""
    return NumberSource(
        name,
        assumption.label,
        assumption.unit,
        assumption.dated,
        str(assumption.grade),
        assumption.source,
        assumption.address,
    )
