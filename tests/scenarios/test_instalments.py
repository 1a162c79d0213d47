"""What a contract's price falls due as."""

from __future__ import annotations

import pytest

from scenarios.instalments import Instalment, InstalmentKind, instalments
from scenarios.projection import projector_of
from tests.models import a_model, compiled, contract, scenario, the_scenario
from tests.reference.random_models import random_model

FIRST = {"label": "First report", "month": "2026-12", "share": 0.2}
LAST = {"label": "Last report", "month": "2027-08", "share": 0.3}


def parts_of(**words: object) -> list[Instalment]:
    """Return the parts of a price of £10,000 a year."""
    model = a_model(funding={"way": scenario(contract(a_year=10_000, **words))})
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)
    (money,) = projector.project(the_scenario(funded)).streams.contracts
    parts = instalments(money, projector.priced)
    assert sum(each.pounds for each in parts) == pytest.approx(money.earned.sum())
    return list(parts)


def test_without_milestones_all_falls_due_month_by_month() -> None:
    (monthly,) = parts_of()

    assert monthly.kind is InstalmentKind.MONTHLY
    assert monthly.month is None
    assert monthly.pounds == pytest.approx(10_000)


def test_milestones_have_their_months_and_the_rest_comes_monthly() -> None:
    first, last, rest = parts_of(milestones=[FIRST, LAST])

    assert (first.label, first.month, last.month) == ("First report", 3, 11)
    assert [first.pounds, last.pounds, rest.pounds] == pytest.approx(
        [2_000, 3_000, 5_000]
    )


def test_milestones_that_are_all_leave_nothing_monthly() -> None:
    whole = {**LAST, "share": 1}

    assert [each.kind for each in parts_of(milestones=[whole])] == ["milestone"]


def test_what_is_held_back_has_its_month_even_past_the_plan() -> None:
    first, rest, held = parts_of(milestones=[FIRST], retention=0.1, retention_months=6)

    assert [first.pounds, rest.pounds, held.pounds] == pytest.approx(
        [1_800, 7_200, 1_000]
    )
    assert held.month == 17


def test_results_are_a_part_of_their_own() -> None:
    results = {"share": 0.2, "chance": 0.6, "after_months": 0}

    work, known = parts_of(results=results)

    assert [work.pounds, known.pounds] == pytest.approx([8_000, 2_000])
    assert known.kind is InstalmentKind.RESULTS


def test_parts_are_the_price_in_any_model() -> None:
    tried = 0
    for seed in range(40):
        funded = compiled(random_model(seed))
        projector = projector_of(funded, funded.plan.terms.central)
        for scenario_plan in funded.scenarios.values():
            for money in projector.project(scenario_plan).streams.contracts:
                tried += 1
                parts = instalments(money, projector.priced)
                price = float(money.earned.sum())
                assert sum(each.pounds for each in parts) == pytest.approx(price)
    assert tried > 10
