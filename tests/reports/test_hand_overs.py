"""Days that are handed over count at their fee, and tables say so."""

from __future__ import annotations

import pytest

from reports.bearer_tables import bridge
from reports.hand_overs import hand_overs_in_words
from reports.perspective_tables import perspectives_in
from reports.statements import Statements
from tests.hubs import taken_over, with_hub
from tests.models import Words, bought, days_of, fee, scenario
from tests.reports.runs import row_named, told


def handed(*ingredients: Words) -> Statements:
    """Return a run with a hub that goes to provider schools in its second year."""
    hub = taken_over(*ingredients, to="provider_school")
    return told(with_hub(hub, funding={"way": scenario(fee())}))


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
