"""Every field of a model file is described, and the page of them is up to date."""

from __future__ import annotations

import pytest

from tests.project.model_file import PAGE, SECTIONS, described_parts, page

PARTS = described_parts()


@pytest.mark.parametrize("name", PARTS, ids=lambda name: name or "whole")
def test_every_field_of_a_model_file_is_described_in_a_sentence(name: str) -> None:
    for field, part in PARTS[name]["properties"].items():
        said = part.get("description", "")

        assert said.endswith((".", ".`")), f"{name}.{field}: {said}"
        assert said[:1].isupper()
        assert "\n" not in said


def test_the_page_has_a_section_for_every_part() -> None:
    assert set(SECTIONS) == set(PARTS)


def test_the_page_says_what_the_schema_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "Write it anew: python -m tests.project.model_file"
    )
