"""Findings about a document that its type does not accept."""

from __future__ import annotations

from typing import Annotated, Literal, Self

import pytest
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from costmodel.assumptions import Described, Name, Quantity
from costmodel.model_files import read_text


class Grant(Described):
    """A stream told by its kind."""

    kind: Literal["grant", "gift"]
    amount: Quantity


class Fee(Described):
    """Another stream."""

    kind: Literal["fee"]
    price: Quantity


class Pool(Described):
    """A mapping that checks itself."""

    label: str
    low: float = 0.0
    high: float = 1.0
    lines: tuple[int, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.low > self.high:
            raise ValueError("the low value is above the high one")
        if self.high > 10:
            sentence = "The high value of {label} is above ten."
            remedy = {"remedy": "Write 10 or less.", "at": ("high",), "label": "rent"}
            raise PydanticCustomError("remedy", sentence, remedy)
        if self.low < 0:
            sentence = "The low value is below nought."
            raise PydanticCustomError("remedy", sentence, {"remedy": "Write 0."})
        return self


class Plan(Described):
    """The whole."""

    employed_by: str = Field(alias="from")
    title: str = ""
    pools: dict[Name, Pool] = Field(default_factory=dict)
    streams: tuple[Annotated[Grant | Fee, Field(discriminator="kind")], ...] = ()
    cohorts: dict[int, Quantity] = Field(default_factory=dict)
    notes: dict[str, str] = Field(default_factory=dict)
    weights: tuple[int, ...] = Field(default=(1, 2), min_length=2)


def told(text: str) -> list[str]:
    """Return the findings about a plan, as printed after the word *line*."""
    findings = read_text(f"from: x\n{text}", Plan).findings
    return [str(finding).removeprefix("line ") for finding in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "titel: x",
            "2: titel: 'titel' is not known here. Did you mean 'title'?",
        ),
        (
            "title: a\ntitle_: x",
            (
                "3: title_: 'title_' is not known here. Known here: from, title, "
                "pools, streams, cohorts, notes and weights."
            ),
        ),
        (
            "employed_by: x",
            (
                "2: employed_by: 'employed_by' is not known here. Known here: from, "
                "title, pools, streams, cohorts, notes and weights."
            ),
        ),
        (
            "pools: {rent: {label: a, high: 1,250}}",
            (
                "2: pools.rent.high: The comma in '1,250' ends the value here. "
                "Write 1250."
            ),
        ),
        (
            "pools: {rent: {label: a, low: 0, high: £1,250,000, lines: [1]}}",
            (
                "2: pools.rent.high: The comma in '£1,250,000' ends the value here. "
                "Write 1250000."
            ),
        ),
        (
            "pools: {rent: {label: Lewes, 250}}",
            (
                "2: pools.rent.250: 250 stands by itself; a comma before it ends the "
                "value. Write numbers without commas, like 1250, and texts with commas "
                "in quotes."
            ),
        ),
        (
            "pools:\n  rent: {lable: Rent}",
            "3: pools.rent.lable: 'lable' is not known here. Did you mean 'label'?",
        ),
        (
            "pools:\n  rent: {label:Rent}",
            (
                "3: pools.rent.label:Rent: There is no blank after the colon of "
                "'label:Rent'. Write 'label: Rent'."
            ),
        ),
        (
            "title::",
            (
                "2: title:: There is no blank after the colon of 'title:'. "
                "Write 'title: …'."
            ),
        ),
        (
            "cohorts: {2026:18}",
            (
                "2: cohorts.2026:18: There is no blank after the colon of '2026:18'. "
                "Write '2026: 18'."
            ),
        ),
        (
            "pools:\n  rent: {high: 2}",
            (
                "3: pools.rent.label: 'label' is missing. "
                "Add the line 'label: …' with a text."
            ),
        ),
        (
            "pools: {Rent: {label: a}}",
            (
                "2: pools.Rent: 'Rent' is not spelt as a name. Names begin with a "
                "small letter and hold small letters, digits and underscores alone, "
                "like rent."
            ),
        ),
        (
            "pools: {rent: {label: a, low: 2}}",
            "2: pools.rent: The low value is above the high one.",
        ),
        (
            "pools:\n  rent:\n    label: a\n    high: 11",
            (
                "5: pools.rent.high: The high value of rent is above ten. "
                "Write 10 or less."
            ),
        ),
        (
            "pools: {rent: {label: a, low: -1}}",
            "2: pools.rent: The low value is below nought. Write 0.",
        ),
        (
            "streams:\n  - kind: grnat\n    amount: 5",
            "3: streams.0.kind: 'grnat' is not known here. Did you mean 'grant'?",
        ),
        (
            "streams:\n  - amount: 5",
            (
                "3: streams.0.kind: 'kind' is missing. Add the line 'kind: …' with "
                "one of 'grant' or 'gift' or 'fee'."
            ),
        ),
        (
            "cohorts: {first: 18}",
            (
                "2: cohorts.first: 'first' is not a whole number. "
                "Whole numbers stand before the colon here, like 2026."
            ),
        ),
        (
            "cohorts: {first:18}",
            (
                "2: cohorts.first:18: There is no blank after the colon of "
                "'first:18'. Write 'first: 18'."
            ),
        ),
        (
            "cohorts: {2_026: 18}",
            "2: cohorts.2_026: '2_026' is not a plain number. Write 2026.",
        ),
        (
            'cohorts: {"02026": 18}',
            "2: cohorts.02026: '02026' is not a plain number. Write 2026.",
        ),
        (
            "cohorts: {2026.0: 18}",
            "2: cohorts.2026.0: '2026.0' is not a plain number. Write 2026.",
        ),
        (
            "notes: {010: x}",
            "2: notes.010: '010' is not a plain number. Put it in quotes: \"010\".",
        ),
        (
            "notes: {a: 010}",
            "2: notes.a: '010' is not a plain number. Put it in quotes: \"010\".",
        ),
        (
            "cohorts: {0x1F: 18}",
            "2: cohorts.0x1F: '0x1F' is not a plain number. Write 31.",
        ),
        (
            "pools: {2026-09-01: {label: a}}",
            (
                "2: pools.2026-09-01: 2026-09-01 without quotes is read as a date. "
                'Put it in quotes: "2026-09-01".'
            ),
        ),
        (
            "weights: [1]",
            "2: weights: There is 1 entry here. Write 2 at least.",
        ),
        (
            "weights: [1, x]",
            (
                "2: weights.1: A whole number is wanted here, not 'x'. "
                "Write a whole number in digits."
            ),
        ),
        (
            "010: x",
            (
                "2: 010: '010' is not known here. Known here: from, title, pools, "
                "streams, cohorts, notes and weights."
            ),
        ),
        (
            "unknown: 010",
            (
                "2: unknown: '010' is not a plain number. "
                "Write 10, or put it in quotes if it is a text."
            ),
        ),
    ],
)
def test_a_fault_is_told_in_a_sentence_with_its_remedy(
    text: str, expected: str
) -> None:
    assert expected in told(text)
    if not text.startswith(("unknown", "pools: {rent: {label: a, high: 1,250")):
        assert len(told(text)) == 1


@pytest.mark.parametrize("text", ['notes: {"010": x}', 'notes: {"2026-09": x}'])
def test_a_text_in_quotes_is_a_name_where_any_text_is(text: str) -> None:
    assert told(text) == []


def test_what_is_missing_at_the_top_is_put_on_the_first_line() -> None:
    (finding,) = read_text("title: a\n", Plan, file="plan.yaml").findings

    assert str(finding) == (
        "plan.yaml:1: from: 'from' is missing. Add the line 'from: …' with a text."
    )


def test_a_missing_mapping_is_told_without_an_example() -> None:
    class Whole(Described):
        """A mapping of mappings."""

        pools: dict[Name, Pool]

    (finding,) = read_text("{}", Whole).findings

    assert finding.remedy == "Add the line 'pools:' and what belongs to it beneath."
