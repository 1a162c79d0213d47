"""What differs of the gap: by programme, on other volumes, with other assumptions."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from reports import wording
from reports.statements import Statements
from reports.unit_cost_tables import volume_in_words
from scenarios.gap_judgement import MEAN, Above, Costed, Judgement, agreed, judged

MOST_NAMED = 4
"""Programmes or assumptions that are named; of more it is said how many they are."""

SIDES: Mapping[Above, str] = {
    Above.EVERY: "by every test counted",
    Above.SOME: "by some tests",
    Above.NONE: "by no test counted",
}
"""By how many tests something is more."""

NOT_ANY = "by any test counted"
"""By how many it is not, behind *not*."""

_COSTS = {Costed.FULL: "full cost", Costed.ECONOMIC: "all resources"}


def sum_in_words(amount: float) -> str:
    """Return pounds in a sentence, or that there is no limit.

    Examples
    --------
    >>> sum_in_words(4369.2), sum_in_words(math.inf), sum_in_words(-math.inf)
    ('£4,369', 'any sum', 'less than nothing')

    """
    if math.isinf(amount):
        return "any sum" if amount > 0.0 else "less than nothing"
    return wording.money(amount)


def range_in_words(lowest: float, highest: float) -> str:
    """Return the least and the most of a sum over the tests.

    Examples
    --------
    >>> range_in_words(-1435.0, 3079.6), range_in_words(-math.inf, 5.0)
    ('−£1,435 to £3,080', 'less than nothing to £5')

    """
    return wording.between(sum_in_words(lowest), sum_in_words(highest))


def has_several(statements: Statements) -> bool:
    """Whether several programmes have schools, so that there is a mean of them."""
    gaps = statements.comparison.gap.by_programme
    return sum(not math.isnan(gap.full_cost) for gap in gaps) > 1


def on_the_mean(statements: Statements) -> str:
    """Return of whom a sentence tells, as it begins; nothing of a single programme."""
    return "On the mean of all programmes, " if has_several(statements) else ""


def others_in_words(statements: Statements, judgement: Judgement) -> str:
    """Return for which programmes the answer is another than on the mean.

    As *by every test counted for Leading; by some tests for Reading*; empty if all
    agree.
    """
    if not has_several(statements):
        return ""
    mean, told = judgement.of(MEAN), []
    for side in sorted(Above, reverse=True):
        found = [
            label
            for at, label in enumerate(statements.labels.programmes)
            if judgement.of(at) is side
        ]
        if found and side is not mean:
            told.append(f"{SIDES[side]} for {_named(statements, found)}")
    return "; ".join(told)


def programmes_above(statements: Statements, amount: float) -> Iterator[str]:
    """Yield for which programmes the gap is above a sum, otherwise than on the mean.

    One sentence, or none if all agree.
    """
    above = wording.money(amount) if amount else "nought"
    told: list[str] = []
    for kinds, others in others_by_cost(statements, amount):
        of_what = wording.listing([_COSTS[kind] for kind in kinds])
        opening = f"of {of_what}," if told else f"the gap of {of_what} is above {above}"
        told.append(f"{opening} {others}")
    if told:
        yield f"By programme {'; '.join(told)}."


def others_by_cost(
    statements: Statements, amount: float
) -> Iterator[tuple[tuple[Costed, ...], str]]:
    """Yield for which programmes a gap stands otherwise to a sum than on the mean.

    Kinds of cost of which the same is said are told together.
    """
    found: dict[str, tuple[Costed, ...]] = {}
    for kind in Costed:
        judgement = judged(statements.comparison.gap.cases, (amount,), (kind,))
        others = others_in_words(statements, judgement)
        found[others] = (*found.get(others, ()), kind)
    for others, kinds in found.items():
        if others:
            yield kinds, others


def shrunk(statements: Statements) -> Iterator[tuple[int, str]]:
    """Yield cases in which assumed programmes shrink, and what becomes of them."""
    cases = statements.comparison.gap.cases
    for at in cases.volumes[1:]:
        yield at, volume_in_words(cases.cases[at].factor).lower()


def otherwise_in_words(
    statements: Statements, amounts: Sequence[float]
) -> Iterator[str]:
    """Yield for whom, and with how many schools, a gap stands otherwise to some sums.

    One sentence, or none if all agree with the mean as planned.
    """
    where = []
    if any(other for amount in amounts for other in others_by_cost(statements, amount)):
        where.append("for some programmes")
    become = [
        told
        for at, told in shrunk(statements)
        if any(
            _is_otherwise(statements, kind, amount, at)
            for kind in Costed
            for amount in amounts
        )
    ]
    if become:
        where.append(f"with the assumed programmes {' or '.join(become)}")
    if where:
        yield f"It is otherwise {wording.listing(where)}."


def _is_otherwise(
    statements: Statements, kind: Costed, amount: float, case: int
) -> bool:
    """Whether the mean gap of a cost stands otherwise to a sum than as planned."""
    cases = statements.comparison.gap.cases
    if math.isnan(float(getattr(cases, kind)[MEAN, case])):
        return False
    sides = judged(cases, (amount,), (kind,)).sides
    return agreed(sides[MEAN, [case]]) is not agreed(sides[MEAN, [0]])


def alone_in_words(statements: Statements, judgement: Judgement) -> Iterator[str]:
    """Yield which assumptions alone change an answer, as a sentence.

    Of an answer that is not decided anyway only the mean is told; where that is not
    decided either, nothing.
    """
    if judgement.answer is not Above.SOME:
        yield _alone(statements, judgement.changing, "")
    elif has_several(statements) and judgement.of(MEAN) is not Above.SOME:
        yield _alone(statements, judgement.changing_mean, " on the mean")


def begun(sentence: str) -> str:
    """Return a sentence with a capital first.

    Examples
    --------
    >>> begun("full cost is £5,086.")
    'Full cost is £5,086.'

    """
    return f"{sentence[:1].upper()}{sentence[1:]}"


def _alone(statements: Statements, names: Sequence[str], where: str) -> str:
    """Return which assumptions alone change something, or that none does."""
    if not names:
        return f"No assumption alone changes this{where}."
    assumptions = statements.comparison.funded.plan.terms.assumptions
    count, verb = len(names), "changes" if len(names) == 1 else "change"
    told = f"{wording.counted(count, 'assumption')} alone {verb} this{where}"
    if count > MOST_NAMED:
        return f"{told}."
    return f"{told}: {wording.listing([assumptions[name].label for name in names])}."


def _named(statements: Statements, labels: Sequence[str]) -> str:
    """Return programmes as a sentence names them, or how many they are."""
    if len(labels) <= MOST_NAMED:
        return wording.listing(labels)
    return f"{len(labels)} of {len(statements.labels.programmes)} programmes"
