"""Every count is taken apart, down to cohorts and what programmes state."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from costmodel.document_lines import DocumentLines
from costmodel.drivers import Count
from costmodel.explain.numbers import NumberBook
from costmodel.explain.quantities import COUNT_NAMES, QuantityBook
from costmodel.explain.tree import Explanation, Made
from scenarios.funding import FundedModel
from tests.hubs import taken_over
from tests.models import PEOPLE, a_model, bought, days_of, planned, pool, programme
from tests.remade import remade

STATED = {
    "lasts_years": 2,
    "pupils_per_school": 900,
    "matches_per_school": 1.5,
    "months_per_match": 10,
    "events": 6,
    "delegates_per_school": 3,
    "deployments": [
        {"person": "head", "days_per_school": 2, "schools_per_person": 4},
        {"person": "officer", "days_per_school": 1},
    ],
}
TWO = a_model(
    years=2,
    people=PEOPLE,
    programmes={"p": programme(4, 6, **STATED), "q": programme(2, 0)},
)


def book_of(model: FundedModel) -> QuantityBook:
    """Return what explains the quantities of a model."""
    ledger = planned(model)
    numbers = NumberBook(ledger.costs.plan, ledger.priced, DocumentLines())
    return QuantityBook(numbers, ledger.costs.quantities)


def needed(model: FundedModel) -> Explanation:
    """Return how much the first row of a model needs in its first year."""
    return book_of(model).needed(planned(model).rows[0], 0)


@pytest.mark.parametrize("year", [0, 1])
@pytest.mark.parametrize("count", list(Count))
def test_every_count_is_the_engines_and_made_of_what_stands_below(
    count: Count, year: int
) -> None:
    book = book_of(TWO)

    for programme_at in range(2):
        node = book.count(count, programme_at, year)
        engine = book.quantities.counts[count][programme_at, year, 0]
        assert node.amount == pytest.approx(engine)
        assert remade(node) == pytest.approx(node.amount)
        assert node.name.startswith(COUNT_NAMES[count])


def test_schools_are_those_of_the_cohorts_that_are_still_in() -> None:
    schools = book_of(TWO).count(Count.SCHOOL, 0, 1)

    assert [(one.name, one.amount) for one in schools.children] == [
        ("schools that start in 2026/27", 4.0),
        ("schools that start in 2027/28", 6.0),
    ]
    starts = book_of(TWO).count(Count.JOURNEY, 0, 1)
    assert [one.amount for one in starts.children] == [6.0]


def test_people_are_counted_by_the_schools_each_supports() -> None:
    people = book_of(TWO).count(Count.DEPLOYED_PERSON, 0, 0)

    each = people.children[1]
    assert people.amount == pytest.approx(4 * (1 / 4 + 1))
    assert [part.made for part in each.children] == [Made.QUOTIENT, Made.QUOTIENT]


def test_one_count_is_made_once() -> None:
    book = book_of(TWO)

    assert book.total(Count.SCHOOL, 0) is book.total(Count.SCHOOL, 0)
    assert book.total(Count.SCHOOL, 0).children[0] is book.count(Count.SCHOOL, 0, 0)


def test_what_is_needed_each_year_is_its_number() -> None:
    thing = bought(50, number=12)

    node = needed(a_model(programmes={"p": programme(3, ingredients=[thing])}))

    assert [part.name for part in node.children] == ["number for each year"]
    assert node.amount == 12.0


def test_steps_and_a_share_of_use_are_parts_of_a_quantity() -> None:
    thing = bought(50, number=2, per="school", one_for_every=25, share=0.5)

    node = needed(a_model(programmes={"p": programme(26, ingredients=[thing])}))

    steps, number, share = node.children
    assert (steps.made, steps.amount) == (Made.STEPS, 2.0)
    assert (number.name, number.amount) == ("number for each school", 2.0)
    assert (share.name, share.amount) == ("share of use", 0.5)
    assert node.amount == 2.0


def test_a_step_may_be_counted_by_the_year() -> None:
    thing = bought(50, one_for_every=0.5)

    node = needed(a_model(programmes={"p": programme(1, ingredients=[thing])}))

    assert node.children[0].children[0].name == "the year"
    assert node.amount == 2.0


def test_a_pool_counts_all_programmes() -> None:
    office = pool("schools", bought(10, per="school"))
    model = a_model(
        programmes={"p": programme(3), "q": programme(4)}, pools={"office": office}
    )

    count = needed(model).children[0]

    assert count.name == "schools taking part, all programmes"
    assert [part.amount for part in count.children] == [3.0, 4.0]


def test_a_post_is_all_its_working_days() -> None:
    office = pool("schools", days_of("officer", 0.5, unit="post"))
    model = a_model(people=PEOPLE, pools={"office": office})

    node = needed(model)

    assert node.children[-1].name == "working days in a post"
    assert node.amount == pytest.approx(0.5 * 228.5)


LONGER = {
    **STATED,
    "lasts_years": 3,
    "leaves": 0.1,
    "rematched": 0.2,
    "tiers": {"intensive": {"label": "Intensive", "share": 0.25}},
    "deployments": [
        {"person": "head", "days_per_school": 2, "tier": "intensive"},
        {"person": "head", "days_per_school": 3, "in_years": [2, 3]},
        {"person": "officer", "days_per_school": 1, "schools_per_person": 2},
    ],
}


@pytest.mark.parametrize("year", [0, 1, 2])
@pytest.mark.parametrize("count", list(Count))
def test_every_count_with_leavers_and_tiers_is_made_of_what_stands_below(
    count: Count, year: int
) -> None:
    model = a_model(years=3, programmes={"p": programme(20, 10, **LONGER)})
    book = book_of(model)

    node = book.count(count, 0, year)

    assert node.amount == pytest.approx(book.quantities.counts[count][0, year, 0])
    assert remade(node) == pytest.approx(node.amount)


def test_schools_that_are_still_there_are_told_by_who_stays_each_year() -> None:
    model = a_model(years=3, programmes={"p": programme(20, 10, **LONGER)})

    schools = book_of(model).count(Count.SCHOOL, 0, 2)

    first, second = schools.children
    assert [part.amount for part in first.children] == [20.0, 0.9, 0.9]
    assert [part.amount for part in second.children] == [10.0, 0.9]
    assert second.name == "schools that start in 2027/28 and are still there"


def thing_of(model: FundedModel, year: int) -> Explanation:
    """Return how much the first ingredient of a programme needs in a year."""
    row = next(row for row in planned(model).rows if row.label == "Thing")
    return book_of(model).needed(row, year)


@pytest.mark.parametrize("year", [0, 1, 2])
@pytest.mark.parametrize(
    "words",
    [
        {"per": "school", "in_years": [2, 3]},
        {"per": "match", "in_years": [2, 3], "tier": "intensive"},
        {"per": "journey", "tier": "intensive"},
        {"per": "delegate", "in_years": [1], "tier": "intensive"},
        {"per": "partnership_month", "in_years": [1]},
        {"per": "pupil", "tier": "intensive", "one_for_every": 1000},
        {"per": "delegate", "one_for_every": 40},
        {"per": "match", "learning": 0.2},
        {"per": "school", "learning": 0.2, "in_years": [2, 3]},
        {"learning": 0.2},
        {
            "per": "delegate",
            "one_for_every": 5,
            "tier": "intensive",
            "in_years": [2, 3],
        },
    ],
)
def test_what_some_schools_need_is_made_of_what_stands_below(
    words: dict[str, object], year: int
) -> None:
    thing = bought(1, **words)
    model = a_model(
        years=3, programmes={"p": programme(20, 10, ingredients=[thing], **LONGER)}
    )
    node = thing_of(model, year)

    assert remade(node) == pytest.approx(node.amount)
    for part in node.children:
        assert remade(part) == pytest.approx(part.amount)


def test_a_tier_and_years_of_a_journey_are_named() -> None:
    thing = bought(1, per="match", in_years=[2, 3], tier="intensive")
    model = a_model(
        years=3, programmes={"p": programme(20, 10, ingredients=[thing], **LONGER)}
    )

    count = thing_of(model, 0).children[0]

    matches, share = count.children
    assert count.name == ("matches, Programme, year 2 or 3 of their journey, Intensive")
    assert (share.name, share.amount) == ("share in Intensive", 0.25)
    assert matches.children[0].name == (
        "schools in year 2 or 3 of their journey, Programme"
    )


def test_a_pools_steps_are_those_at_each_event_of_each_programme() -> None:
    venue = pool("schools", bought(1, per="delegate", one_for_every=40))
    model = a_model(
        programmes={
            "p": programme(20, events=3, delegates_per_school=2.5),
            "q": programme(3, events=2, delegates_per_school=1),
        },
        pools={"venue": venue},
    )

    steps = needed(model).children[0]

    assert (steps.amount, steps.made) == (8.0, Made.SUM)
    assert [one.amount for one in steps.children] == [6.0, 2.0]
    events, at_one = steps.children[0].children
    assert (events.amount, at_one.amount, at_one.made) == (3.0, 2.0, Made.STEPS)


def test_learning_is_told_by_what_was_done() -> None:
    thing = bought(1, per="school", learning=0.2)
    model = a_model(years=3, programmes={"p": programme(0, 4, 12, ingredients=[thing])})

    left = thing_of(model, 2).children[-1]

    learning, done, first = left.children
    assert left.amount == pytest.approx(0.64)
    assert (learning.amount, done.amount, first.amount) == (0.2, 16.0, 4.0)
    assert [one.amount for one in done.children] == [0.0, 4.0, 12.0]


def test_the_share_of_a_pool_at_work_is_told_by_year() -> None:
    hub = pool(
        "schools",
        bought(10),
        runs={2026: 1, 2027: 0.5},
        handed_over={"to": "funder", "years": {2027: 0.25}},
    )
    ledger = planned(a_model(years=3, pools={"hub": hub}))
    book = book_of(a_model(years=3, pools={"hub": hub}))

    told = {
        (row.is_handed_over, year): [
            (part.name, part.amount) for part in book.needed(row, year).children[1:]
        ]
        for row in ledger.rows
        for year in range(3)
    }

    assert told == {
        (False, 0): [],
        (False, 1): [("share at work", 0.5)],
        (False, 2): [("share at work", 0.0)],
        (True, 0): [("share handed over", 0.0)],
        (True, 1): [("share handed over", 0.25)],
        (True, 2): [("share handed over", 0.0)],
    }


def test_a_share_is_told_also_where_it_is_all_or_where_its_year_is_not_named() -> None:
    model = a_model(years=2, pools={"hub": taken_over(bought(10))})
    own, other = sorted(planned(model).rows, key=lambda row: row.is_handed_over)
    book = book_of(model)

    *_, handed = book.needed(other, 1).children
    *_, left = book.needed(own, 1).children

    assert (handed.name, handed.amount) == ("share handed over", 1.0)
    assert handed.source
    assert not handed.source.is_default
    assert (left.name, left.amount) == ("share at work", 0.0)
    assert left.words == "the model names no share of this year"
    assert left.source is None


def test_vat_that_comes_back_is_told_with_its_share() -> None:
    line = bought(10, vat="on_top", recovers=0.25)
    model = a_model(programmes={"one": programme(4, ingredients=[line])})
    _, vat = planned(model).rows

    (left,) = book_of(model).needed(vat, 0).children[1:]

    assert (left.name, left.amount) == ("part of VAT not recovered", 0.75)
    assert left.children[1].source is not None


def test_residual_vat_comes_back_as_income_has_it() -> None:
    line = bought(10, vat="on_top")
    model = a_model(
        organisation={"vat": "partly_exempt"},
        programmes={"one": programme(4, ingredients=[line])},
    )
    _, vat = planned(model).rows
    book = book_of(model)
    back = replace(book, quantities=book.quantities.recovering(np.array([[0.6]])))

    assert book.needed(vat, 0).children[1:] == ()
    (left,) = back.needed(vat, 0).children[1:]
    assert left.amount == pytest.approx(0.4)
    assert left.children[1].words == "as the classes of income have it"
