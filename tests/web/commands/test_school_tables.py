"""A table of schools is opened for a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from costmodel.errors import ModelRefusedError
from scenarios.schools.table_files import table_bytes
from tests.scenarios.schools.tables import made
from web.commands.school_tables import named_schools, opened_table


def test_a_table_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "schools.parquet"
    path.write_bytes(table_bytes(made({}, {})))

    assert len(opened_table(str(path))) == 2


def test_a_table_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(ModelRefusedError, match="No such file"):
        opened_table(str(tmp_path / "schools.parquet"))


def test_a_name_is_looked_for_in_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COSTMODEL_INSTANCE", str(tmp_path / "instance"))

    with pytest.raises(ModelRefusedError, match="is kept under 'england'"):
        opened_table("england")


def test_a_table_is_called_as_its_file(tmp_path: Path) -> None:
    path = tmp_path / "schools.parquet"
    path.write_bytes(table_bytes(made({})))

    named = named_schools(str(path))

    assert named is not None
    assert (named.name, len(named.table)) == ("schools.parquet", 1)
    assert named_schools(None) is None
