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


def test_what_a_server_keeps_has_no_file() -> None:
    assert file_of(known_address("postgresql:///c")) is None


@pytest.mark.parametrize(
    "address", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x"]
)
def test_a_database_that_would_be_lost_is_refused(address: str) -> None:
    with pytest.raises(DatabaseError) as refusal:
        known_address(address)

    assert str(refusal.value) == (
        "The address of the database names no file: what is kept there would be lost "
        "at the end. Write one like sqlite:////folder/costmodel.db."
    )


@pytest.mark.parametrize("address", ["sqlite:////c.db?mode=ro", "sqlite:///x?uri=true"])
def test_an_address_that_says_more_than_its_file_is_refused(address: str) -> None:
    with pytest.raises(DatabaseError) as refusal:
        known_address(address)

    assert str(refusal.value) == (
        "The address of the database says more than its file. Leave out the '?' and "
        "what follows it; in the name of a file write %3F for it."
    )


@pytest.mark.parametrize(
    "address", ["", "costmodel.db", "mysql:///c", "nonsense:///c", "postgresql://h:x/c"]
)
def test_an_address_that_is_not_understood_is_told(address: str) -> None:
    with pytest.raises(DatabaseError, match="not understood"):
        known_address(address)
