"""Runs with more of something than a page holds, with next to nothing, or at a sum."""

from __future__ import annotations

from functools import cache

from reports.statements import Statements
from tests.models import (
    a_model,
    bought,
    contract,
    days_of,
    fee,
    grant,
    pool,
    programme,
    scenario,
)
from tests.reports.runs import told


@cache
def many_ways(number: int, short: int = 0) -> Statements:
    """Return a run with so many ways of funding; the last few have next to no fee."""
    return told(
        a_model(
            opening={"cash": 5000},
            programmes={"leading": programme(10, ingredients=[bought(2000)])},
            funding={
                f"way_{at}": scenario(
                    fee(prices={"leading": 1000 * at if at <= number - short else 1}),
                    label=f"Way {at}",
                )
                for at in range(1, number + 1)
            },
        )
    )


@cache
def many_programmes(number: int) -> Statements:
    """Return a run with so many programmes, each dearer than the one before."""
    return told(
        a_model(
            programmes={
                f"programme_{at}": programme(
                    1, label=f"Programme {at}", ingredients=[bought(100 * at)]
                )
                for at in range(1, number + 1)
            }
        )
    )


@cache
def many_pools(number: int) -> Statements:
    """Return a run of two years with so many pools."""
    return told(
        a_model(
            years=2,
            pools={
                f"pool_{at}": pool(
                    "schools", days_of("officer", at), label=f"Shared cost number {at}"
                )
                for at in range(1, number + 1)
            },
        )
    )


@cache
def at_cost(full_cost: float, given: float = 0.0) -> Statements:
    """Return a run of ten schools at a cost, and so much given, each a school-year."""
    each = [bought(10 * full_cost), bought(10 * given, given_by="funder")]
    return told(a_model(programmes={"leading": programme(10, ingredients=each)}))


@cache
def with_assumed_schools() -> Statements:
    """Return a run of ten secondaries beside thirty primaries that are only assumed.

    Each school costs £2,000, and an office £6,000 a school-year as planned.
    """
    each = [bought(2000, per="school")]
    return told(
        a_model(
            pools={"office": pool("schools", bought(240000))},
            programmes={
                "leading": programme(10, label="Leading", ingredients=each),
                "reading": programme(
                    30,
                    label="Reading",
                    phase="primary",
                    assumed=True,
                    ingredients=each,
                ),
            },
        )
    )


@cache
def without_money() -> Statements:
    """Return a run in which nothing costs or brings a penny."""
    return told(a_model(funding={"nothing": scenario(grant(a_year=0))}))


@cache
def well_funded() -> Statements:
    """Return a run that a contract, a fee and a grant each pay for, to the end."""
    leading = programme(10, ingredients=[bought(1000, number=1)])
    return told(
        a_model(
            opening={"cash": 100000},
            organisation={"reserves_floor": 0, "vat": "taxable_supplier"},
            programmes={"leading": leading},
            funding={
                "tendered": scenario(contract(a_year=5000), label="Contract"),
                "traded": scenario(fee(prices={"leading": 500}), label="Schools pay"),
                "granted": scenario(grant(a_year=5000), label="Grant"),
            },
        )
    )


@cache
def ruined() -> Statements:
    """Return a run in which money runs out from the first month, however funded."""
    leading = programme(10, ingredients=[bought(100000, number=1)])
    return told(
        a_model(
            programmes={"leading": leading},
            funding={
                "tendered": scenario(contract(a_year=500), label="Contract"),
                "traded": scenario(fee(prices={"leading": 5}), label="Schools pay"),
            },
        )
    )
