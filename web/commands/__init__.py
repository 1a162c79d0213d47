"""The commands of the command line, one module each, in the order of the help.

A command is a module with four constants and two functions, as `Command` says. What a
command needs beyond arguments it imports when it runs: most of them need no Flask, and
`--help` needs nothing at all.
"""

from __future__ import annotations

from web.commands import (
    actuals,
    check,
    claim,
    comparators,
    compare,
    cost,
    demo,
    doctor,
    drawdown,
    examples,
    explain,
    price,
    reach,
    regions,
    report,
    schema,
    schools,
    serve,
    tender,
)
from web.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    check,
    cost,
    explain,
    compare,
    price,
    tender,
    reach,
    regions,
    comparators,
    drawdown,
    claim,
    report,
    actuals,
    schools,
    examples,
    schema,
    demo,
    serve,
    doctor,
)
"""Every command there is; one that is not listed does not exist."""
