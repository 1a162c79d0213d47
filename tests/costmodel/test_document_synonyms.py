"""Words that people write for others are known."""

from __future__ import annotations

import pytest

from costmodel.document_synonyms import _CHOICES, _NAMES, choice_meant, field_meant
from costmodel.drivers import Driver
from costmodel.model_files import read_text
from scenarios.funding import FundedModel

ORGANISATION = "format: costmodel/1\norganisation: {name: A, first_year: 2026, years: 1"


def told(rest: str) -> str:
    """Return what is said of a document that goes on in this way."""
    findings = read_text(f"{ORGANISATION}{rest}", FundedModel).findings
    return " ".join(str(one) for one in findings)


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        ("}\npools: {a: {label: A, driver: evenly}}", "driver: fixed with weights"),
        ("}\nprogrammes: {a: {label: A, phase: both}}", "Write phase: all"),
        ("}\npeople: {chair: {from: volunteer}}", "given_by: individual"),
        ("}\nfunding: {a: {label: A, streams: [{kind: tender}]}}", "kind: contract."),
        ("}\nfunding: {a: {label: A, streams: [{kind: gift}]}}", "kind: donation."),
        ("}\nfunding: {a: {label: A, streams: [{kind: interest}]}}", "kind: other."),
        (
            "}\nfunding: {a: {label: A, streams: [{kind: grant, rules: {match: 1}}]}}",
            "as 'pays_share'.",
        ),
        ("}\npeople: {a: {from: broker, pension: tps}}", "Write which pension as"),
        (", accounts_start: 4}", "Write april."),
        (", accounts_start: sept}", "Write september."),
        (", region: london}", "It belongs to 'demand'"),
    ],
)
def test_a_word_for_another_brings_what_to_write(rest: str, words: str) -> None:
    assert words in told(rest)


def test_a_word_is_meant_only_where_its_choice_is_known() -> None:
    assert choice_meant("Pro bono", ["broker", "supported_school"]).startswith("Nobody")
    assert choice_meant("both", ["pink", "blue"]) == ""
    assert field_meant("region", ["name"]) == ""
    assert field_meant("Posts", ["one_for_every"]).startswith("Write how many")


@pytest.mark.parametrize("rows", [_CHOICES, _NAMES])
def test_every_remedy_is_a_sentence(rows: tuple[tuple[str, str, str], ...]) -> None:
    for _, written, remedy in rows:
        assert written == written.lower()
        assert remedy.endswith(".")


@pytest.mark.parametrize(
    ("word", "remedy"),
    [
        ("headcount", "Write driver: posts."),
        ("floor area", "Write driver: area."),
    ],
)
def test_words_of_templates_lead_to_the_driver_that_measures_them(
    word: str, remedy: str
) -> None:
    assert choice_meant(word, list(map(str, Driver))) == remedy
