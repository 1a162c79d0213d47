"""What meets a target, the ways of funding side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from costmodel.sampling import sampler_of
from reports.statements import Statements
from reports.tables import Table
from reports.target_tables import target_in_words, target_prices_side_by_side
from scenarios.break_even import BreakEven
from scenarios.target_prices import Lever, TargetPrices, target_prices
from scenarios.targets import NO_LOSS, Target, TargetKind
from tests.models import a_model, bought, contract, fee, grant, pool, scenario
from tests.reports.runs import on_paper, row_named, told

STREAMS = {
    "fees": scenario(fee()),
    "tender": scenario(contract(a_year=9_000, chance_of_winning=0.5)),
    "gift": scenario(grant(a_year=6_000)),
}


def run(*ways: str) -> Statements:
    """Return an office of £12,000 for ten schools, funded in these ways or in all."""
    office = pool("schools", bought(12_000))
    funding = {way: STREAMS[way] for way in ways or STREAMS}
    return told(a_model(pools={"office": office}, funding=funding))


def found_in(statements: Statements, target: Target) -> dict[str, TargetPrices]:
    """Return what meets a target in each way of funding of a run."""
    funded = statements.comparison.funded
    draws = sampler_of(funded.plan.terms).block(1, 0)
    return {
        name: target_prices(funded, one, target, draws)
        for name, one in funded.scenarios.items()
    }


def table(target: Target, *ways: str) -> Table:
    """Return the table of one target."""
    statements = run(*ways)
    return target_prices_side_by_side(statements, found_in(statements, target))


def test_what_is_turned_is_told_in_its_own_unit() -> None:
    made = table(NO_LOSS)

    assert made.title == "What meets the target: no loss over all years"
    assert row_named(made, "As planned, above the target, £") == [
        "−2,000", "−3,000", "−6,000"
    ]  # fmt: skip
    for label, figures in {
        "All fees, as a factor": ("from 1.20", "–", "–"),
        "Mean fee a school-year at that factor, £": ("from 1,200", "–", "–"),
        "One fee for every programme, £ a school-year": ("from 1,200", "–", "–"),
        "All contract prices, as a factor": ("–", "from 1.34", "–"),
        "Contract prices over the plan at that factor, £": ("–", "from 12,000", "–"),
        "Extra a school-year, £": ("200", "300", "600"),
    }.items():
        assert row_named(made, label) == [*figures]


def test_where_nothing_meets_it_the_least_that_is_missing_is_told() -> None:
    made = table(Target(TargetKind.RESULT, 50_000.0))

    assert row_named(made, "All fees, as a factor")[0] == "none; best 3.00"
    assert row_named(made, "Missed at the best of fees, £") == ["32,000", "–", "–"]
    assert row_named(made, "Missed at the best of one fee, £")[0] == "32,000"


def test_of_a_chance_it_is_told_how_often_it_is_missed() -> None:
    made = table(Target(TargetKind.FLOOR, chance=0.1))

    assert row_named(made, "As planned, missed in, % of draws")[0] == "100.0"
    assert any("1,024 draws" in note for note in made.notes)
    missed = row_named(made, "Missed at the best of cohorts, % of draws")
    assert missed[1:] == ["100.0", "100.0"]


def test_where_schools_are_limited_by_what_they_can_pay_it_is_said() -> None:
    limited = target_prices_side_by_side(on_paper(), found_in(on_paper(), NO_LOSS))

    assert any("interest does not fall" in note for note in limited.notes)
    assert not any("interest" in note for note in table(NO_LOSS).notes)


def test_what_no_way_of_funding_has_is_not_told() -> None:
    made = table(NO_LOSS, "gift")

    assert [line.cells[0].text for line in made.rows] == [
        "As planned, above the target, £",
        "All cohorts, as a factor",
        "Missed at the best of cohorts, £",
        "Extra a school-year, £",
    ]
    assert not any("taken as won" in note for note in made.notes)


def test_a_contract_that_may_be_lost_is_taken_as_won_and_it_is_said() -> None:
    assert any("taken as won" in note for note in table(NO_LOSS).notes)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (Target(TargetKind.RESULT, -500.0), "a loss of at most £500 over all years"),
        (Target(TargetKind.FLOOR), "cash, funds and reserves hold in every month"),
        (
            Target(TargetKind.RESULT, chance=0.05),
            "no loss over all years, missed in at most 5% of draws",
        ),
    ],
)
def test_a_target_is_told_in_words(target: Target, words: str) -> None:
    assert target_in_words(target) == words


def test_no_price_works_says_what_is_missing_and_at_which() -> None:
    made = table(Target(TargetKind.RESULT, 50_000.0))

    assert made.notes[-2:] == (
        (
            "Scenario (fees): no price works: at best £32,000 short, at a mean fee a"
            " school-year of £3,000."
        ),
        (
            "Scenario (tender): no price works: at best £35,000 short, at contract"
            " prices over the plan of £27,000."
        ),
    )


def test_where_some_price_works_nothing_is_said() -> None:
    assert not any("no price works" in note for note in table(NO_LOSS).notes)


@pytest.mark.parametrize(
    ("margin", "words"),
    [
        (-0.2, "at best missed in 30% of draws, at a mean fee a school-year of £2,000"),
        (-0.9, "each that was tried misses it in all draws"),
    ],
)
def test_no_price_works_of_a_chance_says_how_often_it_is_missed(
    margin: float, words: str
) -> None:
    target = Target(TargetKind.RESULT, chance=0.1)
    statements = run("fees")
    (found,) = found_in(statements, NO_LOSS).values()
    none = BreakEven(
        crossings=(),
        best=2.0,
        best_result=margin,
        met_at_nought=False,
        always_met=False,
    )
    missed = replace(found, target=target, found={Lever.FEES: none})

    made = target_prices_side_by_side(statements, {"fees": missed})

    assert made.notes[-1] == f"Scenario: no price works: {words}."
