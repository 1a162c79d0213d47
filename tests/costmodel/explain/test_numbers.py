"""Leaves: an assumption with its source, or a plain number with its line."""

from __future__ import annotations

from costmodel.document_lines import DocumentLines
from costmodel.explain.numbers import NumberBook
from tests.models import a_model, bought, planned, programme

MODEL = a_model(
    assumptions={
        "venue": {
            "label": "A venue",
            "value": 1_000,
            "unit": "£/event",
            "dated": "2026-09",
            "grade": "quoted",
            "source": "A letter",
            "address": "https://example.org",
            "index": "none",
        }
    },
    programmes={"p": programme(3, ingredients=[bought("venue"), bought(20)])},
)
WRITTEN = DocumentLines("ours.yaml", {"programmes.p": 4, "programmes.p.price": 9})


def book(lines: DocumentLines) -> NumberBook:
    """Return the numbers of the model."""
    ledger = planned(MODEL)
    return NumberBook(ledger.costs.plan, ledger.priced, lines)


def test_an_assumption_is_told_with_its_source() -> None:
    leaf = book(WRITTEN).of("price", "venue", "programmes", "p", "price", unit="£")

    assert (leaf.name, leaf.amount, leaf.unit) == ("price", 1_000.0, "£")
    assert leaf.source
    assert leaf.source.name == "venue"
    assert leaf.source.address == "https://example.org"
    assert leaf.source.words == "A venue; £/event; 2026-09; quoted; A letter [venue]"


def test_a_plain_number_is_told_with_its_line() -> None:
    leaf = book(WRITTEN).of("price", 20.0, "programmes", "p", "price")

    assert leaf.source
    assert leaf.source.words == "a plain number of the model, line 9"


def test_what_is_not_written_is_the_usual() -> None:
    leaf = book(WRITTEN).of("number", 1.0, "programmes", "p", "number")

    assert leaf.source
    assert leaf.source.words == "not written in the model: the usual"


def test_without_lines_a_plain_number_tells_its_place() -> None:
    leaf = book(DocumentLines()).of("price", 20.0, "programmes", "p", "price")

    assert leaf.source
    assert leaf.source.words == "a plain number of the model, programmes.p.price"


def test_one_number_at_one_place_is_one_leaf() -> None:
    numbers = book(WRITTEN)

    assert numbers.of("price", 20.0, "a") is numbers.of("price", 20.0, "a")
    assert numbers.of("price", 20.0, "a") is not numbers.of("price", 20.0, "b")
