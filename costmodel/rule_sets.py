"""Ready-made ways to share pools, as published templates do it.

The rule in words is docs/method/allocation.md; the sets themselves are dated data.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field, model_validator

from costmodel.assumptions import Described
from costmodel.drivers import NAMING, Driver
from costmodel.pools import Allocation, Method, Pool, PoolKind


class RuledAllocation(Allocation):
    """How a template has pools serve each other; no document holds it."""

    turns: tuple[PoolKind, ...] = ()
    """Kinds in the order in which step-down closes them; other pools come last."""

    def turn_of(self, pool: Pool) -> int:
        """Return the place of the pool's kind in the template."""
        if pool.kind in self.turns:
            return self.turns.index(pool.kind)
        return len(self.turns)


class RuleSet(Described):
    """What a template shares each kind of pool by, and how kinds serve each other."""

    label: str = Field(min_length=1, max_length=40)
    """What tables call it."""
    dated: str = Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")
    """Year and month of the edition, as ``2021-09``."""
    period: str = Field(min_length=1, max_length=200)
    """The edition in words."""
    source: str = Field(min_length=1, max_length=500)
    """Where it can be looked up: title and publisher."""
    address: str = Field(min_length=1, max_length=500)
    """Where the source can be opened: a web address."""
    note: str = Field(min_length=1, max_length=1000)
    """What of it was read, and what is assumed."""
    method: Method
    """How pools serve each other."""
    drivers: dict[PoolKind, Driver] = Field(min_length=1)
    """The driver of each kind that it names; step-down closes kinds in this order."""

    @model_validator(mode="after")
    def _check_measured(self) -> RuleSet:
        """Refuse drivers that need names, which no template knows."""
        if NAMING.intersection(self.drivers.values()):
            raise ValueError("a template has only drivers that are measured")
        return self

    def names(self, pool: Pool) -> bool:
        """Whether it gives a pool its driver."""
        return pool.kind in self.drivers

    def pools(self, written: Mapping[str, Pool]) -> dict[str, Pool]:
        """Return pools with the drivers that it gives; others keep their own."""
        return {
            name: pool.model_copy(update={"driver": self.drivers[pool.kind]})
            if pool.kind in self.drivers
            else pool
            for name, pool in written.items()
        }

    def allocation(self) -> RuledAllocation:
        """Return how pools serve each other.

        Step-down closes kinds in the order of the template, and then the pools that it
        does not name; among those of one turn the ones that serve pools most come
        first.
        """
        turns = tuple(self.drivers) if self.method is Method.STEP_DOWN else ()
        return RuledAllocation(method=self.method, turns=turns)
