"""Write a copy of a model that has learnt from its ledger."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.commands import ledger_arguments, model_arguments
from web.commands.command import Exit
from web.commands.writing import check_file, refuse_what_is_there, write_whole
from web.days import today

SUMMARY = "Write a copy of the plan with what the ledger shows"
EXAMPLE = (
    "costmodel actuals rebase ours.yaml ledger.csv --map map.yaml --out rebased.yaml"
)


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, the ledger, its mapping, and where the copy goes."""
    model_arguments.add_model(parser)
    ledger_arguments.add_ledger(parser)
    ledger_arguments.add_mapping(parser)
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the model to write, which ends in .yaml; none is written over",
    )


def run(arguments: Namespace) -> int:
    """Write the copy if it is sound, and say what was replaced and why not all."""
    check_file(arguments.out, ".yaml", arguments.model)
    refuse_what_is_there(arguments.out)
    # The engine's libraries are read in only when something is worked out.
    from costmodel.document_files import file_text  # noqa: PLC0415
    from reports.actuals_tables import told_of  # noqa: PLC0415
    from reports.rebasing_tables import tables  # noqa: PLC0415
    from scenarios.actuals.comparison import against_budget  # noqa: PLC0415
    from scenarios.actuals.document_edits import rebased_text  # noqa: PLC0415
    from scenarios.actuals.rebasing import rebased  # noqa: PLC0415
    from scenarios.comparison import Draws, inputs_of, run_of  # noqa: PLC0415
    from scenarios.opened_model import open_text  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    asked = ledger_arguments.asked(arguments)
    against = against_budget(asked.plan, asked.ledger, asked.mapping, arguments.upto)
    name = run_of(inputs_of(asked.opened), Draws()).name
    ledger = arguments.ledger.name
    told = told_of(against, asked.plan.funded.model, (ledger, today(), name))
    source = f"Ledger {ledger}, {told.labels.months}"
    found = rebased(asked.plan, against, asked.mapping.schools, source)
    print_tables(*tables(told, found))
    if not found.observations.observed and not found.started:
        sys.stderr.write(
            "costmodel: The ledger tells nothing that the plan could learn; nothing was"
            " written.\n"
        )
        return Exit.FAILED
    remark = f"Re-based from {ledger}, {told.labels.months}; the plan's run was {name}."
    original = file_text(model_arguments.path_of(arguments.model)).text
    written = rebased_text(original, found, remark)
    open_text(written.text, file=str(arguments.out), as_of=arguments.as_of).require()
    write_whole(arguments.out, written.text.encode())
    remarks = "" if written.keeps_remarks else ", without the remarks of the original"
    sys.stdout.write(f"{arguments.out} written{remarks}\n")
    return Exit.FINE
