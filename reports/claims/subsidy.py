"""Whether a subsidy of £5,000 a school is needed."""

from __future__ import annotations

import math
from collections.abc import Iterator

from reports import wording
from reports.claims.answers import NO_SCHOOL, Answer, AnsweredStatement, decided_alone
from reports.gap_words import (
    NOT_ANY,
    SIDES,
    alone_in_words,
    begun,
    on_the_mean,
    otherwise_in_words,
    range_in_words,
)
from reports.statements import Statements
from reports.verdict_words import subsidy_in_words
from scenarios.gap_judgement import MEAN, Above, Costed, Judgement, judged


def of_subsidy(statements: Statements) -> AnsweredStatement:
    """Answer it from the gap of full cost and that of all resources.

    Every programme, the mean of all and other volumes of assumed programmes must say
    the same, and no assumption alone another.
    """
    gap = statements.comparison.gap
    sums = tuple(claim.subsidy for claim in gap.claims[:2])
    statement = (
        f"A comparable programme needs a subsidy of {wording.money(sums[0])} a school."
    )
    if math.isnan(gap.full_cost):
        return AnsweredStatement(statement, Answer.UNTESTED, NO_SCHOOL)
    judgement = judged(gap.cases, sums)
    told = _rests_on(statements, judgement, sums)
    return AnsweredStatement(statement, decided_alone(judgement), " ".join(told))


def _rests_on(
    statements: Statements, judgement: Judgement, sums: tuple[float, ...]
) -> Iterator[str]:
    """Yield the gap, who or what says otherwise, and what subsidised ways need."""
    yield _mean_in_words(statements, judgement, sums)
    yield from alone_in_words(statements, judgement)
    yield from otherwise_in_words(statements, sums)
    yield from _granted(statements)


def _mean_in_words(
    statements: Statements, judgement: Judgement, sums: tuple[float, ...]
) -> str:
    """Return the gap over the tests, and whether it is above the subsidy."""
    published, today = map(wording.money, sums)
    full, economic = (_gap(statements, kind) for kind in Costed)
    against = {
        Above.EVERY: (
            f"above {published} as published and {today} in 2026-27 prices"
            f" {SIDES[Above.EVERY]}"
        ),
        Above.NONE: (
            f"above neither {published} as published nor {today} in 2026-27 prices"
            f" {NOT_ANY}"
        ),
        Above.SOME: (
            f"above {published} as published or {today} in 2026-27 prices in some of"
            " these comparisons and not in others"
        ),
    }[judgement.of(MEAN) or Above.SOME]
    told = (
        f"the gap a school-year is {full} of full cost and {economic} of all"
        f" resources: {against}."
    )
    return begun(f"{on_the_mean(statements)}{told}")


def _gap(statements: Statements, kind: Costed) -> str:
    """Return the least and the most of the mean gap of a kind of cost."""
    cases = statements.comparison.gap.cases
    cost = float(getattr(cases, kind)[MEAN, 0])
    least, most = float(cases.least[MEAN, 0]), float(cases.most[MEAN, 0])
    return range_in_words(cost - most, cost - least)


def _granted(statements: Statements) -> Iterator[str]:
    """Yield what subsidised ways of funding need to last, if there are any."""
    told = [
        f"{statements.labels.scenarios[name]} needs in all"
        f" {subsidy_in_words(float(view.central.verdict.needed[0]))}"
        for name, view in statements.comparison.scenarios.items()
        if float(view.central.verdict.subsidy[0]) > 0.0
    ]
    if told:
        yield f"To last, {wording.listing(told)}."
