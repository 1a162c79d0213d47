"""What the typefaces cannot print is found while a document is read."""

from __future__ import annotations

import pytest

from costmodel.document_signs import fault_of_signs, signs
from reports.font_faces import characters
from reports.fonts import SETS


def test_the_signs_are_those_of_the_typefaces_that_ship() -> None:
    printed = set().union(*map(characters, SETS))

    assert {ord(sign) for sign in signs()} == printed | set(map(ord, "\t\n\r"))


@pytest.mark.parametrize("text", ["plain", "Łódź – £5,000", "two\nlines", ""])
def test_what_can_be_printed_is_no_fault(text: str) -> None:
    assert fault_of_signs(text) is None


@pytest.mark.parametrize(
    ("sign", "named"),
    [
        ("\U0001f600", "The sign '\U0001f600' (U+1F600) is in none"),
        ("\uf0b7", "The character U+F0B7 cannot be printed."),
        ("\u202e", "The character U+202E cannot be printed."),
        ("\u2028", "The character U+2028 cannot be printed."),
        ("\x07", "The character U+0007 cannot be printed."),
        ("ক", "The sign 'ক' (U+0995) is in none"),
    ],
)
def test_another_sign_is_named(sign: str, named: str) -> None:
    fault = fault_of_signs(f"Reading {sign} well")

    assert fault is not None
    assert fault.what.startswith(named)
    assert "elete it" in fault.remedy
