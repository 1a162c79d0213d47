"""What two ways of funding, or two versions of a model, differ by, and why."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from costmodel.errors import Finding, ModelRefusedError, Severity
from web.commands import model_arguments
from web.commands.command import Exit
from web.days import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.tables import Source, Table
    from scenarios.opened_model import OpenedModel
    from scenarios.stepwise import Stepwise

SCHEMA = "costmodel-differences/1"

_LONGEST = 60
"""Letters of a table's name."""

Pair = tuple[tuple["OpenedModel", str], tuple["OpenedModel", str]]
"""Where a walk begins and ends: a model and one of its ways of funding."""


def add_arguments(parser: ArgumentParser) -> None:
    """Take what is compared, where differences are to be explained change by change."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--between",
        nargs=2,
        metavar=("FROM", "TO"),
        help="explain what two ways of funding differ by, change by change",
    )
    which.add_argument(
        "--before",
        metavar="FILE",
        help="explain what the model differs by from an earlier version, change by"
        " change",
    )


def run(arguments: Namespace, opened: OpenedModel) -> int:
    """Print each walk line by line and change by change, or all of it as JSON."""
    pairs = (
        _two_ways(opened, *arguments.between)
        if arguments.between
        else _two_versions(opened, arguments)
    )
    tables = [table for pair in pairs for table in _tables(pair)]
    if arguments.json:
        # The engine's libraries are read in only when something is worked out.
        from reports.table_json import table_json  # noqa: PLC0415

        document = {
            "schema": SCHEMA,
            "inputs": opened.inputs_hash,
            "tables": [{"name": each.name, **table_json(each)} for each in tables],
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        return Exit.FINE
    from web.commands.printing import print_tables  # noqa: PLC0415

    print_tables(*tables)
    return Exit.FINE


def _two_ways(opened: OpenedModel, one: str, other: str) -> list[Pair]:
    """Return two ways of funding of one model.

    Raises
    ------
    ModelRefusedError
        If the model has not got both, or they are one.

    """
    ways = opened.require().funding
    for name in (one, other):
        if name not in ways:
            raise _refused(
                opened,
                f"The model has no way of funding called '{name}'.",
                f"Write two of these: {', '.join(ways)}.",
            )
    if one == other:
        raise _refused(
            opened,
            f"'{one}' is compared with itself.",
            f"Write two of these: {', '.join(ways)}.",
        )
    return [((opened, one), (opened, other))]


def _two_versions(opened: OpenedModel, arguments: Namespace) -> list[Pair]:
    """Return each way of funding that both versions have.

    Raises
    ------
    ModelRefusedError
        If they have none in common, or the earlier version has errors.

    """
    before = model_arguments.open_named(arguments.before, arguments.as_of)
    earlier = before.require().funding
    pairs: list[Pair] = [
        ((before, name), (opened, name))
        for name in opened.require().funding
        if name in earlier
    ]
    if not pairs:
        raise _refused(
            opened,
            "Both versions have no way of funding of the same name.",
            f"Call one as the earlier version does: {', '.join(earlier) or 'none'}.",
        )
    return pairs


def _refused(opened: OpenedModel, what: str, remedy: str) -> ModelRefusedError:
    """Return that something is asked of a model's ways of funding that is not there."""
    place = opened.lines.place("funding")
    return ModelRefusedError((Finding(Severity.ERROR, place, what, remedy),))


def _tables(pair: Pair) -> Iterator[Table]:
    """Yield a walk line by line, and change by change."""
    # The engine's libraries are read in only when something is worked out.
    from reports.difference_tables import (  # noqa: PLC0415
        line_by_line,
        what_was_changed,
    )

    (before, one), (after, other) = pair
    found = _walk(pair)
    told = _label(before, one), _label(after, other)
    if before is not after:
        told = f"{told[0]} (before)", f"{told[1]} (now)"
    source = _source(after)
    which, sides = f"{one}_{other}", (found.one, found.other)
    names = (f"{what}_{which}"[:_LONGEST] for what in ("differences", "changes"))
    yield line_by_line(next(names), sides, told, source)
    yield what_was_changed(next(names), found, told, source)


def _walk(pair: Pair) -> Stepwise:
    """Work both ends and every change between them out."""
    # The engine's libraries are read in only when something is worked out.
    from scenarios.stepwise import Workings, document_of, stepwise  # noqa: PLC0415

    (before, one), (after, other) = pair
    documents = (
        document_of(before.require(), one, other),
        document_of(after.require(), other, other),
    )
    return stepwise(*documents, Workings(after.register, after.tables))


def _label(opened: OpenedModel, way: str) -> str:
    """Return what documents call a way of funding."""
    return opened.require().funding[way].label


def _source(opened: OpenedModel) -> Source:
    """Return the source line of a table of differences."""
    # The engine's libraries are read in only when something is worked out.
    from reports import wording  # noqa: PLC0415
    from reports.statements import PRODUCT  # noqa: PLC0415
    from reports.tables import Source  # noqa: PLC0415
    from scenarios.comparison import Draws, inputs_of, run_of  # noqa: PLC0415

    run = run_of(inputs_of(opened), Draws(seed=0, blocks=0)).name
    return Source(
        PRODUCT, wording.day(today()), "Prices of each year", "academic years", run
    )
