"""The methods of sharing pools side by side, and what each makes of a programme."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel import bearers
from costmodel.allocation_methods import MethodCosts
from costmodel.arrays import Floats, Integers
from costmodel.bearers import WHOLE
from costmodel.casting import fitted
from costmodel.pools import Method
from costmodel.register import Register
from reports import cells, wording
from reports.columns import balance, pounds, share
from reports.cost_tables import ALL, PLANNED, PROGRAMME, UNUSED, WITH_NONE
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.rows import addressed, row
from reports.statements import ROUNDED, Statements
from reports.tables import Cell, Column, Form, Row, RowKind, Table
from scenarios.explain.methods import (
    CHANGE,
    LEAST,
    MOST,
    RANK,
    REVERSE,
    method_address,
)

METHODS: Mapping[Method, str] = {
    Method.DIRECT: "Direct",
    Method.STEP_DOWN: "Step-down",
    Method.RECIPROCAL: "Reciprocal",
}
"""Names of the methods, in the order in which they are told."""

Key = str
"""A method, or a published set of rules, by its name."""

LITTLE = (0.01, 0.02, 0.03)
"""Changes of a full cost, as fractions, up to which the choice decides little."""

_BY_METHOD, _BY_ORDER = "Full cost by method", "Step-down by order of pools"
_BY_RULES = "Full cost by published rules"

_WHAT_THEY_ARE = (
    "Direct shares pools among programmes alone; step-down closes one pool after"
    " another; reciprocal lets all pools serve each other. The largest change is that"
    " by the method which lies furthest from the model's."
)
_UNSHARED = (
    "Not shared is cost of pools that reach no programme: none uses what they are"
    " spread by, or the pools that they serve take nothing by that method."
)
_IN_NONE = ((-2, NOT_SHARED, _UNSHARED), (-1, UNUSED_CAPACITY, UNUSED))
"""Lines of cost that are in no programme: position, name and what they are."""

_LINES = (bearers.NOT_SHARED, bearers.UNUSED_CAPACITY)
"""The same lines as addresses name them."""

_NO_DIFFERENCE = (
    "Every method gives every programme the same cost: the choice of method decides"
    " nothing here."
)
_ORDER_IS_NOTHING = "The order of pools in step-down changes nothing."


@dataclass(frozen=True)
class _Change:
    """The largest change of one programme's cost by a method that is not the model's.

    A programme that costs nothing by the model's method changes without end.
    """

    programme: int
    key: Key
    change: float
    """As a fraction of the cost by the model's own method."""


@dataclass(frozen=True)
class _Sides:
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

    def change(self, programme: int) -> _Change:
        """Return how far another method moves a programme's cost at most."""
        own = float(self.pounds[self.costs.own][programme])
        found = [
            _Change(programme, key, _relative(own, float(self.pounds[key][programme])))
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


def allocation_methods(statements: Statements) -> Table | None:
    """Return what each programme costs by each method of sharing pools.

    None if there is nothing that could be shared by another method.
    """
    costs = statements.comparison.cost.methods
    if costs is None:
        return None
    sides = _Sides(statements, costs)
    names = statements.labels.programmes
    if len(names) == 1 and sides.is_one and sides.is_any_order:
        return None
    owners = statements.comparison.model.programmes
    rows = [
        _asked(sides, _row_of(sides, name, at), owner)
        for at, (name, owner) in enumerate(zip(names, owners, strict=True))
    ]
    rows += [
        _asked(sides, _row_of_none(sides, name, at), owner)
        for (at, name, _), owner in zip(_IN_NONE, _LINES, strict=True)
        if sides.has_any(at)
    ]
    rows.append(_asked(sides, _total(sides), WHOLE))
    return Table(
        "allocation_methods",
        f"What each programme costs by each method of sharing, {statements.span}",
        tuple(_columns(sides)),
        tuple(rows),
        statements.nominal,
        tuple(_notes(sides)),
    )


def _asked(sides: _Sides, line: Row, owner: str) -> Row:
    """Return a row with what explains its figures."""
    orders = () if sides.is_any_order else (REVERSE, LEAST, MOST)
    change = CHANGE if sides.costs_something(owner) else ""
    words = (*sides.by_key, *orders, RANK, "", change)
    return addressed(line, (word and method_address(owner, word) for word in words))


def _columns(sides: _Sides) -> Iterator[Column]:
    """Yield the columns; those of orders only where an order makes a difference."""
    yield Column(PROGRAMME)
    for key, name in sides.names.items():
        heading = f"{name} (the model's)" if key == sides.costs.own else name
        yield pounds(heading, _BY_METHOD if key in set(Method) else _BY_RULES)
    if not sides.is_any_order:
        yield pounds("In reverse", _BY_ORDER)
        yield balance("Least", _BY_ORDER)
        yield balance("Most", _BY_ORDER)
    yield Column("Rank", Form.COUNT)
    yield Column("Rank by other methods")
    yield share("Largest change")


def _row_of(sides: _Sides, name: str, at: int) -> Row:
    """Return what one programme costs by each method, and how far that moves it."""
    own = sides.pounds[sides.costs.own][at]
    moved = cells.share(sides.change(at).change) if own > 0.0 else cells.NOTHING
    rank = cells.count(sides.rank(at, sides.costs.own))
    return row(
        name,
        (*_pounds(sides, at), rank, cells.words(_other_ranks(sides, at)), moved),
    )


def _pounds(sides: _Sides, at: int) -> Iterator[Cell]:
    """Yield what one programme, or a line of none, costs in each column."""
    for amounts in sides.by_key.values():
        yield cells.pounds(amounts[at])
    if not sides.is_any_order:
        by_order = sides.by_order[:, at]
        yield from map(cells.pounds, (by_order[1], by_order.min(), by_order.max()))


def _row_of_none(sides: _Sides, name: str, at: int) -> Row:
    """Return a line of what no programme receives; it has no rank."""
    return row(name, (*_pounds(sides, at), *[cells.NOTHING] * 3))


def _total(sides: _Sides) -> Row:
    """Return the totals: the same by every method, and none of *least* and *most*."""
    totals = [amounts.sum() for amounts in sides.by_key.values()]
    if not sides.is_any_order:
        totals.append(sides.by_order[1].sum())
    empty = 3 if sides.is_any_order else 5
    figures = (*map(cells.pounds, totals), *[cells.NOTHING] * empty)
    has_none = any(sides.has_any(at) for at, *_ in _IN_NONE)
    return row(WITH_NONE if has_none else ALL, figures, RowKind.TOTAL)


def _other_ranks(sides: _Sides, at: int) -> str:
    """Return the ranks by other methods as far as they differ from the model's."""
    own = sides.rank(at, sides.costs.own)
    ranks = {each: sides.rank(at, each) for each in sides.others}
    told = [f"{sides.names[key]} {rank}" for key, rank in ranks.items() if rank != own]
    return ", ".join(told) or wording.NOTHING


def _notes(sides: _Sides) -> Iterator[str]:
    """Yield what the table means, and how it is to be read."""
    yield _meaning(sides)
    yield _order_in_words(sides)
    yield _WHAT_THEY_ARE
    yield from _rules_in_words(sides)
    yield from (note for at, _, note in _IN_NONE if sides.has_any(at))
    yield PLANNED
    yield ROUNDED


def _rules_in_words(sides: _Sides) -> Iterator[str]:
    """Yield where the published rules come from that stand in the table."""
    own = sides.statements.comparison.model.allocation.rules
    if own is not None:
        label = sides.register.rule_sets[own].label.lower()
        yield f"The model's own method is that of published rules: the {label}."
    for key in sides.costs.by_rules:
        rules = sides.register.rule_sets[key]
        yield f"{rules.label}: {rules.source}, {rules.period}."


def _meaning(sides: _Sides) -> str:
    """Return what the choice of method decides."""
    if sides.is_one:
        return _NO_DIFFERENCE
    programmes = range(len(sides.own) - 2)
    largest = max(map(sides.change, programmes), key=lambda each: abs(each.change))
    ranked = sum(map(sides.is_ranked_otherwise, programmes))
    limits = [limit for limit in LITTLE if abs(largest.change) <= limit]
    if not limits:
        return f"{_moves_most(sides, largest)} {_ranks_in_words(ranked)}"
    told = (
        "By method no programme's cost moves by more than"
        f" {wording.per_cent(limits[0])}"
    )
    if ranked:
        return f"{told}. {_ranks_in_words(ranked)}"
    return f"{told} and no rank changes: the choice of method decides little here."


def _moves_most(sides: _Sides, largest: _Change) -> str:
    """Return which programme another method moves most, how far and which way."""
    name = sides.statements.labels.programmes[largest.programme]
    own = f"{sides.in_words(sides.costs.own)}, the model's method"
    other = sides.in_words(largest.key)
    if math.isinf(largest.change):
        cost = wording.money(sides.pounds[largest.key][largest.programme])
        return (
            f"The choice of method moves {name} most: it costs {cost} by {other} and"
            f" nothing by {own}."
        )
    way = "more" if largest.change > 0.0 else "less"
    return (
        f"The choice of method moves {name} most: it costs"
        f" {wording.per_cent(abs(largest.change))} {way} by {other} than by {own}."
    )


def _ranks_in_words(ranked: int) -> str:
    """Return how many programmes have another rank by another method.

    Examples
    --------
    >>> _ranks_in_words(0), _ranks_in_words(2)
    ('No rank changes.', '2 programmes change rank.')

    """
    if not ranked:
        return "No rank changes."
    changes = "changes" if ranked == 1 else "change"
    return f"{wording.counted(ranked, 'programme')} {changes} rank."


def _order_in_words(sides: _Sides) -> str:
    """Return what the order of pools decides in step-down."""
    if sides.is_any_order:
        return _ORDER_IS_NOTHING
    least, most = sides.by_order.min(axis=0), sides.by_order.max(axis=0)
    at = int((most - least).argmax())
    labels = sides.statements.labels
    name = (*labels.programmes, "what is not shared", "unused capacity")[at]
    written = sides.statements.comparison.model.allocation
    is_stated = written.order or written.rules
    how = "in the stated order" if is_stated else "that serve others most first"
    pools = ", ".join(labels.pools[each] for each in sides.costs.orders[0])
    reach = wording.between(wording.money(least[at]), wording.money(most[at]))
    return (
        f"Step-down closes pools {how}: {pools}. {_orders_tried(sides.costs)} it moves"
        f" {name} most: {reach}."
    )


def _orders_tried(costs: MethodCosts) -> str:
    """Return over which orders the reach is."""
    tried = len(costs.orders)
    if not costs.has_every_order:
        return f"Over this order, its reverse and {tried - 2} drawn at random"
    return "Over both orders" if tried == 2 else f"Over all {tried} orders"  # noqa: PLR2004  # a pair
