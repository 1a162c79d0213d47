"""Streams have names of their own, prices that are there, and steps that are shares."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from scenarios.affordability_files import load_affordability
from scenarios.funding_inspection import FundingInspection
from scenarios.stream_checks import check_streams
from tests.documents import Change, funding_with, told
from tests.models import a_model, assumed, donation, scenario

FEES = "prices: {leading: 4000, reading: 2500}"


def said(*changes: Change) -> list[str]:
    """Return what is said of all streams of the small document, changed."""
    inspection = funding_with(*changes)
    return [
        one
        for path, funding in inspection.scenarios()
        for one in told(check_streams(inspection, path, funding))
    ]


def test_the_small_documents_streams_are_in_order() -> None:
    assert said() == []


@pytest.mark.parametrize(
    ("change", "findings"),
    [
        (
            ("name: friends", "name: reserves"),
            [
                (
                    "error funding.subsidy.streams.1.name: 'reserves' is the name "
                    "of a payer that is no stream. Give it another name, like "
                    "reserves_grant."
                ),
            ],
        ),
        (
            ("name: friends", "name: council"),
            [
                (
                    "error funding.subsidy.streams.0.name: 2 streams are called "
                    "'council'. Who pays for what is told by name. Give each a name of "
                    "its own, like council_1."
                ),
                (
                    "error funding.subsidy.streams.1.name: 2 streams are called "
                    "'council'. Who pays for what is told by name. Give each a name of "
                    "its own, like council_2."
                ),
            ],
        ),
        (
            ("taper: [1, 0.6]", "taper: [1.5, -0.6]"),
            [
                (
                    "error funding.subsidy.streams.0.taper.0: This number is 1.5; a "
                    "share between 0 and 1 is wanted here. Write the share of the sum "
                    "paid in each grant year, like [1, 0.6]."
                ),
                (
                    "error funding.subsidy.streams.0.taper.1: This number is -0.6; a "
                    "share between 0 and 1 is wanted here. Write the share of the sum "
                    "paid in each grant year, like [1, 0.6]."
                ),
            ],
        ),
        (
            ("taper: [1, 0.6]", "taper: [1, 0.6, 0.3]"),
            [
                (
                    "note funding.subsidy.streams.0.taper: 'council' has 2 grant years "
                    "and 3 steps of taper; the last are not used. Write a step for "
                    "each grant year, like [1, 0.6]; 0 where it has ended."
                ),
            ],
        ),
        (
            ("restricted: false", "restricted: false, taper: [1, 1]"),
            [
                (
                    "note funding.subsidy.streams.1.taper: 'friends' has 1 grant year "
                    "and 2 steps of taper; the last are not used. Write a step for "
                    "each grant year, like [1]; 0 where it has ended."
                ),
            ],
        ),
        (
            ("taper: [1, 0.6]", "taper: [0.6]"),
            [
                (
                    "note funding.subsidy.streams.0.taper: 'council' has 2 grant years "
                    "and 1 step of taper; the last, 0.6, holds on. Write a step for "
                    "each grant year, like [0.6, 0.6]; 0 where it has ended."
                ),
            ],
        ),
        (
            ("restricted: false", "restricted: false, scope: {cost_types: [bid]}"),
            [
                (
                    "warning funding.subsidy.streams.1.scope: The scope of 'friends' "
                    "changes nothing: a grant that is not restricted may pay for "
                    "anything. Take the scope out, or 'restricted: false'."
                ),
            ],
        ),
        (
            (FEES, "prices: {}"),
            [
                (
                    "error funding.subsidy.streams.2.prices: The fee 'fees' has no "
                    "price. Add what a school pays for a year, like prices: {leading: "
                    "4000}."
                ),
            ],
        ),
        (
            (FEES, "prices: {leeding: 4000}"),
            [
                (
                    "error funding.subsidy.streams.2.prices.leeding: There is no "
                    "programme called 'leeding'. Did you mean 'leading'?"
                ),
            ],
        ),
        (
            (FEES, f"{FEES}, profile: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"),
            [
                (
                    "error funding.subsidy.streams.2.profile: These weights are below "
                    "nought or all nought; nothing can be spread by them. Write twelve "
                    "weights from nought upwards, September first, or a profile by "
                    "name, like even."
                ),
            ],
        ),
        (
            ("a_year: 60000", "a_year: 60000, per_school: 1"),
            [
                (
                    "error funding.subsidy.streams.0: The grant 'council' has both "
                    "'a_year' and 'per_school'. Keep one of them: pounds a year, like "
                    "a_year: 60000; or pounds for each school and year, like "
                    "per_school: 5000."
                ),
            ],
        ),
        (
            ("cost_plus: 0.1\n", "index: none\n"),
            [
                (
                    "error funding.tender.streams.0: The contract 'coordination' has "
                    "neither 'a_year' nor 'per_unit' nor 'cost_plus'. Add one of "
                    "them: pounds a year, like a_year: 60000; pounds for each unit "
                    "delivered, like per_unit: 5000; or a margin on the cost of its "
                    "scope, like cost_plus: 0.05."
                ),
            ],
        ),
    ],
)
def test_what_is_wrong_with_a_stream_is_told(
    change: Change, findings: list[str]
) -> None:
    assert said(change) == findings


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        (
            "retention_months: 6",
            [
                (
                    "error funding.subsidy.streams.0.retention_months: 'council' says "
                    "when what is held back falls due, and nothing is. Add the share, "
                    "like retention: 0.05, or take 'retention_months' out."
                )
            ],
        ),
        ("retention: 0.1, retention_months: 5", []),
        (
            "retention: 0.1, retention_months: 6",
            [
                (
                    "note funding.subsidy.streams.0.retention: What is held back of "
                    "'council' falls due in September 2028, after the model: it stays "
                    "a debtor. Lengthen the model, or see that cash lasts until then."
                )
            ],
        ),
    ],
)
def test_what_a_funder_holds_back_comes_in_the_end(
    words: str, findings: list[str]
) -> None:
    assert said(("unspent: returned,", f"unspent: returned, {words},")) == findings


def test_a_grant_for_each_school_may_have_a_scope_without_being_restricted() -> None:
    per_school = ("a_year: 4800", "per_school: 100, scope: {programmes: [leading]}")

    assert said(per_school) == []


@pytest.mark.parametrize(
    ("change", "place", "rule"),
    [
        (
            ("a_year: 60000", "a_year: licence"),
            "subsidy.streams.0.a_year",
            "a grant moves with no index, here 'none'",
        ),
        (
            (FEES, "prices: {leading: licence}, index: pay_support"),
            "subsidy.streams.2.prices.leading",
            "this fee moves only with its own 'index', here 'pay_support'",
        ),
        (
            ("cost_plus: 0.1\n", "a_year: licence\n"),
            "tender.streams.0.a_year",
            "this contract moves only with its own 'index', here 'none'",
        ),
    ],
)
def test_a_price_whose_own_index_counts_for_nothing_is_noted(
    change: Change, place: str, rule: str
) -> None:
    assert said(change) == [
        (
            f"note funding.{place}: 'licence' moves with 'prices' in the register; "
            f"{rule}. The price is taken as it stands, in the first year's money."
        )
    ]


def test_a_price_that_never_moves_needs_no_word() -> None:
    unmoved = ("index: prices}", "index: none}")

    assert said(unmoved, ("a_year: 60000", "a_year: licence")) == []


def test_rules_and_donations_are_checked_with_the_other_streams() -> None:
    capped = ("a_year: 60000", "a_year: 60000, rules: {overhead_cap: 0.1}")

    (finding,) = said(capped)

    assert finding.startswith("error funding.subsidy.streams.0.rules.overhead_cap: ")


def test_sums_of_a_donation_move_with_no_index() -> None:
    model = a_model(
        assumptions={"gift": assumed(5, unit="£", dated="2026-09", index="prices")},
        funding={"only": scenario(donation(sums={"2026-12": "gift", "2020-01": 1}))},
    )
    inspection = FundingInspection(
        model, load_published(), DocumentLines(), load_affordability()
    )

    outside, unmoved = told(
        check_streams(inspection, ("funding", "only"), model.funding["only"])
    )

    assert outside.startswith("error funding.only.streams.0.sums.2020-01: ")
    assert unmoved == (
        "note funding.only.streams.0.sums.2026-12: 'gift' moves with 'prices' in the "
        "register; stated sums move with no index, here 'none'. The price is taken as "
        "it stands, in the first year's money."
    )
