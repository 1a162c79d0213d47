"""Columns say what they hold, and only those that add up are added."""

from __future__ import annotations

from reports import columns
from reports.tables import Form


def test_pounds_and_counts_add_up_and_the_others_do_not() -> None:
    kinds = {
        kind: kind("Heading", "Group")
        for kind in (
            columns.pounds,
            columns.count,
            columns.balance,
            columns.figure,
            columns.share,
        )
    }

    assert [column.adds for column in kinds.values()] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert {column.group for column in kinds.values()} == {"Group"}
    assert [column.unit for column in kinds.values()] == ["£", "", "£", "", "%"]
    assert kinds[columns.share].form is Form.SHARE
