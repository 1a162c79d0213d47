"""The strategic case: who does the work, for whom, and what is known of it."""

from __future__ import annotations

from functools import cache

import pytest

from reports.business_case.strategic import lowered, strategic_case
from reports.contents import Note
from reports.statements import Statements
from reports.unit_cost_tables import cost_at_assumed_volumes
from tests.models import Words, a_model, bought, days_of, pool, programme
from tests.reports.business_case.reading import line_with, lines, pointers, said, tables
from tests.reports.business_case.test_results import with_results
from tests.reports.runs import on_paper, row_named, told, unfunded, without_schools

CASE = strategic_case


def of_one(**words: object) -> Statements:
    """Return a run of one programme of three schools."""
    return told(a_model(programmes={"one": programme(3, **words)}))


@cache
def half_assumed() -> Statements:
    """Return a run of two programmes, the larger of which is assumed."""
    return told(
        a_model(
            programmes={
                "known": programme(3, ingredients=[bought(1000)]),
                "assumed": programme(7, assumed=True),
            },
            pools={"office": pool("schools", days_of("officer", 10))},
        )
    )


def test_the_answer_counts_programmes_and_places() -> None:
    assert CASE(on_paper()).answer == "2 programmes hold 14 school places in 2026/27."


def test_one_programme_holds_places() -> None:
    assert CASE(unfunded()).answer.startswith("1 programme holds 3 school places")


def test_places_that_are_only_assumed_are_told() -> None:
    assert "10 school places" in CASE(half_assumed()).answer
    assert (
        "7 of them in programmes that are only assumed" in CASE(half_assumed()).answer
    )
    assert "assumed" not in CASE(on_paper()).answer


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ({"matches_per_school": 1}, "matches schools"),
        (
            {"deployments": [{"person": "head", "days_per_school": 1}]},
            "sends people from school to school",
        ),
        ({"events": 1}, "brings schools together"),
        ({"ingredients": [bought(1, cost_type="brokering")]}, "brokers work"),
        ({"ingredients": [bought(1, cost_type="training")]}, "trains those"),
        (
            {"ingredients": [bought(1, cost_type="quality_assurance")]},
            "assures the quality",
        ),
        ({"ingredients": [bought(1, cost_type="evaluation")]}, "evaluates it"),
    ],
)
def test_what_the_organisation_does_is_what_it_has_cost_or_time_for(
    words: Words, deed: str
) -> None:
    assert deed in said(CASE(of_one(**words)))
    assert deed not in said(CASE(unfunded()))


def test_of_other_work_nothing_but_the_programmes_is_said() -> None:
    assert "Partnership runs programmes for schools." in said(CASE(unfunded()))


def test_pools_are_counted_and_listed_as_they_stand_in_a_sentence() -> None:
    assert "2 pools of cost: office and quality." in said(CASE(on_paper()))
    assert "pool" not in said(CASE(unfunded()))


@pytest.mark.parametrize(
    ("label", "inside"),
    [("Office", "office"), ("NLE days", "NLE days"), ("X", "X"), ("", "")],
)
def test_a_label_is_lowered_unless_it_is_an_abbreviation(
    label: str, inside: str
) -> None:
    assert lowered(label) == inside


def test_the_note_of_the_plan_is_one_line() -> None:
    noted = a_model().model_copy(update={"note": "A network\n  of schools.\n"})

    assert "A network of schools." in list(lines(CASE(told(noted)).blocks))


def test_a_plan_with_assumed_programmes_is_told_what_it_costs_without() -> None:
    table = cost_at_assumed_volumes(half_assumed())
    (note,) = (
        block for block in CASE(half_assumed()).blocks if isinstance(block, Note)
    )

    assert table is not None
    assert table.name in pointers(CASE(half_assumed()))
    planned, halved, gone = row_named(table, "All programmes")
    assert f"planned, £{planned}; halved, £{halved}; gone, £{gone}" in str(note.parts)


def test_a_plan_without_assumed_programmes_has_no_such_note() -> None:
    assert not any(isinstance(block, Note) for block in CASE(on_paper()).blocks)


def test_where_no_school_is_left_there_is_no_cost_a_school_to_tell() -> None:
    nothing_known = of_one(assumed=True, ingredients=[bought(300)])

    note = line_with(CASE(nothing_known), "planned")

    assert "halved, £200" in note
    assert "gone" not in note
    assert "school-year costs" not in said(CASE(without_schools()))


def test_known_results_are_tabled_and_missing_ones_are_told() -> None:
    assert tables(CASE(with_results())) == ["known_results"]
    assert "states no result" not in said(CASE(with_results()))
    assert tables(CASE(on_paper())) == []
    assert "states no result" in said(CASE(on_paper()))


def test_what_must_be_achieved_points_at_the_ways_of_funding_if_there_are_any() -> None:
    assert pointers(CASE(on_paper())) == {"volumes", "success_factors"}
    assert pointers(CASE(unfunded())) == {"volumes"}
