"""What a supported school pays is read from the same results."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from scenarios.explain.schools import schools_of
from scenarios.explain.way import Way
from scenarios.supported_schools import school_costs
from tests.models import a_model, days_of, fee, pool, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection
from tests.scenarios.explain.ways import way_of
from tests.some import some


@pytest.mark.parametrize("name", WAYS)
def test_figures_are_those_of_what_schools_pay(name: str) -> None:
    worked = projection(name)
    ledger = Ledger(worked.costs, paper().ledger.priced)
    told = school_costs(worked, ledger)[0]
    assert told is not None

    found = {
        topic: paper().figure(f"{name}.{topic}.of.leading").amount
        for topic in ("school_pays", "school_cover", "school_cost", "school_days")
    }

    assert found == pytest.approx(
        {
            "school_pays": told.paid,
            "school_cover": told.cover,
            "school_cost": told.a_school,
            "school_days": told.staff_days,
        }
    )


def test_of_a_pupil_there_is_a_figure_where_pupils_are_stated() -> None:
    stated = {"one": programme(2, pupils_per_school=200), "two": programme(2)}
    prices = {"one": 1000, "two": 500}
    model = a_model(
        programmes={**stated, "idle": programme(0)},
        funding={"paid": scenario(fee(prices=prices))},
    )

    found = {at: make().amount for at, make in schools_of(way_of(model)).items()}

    assert found["paid.pupil_cost.of.one"] == pytest.approx(5.0)
    assert found["paid.pupil_start_up.of.one"] == 0.0
    assert found["paid.school_cost.of.two"] == pytest.approx(500.0)
    assert "paid.pupil_cost.of.two" not in found
    assert not [address for address in found if "idle" in address]


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("topic", ["school_cover", "school_days"])
def test_parts_make_cover_and_days_down_to_numbers(name: str, topic: str) -> None:
    figure = paper().figure(f"{name}.{topic}.of.leading")

    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node))
    assert any(figure.leaves())


def test_cover_of_a_pool_is_the_part_of_the_programme() -> None:
    model = a_model(
        programmes={"one": programme(2), "two": programme(6)},
        pools={"office": pool("schools", days_of("deputy", 4))},
        funding={"w": scenario()},
    )
    way = way_of(model)
    told = school_costs(way.projection, way.ledger)[0]
    assert told is not None

    found = schools_of(way)
    cover, days = (found[f"w.school_{each}.of.one"]() for each in ("cover", "days"))

    assert cover.amount == pytest.approx(told.cover)
    assert days.amount == pytest.approx(told.staff_days)
    assert days.amount == pytest.approx(0.5)


@pytest.mark.parametrize("name", WAYS)
def test_every_sum_goes_down_to_a_number_of_the_model_or_points_at_a_figure(
    name: str,
) -> None:
    for make in some(schools_of(Way(projection(name), paper().books)).values()):
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            is_told = node.children or node.source or node.address or not node.amount
            assert is_told or node.unit != "£", node.name


def test_a_programme_without_a_fee_costs_its_schools_none() -> None:
    model = a_model(
        programmes={"one": programme(2), "free": programme(2)},
        funding={"way": scenario(fee(prices={"one": 30}))},
    )
    figures = schools_of(way_of(model))

    assert figures["way.school_pays.of.one"]().amount == pytest.approx(30)
    assert figures["way.school_pays.of.free"]().amount == 0.0
