"""Contracts: their price does not move twice, their milestones lie in the term."""

from __future__ import annotations

import pytest

from scenarios.contract_checks import check_contract
from scenarios.streams import Contract
from tests.documents import Change, funding_with, told

MARGIN = "cost_plus: 0.1\n"
LAST = 'month: "2028-06", share: 0.1'
AT = ("at",)


def said(*changes: Change) -> list[str]:
    """Return what is said of the small document's contract, changed."""
    inspection = funding_with(*changes)
    contract = inspection.model.funding["tender"].streams[0]
    assert isinstance(contract, Contract)
    return told(check_contract(inspection, AT, contract))


def test_the_small_documents_contract_is_in_order() -> None:
    assert said() == []


@pytest.mark.parametrize(
    ("change", "findings"),
    [
        (
            (MARGIN, "cost_plus: 0.1\n        index: prices\n"),
            [
                (
                    "error at.index: The price of 'coordination' follows from its cost "
                    "and has an index. Take the index out: the cost of each year holds "
                    "its own prices."
                ),
            ],
        ),
        ((MARGIN, "a_year: 60000\n        index: prices\n"), []),
        ((MARGIN, "cost_plus: margin_not_defined\n"), []),
        (
            (MARGIN, "cost_plus: -0.1\n"),
            [
                (
                    "warning at.cost_plus: 'coordination' is priced below its cost, by "
                    "0.1 of it. Write the margin above nought if that is not meant, "
                    "like cost_plus: 0.05."
                ),
            ],
        ),
        (
            (LAST, 'month: "2028-07", share: 0.1'),
            [
                (
                    "error at.milestones.1.month: The milestone 'Last report' falls in "
                    "2028-07, outside the months of 'coordination' within the model. "
                    "Choose a month from January 2027 to June 2028."
                ),
            ],
        ),
        ((LAST, 'month: "2027-01", share: 0.8'), []),
        (
            (LAST, 'month: "2028-06", share: 0.9'),
            [
                (
                    "error at.milestones: The milestones of 'coordination' add to 1.1 "
                    "of its price. Write shares that add to 1 at most; the rest is "
                    "earned month by month."
                ),
            ],
        ),
        ((LAST, 'month: "2028-06", share: not_defined'), []),
    ],
)
def test_what_is_wrong_with_a_contract_is_told(
    change: Change, findings: list[str]
) -> None:
    assert said(change) == findings


def test_a_milestone_after_the_model_is_refused_also_within_the_term() -> None:
    findings = said(
        ('ends: "2028-06"', 'ends: "2030-06"'),
        (LAST, 'month: "2028-09", share: 0.1'),
    )

    assert [one.partition(":")[0] for one in findings] == [
        "note at.ends",
        "error at.milestones.1.month",
    ]


def test_a_term_without_months_is_told_once_and_not_of_every_milestone() -> None:
    findings = said(('ends: "2028-06"', 'ends: "2026-12"'))

    assert [one.partition(":")[0] for one in findings] == ["error at.ends"]
