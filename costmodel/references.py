"""Every number of a document, with its place: plain, or the name of an assumption."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel

from costmodel.assumptions import Quantity

Path = tuple[str | int, ...]
"""Steps from the top of the document, as ``("people", "head", "fee")``."""

_QUANTITY = frozenset(get_args(Quantity))

_Part = TypeVar("_Part", bound=BaseModel)


class _Field(NamedTuple):
    """A field of a document's part, and its step in a path."""

    name: str
    step: str
    annotation: object


def quantities_of(
    written: BaseModel, path: Path = ()
) -> Iterator[tuple[Path, float | str]]:
    """Yield each quantity in a document with its path, in the order of the document.

    The register of assumptions itself has none: it is what is referred to.
    """
    for field in _fields_with(type(written), None):
        value = getattr(written, field.name)
        yield from _within(value, field.annotation, (*path, field.step))


def parts_of(
    written: object, kind: type[_Part], path: Path = ()
) -> Iterator[tuple[Path, _Part]]:
    """Yield each part of a kind in a document with its path, as every ingredient.

    Examples
    --------
    >>> from costmodel.ingredients import Ingredient
    >>> from costmodel.pools import Pool
    >>> rent = {"label": "Rent", "cost_type": "premises", "price": 10.0, "vat": "none"}
    >>> office = Pool(label="Office", driver="schools", ingredients=[rent])
    >>> [(path, found.label) for path, found in parts_of(office, Ingredient)]
    [(('ingredients', 0), 'Rent')]

    """
    if isinstance(written, kind):
        yield path, written
    elif isinstance(written, BaseModel):
        for field in _fields_with(type(written), kind):
            value = getattr(written, field.name)
            yield from parts_of(value, kind, (*path, field.step))
    elif isinstance(written, Mapping):
        for key, item in written.items():
            yield from parts_of(item, kind, (*path, key))
    elif isinstance(written, tuple):
        for position, item in enumerate(written):
            yield from parts_of(item, kind, (*path, position))


def part_at(written: object, path: Path) -> object:
    """Return what stands at a path in a document.

    Examples
    --------
    >>> from costmodel.pools import Pool
    >>> rent = {"label": "Rent", "cost_type": "premises", "price": 10.0, "vat": "none"}
    >>> office = Pool(label="Office", driver="schools", ingredients=[rent])
    >>> part_at(office, ("ingredients", 0, "label"))
    'Rent'

    """
    for step in path:
        is_field = isinstance(written, BaseModel)
        written = getattr(written, str(step)) if is_field else written[step]  # type: ignore[index]
    return written


def _within(
    value: object, annotation: object, path: Path
) -> Iterator[tuple[Path, float | str]]:
    """Yield the quantities in one value, told from names by its declared type."""
    if isinstance(value, BaseModel):
        yield from quantities_of(value, path)
    elif isinstance(value, Mapping):
        inner = get_args(_mapping_type(annotation))[-1]
        for key, item in value.items():
            yield from _within(item, inner, (*path, key))
    elif isinstance(value, tuple):
        inner = _item_type(annotation)
        for position, item in enumerate(value):
            yield from _within(item, inner, (*path, position))
    elif isinstance(value, float | str) and _is_quantity(annotation):
        yield path, value


@cache
def _fields_with(
    model: type[BaseModel], kind: type[BaseModel] | None
) -> tuple[_Field, ...]:
    """Return the fields in which a part of a kind may be; None: a quantity.

    A document has many fields, and few lead to what is looked for.
    """
    return tuple(
        _Field(name, field.alias or name, field.annotation)
        for name, field in model.model_fields.items()
        if any(_is_sought(one, kind) for one in _types_in(field.annotation))
    )


def _is_sought(declared: object, kind: type[BaseModel] | None) -> bool:
    """Whether a declared type is the kind that is looked for; None: a quantity."""
    if kind is None:
        return _is_quantity(declared)
    return isinstance(declared, type) and issubclass(declared, kind)


def _types_in(annotation: object) -> Iterator[object]:
    """Yield a declared type and all those inside it."""
    yield annotation
    for inner in get_args(annotation):
        yield from _types_in(inner)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from _types_in(field.annotation)


@cache
def _is_quantity(annotation: object) -> bool:
    """Whether a declared type is a number or the name of an assumption."""
    return set(get_args(annotation)) >= _QUANTITY


@cache
def _mapping_type(annotation: object) -> object:
    """Return the declared type of a mapping, also inside a choice of types."""
    choices = [annotation, *get_args(annotation)]
    return next(choice for choice in choices if get_origin(choice) is dict)


@cache
def _item_type(annotation: object) -> object:
    """Return the declared type of a tuple's items, also inside a choice of types."""
    choices = [annotation, *get_args(annotation)]
    tuples = [choice for choice in choices if Ellipsis in get_args(choice)]
    return get_args(tuples[0])[0] if tuples else None
