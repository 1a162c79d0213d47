"""Old prices, other old numbers and ranges too narrow for their grade are told."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.evidence_checks import check_evidence
from costmodel.inspection import Inspection
from tests.documents import told
from tests.models import Words, a_model, assumed, bought, programme


def said(**assumptions: Words) -> list[str]:
    """Return what is said of a plan from 2026 that buys things at named prices."""
    return said_in(None, assumptions)


def said_in(as_of: str | None, assumptions: Words) -> list[str]:
    """Return the same as it was known in a month."""
    items = [bought(name) for name in assumptions]
    model = a_model(
        people={},
        assumptions=assumptions,
        programmes={"leading": programme(10, ingredients=items)},
    )
    return told(
        check_evidence(Inspection(model, load_published(as_of), DocumentLines()))
    )


def price(dated: str, **words: object) -> Words:
    """Return a price of £1 and its date."""
    return assumed(1.0, unit="£/year", dated=dated, **words)


def ranged(half: float, grade: str, **words: object) -> Words:
    """Return a number of 100 with so much on either side of it."""
    return assumed(100.0, low=100.0 - half, high=100.0 + half, grade=grade, **words)


@pytest.mark.parametrize(
    ("dated", "is_old"), [("2021-10", False), ("2021-09", False), ("2021-08", True)]
)
def test_a_price_is_old_after_five_years(dated: str, *, is_old: bool) -> None:
    assert bool(said(rent=price(dated))) is is_old


@pytest.mark.parametrize(
    ("dated", "is_old"), [("2016-10", False), ("2016-09", False), ("2016-08", True)]
)
def test_another_number_is_old_after_ten_years(dated: str, *, is_old: bool) -> None:
    schools = assumed(1.0, unit="schools/year", dated=dated)

    assert bool(said(schools=schools)) is is_old


def test_old_prices_are_told_once_the_oldest_first() -> None:
    (finding,) = said(rent=price("2020-01"), van=price("2013-01"), tea=price("2025-01"))

    assert finding == (
        "note assumptions.van.dated: 2 prices are dated more than 5 years before "
        "September 2026: 'van' (January 2013) and 'rent' (January 2020). An index "
        "brings a price forward; it does not know whether the same is still bought. "
        "Look for newer ones."
    )


def test_one_old_number_is_told_in_the_singular() -> None:
    (old_price,) = said(van=price("2013-01"))
    (old_number,) = said(schools=assumed(1.0, unit="schools", dated="2013-01"))

    assert "1 price in use is dated more than 5 years" in old_price
    assert old_number == (
        "note assumptions.schools.dated: 1 number in use that is no price was "
        "observed more than 10 years before September 2026: 'schools' (January 2013). "
        "Look for newer evidence, or say why it still holds."
    )


def test_of_many_eight_are_named_and_the_rest_counted() -> None:
    old = {f"thing_{at}": assumed(1.0, dated="2013-01") for at in range(10)}

    (finding,) = said(**old)

    assert finding.startswith(
        "note assumptions.thing_0.dated: 10 numbers in use that are no price were"
    )
    assert "'thing_7' (January 2013) and 2 more." in finding
    assert "thing_8" not in finding


def test_dates_are_held_against_the_day_that_is_asked_for() -> None:
    assert said_in("2026-09", {"rent": price("2021-09")}) == []
    assert said_in("2026-10", {"rent": price("2021-09")}) != []


def test_a_published_number_is_told_where_it_is_used() -> None:
    model = a_model(
        people={},
        programmes={"leading": programme(10, events="seed.conferences.per_year")},
    )

    (finding,) = told(
        check_evidence(Inspection(model, load_published(), DocumentLines()))
    )

    assert finding.startswith("note programmes.leading.events: 1 number in use")


def test_facts_of_the_plan_and_what_has_no_date_are_not_old() -> None:
    fact = price("2013-01", exact=True)

    assert said(fact=fact, undated=assumed(1.0), rent=price("2026-09")) == []


def test_what_the_law_lays_down_is_not_old() -> None:
    vat = assumed(0.2, unit="£", dated="2011-01")

    assert said(**{"vat.standard": vat}) == []


def test_a_name_that_nothing_has_is_left_to_its_own_check() -> None:
    model = a_model(people={}, programmes={"p": programme(1, events="unknown")})

    assert not list(
        check_evidence(Inspection(model, load_published(), DocumentLines()))
    )


@pytest.mark.parametrize(
    ("grade", "half"),
    [("audited", 2), ("published", 5), ("quoted", 15), ("judged", 30), ("guessed", 50)],
)
def test_a_range_is_narrow_below_that_of_its_grade(grade: str, half: float) -> None:
    assert said(thing=ranged(half + 0.001, grade)) == []
    assert said(thing=ranged(half, grade)) == []
    assert len(said(thing=ranged(half - 0.001, grade))) == 1


def test_the_narrowest_range_is_told_first() -> None:
    (finding,) = said(one=ranged(40, "guessed"), two=ranged(6, "judged"))

    assert finding == (
        "note assumptions.two.low: 2 ranges are narrower than their grades would give: "
        "'two' (±6%, and judged is ±30%) and 'one' (±40%, and guessed is ±50%). "
        "Results look surer than the evidence is. Write low and high so that they are "
        "passed one time in ten each, or a better grade with its source."
    )


def test_one_narrow_range_is_told_in_the_singular() -> None:
    (finding,) = said(one=ranged(0, "judged"))

    assert "1 range is narrower than its grade would give: 'one' (±0%," in finding


@pytest.mark.parametrize(("low", "is_narrow"), [(0.44, 0), (0.45, 0), (0.46, 1)])
def test_a_share_ends_at_one(low: float, is_narrow: int) -> None:
    share = assumed(0.9, unit="share", low=low, high=1.0, grade="guessed")

    assert len(said(share=share)) == is_narrow


@pytest.mark.parametrize(
    "words",
    [
        {"exact": True},
        {"low": 0.0, "high": 0.0, "value": 0.0},
        {"low": 1.0, "high": 2.0, "value": 2.0, "unit": "share"},
        {"low": 1.0},
        {"high": 1.0},
        {},
    ],
)
def test_what_has_no_range_of_its_own_is_not_narrow(words: Words) -> None:
    assert said(thing=assumed(1.0) | words) == []


def test_a_range_of_a_number_below_nought_has_a_width_too() -> None:
    (finding,) = said(thing=assumed(-10.0, low=-11.0, high=-9.0, grade="judged"))

    assert "'thing' (±10%, and judged is ±30%)" in finding


def test_what_is_not_in_use_is_not_asked() -> None:
    model = a_model(people={}, assumptions={"rent": price("2001-01", low=1, high=1)})

    assert not list(
        check_evidence(Inspection(model, load_published(), DocumentLines()))
    )
