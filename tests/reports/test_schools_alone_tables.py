"""What would have to be true for schools to pay for it alone, in print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.schools_alone_tables import (
    answer_in_words,
    schools_alone_in_words,
    what_would_have_to_be_true,
)
from reports.statements import Statements
from scenarios.schools_alone import Pair, SchoolsAlone
from scenarios.tried_alone import SchoolsNeed
from tests.models import (
    a_model,
    assumed,
    bought,
    demand_of,
    fee,
    grant,
    pool,
    programme,
    scenario,
)
from tests.reports.offices import office
from tests.reports.runs import DAY, texts, told
from tests.scenarios.test_schools_alone import TOGETHER
from tests.scenarios.test_schools_alone import told as made_up


def with_answer(alone: SchoolsAlone | None) -> Statements:
    """Return the run of the office with another answer."""
    comparison = office().comparison
    view = comparison.scenarios["only"]
    found = replace(view.found, schools_alone=alone)
    scenarios = {"only": replace(view, found=found)}
    return Statements(replace(comparison, scenarios=scenarios), DAY)


def in_a_market(interest: float | str = "interest", cost: float = 12_000) -> Statements:
    """Return a run of the office in a market of 80 schools, half of which hear."""
    return told(
        a_model(
            opening={"cash": 1_000},
            organisation={"reserves_floor": 0, "creditors_months": 0},
            programmes={"leading": programme(10)},
            pools={"office": pool("schools", bought(cost))},
            assumptions={
                "interest": assumed(0.25, low=0.1, high=0.35, unit="share"),
            },
            funding={
                "only": scenario(
                    fee(),
                    demand=demand_of({"leading": 80}, reach=0.5, interest=interest),
                )
            },
        )
    )


def lines(statements: Statements) -> dict[str, list[str]]:
    """Return the rows of the table by what they are about, the last of each name."""
    table = what_would_have_to_be_true(statements, "only")
    assert table is not None
    return {each[0]: each[1:] for each in texts(table)}


def test_without_demand_fee_number_and_cost_stand_beside_what_is_known() -> None:
    found = lines(office())

    fee_by_test = found["Mean fee a school-year, by training budget"]
    assert fee_by_test[:2] == ["£1,000", "from £1,200"]
    assert fee_by_test[3] == "yes"
    assert found["School-years a year"] == ["10.0", "from 12.0", "not told", "–"]
    assert found["Full cost a school-year"] == [
        *("£1,200", "up to £1,000"),
        "£1,200 to £1,200",
        "no",
    ]
    once = found["Mean fee a school-year, by reserve (once, not every year)"]
    assert once[3] == "–"


def test_with_demand_so_many_of_those_who_can_pay_take_part() -> None:
    found = lines(in_a_market())

    assert "If schools can pay by training budget; the plan's own" in found
    starting = found["Schools that start a year, of those that can pay"]
    assert starting[0] == "10 of 80"
    share = found["Share of them that take part"]
    assert share[2] == "5% to 17.5%"
    table = what_would_have_to_be_true(in_a_market(), "only")
    assert table is not None
    assert any("without a source and guessed" in note for note in table.notes)


def test_no_number_of_schools_may_do() -> None:
    found = lines(in_a_market(1, cost=1_000_000))

    needed = found["Schools that start a year, of those that can pay"][1]
    assert needed.startswith("none up to 30.0; £")
    assert found["Share of them that take part"][1] == "–"
    pair = next(each for each in found if "with mean fee a school-year at" in each)
    assert found[pair][1] in {"no value will do", "up to £0"}


def test_where_nobody_can_pay_no_share_takes_part() -> None:
    statements = told(
        a_model(
            programmes={"leading": programme(10)},
            pools={"office": pool("schools", bought(100))},
            funding={
                "only": scenario(
                    fee(prices={"leading": 9_000_000}),
                    demand=demand_of({"leading": 80}),
                )
            },
        )
    )

    found = lines(statements)

    assert found["Share of them that take part"][0] == "–"
    assert found["Full cost a school-year"][2] == "not told"


def test_demand_for_what_has_no_fee_tells_nothing_of_those_who_pay() -> None:
    statements = told(
        a_model(
            programmes={"leading": programme(10), "learning": programme(5)},
            pools={"office": pool("schools", bought(12_000))},
            funding={
                "only": scenario(fee(), demand=demand_of({"learning": 80})),
            },
        )
    )

    found = lines(statements)

    assert "Mean fee a school-year" in found
    assert "Share of them that take part" not in found


def test_nothing_is_asked_where_no_school_pays() -> None:
    statements = office(grant(a_year=1_000))

    assert what_would_have_to_be_true(statements, "only") is None
    assert answer_in_words(statements, "only") == ""
    assert list(schools_alone_in_words(statements)) == []


def test_each_answer_has_its_sentence() -> None:
    whole = "Scenario, paid for by schools alone,"
    unsaid = "How many schools would buy at that price the plan does not say."

    assert answer_in_words(office(fee(prices={"leading": 1_300})), "only") == (
        f"{whole} sustains itself as it is planned. {unsaid}"
    )
    assert answer_in_words(with_answer(made_up(1.1, 0.5)), "only") == (
        f"{whole} would sustain itself within what is known at a mean fee of £1,100."
        f" {unsaid}"
    )
    assert answer_in_words(with_answer(made_up(1.2, 10 / 12, TOGETHER)), "only") == (
        f"{whole} would sustain itself within what is known only if two things change"
        " together, at a mean fee of £1,100 and at a full cost of £1,100 a school-year."
        f" {unsaid}"
    )
    assert answer_in_words(with_answer(made_up(1.2, 10 / 12)), "only") == (
        f"{whole} would not sustain itself within what is known: no fee, number of"
        " schools or cost does it alone, and no two of them together."
    )
    market = answer_in_words(in_a_market(), "only")
    assert market.endswith(
        "That as many schools would want it at that price nobody has measured."
    )


def test_the_number_of_schools_has_its_words_too() -> None:
    alone = replace(
        made_up(1.2, 10 / 12),
        known={SchoolsNeed.SCHOOLS: (0.5, 1.5)},
        pairs=(
            Pair(
                first=SchoolsNeed.FEE, at=1.1, second=SchoolsNeed.SCHOOLS, needed=1.25
            ),
        ),
    )

    assert "and with 12.5 school-years a year." in answer_in_words(
        with_answer(alone), "only"
    )


@pytest.mark.parametrize(
    ("alone", "needed"),
    [
        (replace(made_up(1.2, 0.5), pairs=(TOGETHER,)), "up to £1,100"),
        (
            replace(made_up(1.2, 0.5), pairs=(replace(TOGETHER, needed=None),)),
            "no value will do",
        ),
        (
            replace(
                made_up(1.2, 0.5),
                pairs=(replace(TOGETHER, second=SchoolsNeed.SCHOOLS, needed=1.25),),
            ),
            "from 12.5",
        ),
    ],
)
def test_a_pair_tells_what_is_asked_of_the_second(
    alone: SchoolsAlone, needed: str
) -> None:
    found = lines(with_answer(alone))

    (pair,) = (each for each in found if "with mean fee" in each)
    assert found[pair][1] == needed
