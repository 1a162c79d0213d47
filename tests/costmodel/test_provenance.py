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
    "schools": assumed(10, **SOURCED),
    "three": assumed(3, **SOURCED),
    "days": assumed(228.5, **SOURCED),
}

SOURCED_OFFICER: Words = {**OFFICER, "salary": "found", "working_days": "days"}
ON_COSTS = {"oncost.ni_rate", "oncost.ni_threshold", "oncost.auto_enrol_min"}


def ledger_of(*items: Words, **words: object) -> Ledger:
    """Return the costs of one programme."""
    return planned(
        a_model(
            assumptions=REGISTER,
            programmes={"p": programme("schools", ingredients=items, **words)},
            people={
                **PEOPLE,
                "sourced": SOURCED_OFFICER,
                "plain": {**SOURCED_OFFICER, "salary": 20_000},
                "pensioned": {**SOURCED_OFFICER, "on_costs": "local_government"},
                "own": {**HEAD, "own_hours": 2, "contracted_hours": 1_000},
            },
        )
    )


def behind(ledger: Ledger, row: int = 0) -> frozenset[Quantity]:
    """Return the numbers behind one row."""
    return numbers_behind(ledger.costs.plan, ledger.rows[row])


def is_weak(*items: Words, **words: object) -> bool:
    """Whether the first row rests on an unsourced number."""
    ledger = ledger_of(*items, **words)
    return rests_on_unsourced(ledger.costs.plan, ledger.rows[0])


def test_a_price_rests_on_its_number_its_share_and_its_step() -> None:
    ledger = ledger_of(bought("found", number=3, share="share", one_for_every=25))

    assert behind(ledger) == {"found", 3.0, "share", 25.0}


def test_nought_and_the_whole_of_a_thing_are_no_numbers_to_know() -> None:
    ledger = ledger_of(bought("found", number=1, share=1), bought(0.0, number=1))

    assert behind(ledger) == {"found"}
    assert behind(ledger, 1) == set()


@pytest.mark.parametrize(
    ("words", "is_estimate"),
    [
        ({}, True),
        ({"unit": "post"}, False),
        ({"per": "school", "one_for_every": "three"}, False),
    ],
)
def test_one_day_of_a_person_is_an_estimate_and_one_post_is_not(
    words: Words, *, is_estimate: bool
) -> None:
    assert is_weak(days_of("sourced", 1, **words)) is is_estimate


def test_a_yearly_cost_rests_on_no_schools() -> None:
    assert "schools" not in behind(ledger_of(bought("found")))


@pytest.mark.parametrize(
    ("per", "words", "numbers"),
    [
        ("school", {}, set()),
        ("journey", {}, set()),
        ("match", {"matches_per_school": 7}, {7.0}),
        ("partnership_month", {"matches_per_school": 7}, {7.0, 11.0}),
        ("event", {"events": 6}, {6.0}),
        ("delegate", {"events": 6, "delegates_per_school": 2}, {6.0, 2.0}),
        ("pupil", {"pupils_per_school": 30}, {30.0}),
        (
            "deployment_day",
            {"deployments": [{"person": "officer", "days_per_school": 5}]},
            {5.0},
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
            {3.0},
        ),
    ],
)
def test_a_count_rests_on_what_the_programme_states_for_it(
    per: str, words: Words, numbers: set[float]
) -> None:
    ledger = ledger_of(bought("found", per=per), **words)
    row = next(at for at, row in enumerate(ledger.rows) if row.label == "Thing")

    assert behind(ledger, row) == {"found", "schools", *numbers}


def test_a_programme_rests_on_its_own_schools_alone() -> None:
    mine = programme(12, ingredients=[bought(5, per="school")])
    model = a_model(programmes={"a": mine, "b": programme(13)})

    assert behind(planned(model)) == {5.0, 12.0}


def test_a_pool_rests_on_the_schools_of_every_programme() -> None:
    model = a_model(
        programmes={"a": programme(12), "b": programme(13)},
        pools={"office": pool("schools", bought(5, per="school"))},
    )

    assert behind(planned(model)) == {5.0, 12.0, 13.0}


def test_a_day_rests_on_pay_working_days_and_what_the_employer_pays_on_top() -> None:
    assert behind(ledger_of(days_of("officer", 3))) == {
        3.0,
        20_000.0,
        228.5,
        *ON_COSTS,
    }


def test_vat_rests_on_its_rate() -> None:
    ledger = ledger_of(bought("found", vat="on_top"))

    assert behind(ledger) == {"found"}
    assert behind(ledger, 1) == {"found", "vat.standard"}


def test_a_post_rests_on_its_working_days_once() -> None:
    numbers = behind(ledger_of(days_of("officer", 1, unit="post")))

    assert numbers == {20_000.0, 228.5, *ON_COSTS}


def test_parts_of_a_released_day_rest_on_how_it_is_covered() -> None:
    ledger = ledger_of(days_of("own", 3))

    by_label = {row.label: behind(ledger, at) for at, row in enumerate(ledger.rows)}

    assert by_label["Days: fee"] == {3.0, 500.0}
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
    assert not is_weak(bought("found", number="three"))


@pytest.mark.parametrize("price", [100, "judged", "undated"])
def test_a_plain_price_and_one_that_cannot_be_looked_up_are_unsourced(
    price: str | float,
) -> None:
    assert is_weak(bought(price))


def test_one_weak_number_in_the_quantity_is_enough() -> None:
    assert is_weak(bought("found", number="judged"))


def test_a_plain_number_in_the_quantity_is_enough() -> None:
    assert is_weak(bought("found", number=3))
    assert not is_weak(bought("found", number="three", per="school"))


def test_a_plain_number_of_schools_is_enough() -> None:
    mine = programme(12, ingredients=[bought("found", per="school")])
    ledger = planned(a_model(assumptions=REGISTER, programmes={"p": mine}))

    assert rests_on_unsourced(ledger.costs.plan, ledger.rows[0])


def test_a_salary_that_is_a_plain_number_is_unsourced() -> None:
    assert is_weak(days_of("plain", "three"))


def test_a_salary_that_is_published_is_sourced() -> None:
    assert not is_weak(days_of("sourced", "three"))


def test_a_pension_rate_that_is_judged_weakens_the_day() -> None:
    assert is_weak(days_of("pensioned", "three"))


def test_a_fee_that_is_a_plain_number_is_unsourced() -> None:
    assert is_weak(days_of("freelance", "three"))


def test_the_unsourced_share_is_by_cost_of_the_broker() -> None:
    ledger = ledger_of(
        bought("found", number="three"), bought(100), bought(5_000, given_by="funder")
    )

    assert unsourced_share(ledger) == 0.25


def test_a_model_that_costs_nothing_rests_on_nothing() -> None:
    assert unsourced_share(ledger_of()) == 0


TIERS = {"few": {"label": "Few", "share": 0.25}}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ({"per": "school"}, {4.0, 6.0, 0.1}),
        ({"per": "school", "in_years": [1]}, {4.0, 6.0}),
        ({"per": "school", "in_years": [2]}, {4.0, 0.1}),
        ({"per": "school", "tier": "few"}, {4.0, 6.0, 0.1, 0.25}),
        ({"per": "journey", "tier": "few"}, {4.0, 6.0, 0.25}),
        ({"per": "match"}, {4.0, 6.0, 0.1, 7.0, 0.2}),
        ({"per": "partnership_month"}, {4.0, 6.0, 0.1, 7.0, 11.0}),
        ({"per": "deployment_day"}, {4.0, 0.1, 5.0, 0.25}),
    ],
)
def test_some_schools_rest_on_who_comes_to_be_there(
    words: Words, numbers: set[float]
) -> None:
    stated = {
        "lasts_years": 2,
        "leaves": 0.1,
        "tiers": TIERS,
        "matches_per_school": 7,
        "rematched": 0.2,
        "deployments": [
            {
                "person": "officer",
                "days_per_school": 5,
                "tier": "few",
                "in_years": [2],
            }
        ],
    }
    ledger = planned(
        a_model(
            years=2,
            programmes={
                "p": programme(4, 6, ingredients=[bought(3, **words)], **stated)
            },
        )
    )
    thing = next(row for row in ledger.rows if row.label == "Thing")

    assert numbers_behind(ledger.costs.plan, thing) == {3.0, *numbers}


def test_a_pool_rests_on_when_it_is_at_work_and_on_what_is_learnt() -> None:
    hub = pool(
        "schools",
        bought(3, per="school", learning=0.2),
        runs={2026: 1, 2027: 0.75},
        handed_over={"to": "funder", "years": {2027: 0.25}},
    )
    ledger = planned(
        a_model(years=2, programmes={"p": programme(4, 6)}, pools={"hub": hub})
    )

    own, handed = (numbers_behind(ledger.costs.plan, row) for row in ledger.rows)

    assert own == {3.0, 4.0, 6.0, 0.2, 0.75}
    assert handed == {3.0, 4.0, 6.0, 0.2, 0.25}


def test_a_payment_for_a_day_rests_on_the_days_and_on_itself() -> None:
    use = {"person": "deputy", "days_per_school": 1, "day_payment": "found"}
    ledger = ledger_of(attendance=[use])
    row = next(
        at for at, row in enumerate(ledger.rows) if row.label == "deputy: day payment"
    )

    assert behind(ledger, row) == {"found", "schools", 1.0}


def test_a_stated_share_of_vat_is_behind_the_vat_alone() -> None:
    line = bought("found", vat="on_top", recovers="share")
    thing, vat = ledger_of(line).rows
    plan = ledger_of(line).costs.plan

    assert "share" not in numbers_behind(plan, thing)
    assert "share" in numbers_behind(plan, vat)
