"""What explains the parts of figures, and what owners are called."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from tests.models import a_model, bought, planned, pool, programme


@pytest.mark.parametrize(
    ("owner", "name", "position"),
    [
        ("reading", "Reading", 0),
        ("office", "Office", 1),
        ("all", "All programmes and pools", None),
        ("not_shared", "Not shared (no activity)", None),
    ],
)
def test_every_owner_has_a_name(owner: str, name: str, position: int | None) -> None:
    office = pool("schools", bought(1_200), label="Office")
    model = a_model(
        programmes={"reading": programme(3, label="Reading")}, pools={"office": office}
    )
    books = Books(planned(model), DocumentLines())

    assert (books.name_of(owner), books.position(owner)) == (name, position)
