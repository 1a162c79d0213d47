"""Ask schools about the claim: who could pay the full price, and what is missing."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from web.commands import model_arguments, school_tables, school_words
from web.commands.command import Exit, Group
from web.days import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.statements import Statements
    from reports.tables import Table
    from scenarios.affordability_tables import Region
    from scenarios.claim.held import AskedClaim
    from scenarios.claim.two_ways import TwoWays

NAME = "claim"
GROUP = Group.MODEL
SUMMARY = "Ask who could pay the full price, and which subsidy is enough"
EXAMPLE = "costmodel claim my_network.yaml --table schools.parquet"

SHARE = 0.75


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, whom to ask, how it is drawn, and the form of the answer."""
    model_arguments.add_model(parser)
    parser.add_argument(
        "--table",
        metavar="TABLE",
        help=f"{school_tables.HELP} (default: the shipped percentiles)",
    )
    parser.add_argument(
        "--region",
        type=_region_named,
        metavar="NAME",
        help="where the schools are, like london (default: where the first way of"
        " funding with demand has them, else England)",
    )
    parser.add_argument(
        "--share",
        type=school_words.share,
        default=SHARE,
        metavar="SHARE",
        help="share of schools that must be able to pay the rest (default: 75%%)",
    )
    model_arguments.add_draws(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the answer and its tables, or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports.statements import Statements  # noqa: PLC0415
    from scenarios.comparison import costs_alone, inputs_of, run_of  # noqa: PLC0415

    inputs = inputs_of(model_arguments.opened(arguments))
    inputs = replace(inputs, schools=school_tables.named_schools(arguments.table))
    draws = model_arguments.draws_of(arguments)
    comparison = replace(costs_alone(inputs), run=run_of(inputs, draws))
    if not comparison.cost.ledger.costs.volumes.places.any():
        raise _refused(
            "No school takes part in the plan, so that no school can be asked.",
            "Give its programmes cohorts.",
        )
    statements = Statements(comparison, today())
    asked, ways = _asked(statements, arguments)
    if arguments.json:
        _print_json(statements, asked, ways)
    else:
        _print(statements, asked, ways)
    return Exit.FINE


def _asked(
    statements: Statements, arguments: Namespace
) -> tuple[AskedClaim, tuple[TwoWays, ...]]:
    """Return what schools say; with a table also beside what percentiles say."""
    from scenarios.claim.budgets import shipped_budgets, table_budgets  # noqa: PLC0415
    from scenarios.claim.held import asked_claim  # noqa: PLC0415
    from scenarios.claim.prices import drawn_prices  # noqa: PLC0415
    from scenarios.claim.two_ways import two_ways  # noqa: PLC0415

    comparison = statements.comparison
    funded, schools, share = comparison.funded, comparison.schools, arguments.share
    region: Region = arguments.region or comparison.gap.region
    is_told = region is comparison.gap.region and share == SHARE
    if is_told and comparison.asked_claim is not None:
        return comparison.asked_claim, comparison.asked_twice
    prices = drawn_prices(funded, comparison.run.seed, comparison.run.blocks)
    shipped = asked_claim(funded, prices, shipped_budgets(funded, region), share)
    if schools is None:
        return shipped, ()
    budgets = table_budgets(funded, region, schools)
    by_schools = asked_claim(funded, prices, budgets, share)
    return by_schools, tuple(two_ways(by_schools, shipped))


def _sentences(asked: AskedClaim, ways: tuple[TwoWays, ...]) -> Iterator[str]:
    """Yield the answer, what it rests on and how sure it is."""
    from reports.claims import asked_words  # noqa: PLC0415
    from reports.claims.asked_section import how_sure  # noqa: PLC0415
    from reports.claims.asked_twice import apart_in_words  # noqa: PLC0415

    yield asked_words.holding_in_words(asked)
    yield asked_words.paying_in_words(asked)
    yield from how_sure(asked)
    yield from filter(None, (apart_in_words(ways),))
    yield asked_words.who_was_asked(asked)


def _tables(
    statements: Statements, asked: AskedClaim, ways: tuple[TwoWays, ...]
) -> Iterator[Table]:
    """Yield the tables of the answer."""
    from reports.claims import asked_tables  # noqa: PLC0415
    from reports.claims.asked_twice import asked_twice  # noqa: PLC0415

    yield asked_tables.full_prices(statements, asked)
    yield asked_tables.who_could_pay(statements, asked)
    yield asked_tables.smallest_subsidy(statements, asked)
    yield asked_tables.programmes_asked(statements, asked)
    if ways:
        yield asked_twice(statements, ways)


def _print(
    statements: Statements, asked: AskedClaim, ways: tuple[TwoWays, ...]
) -> None:
    """Print the tables, and the answer below them."""
    from web.commands.printing import print_tables  # noqa: PLC0415

    print_tables(*_tables(statements, asked, ways))
    for sentence in _sentences(asked, ways):
        sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def _print_json(
    statements: Statements, asked: AskedClaim, ways: tuple[TwoWays, ...]
) -> None:
    """Print the answer and its tables as JSON."""
    from reports.table_json import table_json  # noqa: PLC0415
    from scenarios.claim.answer import claim_answer  # noqa: PLC0415

    run = statements.comparison.run
    document = {
        "schema": "costmodel-claim/1",
        "run": run.inputs_hash,
        "seed": run.seed,
        "draws": asked.draws,
        "region": asked.budgets.region.value,
        "asked": asked.budgets.table or "shipped percentiles",
        "accounts_year": asked.budgets.accounts_year,
        "share": asked.share,
        "answer": claim_answer(asked).holding.value,
        "sentences": list(_sentences(asked, ways)),
        "tables": {
            each.name: table_json(each) for each in _tables(statements, asked, ways)
        },
    }
    sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")


def _region_named(word: str) -> Region:
    """Return a region by its name, or say which there are."""
    from costmodel.suggestions import did_you_mean  # noqa: PLC0415
    from scenarios.affordability_tables import Region  # noqa: PLC0415

    name = "_".join(word.lower().replace("-", " ").split())
    if name in set(Region):
        return Region(name)
    advice = did_you_mean(name, list(Region), f"There are: {', '.join(Region)}.")
    shown = word[: model_arguments.SHOWN]
    raise ArgumentTypeError(f"'{shown}' is no region. {advice}")


def _refused(what: str, remedy: str) -> ModelRefusedError:
    """Return the refusal of a plan that cannot be asked about."""
    return ModelRefusedError((Finding(Severity.ERROR, Place(), what, remedy),))
