"""Addresses keep the names of files as they are, and tell files from servers."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.data.addresses import file_address, file_of, known_address
from web.data.errors import DatabaseError

NAMES = st.text(
    st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1
)


@given(NAMES)
def test_a_file_is_found_again_whatever_its_folder_is_called(name: str) -> None:
    path = Path("/srv") / name / "costmodel.db"

    assert file_of(known_address(file_address(path))) == path


@pytest.mark.parametrize(
    "address",
    ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?uri=true", "postgresql:///c"],
)
def test_what_is_not_in_a_plain_file_has_none(address: str) -> None:
    assert file_of(known_address(address)) is None


@pytest.mark.parametrize(
    "address", ["", "costmodel.db", "mysql:///c", "nonsense:///c", "postgresql://h:x/c"]
)
def test_an_address_that_is_not_understood_is_told(address: str) -> None:
    with pytest.raises(DatabaseError, match="not understood"):
        known_address(address)
