"""Tell what each funder is asked for, quarter by quarter, in its own headings."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from web.commands import compare, ledger_arguments, model_arguments
from web.commands.command import Exit, Group
from web.days import today

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.tables import Source, Table
    from reports.told_claims import ToldClaims
    from scenarios.opened_model import OpenedModel

NAME = "drawdown"
GROUP = Group.MODEL
SUMMARY = "Lay out what each funder is asked for, by quarter and heading"
EXAMPLE = "costmodel drawdown my_network.yaml --grant council"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, whose claims, the ledger, and the form of the answer."""
    model_arguments.add_model(parser)
    parser.add_argument(
        "--grant",
        metavar="NAME",
        help="the grant or contract, by its name in the model (default: all)",
    )
    parser.add_argument(
        "--funding",
        metavar="NAME",
        help="the way of funding, by its name (default: all, or the mapping's)",
    )
    parser.add_argument(
        "--ledger",
        type=Path,
        metavar="LEDGER",
        help="what the accounting program exported, as CSV; needs --map",
    )
    ledger_arguments.add_mapping(parser, required=False)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the answer as JSON")
    form.add_argument("--csv", action="store_true", help="print a flat list as CSV")


def run(arguments: Namespace) -> int:
    """Print the tables of each claim, or all of it as JSON or CSV."""
    # The engine's libraries are read in only when something is worked out.
    from reports.drawdown_csv import claims_csv  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    if (arguments.ledger is None) != (arguments.map is None):
        raise ModelRefusedError((_half_a_ledger(arguments),))
    claims = [*(_planned if arguments.ledger is None else _of_ledger)(arguments)]
    if arguments.csv:
        sys.stdout.write(claims_csv(claims))
        return Exit.FINE
    tables = [*_tables(claims)]
    if arguments.json:
        document = {
            "schema": "costmodel-drawdown/1",
            "tables": {table.name: table_json(table) for table in tables},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*tables)
    return Exit.FINE


def _tables(claims: Iterable[ToldClaims]) -> Iterator[Table]:
    """Yield every table of some ways of funding."""
    from reports.drawdown_tables import (  # noqa: PLC0415
        headings_by_quarter,
        headings_by_year,
        headings_table,
        money_by_quarter,
    )

    makers = (headings_table, money_by_quarter, headings_by_year, headings_by_quarter)
    for told in claims:
        yield from filter(None, (make(told) for make in makers))


def _planned(arguments: Namespace) -> Iterator[ToldClaims]:
    """Yield the claims of each way of funding as the plan has them."""
    from reports.told_claims import planned_claims  # noqa: PLC0415
    from scenarios.funded_plan import funded_plan_of  # noqa: PLC0415

    opened = model_arguments.opened(arguments)
    compare.refuse_without_funding(opened)
    names = _ways(opened, arguments)
    funded = funded_plan_of(opened.require(), opened.register, opened.tables)
    source = _source(opened, "")
    for name in names:
        yield _chosen(planned_claims(funded, name, source), arguments.grant)


def _of_ledger(arguments: Namespace) -> Iterator[ToldClaims]:
    """Yield the claims with what the ledger says was spent; tell what is doubtful."""
    from reports.drawdown_words import doubts_of_ledger  # noqa: PLC0415
    from reports.told_claims import claims_from_ledger  # noqa: PLC0415
    from scenarios.actuals.comparison import against_budget  # noqa: PLC0415

    asked = ledger_arguments.asked(arguments)
    compare.refuse_without_funding(asked.opened)
    way = arguments.funding or asked.plan.name
    if way != asked.plan.name:
        finding = Finding(
            Severity.ERROR,
            asked.opened.lines.place("funding"),
            f"The mapping's budget is '{asked.plan.name}', not '{way}'.",
            f"Leave --funding out, or write scenario: {way} in the mapping.",
        )
        raise ModelRefusedError((finding,))
    _ways(asked.opened, arguments)
    against = against_budget(asked.plan, asked.ledger, asked.mapping, arguments.upto)
    source = _source(asked.opened, arguments.ledger.name)
    told = _chosen(claims_from_ledger(asked.plan, against, source), arguments.grant)
    for doubt in doubts_of_ledger(told, against, asked.ledger, asked.mapping):
        sys.stderr.write(f"warning: {doubt}\n")
    yield told


def _source(opened: OpenedModel, ledger: str) -> Source:
    """Return the source line of every table."""
    from reports import wording  # noqa: PLC0415
    from reports.statements import PRODUCT  # noqa: PLC0415
    from reports.tables import Source  # noqa: PLC0415
    from scenarios.comparison import Draws, inputs_of, run_of  # noqa: PLC0415

    return Source(
        name=f"{PRODUCT} and {ledger}" if ledger else PRODUCT,
        dated=wording.day(today()),
        prices="Prices of each year",
        run=run_of(inputs_of(opened), Draws()).name,
    )


def _ways(opened: OpenedModel, arguments: Namespace) -> tuple[str, ...]:
    """Return the ways of funding that are asked for and have what is asked for.

    Raises
    ------
    ModelRefusedError
        With one finding, if there is none.

    """
    funding = opened.require().funding
    if arguments.funding is not None and arguments.funding not in funding:
        raise ModelRefusedError(
            (_unknown(opened, "way of funding", arguments.funding, tuple(funding)),)
        )
    names = tuple(funding) if arguments.funding is None else (arguments.funding,)
    claimed = {
        name: tuple(
            stream.name
            for stream in funding[name].streams
            if stream.kind == "contract"
            or (stream.kind == "grant" and stream.restricted)
        )
        for name in names
    }
    every = tuple(dict.fromkeys(one for each in claimed.values() for one in each))
    wanted = every if arguments.grant is None else (arguments.grant,)
    found = tuple(name for name in names if set(wanted) & set(claimed[name]))
    if not every:
        raise ModelRefusedError((_nothing(opened),))
    if not found:
        raise ModelRefusedError(
            (_unknown(opened, "restricted grant or contract", wanted[0], every),)
        )
    return found


def _chosen(told: ToldClaims, name: str | None) -> ToldClaims:
    """Return the claims of one stream alone, if one was asked for."""
    from dataclasses import replace  # noqa: PLC0415

    if name is None:
        return told
    return replace(told, streams={name: told.streams[name]})


def _unknown(
    opened: OpenedModel, what: str, name: str, known: tuple[str, ...]
) -> Finding:
    """Return the finding about a name that is not there."""
    from costmodel.suggestions import did_you_mean  # noqa: PLC0415

    return Finding(
        Severity.ERROR,
        opened.lines.place("funding"),
        f"There is no {what} '{name[: model_arguments.SHOWN]}'.",
        did_you_mean(name, known),
    )


def _nothing(opened: OpenedModel) -> Finding:
    """Return the finding about a model whose funders are asked for nothing."""
    return Finding(
        Severity.ERROR,
        opened.lines.place("funding"),
        "No way of funding asked for has a restricted grant or a contract, so that"
        " nothing is claimed under headings.",
        "Write a stream of kind: grant or kind: contract; of one that is not restricted"
        " nothing is claimed.",
    )


def _half_a_ledger(arguments: Namespace) -> Finding:
    """Return the finding about a ledger without its mapping, or the other way round."""
    given, missing = ("--ledger", "--map")
    if arguments.ledger is None:
        given, missing = missing, given
    return Finding(
        Severity.ERROR,
        Place(),
        f"{given} was given without {missing}.",
        "Give both: costmodel actuals map writes a mapping for a ledger.",
    )
