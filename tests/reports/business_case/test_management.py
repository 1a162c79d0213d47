"""The management case: who and when, what may go wrong, what to settle first."""

from __future__ import annotations

import pytest

from reports.business_case.drivers import nearest
from reports.business_case.management import (
    EMPLOYERS,
    MOST_TO_SETTLE,
    management_case,
)
from reports.business_case.register import REGISTER
from reports.contents import Bullets, Subheading
from reports.statements import Statements
from reports.verdict_words import alone_in_words, headline
from tests.models import (
    DEPUTY,
    FREELANCE,
    HEAD,
    OFFICER,
    Words,
    a_model,
    bought,
    fee,
    programme,
    scenario,
)
from tests.reports.business_case.reading import (
    charts,
    headings,
    line_with,
    lines,
    pointers,
    said,
    tables,
)
from tests.reports.business_case.switches import UNCERTAIN, with_switches
from tests.reports.runs import on_paper, tapered, told, unfunded

CASE = management_case


def with_people(**people: Words) -> Statements:
    """Return a run with these people and no other."""
    return told(a_model(people=people))


def to_settle(statements: Statements) -> list[str]:
    """Return the assumptions that are to be settled first."""
    blocks = CASE(statements).blocks
    start = blocks.index(Subheading("What to settle first"))
    listed = next(block for block in blocks[start:] if isinstance(block, Bullets))
    named = [line for line in lines((listed,)) if "further assumption" not in line]
    return [line.rstrip(".").split(":")[0] for line in named]


@pytest.mark.parametrize("person", [OFFICER, HEAD, DEPUTY, FREELANCE])
def test_people_are_told_by_who_employs_them(person: Words) -> None:
    section = CASE(with_people(team_lead=person, other={**person, "label": "Aide"}))

    assert f"{EMPLOYERS[person['from']]}: team lead and aide." in lines(section.blocks)


def test_a_plan_without_people_lists_none() -> None:
    told_words = said(CASE(with_people()))

    assert not any(words in told_words for words in EMPLOYERS.values())


def test_what_evaluation_costs_is_told_or_that_it_is_missing() -> None:
    assert "Evaluation costs £2.5k" in said(CASE(on_paper()))
    assert "no cost of evaluation" in said(CASE(tapered()))


def test_dates_are_told_where_there_are_any() -> None:
    assert "key_dates" in tables(CASE(on_paper()))
    assert "key_dates" not in tables(CASE(tapered()))


def test_time_that_is_lost_at_home_is_valued_by_who_loses_it() -> None:
    line = line_with(CASE(on_paper()), "work left undone")

    assert line.endswith("to provider schools £34k and supported schools £6.2k.")
    assert "left undone" not in said(CASE(tapered()))


def test_without_a_way_of_funding_there_is_no_verdict_to_settle() -> None:
    section = CASE(unfunded())

    assert tables(section) == []
    assert not {"What may go wrong", "What to settle first"} & set(headings(section))


def test_what_verdicts_rest_on_is_tabled_and_the_nearest_is_drawn() -> None:
    section = CASE(on_paper())

    assert {"What may go wrong", "What to settle first"} < set(headings(section))
    assert "what_verdicts_rest_on" in tables(section)
    assert charts(section) == [f"drivers_{nearest(on_paper())}"]


def test_where_no_assumption_matters_nothing_is_drawn_and_nothing_to_settle() -> None:
    section = CASE(with_switches())

    assert charts(section) == []
    assert "No single assumption changes a verdict" in said(section)
    assert "alone change" not in section.answer


def test_the_nearest_assumption_is_settled_first_and_told_once() -> None:
    statements = with_switches(
        subsidy={"head_fee": 0.3, "cover_day": 0.6},
        traded={"officer_salary": 0.2, "head_fee": 0.9},
        tender={"licence": 1.01},
    )

    assert to_settle(statements) == [
        "Salary of an officer",
        "Fee for a head's day",
        "A day's cover",
    ]
    line = line_with(CASE(statements), "Fee for a head's day:")
    assert line.endswith("Subsidy that tapers and Schools pay.")


def test_equally_near_ones_stand_in_the_order_of_their_names() -> None:
    statements = with_switches(traded={"licence": 0.5, "cover_day": 0.5})

    assert to_settle(statements) == ["A day's cover", "Software licence"]


def test_the_answer_counts_what_changes_a_verdict() -> None:
    one = CASE(with_switches(traded={"licence": 0.5})).answer
    two = CASE(with_switches(traded={"licence": 0.5, "cover_day": 1.0})).answer

    assert "1 assumption alone changes the verdict of one way of funding" in one
    assert "2 assumptions alone change the verdict of one way of funding" in two


def test_of_a_single_way_of_funding_the_answer_speaks_of_its_verdict() -> None:
    assert "changes the verdict within the range given" in CASE(tapered()).answer


def test_every_assumption_that_changes_a_verdict_is_counted_and_some_are_named() -> (
    None
):
    near = {name: 0.1 * at for at, name in enumerate(UNCERTAIN, start=1)}
    statements = with_switches(traded=near)

    assert f"{len(UNCERTAIN)} assumptions alone" in CASE(statements).answer
    assert len(to_settle(statements)) == MOST_TO_SETTLE < len(UNCERTAIN)
    assert "2 further assumptions, in the results of the run." in said(CASE(statements))
    assert alone_in_words(len(UNCERTAIN)) in headline(statements, "traded")


def test_an_assumption_is_called_by_its_label() -> None:
    assert to_settle(tapered()) == ["Assumption"]


def test_a_sceptic_is_told_the_run_and_where_the_numbers_stand() -> None:
    section = CASE(unfunded())

    assert unfunded().comparison.run.name in said(section)
    assert REGISTER in pointers(section)


def test_no_heading_stands_over_nothing() -> None:
    bare = told(a_model(people={}, programmes={"one": programme(1)}))

    for statements in (bare, unfunded(), tapered(), on_paper()):
        blocks = CASE(statements).blocks
        pairs = zip(blocks, (*blocks[1:], None), strict=True)
        kinds = [(type(one).__name__, type(after).__name__) for one, after in pairs]
        assert ("Subheading", "Subheading") not in kinds
        assert ("Subheading", "NoneType") not in kinds


def test_fees_alone_need_no_evaluation_to_be_told() -> None:
    statements = told(
        a_model(
            programmes={
                "one": programme(
                    2, ingredients=[bought(300, cost_type="evaluation", number=2)]
                )
            },
            funding={"paid": scenario(fee(prices={"one": 1000}))},
        )
    )

    assert "Evaluation costs £600" in said(CASE(statements))
