"""Tables of schools: keep one under a name, find it again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import islice

import numpy as np
from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from costmodel.arrays import Floats
from costmodel.money import pence, pounds
from scenarios.schools.columns import MONEY, SchoolNumber, SchoolWord
from scenarios.schools.table import SchoolTable, TableSource
from web.data.tables import SCHOOLS, KeptSchools

AT_ONCE = 2_000
"""Schools that are sent to the database together."""


def keep_schools(
    session: Session, name: str, table: SchoolTable, *, now: datetime
) -> KeptSchools:
    """Keep a table of schools under a name, in place of one that had it.

    Sums are kept in whole pence, halves away from nought.
    """
    before = kept_under(session, name)
    if before is not None:
        session.execute(delete(SCHOOLS).where(SCHOOLS.c.table_id == before.id))
        session.delete(before)
        session.flush()
    kept = KeptSchools(
        name=name,
        accounts_year=table.accounts_year,
        sources=json.dumps([asdict(source) for source in table.sources]),
        schools=len(table),
        created=now,
    )
    session.add(kept)
    session.flush()
    rows = _rows_of(kept.id, table)
    while some := list(islice(rows, AT_ONCE)):
        session.execute(insert(SCHOOLS), some)
    return kept


def kept_under(session: Session, name: str) -> KeptSchools | None:
    """Return what is kept under a name, without its schools; None if nothing is."""
    return session.scalar(select(KeptSchools).where(KeptSchools.name == name))


def all_kept(session: Session) -> list[KeptSchools]:
    """Return every table that is kept, without its schools, by name."""
    return list(session.scalars(select(KeptSchools).order_by(KeptSchools.name)))


def schools_of(session: Session, kept: KeptSchools) -> SchoolTable:
    """Return a table of schools with all its rows."""
    wanted = (
        select(SCHOOLS).where(SCHOOLS.c.table_id == kept.id).order_by(SCHOOLS.c.urn)
    )
    rows = session.execute(wanted).all()
    columns = _columns_of(rows)
    return SchoolTable(
        np.array(columns["urn"], dtype=np.int64),
        {each: np.array(columns[each.value], dtype=np.str_) for each in SchoolWord},
        {each: _numbers(columns[each.value], each) for each in SchoolNumber},
        tuple(TableSource(**source) for source in json.loads(kept.sources)),
        kept.accounts_year,
    )


def _rows_of(table_id: int, table: SchoolTable) -> Iterator[dict[str, object]]:
    """Yield the rows of a table as the database keeps them."""
    columns: dict[str, list[object]] = {"urn": list(table.urns.tolist())}
    columns |= {each.value: table.words[each].tolist() for each in SchoolWord}
    columns |= {
        each.value: _kept_numbers(table.numbers[each], each) for each in SchoolNumber
    }
    names = tuple(columns)
    for cells in zip(*columns.values(), strict=True):
        yield {"table_id": table_id, **dict(zip(names, cells, strict=True))}


def _kept_numbers(values: Floats, column: SchoolNumber) -> list[object]:
    """Return numbers as they are kept: sums in pence, what is not known as nothing."""
    known = ~np.isnan(values)
    whole = np.where(known, values, 0.0)
    kept = pence(whole).tolist() if column in MONEY else whole.tolist()
    return [
        each if is_known else None for each, is_known in zip(kept, known, strict=True)
    ]


def _columns_of(rows: Sequence[Row[*tuple[object, ...]]]) -> Mapping[str, list[object]]:
    """Return the columns of rows, by name."""
    names = [column.name for column in SCHOOLS.columns]
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))


def _numbers(cells: list[object], column: SchoolNumber) -> Floats:
    """Return numbers as they are worked with: pounds, not a number if not known."""
    known = np.array([cell is not None for cell in cells], dtype=np.bool_)
    values = [0 if cell is None else cell for cell in cells]
    if column in MONEY:
        return np.where(known, pounds(np.array(values, dtype=np.int64)), np.nan)
    return np.where(known, np.array(values, dtype=np.float64), np.nan)
