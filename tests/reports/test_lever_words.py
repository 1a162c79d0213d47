"""What directors can turn or do, in words."""

from __future__ import annotations

import pytest

from reports.lever_words import action_in_words, fact_in_words, turned
from scenarios.actions import Action, OtherAction
from scenarios.deciding_facts import DecidingFact
from scenarios.fates import Fate, VerdictRank
from scenarios.reserves import NEVER
from scenarios.turning_points import VerdictLever
from tests.models import a_model, assumed, bought, programme, scenario
from tests.reports.runs import on_paper, told

FATE = Fate(
    standing=VerdictRank.HAS_ENOUGH,
    fails_in=NEVER,
    needed=0,
    extra=0,
    result=0,
    least_reserves=0,
    last_reserves=0,
)


@pytest.mark.parametrize(
    ("lever", "factor", "words"),
    [
        (VerdictLever.CONTRACTS, 0.8271, "Contract prices 17.3% lower"),
        (VerdictLever.CONTRACTS, 0.827, "Contract prices 17.3% lower"),
        (VerdictLever.COHORTS, 1.2890001, "28.9% more schools than planned"),
        (VerdictLever.COHORTS, 0.5, "50% fewer schools than planned"),
        (VerdictLever.GIFTS, 1.5, "Grants and donations 50% higher"),
        (VerdictLever.COSTS, 1.0669, "All costs 6.7% higher"),
        (
            VerdictLever.ALL_AT_ONCE,
            1.04053,
            "All at once: income 4.1% higher and costs 4.1% lower",
        ),
        (
            VerdictLever.ALL_AT_ONCE,
            0.95,
            "All at once: income 5% lower and costs 5% higher",
        ),
    ],
)
def test_a_lever_is_turned_by_no_less_than_it_takes(
    lever: VerdictLever, factor: float, words: str
) -> None:
    assert turned(lever, factor) == words


@pytest.mark.parametrize(
    ("deed", "programme_", "words"),
    [
        (VerdictLever.FEES, "", "All fees 50% higher"),
        (OtherAction.EXTRA, "", "£2 more free money a school-year"),
        (OtherAction.STOP, "reading", "Stop Reading"),
    ],
)
def test_each_action_has_its_words(
    deed: VerdictLever | OtherAction, programme_: str, words: str
) -> None:
    action = Action(deed=deed, programme=programme_, amount=1.5, moved=0.5, fate=FATE)

    assert action_in_words(on_paper(), action) == words


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("share", "Part at 15% instead of 20"),
        ("days/school", "Part at 0.15 days a school instead of 0.20"),
        ("", "Part at 0.15 instead of 0.20"),
    ],
)
def test_an_assumption_is_told_in_its_unit(unit: str, words: str) -> None:
    statements = told(
        a_model(
            assumptions={"part": assumed(0.2, label="Part", unit=unit)},
            programmes={
                "leading": programme(1, ingredients=[bought(10, share="part")])
            },
            funding={"only": scenario()},
        )
    )
    fact = DecidingFact(
        lever=None, assumption="part", now=0.2, turns_at=0.15, fate=FATE
    )

    assert fact_in_words(statements, fact).replace(".0", "") == words


def test_a_fact_is_a_lever_or_an_assumption_with_its_unit() -> None:
    statements = told(
        a_model(
            assumptions={"rent": assumed(6_000, label="Rent", unit="£/year")},
            programmes={"leading": programme(1, ingredients=[bought("rent")])},
            funding={"only": scenario()},
        )
    )
    rent = DecidingFact(
        lever=None, assumption="rent", now=6_000, turns_at=5_500, fate=FATE
    )
    fees = DecidingFact(
        lever=VerdictLever.FEES, assumption="", now=1, turns_at=1.25, fate=FATE
    )

    assert fact_in_words(statements, rent) == (
        "Rent at £5,500 a year instead of £6,000"
    )
    assert fact_in_words(statements, fees) == "All fees 25% higher"
