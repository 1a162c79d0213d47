"""Schools of a year of their journey, and of a tier, go down to the cohorts."""

from __future__ import annotations

import pytest

from scenarios.explain.journeys import journeys_of
from tests.models import a_model, programme
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.runs import told

MODEL = a_model(
    years=2,
    programmes={
        "longer": programme(
            20,
            10,
            label="Longer",
            lasts_years=2,
            leaves=0.1,
            tiers={"few": {"label": "Few", "share": 0.25}},
        )
    },
)
EXPLAINED = explained_of(told(MODEL))


@pytest.mark.parametrize(
    ("address", "schools"),
    [
        ("longer.schools_on_journey.1.2027", 10),
        ("longer.schools_on_journey.2.2026", 0),
        ("longer.schools_on_journey.2.2027", 18),
        ("longer.schools_in_tier.few.2027", 7),
    ],
)
def test_schools_are_those_that_are_still_there(address: str, schools: float) -> None:
    figure = EXPLAINED.figure(address)

    assert figure.amount == pytest.approx(schools)
    assert figure.name.endswith(", 2026/27") is (address.endswith("2026"))
    assert_taken_apart(figure, EXPLAINED)


def test_each_year_has_every_part() -> None:
    assert len(journeys_of(EXPLAINED.books)) == 2 * 3
