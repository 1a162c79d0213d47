"""A table in JSON keeps what is printed and the number behind it."""

from __future__ import annotations

from reports.cells import NOTHING, pounds, share, words
from reports.columns import figure
from reports.rows import heading
from reports.table_json import table_json
from reports.tables import Cell, Column, Row, Source, Table

TABLE = Table(
    "small",
    "Caption",
    (Column("Name"), figure("Figure", "Group")),
    (
        heading("Heading"),
        Row((words("One"), pounds(1240.0))),
        Row((words("Two"), share(0.25))),
        Row((words("Three"), NOTHING)),
        Row((words("Four"), Cell("4.0", 4.0))),
    ),
    Source("Costmodel", "1 May 2026"),
    ("A note.",),
)


def test_cells_keep_text_number_and_form() -> None:
    rows = [row["cells"] for row in table_json(TABLE)["rows"]]

    assert rows[0] == [{"text": "Heading"}]
    assert rows[1] == [
        {"text": "One"},
        {"text": "1,240", "value": 1240.0, "form": "pounds"},
    ]
    assert rows[2][1] == {"text": "25.0", "value": 0.25, "form": "share"}
    assert rows[3][1] == {"text": "–"}
    assert rows[4][1]["form"] == "number"


def test_columns_notes_and_source_are_kept() -> None:
    told = table_json(TABLE)

    assert told["columns"][1] == {
        "heading": "Figure",
        "group": "Group",
        "unit": "",
        "form": "number",
        "adds": False,
    }
    assert told["notes"] == ["A note."]
    assert told["source"] == "Source: Costmodel, 1 May 2026."
