"""Every day of a person is counted once, by whose it is and what it is used for."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from costmodel.drivers import DayUse, ProfileName
from costmodel.person_days import person_days, stated
from tests.models import a_model, days_of, planned, programme
from tests.released import released


def told(ledger: Ledger) -> list[tuple[str, DayUse, float]]:
    """Return whose days there are, for what, and how many in the first year."""
    return [
        (each.name, each.use, each.days[0, 0]) for each in person_days(ledger.costs)
    ]


def test_days_of_schools_people_are_counted_once_each() -> None:
    assert told(planned(released())) == [
        ("head", DayUse.INSIDE, 15.0),
        ("head", DayUse.DEPLOYED, 120.0),
        ("teacher", DayUse.ATTENDING, 60.0),
    ]


def test_what_is_paid_for_a_day_is_no_other_day() -> None:
    attended = {"person": "deputy", "days_per_school": 1}
    paid = {**attended, "pays_cover": True, "day_payment": 30}
    ledger = planned(a_model(programmes={"p": programme(5, attendance=[paid])}))

    assert told(ledger) == [("deputy", DayUse.ATTENDING, 5.0)]


def test_days_that_schools_release_are_told_by_one_sign() -> None:
    ledger = planned(released())

    by_sign = [each.days for each in person_days(ledger.costs) if each.is_released]
    by_person = [
        each.days for each in person_days(ledger.costs) if each.person.is_released
    ]
    by_row = ledger.released_days_of_rows.values()
    assert [days.tolist() for days in by_sign] == [days.tolist() for days in by_person]
    assert [days[:, 0].tolist() for days in by_sign] == [row.tolist() for row in by_row]


@pytest.mark.parametrize("person", ["officer", "freelance"])
def test_days_of_the_brokers_people_and_of_freelances_count_too(person: str) -> None:
    used = programme(
        5,
        deployments=[{"person": person, "days_per_school": 2}],
        ingredients=[days_of(person, 0.5, unit="day", profile="start")],
    )

    found = list(person_days(planned(a_model(programmes={"p": used})).costs))

    by_use = {each.use: (each.days[0, 0], each.profile) for each in found}
    assert by_use == {
        DayUse.DEPLOYED: (10.0, ProfileName.TEACHING),
        DayUse.INSIDE: (0.5, ProfileName.START),
    }
    assert {each.person.employed_by for each in found} <= {"broker", "freelance"}


def test_a_post_is_all_the_days_of_a_year() -> None:
    post = programme(1, ingredients=[days_of("officer", 2, unit="post")])

    ((_, _, days),) = told(planned(a_model(programmes={"p": post})))

    assert days == pytest.approx(2 * 228.5)


def test_a_number_of_the_model_is_told_for_every_draw() -> None:
    costs = planned(released()).costs

    assert stated(costs, 12.0).tolist() == [12.0]
