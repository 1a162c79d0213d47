"""A table as plain mappings: its cells as printed, and the number of each."""

from __future__ import annotations

from typing import Any

from reports.tables import Cell, Column, Row, RowKind, Table

Json = dict[str, Any]
"""A JSON object under way."""


def table_json(table: Table) -> Json:
    """Return a table as it is printed, each cell with its number."""
    return {
        "caption": table.caption,
        "columns": [_column(column) for column in table.columns],
        "rows": [_row(row, table.columns) for row in table.rows],
        "notes": list(table.notes),
        "source": table.source.line,
    }


def _column(column: Column) -> Json:
    """Return what a column holds."""
    return {
        "heading": column.heading,
        "group": column.group,
        "unit": column.unit,
        "form": column.form.value,
        "adds": column.adds,
    }


def _row(row: Row, columns: tuple[Column, ...]) -> Json:
    """Return the cells of a row."""
    if row.kind is RowKind.NOTE:
        return {"kind": row.kind.value, "cells": [{"text": row.cells[0].text}]}
    return {
        "kind": row.kind.value,
        "cells": [
            _cell(cell, column) for cell, column in zip(row.cells, columns, strict=True)
        ],
    }


def _cell(cell: Cell, column: Column) -> Json:
    """Return a cell as printed, and its number if it has one."""
    if cell.value is None:
        return {"text": cell.text}
    form = cell.form or column.form
    told: Json = {"text": cell.text, "value": cell.value, "form": form.value}
    return {**told, "address": cell.address} if cell.address else told
