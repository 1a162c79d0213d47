"""A document names the faces that its letters need, and no other."""

from __future__ import annotations

import re

import pytest

from reports.font_faces import FAMILIES, WEIGHTS, characters, face_rules
from reports.fonts import FAMILY, SETS, font_file


def families(rules: str) -> set[str]:
    """Return the families that rules name."""
    return set(re.findall(r'font-family: "([^"]+)"', rules))


@pytest.mark.parametrize("text", ["", "Plain words", "£5,000 – or so", "Élan, façade"])
def test_usual_letters_need_the_usual_faces(text: str) -> None:
    assert families(face_rules(text)) == {FAMILY}


@pytest.mark.parametrize("text", ["Łódź", "Dvořák and others"])
def test_a_letter_beyond_them_needs_the_extended_faces_too(text: str) -> None:
    assert families(face_rules(text)) == set(FAMILIES.values())


def test_a_letter_that_no_face_holds_needs_none() -> None:
    assert families(face_rules("校")) == {FAMILY}


def test_each_face_is_there_in_every_weight() -> None:
    rules = face_rules("Ł").splitlines()

    assert len(rules) == len(SETS) * len(WEIGHTS)
    for rule in rules:
        found = re.search(r"font-weight: (\d+); src: url\(asset:(.+?)\)", rule)
        assert found is not None
        weights = {font_file(letters, int(found[1]), "normal").name for letters in SETS}
        assert found[2] in weights


def test_the_sets_hold_the_letters_they_are_named_for() -> None:
    usual, extended = map(characters, SETS)

    assert {ord(letter) for letter in "aZ9£−–"} <= usual
    assert ord("Ł") in extended - usual
