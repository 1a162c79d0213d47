"""The example is worked out once, at the first start."""

from __future__ import annotations

from pathlib import Path

import pytest

from costmodel.errors import ModelRefusedError
from scenarios.opened_model import open_text
from tests.documents import MINI
from tests.web.sample import prepared
from web import first_model
from web.config import Settings
from web.data import models
from web.data.database import Database
from web.server import make_ready


def test_the_example_is_worked_out_at_the_first_start_only(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_ready(settings)
    asked: list[str] = []

    def prepare(text: str) -> object:
        asked.append(text)
        return prepared(open_text(text).canonical)

    monkeypatch.setattr(first_model, "prepare", prepare)

    first_model.keep_first_model(settings)
    first_model.keep_first_model(settings)

    assert len(asked) == 1
    assert "once" in capsys.readouterr().out
    database = Database.at(settings.database)
    with database.reading() as rows:
        assert len(models.newest_revisions(rows)) == 1
    database.close()


def test_a_model_of_ones_own_is_worked_out_once_and_named(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    make_ready(settings)
    path = tmp_path / "ours.yaml"
    path.write_text(f"\ufeff{MINI}", encoding="utf-8")
    monkeypatch.setattr(
        first_model, "prepare", lambda text: prepared(open_text(text).canonical)
    )

    for _ in range(2):
        first_model.keep_model_file(settings, path, path.name)

    assert capsys.readouterr().out.count("Working ours.yaml out, once … done") == 1


def test_a_model_with_faults_is_not_kept(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("- one", encoding="utf-8")

    with pytest.raises(ModelRefusedError):
        first_model.keep_model_file(settings, path, path.name)
