"""What is told of each curve."""

from __future__ import annotations

import pytest

from costmodel.programmes import Phase
from scenarios.ability_answers import answers, in_prices
from scenarios.ability_curves import Buying, shipped_curves
from scenarios.affordability import AffordabilityRules, AffordabilityTest, highest_fee
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import AffordabilityError, Region, SchoolGroup

CURVES = shipped_curves(
    load_affordability(),
    SchoolGroup(Phase.PRIMARY, Region.LONDON),
    AffordabilityRules(),
)
BUYING = Buying(schools=1_765)


def test_each_curve_is_told_by_fee_by_quoted_share_and_by_what_brings_most() -> None:
    for answer in answers(CURVES, [2_500.0, 5_000.0], BUYING):
        assert [each.fee for each in answer.outcomes] == [2_500, 5_000]
        assert answer.highest == highest_fee(answer.curve.ceilings)


def test_a_reserve_has_no_best_fee_because_it_pays_once() -> None:
    told = {each.curve.test: each.best for each in answers(CURVES, [], BUYING)}

    assert told[AffordabilityTest.RESERVE_AFTER] is None
    assert told[AffordabilityTest.INCOME_SHARE] is not None


def test_a_share_of_no_schools_is_refused() -> None:
    with pytest.raises(AffordabilityError, match="share of schools is 0"):
        answers(CURVES, [], BUYING, share=0)


def test_in_later_prices_every_fee_is_higher_by_the_same() -> None:
    for curve in CURVES:
        later = in_prices(curve, 1.1)

        assert highest_fee(later.ceilings) == pytest.approx(
            1.1 * highest_fee(curve.ceilings)
        )
