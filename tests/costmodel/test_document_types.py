"""The way through a type of document."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import AliasChoices, Field

from costmodel.assumptions import Described, DottedName, Name, Number, Quantity
from costmodel.document_lines import Steps
from costmodel.document_sorts import is_name
from costmodel.document_types import (
    KEY,
    below,
    is_needed_at,
    names_of,
    spot,
    wanted_at,
)


class Grant(Described):
    """A stream told by its kind."""

    kind: Literal["grant"]
    amount: Quantity
    grant: Quantity | None = None


class Fee(Described):
    """Another stream."""

    kind: Literal["fee", "levy"]
    price: Quantity
    amount: int = 0


class Table(Described):
    """A mapping without a kind."""

    rows: dict[int, Quantity]


class Plan(Described):
    """The whole."""

    who: Name = Field(alias="from")
    paid: int = Field(default=0, validation_alias="paid_by")
    odd: int = Field(default=0, validation_alias=AliasChoices("a", "b"))
    streams: tuple[Annotated[Grant | Fee, Field(discriminator="kind")], ...] = ()
    pair: tuple[int, str] = (1, "a")
    mixed: Table | tuple[Quantity, ...] | str | None = None
    either: Grant | Table | None = None
    deep: Annotated[Quantity | Grant, Field(description="x")] | Fee | None = None


def test_names_are_those_that_documents_use() -> None:
    assert list(names_of(Plan)) == [
        "from",
        "paid_by",
        "odd",
        "streams",
        "pair",
        "mixed",
        "either",
        "deep",
    ]


@pytest.mark.parametrize(
    ("steps", "wanted"),
    [
        ((), (Plan,)),
        (("streams", 0), (Grant, Fee)),
        (("streams", 0, "amount"), (Number, DottedName, int)),
        (("streams", 0, "price"), (Number, DottedName)),
        (("pair", 0), (int,)),
        (("pair", 1), (str,)),
        (("pair", 7), (str,)),
        (("mixed", 3), (Number, DottedName)),
        (("mixed", "rows", "2026"), (Number, DottedName)),
        (("from", "x"), ()),
        (("from", 0), ()),
        (("nowhere", "x"), ()),
    ],
)
def test_every_type_that_may_stand_at_a_place_is_found(
    steps: Steps, wanted: tuple[object, ...]
) -> None:
    assert wanted_at(Plan, steps) == wanted


def test_the_limits_of_a_field_go_with_its_type() -> None:
    (wanted,) = wanted_at(Plan, ("from",))

    assert is_name(wanted)


def test_there_is_no_way_below_a_single_value() -> None:
    assert below(int, "x") is None
    assert below(int, 0) is None


@pytest.mark.parametrize(
    ("steps", "is_needed"),
    [
        (("from",), True),
        (("pair",), False),
        (("streams", 0, "amount"), True),
        (("streams", 0, "grant"), False),
        (("mixed", "rows", "2026"), False),
        (("nowhere",), False),
        ((), False),
    ],
)
def test_a_place_knows_whether_it_can_be_left_out(
    steps: Steps, *, is_needed: bool
) -> None:
    assert is_needed_at(Plan, steps) is is_needed


@pytest.mark.parametrize(
    ("location", "steps", "choices"),
    [
        ((), (), ()),
        (("from",), ("from",), ()),
        (
            ("streams", 0, "grant", "grant", "float"),
            ("streams", 0, "grant"),
            ((("streams", 0), "grant"), (("streams", 0, "grant"), "float")),
        ),
        (
            ("streams", 0, "levy", "amount"),
            ("streams", 0, "amount"),
            ((("streams", 0), "levy"),),
        ),
        (
            ("mixed", "Table", "rows", "2026", "constrained-str"),
            ("mixed", "rows", "2026"),
            ((("mixed",), "Table"), (("mixed", "rows", "2026"), "constrained-str")),
        ),
        (
            ("mixed", "tuple[…]", 3, "float"),
            ("mixed", 3),
            ((("mixed",), "tuple[…]"), (("mixed", 3), "float")),
        ),
        (
            ("either", "Renamed", "rows"),
            ("either", "rows"),
            ((("either",), "Renamed"),),
        ),
        (
            ("deep", "union[…]", "Grant", "kind"),
            ("deep", "kind"),
            ((("deep",), "union[…]"), (("deep",), "Grant")),
        ),
    ],
)
def test_an_error_is_placed_where_the_user_wrote(
    location: Steps, steps: Steps, choices: tuple[tuple[Steps, str], ...]
) -> None:
    found = spot(Plan, location)

    assert found.steps == steps
    assert found.choices == choices
    assert not found.is_key


def test_an_error_about_a_name_is_told_from_one_about_its_value() -> None:
    found = spot(Table, ("rows", "x", KEY))

    assert found.steps == ("rows", "x")
    assert found.is_key
    assert found.around == (dict[int, Quantity],)
