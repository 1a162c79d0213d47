"""Compare ways of funding a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from costmodel.errors import Finding, ModelRefusedError, Severity
from web.commands import compare_changes, model_arguments
from web.commands.command import Exit, Group
from web.days import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.statements import Statements
    from reports.tables import Table
    from scenarios.opened_model import OpenedModel

NAME = "compare"
GROUP = Group.MODEL
SUMMARY = "Compare the ways of funding: who pays, and does it survive"
EXAMPLE = "costmodel compare my_network.yaml"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, how it is drawn, and the form of the answer."""
    model_arguments.add_model(parser)
    compare_changes.add_arguments(parser)
    model_arguments.add_draws(parser)
    model_arguments.add_json(parser)


def refuse_without_funding(opened: OpenedModel) -> None:
    """Raise if a model has nothing to be compared.

    Raises
    ------
    ModelRefusedError
        With one finding, and what to ask instead.

    """
    if not opened.require().funding:
        finding = Finding(
            Severity.ERROR,
            opened.lines.place("funding"),
            "The model has no way of funding, so there is nothing to compare.",
            "Describe one under 'funding', with its streams; what the work costs is "
            "told by costmodel cost.",
        )
        raise ModelRefusedError((finding,))


def run(arguments: Namespace) -> int:
    """Print the scenarios side by side, or all results as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports.statements import Statements  # noqa: PLC0415
    from scenarios.comparison import compare, inputs_of  # noqa: PLC0415
    from web.commands.printing import (  # noqa: PLC0415
        print_headlines,
        print_results,
        print_tables,
        told_on_errors,
    )

    opened = model_arguments.opened(arguments)
    refuse_without_funding(opened)
    if arguments.between or arguments.before:
        return compare_changes.run(arguments, opened)
    inputs = inputs_of(opened)
    draws = model_arguments.draws_of(arguments)
    comparison = compare(inputs, draws, told_on_errors())
    statements = Statements(comparison, today())
    if arguments.json:
        print_results(statements)
        return Exit.FINE
    print_tables(*_tables(statements))
    print_headlines(statements)
    return Exit.FINE


def _tables(statements: Statements) -> Iterator[Table | None]:
    """Yield the tables that a terminal shows, in the order of reading."""
    # The engine's libraries are read in only when something is worked out.
    from reports import (  # noqa: PLC0415
        buyer_tables,
        concentration_tables,
        difference_tables,
        funding_tables,
        gap_tables,
        reason_tables,
        scenario_tables,
        schools_alone_tables,
        verdict_tables,
    )

    names = tuple(statements.comparison.scenarios)
    yield scenario_tables.scenarios_side_by_side(statements)
    for name in names:
        yield buyer_tables.buyers(statements, name)
    for name in names:
        yield funding_tables.who_pays(statements, name)
    yield verdict_tables.verdicts(statements)
    yield reason_tables.verdicts_explained(statements)
    yield reason_tables.what_directors_could_do(statements)
    yield verdict_tables.what_verdicts_rest_on(statements)
    yield concentration_tables.concentration_of_income(statements)
    for name in names:
        yield schools_alone_tables.what_would_have_to_be_true(statements, name)
    yield gap_tables.gap_against_claim(statements)
    for name in names:
        yield difference_tables.differences_from_first(statements, name)
