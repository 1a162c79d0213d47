"""Every number of a document, with its place: plain, or the name of an assumption."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar, get_args, get_origin

from pydantic import BaseModel

from costmodel.assumptions import Assumption, Quantity

Path = tuple[str | int, ...]
"""Steps from the top of the document, as ``("people", "head", "fee")``."""

_QUANTITY = frozenset(get_args(Quantity))

_Part = TypeVar("_Part", bound=BaseModel)


def quantities_of(
    written: BaseModel, path: Path = ()
) -> Iterator[tuple[Path, float | str]]:
    """Yield each quantity in a document with its path, in the order of the document.

    The register of assumptions itself is passed over: it is what is referred to.
    """
    for name, field in type(written).model_fields.items():
        step = field.alias or name
        yield from _within(getattr(written, name), field.annotation, (*path, step))


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
        for name, field in type(written).model_fields.items():
            step = field.alias or name
            yield from parts_of(getattr(written, name), kind, (*path, step))
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
    if isinstance(value, Assumption):
        return
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


def _is_quantity(annotation: object) -> bool:
    """Whether a declared type is a number or the name of an assumption."""
    return set(get_args(annotation)) >= _QUANTITY


def _mapping_type(annotation: object) -> object:
    """Return the declared type of a mapping, also inside a choice of types."""
    choices = [annotation, *get_args(annotation)]
    return next(choice for choice in choices if get_origin(choice) is dict)


def _item_type(annotation: object) -> object:
    """Return the declared type of a tuple's items, also inside a choice of types."""
    choices = [annotation, *get_args(annotation)]
    tuples = [choice for choice in choices if Ellipsis in get_args(choice)]
    return get_args(tuples[0])[0] if tuples else None
