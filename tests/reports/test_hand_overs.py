"""Days that are handed over count at their fee, and tables say so."""

from __future__ import annotations

import pytest

from reports.bearer_tables import bridge
from reports.hand_overs import hand_overs_in_words
from reports.perspective_tables import perspectives_in
from reports.statements import Statements
from tests.models import (
    FREELANCE,
    HEAD,
    OFFICER,
    Words,
    a_model,
    bought,
    days_of,
    fee,
    pool,
    programme,
    scenario,
)
from tests.reports.runs import row_named, told


def handed(*ingredients: Words, to: str = "provider_school") -> Statements:
    """Return a hub that is the broker's for a year and another's for the next."""
    hub = pool(
        "schools",
        *ingredients,
        runs={2026: 1},
        handed_over={"to": to, "years": {2027: 1}},
    )
    return told(
        a_model(
            years=2,
            people={"head": HEAD, "officer": OFFICER, "freelance": FREELANCE},
            pools={"hub": hub},
            programmes={"leading": programme(10, 10, ingredients=[bought(50)])},
            funding={"way": scenario(fee())},
        )
    )


def test_a_day_at_its_fee_is_told_with_the_reason_where_resources_are_walked_to() -> (
    None
):
    statements = handed(days_of("head", 10))

    # 10 days of £340 (cover 100, lost 240) become 10 days of £500.
    (note,) = hand_overs_in_words(statements.cost)
    assert "(to provider schools) count at their fee, £5,000 in all" in note
    table = bridge(statements)
    assert row_named(table, "Provider schools: given for nothing")[1] == "5,000"
    assert note in table.notes
    assert note in perspectives_in(statements, "way").notes


@pytest.mark.parametrize("ingredient", [bought(50), days_of("officer", 5)])
def test_what_counts_alike_before_and_after_needs_no_word(ingredient: Words) -> None:
    assert hand_overs_in_words(handed(ingredient).cost) == ()


def test_a_freelances_day_is_its_fee_before_and_after() -> None:
    assert hand_overs_in_words(handed(days_of("freelance", 5)).cost) == ()
