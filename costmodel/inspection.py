"""A model that is being checked: what is written and published, and where it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from costmodel.assumptions import Assumption, Quantity
from costmodel.document_lines import DocumentLines
from costmodel.document_scalars import shown
from costmodel.errors import Finding, Severity
from costmodel.facts import Facts
from costmodel.ingredients import Ingredient
from costmodel.model import CostModel
from costmodel.periods import Horizon
from costmodel.references import Path, quantities_of
from costmodel.register import Register
from costmodel.sampling import Range, range_of

Findings = Iterable[Finding]
"""What a check says, in the order of the document."""


@dataclass(frozen=True)
class Inspection:
    """What every check is given. Nothing here raises, whatever else is wrong."""

    model: CostModel
    register: Register
    lines: DocumentLines

    @cached_property
    def horizon(self) -> Horizon:
        """The months of the model."""
        organisation = self.model.organisation
        return Horizon(organisation.first_year, organisation.years)

    @cached_property
    def facts(self) -> Facts:
        """What is published, with the model's own assumptions before it."""
        return Facts(self.register, self.model.assumptions, self.horizon)

    @cached_property
    def assumptions(self) -> Mapping[str, Assumption]:
        """Every assumption the model may name; its own come before published ones."""
        return self.facts.assumptions()

    @cached_property
    def quantities(self) -> tuple[tuple[Path, Quantity], ...]:
        """Every number of the document with its path, in the order of the document."""
        return tuple(quantities_of(self.model))

    @cached_property
    def names_in_use(self) -> frozenset[str]:
        """The assumptions that the document names, known or not."""
        return frozenset(one for _, one in self.quantities if isinstance(one, str))

    @cached_property
    def ingredients(self) -> tuple[tuple[Path, Ingredient], ...]:
        """Every ingredient of programmes and pools, with its path."""
        pools, programmes = self.model.pools.items(), self.model.programmes.items()
        return tuple(
            ((group, name, "ingredients", position), ingredient)
            for group, owners in (("pools", pools), ("programmes", programmes))
            for name, owner in owners
            for position, ingredient in enumerate(owner.ingredients)
        )

    @property
    def additions(self) -> tuple[tuple[str, Ingredient], ...]:
        """What is added elsewhere, by the programme or pool it goes to; none here."""
        return ()

    def assumption(self, quantity: Quantity | None) -> Assumption | None:
        """Return the assumption a quantity names; None if it names none known."""
        return self.assumptions.get(quantity) if isinstance(quantity, str) else None

    def value(self, quantity: Quantity | None) -> float | None:
        """Return the central value of a quantity; None if it is not to be had."""
        if quantity is None or not isinstance(quantity, str):
            return quantity
        named = self.assumption(quantity)
        return None if named is None else named.value

    def range(self, quantity: Quantity) -> Range | None:
        """Return the range in which a named number is drawn; None if it is not."""
        named = self.assumption(quantity)
        return None if named is None or named.exact else range_of(named)

    def may_exceed_nought(self, quantity: Quantity) -> bool:
        """Whether a number is above nought, centrally or at its 90th percentile."""
        spread = self.range(quantity)
        most = spread.high if spread else 0.0
        return max(self.value(quantity) or 0.0, most) > 0.0

    def told(self, quantity: Quantity) -> str:
        """Return how a sentence about a number begins: by its name if it has one."""
        value = self.value(quantity)
        subject = f"'{quantity}'" if isinstance(quantity, str) else "This number"
        return f"{subject} is {shown(value or 0.0)}"

    def error(self, path: Path, what: str, remedy: str, why: str = "") -> Finding:
        """Return a finding that stops the run."""
        return Finding(Severity.ERROR, self.lines.place(*path), what, remedy, why)

    def warning(self, path: Path, what: str, remedy: str, why: str = "") -> Finding:
        """Return a finding that is shown beside the results."""
        return Finding(Severity.WARNING, self.lines.place(*path), what, remedy, why)

    def note(self, path: Path, what: str, remedy: str = "", why: str = "") -> Finding:
        """Return a finding that is worth knowing, with nothing to mend."""
        return Finding(Severity.NOTE, self.lines.place(*path), what, remedy, why)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding stops the run."""
    return any(finding.severity is Severity.ERROR for finding in findings)
