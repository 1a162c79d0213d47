"""From a model to its costs, its scenarios and its documents, telling as it goes."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path

from reports import (
    bearer_tables,
    cost_tables,
    gap_tables,
    pdf,
    scenario_tables,
    unit_cost_tables,
    verdict_tables,
    workbook,
)
from reports.business_case import business_case, tables_document
from reports.contents import Document
from reports.pdf import ModelFile
from reports.results_json import results_json
from reports.statements import Statements
from scenarios.comparison import Draws, compare, inputs_of
from scenarios.shipped_examples import find_example
from web.commands import model_arguments
from web.commands.printing import print_headlines, print_tables
from web.commands.writing import check_folder, write_whole
from web.days import today


def do_main_job(example: str, folder: Path, beside: Executor) -> None:
    """Work an example out, print what it says and write its documents.

    Parameters
    ----------
    example
        Name of the example.
    folder
        Where the documents go; it is made if it is not there.
    beside
        Does part of the work while this process does the rest.

    Raises
    ------
    UnwritableError
        If the folder cannot be made or written to; nothing is worked out then.

    """
    check_folder(folder)
    model = ModelFile(f"{example}.yaml", find_example(example).path.read_bytes())
    with _step("Reading and checking the model"):
        inputs = inputs_of(model_arguments.open_named(example, None))
    with _step("Costing it and comparing the ways of funding, 8,192 draws"):
        statements = Statements(compare(inputs, Draws(), beside=beside), today())
    case = business_case(statements)
    # It is set while the rest is shown and written.
    set_case = beside.submit(pdf.render, case, model)
    _show(statements)
    _write(statements, case, set_case, folder / example)


def _show(statements: Statements) -> None:
    """Print cost, who bears it, the scenarios, the verdicts and the gap."""
    sys.stdout.write("\n")
    print_tables(
        cost_tables.cost_by_programme_first_year(statements),
        bearer_tables.who_bears(statements),
        unit_cost_tables.cost_at_assumed_volumes(statements),
        scenario_tables.scenarios_side_by_side(statements),
        verdict_tables.verdicts(statements),
        verdict_tables.what_verdicts_rest_on(statements),
        gap_tables.gap_against_claim(statements),
    )
    print_headlines(statements)
    sys.stdout.write("\n")


def _write(
    statements: Statements, case: Document, set_case: Future[bytes], beginning: Path
) -> None:
    """Write the tables, the results and, when it is set, the business case."""
    printed, tables, results = (
        beginning.with_name(f"{beginning.name}-{ending}")
        for ending in ("business-case.pdf", "tables.xlsx", "results.json")
    )
    with _step("Writing the tables"):
        write_whole(tables, workbook.render(tables_document(statements, case)))
    with _step("Writing the results"):
        write_whole(results, results_json(statements).encode())
    with _step("Setting the business case"):
        write_whole(printed, set_case.result())
    sys.stdout.write(f"\nRun {statements.comparison.run.name}. Written:\n")
    for path in (printed, tables, results):
        sys.stdout.write(f"  {path}\n")


@contextmanager
def _step(what: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    sys.stdout.write(f"{what} … ")
    sys.stdout.flush()
    began = time.perf_counter()
    try:
        yield
    except BaseException:  # Ctrl-C too is told on a line of its own, and goes on.
        sys.stdout.write("\n")
        raise
    sys.stdout.write(f"{time.perf_counter() - began:.1f} s\n")
    sys.stdout.flush()
