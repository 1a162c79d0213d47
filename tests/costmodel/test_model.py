"""The whole document of costs."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.drivers import IndexName
from costmodel.model import FORMAT, CostModel
from tests.models import Words, bought, pool, programme

LEAST: Words = {
    "format": FORMAT,
    "organisation": {"name": "Partnership", "first_year": 2026, "years": 1},
    "programmes": {"leading": programme(10)},
}


def test_a_model_needs_an_organisation_and_one_programme() -> None:
    model = CostModel.model_validate(LEAST)

    assert list(model.programmes) == ["leading"]
    assert (model.pools, model.people, model.assumptions) == ({}, {}, {})


def test_a_model_without_programmes_is_refused() -> None:
    with pytest.raises(ValidationError, match="programmes"):
        CostModel.model_validate({**LEAST, "programmes": {}})


def test_another_format_is_refused() -> None:
    with pytest.raises(ValidationError, match="format"):
        CostModel.model_validate({**LEAST, "format": "costmodel/2"})


def test_names_have_small_letters_digits_and_underscores() -> None:
    for name in ("Office", "head office", "2nd_office", "büro"):
        with pytest.raises(ValidationError, match="pools"):
            CostModel.model_validate({**LEAST, "pools": {name: pool("schools")}})

    good = {**LEAST, "pools": {"office_2": pool("schools", bought(1))}}
    assert list(CostModel.model_validate(good).pools) == ["office_2"]


def test_growth_is_stated_by_index() -> None:
    model = CostModel.model_validate({**LEAST, "growth": {"pay_teachers": 0.025}})

    assert model.growth == {IndexName.PAY_TEACHERS: 0.025}
    with pytest.raises(ValidationError, match="growth"):
        CostModel.model_validate({**LEAST, "growth": {"pay_doctors": 0.025}})
