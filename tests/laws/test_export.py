"""Law 10: what is written out and read again is the same document."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from costmodel.canonical import canonical_json, inputs_hash
from costmodel.model_files import read_text
from costmodel.model_text import to_yaml
from scenarios.funding import FundedModel
from tests.laws.cases import model_at
from tests.laws.seeds import seeds

Writer = Callable[[FundedModel], str]


@pytest.mark.parametrize("written", [to_yaml, canonical_json])
@given(seed=seeds)
def test_law_10_a_document_written_out_has_the_same_name_when_it_is_read(
    seed: int, written: Writer
) -> None:
    model = model_at(seed)

    read = read_text(written(model), FundedModel)

    assert read.require() == model
    assert read.inputs_hash == inputs_hash(canonical_json(model))


@given(seed=seeds)
def test_law_10_what_was_read_is_written_as_it_stood(seed: int) -> None:
    model = model_at(seed)
    once = to_yaml(model)

    assert to_yaml(read_text(once, FundedModel).require()) == once


@given(seed=seeds)
def test_law_10_another_number_gives_another_name(seed: int) -> None:
    model = model_at(seed)
    years = model.organisation.model_copy(update={"reserves_floor_months": 1.375})

    other = model.model_copy(update={"organisation": years})

    assert inputs_hash(canonical_json(other)) != inputs_hash(canonical_json(model))
