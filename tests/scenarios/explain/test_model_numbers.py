"""Numbers of the model have addresses of their own, and say what uses them."""

from __future__ import annotations

from functools import cache

import pytest

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.tree import Explanation, Made
from scenarios.explain.explained import Explained
from scenarios.explain.explained import explained_of as opened_figures
from scenarios.explain.model_numbers import numbers_of
from scenarios.opened_model import open_text
from tests.models import OFFICER, a_model, assumed, bought, days_of, pool, programme
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.runs import told
from tests.scenarios.explain.test_figures import paper


@cache
def aged() -> Explained:
    """Return a plan that rests on prices of earlier years."""
    model = a_model(
        years=1,
        opening={"cash": "loss"},
        assumptions={
            "van": assumed(
                100.0,
                label="Van",
                unit="£/day",
                dated="2025-09",
                index="prices",
                grade="judged",
                note="With its driver.",
            ),
            "hut": assumed(100.0, label="Hut", dated="1990-09", exact=True),
            "loss": assumed(-40.0, label="Loss", unit="£", grade="judged"),
            "pay": assumed(20_000.0, label="Pay", unit="£/year", low=18_000.0),
        },
        growth={"prices": 0.02},
        people={"officer": {**OFFICER, "salary": "pay"}},
        programmes={
            "one": programme(
                3, ingredients=[bought("van", vat="on_top"), bought("hut")]
            )
        },
        pools={"office": pool("schools", days_of("officer", 4))},
    )
    return explained_of(told(model))


def uses(figure: Explanation) -> dict[str, str]:
    """Return the places that use a number, with the figures they are in."""
    return {each.name: each.words for each in figure.children}


def test_an_assumption_tells_its_source_range_and_note() -> None:
    figure = aged().figure("assumptions.van")

    assert (figure.name, figure.amount, figure.unit) == ("Van", 100.0, "£")
    assert figure.words == (
        "from £70.00 to £130.00, its 10th and 90th percentile; With its driver."
    )
    assert figure.source is not None
    assert figure.source.words == "Van; £/day; 2025-09; judged [van]"


def test_an_exact_number_has_no_range() -> None:
    assert aged().figure("assumptions.hut").words == ""
    with pytest.raises(UnknownAddressError, match=r"assumptions\.hut"):
        aged().figure("assumptions.hut.low")


def test_an_assumption_tells_each_place_that_uses_it_with_its_line() -> None:
    assert uses(aged().figure("assumptions.van")) == {
        "programmes.one.ingredients.0.price": "in one.full_cost"
    }
    assert uses(aged().figure("assumptions.pay")) == {
        "people.officer.salary": "in office.full_cost"
    }
    assert uses(paper().figure("assumptions.head_fee")) == {
        "people.head.fee, line 53": "in leading.full_cost and quality.full_cost"
    }


def test_rates_in_law_tell_the_people_and_prices_that_bear_them() -> None:
    names = list(numbers_of(aged().books))
    rate = next(name for name in names if name.startswith("assumptions.oncost.ni_rate"))

    assert uses(aged().figure(rate)) == {"people.officer": "in office.full_cost"}
    assert uses(aged().figure("assumptions.vat.standard")) == {
        "programmes.one.ingredients.0.vat": "in one.full_cost"
    }


def test_the_ends_of_a_range_are_those_stated_or_by_the_grade() -> None:
    low, high = (aged().figure(f"assumptions.pay.{end}") for end in ("low", "high"))
    by_grade = aged().figure("assumptions.van.low")

    assert (low.amount, low.words) == (18_000, "as it is stated")
    assert low.source is not None
    assert (high.amount, high.made) == (30_000, Made.PRODUCT)
    assert by_grade.amount == 70
    below = aged().figure("assumptions.loss.low")
    assert below.amount == -52
    for figure in (low, high, by_grade, below):
        assert_taken_apart(figure, aged())


def test_older_prices_are_brought_to_the_first_year_both_ways() -> None:
    by_index = aged().figure("assumptions.van.in_first_year")
    by_deflator = aged().figure("assumptions.van.deflated")

    assert [each.address for each in by_index.children] == ["assumptions.van", ""]
    for figure in (by_index, by_deflator):
        assert 100 < figure.amount < 110
        assert aged().basis("assumptions.van.deflated", figure).year == "2026/27"
        assert_taken_apart(figure, aged())
    with pytest.raises(UnknownAddressError):
        aged().figure("assumptions.hut.deflated")


def test_plain_numbers_have_the_place_where_they_are_written() -> None:
    cohort = paper().figure("programmes.leading.cohorts.2026")
    balance = paper().figure("organisation.opening.cash")
    days = paper().figure("people.officer.working_days")

    assert (cohort.words, cohort.unit) == ("in leading.full_cost", "")
    assert (balance.amount, balance.unit, balance.words) == (60_000, "£", "")
    assert balance.source is not None
    assert balance.source.line == 9
    assert days.words.startswith("in ")
    prices = [
        address
        for address in numbers_of(paper().books)
        if address.startswith("funding.traded")
    ]
    assert paper().figure(prices[0]).words == "in traded.result"


def test_people_who_work_nowhere_are_in_no_figure() -> None:
    model = a_model(people={"idle": {"from": "freelance", "fee": 450}})

    assert explained_of(told(model)).figure("people.idle.fee").words == ""


def test_a_wrong_number_is_told_with_what_may_stand() -> None:
    with pytest.raises(UnknownAddressError) as caught:
        paper().figure("assumptions.head_fe")

    assert "Did you mean 'assumptions.head_fee'?" in str(caught.value)


def test_what_needs_no_source_has_an_address_where_it_is_written() -> None:
    text = """\
format: costmodel/1
organisation: {name: Small, first_year: 2026, years: 2}
pools:
  hub: {label: Hub, driver: schools,
        handed_over: {to: provider_school, years: {2026: 0.5, 2027: 1}},
        ingredients: [{label: Room, cost_type: premises, price: 4000, vat: none}]}
programmes: {one: {label: One, phase: all, cohorts: {2026: 4, 2027: 4}}}
funding:
  subsidy: {label: Grant, streams: [{kind: grant, name: council, payer: City,
            a_year: 9000, taper: [1, 0.7], starts: "2026-09", ends: "2028-08"}]}
"""
    explained = opened_figures(open_text(text))

    whole = explained.figure("pools.hub.handed_over.years.2027")
    taper = explained.figure("funding.subsidy.streams.0.taper.1")
    assert (whole.amount, whole.words) == (1.0, "in hub.full_cost")
    assert (taper.amount, taper.words) == (0.7, "in subsidy.result")
    assert taper.source is not None
    assert taper.source.words == "a plain number of the model, line 10"
    with pytest.raises(UnknownAddressError):
        explained.figure("pools.hub.ingredients.0.number")
