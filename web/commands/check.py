"""Check a model: every fault at once, each with its place and remedy."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from costmodel.errors import Finding
from web.commands import model_arguments
from web.commands.command import Exit, Group

NAME = "check"
GROUP = Group.MODEL
SUMMARY = "Check a model and list everything to mend or to know"
EXAMPLE = "costmodel check my_network.yaml"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model and the form of the answer."""
    model_arguments.add_model(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the findings; return 2 if one is an error, else 0."""
    opened = model_arguments.open_named(arguments.model, arguments.as_of)
    if arguments.json:
        answer = {
            "schema": "costmodel-findings/1",
            "ok": opened.document is not None,
            "inputs_hash": opened.inputs_hash,
            "findings": [_as_json(finding) for finding in opened.findings],
        }
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    else:
        _print(opened.findings, ok=opened.document is not None)
    return Exit.FINE if opened.document is not None else Exit.FINDINGS


def _as_json(finding: Finding) -> dict[str, object]:
    """Return a finding as it stands in the JSON."""
    return {
        "severity": finding.severity,
        "file": finding.place.file,
        "line": finding.place.line,
        "path": finding.place.path,
        "what": finding.what,
        "why": finding.why,
        "remedy": finding.remedy,
    }


def _print(findings: tuple[Finding, ...], *, ok: bool) -> None:
    """Print a paragraph for each finding, and the verdict last."""
    for finding in findings:
        sys.stdout.write(f"{finding.severity}: {finding}\n")
    errors = sum(finding.severity == "error" for finding in findings)
    others = len(findings) - errors
    told = f"{others} to know" if others else "nothing to add"
    if ok:
        sys.stdout.write(f"The model is sound; {told}.\n")
    else:
        sys.stdout.write(f"To mend: {errors}. Nothing was worked out.\n")
