"""The canonical form of a document: the same meaning, the same text, the same hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from enum import Enum
from typing import Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from costmodel.document_scalars import as_plain_number

Part = str | int | float | bool | list["Part"] | dict[str, "Part"] | None
"""A document, or a part of it, in mappings, lists, texts and numbers."""


def plain_part(thing: object) -> Part:
    """Return a document in plain mappings, lists, texts and numbers.

    What equals its default is left out, so that a document means the same to the
    next version, which may know more names. A name that tells the type of a mapping
    stays. Whole numbers are integers.
    """
    if isinstance(thing, BaseModel):
        return _plain_model(thing)
    if isinstance(thing, dict):
        return {str(plain_part(key)): plain_part(part) for key, part in thing.items()}
    if isinstance(thing, list | tuple):
        return [plain_part(part) for part in thing]
    if isinstance(thing, set | frozenset):
        return _sorted(plain_part(part) for part in thing)
    if isinstance(thing, Enum):
        return plain_part(thing.value)
    return _plain_value(thing)


def _plain_value(thing: object) -> Part:
    """Return a single value; a date or the like as text."""
    if isinstance(thing, float):
        return as_plain_number(thing)
    return thing if thing is None or isinstance(thing, str | int) else str(thing)


def _sorted(parts: Iterable[Part]) -> list[Part]:
    """Return the members of a set in an order of their own."""
    return sorted(parts, key=lambda part: json.dumps(part, sort_keys=True))


def _plain_model(model: BaseModel) -> dict[str, Part]:
    """Return a mapping with its names as documents spell them."""
    return {
        field.serialization_alias or field.alias or name: plain_part(value)
        for name, field in type(model).model_fields.items()
        if not _is_default(value := getattr(model, name), field)
    }


def _is_default(value: object, field: FieldInfo) -> bool:
    """Return whether a value goes without saying."""
    tells_type = get_origin(field.annotation) is Literal
    if field.is_required() or (tells_type and len(get_args(field.annotation)) == 1):
        return False
    default = field.get_default(call_default_factory=True, validated_data={})
    return bool(value == default)


def canonical_json(document: BaseModel) -> str:
    """Return a document as the one text that all of its spellings share.

    Names are sorted, numbers plain, defaults left out; the order of lists is kept.

    Examples
    --------
    >>> from costmodel.assumptions import Assumption
    >>> canonical_json(Assumption(label="Day fee", value=650.0, unit="£/day"))
    '{"label":"Day fee","unit":"£/day","value":650}'

    """
    return json.dumps(
        plain_part(document),
        sort_keys=True,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    )


def inputs_hash(canonical: str) -> str:
    """Return the name of a canonical document: SHA-256, 64 hexadecimal digits.

    Examples
    --------
    >>> inputs_hash("{}")[:8]
    '44136fa3'

    """
    return hashlib.sha256(canonical.encode()).hexdigest()
