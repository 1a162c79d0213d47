"""What is exported can be read again, by us and by any reader of YAML."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from costmodel.assumptions import (
    Assumption,
    Described,
    Grade,
    Name,
    Number,
    Quantity,
    is_seen,
)
from costmodel.canonical import canonical_json, plain_part
from costmodel.document_signs import signs
from costmodel.model_files import read_text
from costmodel.model_text import to_yaml


class Line(Described):
    """A text and a number."""

    label: str
    price: Quantity
    years: tuple[int, ...] | None = None
    is_given: bool = False


class Plan(Described):
    """Something of everything."""

    employed_by: str = Field(alias="from")
    cohorts: dict[int, Quantity] = Field(default_factory=dict)
    notes: dict[str, str] = Field(default_factory=dict)
    funds: dict[Name, Annotated[Number, Field(ge=-1e300)]] = Field(default_factory=dict)
    lines: tuple[Line, ...] = ()


printable = st.text(st.sampled_from(sorted(signs() - {"\r"})), max_size=30).filter(
    lambda text: not text or is_seen(text)
)
texts = st.one_of(
    printable,
    st.sampled_from(
        ["yes", "No", "null", "~", "", " x", "x ", "010", "1_000", "1:30", "2026-09"]
    ),
    st.sampled_from(["a: b", "# x", "- x", "a\nb\n", "\tx", "'", '"', "£1,250", "1e3"]),
    st.sampled_from(
        [
            "<<",
            "=",
            "NaN",
            "Infinity",
            "!x",
            "&x",
            "*x",
            "%x",
            "@x",
            "{",
            "}",
            "[a]",
        ]
    ),
)
numbers = st.one_of(
    st.integers(-(10**6), 10**6).map(float), st.floats(-1e300, 1e300, width=64)
)
names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
quantities = numbers | names
lines = st.builds(
    Line,
    label=texts,
    price=quantities,
    years=st.none() | st.lists(st.integers(2000, 2100), max_size=3).map(tuple),
    is_given=st.booleans(),
)
plans = st.fixed_dictionaries(
    {
        "from": texts,
        "cohorts": st.dictionaries(st.integers(-5, 3000), quantities, max_size=3),
        "notes": st.dictionaries(texts, texts, max_size=3),
        "funds": st.dictionaries(names, numbers, max_size=3),
        "lines": st.lists(lines, max_size=3).map(tuple),
    }
).map(Plan.model_validate)


@given(plans)
def test_export_and_import_give_the_same_canonical_form(plan: Plan) -> None:
    reading = read_text(to_yaml(plan), Plan)

    assert reading.findings == ()
    assert reading.document == plan
    assert reading.canonical == canonical_json(plan)


@given(plans)
def test_the_canonical_form_is_itself_a_document(plan: Plan) -> None:
    reading = read_text(canonical_json(plan), Plan)

    assert reading.findings == ()
    assert reading.canonical == canonical_json(plan)


@given(lines)
def test_any_reader_of_yaml_takes_the_export_as_we_do(line: Line) -> None:
    taken: dict[str, Any] = yaml.safe_load(to_yaml(line))
    meant: Any = plain_part(line)

    # YAML of 1.1 knows no exponent without a point; ours is written for huge sums.
    if isinstance(taken["price"], str):
        meant["price"] = str(meant["price"])
    assert taken == meant


def test_an_export_reads_like_a_model_that_a_person_wrote() -> None:
    plan = Plan.model_validate(
        {
            "from": "broker",
            "cohorts": {2026: 18, 2027: "volume"},
            "lines": [
                {"label": "Head's fee, a day", "price": 650, "years": [2026]},
                {"label": "no", "price": 0.0000001},
            ],
        }
    )

    assert to_yaml(plan) == (
        "from: broker\n"
        "cohorts: {2026: 18, 2027: volume}\n"
        "lines:\n"
        "- label: Head's fee, a day\n"
        "  price: 650\n"
        "  years: [2026]\n"
        '- label: "no"\n'
        "  price: 0.0000001\n"
    )


def test_an_empty_document_is_written_too() -> None:
    class Nothing(Described):
        """No names at all."""

    assert to_yaml(Nothing()) == "{}\n"
    assert read_text("{}\n", Nothing).document == Nothing()


@pytest.mark.parametrize("grade", list(Grade))
def test_an_assumption_of_any_grade_survives(grade: Grade) -> None:
    fee = Assumption(
        label="Fee", value=1e22, unit="£/day", dated="2026-09", grade=grade
    )

    assert read_text(to_yaml(fee), Assumption).document == fee
