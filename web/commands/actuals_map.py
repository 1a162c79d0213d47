"""Write a mapping of a ledger's accounts, to be completed by the user."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.commands import ledger_arguments, model_arguments
from web.commands.command import Exit
from web.commands.writing import check_file, refuse_what_is_there, write_whole

SUMMARY = "Say what each account of a ledger is in the plan, once"
EXAMPLE = "costmodel actuals map ledger.csv --model ours.yaml --out map.yaml"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the ledger, the model, and where the mapping goes."""
    ledger_arguments.add_ledger(parser)
    model_arguments.add_model_named(parser)
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the mapping to write, which ends in .yaml; none is written over",
    )
    parser.add_argument(
        "--known",
        type=Path,
        metavar="FILE",
        help="a mapping made before: what it says is kept, and new accounts are added",
    )
    parser.add_argument(
        "--tracking",
        default="",
        metavar="COLUMN",
        help="the column that tells programmes apart (default: class, department, …)",
    )


def run(arguments: Namespace) -> int:
    """Write the mapping and say how far it is."""
    # The engine is read in only when something is worked out.
    from reports import wording  # noqa: PLC0415
    from reports.mapping_text import mapping_text  # noqa: PLC0415
    from scenarios.actuals.mapping_drafts import draft_of  # noqa: PLC0415
    from scenarios.actuals.mapping_files import open_mapping  # noqa: PLC0415
    from scenarios.funded_plan import funded_plan_of  # noqa: PLC0415

    check_file(arguments.out, ".yaml", arguments.model)
    refuse_what_is_there(arguments.out, "--known takes over what a mapping says.")
    opened = model_arguments.opened(arguments)
    model = opened.require()
    known = None
    if arguments.known is not None:
        known = open_mapping(arguments.known, model).require()
    tracking = arguments.tracking or (known.tracking.column if known else "")
    ledger = ledger_arguments.ledger_of(arguments.ledger, model, tracking)
    funded = funded_plan_of(model, opened.register, opened.tables)
    draft = draft_of(ledger, funded, known)
    write_whole(arguments.out, mapping_text(draft, ledger, model).encode())
    told = wording.listing(
        [
            f"{wording.counted(len(draft.known), 'account')} known",
            f"{wording.count(len(draft.guessed))} guessed",
            f"{wording.count(len(draft.open))} to be completed",
        ]
    )
    sys.stdout.write(f"{arguments.out} written: {told}\n")
    return Exit.FINE
