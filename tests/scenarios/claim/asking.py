"""Prices and schools put together by hand, so that what is found can be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from costmodel.arrays import Floats
from costmodel.blocks import BLOCK
from scenarios.affordability_tables import Region
from scenarios.claim.budgets import Budgets, table_budgets
from scenarios.claim.held import AskedClaim, asked_claim
from scenarios.funding import FundedModel
from scenarios.school_year_costs import SchoolYearCosts
from scenarios.schools.table import NamedSchools, SchoolTable
from tests.models import a_model, compiled, programme
from tests.scenarios.schools.tables import made

HALF = BLOCK // 2


def secondaries(*lines: float, **others: str | float) -> SchoolTable:
    """Return London secondaries with these training lines and nothing else known."""
    unknown = {"total_income": np.nan, "revenue_reserve": np.nan, "teachers": np.nan}
    plain = {"phase": "secondary", **unknown, **others}
    return made(*({**plain, "training_line": line} for line in lines))


def ten_secondaries() -> FundedModel:
    """Return a plan of one year with one programme, for ten secondaries."""
    return a_model(programmes={"leading": programme(10)})


def prices_of(
    each: Sequence[Sequence[float]], places: Sequence[float], *, economic: float = 1.0
) -> SchoolYearCosts:
    """Return prices of programmes: the central case, then one for each half block.

    All together cost the mean over places; full economic cost is full cost × a factor.
    """
    cases = np.array([_drawn(one) for one in each])
    schools = np.repeat(np.array(places, dtype=np.float64)[:, None], BLOCK + 1, axis=1)
    mean = (cases * schools).sum(axis=0) / schools.sum(axis=0)
    full = np.concatenate((cases, mean[None]))
    return SchoolYearCosts(
        places=schools,
        journeys=schools,
        full_cost=full,
        full_economic_cost=full * economic,
    )


def _drawn(one: Sequence[float]) -> Floats:
    """Return the central price, and a block of which half has each of the others."""
    central, first, second = one
    return np.array([central, *[first] * HALF, *[second] * HALF], dtype=np.float64)


def budgets_of(
    table: SchoolTable, model: FundedModel, region: Region = Region.LONDON
) -> Budgets:
    """Return what the schools of a table can pay, in prices of the first year."""
    found = table_budgets(compiled(model), region, NamedSchools("made", table))
    return Budgets(found.region, found.ceilings, found.accounts_year, 1.0, "made")


def asked_of(
    model: FundedModel, prices: SchoolYearCosts, table: SchoolTable, share: float = 0.75
) -> AskedClaim:
    """Hold prices of a plan against the schools of a table."""
    return asked_claim(compiled(model), prices, budgets_of(table, model), share)


def worked() -> AskedClaim:
    """Return the worked example of docs/method/claim.md."""
    return asked_of(
        ten_secondaries(),
        prices_of([[12_000, 12_000, 20_000]], [10]),
        secondaries(5_000, 10_000, 15_000, 25_000),
    )


def several(cohorts: Mapping[str, tuple[float, str]]) -> FundedModel:
    """Return a plan with programmes of so many schools of a phase."""
    return a_model(
        programmes={
            name: programme(schools, phase=phase)
            for name, (schools, phase) in cohorts.items()
        }
    )
