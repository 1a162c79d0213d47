"""The terms of a source of income are told as the plan states them."""

from __future__ import annotations

from functools import cache

import pytest

from reports.business_case.terms import PAID, THRESHOLD, route_in_words, terms_in_words
from reports.statements import Statements
from tests.models import (
    Words,
    a_model,
    assumed,
    contract,
    donation,
    fee,
    grant,
    membership,
    programme,
    scenario,
)
from tests.reports.runs import told
from tests.scenarios.lots_on_paper import lot, two_lots

LIMIT = 663_540.0
"""The published threshold in the months of the plan, VAT included."""


@cache
def with_streams() -> Statements:
    """Return a run with a way of funding for each source of income below."""
    return told(
        a_model(
            programmes={
                "leading": programme(
                    10, deployments=[{"person": "head", "days_per_school": 10}]
                )
            },
            assumptions={"half": assumed(0.5, unit="share")},
            funding={
                name: scenario(stream, label=name) for name, stream in STREAMS.items()
            },
        )
    )


STREAMS: dict[str, Words] = {
    "bound": grant(a_year=1200),
    "carried": grant(a_year=1200, unspent="carried"),
    "returned": grant(a_year=1200, unspent="returned"),
    "free": grant(a_year=1200, restricted=False, unspent="returned"),
    "quarterly_in_advance": grant(a_year=1200, paid="quarterly_in_advance"),
    "quarterly_in_arrears": grant(a_year=1200, paid="quarterly_in_arrears"),
    "ruled": grant(a_year=1200, rules={"spend_by": "2027-05", "pays_share": "half"}),
    "given": donation(),
    "interest": donation("bank", kind="other", payer="The bank"),
    "bound_gift": donation(restricted=True),
    "at_once": fee(paid_after_months=0),
    "a_month_later": fee(paid_after_months=1),
    "small": contract(a_year=1000),
    "large": contract(a_year=10_000_000, paid_after_months=2),
    "by_cost": contract(cost_plus=0.1),
    "by_day": fee(prices={"leading": 40}, per="deployment_day"),
    "out_of_days": fee(
        prices={"leading": 40}, per="deployment_day", paid_by="provider_school"
    ),
    "dated": fee(years=[2026]),
    "joined": membership(paid_after_months=1),
    "by_unit": contract(per_unit=100, retention=0.05, retention_months=6),
    "grant_kept": grant(a_year=1000, retention=0.1),
    "kept_to_the_end": contract(a_year=1000, retention=0.1, retention_months=0),
    "for_one_result": contract(
        a_year=1000, results={"share": 0.1, "chance": 0.5, "after_months": 0}
    ),
    "for_successes": contract(
        per_unit=100, results={"share": 0.2, "chance": 0.6, "after_months": 12}
    ),
    "in_steps": contract(
        a_year=1000,
        milestones=[
            {"label": "First report", "month": "2026-12", "share": 0.2},
            {"label": "Last report", "month": "2027-08", "share": 0.2},
        ],
    ),
}


def terms(name: str) -> str:
    """Return the terms of a source of income in words."""
    (stream,) = with_streams().comparison.model.funding[name].streams
    return terms_in_words(with_streams(), name, stream)


def test_a_route_says_who_pays_for_days() -> None:
    assert route_in_words("broker").startswith("The broker pays")
    assert route_in_words("direct").startswith("Supported schools pay")


@pytest.mark.parametrize(
    ("name", "brought"),
    [
        ("free", "Council: £1.2k over the plan from The council"),
        ("at_once", "Fees: £10k over the plan from schools that take part"),
        ("small", "Tender: £1k over the plan from The region"),
        ("by_cost", "Tender: £55k over the plan from The region"),
    ],
)
def test_terms_open_with_what_is_brought_and_by_whom(name: str, brought: str) -> None:
    assert terms(name).startswith(brought)


def test_a_fee_says_that_tiers_have_prices_of_their_own() -> None:
    tiers = {"deep": {"label": "Deep", "share": 0.25}}
    banded = fee(bands={"leading": {"deep": 3_000}}, paid_after_months=0)
    model = a_model(
        programmes={"leading": programme(10, tiers=tiers)},
        funding={"w": scenario(banded)},
    )

    said = terms_in_words(told(model), "w", model.funding["w"].streams[0])

    assert said.endswith("from schools that take part at prices by tier, paid at once.")


def test_a_fee_says_in_which_years_it_is_asked() -> None:
    assert "from schools that take part in 2026/27, paid" in terms("dated")


def test_a_fee_says_who_pays_and_for_what() -> None:
    assert terms("by_day") == (
        "Fees: £4k over the plan from schools that take part for each deployed day,"
        " paid at once."
    )
    assert terms("out_of_days") == (
        "Fees: £4k over the plan from provider schools, out of the day's fee for each"
        " deployed day, paid at once."
    )


def test_a_membership_says_when_it_is_invoiced() -> None:
    assert terms("joined") == (
        "Members: £1.2k over the plan from Member schools for membership, invoiced"
        " each September and paid 1 month after."
    )


def test_a_contract_says_what_is_paid_for_and_what_is_held_back() -> None:
    assert ", for each school delivered, with" in terms("by_unit")
    assert "The buyer holds back 5% until 6 months after its end." in terms("by_unit")
    assert "holds back 10% until its end." in terms("kept_to_the_end")
    assert "The funder holds back 10% until 3 months after its end." in terms(
        "grant_kept"
    )
    assert "holds back" not in terms("small")


def test_a_contract_says_what_hangs_on_results() -> None:
    assert (
        " 20% of the price is paid only for each success, known 1 year later, with a"
        " chance of 60%."
    ) in terms("for_successes")
    assert (
        " 10% of the price is paid only for one result, known at once, with a chance"
        " of 50%."
    ) in terms("for_one_result")
    assert "paid only" not in terms("small")


def test_a_contract_says_what_is_taken_off_for_lots() -> None:
    statements = told(two_lots(lot("north"), lot("south"), contract("extra", a_year=1)))
    streams = statements.comparison.model.funding["only"].streams
    north, _, extra = (terms_in_words(statements, "only", one) for one in streams)

    assert " 10% of the price is taken off if North and South are all won." in north
    assert "taken off" not in extra


def test_a_fee_that_no_school_pays_brings_nothing() -> None:
    statements = told(
        a_model(
            programmes={"leading": programme(0)},
            funding={"traded": scenario(fee(prices={"leading": 10}))},
        )
    )
    (stream,) = statements.comparison.model.funding["traded"].streams

    assert terms_in_words(statements, "traded", stream) == (
        "Fees: nothing, as no school takes part."
    )


@pytest.mark.parametrize(
    ("name", "purpose"),
    [("bound", "for stated purposes only"), ("free", "for any purpose")],
)
def test_a_grant_says_what_it_may_pay_for(name: str, purpose: str) -> None:
    assert purpose in terms(name)


def test_only_a_restricted_grant_that_is_returned_goes_back() -> None:
    going_back = [name for name in STREAMS if terms(name).endswith("goes back.")]

    assert going_back == ["returned"]


@pytest.mark.parametrize(
    ("name", "paid"),
    [
        ("bound", "paid monthly"),
        ("quarterly_in_advance", "paid quarterly in advance"),
        ("quarterly_in_arrears", "paid quarterly in arrears"),
        ("at_once", "paid at once"),
        ("a_month_later", "paid 1 month after"),
        ("small", "paid at once"),
        ("large", "paid 2 months after"),
    ],
)
def test_terms_say_when_money_comes(name: str, paid: str) -> None:
    assert paid in terms(name)


def test_the_rules_of_a_grant_stand_after_its_terms() -> None:
    assert terms("ruled").endswith(
        "paid monthly. It pays at most 50% of eligible cost; the rest is to be matched."
        " It must be spent by the end of May 2027."
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("given", "Friends: £6k over the plan from The friends, for any purpose."),
        ("interest", "Bank: £6k over the plan from The bank, for any purpose."),
        (
            "bound_gift",
            "Friends: £6k over the plan from The friends, for stated purposes only.",
        ),
    ],
)
def test_a_donation_tells_who_gives_it_and_for_what(name: str, told: str) -> None:
    assert terms(name) == told


def test_every_way_to_pay_a_grant_has_its_words() -> None:
    stated = {stream.get("paid") for stream in STREAMS.values() if "paid" in stream}

    assert stated == set(PAID)


@pytest.mark.parametrize(
    ("name", "price"),
    [
        ("small", "at a stated price"),
        ("by_cost", "at the cost of its scope and a margin"),
    ],
)
def test_a_contract_says_how_its_price_is_found(name: str, price: str) -> None:
    assert price in terms(name)


def test_milestones_are_counted() -> None:
    assert "with no milestones" in terms("small")
    assert "with 2 milestones" in terms("in_steps")


@pytest.mark.parametrize(("name", "must"), [("small", "need not"), ("large", "must")])
def test_a_contract_is_held_against_the_published_threshold(
    name: str, must: str
) -> None:
    threshold = with_streams().comparison.funded.plan.facts.register.find(THRESHOLD)

    assert f"At this value it {must} be advertised" in terms(name)
    assert f"£{threshold.value:,.0f} over the whole term, VAT included" in terms(name)
    assert threshold.source in terms(name)
    assert terms(name).endswith("and no VAT comes on top of the price.")


@pytest.mark.parametrize(
    ("vat", "price", "must"),
    [
        ("exempt_supplier", LIMIT - 1, "need not"),
        ("exempt_supplier", LIMIT, "must"),
        ("exempt_supplier", LIMIT + 1, "must"),
        ("taxable_supplier", LIMIT / 1.2 - 1, "need not"),
        ("taxable_supplier", LIMIT / 1.2, "must"),
    ],
)
def test_the_threshold_counts_with_vat_and_from_the_very_sum(
    vat: str, price: float, must: str
) -> None:
    statements = told(
        a_model(
            organisation={"vat": vat}, funding={"one": scenario(contract(a_year=price))}
        )
    )

    (stream,) = statements.comparison.model.funding["one"].streams
    words = terms_in_words(statements, "one", stream)

    assert f"At this value it {must} be advertised" in words
    assert ("with VAT the price is £" in words) is (vat == "taxable_supplier")


@pytest.mark.parametrize(
    ("starts", "ends", "is_within"),
    [
        ("2026-09", "2027-08", True),
        ("2026-08", "2027-08", False),
        ("2026-09", "2027-09", False),
    ],
)
def test_a_term_that_leaves_the_plan_is_said_to_be_counted_in_part(
    starts: str,
    ends: str,
    is_within: bool,  # noqa: FBT001  # given by the table above
) -> None:
    stream = contract(a_year=100, starts=starts, ends=ends)
    statements = told(a_model(funding={"one": scenario(stream)}))

    (one,) = statements.comparison.model.funding["one"].streams
    words = terms_in_words(statements, "one", one)

    assert words.endswith("outside the plan are not counted here.") is not is_within


def test_a_taxed_contract_is_held_against_the_threshold_with_its_vat() -> None:
    taxed = contract(a_year=600_000, vat="standard")
    model = a_model(funding={"taxed": scenario(taxed, vat="partly_exempt")})
    statements = told(model)
    (stream,) = model.funding["taxed"].streams

    said = terms_in_words(statements, "taxed", stream)

    assert "it must be advertised" in said
    assert "with VAT the price is £720k" in said


def test_a_brokerage_says_which_share_of_the_day_it_is() -> None:
    share = fee(prices={"leading": 0}, per="deployment_day", brokerage=0.15)
    days = [{"person": "head", "days_per_school": 10}]
    model = a_model(
        programmes={"leading": programme(10, deployments=days)},
        funding={"w": scenario(share, delivery="direct")},
    )

    said = terms_in_words(told(model), "w", model.funding["w"].streams[0])

    assert "for each deployed day, 15% of the day's fee, paid at once." in said
