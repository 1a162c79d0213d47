"""Every number of a document has a bound, and the bound has words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args, get_origin

import pytest
from pydantic import BaseModel

from costmodel.assumptions import Assumption, Quantity
from costmodel.bounds import BOUNDS, Bound, Measure, bound_at, measure_of
from costmodel.model import CostModel
from costmodel.references import Path
from scenarios.funding import FundedModel
from scenarios.funding_inspection import FUNDING_BOUNDS

NUMBER = frozenset(get_args(Quantity))


def places_of_numbers(kind: type[BaseModel], path: Path = ()) -> Iterator[Path]:
    """Yield the path of every number a document may hold; ``*`` for any name."""
    for name, field in kind.model_fields.items():
        yield from within(field.annotation, (*path, field.alias or name))


def within(annotation: object, path: Path) -> Iterator[Path]:
    """Yield the paths of numbers in one declared type."""
    parts = get_args(annotation)
    if set(parts) >= NUMBER:
        yield path
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation is not Assumption:
            yield from places_of_numbers(annotation, path)
    elif get_origin(annotation) in {dict, tuple}:
        inner = parts[1] if get_origin(annotation) is dict else parts[0]
        yield from within(inner, (*path, "*"))
    else:
        for part in parts:
            yield from within(part, path)


@pytest.mark.parametrize(
    ("kind", "bounds"), [(CostModel, BOUNDS), (FundedModel, FUNDING_BOUNDS)]
)
def test_every_number_a_document_may_hold_has_a_bound_and_no_bound_is_idle(
    kind: type[BaseModel], bounds: Mapping[str, Bound]
) -> None:
    places = {".".join(map(str, place)) for place in places_of_numbers(kind)}

    assert sorted(bounds) == sorted(places)


def test_every_bound_says_what_to_write() -> None:
    for pattern, bound in FUNDING_BOUNDS.items():
        assert bound.remedy.startswith("Write "), pattern
        assert bound.remedy.endswith("."), pattern
        assert bound.wanted.startswith("a "), pattern


@pytest.mark.parametrize(
    ("place", "allowed", "refused"),
    [
        (("people", "x", "cover_found"), (0.0, 1.0), (-0.001, 1.001)),
        (("people", "x", "working_days"), (0.5, 366.0), (-1.0, 0.0, 367.0)),
        (("organisation", "opening", "cash"), (-5.0,), (-2e12,)),
        (("organisation", "opening", "debtors"), (0.0,), (-5.0,)),
        (("growth", "prices"), (-0.5, 0.0, 1.0), (-1.0, 2.5)),
        (("programmes", "x", "cohorts", 2026), (0.0, 18.5), (-1.0, 2e12)),
        (("programmes", "x", "months_per_match"), (12.0,), (13.0,)),
    ],
)
def test_what_may_stand_at_a_place(
    place: Path, allowed: tuple[float, ...], refused: tuple[float, ...]
) -> None:
    bound = bound_at(place, BOUNDS)

    assert bound is not None
    assert all(bound.holds(value) for value in allowed)
    assert not any(bound.holds(value) for value in refused)


def test_a_place_without_a_number_has_no_bound() -> None:
    assert bound_at(("people", "head", "label"), BOUNDS) is None
    assert bound_at(("people",), BOUNDS) is None


@pytest.mark.parametrize(
    ("unit", "measure"),
    [
        ("£/year", Measure.MONEY),
        ("share", Measure.SHARE),
        ("fraction/year", Measure.SHARE),
        ("days/school/year", Measure.COUNT),
        ("", None),
        ("delegate days", None),
    ],
)
def test_what_a_unit_counts(unit: str, measure: Measure | None) -> None:
    assert measure_of(unit) is measure
