"""What one unit of everything costs in each year."""

from __future__ import annotations

import pytest

from costmodel.backfill import DayPart
from costmodel.drivers import IndexName, ProfileName
from costmodel.rates import DayRate, Priced, PriceRate
from costmodel.timing import Shape
from tests.models import (
    DEPUTY,
    HEAD,
    OFFICER,
    PEOPLE,
    Words,
    a_model,
    assumed,
    bought,
    column,
    days_of,
    planned,
    programme,
)

EVEN = ProfileName.EVEN


def priced(*items: Words, years: int = 1, **parts: Words) -> Priced:
    """Return the rates of a model with some ingredients."""
    leading = programme(*[10] * years, ingredients=items)
    model = a_model(years=years, programmes={"leading": leading}, **parts)
    return planned(model).priced


def price_of(years: int, **words: object) -> list[float]:
    """Return the price of £100 that is an assumption, in each year."""
    rates = priced(
        bought("price"),
        years=years,
        assumptions={"price": assumed(100, **words)},
        growth={"pay_teachers": 0.025, "pay_support": 0.03, "prices": 0.02},
    )
    return column(rates.of(PriceRate("price", EVEN)))


def day_of(
    person: Words,
    part: DayPart,
    profile: ProfileName = EVEN,
    assumptions: Words | None = None,
) -> float:
    """Return one part of a person's day in the first year."""
    rates = priced(
        days_of("somebody", 1, profile=profile),
        people={"somebody": person},
        assumptions=assumptions or {},
    )
    return float(rates.of(DayRate("somebody", part, profile))[0].item())


def test_a_plain_number_does_not_move() -> None:
    rates = priced(bought(100), years=3, growth={"prices": 0.5})

    assert column(rates.of(PriceRate(100.0, EVEN))) == [100, 100, 100]


def test_an_assumption_without_an_index_does_not_move() -> None:
    assert price_of(2, dated="2020-09") == [100, 100]
    assert price_of(2, dated="2020-09", index="none") == [100, 100]


def test_a_fee_of_650_is_666_25_a_year_later() -> None:
    fee = assumed(650, dated="2026-09", index="pay_teachers")

    rates = priced(
        bought("fee"), years=2, assumptions={"fee": fee}, growth={"pay_teachers": 0.025}
    )

    assert column(rates.of(PriceRate("fee", EVEN))) == pytest.approx([650, 666.25])


def test_support_pay_of_36_000_costs_36_450_in_the_year() -> None:
    pay = assumed(36_000, dated="2026-09", index="pay_support")

    rates = priced(
        bought("pay"), assumptions={"pay": pay}, growth={"pay_support": 0.03}
    )

    assert column(rates.of(PriceRate("pay", EVEN))) == pytest.approx([36_450])


def test_an_index_without_a_date_is_at_prices_of_the_first_month() -> None:
    assert price_of(2, index="pay_teachers") == pytest.approx([100, 102.5])


@pytest.mark.parametrize(
    ("dated", "first"),
    [("2027-09", 100 / 1.025), ("2028-09", 100 / 1.025**2), ("2026-08", 102.5)],
)
def test_a_price_dated_elsewhere_is_brought_to_the_year(
    dated: str, first: float
) -> None:
    by_year = price_of(2, index="pay_teachers", dated=dated)

    assert by_year == pytest.approx([first, first * 1.025])


def test_a_price_in_september_moves_by_the_months_between() -> None:
    licence = assumed(1_000, dated="2026-09", index="prices")

    rates = priced(
        bought("licence", profile="start"),
        years=2,
        assumptions={"licence": licence},
    )

    prices = column(rates.of(PriceRate("licence", ProfileName.START)))
    assert prices == pytest.approx([1_000, 1_019.74], abs=0.005)
    assert prices[1] == pytest.approx(1_000 * (107.3546 / 103.2388) ** 0.5)


def test_an_officer_costs_100_a_day() -> None:
    assert day_of(OFFICER, DayPart.DAY) == pytest.approx(100)


def test_a_head_costs_400_of_which_100_is_cover_and_240_lost() -> None:
    assert day_of(HEAD, DayPart.DAY) == pytest.approx(400)
    assert day_of(HEAD, DayPart.COVER) == pytest.approx(100)
    assert day_of(HEAD, DayPart.LOST) == pytest.approx(240)
    assert day_of(HEAD, DayPart.FEE) == 500


def test_only_the_share_of_the_fee_is_paid() -> None:
    assert day_of({**HEAD, "fee_share": 0.75}, DayPart.FEE) == 375


def test_a_release_without_a_cover_rate_costs_nothing_in_cover() -> None:
    person = {name: value for name, value in DEPUTY.items() if "cover" not in name}

    assert day_of(person, DayPart.COVER) == 0
    assert day_of(person, DayPart.LOST) == pytest.approx(400)


def test_own_time_is_worth_salary_over_contracted_hours() -> None:
    person = {**HEAD, "own_hours": 2.5, "contracted_hours": 1_250}

    assert day_of(person, DayPart.OWN) == 100
    assert day_of({**person, "own_hours": 0}, DayPart.OWN) == 0


@pytest.mark.parametrize(
    ("scheme", "rate"),
    [("teachers", 0.2868), ("local_government", 0.2), ("workplace_pension", 0.03)],
)
def test_each_pension_has_its_own_rate(scheme: str, rate: float) -> None:
    person = {**OFFICER, "on_costs": scheme}

    assert day_of(person, DayPart.DAY) == pytest.approx(
        (20_000 + 0.15 * 15_000 + rate * 20_000) / 228.5
    )


@pytest.mark.parametrize(
    ("salary", "earnings"),
    [
        (6_239, 0),
        (6_240, 0),
        (6_241, 1),
        (30_000, 23_760),
        (50_269, 44_029),
        (50_270, 44_030),
        (50_271, 44_030),
        (80_000, 44_030),
    ],
)
def test_a_pension_may_be_due_between_limits_alone(
    salary: float, earnings: float
) -> None:
    person = {**OFFICER, "salary": salary, "pension_on": "qualifying_earnings"}

    assert day_of({**person, "levy": True}, DayPart.DAY) == pytest.approx(
        (salary + 0.15 * (salary - 5_000) + 0.03 * earnings + 0.005 * salary) / 228.5
    )


def test_a_model_may_have_limits_of_its_own() -> None:
    own = {
        "oncost.qualifying_earnings_lower": assumed(10_000),
        "oncost.qualifying_earnings_upper": assumed(15_000),
    }
    person = {**OFFICER, "pension_on": "qualifying_earnings"}

    day = day_of(person, DayPart.DAY, assumptions=own)

    assert day == pytest.approx((20_000 + 0.15 * 15_000 + 0.03 * 5_000) / 228.5)


def test_only_a_workplace_pension_has_limits() -> None:
    teacher = {**OFFICER, "on_costs": "teachers"}

    limited = day_of({**teacher, "pension_on": "qualifying_earnings"}, DayPart.DAY)

    assert limited == day_of(teacher, DayPart.DAY)


def test_the_levy_is_paid_by_schools_and_by_a_broker_that_says_so() -> None:
    levy = 0.005 * 20_000 / 228.5

    with_levy = day_of({**OFFICER, "levy": True}, DayPart.DAY)

    assert with_levy - day_of(OFFICER, DayPart.DAY) == pytest.approx(levy)


@pytest.mark.parametrize(
    ("profile", "rate", "threshold"),
    [
        (EVEN, (7 * 0.138 + 5 * 0.15) / 12, (7 * 9_100 + 5 * 5_000) / 12),
        (ProfileName.START, 0.138, 9_100),
        (ProfileName.END, 0.15, 5_000),
    ],
)
def test_insurance_is_that_of_the_months_in_which_the_days_fall(
    profile: ProfileName, rate: float, threshold: float
) -> None:
    words = {"cohorts": {2024: 10}, "ingredients": [days_of("o", 1, profile=profile)]}
    model = a_model(
        organisation={"first_year": 2024},
        people={"o": OFFICER},
        programmes={"leading": {**programme(), **words}},
    )

    day = planned(model).priced.of(DayRate("o", DayPart.DAY, profile)).item()

    insurance = rate * (20_000 - threshold)
    assert day == pytest.approx((20_000 + insurance + 600) / 228.5)


def test_a_model_may_replace_what_is_published() -> None:
    own = {"oncost.ni_rate": assumed(0), "oncost.auto_enrol_min": assumed(0.1)}

    day = day_of(OFFICER, DayPart.DAY, assumptions=own)

    assert day == pytest.approx(22_000 / 228.5)


def test_a_salary_that_moves_through_the_threshold_pays_from_there_on() -> None:
    pay = assumed(4_900, index="pay_teachers", dated="2026-09")
    person = {**OFFICER, "salary": "pay", "working_days": 1}

    rates = priced(
        days_of("o", 1),
        years=2,
        people={"o": person},
        assumptions={"pay": pay},
        growth={"pay_teachers": 0.04},
    )

    days = column(rates.of(DayRate("o", DayPart.DAY, EVEN)))
    assert days == pytest.approx([4_900 * 1.03, 5_096 * 1.03 + 0.15 * 96])


def test_fee_cover_and_salary_move_each_by_its_own_index() -> None:
    register = {
        "fee": assumed(500, dated="2026-09"),
        "cover": assumed(250, dated="2026-09", index="prices"),
        "salary": assumed(50_000, dated="2026-09", index="pay_teachers"),
    }
    person = {**HEAD, "fee": "fee", "cover_rate": "cover", "salary": "salary"}

    rates = priced(days_of("h", 1), people={"h": person}, assumptions=register)

    def index(part: DayPart) -> IndexName:
        return rates.book.shape(DayRate("h", part, EVEN)).index

    assert index(DayPart.FEE) is IndexName.NONE
    assert index(DayPart.COVER) is IndexName.PRICES
    assert {index(part) for part in (DayPart.DAY, DayPart.LOST, DayPart.OWN)} == {
        IndexName.PAY_TEACHERS
    }
    assert rates.book.shapes([DayRate("h", DayPart.FEE, EVEN)]) == {
        Shape(each, EVEN)
        for each in (IndexName.NONE, IndexName.PRICES, IndexName.PAY_TEACHERS)
    }


def test_a_rate_is_made_once() -> None:
    rates = priced(bought(100), days_of("officer", 1), people=PEOPLE)
    price, day = PriceRate(100.0, EVEN), DayRate("officer", DayPart.DAY, EVEN)

    assert rates.of(price) is rates.of(price)
    assert rates.of(day) is rates.of(day)


def test_what_has_no_cost_index_has_none() -> None:
    book = priced(bought(100)).book

    assert book.index_of(100.0) is IndexName.NONE
    assert book.dated(100.0) == ""
