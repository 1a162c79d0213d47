"""Law 7: what programmes are called and in which order they stand changes nothing."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given

from scenarios.funding import FundedModel
from scenarios.projection import Projection, projector_of
from tests.laws.cases import few, funded_at, near, seeds
from tests.models import Words, compiled
from tests.reference.random_models import random_model


def relabelled(model: FundedModel) -> FundedModel:
    """Return a model with its programmes in the other order, under other names."""
    words = model.model_dump(by_alias=True, exclude_unset=True)
    last = len(model.programmes)
    new = {name: f"school_work_{last - at}" for at, name in enumerate(model.programmes)}
    words["programmes"] = _renamed(dict(reversed(words["programmes"].items())), new)
    for pool in words.get("pools", {}).values():
        if pool.get("weights"):
            pool["weights"] = _renamed(pool["weights"], new)
    for scenario in words.get("funding", {}).values():
        _rename_in_scenario(scenario, new)
    return FundedModel.model_validate(words)


def _renamed(words: Words, new: Mapping[str, str]) -> Words:
    """Return a mapping with programmes under their new names."""
    return {new.get(name, name): value for name, value in words.items()}


def _rename_in_scenario(scenario: Words, new: Mapping[str, str]) -> None:
    """Rename the programmes that a scenario names."""
    for stream in scenario["streams"]:
        if "prices" in stream:
            stream["prices"] = _renamed(stream["prices"], new)
        named = stream.get("scope", {}).get("programmes")
        if named is not None:
            stream["scope"]["programmes"] = [new[name] for name in named]
    if "cohorts" in scenario:
        scenario["cohorts"] = _renamed(scenario["cohorts"], new)
    for addition in scenario.get("adds", ()):
        addition["to"] = new.get(addition["to"], addition["to"])
    if scenario.get("demand"):
        scenario["demand"]["eligible"] = _renamed(scenario["demand"]["eligible"], new)


def projections(model: FundedModel) -> list[Projection]:
    """Return every scenario on central values."""
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)
    return [projector.project(one) for one in funded.scenarios.values()]


@few
@given(seed=seeds)
def test_law_7_relabelling_and_reordering_programmes_changes_nothing(
    seed: int,
) -> None:
    model = random_model(seed)

    before, after = projections(model), projections(relabelled(model))

    for one, other in zip(before, after, strict=True):
        near(one.costs.full_cost()[::-1], other.costs.full_cost())
        near(one.costs.not_shared(), other.costs.not_shared())
        near(one.balances.cash, other.balances.cash)
        near(one.results, other.results)
        near(one.verdict.needed, other.verdict.needed)
        assert one.verdict.kind.tolist() == other.verdict.kind.tolist()
        assert one.verdict.fails_in.tolist() == other.verdict.fails_in.tolist()
        for name, paid in one.payments.by_payer.items():
            near(paid, other.payments.by_payer[name])


def test_law_7_is_tried_on_models_that_differ() -> None:
    model = funded_at(3).model

    other = relabelled(model)

    assert list(other.programmes) != list(model.programmes)
    assert set(other.programmes).isdisjoint(model.programmes)
