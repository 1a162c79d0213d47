"""Only the rates in law that some person or price needs are used."""

from __future__ import annotations

import pytest

from costmodel.facts import VAT
from costmodel.laid_down import on_costs_of, places_of_rate, rates_in_law
from costmodel.people import Person
from tests.models import FREELANCE, HEAD, OFFICER, Words, a_model, bought, programme

INSURANCE = {"oncost.ni_rate", "oncost.ni_threshold"}
LEVY = "oncost.apprenticeship_levy"


def rates(
    *items: Words, organisation: Words | None = None, **people: Words
) -> set[str]:
    """Return the rates that a model of some people and ingredients uses."""
    model = a_model(
        people=people,
        organisation=organisation or {},
        programmes={"p": programme(1, ingredients=items)},
    )
    return set(rates_in_law(model))


def test_a_model_without_pay_and_vat_uses_none() -> None:
    assert rates(bought(5), coach=FREELANCE) == set()


@pytest.mark.parametrize(
    ("scheme", "pension"),
    [
        ("teachers", "oncost.tps_employer"),
        ("local_government", "oncost.lgps_default"),
        ("workplace_pension", "oncost.auto_enrol_min"),
    ],
)
def test_a_salary_brings_insurance_and_its_own_pension(
    scheme: str, pension: str
) -> None:
    assert rates(officer={**OFFICER, "on_costs": scheme}) == {*INSURANCE, pension}


def test_a_pension_on_qualifying_earnings_brings_their_limits() -> None:
    limits = {f"oncost.qualifying_earnings_{end}" for end in ("lower", "upper")}
    officer = {**OFFICER, "pension_on": "qualifying_earnings"}
    pension = "oncost.auto_enrol_min"

    assert rates(officer=officer) == {*INSURANCE, pension, *limits}
    teacher = {**officer, "on_costs": "teachers"}
    assert rates(officer=teacher) == {*INSURANCE, "oncost.tps_employer"}


def test_schools_pay_the_levy_and_a_broker_that_says_so() -> None:
    assert LEVY in rates(head=HEAD)
    assert LEVY not in rates(officer=OFFICER)
    assert LEVY in rates(officer={**OFFICER, "levy": True})


def test_the_salary_of_a_freelance_brings_nothing() -> None:
    person = Person.model_validate({**FREELANCE, "salary": 30_000})

    assert on_costs_of(person) == frozenset()


def test_pay_without_a_scheme_is_taken_as_a_teachers() -> None:
    person = Person.model_validate({"from": "broker", "salary": 30_000})

    assert on_costs_of(person) == {*INSURANCE, "oncost.tps_employer"}


@pytest.mark.parametrize(
    ("words", "vat", "uses"),
    [
        ({"vat": "none"}, "exempt_supplier", False),
        ({"vat": "on_top"}, "exempt_supplier", True),
        ({"vat": "on_top"}, "taxable_supplier", False),
        ({"vat": "on_top", "given_by": "funder"}, "exempt_supplier", False),
        ({"vat": "on_top", "recovers": 1}, "exempt_supplier", False),
        ({"vat": "on_top", "recovers": 0.5}, "taxable_supplier", True),
        ({"vat": "on_top"}, "partly_exempt", True),
        ({"vat": "included"}, "taxable_supplier", True),
    ],
)
def test_the_rate_of_vat_is_used_where_it_changes_a_cost(
    words: Words, vat: str, *, uses: bool
) -> None:
    found = rates(bought(5, **words), organisation={"vat": vat})

    assert ("vat.standard" in found) is uses


@pytest.mark.parametrize("vat", ["exempt_supplier", "taxable_supplier"])
def test_a_rate_names_the_people_and_the_prices_that_need_it(vat: str) -> None:
    items = [bought(5), bought(5, vat="on_top"), bought(5, vat="included")]
    model = a_model(
        people={"officer": OFFICER, "coach": FREELANCE},
        organisation={"vat": vat},
        programmes={"p": programme(1, ingredients=items)},
    )
    recovers = vat == "taxable_supplier"

    assert list(places_of_rate(model, "oncost.ni_rate")) == [("people", "officer")]
    assert list(places_of_rate(model, LEVY)) == []
    assert [path[3] for path in places_of_rate(model, VAT)] == (
        [2] if recovers else [1, 2]
    )
