"""Runs with more of something than a page holds, with next to nothing, or at a sum."""

from __future__ import annotations

from functools import cache

from reports.statements import Statements
from tests.models import (
    a_model,
    assumed,
    bought,
    by_time,
    contract,
    days_of,
    fee,
    grant,
    pool,
    programme,
    scenario,
)
from tests.reports.runs import told

_RESULTS = {"definition": "Good", "era": "Framework of 2012", "base_rate": "anyway"}


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


@cache
def with_results() -> Statements:
    """Return a run with what a success may be worth, and pools shared by time.

    Two programmes have one kind of result, one pool lies idle, one takes more than
    there is, and one does not run in the second year.
    """
    helped = {
        name: programme(
            18,
            label=name.capitalize(),
            ingredients=[bought(price, per="school")],
            outcomes={**_RESULTS, "inspected": 20, "succeeded": good, **worth},
        )
        for name, price, good, worth in (
            ("visits", 10_000, 10, {}),
            ("course", 20_000, 16, {"worth": ["worth", 50_000]}),
        )
    }
    desk = by_time(bought(1_000), days=50, visits={"days": 60}, office={"days": 2})
    return told(
        a_model(
            years=2,
            assumptions={
                "anyway": assumed(0.3, unit="share", low=0.2, high=0.5),
                "worth": assumed(25_000, unit="£", low=10_000, high=60_000),
            },
            programmes={**helped, "idle": programme(0, label="Idle")},
            pools={
                "team": by_time(bought(60_000), days=200, visits={"days": 80})
                | {"runs": {2026: 1}},
                "desk": desk,
                "office": pool("fixed", bought(500), weights={"course": 1, "team": 1}),
                "empty": pool("fixed", bought(300), weights={"idle": 1}),
            },
        )
    )
