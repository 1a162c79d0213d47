"""Released time by three groups, in days and by four conventions in pounds."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.backfill import DayPart
from costmodel.released_days import USES, released_cost, released_days
from tests.models import a_model, planned, programme
from tests.reference.random_models import random_model
from tests.released import HEAD, released


def test_days_are_those_on_paper() -> None:
    days = released_days(planned(released()).costs)

    assert days.released[:, 0, 0].tolist() == [120, 15, 60]
    assert days.in_school[:, 0, 0].tolist() == [120, 15, 60]
    assert days.needed[:, 0, 0] == pytest.approx([72, 9, 60])
    assert days.found[:, 0, 0] == pytest.approx([36, 4.5, 48])
    assert days.not_found[:, 0, 0] == pytest.approx([36, 4.5, 12])
    assert days.not_needed[:, 0, 0] == pytest.approx([48, 6, 0])
    assert days.own_hours[:, 0, 0] == pytest.approx([300, 37.5, 0])


def test_the_conventions_are_those_on_paper() -> None:
    ledger = planned(released())

    cost = released_cost(ledger.costs, ledger.priced)

    assert cost.cover[:, 0, 0] == pytest.approx([11_484, 1_435.5, 10_560])
    assert cost.cover_and_lost[:, 0, 0] == pytest.approx([70_200, 8_775, 13_560])
    assert cost.at_day_cost[:, 0, 0] == pytest.approx([83_880, 10_485, 15_000])
    assert cost.own_time[:, 0, 0] == pytest.approx([15_000, 1_875, 0])


def test_time_outside_school_needs_no_cover_and_is_not_lost() -> None:
    half = released(head={"in_school_hours": 0.5})

    days = released_days(planned(half).costs)

    assert days.released[0, 0, 0] == 120
    assert days.in_school[0, 0, 0] == 60
    assert days.needed[0, 0, 0] == pytest.approx(36)


def test_nobody_releases_the_brokers_people_or_freelances() -> None:
    used = [{"person": each, "days_per_school": 2} for each in ("officer", "freelance")]
    ledger = planned(a_model(programmes={"p": programme(5, deployments=used)}))

    assert not released_days(ledger.costs).released.any()
    assert not released_cost(ledger.costs, ledger.priced).at_day_cost.any()


TEACHING = {"from": "supported_school"}
SEEDS = range(12)


def test_a_role_without_hours_has_no_own_time() -> None:
    without = {name: each for name, each in HEAD.items() if "hours" not in name}
    model = released(people={"head": without, "teacher": {**without, **TEACHING}})
    ledger = planned(model)

    assert not released_cost(ledger.costs, ledger.priced).own_time.any()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_groups_add_up_to_what_the_ledger_has(seed: int) -> None:
    ledger = planned(random_model(seed))
    cost = released_cost(ledger.costs, ledger.priced)

    for part, found in (
        (DayPart.COVER, cost.cover),
        (DayPart.LOST, cost.lost),
        (DayPart.OWN, cost.own_time),
    ):
        whole = ledger.of_part(part).sum(axis=0)
        assert found[..., 0].sum(axis=0) == pytest.approx(whole, abs=1e-6)
    at_day_cost = ledger.instead_of_lost(DayPart.RELEASED)
    assert cost.at_day_cost[..., 0].sum(axis=0) == pytest.approx(at_day_cost, abs=1e-6)


@pytest.mark.parametrize("seed", SEEDS)
def test_released_time_falls_apart_into_its_parts(seed: int) -> None:
    days = released_days(planned(random_model(seed)).costs)

    parts = days.found + days.not_found + days.not_needed
    assert days.released.shape[0] == len(USES)
    assert np.allclose(parts, days.in_school)
    assert (days.in_school <= days.released + 1e-9).all()
