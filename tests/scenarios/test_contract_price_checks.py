"""A contract that pays less than its work costs is told, with what is missing."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from scenarios.affordability_files import load_affordability
from scenarios.contract_price_checks import check_contract_prices
from scenarios.funded_plan import funded_plan_of
from scenarios.funding_inspection import FundingInspection
from scenarios.projection import projector_of
from tests.documents import told
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    fee,
    pool,
    programme,
    scenario,
)


def said(*streams: Words, schools_beside: int = 0) -> list[str]:
    """Return what is said of contracts for work of £10,000, £500 of it rent.

    With schools beside them in another programme, twice the rent is paid for twenty
    schools, and a quarter of it is for the work.
    """
    rent = bought(500, per="school", one_for_every=19)
    weights = {"leading": 1, "other": 3 if schools_beside else 0}
    model = a_model(
        programmes={
            "leading": programme(10, ingredients=[bought(9_500)]),
            "other": programme(schools_beside),
        },
        pools={
            "office": pool(
                "fixed", rent if schools_beside else bought(500), weights=weights
            )
        },
        funding={"one": scenario(*streams)},
    )
    inspection = FundingInspection(
        model, load_published(), DocumentLines(), load_affordability()
    )
    funded = funded_plan_of(model, inspection.register, inspection.tables)
    projector = projector_of(funded, funded.plan.terms.central)
    projection = projector.project(funded.scenarios["one"])
    path = ("funding", "one")
    return told(check_contract_prices(inspection, path, projector, projection))


def test_a_price_below_what_would_vanish_is_a_warning() -> None:
    (finding,) = said(fee(), contract(a_year=9_000))

    assert finding == (
        "warning funding.one.streams.1.a_year: 'tender' pays £500 less than its "
        "avoidable cost: £9,000 over the plan, and £9,500 would not be spent without "
        "it. Each pound that it brings costs more than a pound. Ask for £9,500 at "
        "least, and for its full cost of £10,000 if you can, or offer less work."
    )


def test_a_price_below_full_cost_is_a_note() -> None:
    (finding,) = said(contract(per_unit=970))

    assert finding == (
        "note funding.one.streams.0.per_unit: 'tender' pays £300 less than the full "
        "cost of its scope: £9,700 over the plan for £10,000. The rest is left to "
        "fees, grants or reserves."
    )


@pytest.mark.parametrize(
    ("a_year", "findings"), [(9_499, 1), (9_500, 1), (9_999, 1), (10_000, 0)]
)
def test_a_price_at_full_cost_says_nothing(a_year: float, findings: int) -> None:
    assert len(said(contract(a_year=a_year))) == findings


def test_a_price_on_cost_below_cost_is_told_where_it_stands() -> None:
    (finding,) = said(contract(cost_plus=-0.01))

    assert finding.startswith(
        "note funding.one.streams.0.cost_plus: 'tender' pays £100"
    )


def test_no_more_is_asked_for_than_what_would_vanish_if_that_is_more() -> None:
    scope = {"programmes": ["leading"]}

    (finding,) = said(contract(a_year=9_800, scope=scope), schools_beside=10)

    assert "'tender' pays £200 less than its avoidable cost" in finding
    assert "Ask for £10,000 at least, or offer less work." in finding
