"""A model's text becomes what the front keeps: content, results and documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from costmodel.errors import ModelRefusedError
from web.comparison.keeping import drawn
from web.comparison.kept_content import from_json, to_json
from web.comparison.prepared import Prepared
from web.comparison.preparing import prepare_model

MINI = Path(__file__).parents[2] / "reference" / "mini.yaml"


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return prepare_model(MINI.read_text(encoding="utf-8"))


def test_page_results_and_document_are_of_one_run(prepared: Prepared) -> None:
    results = json.loads(prepared.results)

    assert prepared.comparison.run.short in json.dumps(results["run"])
    assert prepared.business_case.startswith(b"%PDF")


def test_what_the_page_shows_can_be_kept_and_read_back(prepared: Prepared) -> None:
    content = drawn(prepared)

    assert from_json(to_json(content)) == content


def test_a_model_with_faults_is_refused_with_all_of_them() -> None:
    with pytest.raises(ModelRefusedError) as refused:
        prepare_model("organisation: {name: Ours}")

    assert len(refused.value.findings) > 1
