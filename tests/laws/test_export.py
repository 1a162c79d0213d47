"""Law 10: what is written out and read again is the same document."""

from __future__ import annotations

from hypothesis import given

from costmodel.canonical import canonical_json, inputs_hash
from costmodel.model_files import read_text
from costmodel.model_text import to_yaml
from scenarios.funding import FundedModel
from tests.laws.cases import few, seeds
from tests.reference.random_models import random_model


@few
@given(seed=seeds)
def test_law_10_a_document_written_out_has_the_same_name_when_it_is_read(
    seed: int,
) -> None:
    model = random_model(seed)
    canonical = canonical_json(model)

    from_yaml = read_text(to_yaml(model), FundedModel)
    from_json = read_text(canonical, FundedModel)

    assert from_yaml.require() == from_json.require() == model
    assert from_yaml.inputs_hash == from_json.inputs_hash == inputs_hash(canonical)
