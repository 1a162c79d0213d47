"""Tables of what official files hold, and of the table of schools made from them."""

from __future__ import annotations

from collections.abc import Sequence

from costmodel.programmes import Phase
from reports import cells
from reports.columns import count, share
from reports.labels import PHASES, region
from reports.rows import row
from reports.tables import Column, Form, Row, RowKind, Source, Table
from scenarios.affordability_tables import Region
from scenarios.schools.columns import MONEY, SchoolNumber, SchoolWord
from scenarios.schools.extracts import Extract
from scenarios.schools.table import SchoolTable

OFFICIAL = Source("Official files of schools in England, as named", "")
LICENCE = (
    "Contains public sector information licensed under the Open Government Licence v3.0"
    " (Department for Education, Ofsted)."
)
ESTIMATES = (
    "An estimated income is spending a pupil × pupils and the in-year balance: of many"
    " schools it is safe, of one school it is not."
)

_NINE = tuple(
    one for one in Region if one not in {Region.REST_OF_ENGLAND, Region.ENGLAND}
)
_ALL = "All"
_NO_PHASE = "16 and over, or unknown"


def files_read(extracts: Sequence[Extract]) -> Table:
    """Return what each file was taken for, and how much of it was taken."""
    rows = tuple(
        row(
            each.report.file,
            (
                cells.words(each.layout.title),
                cells.words(each.report.encoding),
                cells.count(each.report.rows),
                cells.count(each.report.schools),
            ),
        )
        for each in extracts
    )
    return Table(
        "school_files",
        "What the files were taken for",
        (
            Column("File"),
            Column("Taken for"),
            Column("Letters"),
            Column("Rows", Form.COUNT),
            Column("Taken", Form.COUNT),
        ),
        rows,
        OFFICIAL,
    )


def oddities(extracts: Sequence[Extract]) -> Table | None:
    """Return what was left out, mended or not understood; None if nothing was."""
    rows = tuple(
        row(
            each.report.file,
            (
                cells.words(odd.column),
                cells.words(odd.what),
                cells.count(odd.count),
                cells.count(odd.line or None),
                cells.words(odd.example),
            ),
        )
        for each in extracts
        for odd in each.report.oddities
    )
    if not rows:
        return None
    return Table(
        "school_oddities",
        "What was left out, mended or not understood",
        (
            Column("File"),
            Column("Column"),
            Column("What"),
            Column("How often", Form.COUNT),
            Column("First line", Form.COUNT),
            Column("As it stands"),
        ),
        rows,
        OFFICIAL,
        ("A blank cell is no oddity: nothing is known there.",),
    )


def sources(table: SchoolTable) -> Table:
    """Return how many schools of a table each file speaks of."""
    rows = tuple(
        row(
            each.file,
            (
                cells.words(each.title),
                cells.count(each.by_number),
                cells.count(each.by_link),
                cells.count(each.others),
            ),
        )
        for each in table.sources
    )
    group = "Schools"
    return Table(
        "school_sources",
        "Which files speak of the schools of the table",
        (
            Column("File"),
            Column("Taken for"),
            Column("by number", Form.COUNT, "", group),
            Column("by link", Form.COUNT, "", group),
            Column("not in it", Form.COUNT, "", group),
        ),
        rows,
        OFFICIAL,
        (
            "By link: the file knows a school that this one grew out of.",
            "Not in it: schools of the file that are in no return.",
        ),
    )


def columns_known(table: SchoolTable) -> Table:
    """Return of how many schools each column is known, and the middle school's."""
    number = row("urn", (cells.count(len(table)), cells.share(1.0), cells.NOTHING))
    rows = [number, *(_known_row(table, word, None) for word in SchoolWord)]
    rows += [_known_row(table, each, table.middle(each)) for each in SchoolNumber]
    return Table(
        "school_columns",
        "What is known of the schools",
        (
            Column("Column"),
            Column("Schools", Form.COUNT),
            share("Share of schools"),
            Column("Middle school", Form.NUMBER),
        ),
        tuple(rows),
        OFFICIAL,
        (
            "Units: pounds, full-time equivalents, shares from 0 to 1, months.",
            ESTIMATES,
            LICENCE,
        ),
    )


def _known_row(
    table: SchoolTable, column: SchoolWord | SchoolNumber, middle: float | None
) -> Row:
    """Return one column's row."""
    decimals = 0 if column in MONEY else 3
    known = table.known(column)
    middles = cells.number(middle, decimals)
    return row(
        column.value,
        (cells.count(known), cells.share(table.share_known(column)), middles),
    )


def phases_and_regions(table: SchoolTable) -> Table:
    """Return how many schools there are of each phase in each region."""
    names = [*(each.value for each in _NINE), "", None]
    named = [(PHASES[each], each.value) for each in Phase if each is not Phase.ALL]
    rows = [
        row(label, (cells.count(table.number_of(phase, name)) for name in names))
        for label, phase in (*named, (_NO_PHASE, ""))
        if table.number_of(phase)
    ]
    totals = (cells.count(table.number_of(None, name)) for name in names)
    rows.append(row(_ALL, totals, RowKind.TOTAL))
    return Table(
        "school_numbers",
        "Schools of the table, by phase and region",
        (
            Column("Phase"),
            *(count(region(each)) for each in _NINE),
            count("Unknown"),
            count(_ALL),
        ),
        tuple(rows),
        OFFICIAL,
    )
