"""Progress is told to a person who watches, and to nobody else."""

from __future__ import annotations

import io
import sys

import pytest

from web.commands.printing import print_tables, told_on_errors


class _Screen(io.StringIO):
    """A terminal that somebody watches."""

    def isatty(self) -> bool:
        """Say that somebody does."""
        return True


def test_nobody_is_told_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert told_on_errors() is None


def test_each_block_is_told_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _Screen()
    monkeypatch.setattr(sys, "stderr", screen)

    tell = told_on_errors()
    assert tell is not None
    tell(1, 2)
    tell(2, 2)

    assert screen.getvalue().count("\n") == 1
    assert screen.getvalue().endswith("block 2 of 2\n")


def test_a_table_that_a_model_has_not_is_passed_over(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_tables(None)

    assert capsys.readouterr().out == ""
