"""What a way of funding adds to costs comes after what is there."""

from __future__ import annotations

from costmodel.ingredients import Ingredient
from costmodel.variants import Added, Variant
from tests.costmodel.test_row_writer import rows_of
from tests.models import a_model, bought, pool, programme


def test_programmes_come_before_pools_and_additions_after_what_is_there() -> None:
    model = a_model(
        programmes={
            "a": programme(1, ingredients=[bought(1, label="Own")]),
            "b": programme(1),
        },
        pools={"office": pool("schools", bought(1, label="Rent"))},
    )
    more = Ingredient.model_validate(bought(1, label="Bid"))

    added = tuple(
        Added(to, more, ("funding", "bids", "adds", at, "ingredient"))
        for at, to in enumerate(("office", "a"))
    )

    rows = rows_of(model, Variant(additions=added))

    assert [(row.owner, row.label) for row in rows] == [
        (0, "Own"),
        (0, "Bid"),
        (2, "Rent"),
        (2, "Bid"),
    ]
    assert [row.place for row in rows] == [
        ("programmes", "a", "ingredients", 0),
        ("funding", "bids", "adds", 1, "ingredient"),
        ("pools", "office", "ingredients", 0),
        ("funding", "bids", "adds", 0, "ingredient"),
    ]


def test_a_name_that_is_both_a_person_and_nothing_else_adds_nothing() -> None:
    more = Ingredient.model_validate(bought(1))

    rows = rows_of(a_model(), Variant(additions=(Added("nobody", more, ()),)))

    assert rows == ()
