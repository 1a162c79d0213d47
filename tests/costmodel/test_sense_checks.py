"""What can be worked out and is rarely meant is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from costmodel.assumption_files import load_published
from costmodel.sense_checks import check_sense
from tests.documents import Change, costs_with, told

PLAIN = (
    "people.deputy.salary, people.deputy.cover_rate, people.specialist.fee, "
    "pools.office.ingredients.1.price, pools.quality.ingredients.2.price, "
    "programmes.leading.ingredients.1.price, programmes.reading.ingredients.1.price "
    "and programmes.reading.ingredients.2.price"
)
UNMOVED = (
    "warning people.deputy.salary: 8 prices and pay stay the same for all 2 years, "
    f"without an index: {PLAIN}. Later years look cheaper than they will be. Put each "
    "in 'assumptions' with an index, like index: pay_teachers for pay or index: prices "
    "for what is bought; index: none if it is to stay."
)
ONE_YEAR: Change = ("first_year: 2026\n  years: 2", "first_year: 2026\n  years: 1")
LICENCE = (
    'unit: £/year, dated: "2026-09",\n     source: Made for this example, grade: q'
)


def others(*changes: Change) -> list[str]:
    """Return what is said beside the prices that stay the same."""
    return [one for one in told(check_sense(costs_with(*changes))) if one != UNMOVED]


def test_prices_without_an_index_are_told_once_for_all_of_them() -> None:
    assert told(check_sense(costs_with())) == [UNMOVED]


def test_in_a_plan_of_one_year_nothing_could_rise() -> None:
    assert told(check_sense(costs_with(ONE_YEAR))) == []


def test_a_price_of_nought_or_with_an_index_needs_no_word() -> None:
    steady = ("index: prices", "index: none")
    moving = ("salary: 48000", "salary: head_salary")
    nothing = ("fee: 450", "fee: 0")

    (finding,) = told(check_sense(costs_with(steady, moving, nothing)))

    assert "6 prices and pay stay" in finding
    assert "deputy.salary" not in finding
    assert "specialist" not in finding


def test_an_assumption_is_named_once_and_of_many_prices_the_first() -> None:
    changes = (
        ("fee: 450", "fee: head_salary"),
        ("grade: judged, index: pay_support}", "grade: judged}"),
        ("price: 2500", "price: officer_salary"),
        (
            "- {label: Rent,",
            (
                "- {label: Van, cost_type: travel, price: 9, vat: none}\n"
                "      - {label: Rent,"
            ),
        ),
        (
            "- {label: Venue,",
            (
                "- {label: Tea, cost_type: events, price: 9, vat: none}\n"
                "      - {label: Venue,"
            ),
        ),
    )

    (finding,) = told(check_sense(costs_with(*changes)))

    assert finding.startswith(
        "warning people.officer.salary: 9 prices and pay stay the same for all 2 "
        "years, without an index: 'officer_salary', people.deputy.salary,"
    )
    assert "and 1 more." in finding


def test_one_price_is_told_in_the_singular() -> None:
    inspection = costs_with()
    people = {
        "deputy": inspection.model.people["deputy"].model_copy(
            update={"cover_rate": None}
        )
    }
    model = inspection.model.model_copy(
        update={"people": people, "pools": {}, "programmes": {}}
    )

    (finding,) = told(check_sense(replace(inspection, model=model)))

    assert "1 price or salary stays the same" in finding


def test_a_price_from_before_its_index_begins_is_told() -> None:
    assert others((LICENCE, LICENCE.replace("2026-09", "1990-09"))) == [
        (
            "warning assumptions.licence.dated: 'licence' is dated 1990-09, and "
            "figures of 'prices' begin in 2001-04. It is raised from then on, and for "
            'no month before. Give its price of a later month, like dated: "2001-04".'
        )
    ]


@pytest.mark.parametrize(
    ("dated", "index", "is_early"),
    [
        ("2001-02", "prices", True),
        ("2001-03", "prices", False),
        ("2018-08", "pay_teachers", True),
        ("2018-09", "pay_teachers", False),
    ],
)
def test_an_index_begins_one_step_before_its_first_figure(
    dated: str,
    index: str,
    is_early: bool,  # noqa: FBT001 - a case of the table
) -> None:
    early = LICENCE.replace("2026-09", dated)

    assert len(others((LICENCE, early), ("index: prices", f"index: {index}"))) == (
        is_early
    )


def test_a_published_price_from_before_its_index_is_told_where_it_is_used() -> None:
    _, finding = others(("fee: 450", "fee: rate.nle_day.published_2015"))

    assert finding.startswith("warning people.specialist.fee: 'rate.nle_day.pub")
    assert ", in your own assumptions." in finding


@pytest.mark.parametrize("index", ["index: none", "index: unknown"])
def test_an_index_that_never_moves_or_is_not_there_has_no_beginning(index: str) -> None:
    early = LICENCE.replace("2026-09", "1990-09")

    assert others((LICENCE, early), ("index: prices", index)) == []


@pytest.mark.parametrize(("growth", "is_told"), [(0.15, 0), (0.16, 1), (1.1, 0)])
def test_growth_that_is_rarely_meant_is_told(growth: float, is_told: int) -> None:
    fast = f"pay_teachers: {growth}"

    assert others(("pay_teachers: 0.025", fast)) == is_told * [
        (
            "warning growth.pay_teachers: 'pay_teachers' grows by 0.16 a year: what "
            "costs £100 costs £116 a year later. Write a fraction a year, like 0.025 "
            "for 2.5%."
        )
    ]


def test_growth_of_a_name_that_leads_nowhere_is_left_to_the_check_of_names() -> None:
    assert others(("pay_teachers: 0.025", "pay_teachers: unknown")) == []


def test_figures_that_were_not_known_yet_are_told() -> None:
    inspection = costs_with(("salary: 48000", "salary: pay.coordinator_salary"))
    early = replace(inspection, register=load_published("1900-01"))
    many = replace(
        costs_with(
            ("salary: 48000", "salary: pay.coordinator_salary"),
            ("cover_rate: 250", "cover_rate: cover.supply_day.secondary"),
        ),
        register=load_published("1900-01"),
    )

    assert (
        "In 1900-01 1 figure was not published yet: 'pay.coordinator_salary'."
        in (told(check_sense(early))[-1])
    )
    assert "2 figures were not published yet" in told(check_sense(many))[-1]
    assert len(told(check_sense(inspection))) == 1


def test_of_very_many_figures_the_first_are_named() -> None:
    names = [name for name in load_published().assumptions if name.startswith("pay.")][
        :9
    ]
    ingredients = "\n".join(
        f"      - {{label: Pay, cost_type: bid, price: {name}, vat: none}}"
        for name in names
    )
    inspection = costs_with(
        ("      - {label: Books,", f"{ingredients}\n      - {{label: Books,")
    )
    early = replace(inspection, register=load_published("1900-01"))

    assert "and 1 more." in told(check_sense(early))[-1]


def test_a_payment_for_a_day_without_an_index_is_one_that_never_rises() -> None:
    attended = "days_per_school: 2, profile: half_termly"
    (finding,) = others((attended, f"{attended}, day_payment: 30"))

    assert "9 prices and pay stay" in finding
