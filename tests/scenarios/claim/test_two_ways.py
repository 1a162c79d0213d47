"""Schools asked one by one, and the percentiles of their budgets, side by side."""

from __future__ import annotations

import pytest

from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_tables import Region
from scenarios.claim.budgets import shipped_budgets
from scenarios.claim.held import asked_claim
from scenarios.claim.two_ways import two_ways
from scenarios.gap_judgement import Costed
from tests.models import compiled
from tests.scenarios.claim.asking import asked_of, prices_of, several, ten_secondaries
from tests.scenarios.schools.tables import made

PRICES = prices_of([[12_000, 12_000, 20_000]], [10])


def test_what_both_have_a_figure_for_is_held_side_by_side() -> None:
    model = ten_secondaries()
    shipped = asked_claim(
        compiled(model), PRICES, shipped_budgets(compiled(model), Region.LONDON)
    )
    by_schools = asked_of(model, PRICES, made({"phase": "secondary"}))

    found = {(each.cost, each.key): each for each in two_ways(by_schools, shipped)}

    key = AffordabilityTest.TRAINING_LINE, Unknowns.KNOWN, 0
    one = found[Costed.FULL, key]
    assert one.by_schools is by_schools.of_all(Costed.FULL, key)
    assert one.by_percentiles is shipped.of_all(Costed.FULL, key)
    assert one.share_apart == -one.by_percentiles.share.central
    assert one.subsidy_apart == pytest.approx(
        8_000 - one.by_percentiles.subsidy.central
    )
    assert {key for _, key in found} == set(by_schools.budgets.keys)


def test_what_only_one_has_a_figure_for_is_left_out() -> None:
    model = several({"art": (3, "secondary"), "all": (2, "all")})
    prices = prices_of([[5_000] * 3] * 2, [3, 2])
    shipped = asked_claim(
        compiled(model), prices, shipped_budgets(compiled(model), Region.LONDON)
    )
    with_unknown = made(
        {"phase": "secondary", "training_line": 0.0, "sector": "academy"},
        {"phase": "secondary", "teachers": 0.0},
    )
    by_schools = asked_of(model, prices, made({"phase": "secondary"}))
    by_others = asked_of(model, prices, with_unknown)

    teachers = AffordabilityTest.PER_TEACHER
    assert by_schools.of_all(Costed.FULL, (teachers, Unknowns.KNOWN, 0)) is not None
    assert all(each.key[0] is not teachers for each in two_ways(by_schools, shipped))
    reverse = tuple(two_ways(shipped, by_schools))
    assert {each.key[0] for each in reverse} == {
        each.key[0] for each in two_ways(by_schools, shipped)
    }
    assert len(tuple(two_ways(by_others, by_schools))) < len(by_others.found)
