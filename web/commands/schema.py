"""Print the JSON Schema of model documents."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from web.commands.command import Exit, Group

NAME = "schema"
GROUP = Group.LEARN
SUMMARY = "Print the JSON Schema of model files, which editors check by"
EXAMPLE = "costmodel schema"


def add_arguments(parser: ArgumentParser) -> None:
    """Take nothing."""
    del parser


def run(arguments: Namespace) -> int:
    """Print the schema."""
    # The help of all commands needs none of the document types.
    from scenarios.funding import FundedModel  # noqa: PLC0415

    del arguments
    schema = FundedModel.model_json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    sys.stdout.write(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
    return Exit.FINE
