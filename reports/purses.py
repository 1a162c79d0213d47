"""Which money is private, and which is taken to be public, in a way of funding.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from costmodel.arrays import Integers
from costmodel.perspectives import Flow
from reports import wording
from reports.perspective_flows import PRIVATE_GIFTS
from reports.statements import Statements
from scenarios.purses import has_unsaid_gift, unsaid_streams

_PRIVATE = "Private money is in no cost to public funds: {}."
_UNSAID = "Taken to be public, since the model does not say: {}."


def purses_in_words(
    statements: Statements, scenario: str, flows: Mapping[Flow, Integers]
) -> tuple[str, ...]:
    """Return notes on private money, and on what is taken to be public."""
    told = {
        _PRIVATE: list(_private(statements, scenario, flows)),
        _UNSAID: list(_unsaid(statements, scenario)),
    }
    return tuple(
        note.format(wording.listing(names)) for note, names in told.items() if names
    )


def _private(
    statements: Statements, scenario: str, flows: Mapping[Flow, Integers]
) -> Iterator[str]:
    """Yield what is private, by name."""
    for flow in flows:
        if flow.is_private and flow.stream:
            yield statements.labels.payer(scenario, flow.stream)
    if flows[PRIVATE_GIFTS].any():
        yield "what private funders give for nothing"


def _unsaid(statements: Statements, scenario: str) -> Iterator[str]:
    """Yield grants, contracts and gifts of which nothing says whose money they are."""
    model = statements.comparison.model
    for stream in unsaid_streams(model, scenario):
        yield statements.labels.payer(scenario, stream.name)
    if has_unsaid_gift(model, scenario):
        yield "what funders give for nothing"
