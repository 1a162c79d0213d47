"""Tables of schools are kept and found again, on both kinds of database."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from costmodel.money import NotMoneyError
from scenarios.schools.columns import MONEY, SchoolNumber, SchoolWord
from scenarios.schools.table import SchoolTable
from tests.scenarios.schools.tables import made
from web.data import schools
from web.data.database import Database

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TABLE = made(
    {"name": "St Anne’s, Łódź", "total_income": 1_234_567.891},
    {"revenue_reserve": -0.005, "fsm": np.nan, "total_income": np.nan},
)


def keep(database: Database, name: str, table: SchoolTable) -> None:
    """Keep a table under a name."""
    with database.writing() as rows:
        schools.keep_schools(rows, name, table, now=NOW)


def found(database: Database, name: str) -> SchoolTable:
    """Return the table under a name."""
    with database.reading() as rows:
        kept = schools.kept_under(rows, name)
        assert kept
        return schools.schools_of(rows, kept)


def test_a_table_comes_back_as_it_was_to_the_penny(database: Database) -> None:
    keep(database, "england", TABLE)

    back = found(database, "england")

    assert back.urns.tolist() == TABLE.urns.tolist()
    assert (back.sources, back.accounts_year) == (TABLE.sources, TABLE.accounts_year)
    for word in SchoolWord:
        assert back.words[word].tolist() == TABLE.words[word].tolist()
    for number in SchoolNumber:
        within = 0.005 if number in MONEY else 0.0
        np.testing.assert_allclose(
            back.numbers[number], TABLE.numbers[number], rtol=0, atol=within + 1e-9
        )
    assert back.numbers[SchoolNumber.TOTAL_INCOME][0] == 1_234_567.89


def test_a_table_takes_the_place_of_the_one_of_its_name(database: Database) -> None:
    keep(database, "england", TABLE)
    keep(database, "london", made({}))
    keep(database, "england", made({}, {}, {}))

    with database.reading() as rows:
        told = [(each.name, each.schools) for each in schools.all_kept(rows)]
    assert told == [("england", 3), ("london", 1)]
    assert len(found(database, "england")) == 3
    assert len(found(database, "london")) == 1


def test_more_schools_than_are_sent_at_once_all_arrive(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schools, "AT_ONCE", 2)

    keep(database, "england", made(*({} for _ in range(5))))

    assert len(found(database, "england")) == 5


def test_a_table_is_kept_whole_or_not_at_all(database: Database) -> None:
    keep(database, "england", TABLE)

    broken = made({}, {"total_income": np.inf})
    with pytest.raises(NotMoneyError):
        keep(database, "england", broken)

    assert len(found(database, "england")) == 2


def test_nothing_is_found_under_another_name(database: Database) -> None:
    with database.reading() as rows:
        assert schools.kept_under(rows, "england") is None
        assert schools.all_kept(rows) == []
