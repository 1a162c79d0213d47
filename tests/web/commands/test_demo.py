"""`costmodel demo` does the main job on the city network."""

from __future__ import annotations

from pathlib import Path

import pytest

from web.cli import main
from web.commands import main_job


def test_the_demo_is_the_main_job_on_the_city_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Path]] = []
    monkeypatch.setattr(
        main_job, "do_main_job", lambda name, folder, _: asked.append((name, folder))
    )

    assert main(["demo", "--out", str(tmp_path)]) == 0

    assert asked == [("city_network", tmp_path)]
