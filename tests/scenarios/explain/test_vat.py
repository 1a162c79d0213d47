"""VAT that comes back, and prices with VAT on top, taken apart."""

from __future__ import annotations

from functools import cache

import pytest

from scenarios.bands import Listed
from scenarios.explain.readings import readings_of
from scenarios.explain.vat import fee_address, vat_of
from scenarios.explain.way import Way
from tests.models import a_model, bought, contract, fee, grant, programme, scenario
from tests.scenarios.explain.ways import way_of


@cache
def way(price: float = 150_000, contracted: float = 60_000) -> Way:
    """Return a taxed contract, an exempt fee, a grant and a purchase with VAT."""
    line = bought(price, vat="on_top")
    streams = (
        contract(a_year=contracted, vat="standard"),
        fee(prices={"leading": 3_000 if contracted else 0}, vat="exempt"),
        fee("days", prices={"leading": 10}, per="pupil", vat="standard"),
        grant(a_year=10_000, restricted=True),
    )
    return way_of(
        a_model(
            organisation={"vat": "partly_exempt"},
            programmes={
                "leading": programme(10, ingredients=[line], pupils_per_school=0)
            },
            funding={"way": scenario(*streams)},
        )
    )


@pytest.mark.parametrize("price", [100_000, 150_000])
@pytest.mark.parametrize("contracted", [0, 60_000])
def test_figures_are_those_of_the_run(price: float, contracted: float) -> None:
    told = way(price, contracted)
    vat = told.projection.vat
    assert vat is not None

    found = {name: make().amount for name, make in vat_of(told).items()}

    for topic in ("taxed", "exempt", "outside", "paid", "share", "recovered", "borne"):
        amount = getattr(vat, topic)[0, 0]
        assert found[f"way.vat.{topic}.2026"] == pytest.approx(amount)


def test_the_share_goes_down_to_income() -> None:
    share = readings_of(way())["way.vat.share.2026"]()

    business, taxed = share.children
    assert business.amount == pytest.approx(0.9)
    assert taxed.amount == pytest.approx(0.67)
    assert taxed.children[0].address == "way.vat.taxed.2026"


def test_a_small_sum_comes_back_whole_and_says_under_which_limits() -> None:
    share = readings_of(way(100_000))["way.vat.share.2026"]()

    assert "not above £625 a month, nor above 50% of" in share.children[1].words


def test_restricted_grants_count_as_they_accrue() -> None:
    outside = readings_of(way())["way.vat.outside.2026"]()

    (given,) = outside.children
    assert (given.address, given.words) == ("", "as it accrues, spent or not")


@pytest.mark.parametrize(
    ("topic", "amount"),
    [("fee_without_vat", 10), ("vat_on_fee", 2), ("fee_with_vat", 12)],
)
def test_a_taxed_fee_has_its_price_with_vat(topic: str, amount: float) -> None:
    figure = vat_of(way())[fee_address("way", topic, "days", Listed("leading", 10))]()

    assert figure.amount == pytest.approx(amount)


def test_a_price_of_a_tier_has_its_own_with_vat() -> None:
    tiers = {"deep": {"label": "Deep", "share": 0.25}}
    banded = fee(vat="standard", bands={"leading": {"deep": 3_000}})
    told = way_of(
        a_model(
            programmes={"leading": programme(10, tiers=tiers)},
            funding={"way": scenario(banded, vat="partly_exempt")},
        )
    )
    listed = Listed("leading", 3_000, "deep")

    figure = vat_of(told)[fee_address("way", "fee_with_vat", "fees", listed)]()

    assert figure.amount == pytest.approx(3_600)


def test_without_classes_there_are_no_such_figures() -> None:
    assert vat_of(way_of(a_model(funding={"way": scenario(fee())}))) == {}
