"""Every number that a run uses, and which of them nobody can look up."""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.assumptions import Assumption
from costmodel.draft import plain_numbers
from costmodel.laid_down import rates_in_law
from costmodel.plan import Plan
from costmodel.references import Path


@dataclass(frozen=True)
class NumbersUsed:
    """The numbers of a run, each once, by where they come from."""

    own: tuple[Assumption, ...]
    """Of the model's own register, in its order."""
    published: tuple[Assumption, ...]
    """That ship with the software, by label."""
    laid_down: tuple[Assumption, ...]
    """In force in some month of the plan, each from a date on."""
    plain: tuple[tuple[Path, float], ...]
    """Stated in the model without unit, date or source, with their places."""

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Every number that has a name."""
        return (*self.own, *self.published, *self.laid_down)

    @property
    def weak(self) -> tuple[Assumption, ...]:
        """Those with a name that a reader cannot look up."""
        return tuple(one for one in self.assumptions if not one.is_sourced)

    @property
    def count(self) -> int:
        """How many numbers there are."""
        return len(self.assumptions) + len(self.plain)

    @property
    def unsourced(self) -> int:
        """How many of them a reader cannot look up."""
        return len(self.weak) + len(self.plain)


def numbers_used(plan: Plan) -> NumbersUsed:
    """Return every number that a compiled model uses.

    What nothing names is no part of it: an assumption used nowhere, a pension that no
    role has, a rate that is in force in no month of the plan.
    """
    own, used = plan.model.assumptions, frozenset(plan.terms.names)
    published = [plan.terms.assumptions[name] for name in used - own.keys()]
    in_law = rates_in_law(plan.model)
    return NumbersUsed(
        tuple(entry for name, entry in own.items() if name in used),
        tuple(sorted(published, key=lambda entry: (entry.label, entry.value))),
        tuple(
            entry
            for name in in_law
            if plan.facts.is_dated(name)
            for entry in plan.facts.in_force(name)
        ),
        plain_numbers(plan.model),
    )
