"""Lay a ledger beside the plan: map, compare, learn from it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from web.commands import actuals_compare, actuals_map, actuals_rebase
from web.commands.command import Deed, Group

NAME = "actuals"
GROUP = Group.MODEL
SUMMARY = "Lay a ledger beside the plan, month by month"
EXAMPLE = "costmodel actuals map ledger.csv --model ours.yaml --out map.yaml"

DEEDS: dict[str, Deed] = {
    "map": actuals_map,
    "compare": actuals_compare,
    "rebase": actuals_rebase,
}


def add_arguments(parser: ArgumentParser) -> None:
    """Take what to do with a ledger, and what that needs."""
    deeds = parser.add_subparsers(metavar="DEED", dest="deed", required=True)
    for name, deed in DEEDS.items():
        own = deeds.add_parser(
            name,
            help=deed.SUMMARY,
            description=f"{deed.SUMMARY}.",
            epilog=f"Example: {deed.EXAMPLE}",
            allow_abbrev=False,
        )
        deed.add_arguments(own)


def run(arguments: Namespace) -> int:
    """Do what was asked for."""
    return DEEDS[arguments.deed].run(arguments)
