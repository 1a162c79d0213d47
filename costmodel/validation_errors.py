"""Errors of validation that are worth telling, each at its place in the document.

A value that may be of several types is tried as each of them and fails as each of
them. Its user should hear of the type it was probably meant for, and of that alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel, ValidationError

from costmodel.document_lines import Steps, dotted
from costmodel.document_sorts import Sort, bare, is_model, sort_of, sort_wanted
from costmodel.document_tree import Tree
from costmodel.document_types import Spot, names_of, spot, wanted_at
from costmodel.fault_sentences import ANOTHER_SORT
from costmodel.suggestions import closest

MOST_ERRORS = 2000
"""Errors of one document that are looked into; beyond, a file is no model at all."""


@dataclass(frozen=True)
class PlacedError:
    """An error of validation and the place it speaks of."""

    spot: Spot
    code: str
    context: Mapping[str, object] = field(default_factory=dict)
    message: str = ""

    @property
    def steps(self) -> Steps:
        """The way to the place."""
        return self.spot.steps


def placed_errors(
    error: ValidationError, kind: type[BaseModel], tree: Tree
) -> list[PlacedError]:
    """Return the errors worth telling of a document that its type does not accept.

    Parameters
    ----------
    error
        What validation raised.
    kind
        The type of the document.
    tree
        The document as it was read; what it has told itself is left out.

    """
    errors = [
        PlacedError(spot(kind, e["loc"]), e["type"], e.get("ctx", {}), e["msg"])
        for e in error.errors(include_url=False, include_input=False)[:MOST_ERRORS]
    ]
    doubted = {doubt.steps for doubt in tree.doubts if doubt.is_key}
    untold = [
        error
        for error in errors
        if not _is_told(error, tree)
        and not (error.steps in doubted and _is_of_name(error, tree))
    ]
    return _apart(untold, 0, kind, tree)


def known_names(error: PlacedError) -> list[str]:
    """Return the names that are known in the mapping an error speaks of."""
    models = [bare(option) for option in error.spot.around]
    return [name for model in models if is_model(model) for name in names_of(model)]


def name_meant(error: PlacedError, tree: Tree) -> str | None:
    """Return the name, not written yet, that an unknown one was meant for."""
    name, known = str(error.steps[-1]), known_names(error)
    if name.partition(":")[0] in known:
        return name.partition(":")[0]
    mapping = tree.part(error.steps[:-1])
    written = mapping if isinstance(mapping, dict) else {}
    return closest(name, [one for one in known if one not in written])


def _is_told(error: PlacedError, tree: Tree) -> bool:
    """Return whether the reading itself has told what is behind an error."""
    steps = error.steps
    if error.code == "missing" and dotted(*steps[:-1]) in tree.incomplete:
        return True
    return any(
        dotted(*steps[:count]) in tree.refused for count in range(len(steps) + 1)
    )


def _is_of_name(error: PlacedError, tree: Tree) -> bool:
    """Return whether an error is about a name, or about a value that is not there."""
    has_no_value = tree.part(error.steps) is None and error.code != "extra_forbidden"
    return error.spot.is_key or has_no_value


def _apart(
    errors: list[PlacedError], depth: int, kind: type[BaseModel], tree: Tree
) -> list[PlacedError]:
    """Return, of the errors of each choice of types, those of one type alone."""
    worth = [e for e in errors if len(e.spot.choices) <= depth]
    choices: dict[Steps, list[PlacedError]] = defaultdict(list)
    for error in errors:
        if len(error.spot.choices) > depth:
            choices[error.spot.choices[depth][0]].append(error)
    for steps, group in choices.items():
        value = tree.part(steps)
        sorts = {sort_wanted(option) for option in wanted_at(kind, steps)}
        fits = None in sorts or sort_of(value) in sorts
        nearest = _nearest(steps, value, group, depth) if fits else None
        if nearest is None:
            worth.append(PlacedError(Spot(steps), ANOTHER_SORT))
        else:
            worth += _apart(nearest, depth + 1, kind, tree)
    return worth


def _nearest(
    steps: Steps, value: object, group: list[PlacedError], depth: int
) -> list[PlacedError] | None:
    """Return the errors of the type a value was meant for; None if none comes near."""
    tries: dict[str, list[PlacedError]] = defaultdict(list)
    for error in group:
        tries[error.spot.choices[depth][1]].append(error)
    near = [
        errors
        for errors in tries.values()
        if not any(e.steps == steps and _says_sort(e, value) for e in errors)
    ]
    return min(near, key=len, default=None)


def _says_sort(error: PlacedError, value: object) -> bool:
    """Return whether an error says that a value is not even of the right sort."""
    if error.code in {"enum", "literal_error"}:
        return sort_of(value) is not Sort.TEXT
    return error.code.endswith("_type")
