"""The document explains the words that it uses in a sense of its own."""

from __future__ import annotations

from reports.business_case.words import WORDS, words_section
from reports.labels import VERDICTS
from tests.reports.business_case.reading import lines
from tests.some import some

EXPLAINED = [entry.split(":")[0] for entry in WORDS]


def test_each_word_is_explained_once_and_in_the_order_of_the_alphabet() -> None:
    assert sorted(set(EXPLAINED), key=str.lower) == EXPLAINED


def test_each_explanation_is_a_sentence() -> None:
    assert all(entry.endswith(".") and ": " in entry for entry in some(WORDS))


def test_every_kind_of_verdict_is_told() -> None:
    (verdict,) = (entry for entry in WORDS if entry.startswith("Verdict:"))

    assert all(kind.split()[0].lower() in verdict for kind in VERDICTS.values())


def test_the_appendix_holds_every_word() -> None:
    assert tuple(lines(words_section().blocks)) == WORDS
