"""The table of schools as a Parquet file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import fastparquet
import numpy as np
import pytest

from scenarios.schools import table_files
from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.file_faults import FileFaultError
from scenarios.schools.table_files import read_table, table_bytes, table_of
from tests.scenarios.schools.tables import made

TABLE = made({"name": "St Anne’s, Łódź"}, {"total_income": np.nan, "region": ""})


def test_a_table_is_read_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "schools.parquet"
    path.write_bytes(table_bytes(TABLE))

    found = read_table(path)

    assert found.urns.tolist() == TABLE.urns.tolist()
    for word in SchoolWord:
        assert found.words[word].tolist() == TABLE.words[word].tolist()
    for number in SchoolNumber:
        assert np.array_equal(
            found.numbers[number], TABLE.numbers[number], equal_nan=True
        )
    assert found.sources == TABLE.sources
    assert found.accounts_year == TABLE.accounts_year


def test_the_same_table_is_the_same_bytes() -> None:
    assert table_bytes(TABLE) == table_bytes(TABLE)


def test_any_reader_of_parquet_can_open_it() -> None:
    frame = fastparquet.ParquetFile(BytesIO(table_bytes(TABLE))).to_pandas()

    assert frame["urn"].tolist() == [100_000, 100_001]
    assert frame["name"].tolist()[0] == "St Anne’s, Łódź"


@pytest.mark.parametrize("cut", [0, 4, 300, -1])
def test_a_torn_file_is_refused(cut: int) -> None:
    with pytest.raises(FileFaultError, match="not as it was written"):
        table_of(table_bytes(TABLE)[:cut], "schools.parquet")


def test_a_file_with_one_letter_changed_is_refused() -> None:
    content = table_bytes(TABLE)
    at = len(content) // 2
    changed = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]

    with pytest.raises(FileFaultError, match="not as it was written"):
        table_of(changed, "schools.parquet")


def test_a_table_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = table_bytes(TABLE)
    monkeypatch.setattr(table_files, "FORMAT", "costmodel-schools/2")

    with pytest.raises(FileFaultError, match="another version"):
        table_of(content, "schools.parquet")


def test_a_table_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileFaultError, match="No such file"):
        read_table(tmp_path / "schools.parquet")
