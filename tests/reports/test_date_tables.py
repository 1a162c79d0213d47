"""When money starts, is earned and ends, the earliest first."""

from __future__ import annotations

import pytest

from reports.date_tables import key_dates
from reports.statements import Statements
from tests.models import Words, a_model, contract, donation, grant, membership, scenario
from tests.reports.runs import on_paper, tapered, texts, told, unfunded


def with_stream(**streams: Words) -> Statements:
    """Return a run of the year 2026/27 with a way of funding for each stream."""
    return told(
        a_model(
            funding={
                name: scenario(stream, label=name.capitalize())
                for name, stream in streams.items()
            }
        )
    )


def dates(statements: Statements) -> list[list[str]]:
    """Return the rows of the table; none if there is no table."""
    table = key_dates(statements)
    return [] if table is None else texts(table)


def test_dates_stand_in_the_order_of_time() -> None:
    assert dates(on_paper()) == [
        ["September 2026", "Subsidy that tapers", "Council starts; Friends starts"],
        ["January 2027", "Contract for coordination", "Coordination starts"],
        [
            *("March 2027", "Contract for coordination"),
            "Coordination pays for: First report",
        ],
        ["August 2027", "Subsidy that tapers", "Friends ends"],
        ["November 2027", "Subsidy that tapers", "£5,887 of Council is paid back"],
        ["March 2028", "Subsidy that tapers", "Council ends"],
        [
            *("June 2028", "Contract for coordination"),
            "Coordination pays for: Last report; Coordination ends",
        ],
    ]


def test_a_donation_comes_in_its_months() -> None:
    given = donation(sums={"2027-03": 1, "2026-12": 2})

    assert dates(with_stream(given=given)) == [
        ["December 2026", "Given", "Friends comes"],
        ["March 2027", "Given", "Friends comes"],
    ]


def test_a_grant_that_must_be_spent_by_a_month_says_so() -> None:
    hurried = grant(a_year=1, rules={"spend_by": "2027-03"})

    assert dates(with_stream(given=hurried)) == [
        ["September 2026", "Given", "Council starts"],
        ["March 2027", "Given", "Council must be spent by the end of the month"],
        ["June 2027", "Given", "£1 of Council is paid back"],
        ["August 2027", "Given", "Council ends"],
    ]


def test_fees_have_no_dates() -> None:
    assert key_dates(tapered()) is None


def test_without_a_way_of_funding_there_are_no_dates() -> None:
    assert key_dates(unfunded()) is None


@pytest.mark.parametrize(
    ("starts", "is_told"),
    [("2026-08", False), ("2026-09", True), ("2027-08", True)],
)
def test_dates_within_the_plan_alone_are_told(
    starts: str,
    is_told: bool,  # noqa: FBT001  # given by the table above
) -> None:
    statements = with_stream(one=grant(a_year=100, starts=starts, ends="2027-09"))

    assert [row[2] for row in dates(statements)] == ["Council starts"] * is_told


def test_within_a_month_streams_stand_as_in_the_plan_and_ends_come_last() -> None:
    statements = told(
        a_model(
            funding={
                "both": scenario(
                    grant("zoo", a_year=1),
                    contract(
                        "art",
                        a_year=100,
                        milestones=[
                            {"label": "Report", "month": "2027-08", "share": 0.2}
                        ],
                    ),
                )
            }
        )
    )

    assert [row[2] for row in dates(statements)] == [
        "Zoo starts; Art starts",
        "Zoo ends; Art pays for: Report; Art ends",
    ]


def test_what_happens_in_one_month_is_told_by_way_of_funding() -> None:
    statements = with_stream(
        one=contract(a_year=100, starts="2027-01"),
        two=grant(a_year=100, starts="2027-01"),
    )

    assert dates(statements)[:2] == [
        ["January 2027", "One", "Tender starts"],
        ["January 2027", "Two", "Council starts"],
    ]


def test_what_is_held_back_has_a_date_and_members_have_none() -> None:
    statements = told(
        a_model(
            years=2,
            funding={
                "kept": scenario(
                    contract(a_year=1200, retention=0.1, retention_months=3),
                    grant(a_year=0, retention=0.1, retention_months=3),
                    membership(),
                    label="Kept",
                )
            },
        )
    )

    assert dates(statements) == [
        ["September 2026", "Kept", "Tender starts; Council starts"],
        ["August 2027", "Kept", "Tender ends; Council ends"],
        [
            *("November 2027", "Kept"),
            "Tender pays what was held back; Council pays what was held back",
        ],
    ]
