"""Print the JSON Schema of model documents."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from scenarios.funding import FundedModel
from web.commands.command import Exit, Group

NAME = "schema"
GROUP = Group.LEARN
SUMMARY = "Print the JSON Schema of model files, for an editor to check them by"
EXAMPLE = "costmodel schema > costmodel.schema.json"


def add_arguments(parser: ArgumentParser) -> None:
    """Take nothing."""
    del parser


def run(arguments: Namespace) -> int:
    """Print the schema."""
    del arguments
    schema = FundedModel.model_json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    sys.stdout.write(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
    return Exit.FINE
