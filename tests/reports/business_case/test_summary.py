"""The summary: the answer, what is found, the claim, and what is asked."""

from __future__ import annotations

from reports import wording
from reports.business_case.figures import Told
from reports.business_case.register import REGISTER
from reports.business_case.summary import answer_of, findings_of, summary
from reports.register_tables import unsourced_in_words
from reports.statements import Statements
from reports.verdict_words import headline
from tests.models import a_model, bought, programme
from tests.reports.business_case.reading import (
    charts,
    headings,
    line_with,
    lines,
    pointers,
    said,
    tables,
)
from tests.reports.business_case.switches import with_switches
from tests.reports.many import many_ways, ruined, well_funded, without_money
from tests.reports.runs import on_paper, told, unfunded, without_schools


def asked(statements: Statements) -> str:
    """Return what a summary asks for, in one piece."""
    return said(summary(statements)).rpartition("as the full cost")[2]


def test_the_answer_is_cost_and_outlook_in_a_sentence() -> None:
    answer = answer_of(well_funded())

    assert answer.startswith("A school-year costs £1")
    assert "; it lasts under Contract, Schools pay and Grant." in answer
    assert summary(well_funded()).answer == answer


def test_without_a_way_of_funding_the_answer_is_the_cost() -> None:
    assert answer_of(unfunded()) == "A school-year costs £3 in full."


def test_without_schools_the_answer_is_the_cost_of_the_plan() -> None:
    answer = answer_of(without_schools())

    assert answer.startswith("The plan costs £2k in full and reaches no school;")


def test_findings_give_cost_resources_verdicts_and_what_is_unsourced() -> None:
    cost, resources, *verdicts, unsourced = findings_of(on_paper())

    figures = Told(on_paper())
    for figure in (figures.first_year_cost, figures.full_cost, figures.a_school):
        assert figure in cost
    assert figures.economic_cost in resources
    assert figures.all_resources_a_school in resources
    assert len(verdicts) == len(on_paper().scenarios)
    assert unsourced == unsourced_in_words(on_paper())


def test_without_schools_nothing_is_said_of_a_school_year() -> None:
    told_findings = list(findings_of(without_schools()))

    assert len(told_findings) == 4
    assert not any("a school-year" in finding for finding in told_findings)


def test_each_verdict_stands_with_its_chance() -> None:
    for name, view in on_paper().comparison.scenarios.items():
        line = line_with(summary(on_paper()), headline(on_paper(), name))
        share = view.simulated.chance_of_failing().share
        assert line.endswith(f"is {wording.chance(share)}.")


def test_one_programme_costs_and_several_cost() -> None:
    (one, *_), (several, *_) = map(findings_of, (unfunded(), on_paper()))

    assert "1 programme with 3 school places costs £10" in one
    assert "2 programmes with 14 school places cost £104k" in several


def test_resources_beyond_full_cost_are_what_others_give() -> None:
    assert "time and cover that schools and individuals give" in said(
        summary(on_paper())
    )


def test_resources_below_full_cost_are_said_to_be_less() -> None:
    ingredients = [bought(1000, vat="on_top")]
    with_vat = told(a_model(programmes={"one": programme(2, ingredients=ingredients)}))

    assert "less than full cost" in said(summary(with_vat))
    assert "less than full cost" not in said(summary(on_paper()))


def test_reserves_are_drawn_where_there_is_money() -> None:
    assert charts(summary(on_paper())) == ["reserve_fans"]
    assert charts(summary(unfunded())) == charts(summary(without_money())) == []


def test_the_claim_is_answered_for_every_plan() -> None:
    for statements in (on_paper(), unfunded(), without_schools()):
        assert tables(summary(statements)) == ["claim_answers"]


def test_what_fails_is_not_entered_into_and_what_lasts_goes_on() -> None:
    assert "Do not enter into Contract and Schools pay" in asked(ruined())
    assert "Go on with" not in asked(ruined())
    assert "Go on with Contract, Schools pay and Grant" in asked(well_funded())
    assert "Go on with all 5 ways of funding" in asked(many_ways(5))
    assert "Do not enter" not in asked(well_funded())


def test_what_is_open_is_settled_before_money_is_committed() -> None:
    statements = with_switches(subsidy={"licence": 0.5})

    line = line_with(summary(statements), "before money is committed")

    assert line.endswith("to Subsidy that tapers.")
    assert "what_verdicts_rest_on" in pointers(summary(statements))
    assert "what_verdicts_rest_on" not in pointers(summary(well_funded()))


def test_a_plan_without_a_way_of_funding_is_asked_about_its_cost_alone() -> None:
    section = summary(unfunded())

    assert "Take £10 over 2026/27 as the full cost" in said(section)
    assert not any(words in said(section) for words in ("Go on", "Do not", "Settle"))


def test_the_reader_is_told_where_numbers_and_words_are_explained() -> None:
    assert {REGISTER, "words"} <= pointers(summary(unfunded()))
    accounts = on_paper().comparison.funded.tables.accounts_year
    assert accounts in list(lines(summary(on_paper()).blocks))[-1]


def test_the_claim_and_what_is_asked_have_their_headings() -> None:
    assert len(headings(summary(on_paper()))) == 2
