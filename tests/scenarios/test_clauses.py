"""A price rises each September with its index, and by no more than its cap."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.drivers import IndexName
from costmodel.sampling import with_values
from costmodel.timing import Levels
from scenarios.clauses import clause_of
from scenarios.projection import projector_of
from scenarios.streams import Fee
from tests.models import Words, a_model, assumed, compiled, fee, scenario


def clause(draws: list[float] | None = None, **words: object) -> Floats:
    """Return the clause of a fee over four years in which pay grows by 4%."""
    register: Words = {"cap": assumed(0.03)} if draws else {}
    model = a_model(
        years=4,
        growth={"pay_teachers": 0.04},
        assumptions=register,
        funding={"only": scenario(fee(**words))},
    )
    funded = compiled(model)
    terms = funded.plan.terms
    changes = [("cap", value) for value in draws or ()]
    drawn = with_values(terms, changes) if changes else terms.central
    (stream,) = model.funding["only"].streams
    assert stream.kind == "fee"
    return clause_of(stream, projector_of(funded, drawn).priced)


def test_without_an_index_a_price_stays() -> None:
    assert clause()[:, 0].tolist() == [1, 1, 1, 1]


def test_with_an_index_a_price_rises_each_september() -> None:
    assert clause(index="pay_teachers")[:, 0] == pytest.approx(
        [1, 1.04, 1.04**2, 1.04**3]
    )


@pytest.mark.parametrize(("cap", "rise"), [(0.03, 1.03), (0.04, 1.04), (0.05, 1.04)])
def test_a_rise_is_no_more_than_its_cap(cap: float, rise: float) -> None:
    capped = clause(index="pay_teachers", rise_at_most=cap)

    assert capped[:, 0] == pytest.approx([1, rise, rise**2, rise**3])


def test_each_draw_has_a_cap_of_its_own() -> None:
    capped = clause([0.01, 0.5], index="pay_teachers", rise_at_most="cap")

    assert capped[3] == pytest.approx([1.01**3, 1.04**3])


def test_what_a_cap_keeps_back_is_not_made_up_later() -> None:
    words = fee(index="pay_teachers", rise_at_most=0.03)
    model = a_model(
        years=4, growth={"pay_teachers": 0.04}, funding={"only": scenario(words)}
    )
    funded = compiled(model)
    priced = projector_of(funded, funded.plan.terms.central).priced
    path = np.repeat([[1.0], [1.1], [1.1], [1.12]], 12, axis=0)
    levels = {IndexName.PAY_TEACHERS: Levels(path, {})}
    jump = replace(priced, timing=replace(priced.timing, levels=levels))

    assert clause_of(Fee.model_validate(words), jump)[:, 0] == pytest.approx(
        [1, 1.03, 1.03, 1.03 * 1.12 / 1.1]
    )
