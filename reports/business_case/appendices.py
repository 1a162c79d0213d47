"""The appendices: detail that the body leaves out, and the register of assumptions."""

from __future__ import annotations

from reports.bearer_tables import who_bears_in
from reports.cash_tables import cash_by_month
from reports.contents import Block, Section, bullets, paragraph
from reports.cost_tables import (
    cost_by_origin,
    cost_by_programme,
    cost_by_type,
    cost_by_year,
)
from reports.funding_tables import payers_reconciled
from reports.gap_tables import able_to_pay
from reports.register_tables import assumption_register, findings, school_budget_sources
from reports.statements import Statements
from reports.verdict_tables import tornado

WORDS = (
    "Full cost: what the broker must recover, direct and through its share of pools.",
    "Full economic cost: all resources, whoever gives them, net of VAT.",
    "Place, or school-year: a school in a programme in a year. Journey: a school that"
    " starts a programme.",
    "Broker: the body that matches schools. Provider school: sends people. Supported"
    " school: receives them.",
    "Release: working time given up at home. Cover: what is bought to replace it. Time"
    " lost: what is not replaced.",
    "Restricted: money that may pay only for named things. Reserves: unrestricted and"
    " free.",
    "Floor: the reserves below which the trustees do not want to fall.",
)


def appendices(statements: Statements) -> tuple[Section, ...]:
    """Return the appendices."""
    names = tuple(statements.comparison.scenarios)
    detail: list[Block] = [
        cost_by_programme(statements),
        cost_by_type(statements),
        cost_by_year(statements),
        cost_by_origin(statements),
        *(who_bears_in(statements, name) for name in names),
    ]
    money: list[Block] = [
        *(payers_reconciled(statements, name) for name in names),
        *(table for name in names if (table := tornado(statements, name)) is not None),
        *([cash_by_month(statements)] if names else []),
    ]
    told = findings(statements)
    register: list[Block] = [
        assumption_register(statements),
        school_budget_sources(statements),
        able_to_pay(statements),
        *([told] if told is not None else []),
    ]
    parts = (
        Section("cost_detail", "Cost in detail", "", tuple(detail)),
        Section("money_detail", "Money in detail", "", tuple(money)),
        Section("register", "Assumptions and sources", "", tuple(register)),
        Section("words", "Words", "", (paragraph("As used here:"), bullets(*WORDS))),
    )
    return tuple(part for part in parts if part.blocks)
