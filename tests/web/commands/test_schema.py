"""`costmodel schema` prints a JSON Schema that an editor can use."""

from __future__ import annotations

import json

import pytest

from web.cli import main


def test_the_schema_names_every_part_of_a_model(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema"]) == 0

    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    parts = {"organisation", "assumptions", "people", "pools", "programmes", "funding"}
    assert parts <= set(schema["properties"])
