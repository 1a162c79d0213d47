"""The summary: the answer, what is found, the claim, and what is asked."""

from __future__ import annotations

from reports import wording
from reports.bridge import steps
from reports.business_case.figures import ToldRun
from reports.business_case.register import REGISTER
from reports.business_case.summary import answer_of, findings_of, summary
from reports.draw_words import middle_in_words
from reports.register_tables import unsourced_in_words
from reports.statements import Statements
from reports.verdict_words import failing_in_words, headline
from tests.models import a_model, bought, days_of, pool, programme
from tests.reports.business_case.reading import (
    charts,
    headings,
    line_with,
    lines,
    pointers,
    said,
    tables,
)
from tests.reports.many import well_funded, without_money
from tests.reports.runs import (
    on_paper,
    told,
    unfunded,
    with_claim,
    without_schools,
)


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
    cost, resources, *verdicts, middle, unsourced = findings_of(on_paper())

    figures = ToldRun(on_paper())
    for figure in (figures.first_year_cost, figures.full_cost, figures.a_school):
        assert figure in cost
    assert figures.economic_cost in resources
    assert figures.all_resources_a_school in resources
    assert len(verdicts) == len(on_paper().scenarios)
    assert middle == middle_in_words(on_paper())
    assert unsourced == unsourced_in_words(on_paper())


def test_without_schools_nothing_is_said_of_a_school_year() -> None:
    told_findings = list(findings_of(without_schools()))

    assert len(told_findings) == 5
    assert not any("a school-year" in finding for finding in told_findings)


def test_each_verdict_stands_with_its_chance() -> None:
    for name, view in on_paper().comparison.scenarios.items():
        line = line_with(summary(on_paper()), headline(on_paper(), name))
        assert line.endswith(f"With all numbers varying, {failing_in_words(view)}.")


def test_one_programme_costs_and_several_cost() -> None:
    (one, *_), (several, *_) = map(findings_of, (unfunded(), on_paper()))

    assert "1 programme with 3 school places costs £10" in one
    assert "2 programmes with 14 school places cost £104k" in several


def test_resources_beyond_full_cost_are_what_others_give_unpaid() -> None:
    walked = steps(on_paper().cost)
    given = [amounts.sum() for name, amounts in walked.items() if ":" in name]
    fees = walked["Less fees it pays to provider schools"].sum()

    told_words = said(summary(on_paper()))

    more = wording.short_money(int(sum(given) + fees))
    assert (
        f"Schools, individuals and funders give {more} more in time, cover and gifts"
        " than they are paid for it"
    ) in told_words


def test_vat_in_full_cost_is_told_apart_from_what_others_give() -> None:
    given = bought(10_000, given_by="funder")
    things = [bought(1000, vat="on_top", number=1), given]
    with_vat = told(a_model(programmes={"one": programme(2, ingredients=things)}))

    assert (
        "Funders give £10k in gifts, which nobody pays them for; the £200 of VAT"
    ) in said(summary(with_vat))
    assert "the £200 of VAT in full cost is no resource" in said(summary(with_vat))


def test_what_schools_give_by_a_pool_they_took_over_is_named() -> None:
    hub = pool(
        "schools",
        bought(10_000),
        runs={2026: 0},
        handed_over={"to": "provider_school", "years": {2026: 1}},
    )
    one = programme(2, ingredients=[days_of("head", 10)])
    taken = told(a_model(programmes={"one": one}, pools={"hub": hub}))

    assert (
        "Schools give £8.4k more in time, cover and gifts (pools handed over among"
        " them) than they are paid for it."
    ) in said(summary(taken))


def test_where_nobody_gives_anything_beyond_full_cost_that_is_said() -> None:
    assert "Nobody gives more than full cost pays for." in said(summary(unfunded()))


def test_resources_below_full_cost_are_said_to_be_less() -> None:
    ingredients = [bought(1000, vat="on_top")]
    with_vat = told(a_model(programmes={"one": programme(2, ingredients=ingredients)}))

    assert "less than full cost" in said(summary(with_vat))
    assert "less than full cost" not in said(summary(on_paper()))


def test_reserves_are_drawn_where_there_is_money() -> None:
    assert charts(summary(on_paper())) == ["reserve_fans"]
    assert charts(summary(unfunded())) == charts(summary(without_money())) == []


def test_the_claim_is_answered_for_every_plan_that_tests_it() -> None:
    for statements in (on_paper(), unfunded(), without_schools()):
        assert "claim_answers" in tables(summary(with_claim(statements)))


def test_a_plan_that_does_not_test_the_claim_does_not_speak_of_it() -> None:
    for statements in (on_paper(), unfunded(), without_schools()):
        section = summary(with_claim(statements, tests=False))
        assert "claim_answers" not in tables(section)
        assert "claim" not in said(section).lower()


def test_the_rule_stands_below_what_is_asked() -> None:
    assert "no more than 10%" in said(summary(on_paper()))
    assert "We say go on only" not in said(summary(unfunded()))


def test_a_plan_without_a_way_of_funding_is_asked_about_its_cost_alone() -> None:
    section = summary(unfunded())

    assert "Take £10 over 2026/27 as the full cost" in said(section)
    assert not any(words in said(section) for words in ("Go on", "Do not", "Settle"))


def test_the_reader_is_told_where_numbers_and_words_are_explained() -> None:
    assert {REGISTER, "words"} <= pointers(summary(unfunded()))
    accounts = on_paper().comparison.funded.tables.accounts_year
    assert accounts in list(lines(summary(on_paper()).blocks))[-1]


def test_what_is_measured_and_what_is_estimated_are_told_apart() -> None:
    elsewhere = line_with(summary(unfunded()), "We measured")

    assert (
        "We estimated from these: each school's income, and training budgets outside"
        " London, imputed from London's. We assume: everything else"
    ) in elsewhere
    assert "We estimated from these: each school's income. We assume" in line_with(
        summary(on_paper()), "We measured"
    )


def test_the_claim_and_what_is_asked_have_their_headings() -> None:
    assert len(headings(summary(on_paper()))) == 2
