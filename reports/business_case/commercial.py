"""The commercial case: what each way of funding asks of whom, and on which terms."""

from __future__ import annotations

from collections.abc import Iterator

from reports import pictures, wording
from reports.contents import Block, Section, Subheading, bullets, paragraph
from reports.funding_tables import who_pays
from reports.statements import Statements
from reports.volume_tables import demand
from scenarios.streams import Contract, Fee, Grant, Stream

THRESHOLD = "proc.light_touch"
"""Value from which an education contract must be advertised, VAT included."""

PAID = {
    "monthly": "paid monthly",
    "quarterly_in_advance": "paid quarterly in advance",
    "quarterly_in_arrears": "paid quarterly in arrears",
}


def commercial_case(statements: Statements) -> Section:
    """Return the commercial case."""
    blocks: list[Block] = []
    for name, funding in statements.comparison.model.funding.items():
        blocks += [
            Subheading(statements.labels.scenarios[name]),
            *([paragraph(" ".join(funding.note.split()))] if funding.note else []),
            bullets(
                *(_terms(statements, name, stream) for stream in funding.streams),
                _route(funding.delivery),
            ),
            pictures.payer_cells(statements, name),
            who_pays(statements, name),
            *_demand(statements, name),
        ]
    if not blocks:
        blocks = [paragraph("The plan describes no way of funding.")]
    ways = wording.counted(len(statements.comparison.scenarios), "way", "ways")
    answer = f"The plan compares {ways} of funding, each with its payers and terms."
    return Section("commercial", "Commercial case", answer, tuple(blocks))


def _demand(statements: Statements, name: str) -> Iterator[Block]:
    """Yield what became of demand, where a scenario has one."""
    table = demand(statements, name)
    if table is not None:
        yield table


def _route(delivery: str) -> str:
    """Return who pays provider schools for deployed days."""
    if delivery == "direct":
        return "Supported schools pay provider schools for deployed days themselves."
    return "The broker pays provider schools for deployed days."


def _terms(statements: Statements, scenario: str, stream: Stream) -> str:
    """Return the terms of one stream, a sentence."""
    label = statements.labels.payer(scenario, stream.name)
    total = float(
        statements.comparison.scenarios[scenario].central.recognised[stream.name].sum()
    )
    brings = f"{label}: {wording.short_money(total)} over the period"
    if isinstance(stream, Grant):
        kind = "restricted to its purpose" if stream.restricted else "for any purpose"
        back = (
            " What is unspent goes back each year."
            if stream.unspent == "returned"
            else ""
        )
        return f"{brings} from {stream.payer}, {kind}, {PAID[stream.paid]}.{back}"
    if isinstance(stream, Fee):
        after = (
            wording.duration(stream.paid_after_months)
            if stream.paid_after_months
            else "no time"
        )
        return f"{brings} from schools that take part, received {after} after it is earned."
    return _contract_terms(statements, brings, stream, total)


def _contract_terms(
    statements: Statements, brings: str, stream: Contract, total: float
) -> str:
    """Return the terms of a contract, with what its value means for procurement."""
    threshold = statements.comparison.funded.plan.facts.register.find(THRESHOLD).value
    side = "above" if total > threshold else "below"
    how = (
        "at cost and a margin" if stream.cost_plus is not None else "at a stated price"
    )
    milestones = wording.counted(len(stream.milestones), "milestone")
    return (
        f"{brings} from {stream.payer}, {how}, with {milestones}. That is {side} the"
        f" threshold of {wording.money(threshold)} (VAT included) from which such a"
        " contract must be advertised."
    )
