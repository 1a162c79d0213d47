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
    del arguments
    sys.stdout.write(json.dumps(model_schema(), ensure_ascii=False, indent=2) + "\n")
    return Exit.FINE


def model_schema() -> dict[str, object]:
    """Return the JSON Schema of a model file; every field has its description."""
    # The help of all commands needs none of the document types.
    from scenarios.funding import FundedModel  # noqa: PLC0415

    dialect = "https://json-schema.org/draft/2020-12/schema"
    schema = {"$schema": dialect, **FundedModel.model_json_schema()}
    return {name: _with_whole_lines(part) for name, part in schema.items()}


def _with_whole_lines(part: object) -> object:
    """Return a part of the schema whose descriptions are lines, as editors show them.

    In the code they are broken to its width.
    """
    if isinstance(part, list):
        return [_with_whole_lines(one) for one in part]
    if not isinstance(part, dict):
        return part
    tidied = {name: _with_whole_lines(one) for name, one in part.items()}
    if isinstance(part.get("description"), str):
        tidied["description"] = " ".join(part["description"].split()).replace("``", "`")
    return tidied
