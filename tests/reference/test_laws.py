"""What must hold whatever is written, on documents made at random.

The plain calculation asserts its own laws: the accounts balance each month, payers pay
the whole cost and no more than they have, what is borne is what resources cost, and
sharing loses nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.errors import Severity
from costmodel.pools import Allocation, Method
from costmodel.programmes import Programme
from scenarios.affordability_files import load_affordability
from scenarios.checks import check_funding
from scenarios.funding import FundedModel
from scenarios.streams import Donation, Grant
from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_result import (
    FAILS,
    SUBSIDISED,
    SUSTAINS,
    PlainCosts,
    PlainResult,
)
from tests.reference.random_models import random_model
from tests.reference.worked_page import PAPER, mini_model

MODELS = 200
BLOCK = 20
SOME = range(0, MODELS, 10)
FEW = range(0, MODELS, 20)
FROM_WORST = (FAILS, SUBSIDISED, SUSTAINS)
NEAR = 1e-6


def result_of(model: FundedModel) -> PlainResult:
    """Return everything that is worked out, its laws asserted on the way."""
    return work_out(model, shipped_facts())


def total(costs: PlainCosts) -> float:
    """Return the broker's full cost over the whole model."""
    return sum(sum(months) for months in costs.full_cost.values())


def economic(costs: PlainCosts) -> float:
    """Return the full economic cost over the whole model."""
    return sum(sum(months) for months in costs.full_economic_cost.values())


def assert_never_better(models: list[FundedModel]) -> None:
    """Assert that no verdict is better than in the model before, nor needs less."""
    results = [result_of(model) for model in models]
    for name in models[0].funding:
        verdicts = [result.scenarios[name].verdict for result in results]
        for before, after in pairwise(verdicts):
            ranks = [FROM_WORST.index(each.kind) for each in (before, after)]
            assert ranks[1] <= ranks[0]
            assert after.extra >= before.extra - NEAR
            assert after.needed >= before.needed - NEAR


@pytest.mark.parametrize("first", range(0, MODELS, BLOCK))
def test_the_laws_hold_on_random_models(first: int) -> None:
    for seed in range(first, first + BLOCK):
        result = result_of(random_model(seed))
        assert result.scenarios


@pytest.mark.parametrize("seed", SOME)
def test_random_documents_pass_every_check(seed: int) -> None:
    findings = check_funding(
        random_model(seed), load_published(), load_affordability(), DocumentLines()
    )

    assert not [str(found) for found in findings if found.severity == Severity.ERROR]


def test_the_same_seed_gives_the_same_document() -> None:
    assert random_model(7) == random_model(7)
    assert random_model(7) != random_model(8)


@pytest.mark.parametrize("seed", SOME)
def test_the_central_values_drawn_are_the_central_case(seed: int) -> None:
    model = random_model(seed)
    drawn = {name: found.value for name, found in model.assumptions.items()}

    assert work_out(model, shipped_facts(), drawn) == result_of(model)


@pytest.mark.parametrize("seed", SOME)
def test_the_method_of_sharing_moves_no_total(seed: int) -> None:
    model = random_model(seed)
    methods = [
        model.model_copy(update={"allocation": Allocation(method=method)})
        for method in Method
    ]

    totals = [total(result_of(shared).planned) for shared in methods]

    assert totals == pytest.approx([totals[0]] * len(totals), abs=NEAR)


@pytest.mark.parametrize("seed", SOME)
def test_the_order_of_programmes_changes_nothing(seed: int) -> None:
    model = random_model(seed)
    backwards = dict(reversed(model.programmes.items()))
    other = model.model_copy(update={"programmes": backwards})

    ours, theirs = result_of(model), result_of(other)

    assert ours.planned.full_cost.keys() == theirs.planned.full_cost.keys()
    for key, months in ours.planned.full_cost.items():
        assert months == pytest.approx(theirs.planned.full_cost[key], abs=NEAR)
    for name, scenario in ours.scenarios.items():
        assert scenario.cash == pytest.approx(theirs.scenarios[name].cash, abs=NEAR)
        assert scenario.verdict.kind == theirs.scenarios[name].verdict.kind


@pytest.mark.parametrize("seed", SOME)
def test_full_economic_cost_is_the_same_whoever_pays_for_days(seed: int) -> None:
    model = random_model(seed)
    plain: dict[str, Any] = {"adds": (), "cohorts": {}, "demand": None}
    plain["transitions"] = {}
    funding = {
        f"{name}_{route}": scenario.model_copy(update={**plain, "delivery": route})
        for name, scenario in model.funding.items()
        for route in ("broker", "direct")
    }
    result = result_of(model.model_copy(update={"funding": funding}))

    for scenario in result.scenarios.values():
        assert economic(scenario.costs) == pytest.approx(
            economic(result.planned), abs=NEAR
        )


@pytest.mark.parametrize("seed", SOME)
def test_no_grant_pays_what_its_rules_forbid(seed: int) -> None:
    model = random_model(seed)
    result = result_of(model)

    for name, scenario in model.funding.items():
        for stream in scenario.streams:
            if not isinstance(stream, Grant | Donation) or not stream.restricted:
                continue
            named, types = stream.scope.programmes, stream.scope.cost_types
            accepted = stream.rules.cost_types if isinstance(stream, Grant) else None
            for period in result.scenarios[name].paid:
                for (owner, cost_type), payers in period.items():
                    if payers.get(stream.name, 0.0) > 0:
                        assert named is None or owner in named
                        assert types is None or cost_type in types
                        assert accepted is None or cost_type in accepted


@pytest.mark.parametrize("seed", FEW)
def test_a_higher_floor_never_makes_a_verdict_better(seed: int) -> None:
    model = random_model(seed)
    floors = [
        {"reserves_floor": None, "reserves_floor_months": months}
        for months in (0.0, 1.0, 3.0, 6.0, 12.0, 24.0)
    ]

    assert_never_better([with_organisation(model, floor) for floor in floors])


@pytest.mark.parametrize("seed", FEW)
def test_less_money_at_the_start_never_makes_a_verdict_better(seed: int) -> None:
    model = random_model(seed)
    openings = [
        model.organisation.opening.model_copy(update={"cash": cash})
        for cash in (200000.0, 100000.0, 40000.0, 10000.0, 0.0)
    ]

    assert_never_better(
        [with_organisation(model, {"opening": opening}) for opening in openings]
    )


def test_a_programme_of_no_schools_costs_nothing_per_school() -> None:
    model = mini_model()
    empty = {name: _emptied(found) for name, found in model.programmes.items()}

    costs = work_out(model.model_copy(update={"programmes": empty}), PAPER).planned

    direct = [months for key, months in costs.full_cost.items() if key[1] == "direct"]
    assert sum(sum(months) for months in direct) == 0
    assert costs.unit_costs["full_cost"]["leading"]["school_year"] is None


def with_organisation(model: FundedModel, words: dict[str, Any]) -> FundedModel:
    """Return the model with some words of its organisation replaced."""
    organisation = model.organisation.model_copy(update=words)
    return model.model_copy(update={"organisation": organisation})


def _emptied(programme: Programme) -> Programme:
    """Return a programme that no school starts."""
    return programme.model_copy(update={"cohorts": {}})
