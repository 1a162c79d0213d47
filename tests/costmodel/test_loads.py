"""How long one person, and one school's people, are away."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.loads import Load, load_of_providers, loads_of_people
from tests.models import PEOPLE, a_model, planned, programme
from tests.released import HEAD, TEACHER, released


def test_the_load_of_a_head_is_that_on_paper() -> None:
    costs = planned(released(head={"safe_days": 20})).costs

    loads = loads_of_people(costs)

    assert list(loads) == ["head"]
    assert loads["head"].days.tolist() == [[24.0]]
    assert loads["head"].above.tolist() == [[4.0]]


def test_the_load_of_a_provider_school_is_that_on_paper() -> None:
    sends = {"provider_schools": 4, "safe_days_per_provider": 30}
    load = load_of_providers(planned(released(organisation=sends)).costs)

    assert load is not None
    assert load.days.tolist() == [[33.75]]
    assert load.above.tolist() == [[3.75]]


def test_without_the_number_of_provider_schools_their_load_is_not_known() -> None:
    assert load_of_providers(planned(released()).costs) is None


def test_without_a_limit_nothing_is_above_it() -> None:
    costs = planned(released(organisation={"provider_schools": 4})).costs
    providers = load_of_providers(costs)

    assert providers is not None
    assert not providers.above.any()
    assert not loads_of_people(costs)["head"].above.any()


@pytest.mark.parametrize(
    ("safe", "above"), [(23.9, 0.1), (24.0, 0.0), (24.0 - 1e-10, 0.0), (24.1, 0.0)]
)
def test_a_load_is_above_its_limit_by_more_than_dust(safe: float, above: float) -> None:
    load = Load(np.array([[24.0]]), np.array([safe]))

    assert load.above.item() == pytest.approx(above)


def test_a_year_without_anybody_has_no_load() -> None:
    load = loads_of_people(planned(released(10, 0, head={"safe_days": 20})).costs)

    assert np.isnan(load["head"].days[1, 0])
    assert load["head"].above[:, 0].tolist() == [4.0, 0.0]


def test_people_of_all_programmes_share_the_days_of_their_role() -> None:
    def deploying(days: float, schools: float) -> list[dict[str, object]]:
        return [
            {"person": "officer", "days_per_school": 99},
            {
                "person": "head",
                "days_per_school": days,
                "schools_per_person": schools,
            },
        ]

    model = a_model(
        people={**PEOPLE, "head": HEAD, "teacher": TEACHER},
        programmes={
            "one": programme(10, deployments=deploying(12, 2)),
            "two": programme(3, deployments=deploying(20, 1)),
        },
    )

    # 120 + 60 days of 5 + 3 heads.
    assert loads_of_people(planned(model).costs)["head"].days.item() == 22.5


def test_roles_that_provider_schools_do_not_deploy_have_no_load() -> None:
    used = [{"person": each, "days_per_school": 2} for each in ("officer", "freelance")]
    model = a_model(programmes={"p": programme(5, deployments=used)})

    assert loads_of_people(planned(model).costs) == {}
