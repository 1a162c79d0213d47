"""What each driver measures, in programmes and in pools."""

from __future__ import annotations

import pytest

from tests.models import (
    PEOPLE,
    Words,
    a_model,
    bought,
    by_programme,
    days_of,
    planned,
    pool,
    programme,
)

HEADS: Words = {"person": "head", "days_per_school": 5, "schools_per_person": 2}
OFFICERS: Words = {"person": "officer", "days_per_school": 1}

TWO_PROGRAMMES: Words = {
    "a": programme(
        6,
        matches_per_school=1,
        events=3,
        delegates_per_school=2,
        pupils_per_school=100,
        area=120,
        deployments=[HEADS],
        ingredients=[bought(300), days_of("officer", 4)],
    ),
    "b": programme(
        2,
        matches_per_school=2,
        months_per_match=3,
        events=1,
        delegates_per_school=3,
        pupils_per_school=400,
        area=40,
        deployments=[OFFICERS],
        ingredients=[bought(900)],
    ),
}


@pytest.mark.parametrize(
    ("driver", "a", "b"),
    [
        ("schools", 6, 2),
        ("matches", 6, 4),
        ("partnership_months", 66, 12),
        ("deployment_days", 30, 2),
        ("deployed_people", 3, 2),
        ("events", 3, 1),
        ("staff_days", 4, 2),
        ("direct_cost", 300 + 400 + 15_000, 900 + 200),
        ("journeys", 6, 2),
        ("delegates", 3 * 2 * 6, 1 * 3 * 2),
        ("pupils", 6 * 100, 2 * 400),
        ("posts", 4 / 228.5, 2 / 228.5),
        ("staff_cost", 400, 200),
        ("area", 120, 40),
    ],
)
def test_a_pool_follows_its_driver(driver: str, a: float, b: float) -> None:
    model = a_model(
        programmes=TWO_PROGRAMMES, pools={"office": pool(driver, bought(1_000))}
    )

    shares = planned(model).costs.shares[0, :, 0, 0]

    assert shares.tolist() == pytest.approx([a / (a + b), b / (a + b)])


def test_posts_are_the_days_of_each_role_over_its_working_days() -> None:
    director = {**PEOPLE["officer"], "working_days": 200}
    programmes = {
        "a": programme(
            1,
            ingredients=[
                days_of("officer", 1, unit="post", share=0.5),
                days_of("director", 50),
            ],
        ),
        "b": programme(1),
    }
    pools = {
        "x": pool("posts", bought(1_000)),
        "y": pool("schools", days_of("director", 50)),
    }
    model = a_model(
        people={**PEOPLE, "director": director}, programmes=programmes, pools=pools
    )

    shares = planned(model).costs.shares[0, :, 0, 0]

    assert shares.tolist() == pytest.approx([0.875, 0.125])


def test_area_and_staff_cost_are_those_of_pools_too() -> None:
    pools = {
        "x": pool("area", bought(1_000), area=500),
        "y": pool("staff_cost", bought(600)),
        "z": pool("schools", days_of("officer", 2), area=60),
    }
    programmes = {
        "a": programme(3, area=180, ingredients=[days_of("officer", 6)]),
        "b": programme(1),
    }

    full = by_programme(planned(a_model(programmes=programmes, pools=pools)))

    from_z = 200 + 250 + 150
    assert full["a"] == pytest.approx([600 + 750 + 450 + from_z * 3 / 4])
    assert full["b"] == pytest.approx([from_z / 4])
