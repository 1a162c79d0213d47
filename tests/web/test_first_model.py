"""The example is worked out once, at the first start."""

from __future__ import annotations

import pytest

from scenarios.opened_model import open_text
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
