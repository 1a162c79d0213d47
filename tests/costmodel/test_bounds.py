"""Every number of a document has a bound, and the bound has words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args, get_origin

import pytest
from pydantic import BaseModel

from costmodel.assumptions import Assumption, Quantity
from costmodel.bounds import BOUNDS, Bound, bound_at
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
        assert bound.holds(float(bound.example)), pattern


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
    ("place", "units"),
    [
        ("people.head.salary", ("£/year", "£ a year", "£", "£/head/year", "")),
        ("people.head.fee", ("£/day", "£ per head day", "£/deployed day")),
        ("people.head.working_days", ("days/year", "days", "teaching days/year")),
        ("people.head.cover_found", ("share", "ratio", "days/day", "cases")),
        ("programmes.x.deployments.0.days_per_school", ("days/school", "share")),
        ("programmes.x.ingredients.0.price", ("£/pupil/year", "£/month", "£")),
        ("programmes.x.ingredients.0.number", ("hours/school", "desks", "share")),
        ("funding.x.streams.0.prices.y", ("£/school", "£ per school", "£/place")),
        ("growth.prices", ("fraction/year", "share")),
        ("organisation.reserves_floor", ("£", "£/year")),
        ("pools.x.area", ("m²", "m2", "sq m", "square metres", "sqm", "")),
        (
            "programmes.x.ingredients.0.carbon",
            ("kg", "kg CO2e", "kgCO2e/day", "kgCO₂e", "kilograms of CO2", ""),
        ),
    ],
)
def test_units_that_may_stand_at_a_place(place: str, units: tuple[str, ...]) -> None:
    bound = bound_at(path_of(place), FUNDING_BOUNDS)

    assert bound is not None
    assert [bound.fault_of(unit) for unit in units] == [""] * len(units)


@pytest.mark.parametrize(
    ("place", "fault", "units"),
    [
        ("people.head.salary", "£/year is wanted", ("£/month", "£/hour", "£ weekly")),
        ("people.head.salary", "pounds are wanted", ("£000", "£k/year", "$", "days")),
        ("people.head.fee", "£/day is wanted", ("£/hour", "£/year", "£/school")),
        ("people.head.working_days", "days/year is wanted", ("weeks", "days/week")),
        (
            "programmes.x.deployments.0.days_per_school",
            "days/school/year is wanted",
            ("hours/school", "weeks/school", "days/term"),
        ),
        (
            "programmes.x.ingredients.0.number",
            "a number of things is wanted",
            ("%", "£"),
        ),
        ("growth.prices", "a share is wanted", ("% a year", "£")),
        ("growth.prices", "fraction/year is wanted", ("fraction/3 years",)),
        ("funding.x.streams.0.bad_debt", "a share is wanted", ("%", "days/month")),
        ("funding.x.streams.0.prices.y", "pounds are wanted", ("days", "%", "£000")),
        ("funding.x.demand.reach", "share/year is wanted", ("share/month",)),
        ("pools.x.area", "m² is wanted", ("sq ft", "days", "acres", "km²", "share")),
        ("pools.x.area", "a number of things is wanted", ("£", "%")),
        (
            "programmes.x.ingredients.0.carbon",
            "kg CO2e is wanted",
            ("tonnes", "t", "tCO2e", "kilotonnes", "g CO2e", "days"),
        ),
        (
            "programmes.x.ingredients.0.carbon",
            "a number of things is wanted",
            ("£/kg", "thousand kg"),
        ),
    ],
)
def test_units_that_plainly_mean_something_else(
    place: str, fault: str, units: tuple[str, ...]
) -> None:
    bound = bound_at(path_of(place), FUNDING_BOUNDS)

    assert bound is not None
    assert [bound.fault_of(unit) for unit in units] == [fault] * len(units)


def test_the_unit_that_a_bound_wants_may_stand_there() -> None:
    for pattern, bound in FUNDING_BOUNDS.items():
        assert not bound.fault_of(bound.unit), pattern


def path_of(place: str) -> Path:
    """Return a path written with dots."""
    return tuple(place.split("."))
