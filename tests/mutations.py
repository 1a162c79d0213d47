"""A document with random faults: parts deleted, replaced, misspelt, put elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Literal, TypeVar

from hypothesis import strategies as st

Part = str | int | float | bool | list["Part"] | dict[str | int, "Part"] | None
"""A document, or a part of it, as YAML has it."""

Way = tuple[str | int, ...]
Deed = Literal["delete", "replace", "misspell", "copy"]
Fault = tuple[int, Deed, int]
"""Which part, what is done to it, and with which of the values there are."""

NUMBERS: tuple[Part, ...] = (
    0,
    -1,
    0.5,
    1,
    2,
    12,
    40,
    5000,
    1e-9,
    1e12,
    1e13,
    "head_fee",
    "head_salry",
    "cover.backfill_share",
    "time.office_days",
)
"""What a number is replaced by."""

TEXTS: dict[str, tuple[Part, ...]] = {
    "cost_type": ("backfill", "bid", "advice"),
    "delivery": ("broker", "direct"),
    "driver": ("schools", "matches", "events", "staff_days", "direct_cost", "fixed"),
    "ends": ("2026-09", "2028-08", "2027-01", "2040-01", "2020-01"),
    "from": ("broker", "freelance", "provider_school", "supported_school"),
    "index": ("prices", "pay_support", "none", "gdp"),
    "month": ("2026-09", "2027-03", "2028-09"),
    "name": ("fees", "council", "reserves"),
    "paid": ("monthly", "quarterly_in_advance", "quarterly_in_arrears"),
    "per": ("year", "school", "journey", "match", "pupil", "delegate", "event"),
    "person": ("officer", "head", "deputy", "specialist", "nobody"),
    "phase": ("primary", "secondary", "special", "nursery", "all"),
    "profile": ("even", "start", "end"),
    "region": ("london", "north_east", "england"),
    "starts": ("2026-09", "2027-01", "2040-01", "2020-01"),
    "test": ("income_share", "reserve_after", "per_teacher"),
    "to": ("office", "leading", "nowhere"),
    "unit": ("post", "day", "share", "£/year"),
    "unspent": ("carried", "returned"),
    "vat": ("none", "on_top", "included"),
}
"""What a text is replaced by, by its name."""

FAULTS = st.lists(
    st.tuples(
        st.integers(0, 5000),
        st.sampled_from(["delete", "replace", "misspell", "copy"]),
        st.integers(0, 50),
    ),
    min_size=1,
    max_size=5,
)

Entry = TypeVar("Entry")


def with_faults(document: Part, faults: list[Fault]) -> str:
    """Return a document as JSON, with faults put in one after another."""
    spoilt = deepcopy(document)
    for where, deed, which in faults:
        ways = list(_ways(spoilt))
        if ways:
            _spoil(spoilt, _one_of(ways, where), deed, which)
    return json.dumps(spoilt)


def _ways(part: Part, way: Way = ()) -> Iterator[Way]:
    """Yield the way to every part but the whole."""
    if way:
        yield way
    if isinstance(part, dict):
        for name, inner in part.items():
            yield from _ways(inner, (*way, name))
    if isinstance(part, list):
        for position, inner in enumerate(part):
            yield from _ways(inner, (*way, position))


def _one_of(entries: Sequence[Entry], which: int) -> Entry:
    """Return an entry, counting round and round."""
    return entries[which % len(entries)]


def _at(document: Part, way: Way) -> Part:
    """Return a part of a document."""
    part = document
    for step in way:
        if isinstance(part, list):
            part = part[int(step)]
        elif isinstance(part, dict):
            part = part[step]
    return part


def _spoil(document: Part, way: Way, deed: Deed, which: int) -> None:
    """Put one fault in."""
    around, step = _at(document, way[:-1]), way[-1]
    if isinstance(around, list) and isinstance(step, int):
        if deed == "delete":
            del around[step]
        else:
            around[step] = _instead(document, way, which)
    elif isinstance(around, dict):
        if deed == "delete":
            del around[step]
        elif deed == "misspell":
            around[str(step)[:-1]] = around.pop(step)
        elif deed == "copy":
            ways = [other for other in _ways(document) if other[-1] == step]
            around[step] = deepcopy(_at(document, _one_of(ways, which)))
        else:
            around[step] = _instead(document, way, which)


def _instead(document: Part, way: Way, which: int) -> Part:
    """Return what a part is replaced by: something of its kind, where there is any."""
    part = _at(document, way)
    choices = NUMBERS
    if isinstance(part, dict | list):
        choices = ({}, [], [0] * 12, ["leading"], part)
    elif isinstance(part, str):
        choices = TEXTS.get(str(way[-1]), NUMBERS)
    return deepcopy(_one_of(choices, which))
