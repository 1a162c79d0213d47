"""Every figure of a table is asked for by its address, and taken apart."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.tree import Explanation
from reports.statements import Statements
from reports.tables import Form, Table
from scenarios.explain.explained import Explained
from tests.remade import remade
from tests.reports.test_addresses import figures
from tests.scenarios.explain.test_figures import nodes

WITHIN = {Form.PENCE: 0.0051, Form.SHARE: 1e-9}
"""By which figures but pounds and numbers of days may differ from a table's."""


def explained_of(statements: Statements) -> Explained:
    """Return what explains the figures of a run."""
    return Explained(statements.comparison.funded, DocumentLines())


def assert_taken_apart(figure: Explanation, explained: Explained) -> None:
    """Assert that a figure adds up at each level, and addresses say what they lead to.

    A level up, a figure is pounds or fractions, so that a millionth is dust.
    """
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6), node.name
        if node.address:
            pointed = explained.figure(node.address)
            assert pointed.amount == pytest.approx(node.amount, abs=1e-6), node.address


def assert_wholly_explained(
    table: Table | None, statements: Statements, pounds: float = 0.51
) -> Table:
    """Assert that every figure of a table has an address that leads to it.

    ``pounds`` is by how much whole pounds may differ that are made to add up.
    """
    assert table is not None
    explained = explained_of(statements)
    found = list(figures(table))
    assert found
    for line, cell, form in found:
        told = (table.name, line.cells[0].text, cell.text)
        assert cell.address, told
        figure = explained.figure(cell.address)
        assert cell.value is not None
        within = pounds if form is Form.POUNDS else WITHIN.get(form, 0.06)
        assert cell.value == pytest.approx(figure.amount, abs=within), told
        assert_taken_apart(figure, explained)
    return table
