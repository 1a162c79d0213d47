"""What programmes cost by each method of sharing pools, in whole pounds."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.allocation_methods import MethodCosts
from costmodel.arrays import Floats, Integers
from costmodel.casting import fitted
from costmodel.pools import Method
from costmodel.register import Register
from reports.statements import Statements

METHODS: Mapping[Method, str] = {
    Method.DIRECT: "Direct",
    Method.STEP_DOWN: "Step-down",
    Method.RECIPROCAL: "Reciprocal",
}
"""Names of the methods, in the order in which they are told."""

Key = str
"""A method, or a published set of rules, by its name."""


@dataclass(frozen=True)
class Change:
    """The largest change of one programme's cost by a method that is not the model's.

    A programme that costs nothing by the model's method changes without end.
    """

    programme: int
    key: Key
    change: float
    """As a fraction of the cost by the model's own method."""


@dataclass(frozen=True)
class MethodsCompared:
    """Every method's costs in whole pounds.

    After the programmes stand *not shared* and *unused capacity*.
    """

    statements: Statements
    costs: MethodCosts

    @cached_property
    def own(self) -> Integers:
        """By the model's own method, as every other table prints them."""
        own: Integers = self.statements.cost.by_line.sum(axis=(0, 2))
        return own

    @cached_property
    def pounds(self) -> Mapping[Key, Floats]:
        """By each method, and then by each set of rules, unrounded."""
        methods = {each.value: self.costs.by_method[each] for each in METHODS}
        return {**methods, **self.costs.by_rules}

    @cached_property
    def by_key(self) -> Mapping[Key, Integers]:
        """The same in whole pounds."""
        return {key: self._whole(amounts) for key, amounts in self.pounds.items()}

    @cached_property
    def names(self) -> Mapping[Key, str]:
        """What each method is called."""
        methods = {each.value: name for each, name in METHODS.items()}
        sets = self.register.rule_sets
        return {**methods, **{key: sets[key].label for key in self.costs.by_rules}}

    @property
    def register(self) -> Register:
        """What is published, sets of rules among it."""
        return self.statements.comparison.cost.ledger.costs.plan.facts.register

    def in_words(self, key: Key) -> str:
        """Return a method as a sentence names it."""
        is_method = key in set(Method)
        name = self.names[key].lower()
        return name if is_method else f"the {name}"

    @cached_property
    def by_order(self) -> Integers:
        """By step-down in each order; ``(order, programme + 2)``."""
        return self._whole(self.costs.by_order)

    def _whole(self, amounts: Floats) -> Integers:
        """Round amounts as the model's own are: what does not differ prints alike."""
        moved = self.own - self.costs.by_method[self.costs.own]
        parts = np.where(amounts > 0.0, np.maximum(amounts + moved, 0.0), 0.0)
        return fitted(np.full(amounts.shape[:-1], self.own.sum()), parts)

    @cached_property
    def others(self) -> tuple[Key, ...]:
        """The methods that are not the model's own."""
        return tuple(key for key in self.pounds if key != self.costs.own)

    @property
    def is_one(self) -> bool:
        """Whether every method gives the same, in whole pounds."""
        return all((self.by_key[each] == self.own).all() for each in self.others)

    @property
    def is_any_order(self) -> bool:
        """Whether every order gives the same, in whole pounds."""
        return bool((self.by_order == self.by_order[0]).all())

    def has_any(self, line: int) -> bool:
        """Whether any method or order leaves cost on a line that is in no programme."""
        amounts = [*self.by_key.values(), *self.by_order]
        return any(each[line] for each in amounts)

    def costs_something(self, owner: str) -> bool:
        """Whether an owner is a programme with a cost by the model's own method."""
        programmes = tuple(self.statements.comparison.model.programmes)
        own = self.costs.by_method[self.costs.own]
        return owner in programmes and own[programmes.index(owner)] > 0.0

    def rank(self, programme: int, key: Key) -> int:
        """Return a programme's place, the dearest first; equals share the better."""
        amounts = self.by_key[key][:-2]
        return 1 + int((amounts > amounts[programme]).sum())

    def is_ranked_otherwise(self, programme: int) -> bool:
        """Whether a programme has another rank by another method."""
        own = self.rank(programme, self.costs.own)
        return any(self.rank(programme, each) != own for each in self.others)

    def change(self, programme: int) -> Change:
        """Return how far another method moves a programme's cost at most."""
        own = float(self.pounds[self.costs.own][programme])
        found = [
            Change(programme, key, _relative(own, float(self.pounds[key][programme])))
            for key in self.others
        ]
        return max(found, key=lambda each: abs(each.change))


def _relative(own: float, other: float) -> float:
    """Return a change as a fraction of what there was; without end if from nothing.

    Examples
    --------
    >>> _relative(4.0, 5.0), _relative(0.0, 5.0), _relative(0.0, 0.0)
    (0.25, inf, 0.0)

    """
    if own > 0.0:
        return (other - own) / own
    return math.inf if other > 0.0 else 0.0
