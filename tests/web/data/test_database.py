"""Reading changes nothing, writing loses nothing, and faults are told in words."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from web.data.addresses import file_address
from web.data.database import Database
from web.data.errors import DatabaseError, DatabaseUnavailableError

THREADS, ROUNDS = 4, 25


def test_increments_from_many_threads_are_all_counted(empty_database: Database) -> None:
    with empty_database.writing() as rows:
        rows.execute(text("CREATE TABLE counter (value INTEGER)"))
        rows.execute(text("INSERT INTO counter VALUES (0)"))

    def increment() -> None:
        for _ in range(ROUNDS):
            with empty_database.writing() as rows:
                value = rows.execute(read).scalar_one()
                rows.execute(text("UPDATE counter SET value = :v"), {"v": value + 1})

    # SQLite's transaction holds the lock from its start; a server is asked for it.
    on_server = text("SELECT value FROM counter FOR UPDATE")
    read = text("SELECT value FROM counter") if empty_database.is_sqlite else on_server
    with ThreadPoolExecutor(THREADS) as pool:
        for job in [pool.submit(increment) for _ in range(THREADS)]:
            job.result()

    with empty_database.reading() as rows:
        total = rows.execute(text("SELECT value FROM counter")).scalar_one()
    assert total == THREADS * ROUNDS


def test_a_reading_session_cannot_change_anything(database: Database) -> None:
    change = text("DELETE FROM models")

    with (
        pytest.raises(
            (SQLAlchemyError, DatabaseError), match=r"read-?\s?only|may only"
        ),
        database.reading() as rows,
    ):
        rows.execute(change)


def test_a_connection_that_read_may_write_afterwards(database: Database) -> None:
    with database.reading() as rows:
        rows.execute(text("SELECT 1"))

    with database.writing() as rows:
        rows.execute(text("DELETE FROM models"))


def test_what_fails_half_way_is_not_kept(empty_database: Database) -> None:
    with empty_database.writing() as rows:
        rows.execute(text("CREATE TABLE kept (value INTEGER NOT NULL)"))

    def fail_half_way() -> None:
        with empty_database.writing() as rows:
            rows.execute(text("INSERT INTO kept VALUES (1)"))
            rows.execute(text("INSERT INTO kept VALUES (NULL)"))

    with pytest.raises(IntegrityError):
        fail_half_way()

    with empty_database.reading() as rows:
        assert rows.execute(text("SELECT count(*) FROM kept")).scalar_one() == 0


def test_sqlite_keeps_an_acknowledged_change_in_a_power_cut(tmp_path: Path) -> None:
    database = Database.at(f"sqlite:///{tmp_path / 'costmodel.db'}")

    with database.reading() as rows:
        found = {
            name: rows.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    full = 2
    assert found == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }
    database.close()


def test_a_locked_database_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.data.database.SQLITE_PRAGMAS", ("busy_timeout=10",))
    path = tmp_path / "costmodel.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    database = Database.at(f"sqlite:///{path}")

    with (
        pytest.raises(DatabaseUnavailableError, match="busy with another change"),
        database.writing() as rows,
    ):
        rows.execute(text("CREATE TABLE other (id INTEGER)"))

    database.close()
    other.close()


def test_a_file_that_was_deleted_while_it_was_open_is_missed(tmp_path: Path) -> None:
    path = tmp_path / "costmodel.db"
    database = Database.at(f"sqlite:///{path}")
    database.check()
    path.unlink()

    with pytest.raises(DatabaseUnavailableError, match="moved or deleted"):
        database.check()
    with (
        pytest.raises(DatabaseUnavailableError, match=str(path)),
        database.writing(),
    ):
        pass

    database.close()


def test_a_missing_folder_is_told_in_words(tmp_path: Path) -> None:
    database = Database.at(f"sqlite:///{tmp_path / 'missing' / 'costmodel.db'}")

    with pytest.raises(DatabaseUnavailableError, match="could not be opened"):
        database.check()


def test_a_new_file_and_what_is_written_beside_it_are_their_owners_alone(
    tmp_path: Path,
) -> None:
    database = Database.at(file_address(tmp_path / "costmodel.db"))

    database.make_file()

    with database.writing() as rows:
        rows.execute(text("CREATE TABLE numbers (value INTEGER)"))
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    database.close()
    assert modes["costmodel.db"] == modes["costmodel.db-wal"] == 0o600
    assert set(modes.values()) == {0o600}


def test_a_file_that_is_there_is_left_to_whom_it_was_opened(tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    path.touch()
    path.chmod(0o640)

    Database.at(file_address(path)).make_file()

    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    database = Database.at(file_address(tmp_path / "missing" / "costmodel.db"))

    with pytest.raises(DatabaseUnavailableError, match="could not be opened"):
        database.make_file()


def test_what_was_to_be_kept_is_not_in_the_message_of_a_fault(
    database: Database,
) -> None:
    statement = text("INSERT INTO nowhere VALUES (:secret)")

    with pytest.raises(SQLAlchemyError) as fault, database.writing() as rows:
        rows.execute(statement, {"secret": "not for the log"})

    assert "not for the log" not in str(fault.value)


def test_a_silent_server_is_told_in_words(tmp_path: Path) -> None:
    database = Database.at(f"postgresql://app@/nothing?host={tmp_path}")

    with pytest.raises(DatabaseUnavailableError, match="did not answer"):
        database.check()


@pytest.mark.parametrize(
    "address", ["", "costmodel.db", "mysql://app@localhost/costmodel", "nosuch://x/y"]
)
def test_an_address_of_no_known_kind_is_refused(address: str) -> None:
    with pytest.raises(DatabaseError, match=r"sqlite:////folder/costmodel\.db"):
        Database.at(address)


def test_a_fault_of_a_statement_stays_what_it_is(database: Database) -> None:
    nonsense = text("SELECT nothing FROM nowhere")

    with pytest.raises(SQLAlchemyError, match="nowhere"), database.reading() as rows:
        rows.execute(nonsense)
