"""The way through a type of document: which types are wanted at which place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from costmodel.document_lines import Steps
from costmodel.document_sorts import LISTS, bare, choices_of, is_model, options

KEY = "[key]"
"""How pydantic ends the way to the name in a mapping, rather than to its value."""


@dataclass(frozen=True)
class Spot:
    """A place in a document, found by the way a validation error names it."""

    steps: Steps
    """The way as the user wrote it."""
    around: tuple[object, ...] = ()
    """The types tried for the mapping or list that the place is in."""
    choices: tuple[tuple[Steps, str], ...] = ()
    """For each choice of types passed, outermost first: the way, and what was tried."""
    is_key: bool = False
    """Whether the name is meant, not the value under it."""


def names_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a mapping by the names that documents use for them."""
    return {
        field.validation_alias
        if isinstance(field.validation_alias, str)
        else field.alias or name: field
        for name, field in model.model_fields.items()
    }


def _annotation(field: FieldInfo) -> object:
    """Return the type of a field with its limits, which pydantic keeps apart."""
    if field.metadata and len(options(field.annotation)) == 1:
        return Annotated[field.annotation, *field.metadata]
    return field.annotation


def below(option: object, step: str | int) -> object | None:
    """Return the type wanted one step further in, or None if there is no way."""
    inner = bare(option)
    origin = get_origin(inner)
    parts: tuple[object, ...] = get_args(inner)
    if isinstance(step, int):
        if origin not in LISTS:
            return None
        is_fixed = origin is tuple and parts[-1] is not Ellipsis
        return parts[min(step, len(parts) - 1)] if is_fixed else parts[0]
    if origin is dict:
        return parts[1]
    if is_model(inner):
        field = names_of(inner).get(step)
        return None if field is None else _annotation(field)
    return None


def wanted_at(kind: type[BaseModel], steps: Steps) -> tuple[object, ...]:
    """Return every type that may stand at a place of a document, without None."""
    wanted: tuple[object, ...] = (kind,)
    for step in steps:
        wanted = _further(wanted, step)
    return wanted


def _further(wanted: tuple[object, ...], step: str | int) -> tuple[object, ...]:
    """Return the types one step further in, whichever of the present ones is taken."""
    inner = [below(choice, step) for option in wanted for choice in options(option)]
    return tuple(o for found in inner if found is not None for o in options(found))


def is_needed_at(kind: type[BaseModel], steps: Steps) -> bool:
    """Return whether a mapping cannot do without the value at a place."""
    fields = [
        names_of(inner).get(str(step))
        for step in steps[-1:]
        for option in wanted_at(kind, steps[:-1])
        if is_model(inner := bare(option))
    ]
    return any(field is not None and field.is_required() for field in fields)


def spot(kind: type[BaseModel], location: Steps) -> Spot:
    """Return the place that a validation error names.

    Parameters
    ----------
    kind
        The type of the document.
    location
        Names and positions, and after each choice of types the one that was tried.

    """
    steps: Steps = ()
    wanted: tuple[object, ...] = (kind,)
    around: tuple[object, ...] = ()
    choices: list[tuple[Steps, str]] = []
    is_chosen = False
    last = location[-1] if location else ""
    for part in location[:-1] if last == KEY else location:
        if len(wanted) > 1 and not is_chosen:
            choices.append((steps, str(part)))
            tried = _tried(wanted, str(part))
            is_chosen = len(tried) > 1
            wanted = tried if is_chosen else options(tried[0])
        else:
            steps = (*steps, part)
            around, wanted, is_chosen = wanted, _further(wanted, part), False
    return Spot(steps, around, tuple(choices), is_key=last == KEY)


def _tried(wanted: tuple[object, ...], tag: str) -> tuple[object, ...]:
    """Return the option that a tag names; all that it may name where that is open."""
    mappings = [o for o in wanted if is_model(bare(o))]
    named = [o for o in mappings if tag in _tags(bare(o))]
    others = [o for o in wanted if o not in mappings]
    return tuple(named or others or mappings)


def _tags(model: object) -> set[str]:
    """Return what an error may call a mapping: its class, or a value that tells it."""
    tags = {getattr(model, "__name__", "")}
    fields = names_of(model).values() if is_model(model) else ()
    for field in fields:
        if get_origin(field.annotation) is Literal:
            tags.update(choices_of(field.annotation))
    return tags
