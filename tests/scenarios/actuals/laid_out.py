"""Ledgers laid beside the plan of docs/method/actuals.md."""

from __future__ import annotations

from scenarios.actuals.comparison import AgainstBudget, against_budget
from scenarios.actuals.flexing import FlexedPlan, flexed_plan
from scenarios.actuals.ledger_files import read_ledger_text
from scenarios.actuals.mapping import Mapping
from scenarios.actuals.months import month_of
from scenarios.actuals.plan_lines import PlanLine
from scenarios.funding import FundedModel
from tests.models import compiled
from tests.scenarios.actuals.plans import a_mapping, reading_and_writing

CAME = {"reading": {2026: 12}, "writing": {2026: 24}}
"""Schools that came: 36 of 40."""

WHOLE_YEAR = """\
Account Code,Account,1 Sep 2026 to 31 Aug 2027
,Income,
4000,Fees,"11,000.00"
,Costs,
5001,Books to read,"3,900.00"
5002,Paper,"2,300.00"
7000,Administrator,"2,500.00"
"""
"""The ledger of docs/method/actuals.md, one period of twelve months."""


def a_plan(model: FundedModel | None = None, scenario: str | None = None) -> FlexedPlan:
    """Return a plan ready to be asked; left out, reading and writing."""
    model = model or reading_and_writing()
    funded = compiled(model)
    return flexed_plan(model, funded.plan.facts.register, funded.tables, scenario)


def laid_out(
    ledger: str,
    mapping: Mapping | None = None,
    upto: str | None = None,
    model: FundedModel | None = None,
) -> AgainstBudget:
    """Return a ledger beside its plan."""
    last = None if upto is None else month_of(upto)
    export = read_ledger_text(ledger, accounts_start=9).require()
    return against_budget(a_plan(model), export, mapping or a_mapping(), last)


def transactions(*rows: str) -> str:
    """Return a ledger of transactions: date, account, debit, credit, class."""
    return "\n".join(["Date,Account Code,Debit,Credit,Class", *rows])


def named(line: PlanLine) -> str:
    """Return a short name of a line: whose cost, or which stream."""
    return line.owner or line.stream or str(line.cost_type)
