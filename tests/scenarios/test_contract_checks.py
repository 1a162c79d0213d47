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


@pytest.mark.parametrize(
    ("price", "findings"),
    [
        ("per_unit: 6000\n        per: journey\n", []),
        ("per_unit: 6000\n        index: prices\n        rise_at_most: 0.03\n", []),
        (
            "per_unit: 6000\n        rise_at_most: 0.03\n",
            [
                (
                    "error at.rise_at_most: 'coordination' has a cap on its rise and "
                    "no index that it rises with. Add the index, like index: prices, "
                    "or take the cap out."
                ),
            ],
        ),
        (
            "cost_plus: 0.1\n        per: match\n",
            [
                (
                    "error at.per: 'coordination' counts units and has no price for "
                    "one. Add it, like per_unit: 5000 in place of the other price, or "
                    "take 'per' out."
                ),
            ],
        ),
        (
            "per_unit: 1\n        per: match\n",
            [
                (
                    "warning at.per_unit: This price is £1.00 for each match, less "
                    "than it costs to ask for it. See whether it is in thousands, or "
                    "is a share; write pounds, like 50."
                ),
            ],
        ),
        (
            "cost_plus: 0.1\n        retention_months: 6\n",
            [
                (
                    "error at.retention_months: 'coordination' says when what is held "
                    "back falls due, and nothing is. Add the share, like retention: "
                    "0.05, or take 'retention_months' out."
                ),
            ],
        ),
        ("cost_plus: 0.1\n        retention: 0.05\n        retention_months: 2\n", []),
        (
            "cost_plus: 0.1\n        retention: 0.05\n        retention_months: 3\n",
            [
                (
                    "note at.retention: What is held back of 'coordination' falls due "
                    "in September 2028, after the model: it stays a debtor. Lengthen "
                    "the model, or see that cash lasts until then."
                ),
            ],
        ),
    ],
)
def test_units_and_what_is_held_back_are_looked_at(
    price: str, findings: list[str]
) -> None:
    assert said((MARGIN, price)) == findings


def test_units_that_no_programme_of_the_scope_has_are_told() -> None:
    scope = (
        "scope: {cost_types: [secretariat, brokering, quality_assurance, evaluation,"
    )
    named = f"scope: {{programmes: [leading, reading], {scope.partition('{')[2]}"

    (finding,) = said(
        (MARGIN, "per_unit: 6000\n        per: delegate\n"), (scope, named)
    )

    assert finding.startswith(
        "warning at.per: A price for each delegate brings nothing from 'reading'"
    )


@pytest.mark.parametrize(("chance", "told"), [(0.5, "reached"), (0.4, "missed")])
def test_one_result_says_how_it_is_taken(chance: float, told: str) -> None:
    words = f"results: {{share: 0.2, chance: {chance}, after_months: 2}}"

    assert said((MARGIN, f"cost_plus: 0.1\n        {words}\n")) == [
        (
            f"warning at.results.chance: 'coordination' has one result, of a chance of "
            f"{chance}: at the values we assume it is taken as {told}, and in each "
            "draw it is one or the other. Look at both, or price it per_unit if it has "
            "many small results."
        ),
    ]


def test_results_that_are_known_too_late_are_told() -> None:
    words = "results: {share: 0.2, chance: 0.6, after_months: 3}"

    assert said((MARGIN, f"per_unit: 6000\n        {words}\n")) == [
        (
            "note at.results.after_months: The last results of 'coordination' are "
            "known in September 2028, after the model, and bring nothing within it. "
            "Lengthen the model if they are to be counted."
        ),
    ]


def test_a_chance_that_is_not_known_is_not_judged() -> None:
    words = "results: {share: 0.2, chance: not_defined, after_months: 2}"

    assert said((MARGIN, f"cost_plus: 0.1\n        {words}\n")) == []


@pytest.mark.parametrize(("last", "count"), [(0.69, 0), (0.71, 1), (0.79, 1), (0.8, 0)])
def test_milestones_that_nearly_add_up_are_told(last: float, count: int) -> None:
    rest = (
        f"note at.milestones: The milestones of 'coordination' add to {0.2 + last:g} "
        "of its price; the rest falls due month by month. Write shares that add to 1 "
        "if nothing is to be left."
    )

    assert said((LAST, f'month: "2028-06", share: {last}')) == [rest] * count
