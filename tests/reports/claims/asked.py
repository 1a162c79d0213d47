"""Claims that tests ask of schools, with a run that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from reports.statements import Statements
from scenarios.affordability_tables import Region
from scenarios.claim.held import AskedClaim, asked_claim
from scenarios.funding import FundedModel
from scenarios.schools.table import SchoolTable
from tests.models import a_model, compiled, programme
from tests.reports.runs import told
from tests.scenarios.claim.asking import budgets_of, prices_of
from tests.scenarios.schools.tables import made


def plan(*phases: str) -> FundedModel:
    """Return a plan with a programme of ten schools for each phase."""
    names = ("art", "biology", "chemistry")
    return a_model(
        programmes={
            name: programme(10, phase=phase, label=name.capitalize())
            for name, phase in zip(names, phases, strict=False)
        }
    )


def run_of(model: FundedModel) -> Statements:
    """Return the run of a plan."""
    return told(model)


def with_two_sums() -> AskedClaim:
    """Return what a secondary of unknown region says: it may have either sum."""
    model = plan("secondary")
    table = made({"phase": "secondary", "region": ""})
    budgets = budgets_of(table, model, Region.ENGLAND)
    return asked_claim(compiled(model), prices_of([[6_000] * 3], [10]), budgets)


def asked(
    model: FundedModel,
    prices: Sequence[Sequence[float]],
    table: SchoolTable,
    *,
    economic: float = 1.0,
    share: float = 0.75,
) -> AskedClaim:
    """Hold prices of ten schools in each programme against the schools of a table."""
    held = prices_of(prices, [10] * len(prices), economic=economic)
    return asked_claim(compiled(model), held, budgets_of(table, model), share)
