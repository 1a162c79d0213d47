"""Each verdict with its reason, what would turn it, and what directors could do."""

from __future__ import annotations

import pytest

from reports.reason_tables import verdicts_explained, what_directors_could_do
from reports.statements import Statements
from tests.models import a_model, bought, fee, grant, pool, programme, scenario
from tests.reports.offices import office
from tests.reports.runs import on_paper, texts, told, unfunded
from tests.reports.test_addresses import assert_explained


def test_a_verdict_stands_beside_its_reason_and_what_would_turn_it() -> None:
    (line,) = texts(verdicts_explained(office()))

    assert line[:2] == ["Scenario", "Fails in March 2027"]
    assert line[2].startswith("Cash falls below nought in March 2027")
    assert line[3] == (
        "All costs 8.4% lower: then it sustains with £100 a school-year, more than it"
        " has; or 10% more schools than planned: then it sustains with £91 a"
        " school-year, more than it has."
    )


def test_a_contract_that_is_lost_has_its_reason_too() -> None:
    rows = texts(verdicts_explained(on_paper()))

    lost = rows[-1]
    assert lost[:2] == ["Contract for coordination (if lost)", "Fails in August 2027"]
    assert lost[3] == "–"


def test_nothing_may_turn_a_verdict() -> None:
    statements = told(
        a_model(programmes={"leading": programme(0)}, funding={"only": scenario()})
    )

    assert texts(verdicts_explained(statements))[0][3] == (
        "No number alone that was tried."
    )


def test_what_could_be_done_is_ranked_with_its_own_result() -> None:
    statements = office()
    table = what_directors_could_do(statements)

    heading, first, *_ = texts(table)
    assert heading == ["Scenario: fails in March 2027"]
    assert first == [
        "All at once: income 9.1% higher and costs 9.1% lower",
        "Sustains itself",
        *("0", "1,000", "1,000"),
    ]
    assert table.rows[1].cells[2].address == "only.action.all_at_once.result"
    assert_explained(statements)


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (
            office(fee(prices={"leading": 1_300})),
            "Nothing to do: it sustains itself",
        ),
        (
            office(fee(), grant(a_year=2_000)),
            "Nothing to do: it lasts on the grants it has",
        ),
        (
            told(
                a_model(
                    programmes={"leading": programme(0)},
                    pools={"office": pool("schools", bought(12_000))},
                    funding={"only": scenario()},
                )
            ),
            "None of the 3 things that were tried makes it better",
        ),
    ],
)
def test_where_nothing_is_listed_it_says_why(
    statements: Statements, words: str
) -> None:
    assert texts(what_directors_could_do(statements))[1] == [words, *"––––"]


def test_without_a_way_of_funding_nothing_is_explained() -> None:
    assert texts(verdicts_explained(unfunded())) == []
