"""What a supported school pays is read from the same results."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from scenarios.explain.schools import schools_of
from scenarios.supported_schools import school_costs
from tests.models import a_model, fee, programme, scenario
from tests.scenarios.explain.test_figures import WAYS, paper, projection
from tests.scenarios.explain.ways import way_of


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
