"""A mapping is opened whole, or refused with every fault by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from costmodel.errors import ModelRefusedError
from scenarios.actuals.mapping_files import open_mapping, open_mapping_text
from tests.scenarios.actuals.plans import reading_and_writing

SOUND = 'format: costmodel-actuals/1\naccounts:\n  "4000": {stream: fees}\n'


def test_a_sound_mapping_is_opened_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(SOUND, encoding="utf-8")

    opened = open_mapping(path, reading_and_writing())

    assert opened.require().accounts["4000"].stream == "fees"
    assert opened.findings == ()


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("stream: fes", "accounts.4000.stream: The plan has no stream called 'fes'."),
        ("streem: fees", "accounts.4000.streem: 'streem' is not known here."),
    ],
)
def test_a_mapping_with_a_fault_is_refused_by_line(fault: str, told: str) -> None:
    text = SOUND.replace("stream: fees", fault)

    opened = open_mapping_text(text, reading_and_writing(), file="map.yaml")

    assert opened.mapping is None
    assert str(opened.findings[0]).startswith(f"map.yaml:3: {told}")
    with pytest.raises(ModelRefusedError):
        opened.require()
