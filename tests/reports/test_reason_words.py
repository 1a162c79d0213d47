"""Why a verdict is what it is, in words."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from reports.reason_words import fate_named, reason_in_words
from reports.statements import Statements
from scenarios.fates import Fate, VerdictRank
from tests.models import fee, grant
from tests.reports.offices import office
from tests.reports.test_lever_words import FATE


def why(statements: Statements) -> str:
    """Return the reason of the only verdict."""
    return reason_in_words(statements, statements.comparison.scenarios["only"].central)


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (
            office(),
            (
                "Cash falls below nought in March 2027; £1k is missing at worst, in"
                " August 2027. Over the plan it costs £12k and brings £10k."
            ),
        ),
        (
            office(creditors_months=3),
            (
                "Unrestricted funds fall below nought in March 2027; £1k is missing at"
                " worst, in August 2027. Over the plan it costs £12k and brings £10k."
            ),
        ),
        (
            office(fee(prices={"leading": 1_300})),
            (
                "No grant is needed. The closest test is the result of 2026/27: £1k is"
                " left over."
            ),
        ),
        (
            office(fee(), grant(a_year=1_000)),
            (
                "Grants and donations bring £1k over the plan. The year 2026/27"
                " is £1k short. Over the plan it costs £12k and brings £11k."
            ),
        ),
        (
            office(cash=20_000, reserves_floor=21_000),
            (
                "It lasts, but reserves are used up that are asked for. Free reserves"
                " are"
                " £3k below what is asked of them in August 2027. Over the plan it"
                " costs"
                " £12k and brings £10k."
            ),
        ),
        (
            office(fee(), grant(a_year=3_000, restricted=False)),
            (
                "Grants and donations bring £3k over the plan. The closest test is the"
                " result of 2026/27: £1k is left over."
            ),
        ),
        (
            office(
                fee(prices={"leading": 3_000}),
                cash=20_000,
                reserves_floor=37_000,
            ),
            (
                "No grant is needed. The closest test is free reserves: £1k above what"
                " is asked of them in August 2027."
            ),
        ),
    ],
)
def test_each_verdict_has_its_reason(statements: Statements, words: str) -> None:
    assert why(statements) == words


def test_cash_that_is_short_of_nothing_asked_is_told_in_the_singular() -> None:
    statements = office(
        fee(prices={"leading": 1_200}, paid_after_months=12),
        grant(a_year=1),
        cash=12_000,
    )

    assert why(statements).endswith(
        "The closest test is the result of 2026/27: £1 is left over."
    )


@pytest.mark.parametrize(
    ("fate", "words"),
    [
        (FATE, "sustains with no subsidy at all, which it has"),
        (replace(FATE, needed=250), "sustains with £250 a school-year, which it has"),
        (
            replace(FATE, standing=VerdictRank.WANTS_MORE, needed=250, extra=9),
            "sustains with £250 a school-year, more than it has",
        ),
        (replace(FATE, standing=VerdictRank.WANTS_MORE, extra=1e-4), "needs a subsidy"),
        (
            replace(
                FATE, standing=VerdictRank.WANTS_MORE, needed=math.inf, extra=math.inf
            ),
            "can be sustained by no sum a school",
        ),
        (replace(FATE, standing=VerdictRank.SUSTAINS_ITSELF), "sustains itself"),
        (
            replace(FATE, standing=VerdictRank.FAILS, fails_in=0, needed=9),
            "fails in September 2026",
        ),
    ],
)
def test_a_fate_stands_behind_it(fate: Fate, words: str) -> None:
    assert fate_named(office(), fate) == words
