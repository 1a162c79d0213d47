"""A finding says where, what, why and what to do; an exception keeps every finding."""

from __future__ import annotations

import pickle

import pytest

from costmodel.errors import Finding, ModelRefusedError, Place, Severity

PLACE = Place("people.head.salary", "plan.yaml", 12)


def test_a_place_names_file_line_and_path() -> None:
    assert str(PLACE) == "plan.yaml:12: people.head.salary"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(), ""),
        (Place(file="plan.yaml"), "plan.yaml"),
        (Place("people"), "people"),
        (Place("people", "plan.yaml"), "plan.yaml: people"),
        (Place("people", line=3), "line 3: people"),
    ],
)
def test_a_place_leaves_out_what_is_not_known(place: Place, words: str) -> None:
    assert str(place) == words


def test_a_finding_tells_what_why_and_remedy_in_this_order() -> None:
    finding = Finding(
        Severity.ERROR, PLACE, "It is empty.", "Write one like 95000.", "It is needed."
    )

    told = "plan.yaml:12: people.head.salary: It is empty. It is needed."
    assert str(finding) == f"{told} Write one like 95000."


def test_a_finding_without_a_place_is_its_words_alone() -> None:
    assert str(Finding(Severity.NOTE, Place(), "All is well.")) == "All is well."


def test_a_refused_model_keeps_every_finding_and_lists_each_on_a_line() -> None:
    findings = tuple(
        Finding(Severity.ERROR, Place(name), "It is empty.") for name in ("a", "b")
    )

    error = ModelRefusedError(findings)

    assert error.findings == findings
    assert str(error).splitlines() == ["a: It is empty.", "b: It is empty."]


def test_an_error_stays_the_same_on_the_way_to_another_process() -> None:
    finding = Finding(Severity.ERROR, PLACE, "It is empty.")
    refused = ModelRefusedError((finding,))

    there: ModelRefusedError = pickle.loads(pickle.dumps(refused))  # noqa: S301 - ours

    assert str(there) == str(refused)
    assert there.findings == (finding,)
