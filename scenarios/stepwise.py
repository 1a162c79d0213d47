"""What each change of a document does to its figures, one after another.

The rule in words, with its worked example, is docs/method/comparison.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

import numpy as np
from pydantic import ValidationError

from costmodel.arrays import Floats
from costmodel.canonical import Part, plain_part
from costmodel.document_lines import DocumentLines
from costmodel.inspection import has_errors
from costmodel.register import Register
from scenarios.affordability_tables import AffordabilityTables
from scenarios.checks import check_funding
from scenarios.differences import ComparedSide, side_of
from scenarios.document_changes import (
    DocumentChange,
    by_name,
    changes_between,
    in_lists,
    made,
)
from scenarios.funded_plan import funded_plan_of
from scenarios.funding import FundedModel

MOST_STEPS = 40
"""Changes up to which each is made for itself."""

Document = dict[str, Part]
"""A document whose lists of named things are mappings."""


@dataclass(frozen=True)
class ChangeStep:
    """Changes that are made at once, and what they add to each figure."""

    changes: tuple[DocumentChange, ...]
    adds: Floats
    """In their turn; ``(figure,)``."""
    alone: Floats | None
    """Made in the first document with no other; None: that makes no sound document."""


@dataclass(frozen=True)
class Stepwise:
    """From one document to another, change by change."""

    one: ComparedSide
    other: ComparedSide
    steps: tuple[ChangeStep, ...]

    @property
    def interaction(self) -> Floats | None:
        """What is left of the whole difference beside changes alone; ``(figure,)``.

        None if any of them cannot be made alone.
        """
        left = self.other.totals - self.one.totals
        for step in self.steps:
            if step.alone is None:
                return None
            left = left - step.alone
        return left


@dataclass(frozen=True)
class Workings:
    """What is published beside documents, by which they are worked out."""

    register: Register
    tables: AffordabilityTables

    def side(self, document: Mapping[str, Part]) -> ComparedSide | None:
        """Work out a document with one way of funding; None if it is not sound."""
        try:
            model = FundedModel.model_validate(in_lists(dict(document)))
        except ValidationError:
            return None
        found = check_funding(model, self.register, self.tables, DocumentLines())
        if has_errors(found):
            return None
        funded = funded_plan_of(model, self.register, self.tables)
        (scenario,) = funded.scenarios.values()
        return side_of(funded, scenario)


def document_of(model: FundedModel, way: str, called: str) -> Document:
    """Return a document with one of its ways of funding alone, called as stated."""
    alone = model.model_copy(update={"funding": {called: model.funding[way]}})
    return cast("Document", by_name(plain_part(alone)))


def stepwise(one: Document, other: Document, workings: Workings) -> Stepwise:
    """Walk from one document to another; both are sound.

    Parameters
    ----------
    one, other
        Documents with one way of funding of the same name, of :func:`document_of`.
    workings
        What is published beside them.

    """
    first, last = workings.side(one), workings.side(other)
    if first is None or last is None:
        raise ValueError("Both documents have to be sound before they are compared.")
    groups = list(_grouped(changes_between(one, other)))
    steps = tuple(_steps(one, groups, (first, last), workings))
    return Stepwise(first, last, steps)


def _grouped(changes: Sequence[DocumentChange]) -> Iterator[tuple[DocumentChange, ...]]:
    """Yield changes one by one, or by part of the document if they are too many."""
    if len(changes) <= MOST_STEPS:
        yield from ((each,) for each in changes)
        return
    for _, members in groupby(changes, key=_part_of):
        yield tuple(members)


def _part_of(change: DocumentChange) -> tuple[str, ...]:
    """Return the part of the document that a change is in."""
    depth = 4 if change.path[0] == "funding" else 2
    return change.path[:depth]


def _steps(
    one: Document,
    groups: Iterable[tuple[DocumentChange, ...]],
    ends: tuple[ComparedSide, ComparedSide],
    workings: Workings,
) -> Iterator[ChangeStep]:
    """Yield each step; what makes no sound document is made with the next."""
    first, last = (each.totals for each in ends)
    pending: list[DocumentChange] = []
    document, before = one, first
    made_so_far: list[tuple[tuple[DocumentChange, ...], Floats]] = []
    for group in groups:
        pending += group
        changed = made(document, pending)
        side = workings.side(changed)
        if side is not None:
            made_so_far.append((tuple(pending), side.totals - before))
            document, before, pending = changed, side.totals, []
    if pending:
        made_so_far.append((tuple(pending), np.zeros_like(first)))
    for at, (changes, adds) in enumerate(made_so_far):
        is_last = at == len(made_so_far) - 1
        alone = workings.side(made(one, changes))
        yield ChangeStep(
            changes,
            adds + (last - before) if is_last else adds,
            None if alone is None else alone.totals - first,
        )
