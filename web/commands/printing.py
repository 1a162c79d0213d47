"""Tables, headlines and progress in a terminal."""

from __future__ import annotations

import shutil
import sys

from reports.closure_words import TITLE, closure_warnings
from reports.gap_sentences import gap_in_words
from reports.results_json import results_json
from reports.statements import Statements
from reports.tables import Table
from reports.terminal import text_of
from reports.verdict_words import headline
from scenarios.uncertainty import Progress

WIDTH_OF_A_FILE = 100
WIDEST = 140


def print_tables(*tables: Table | None) -> None:
    """Print tables one below another, as wide as the terminal bears."""
    width = min(shutil.get_terminal_size((WIDTH_OF_A_FILE, 50)).columns, WIDEST)
    for table in tables:
        if table is not None:
            sys.stdout.write(text_of(table, width).rstrip() + "\n\n")
            sys.stdout.flush()


def print_headlines(statements: Statements) -> None:
    """Print what the comparison says, a sentence for each scenario and the gap.

    Where a path leads to closure, that comes first.
    """
    for warning in closure_warnings(statements):
        sys.stdout.write(f"{TITLE}: {warning}\n")
    for name in statements.comparison.scenarios:
        sys.stdout.write(f"{headline(statements, name)}\n")
    for sentence in gap_in_words(statements):
        sys.stdout.write(f"{sentence}\n")


def print_results(statements: Statements) -> None:
    """Print all results as JSON."""
    sys.stdout.write(results_json(statements).rstrip() + "\n")


def told_on_errors() -> Progress | None:
    """Return what tells of progress where a person is watching, else None."""
    if not sys.stderr.isatty():
        return None

    def tell(done: int, of: int) -> None:
        """Say how many blocks are drawn, on one line."""
        end = "\n" if done == of else ""
        sys.stderr.write(f"\rdrawing: block {done} of {of}{end}")
        sys.stderr.flush()

    return tell
