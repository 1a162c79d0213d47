"""A year's money of a stream is its price, its sum or what it pays, by its terms."""

from __future__ import annotations

import pytest

from costmodel.explain.tree import Explanation
from scenarios.explain.figures import figures_of
from scenarios.explain.terms import by_its_terms, carried
from scenarios.explain.way import Way
from tests.models import (
    a_model,
    bought,
    contract,
    donation,
    grant,
    membership,
    programme,
    scenario,
)
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes
from tests.scenarios.explain.ways import way_of

APRIL = {"year_begins": 4}
COSTS = {"leading": programme(10, 0, lasts_years=2, ingredients=[bought(100)])}


def way_with(stream: dict[str, object], **opening: object) -> Way:
    """Return two years of ten schools that one stream gives money to."""
    model = a_model(
        years=2,
        programmes=COSTS,
        opening=opening,
        funding={"w": scenario(stream)},
    )
    return way_of(model)


def income(way: Way, name: str, year: int) -> Explanation:
    """Return a year's income, which its parts make and the projection has."""
    figure = by_its_terms(way, name, year)
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), abs=1e-9)
        if node.address and ".carried." in node.address:
            pointed = dict(figures_of(way))[node.address]()
            assert pointed.amount == pytest.approx(node.amount)
    months = way.projection.recognised[name][year * 12 : (year + 1) * 12, 0]
    assert figure.amount == pytest.approx(float(months.sum()))
    return figure


def names(figure: Explanation) -> list[str]:
    """Return what a figure's numbers of the model are called."""
    return [leaf.name for leaf in figure.leaves()]


def test_a_contract_is_its_price_its_months_and_its_index() -> None:
    sold = contract(
        a_year=240_000, starts="2027-01", ends="2028-06", index="pay_teachers"
    )
    way = way_with(sold)

    first, second = (income(way, "tender", year) for year in (0, 1))

    assert names(first)[0] == "price of a full year"
    assert first.children[0].amount == 240_000
    assert first.amount == pytest.approx(160_000)
    assert len(first.children) == 2
    assert second.children[2].name == "what its index has made of it"


def test_a_contract_at_cost_is_the_cost_of_its_scope_and_its_margin() -> None:
    way = way_with(contract(cost_plus=0.1, starts="2026-09", ends="2027-08"))

    cost, raised = income(way, "tender", 0).children

    assert (cost.amount, raised.amount) == pytest.approx((100.0, 1.1))
    assert names(raised) == ["margin"]


def test_a_free_grant_is_the_months_of_its_grant_years() -> None:
    given = grant(
        a_year=120, restricted=False, starts="2027-03", ends="2028-08", taper=[1, 0.5]
    )
    way = way_with(given)

    first, second = (income(way, "council", year) for year in (0, 1))

    assert (first.amount, second.amount) == pytest.approx((60.0, 90.0))
    assert names(first)[:2] == ["sum of a full year", "taper"]


def test_a_grant_by_the_school_counts_those_of_its_scope() -> None:
    way = way_with(grant(per_school=3, restricted=False, ends="2028-08"))

    figure = income(way, "council", 0)

    assert names(figure) == ["sum a school"]
    assert figure.amount == pytest.approx(30.0)


def test_a_restricted_grant_is_what_came_less_what_is_left() -> None:
    way = way_with(grant(a_year=150, ends="2028-08", taper=[1, 0.1]))

    first, second = (income(way, "council", year) for year in (0, 1))

    assert "as it pays for its scope" in first.words
    assert first.children[1].children[0].address == "w.carried.of.council.2026"
    assert second.children[0].address == "w.carried.of.council.2026"
    assert carried(way, "council", 0).amount == pytest.approx(50.0)


def test_what_goes_back_is_taken_off() -> None:
    way = way_with(grant(a_year=150, ends="2027-08"))

    figure = income(way, "council", 0)

    assert figure.children[-1].name == "given back, taken off"
    assert figure.amount == pytest.approx(100.0)


def test_income_taken_before_is_earned_in_the_first_year() -> None:
    way = way_with(grant(a_year=1), deferred_income=60)

    amounts = [income(way, "opening_deferred_income", year).amount for year in (0, 1)]

    assert amounts == [60.0, 0.0]


def test_a_contract_per_unit_is_its_price_and_the_units_of_its_scope() -> None:
    sold = contract(per_unit=600, ends="2028-02", scope={"programmes": ["leading"]})
    way = way_with(sold)

    first, second = (income(way, "tender", year) for year in (0, 1))

    price, units, part = first.children
    assert (price.name, price.amount) == ("price for each school", 600)
    assert (units.name, units.amount) == ("schools taking part in its scope", 10)
    assert part.amount == 1
    assert second.children[2].amount == 0.5


def test_units_beyond_schools_have_their_address_where_they_are_as_planned() -> None:
    sold = contract(per_unit=600, per="journey", ends="2028-08")
    way = way_with(sold)

    (units,) = income(way, "tender", 0).children[1].children

    assert units.address == "leading.count.of.journey.2026"


def test_a_membership_is_price_members_clause_and_what_is_collected() -> None:
    paid = membership(members={2026: 10, 2027: 20}, index="pay_teachers", bad_debt=0.1)
    way = way_with(paid)

    first, second = (income(way, "members", year) for year in (0, 1))

    assert names(first) == [
        "price of a member",
        "members",
        "bad debt",
    ]
    assert second.children[2].name == "what its index has made of it"
    assert [each.amount for each in second.children[:2]] == [120, 20]


def test_a_year_without_members_says_so() -> None:
    members = income(way_with(membership()), "members", 1).children[1]

    assert (members.amount, members.words) == (0, "none are stated for this year")


def test_a_capped_clause_is_told_rise_by_rise() -> None:
    paid = membership(
        members={2026: 10, 2027: 20}, index="pay_teachers", rise_at_most=0.001
    )

    clause = income(way_with(paid), "members", 1).children[2]

    (level,) = clause.children
    (rise,) = level.children
    assert rise.amount == pytest.approx(1.001)
    assert rise.children[1].amount < 0


def test_a_grant_by_the_pupil_counts_those_whom_its_scope_reaches() -> None:
    programmes = {"leading": programme(10, 5, pupils_per_school=30)}
    given = grant(per_pupil=2, restricted=False, ends="2028-02")
    model = a_model(years=2, programmes=programmes, funding={"w": scenario(given)})
    way = way_of(model)

    first, second = (income(way, "council", year) for year in (0, 1))

    assert names(first)[:2] == ["sum a pupil", "pupils a school"]
    assert (first.amount, second.amount) == pytest.approx((600.0, 150.0))


def test_what_is_handed_on_is_no_part_of_a_sum() -> None:
    way = way_with(grant(a_year=120, restricted=False, handed_on=0.25))

    figure = income(way, "council", 0)

    assert names(figure) == ["sum of a full year", "share handed on"]
    assert figure.amount == pytest.approx(90.0)


@pytest.mark.parametrize("words", [{"restricted": True}, {}, {"kind": "other"}])
def test_a_donation_is_a_sum_in_its_month(words: dict[str, object]) -> None:
    way = way_with(donation(sums={"2027-03": 40, "2027-11": 5}, **words))

    first, second = (income(way, "friends", year) for year in (0, 1))

    assert "sum of March 2027" in names(first)
    assert (first.amount, second.amount) == pytest.approx((40.0, 5.0))


def test_a_free_donation_is_none_of_another_year() -> None:
    way = way_with(donation(sums={"2027-11": 5}))

    assert income(way, "friends", 0).amount == 0.0


def test_the_funders_own_years_are_told_by_their_first_months() -> None:
    given = grant(a_year=120, restricted=False, ends="2028-08", rules=APRIL)
    way = way_with(given)

    figure = income(way, "council", 0)

    assert [part.name for part in figure.children] == [
        "grant year from September 2026",
        "grant year from April 2027",
    ]
    assert figure.amount == pytest.approx(120.0)
