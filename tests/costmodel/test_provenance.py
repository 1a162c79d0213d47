"""Which numbers a cost rests on, and whether a reader can look them up."""

from __future__ import annotations

import pytest

from costmodel.assumptions import Quantity
from costmodel.bearers import Ledger
from costmodel.provenance import numbers_behind, rests_on_unsourced, unsourced_share
from tests.models import (
    HEAD,
    OFFICER,
    PEOPLE,
    Words,
    a_model,
    assumed,
    bought,
    days_of,
    planned,
    pool,
    programme,
)

SOURCED: Words = {
    "unit": "£",
    "dated": "2026-09",
    "source": "Price list",
    "grade": "published",
}
REGISTER: Words = {
    "found": assumed(100, **SOURCED),
    "judged": assumed(100, **{**SOURCED, "grade": "judged"}),
    "undated": assumed(100, **{**SOURCED, "dated": ""}),
    "share": assumed(0.5, **SOURCED),
}


def ledger_of(*items: Words, **words: object) -> Ledger:
    """Return the costs of one programme."""
    return planned(
        a_model(
            assumptions=REGISTER,
            programmes={"p": programme(10, ingredients=items, **words)},
            people={
                **PEOPLE,
                "sourced": {**OFFICER, "salary": "found"},
                "pensioned": {
                    **OFFICER, "salary": "found", "on_costs": "local_government",
                },
                "own": {**HEAD, "own_hours": 2, "contracted_hours": 1_000},
            },
        )
    )  # fmt: skip


def behind(ledger: Ledger, row: int = 0) -> frozenset[Quantity]:
    """Return the numbers behind one row."""
    return numbers_behind(ledger.costs.plan, ledger.rows[row])


def is_weak(*items: Words, **words: object) -> bool:
    """Whether the first row rests on an unsourced number."""
    ledger = ledger_of(*items, **words)
    return rests_on_unsourced(ledger.costs.plan, ledger.rows[0])


def test_a_price_rests_on_its_number_its_share_and_its_step() -> None:
    ledger = ledger_of(bought("found", number=3, share="share", one_for_every=25))

    assert behind(ledger) == {"found", 3.0, "share", 25.0, 1.0}


def test_a_yearly_cost_rests_on_no_schools() -> None:
    assert 10.0 not in behind(ledger_of(bought("found")))


@pytest.mark.parametrize(
    ("per", "words", "numbers"),
    [
        ("school", {}, {10.0}),
        ("journey", {}, {10.0}),
        ("match", {"matches_per_school": 7}, {10.0, 7.0}),
        ("partnership_month", {"matches_per_school": 7}, {10.0, 7.0, 11.0}),
        ("event", {"events": 6}, {10.0, 6.0}),
        ("delegate", {"events": 6, "delegates_per_school": 2}, {10.0, 6.0, 2.0}),
        ("pupil", {"pupils_per_school": 30}, {10.0, 30.0}),
        (
            "deployment_day",
            {"deployments": [{"person": "officer", "days_per_school": 5}]},
            {10.0, 5.0},
        ),
        (
            "deployed_person",
            {
                "deployments": [
                    {
                        "person": "officer",
                        "days_per_school": 5,
                        "schools_per_person": 3,
                    }
                ]
            },
            {10.0, 3.0},
        ),
    ],
)
def test_a_count_rests_on_what_the_programme_states_for_it(
    per: str, words: Words, numbers: set[float]
) -> None:
    ledger = ledger_of(bought("found", per=per), **words)
    row = next(at for at, row in enumerate(ledger.rows) if row.label == "Thing")

    assert behind(ledger, row) == {"found", 1.0, *numbers}


def test_a_programme_rests_on_its_own_schools_alone() -> None:
    mine = programme(12, ingredients=[bought(5, per="school")])
    model = a_model(programmes={"a": mine, "b": programme(13)})

    assert behind(planned(model)) == {1.0, 5.0, 12.0}


def test_a_pool_rests_on_the_schools_of_every_programme() -> None:
    model = a_model(
        programmes={"a": programme(12), "b": programme(13)},
        pools={"office": pool("schools", bought(5, per="school"))},
    )

    assert behind(planned(model)) == {1.0, 5.0, 12.0, 13.0}


def test_a_day_rests_on_pay_working_days_and_pension() -> None:
    assert behind(ledger_of(days_of("officer", 3))) == {
        3.0, 1.0, 20_000.0, 228.5, "oncost.auto_enrol_min",
    }  # fmt: skip


def test_a_post_rests_on_its_working_days_once() -> None:
    numbers = behind(ledger_of(days_of("officer", 1, unit="post")))

    assert numbers == {1.0, 20_000.0, 228.5, "oncost.auto_enrol_min"}


def test_parts_of_a_released_day_rest_on_how_it_is_covered() -> None:
    ledger = ledger_of(days_of("own", 3))

    by_label = {row.label: behind(ledger, at) for at, row in enumerate(ledger.rows)}

    assert by_label["Days: fee"] == {3.0, 1.0, 500.0}
    assert {0.5, 0.8, 250.0} <= by_label["Days: cover"]
    assert {0.5, 0.8, 50_000.0} <= by_label["Days: time lost"]
    assert {2.0, 1_000.0, 50_000.0} <= by_label["Days: own time"]


def test_cover_that_is_bought_does_not_rest_on_the_salary() -> None:
    ledger = ledger_of(days_of("head", 3))
    cover = next(at for at, row in enumerate(ledger.rows) if "cover" in row.label)

    assert 50_000.0 not in behind(ledger, cover)


def test_own_time_does_not_rest_on_working_days() -> None:
    ledger = ledger_of(days_of("own", 3))
    own = next(at for at, row in enumerate(ledger.rows) if "own" in row.label)

    assert 178.35 not in behind(ledger, own)


def test_a_published_price_is_sourced() -> None:
    assert not is_weak(bought("found", number=3))


@pytest.mark.parametrize("price", [100, "judged", "undated"])
def test_a_plain_price_and_one_that_cannot_be_looked_up_are_unsourced(
    price: str | float,
) -> None:
    assert is_weak(bought(price))


def test_one_weak_number_in_the_quantity_is_enough() -> None:
    assert is_weak(bought("found", number="judged"))


def test_plain_quantities_are_decisions_and_need_no_source() -> None:
    assert not is_weak(bought("found", number=3, per="school"))


def test_a_salary_that_is_a_plain_number_is_unsourced() -> None:
    assert is_weak(days_of("officer", 3))


def test_a_salary_that_is_published_is_sourced() -> None:
    assert not is_weak(days_of("sourced", 3))


def test_a_pension_rate_that_is_judged_weakens_the_day() -> None:
    assert is_weak(days_of("pensioned", 3))


def test_a_fee_that_is_a_plain_number_is_unsourced() -> None:
    assert is_weak(days_of("freelance", 3))


def test_the_unsourced_share_is_by_cost_of_the_broker() -> None:
    ledger = ledger_of(
        bought("found", number=3), bought(100), bought(5_000, given_by="funder")
    )

    assert unsourced_share(ledger) == 0.25


def test_a_model_that_costs_nothing_rests_on_nothing() -> None:
    assert unsourced_share(ledger_of()) == 0
