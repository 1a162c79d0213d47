"""One price, a term within the model, a scope that covers something."""

from __future__ import annotations

import pytest

from scenarios.stream_terms import check_one_price, check_scope, check_term
from scenarios.streams import Contract, Grant
from tests.documents import Change, funding_with, told

COUNCIL = 'starts: "2026-09", ends: "2028-03"'
PRICE = "a_year: 60000"
SCOPE = "scope: {cost_types: [secretariat, brokering, quality_assurance]}"
AT = ("at",)
FIELDS = ("a_year", "per_school", "per_pupil")


def council(*changes: Change) -> tuple[list[str], list[str], list[str]]:
    """Return what is said of the price, the term and the scope of a grant."""
    inspection = funding_with(*changes)
    grant = inspection.model.funding["subsidy"].streams[0]
    assert isinstance(grant, Grant)
    return (
        told(check_one_price(inspection, AT, grant, FIELDS)),
        told(check_term(inspection, AT, grant)),
        told(check_scope(inspection, AT, grant.scope)),
    )


def test_a_grant_of_one_price_within_the_model_is_in_order() -> None:
    assert council() == ([], [], [])


def test_a_grant_has_a_sum_a_year_or_a_sum_a_school() -> None:
    both, _, _ = council((PRICE, "a_year: 60000, per_school: 5000"))
    none, _, _ = council((f"{PRICE},", ""))

    assert both == [
        (
            "error at: The grant 'council' has both 'a_year' and 'per_school'. Keep "
            "one of them: pounds a year, like a_year: 60000; or pounds for each "
            "school and year, like per_school: 5000."
        )
    ]
    assert none == [
        (
            "error at: The grant 'council' has neither 'a_year' nor 'per_school' nor "
            "'per_pupil'. Add one of them: pounds a year, like a_year: 60000; pounds "
            "for each school and year, like per_school: 5000; or pounds for each "
            "pupil and year, like per_pupil: 20."
        )
    ]


def test_a_grant_of_three_prices_is_told_all_of_them() -> None:
    (finding,), _, _ = council((PRICE, "a_year: 1, per_school: 2, per_pupil: 3"))

    assert finding == (
        "error at: The grant 'council' has 'a_year', 'per_school' and 'per_pupil'. "
        "Keep one of them: pounds a year, like a_year: 60000; pounds for each school "
        "and year, like per_school: 5000; or pounds for each pupil and year, like "
        "per_pupil: 20."
    )


def test_a_contract_has_a_stated_price_or_a_margin() -> None:
    inspection = funding_with(("cost_plus: 0.1\n", "index: prices\n"))
    contract = inspection.model.funding["tender"].streams[0]
    assert isinstance(contract, Contract)

    findings = check_one_price(inspection, AT, contract, ("a_year", "cost_plus"))

    assert told(findings) == [
        (
            "error at: The contract 'coordination' has neither 'a_year' nor "
            "'cost_plus'. Add one of them: pounds a year, like a_year: 60000; or a "
            "margin on the cost of its scope, like cost_plus: 0.05."
        )
    ]


OUTSIDE = (
    "outside the model, which runs from September 2026 to August 2028. It "
    'would bring nothing. Write months within the model, like "2026-09", or '
    "take the stream out."
)
PARTLY = (
    "months outside the model bring nothing. It runs from September 2026 to "
    "August 2028."
)


@pytest.mark.parametrize(
    ("starts", "ends", "finding"),
    [
        ("2026-09", "2028-08", None),
        ("2026-09", "2026-09", None),
        (
            "2027-09",
            "2027-08",
            (
                "error at.ends: 'council' ends in 2027-08, before it starts in "
                '2027-09. Write the last month it may pay for, like "2027-08".'
            ),
        ),
        (
            "2025-09",
            "2026-08",
            (
                "error at.ends: 'council' runs from September 2025 to August 2026, "
                f"{OUTSIDE}"
            ),
        ),
        (
            "2028-09",
            "2029-08",
            (
                "error at.starts: 'council' runs from September 2028 to August 2029, "
                f"{OUTSIDE}"
            ),
        ),
        (
            "2026-08",
            "2026-09",
            (
                "note at.starts: 'council' runs from August 2026 to September 2026; "
                f"{PARTLY}"
            ),
        ),
        (
            "2028-08",
            "2028-09",
            (
                "note at.ends: 'council' runs from August 2028 to September 2028; "
                f"{PARTLY}"
            ),
        ),
    ],
)
def test_a_term_lies_in_the_model(starts: str, ends: str, finding: str | None) -> None:
    _, term, _ = council((COUNCIL, f'starts: "{starts}", ends: "{ends}"'))

    assert term == ([] if finding is None else [finding])


@pytest.mark.parametrize(
    ("scope", "finding"),
    [
        ("{}", None),
        ("{programmes: [leading, reading]}", None),
        (
            "{programmes: []}",
            (
                "error at.programmes: The scope names no programmes; it covers "
                "nothing. Name some, or leave 'programmes' out: then it covers all "
                "of them."
            ),
        ),
        (
            "{cost_types: []}",
            (
                "error at.cost_types: The scope names no cost types; it covers "
                "nothing. Name some, or leave 'cost_types' out: then it covers all "
                "of them."
            ),
        ),
        (
            "{programmes: [leading, leading]}",
            "error at.programmes: The scope names 'leading' twice. Keep it once.",
        ),
        (
            "{cost_types: [bid, bid]}",
            "error at.cost_types: The scope names 'bid' twice. Keep it once.",
        ),
        (
            "{programmes: [leading, raeding]}",
            (
                "error at.programmes.1: There is no programme called 'raeding'. Did "
                "you mean 'reading'?"
            ),
        ),
    ],
)
def test_a_scope_covers_something_that_is_there(
    scope: str, finding: str | None
) -> None:
    _, _, found = council((SCOPE, f"scope: {scope}"))

    assert found == ([] if finding is None else [finding])
