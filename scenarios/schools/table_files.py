"""The table of schools as a Parquet file: written whole, read back the same."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import fastparquet
import numpy as np
import pandas as pd

from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.file_faults import FileFaultError
from scenarios.schools.table import SchoolTable, TableSource

ENDING = ".parquet"
FORMAT = "costmodel-schools/1"
"""Which columns there are, and in which units: those of this version."""

URN = "urn"
_FORMAT_KEY, _SOURCES_KEY = "costmodel.format", "costmodel.sources"
_YEAR_KEY = "costmodel.accounts_year"
_WHOLE_KEY, _UNKNOWN = "costmodel.whole", "0" * 64
_WHOLE = re.compile(rb"whole=([0-9a-f]{64})")
"""A hash of the file in which that hash itself is noughts."""

_REMEDY = "Make it with: costmodel schools import FILE... --out TABLE.parquet"


class _Kept(BytesIO):
    """Bytes that stay when the library has closed what it wrote to."""

    def close(self) -> None:
        """Stay open."""


def table_bytes(table: SchoolTable) -> bytes:
    """Return a table of schools as the content of a Parquet file."""
    columns: dict[str, object] = {URN: table.urns}
    columns |= {each.value: table.words[each].astype(object) for each in SchoolWord}
    columns |= {each.value: table.numbers[each] for each in SchoolNumber}
    noted = {
        _FORMAT_KEY: FORMAT,
        _SOURCES_KEY: json.dumps([asdict(source) for source in table.sources]),
        _YEAR_KEY: table.accounts_year,
        _WHOLE_KEY: f"whole={_UNKNOWN}",
    }
    kept = _Kept()
    fastparquet.write(
        "schools.parquet",
        pd.DataFrame(columns),
        compression="ZSTD",
        has_nulls=False,
        object_encoding="utf8",
        write_index=False,
        custom_metadata=noted,
        open_with=lambda _path, _mode: kept,
    )
    content = kept.getvalue()
    return content.replace(_UNKNOWN.encode(), _hash(content), 1)


def read_table(path: Path) -> SchoolTable:
    """Return the table of schools in a Parquet file.

    Raises
    ------
    FileFaultError
        If it cannot be opened, is damaged, or is no table that this version made.

    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileFaultError(
            str(path), f"{error.strerror or error}.", _REMEDY
        ) from error
    return table_of(content, path.name)


def table_of(content: bytes, name: str) -> SchoolTable:
    """Return the table of schools in the content of a Parquet file.

    Only what is as we wrote it is given to the library, which a damaged file can bring
    down with the whole program.

    Raises
    ------
    FileFaultError
        If it is damaged, or is no table that this version made.

    """
    found = _WHOLE.findall(content)
    if len(found) != 1 or found[0] != _hash(
        content.replace(found[0], _UNKNOWN.encode())
    ):
        raise FileFaultError(
            name, "It is no table of schools, or not as it was written.", _REMEDY
        )
    file = fastparquet.ParquetFile(BytesIO(content))
    if file.key_value_metadata[_FORMAT_KEY] != FORMAT:
        raise FileFaultError(
            name, "This table of schools was made by another version.", _REMEDY
        )
    frame = file.to_pandas()
    sources = json.loads(file.key_value_metadata[_SOURCES_KEY])
    return SchoolTable(
        frame[URN].to_numpy(dtype=np.int64),
        {each: frame[each.value].to_numpy().astype(np.str_) for each in SchoolWord},
        {each: frame[each.value].to_numpy(dtype=np.float64) for each in SchoolNumber},
        tuple(TableSource(**source) for source in sources),
        file.key_value_metadata[_YEAR_KEY],
    )


def _hash(content: bytes) -> bytes:
    """Return the SHA-256 of a content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest().encode()
