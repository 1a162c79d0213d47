"""What of VAT on purchases comes back, by the classes of income."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import Floats
from scenarios.projection import Projection
from scenarios.streams import Contract, Donation, Fee, Grant, Membership, VatClass
from scenarios.vat import VatPosition, class_of
from tests.models import (
    Words,
    a_model,
    bought,
    column,
    contract,
    donation,
    fee,
    grant,
    membership,
    programme,
    projected,
    scenario,
)

TAXED = contract(a_year=60_000, vat="standard")
EXEMPT = fee(prices={"leading": 3_000}, vat="exempt")
OUTSIDE = grant(a_year=10_000, restricted=False)


def worked_out(
    *streams: Words, price: float = 100_000, organisation: str = "partly_exempt",
    **ingredient: object,
) -> Projection:  # fmt: skip
    """Return ten schools and one purchase of which a fifth comes on top in VAT."""
    line = bought(price, vat="on_top", **ingredient)
    return projected(
        a_model(
            organisation={"vat": organisation},
            programmes={"leading": programme(10, ingredients=[line])},
            funding={"way": scenario(*streams)},
        )
    )


def position(*streams: Words, price: float = 100_000) -> VatPosition:
    """Return what comes back of the VAT on one purchase."""
    found = worked_out(*streams, price=price).vat
    assert found is not None
    return found


@pytest.mark.parametrize(("price", "share"), [(100_000, 0.9), (150_000, 0.9 * 0.67)])
def test_the_share_is_that_of_the_method(price: float, share: float) -> None:
    found = position(TAXED, EXEMPT, OUTSIDE, price=price)

    sums = (found.taxed, found.exempt, found.outside, found.paid)
    assert [column(each) for each in sums] == [
        [60_000],
        [30_000],
        [10_000],
        [pytest.approx(price / 5)],
    ]
    assert found.share.item() == pytest.approx(share)
    assert found.recovered.item() == pytest.approx(share * price / 5)
    assert found.borne.item() == pytest.approx((1 - share) * price / 5)


def test_what_comes_back_is_no_cost() -> None:
    none = worked_out(TAXED, EXEMPT, price=150_000, organisation="exempt_supplier")
    part = worked_out(TAXED, EXEMPT, price=150_000)

    assert none.full_cost[0].item() == pytest.approx(180_000)
    assert part.full_cost[0].item() == pytest.approx(150_000 + 30_000 * (1 - 0.67))


@pytest.mark.parametrize(("months", "share"), [(625.0, 1), (625.01, 0.5)])
def test_what_serves_exempt_supplies_is_small_up_to_the_limit(
    months: float, share: float
) -> None:
    half = fee(prices={"leading": 6_000}, vat="exempt")

    found = position(TAXED, half, price=5 * months * 12 * 2)

    assert found.taxed_share.item() == 0.5
    assert found.share.item() == share


def test_above_half_of_input_tax_is_not_small() -> None:
    most = fee(prices={"leading": 6_500}, vat="exempt")

    found = position(TAXED, most, price=100)

    assert found.taxed_share.item() == 0.48
    assert not found.is_small.item()
    assert found.share.item() == pytest.approx(0.48)


def test_the_taxed_part_is_rounded_up_to_whole_hundredths() -> None:
    assert position(TAXED, EXEMPT).taxed_share.item() == 0.67
    whole = fee(prices={"leading": 4_000}, vat="exempt")
    assert position(TAXED, whole).taxed_share.item() == 0.6


def test_without_income_nothing_comes_back() -> None:
    found = position(OUTSIDE)

    assert found.share.item() == 0
    assert found.borne.item() == pytest.approx(20_000)


def test_every_kind_of_income_has_its_class() -> None:
    found = position(
        TAXED,
        EXEMPT,
        donation(),
        donation("letting", kind="other", vat="exempt"),
        membership(vat="standard"),
    )

    assert column(found.taxed) == [pytest.approx(61_200)]
    assert column(found.exempt) == [pytest.approx(36_000)]
    assert column(found.outside) == [pytest.approx(6_000)]


def test_a_line_that_states_its_share_stands_apart_and_is_in_the_test() -> None:
    line = worked_out(TAXED, EXEMPT, recovers=0.25)

    assert line.full_cost[0].item() == pytest.approx(100_000 + 15_000)
    assert line.vat is not None
    assert line.vat.paid.item() == 0
    assert not line.vat.is_small.item()


@pytest.mark.parametrize("supplier", ["exempt_supplier", "taxable_supplier"])
@pytest.mark.parametrize(("recovers", "vat"), [(0, 20_000), (0.5, 10_000), (1, 0)])
def test_a_line_states_its_share_whatever_the_supplier(
    supplier: str, recovers: float, vat: float
) -> None:
    found = worked_out(fee(), organisation=supplier, recovers=recovers)

    assert found.full_cost[0].item() == pytest.approx(100_000 + vat)
    assert found.vat is None


def test_one_way_of_funding_may_be_partly_exempt() -> None:
    line = bought(150_000, vat="on_top")
    model = a_model(
        programmes={"leading": programme(10, ingredients=[line])},
        funding={"way": scenario(TAXED, EXEMPT, vat="partly_exempt")},
    )

    assert projected(model).full_cost[0].item() == pytest.approx(159_900)


def test_a_price_at_cost_plus_holds_all_vat() -> None:
    dear = contract(cost_plus=0, vat="standard")

    found = worked_out(dear)

    assert found.recognised["tender"].sum() == pytest.approx(120_000)
    assert found.full_cost[0].item() == pytest.approx(100_000)


def test_each_draw_has_its_own_share() -> None:
    found = position(TAXED, EXEMPT)
    doubled = VatPosition(
        **{name: np.repeat(each, 2, axis=1) for name, each in vars(found).items()}
    )

    shares: Floats = doubled.share
    assert shares.shape == (1, 2)


@pytest.mark.parametrize(
    ("supplier", "expected"),
    [("exempt_supplier", "exempt"), ("taxable_supplier", "standard")],
)
def test_supplies_have_the_class_of_their_supplier(
    supplier: str, expected: VatClass
) -> None:
    supplies = (
        Fee.model_validate(fee()),
        Membership.model_validate(membership()),
        Contract.model_validate(contract(a_year=1)),
    )
    gifts = (Grant.model_validate(grant()), Donation.model_validate(donation()))

    assert {class_of(each, supplier) for each in supplies} == {expected}  # type: ignore[arg-type]  # words of a parameter
    assert {class_of(each, supplier) for each in gifts} == {"outside"}  # type: ignore[arg-type]  # as above
