"""What grants bring a school-year, and what is still to be found beside them."""

from __future__ import annotations

import pytest

from costmodel.explain.addresses import UnknownAddressError
from scenarios.explain.subsidies import subsidies_of
from tests.models import a_model, bought, donation, grant, programme, scenario
from tests.scenarios.explain.test_figures import WAYS, paper, projection
from tests.scenarios.explain.ways import way_of


@pytest.mark.parametrize("name", WAYS)
def test_figures_are_those_of_the_verdict(name: str) -> None:
    verdict = projection(name).verdict

    brought = paper().figure(f"{name}.subsidy_from_grants").amount
    to_find = paper().figure(f"{name}.subsidy_to_find").amount

    assert brought == pytest.approx(float(verdict.subsidy[0]))
    assert to_find == pytest.approx(float(verdict.extra[0]))


def test_without_schools_or_grants_nothing_is_brought() -> None:
    model = a_model(programmes={"idle": programme(0)}, funding={"w": scenario()})

    assert subsidies_of(way_of(model))["w.subsidy_from_grants"]().amount == 0.0


def test_a_grant_that_no_school_shares_is_no_sum_a_school() -> None:
    model = a_model(
        programmes={"idle": programme(0, ingredients=[bought(100)])},
        funding={"w": scenario(grant(a_year=100))},
    )
    figures = subsidies_of(way_of(model))

    for address in figures:
        with pytest.raises(UnknownAddressError, match=f"no figure '{address}'"):
            figures[address]()


def test_donations_are_brought_and_other_income_is_not() -> None:
    streams = (donation(sums={"2026-12": 70}), donation("bank", kind="other"))
    way = way_of(a_model(funding={"w": scenario(*streams)}))

    figure = subsidies_of(way)["w.subsidy_from_grants"]()

    assert figure.amount == pytest.approx(7)
    assert figure.amount == pytest.approx(float(way.projection.verdict.subsidy[0]))
