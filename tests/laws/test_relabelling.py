"""Law 7: what programmes are called and in which order they stand changes nothing."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given, reject
from hypothesis import strategies as st

from costmodel.allocation import ClosedLoopError
from costmodel.assumption_files import load_published
from costmodel.canonical import canonical_json
from costmodel.pools import Method
from scenarios.funding import FundedModel
from scenarios.projection import Projection, projector_of
from tests.laws.cases import cases_of, central_at, model_at, near
from tests.laws.seeds import seeds
from tests.models import a_model, compiled, programme


def relabelled(model: FundedModel) -> FundedModel:
    """Return a model with its programmes in the other order, under other names."""
    words = model.model_dump(by_alias=True, exclude_unset=True)
    last = len(model.programmes)
    new = {name: f"school_work_{last - at}" for at, name in enumerate(model.programmes)}
    words["programmes"] = dict(reversed(words["programmes"].items()))
    return FundedModel.model_validate(_renamed(words, new))


def _renamed(part: object, new: Mapping[str, str]) -> object:
    """Return part of a document with programmes under their new names everywhere."""
    if isinstance(part, str):
        return new.get(part, part)
    if isinstance(part, dict):
        return {_renamed(name, new): _renamed(one, new) for name, one in part.items()}
    if isinstance(part, list | tuple):
        return [_renamed(one, new) for one in part]
    return part


def reordered(model: FundedModel) -> FundedModel:
    """Return a model with every mapping of its document the other way round."""
    words = model.model_dump(by_alias=True, exclude_unset=True)
    return FundedModel.model_validate(_backwards(words))


def shared_by(model: FundedModel, way: Mapping[str, str]) -> FundedModel:
    """Return a model that shares its pools in another way."""
    words = model.model_dump(by_alias=True, exclude_unset=True)
    return FundedModel.model_validate({**words, "allocation": way})


def _backwards(part: object) -> object:
    """Return part of a document with the names of each mapping in reverse."""
    if isinstance(part, dict):
        return {name: _backwards(one) for name, one in reversed(part.items())}
    if isinstance(part, list | tuple):
        return [_backwards(one) for one in part]
    return part


def case_of(projection: Projection) -> tuple[str, bool]:
    """Return the way of funding a projection is of, and whether it is lost."""
    return projection.scenario.name, projection.scenario.is_lost


def projections(model: FundedModel) -> list[Projection]:
    """Return every scenario, won and lost, on central values."""
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)
    return [projector.project(one) for one in cases_of(funded)]


@given(seed=seeds)
def test_law_7_relabelling_and_reordering_programmes_changes_nothing(
    seed: int,
) -> None:
    model = model_at(seed)

    before, after = central_at(seed), projections(relabelled(model))

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


WAYS = (
    *({"method": method.value} for method in Method),
    *({"rules": name} for name in load_published().rule_sets),
)
"""How pools may be shared."""


@given(seed=seeds, way=st.sampled_from(WAYS))
def test_law_7_the_order_of_no_mapping_changes_a_figure(
    seed: int, way: Mapping[str, str]
) -> None:
    model = shared_by(model_at(seed), way)
    other = reordered(model)
    try:
        before = projections(model)
    except ClosedLoopError:
        reject()

    assert canonical_json(other) == canonical_json(model)
    after = {case_of(each): each for each in projections(other)}
    for one in before:
        twin = after[case_of(one)]
        near(one.costs.full_cost()[::-1], twin.costs.full_cost())
        near(one.costs.not_shared(), twin.costs.not_shared())
        near(one.balances.cash, twin.balances.cash)
        near(one.results, twin.results)
        near(one.verdict.needed, twin.verdict.needed)
        assert one.verdict.kind.tolist() == twin.verdict.kind.tolist()
        assert one.verdict.fails_in.tolist() == twin.verdict.fails_in.tolist()
        for name, paid in one.payments.by_payer.items():
            near(paid, twin.payments.by_payer[name])


def test_law_7_is_tried_on_models_that_differ() -> None:
    model = a_model(programmes={"first": programme(1), "second": programme(2)})

    other = relabelled(model)

    assert list(other.programmes) == ["school_work_1", "school_work_2"]
    assert other.programmes["school_work_1"] == model.programmes["second"]
