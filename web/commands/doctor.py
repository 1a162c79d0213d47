"""Check that this machine has what Costmodel needs."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from web.commands.command import Exit, Group
from web.diagnosis import Check, diagnose

NAME = "doctor"
GROUP = Group.PAGES
SUMMARY = "Check that this machine has what Costmodel needs"
EXAMPLE = "costmodel doctor"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the form of the answer."""
    parser.add_argument("--json", action="store_true", help="print the checks as JSON")


def run(arguments: Namespace) -> int:
    """Print a line for each check; return 0 if all is well, else 1."""
    checks = diagnose(os.environ)
    ok = all(check.ok for check in checks)
    sys.stdout.write(_as_json(checks, ok=ok) if arguments.json else _as_lines(checks))
    return Exit.FINE if ok else Exit.FAILED


def _as_json(checks: tuple[Check, ...], *, ok: bool) -> str:
    answer = {"ok": ok, "checks": [asdict(check) for check in checks]}
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _as_lines(checks: tuple[Check, ...]) -> str:
    """Return a line for each check, and below a bad one what to do about it."""
    width = max(len(check.name) for check in checks)
    lines = []
    for check in checks:
        mark = "ok " if check.ok else "BAD"
        lines.append(f"{mark}  {check.name:<{width}}  {check.found}")
        if check.remedy:
            lines.append(f"{'':<5}{'':<{width}}  {check.remedy}")
    return "\n".join(lines) + "\n"
