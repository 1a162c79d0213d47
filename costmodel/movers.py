"""Which unsourced numbers move full cost most, each by itself, all others central.

The rule in words is docs/method/verdict.md, *What it rests on*.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumptions import Assumption
from costmodel.draft import plain_numbers
from costmodel.full_cost import amount, journeys_of, planned_cohorts, quantities_of
from costmodel.model import CostModel
from costmodel.plan import Plan, plan_of
from costmodel.references import Path
from costmodel.sampling import range_in, with_values
from costmodel.variants import Variant

PREFIX = "number_stated."
"""Begins the name that a plain number is given, to be moved by itself."""


@dataclass(frozen=True)
class Mover:
    """What one unsourced number does to full cost."""

    number: str | Path
    """The name of an assumption, or where a plain number stands."""
    moves: float
    """Pounds of full cost, all years together, between its low and its high."""


def movers(plan: Plan) -> tuple[Mover, ...]:
    """Return the unsourced numbers that move full cost, the one that does most first.

    Each goes from its 10th to its 90th percentile; a plain number, which states none,
    by the half that a guess is given. A choice (``exact``) does not move.
    """
    named, paths = _with_names(plan.model)
    widened = plan_of(named, plan.facts.register)
    spreads = {
        name: range_in(widened.terms, name)
        for name in widened.terms.names
        if not (entry := widened.terms.assumptions[name]).is_sourced and not entry.exact
    }
    changes = [
        (name, min(max(end, spread.least), spread.most))
        for name, spread in spreads.items()
        for end in (spread.low, spread.high)
    ]
    widths = np.abs(np.diff(_full_cost(widened, changes).reshape(-1, 2), axis=1))
    found = [
        Mover(paths.get(name, name), float(width))
        for name, width in zip(spreads, widths[:, 0], strict=True)
        if width > 0.0
    ]
    return tuple(sorted(found, key=lambda one: (-one.moves, str(one.number))))


def _full_cost(plan: Plan, changes: Sequence[tuple[str, float]]) -> Floats:
    """Return the full cost of all years under each change; shape ``(changes,)``."""
    rows = plan.compile(Variant())
    table = plan.terms.table(with_values(plan.terms, changes))
    priced = plan.price(table, tuple(sorted(plan.book.shapes(rows.rates), key=repr)))
    journeys = journeys_of(plan, table, planned_cohorts(plan))
    quantities = quantities_of(plan, table, journeys)
    total = np.zeros(len(changes))
    for row in rows.rows:
        if row.is_broker_cost:
            total += amount(row, priced, quantities).sum(axis=0)
    return total


def _with_names(model: CostModel) -> tuple[CostModel, Mapping[str, Path]]:
    """Return a model whose plain numbers are guesses with names, and their places."""
    words: dict[str, Any] = model.model_dump(mode="json", by_alias=True)
    paths: dict[str, Path] = {}
    for position, (path, number) in enumerate(plain_numbers(model)):
        name = f"{PREFIX}{position}"
        paths[name] = path
        _put(words, path, name)
        guess = Assumption(label="A plain number", value=number)
        words["assumptions"][name] = guess.model_dump(mode="json")
    return type(model).model_validate(words), paths


def _put(words: dict[str, Any], path: Path, name: str) -> None:
    """Write a name where a number stands."""
    *steps, last = path
    inner: Any = words
    for step in steps:
        inner = inner[step if isinstance(inner, list) else str(step)]
    inner[last if isinstance(inner, list) else str(last)] = name
