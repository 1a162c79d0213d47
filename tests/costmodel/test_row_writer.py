"""The rows of a model: what is bought or given, where and when."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType, Means, Party
from costmodel.resources import CostRow
from costmodel.row_writer import RowWriter
from costmodel.variants import Variant
from scenarios.funding import FundedModel
from tests.models import (
    FIRST,
    PEOPLE,
    Words,
    a_model,
    bought,
    days_of,
    pool,
    programme,
)

BROKER = Party.BROKER


def rows_of(model: FundedModel, variant: Variant | None = None) -> tuple[CostRow, ...]:
    """Return the rows of a model with VAT at 20%."""
    return RowWriter(model, variant or Variant(), 0.2).rows()


def of_ingredient(words: Words, **organisation: object) -> tuple[CostRow, ...]:
    """Return the rows of one ingredient."""
    leading = programme(10, ingredients=[words])
    return rows_of(a_model(programmes={"p": leading}, organisation=organisation))


def told(row: CostRow) -> tuple[str, Party, Means | Party | None, CostType]:
    """Return what a row is, who gives or pays, how or to whom, and what for."""
    return row.label, row.from_party, row.means or row.to_party, row.cost_type


def test_what_is_bought_without_vat_is_one_resource_of_the_broker() -> None:
    (row,) = of_ingredient(bought(1_000))

    assert told(row) == ("Thing", BROKER, Means.BOUGHT, CostType.MATERIALS)
    assert row.is_resource
    assert row.is_broker_cost
    assert row.factor == 1


def test_vat_on_top_is_a_transfer_to_the_exchequer() -> None:
    venue, vat = of_ingredient(bought(1_000, vat="on_top"))

    assert venue.factor == 1
    assert told(vat) == ("Thing: VAT", BROKER, Party.EXCHEQUER, CostType.MATERIALS)
    assert not vat.is_resource
    assert vat.is_broker_cost
    assert vat.factor == 0.2


def test_vat_in_a_price_leaves_the_net_price_for_the_resource() -> None:
    venue, vat = of_ingredient(bought(1_200, vat="included"))

    assert venue.factor == pytest.approx(1 / 1.2)
    assert vat.factor == pytest.approx(0.2 / 1.2)


@pytest.mark.parametrize(("vat", "net"), [("on_top", 1), ("included", 1 / 1.2)])
def test_vat_that_is_recovered_has_no_row(vat: str, net: float) -> None:
    (row,) = of_ingredient(bought(1_000, vat=vat), vat="taxable_supplier")

    assert row.factor == pytest.approx(net)


@pytest.mark.parametrize("vat", ["none", "on_top"])
def test_what_is_given_is_a_donation_without_vat(vat: str) -> None:
    (row,) = of_ingredient(bought(1_000, vat=vat, given_by="funder"))

    assert told(row)[1:3] == (Party.FUNDER, Means.DONATED)
    assert row.factor == 1
    assert not row.is_broker_cost


def test_what_is_given_at_a_price_with_vat_is_worth_the_net_price() -> None:
    (row,) = of_ingredient(bought(1_200, vat="included", given_by="individual"))

    assert row.factor == pytest.approx(1 / 1.2)


def test_a_post_is_needed_by_its_working_days() -> None:
    (row,) = of_ingredient(days_of("officer", 0.5, unit="post"))

    assert row.need.number == 0.5
    assert row.need.times == 228.5


def test_years_are_counted_from_the_first_and_others_are_passed_over() -> None:
    (row,) = of_ingredient(bought(1, years=[FIRST - 1, FIRST, FIRST + 1]))
    (always,) = of_ingredient(bought(1))

    assert row.need.years == (0,)
    assert always.need.years is None


def test_every_row_knows_where_it_is_written() -> None:
    reading = programme(
        3,
        deployments=[{"person": "head", "days_per_school": 2}],
        attendance=[{"person": "deputy", "days_per_school": 1}],
        ingredients=[bought(120, label="Venue"), bought(70, label="Guide")],
    )
    office = pool("schools", bought(1_000, vat="on_top"))
    model = a_model(
        people=PEOPLE, programmes={"reading": reading}, pools={"office": office}
    )

    places = {row.label: row.place for row in rows_of(model)}

    assert places["Guide"] == ("programmes", "reading", "ingredients", 1)
    assert places["head: fee"] == ("programmes", "reading", "deployments", 0)
    assert places["deputy: cover"] == ("programmes", "reading", "attendance", 0)
    assert places["Thing: VAT"] == ("pools", "office", "ingredients", 0)


def test_a_role_that_is_deployed_twice_says_for_which_schools() -> None:
    deployments = [
        {"person": "officer", "days_per_school": 1},
        {"person": "officer", "days_per_school": 2, "tier": "deep", "in_years": [1, 2]},
        {"person": "officer", "days_per_school": 3, "in_years": [2]},
        {"person": "freelance", "days_per_school": 4},
    ]
    tiers = {"deep": {"label": "Deep", "share": 0.3}}
    leading = programme(10, lasts_years=2, deployments=deployments, tiers=tiers)

    labels = [row.label for row in rows_of(a_model(programmes={"p": leading}))]

    role = PEOPLE["officer"].get("label", "officer")
    alone = PEOPLE["freelance"].get("label", "freelance")
    assert [each for each in labels if each.startswith(role)] == [
        f"{role} (all schools)",
        f"{role} (Deep, years 1 and 2)",
        f"{role} (year 2)",
    ]
    assert labels[-1] == alone
