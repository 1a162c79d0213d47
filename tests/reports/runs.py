"""Runs that tests of tables share: the example on paper, small models, random ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from costmodel.assumption_files import load_published
from costmodel.errors import Finding
from costmodel.model_files import read_document
from reports.statements import Statements
from reports.tables import Row, RowKind, Table
from scenarios.affordability_files import load_affordability
from scenarios.comparison import Draws, Inputs, compare
from scenarios.funding import FundedModel
from tests.models import a_model as plain_model
from tests.models import assumed, bought, days_of, fee, grant, pool, programme, scenario
from tests.reference.random_models import random_model

DAY = date(2026, 11, 21)
SEEDS = range(24)
"""Random models whose tables are all built."""

ON_PAPER = Path(__file__).parents[1] / "reference" / "mini.yaml"


def told(model: FundedModel, *findings: Finding) -> Statements:
    """Return the statements of a model, on one block of draws."""
    return Statements(compare(inputs_for(model, *findings), Draws(blocks=1)), DAY)


def inputs_for(model: FundedModel, *findings: Finding) -> Inputs:
    """Return a model with what is published beside it."""
    return Inputs(model, "0" * 64, findings, load_published(), load_affordability())


def with_claim(statements: Statements, *, tests: bool = True) -> Statements:
    """Return a run that is held against the claim of 2013, or one that is not."""
    comparison = statements.comparison
    model = comparison.model.model_copy(update={"tests_claim": tests})
    funded = replace(comparison.funded, model=model)
    return Statements(replace(comparison, funded=funded), DAY)


@cache
def on_paper() -> Statements:
    """Return the run that docs/method/worked.md works out; it tests the claim."""
    return with_claim(told(read_document(ON_PAPER, FundedModel).require()))


@cache
def at_random(seed: int) -> Statements:
    """Return the run of a random model."""
    return told(random_model(seed))


@cache
def without_schools() -> Statements:
    """Return a run of two programmes without a school; one is only assumed."""
    return told(
        plain_model(
            years=2,
            programmes={
                "idle": programme(0, pupils_per_school=100),
                "sleeping": programme(0, assumed=True, phase="special"),
            },
            pools={"office": pool("schools", days_of("officer", 10))},
            funding={
                "fees": scenario(fee(prices={"idle": 1000})),
                "grants": scenario(grant(a_year=500, scope={"programmes": ["idle"]})),
            },
        )
    )


@cache
def unfunded() -> Statements:
    """Return a run without a pool, a scenario or an assumption."""
    return told(plain_model(programmes={"one": programme(3, ingredients=[bought(10)])}))


@cache
def tapered() -> Statements:
    """Return a run in which a number varies and reserves open below the floor."""
    return told(
        plain_model(
            years=2,
            assumptions={
                "price": assumed(1000, low=500, high=2000, unit="£/school"),
                "share": assumed(0.5, unit="share", exact=True),
            },
            organisation={"reserves_floor": 5000},
            programmes={
                "leading": programme(
                    10, 10, ingredients=[bought("price", per="school", share="share")]
                )
            },
            funding={"paid": scenario(fee(prices={"leading": 600}))},
        )
    )


def texts(table: Table) -> list[list[str]]:
    """Return what is printed in the rows of a table."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def row_named(table: Table, label: str) -> list[str]:
    """Return what is printed behind the first row of a name."""
    return next(cells[1:] for cells in texts(table) if cells[0] == label)


def rows_of(table: Table, kind: RowKind) -> list[Row]:
    """Return the rows of a kind."""
    return [row for row in table.rows if row.kind is kind]
